-- What was in front on this machine and when, for proposing entries. Of this copy of the file alone: never synced, exported or backed up.
CREATE TABLE capture_preferences (
    one                    INTEGER PRIMARY KEY CHECK (one = 1),
    is_on                  INTEGER NOT NULL CHECK (is_on IN (0, 1)),
    paused_until_ms        INTEGER,
    with_titles            INTEGER NOT NULL CHECK (with_titles IN (0, 1)),
    skip_password_managers INTEGER NOT NULL CHECK (skip_password_managers IN (0, 1)),
    retention_days         INTEGER NOT NULL CHECK (retention_days BETWEEN 1 AND 3650),
    min_minutes            INTEGER NOT NULL CHECK (min_minutes BETWEEN 1 AND 240)
) STRICT;

CREATE TABLE capture_exclusions (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    field         TEXT NOT NULL CHECK (field IN ('app', 'title')),
    pattern       TEXT NOT NULL CHECK (length(pattern) BETWEEN 1 AND 200),
    keeps_app     INTEGER NOT NULL CHECK (keeps_app IN (0, 1)),
    created_at_ms INTEGER NOT NULL
) STRICT;

-- Two never overlap, so that the start is the key.
CREATE TABLE capture_stretches (
    started_at_ms INTEGER PRIMARY KEY,
    ended_at_ms   INTEGER NOT NULL,
    app           TEXT NOT NULL CHECK (length(app) BETWEEN 1 AND 200),
    title         TEXT NOT NULL CHECK (length(title) <= 300),
    CHECK (ended_at_ms > started_at_ms)
) STRICT;

-- What was in front when an entry was accepted. Where it was put is read from the entry, so that a correction teaches too.
CREATE TABLE capture_lessons (
    entry_id      BLOB PRIMARY KEY CHECK (length(entry_id) = 16),
    started_at_ms INTEGER NOT NULL,
    app           TEXT NOT NULL,
    words         TEXT NOT NULL CHECK (json_valid(words))
) STRICT;

CREATE TABLE capture_dismissals (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    started_at_ms INTEGER NOT NULL,
    ended_at_ms   INTEGER NOT NULL,
    CHECK (ended_at_ms > started_at_ms)
) STRICT;
CREATE INDEX capture_dismissals_by_start ON capture_dismissals (started_at_ms);
