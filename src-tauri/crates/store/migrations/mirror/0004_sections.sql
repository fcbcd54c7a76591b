-- What the service said of one customer beyond the record: contracts, account, check-ins and so on, each
-- as it was drawn last.
CREATE TABLE section (
    id      INTEGER NOT NULL REFERENCES member (id) ON DELETE CASCADE,
    name    TEXT    NOT NULL,
    content TEXT    NOT NULL,           -- JSON
    read_at INTEGER NOT NULL,           -- microseconds since 1970
    PRIMARY KEY (id, name)
) STRICT, WITHOUT ROWID;
