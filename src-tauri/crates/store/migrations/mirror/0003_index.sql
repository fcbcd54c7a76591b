-- The search's index of all members, as it was put away last: so that a start reads one piece instead of
-- every row. It is of those members only as long as nothing was changed since; `changes` tells.
CREATE TABLE search_index (
    only    INTEGER PRIMARY KEY CHECK (only = 1),
    changes INTEGER NOT NULL,           -- the count of changes that it takes in
    bytes   BLOB    NOT NULL
) STRICT;
