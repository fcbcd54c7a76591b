-- The mirror of one studio's customers, and how far the reading of them has come.

-- What a list shows and a search reads. The whole customer lies in another table, so that reading
-- every row at start decrypts these few bytes and not the rest.
CREATE TABLE member (
    id              INTEGER PRIMARY KEY,
    status          TEXT    NOT NULL,
    first_name      TEXT    NOT NULL,
    last_name       TEXT    NOT NULL,
    customer_number TEXT    NOT NULL,
    date_of_birth   INTEGER,            -- 19850407
    email           TEXT    NOT NULL,
    phones          TEXT    NOT NULL,   -- each ended by U+001F
    cards           TEXT    NOT NULL,   -- each ended by U+001F
    has_picture     INTEGER NOT NULL
) STRICT;

CREATE TABLE record (
    id         INTEGER PRIMARY KEY REFERENCES member (id) ON DELETE CASCADE,
    customer   TEXT    NOT NULL,        -- JSON of core's Customer
    seen_at    INTEGER NOT NULL,        -- microseconds since 1970
    generation INTEGER NOT NULL         -- the pass that saw this customer last
) STRICT;

CREATE INDEX record_by_generation ON record (generation);

-- At most one pass is under way; its row is gone when it is complete.
CREATE TABLE pass (
    only       INTEGER PRIMARY KEY CHECK (only = 1),
    generation INTEGER NOT NULL,
    status     TEXT    NOT NULL,
    "offset"   TEXT,
    started_at INTEGER NOT NULL
) STRICT;

-- Small facts by name: the last generation, when a pass was last complete, what services note.
CREATE TABLE note (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
