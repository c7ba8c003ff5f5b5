-- What a list shows, under a name: its filters and its grouping as its address says them.
CREATE TABLE saved_views (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    screen        TEXT NOT NULL CHECK (length(screen) BETWEEN 1 AND 50),
    name          TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    params        TEXT NOT NULL CHECK (json_valid(params)),
    is_default    INTEGER NOT NULL DEFAULT 0 CHECK (is_default IN (0, 1)),
    created_at_ms INTEGER NOT NULL,
    deleted_at_ms INTEGER
) STRICT;
