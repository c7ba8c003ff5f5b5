-- What else the machine said when a timer began: its clock that stands still while it sleeps, and the zone that it was in. Held against the same at
-- the end they tell a sleep and a journey.
ALTER TABLE time_entries ADD COLUMN awake_ms INTEGER;
ALTER TABLE time_entries ADD COLUMN machine_zone TEXT;

-- A finding may also be that the machine came into another zone. SQLite changes no CHECK in place.
CREATE TABLE time_findings_anew (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    entry_id       BLOB NOT NULL REFERENCES time_entries (id),
    kind           TEXT NOT NULL CHECK (kind IN ('clock_step', 'clock_back', 'suspend', 'zone_changed')),
    wall_ms        INTEGER NOT NULL,
    steady_ms      INTEGER NOT NULL,
    created_at_ms  INTEGER NOT NULL,
    resolved_at_ms INTEGER,
    deleted_at_ms  INTEGER
) STRICT;
INSERT INTO time_findings_anew SELECT id, entry_id, kind, wall_ms, steady_ms, created_at_ms, resolved_at_ms, deleted_at_ms FROM time_findings;
DROP TABLE time_findings;
ALTER TABLE time_findings_anew RENAME TO time_findings;
CREATE INDEX time_findings_of ON time_findings (entry_id);
