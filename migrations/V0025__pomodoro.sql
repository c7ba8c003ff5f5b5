-- A round of focus, or a break between two. How far a focus has come is read from time_entries; what was finished is counted from here.
CREATE TABLE pomodoro_rounds (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    device_id     BLOB NOT NULL REFERENCES devices (id),
    phase         TEXT NOT NULL CHECK (phase IN ('focus', 'break', 'long_break')),
    started_at_ms INTEGER NOT NULL,
    planned_ms    INTEGER NOT NULL CHECK (planned_ms > 0),
    ended_at_ms   INTEGER CHECK (ended_at_ms >= started_at_ms),
    outcome       TEXT CHECK (outcome IN ('done', 'skipped', 'stopped')),
    deleted_at_ms INTEGER,
    CHECK ((ended_at_ms IS NULL) = (outcome IS NULL))
) STRICT;
CREATE UNIQUE INDEX pomodoro_rounds_open ON pomodoro_rounds (device_id) WHERE ended_at_ms IS NULL AND deleted_at_ms IS NULL;
CREATE INDEX pomodoro_rounds_by_end ON pomodoro_rounds (device_id, ended_at_ms) WHERE deleted_at_ms IS NULL;
CREATE INDEX pomodoro_long_breaks ON pomodoro_rounds (device_id, started_at_ms) WHERE phase = 'long_break' AND deleted_at_ms IS NULL;
