-- What an hour of this entry costs, whatever its task, project or client say; nothing: what those say.
ALTER TABLE time_entries ADD COLUMN hourly_minor INTEGER CHECK (hourly_minor >= 0);
ALTER TABLE time_entries ADD COLUMN hourly_currency TEXT CHECK ((hourly_minor IS NULL) = (hourly_currency IS NULL));
ALTER TABLE time_entry_versions ADD COLUMN hourly_minor INTEGER;
ALTER TABLE time_entry_versions ADD COLUMN hourly_currency TEXT;
CREATE INDEX time_entries_own_rate_of_client ON time_entries (client_id, id) WHERE hourly_minor IS NOT NULL;
CREATE INDEX time_entries_own_rate_of_project ON time_entries (project_id, id) WHERE hourly_minor IS NOT NULL;
CREATE INDEX time_entries_own_rate_of_task ON time_entries (task_id, id) WHERE hourly_minor IS NOT NULL;

-- It is a fact like the others: locked when billed or closed, kept in the history.
DROP TRIGGER billed_time_is_locked_u;
CREATE TRIGGER billed_time_is_locked_u BEFORE UPDATE OF kind, client_id, project_id, task_id, billable, started_at_ms, ended_at_ms, zone, written_off_at_ms, deleted_at_ms, hourly_minor, hourly_currency ON time_entries
WHEN EXISTS (SELECT 1 FROM invoice_line_entries x JOIN invoice_lines l ON l.id = x.line_id JOIN issued_documents d ON d.invoice_id = l.invoice_id
             WHERE x.entry_id = OLD.id AND x.deleted_at_ms IS NULL AND l.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'billed time is locked'); END;
DROP TRIGGER covered_time_is_locked_u;
CREATE TRIGGER covered_time_is_locked_u BEFORE UPDATE ON time_entries
WHEN EXISTS (SELECT 1 FROM retainer_covers c JOIN invoice_lines l ON l.id = c.line_id JOIN issued_documents d ON d.invoice_id = l.invoice_id
             WHERE c.entry_id = OLD.id AND c.deleted_at_ms IS NULL AND l.deleted_at_ms IS NULL)
    AND ((OLD.kind, OLD.client_id, OLD.project_id, OLD.task_id, OLD.billable, OLD.started_at_ms, OLD.ended_at_ms)
            IS NOT (NEW.kind, NEW.client_id, NEW.project_id, NEW.task_id, NEW.billable, NEW.started_at_ms, NEW.ended_at_ms)
        OR (OLD.zone, OLD.written_off_at_ms, OLD.deleted_at_ms, OLD.note, OLD.tags, OLD.hourly_minor, OLD.hourly_currency)
            IS NOT (NEW.zone, NEW.written_off_at_ms, NEW.deleted_at_ms, NEW.note, NEW.tags, NEW.hourly_minor, NEW.hourly_currency))
BEGIN SELECT RAISE (ABORT, 'billed time is locked'); END;
DROP TRIGGER closed_time_u;
CREATE TRIGGER closed_time_u BEFORE UPDATE ON time_entries
WHEN min(OLD.started_at_ms, NEW.started_at_ms) < (SELECT value ->> 'until_ms' FROM settings WHERE key = 'time.closed_until')
    AND (OLD.kind, OLD.note, OLD.tags, OLD.billable, OLD.started_at_ms, OLD.zone)
        IS NOT (NEW.kind, NEW.note, NEW.tags, NEW.billable, NEW.started_at_ms, NEW.zone)
    OR min(OLD.started_at_ms, NEW.started_at_ms) < (SELECT value ->> 'until_ms' FROM settings WHERE key = 'time.closed_until')
    AND (OLD.client_id, OLD.project_id, OLD.task_id, OLD.ended_at_ms, OLD.end_zone, OLD.written_off_at_ms, OLD.deleted_at_ms, OLD.hourly_minor, OLD.hourly_currency)
        IS NOT (NEW.client_id, NEW.project_id, NEW.task_id, NEW.ended_at_ms, NEW.end_zone, NEW.written_off_at_ms, NEW.deleted_at_ms, NEW.hourly_minor, NEW.hourly_currency)
BEGIN SELECT RAISE (ABORT, 'time is closed to ' || (SELECT value ->> 'day' FROM settings WHERE key = 'time.closed_until')); END;
DROP TRIGGER time_entries_keep_versions;
CREATE TRIGGER time_entries_keep_versions AFTER UPDATE ON time_entries
WHEN (OLD.hourly_minor, OLD.hourly_currency, OLD.client_id, OLD.project_id, OLD.task_id, OLD.note, OLD.tags, OLD.billable, OLD.started_at_ms, OLD.zone, OLD.written_off_at_ms, OLD.deleted_at_ms)
        IS NOT (NEW.hourly_minor, NEW.hourly_currency, NEW.client_id, NEW.project_id, NEW.task_id, NEW.note, NEW.tags, NEW.billable, NEW.started_at_ms, NEW.zone, NEW.written_off_at_ms, NEW.deleted_at_ms)
    OR OLD.ended_at_ms IS NOT NULL AND OLD.ended_at_ms IS NOT NEW.ended_at_ms
BEGIN
    INSERT INTO time_entry_versions (entry_id, activity_seq, client_id, project_id, task_id, note, tags, billable, started_at_ms, ended_at_ms, zone,
        written_off_at_ms, deleted_at_ms, hourly_minor, hourly_currency)
    VALUES (OLD.id, (SELECT COALESCE(MAX(seq), 0) + 1 FROM activity), OLD.client_id, OLD.project_id, OLD.task_id, OLD.note, OLD.tags, OLD.billable,
        OLD.started_at_ms, OLD.ended_at_ms, OLD.zone, OLD.written_off_at_ms, OLD.deleted_at_ms, OLD.hourly_minor,
        OLD.hourly_currency);
END;

-- What waits at a rate of its own has a cell of its own.
DROP VIEW waiting_sums_counted;
DROP VIEW waiting_entries;
DROP VIEW unbilled_entries;
DROP TABLE waiting_sums;
CREATE TABLE waiting_sums (
    slice    INTEGER NOT NULL,
    scope_id BLOB NOT NULL,
    scope    TEXT NOT NULL CHECK (scope IN ('', 'client', 'project', 'task', 'entry')),
    seconds  INTEGER NOT NULL,
    entries  INTEGER NOT NULL,
    PRIMARY KEY (slice, scope_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX waiting_sums_of ON waiting_sums (scope_id);
CREATE VIEW unbilled_entries AS
SELECT e.rowid AS row, e.id, e.client_id, e.project_id, e.task_id, e.note, e.zone, e.started_at_ms, e.ended_at_ms, e.hourly_minor, e.hourly_currency,
       e.ended_at_ms / 1000 - e.started_at_ms / 1000 AS lasts,
       EXISTS (SELECT 1 FROM time_findings f WHERE f.entry_id = e.id AND f.resolved_at_ms IS NULL AND f.deleted_at_ms IS NULL)
           OR e.source = 'timer' AND EXISTS (SELECT 1 FROM time_gaps g WHERE g.device_id = e.device_id AND g.resolved_at_ms IS NULL
               AND g.deleted_at_ms IS NULL AND g.from_ms < e.ended_at_ms AND g.to_ms > e.started_at_ms) AS undecided
FROM time_entries e
WHERE e.deleted_at_ms IS NULL AND e.kind = 'work' AND e.billable = 1 AND e.written_off_at_ms IS NULL
    AND e.ended_at_ms / 1000 > e.started_at_ms / 1000
    AND NOT EXISTS (SELECT 1 FROM invoice_line_entries x WHERE x.entry_id = e.id AND x.deleted_at_ms IS NULL);
CREATE VIEW waiting_entries AS
SELECT e.row, e.id, e.client_id, e.project_id, e.task_id, e.note, e.zone, e.started_at_ms, e.hourly_minor, e.hourly_currency, e.lasts - e.drawn AS seconds, e.drawn, e.undecided,
       e.started_at_ms >> 31 AS slice,
       CASE WHEN e.hourly_minor IS NOT NULL THEN e.id ELSE COALESCE(e.task_id, e.project_id, e.client_id, x'') END AS scope_id,
       CASE WHEN e.hourly_minor IS NOT NULL THEN 'entry' WHEN e.task_id IS NOT NULL THEN 'task' WHEN e.project_id IS NOT NULL THEN 'project' WHEN e.client_id IS NOT NULL THEN 'client' ELSE '' END AS scope
FROM (SELECT u.*, COALESCE((SELECT SUM(w.seconds) FROM retainer_draws w WHERE w.entry_id = u.id AND w.part = 'drawn'), 0) AS drawn
      FROM unbilled_entries u) e
WHERE e.lasts > e.drawn;
CREATE VIEW waiting_sums_counted AS
SELECT slice, scope_id, scope, sum(seconds) AS seconds, count(*) AS entries FROM waiting_entries WHERE NOT undecided GROUP BY slice, scope_id;
INSERT INTO waiting_sums SELECT * FROM waiting_sums_counted;
DROP TRIGGER waiting_entry_u1;
CREATE TRIGGER waiting_entry_u1 BEFORE UPDATE OF kind, client_id, project_id, task_id, billable, started_at_ms, ended_at_ms, written_off_at_ms, deleted_at_ms, hourly_minor
ON time_entries BEGIN
    UPDATE waiting_sums SET seconds = waiting_sums.seconds - w.seconds, entries = waiting_sums.entries - 1
    FROM waiting_entries w WHERE w.id = OLD.id AND NOT w.undecided AND waiting_sums.slice = w.slice AND waiting_sums.scope_id = w.scope_id;
END;
DROP TRIGGER waiting_entry_u2;
CREATE TRIGGER waiting_entry_u2 AFTER UPDATE OF kind, client_id, project_id, task_id, billable, started_at_ms, ended_at_ms, written_off_at_ms, deleted_at_ms, hourly_minor
ON time_entries BEGIN
    INSERT INTO waiting_sums SELECT slice, scope_id, scope, seconds, 1 FROM waiting_entries WHERE id = NEW.id AND NOT undecided
    ON CONFLICT (slice, scope_id) DO UPDATE SET seconds = seconds + excluded.seconds, entries = entries + 1;
END;
