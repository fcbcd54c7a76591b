-- The bytes of documents that were looked at or saved, so that they can be read without a network. They lie in
-- pieces, so that keeping a large one never holds the database for long.
CREATE TABLE document (
    id       INTEGER NOT NULL REFERENCES member (id) ON DELETE CASCADE,
    document INTEGER NOT NULL,          -- the service's number of it
    size     INTEGER NOT NULL,          -- in bytes
    digest   BLOB    NOT NULL,          -- SHA-256 of all of them
    is_whole INTEGER NOT NULL,          -- 0 while it is written, and after a power cut in between
    read_at  INTEGER NOT NULL,          -- when the service gave it: microseconds since 1970
    seen_at  INTEGER NOT NULL,          -- when somebody looked at it last: microseconds since 1970
    PRIMARY KEY (id, document)
) STRICT, WITHOUT ROWID;

CREATE INDEX document_by_sight ON document (seen_at);

CREATE TABLE document_piece (
    id       INTEGER NOT NULL,
    document INTEGER NOT NULL,
    place    INTEGER NOT NULL,          -- of this piece within the document, from 0
    bytes    BLOB    NOT NULL,
    PRIMARY KEY (id, document, place),
    FOREIGN KEY (id, document) REFERENCES document (id, document) ON DELETE CASCADE
) STRICT;
