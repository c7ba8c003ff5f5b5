-- Two stretches of work at the same time that the user wants as they are. Ids in ascending order. It holds while they lie over each other for no
-- longer than they did then.
CREATE TABLE overlaps_kept (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    low_id        BLOB NOT NULL REFERENCES time_entries (id),
    high_id       BLOB NOT NULL REFERENCES time_entries (id),
    seconds       INTEGER NOT NULL CHECK (seconds >= 0),
    created_at_ms INTEGER NOT NULL,
    deleted_at_ms INTEGER,
    CHECK (low_id < high_id)
) STRICT;
CREATE INDEX overlaps_kept_of ON overlaps_kept (low_id, high_id) WHERE deleted_at_ms IS NULL;
