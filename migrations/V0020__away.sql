-- A stretch in which nobody was at the machine while a timer ran. It is a fact of the device, not of an entry: whatever work of a timer lies over it is
-- undecided until the user has said what it was, however that work is cut, moved or deleted meanwhile.
CREATE TABLE time_gaps (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    device_id      BLOB NOT NULL REFERENCES devices (id),
    cause          TEXT NOT NULL CHECK (cause IN ('idle', 'locked', 'suspend')),
    from_ms        INTEGER NOT NULL,
    to_ms          INTEGER NOT NULL CHECK (to_ms > from_ms),
    -- How much of it the machine slept.
    slept_ms       INTEGER NOT NULL DEFAULT 0 CHECK (slept_ms BETWEEN 0 AND to_ms - from_ms),
    created_at_ms  INTEGER NOT NULL,
    choice         TEXT CHECK (choice IN ('keep', 'discard', 'split', 'give')),
    resolved_at_ms INTEGER,
    deleted_at_ms  INTEGER,
    CHECK ((choice IS NULL) = (resolved_at_ms IS NULL))
) STRICT;
CREATE INDEX time_gaps_pending ON time_gaps (device_id, from_ms) WHERE resolved_at_ms IS NULL AND deleted_at_ms IS NULL;
CREATE INDEX time_gaps_of ON time_gaps (device_id, from_ms) WHERE deleted_at_ms IS NULL;

-- A finding may also be that a timer runs longer than anybody works at a stretch. What names the table by its name goes on to do so.
PRAGMA legacy_alter_table = ON;
CREATE TABLE time_findings_anew (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    entry_id       BLOB NOT NULL REFERENCES time_entries (id),
    kind           TEXT NOT NULL CHECK (kind IN ('clock_step', 'clock_back', 'suspend', 'zone_changed', 'long_run')),
    wall_ms        INTEGER NOT NULL,
    steady_ms      INTEGER NOT NULL,
    created_at_ms  INTEGER NOT NULL,
    resolved_at_ms INTEGER,
    deleted_at_ms  INTEGER
) STRICT;
INSERT INTO time_findings_anew SELECT id, entry_id, kind, wall_ms, steady_ms, created_at_ms, resolved_at_ms, deleted_at_ms FROM time_findings;
DROP TABLE time_findings;
ALTER TABLE time_findings_anew RENAME TO time_findings;
PRAGMA legacy_alter_table = OFF;
CREATE INDEX time_findings_of ON time_findings (entry_id);
CREATE TRIGGER waiting_finding_i BEFORE INSERT ON time_findings WHEN NEW.resolved_at_ms IS NULL AND NEW.deleted_at_ms IS NULL BEGIN
    UPDATE waiting_sums SET seconds = waiting_sums.seconds - w.seconds, entries = waiting_sums.entries - 1
    FROM waiting_entries w WHERE w.id = NEW.entry_id AND NOT w.undecided AND waiting_sums.slice = w.slice AND waiting_sums.scope_id = w.scope_id;
END;
CREATE TRIGGER waiting_finding_u1 BEFORE UPDATE OF resolved_at_ms, deleted_at_ms ON time_findings BEGIN
    UPDATE waiting_sums SET seconds = waiting_sums.seconds - w.seconds, entries = waiting_sums.entries - 1
    FROM waiting_entries w WHERE w.id = OLD.entry_id AND NOT w.undecided AND waiting_sums.slice = w.slice AND waiting_sums.scope_id = w.scope_id;
END;
CREATE TRIGGER waiting_finding_u2 AFTER UPDATE OF resolved_at_ms, deleted_at_ms ON time_findings BEGIN
    INSERT INTO waiting_sums SELECT slice, scope_id, scope, seconds, 1 FROM waiting_entries WHERE id = NEW.entry_id AND NOT undecided
    ON CONFLICT (slice, scope_id) DO UPDATE SET seconds = seconds + excluded.seconds, entries = entries + 1;
END;
CREATE TRIGGER waiting_finding_d AFTER DELETE ON time_findings WHEN OLD.resolved_at_ms IS NULL AND OLD.deleted_at_ms IS NULL BEGIN
    INSERT INTO waiting_sums SELECT slice, scope_id, scope, seconds, 1 FROM waiting_entries WHERE id = OLD.entry_id AND NOT undecided
    ON CONFLICT (slice, scope_id) DO UPDATE SET seconds = seconds + excluded.seconds, entries = entries + 1;
END;

-- What lies under a gap that nobody has decided waits undecided, too.
DROP VIEW waiting_entries;
CREATE VIEW waiting_entries AS
SELECT e.rowid AS row, e.id, e.client_id, e.project_id, e.task_id, e.note, e.zone, e.started_at_ms,
       e.ended_at_ms / 1000 - e.started_at_ms / 1000 AS seconds,
       EXISTS (SELECT 1 FROM time_findings f WHERE f.entry_id = e.id AND f.resolved_at_ms IS NULL AND f.deleted_at_ms IS NULL)
           OR e.source = 'timer' AND EXISTS (SELECT 1 FROM time_gaps g WHERE g.device_id = e.device_id AND g.resolved_at_ms IS NULL
               AND g.deleted_at_ms IS NULL AND g.from_ms < e.ended_at_ms AND g.to_ms > e.started_at_ms) AS undecided,
       e.started_at_ms >> 31 AS slice,
       COALESCE(e.task_id, e.project_id, e.client_id, x'') AS scope_id,
       CASE WHEN e.task_id IS NOT NULL THEN 'task' WHEN e.project_id IS NOT NULL THEN 'project' WHEN e.client_id IS NOT NULL THEN 'client' ELSE '' END AS scope
FROM time_entries e
WHERE e.deleted_at_ms IS NULL AND e.kind = 'work' AND e.billable = 1 AND e.written_off_at_ms IS NULL
    AND e.ended_at_ms / 1000 > e.started_at_ms / 1000
    AND NOT EXISTS (SELECT 1 FROM invoice_line_entries x WHERE x.entry_id = e.id AND x.deleted_at_ms IS NULL);

CREATE TRIGGER waiting_gap_i BEFORE INSERT ON time_gaps WHEN NEW.resolved_at_ms IS NULL AND NEW.deleted_at_ms IS NULL BEGIN
    UPDATE waiting_sums SET seconds = waiting_sums.seconds - s.seconds, entries = waiting_sums.entries - s.entries
    FROM (SELECT w.slice, w.scope_id, sum(w.seconds) AS seconds, count(*) AS entries FROM waiting_entries w WHERE NOT w.undecided AND w.row IN (
        SELECT e.rowid FROM time_entries e WHERE e.deleted_at_ms IS NULL AND e.device_id = NEW.device_id
            AND e.started_at_ms >= NEW.from_ms - 86400000 AND e.started_at_ms < NEW.to_ms AND e.ended_at_ms > NEW.from_ms
        UNION ALL SELECT e.rowid FROM time_entries e WHERE e.deleted_at_ms IS NULL AND e.device_id = NEW.device_id
            AND (e.ended_at_ms IS NULL OR e.ended_at_ms - e.started_at_ms > 86400000)
            AND e.started_at_ms < NEW.from_ms - 86400000 AND e.ended_at_ms > NEW.from_ms) GROUP BY w.slice, w.scope_id) s
    WHERE waiting_sums.slice = s.slice AND waiting_sums.scope_id = s.scope_id;
END;
CREATE TRIGGER waiting_gap_u1 BEFORE UPDATE OF resolved_at_ms, deleted_at_ms ON time_gaps
WHEN (NEW.resolved_at_ms IS NULL AND NEW.deleted_at_ms IS NULL) AND NOT (OLD.resolved_at_ms IS NULL AND OLD.deleted_at_ms IS NULL) BEGIN
    UPDATE waiting_sums SET seconds = waiting_sums.seconds - s.seconds, entries = waiting_sums.entries - s.entries
    FROM (SELECT w.slice, w.scope_id, sum(w.seconds) AS seconds, count(*) AS entries FROM waiting_entries w WHERE NOT w.undecided AND w.row IN (
        SELECT e.rowid FROM time_entries e WHERE e.deleted_at_ms IS NULL AND e.device_id = NEW.device_id
            AND e.started_at_ms >= NEW.from_ms - 86400000 AND e.started_at_ms < NEW.to_ms AND e.ended_at_ms > NEW.from_ms
        UNION ALL SELECT e.rowid FROM time_entries e WHERE e.deleted_at_ms IS NULL AND e.device_id = NEW.device_id
            AND (e.ended_at_ms IS NULL OR e.ended_at_ms - e.started_at_ms > 86400000)
            AND e.started_at_ms < NEW.from_ms - 86400000 AND e.ended_at_ms > NEW.from_ms) GROUP BY w.slice, w.scope_id) s
    WHERE waiting_sums.slice = s.slice AND waiting_sums.scope_id = s.scope_id;
END;
CREATE TRIGGER waiting_gap_u2 AFTER UPDATE OF resolved_at_ms, deleted_at_ms ON time_gaps
WHEN (OLD.resolved_at_ms IS NULL AND OLD.deleted_at_ms IS NULL) AND NOT (NEW.resolved_at_ms IS NULL AND NEW.deleted_at_ms IS NULL) BEGIN
    INSERT INTO waiting_sums SELECT w.slice, w.scope_id, w.scope, w.seconds, 1 FROM waiting_entries w WHERE NOT w.undecided AND w.row IN (
        SELECT e.rowid FROM time_entries e WHERE e.deleted_at_ms IS NULL AND e.device_id = NEW.device_id
            AND e.started_at_ms >= NEW.from_ms - 86400000 AND e.started_at_ms < NEW.to_ms AND e.ended_at_ms > NEW.from_ms
        UNION ALL SELECT e.rowid FROM time_entries e WHERE e.deleted_at_ms IS NULL AND e.device_id = NEW.device_id
            AND (e.ended_at_ms IS NULL OR e.ended_at_ms - e.started_at_ms > 86400000)
            AND e.started_at_ms < NEW.from_ms - 86400000 AND e.ended_at_ms > NEW.from_ms)
    ON CONFLICT (slice, scope_id) DO UPDATE SET seconds = seconds + excluded.seconds, entries = entries + 1;
END;
CREATE TRIGGER waiting_gap_d AFTER DELETE ON time_gaps WHEN OLD.resolved_at_ms IS NULL AND OLD.deleted_at_ms IS NULL BEGIN
    INSERT INTO waiting_sums SELECT w.slice, w.scope_id, w.scope, w.seconds, 1 FROM waiting_entries w WHERE NOT w.undecided AND w.row IN (
        SELECT e.rowid FROM time_entries e WHERE e.deleted_at_ms IS NULL AND e.device_id = OLD.device_id
            AND e.started_at_ms >= OLD.from_ms - 86400000 AND e.started_at_ms < OLD.to_ms AND e.ended_at_ms > OLD.from_ms
        UNION ALL SELECT e.rowid FROM time_entries e WHERE e.deleted_at_ms IS NULL AND e.device_id = OLD.device_id
            AND (e.ended_at_ms IS NULL OR e.ended_at_ms - e.started_at_ms > 86400000)
            AND e.started_at_ms < OLD.from_ms - 86400000 AND e.ended_at_ms > OLD.from_ms)
    ON CONFLICT (slice, scope_id) DO UPDATE SET seconds = seconds + excluded.seconds, entries = entries + 1;
END;
