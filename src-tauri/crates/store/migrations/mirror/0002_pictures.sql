-- Pictures outlive the addresses they came from, which expire after 15 minutes.
CREATE TABLE picture (
    id         INTEGER PRIMARY KEY REFERENCES member (id) ON DELETE CASCADE,
    jpeg       BLOB    NOT NULL,
    fetched_at INTEGER NOT NULL         -- microseconds since 1970
) STRICT;
