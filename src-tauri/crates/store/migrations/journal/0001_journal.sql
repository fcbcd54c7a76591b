-- What was asked for and is not lost: the changes that wait, their files, and the trail of them all.

CREATE TABLE item (
    id         INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice, for the trail names it
    mark       TEXT    NOT NULL UNIQUE,
    customer   INTEGER NOT NULL,
    state      TEXT    NOT NULL,
    settled_at INTEGER,                 -- microseconds since 1970
    bytes      INTEGER,                 -- of its files; NULL once they are erased
    body       TEXT    NOT NULL         -- JSON of outbox's Item, of which the columns above are part
) STRICT;

CREATE INDEX item_by_state ON item (state, settled_at);
CREATE INDEX item_by_customer ON item (customer);

-- The files, in pieces of 256 KiB, so that none is ever whole in memory.
CREATE TABLE chunk (
    item   INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
    file   INTEGER NOT NULL,            -- its place among the item's files, from 0
    place  INTEGER NOT NULL,            -- of this piece within the file, from 0
    bytes  BLOB    NOT NULL,
    PRIMARY KEY (item, file, place)
) STRICT;

-- Every change asked for, what was tried and what came of it. Nothing in here is personal but the
-- customer's number: what is lies in `detail`, which may be erased.
CREATE TABLE trail (
    seq      INTEGER PRIMARY KEY,       -- 1, 2, 3 and so on, without a gap
    at       INTEGER NOT NULL,          -- microseconds since 1970
    item     INTEGER,
    customer INTEGER,
    event    TEXT    NOT NULL,
    digest   BLOB,                      -- of the salt and text in `detail`; NULL if there were none
    previous BLOB    NOT NULL,          -- the hash of the entry before; of the first, random bytes
    hash     BLOB    NOT NULL
) STRICT;

CREATE INDEX trail_by_customer ON trail (customer);

CREATE TABLE detail (
    seq  INTEGER PRIMARY KEY REFERENCES trail (seq),
    salt BLOB NOT NULL,                 -- or the digest of a name could be found by trying names
    text TEXT NOT NULL                  -- JSON
) STRICT;

CREATE TRIGGER trail_is_not_altered BEFORE UPDATE ON trail
BEGIN SELECT raise(ABORT, 'the trail is append-only'); END;

CREATE TRIGGER trail_is_not_shortened BEFORE DELETE ON trail
BEGIN SELECT raise(ABORT, 'the trail is append-only'); END;

-- REPLACE deletes without asking the trigger above.
CREATE TRIGGER trail_is_not_replaced BEFORE INSERT ON trail
WHEN new.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM trail)
BEGIN SELECT raise(ABORT, 'the trail is append-only'); END;

CREATE TRIGGER detail_is_not_altered BEFORE UPDATE ON detail
BEGIN SELECT raise(ABORT, 'details are erased, never altered'); END;
