-- Time that waits to be billed: one rule, for documents and for figures. What the clocks left undecided waits too, but nothing bills or counts it
-- before it is decided. An interval without a whole second bills nothing. A slice is 2^29 ms, about six days.
CREATE VIEW waiting_entries AS
SELECT e.rowid AS row, e.id, e.client_id, e.project_id, e.task_id, e.note, e.zone, e.started_at_ms,
       e.ended_at_ms / 1000 - e.started_at_ms / 1000 AS seconds,
       EXISTS (SELECT 1 FROM time_findings f WHERE f.entry_id = e.id AND f.resolved_at_ms IS NULL AND f.deleted_at_ms IS NULL) AS undecided,
       e.started_at_ms >> 29 AS slice,
       COALESCE(e.task_id, e.project_id, e.client_id, x'') AS scope_id,
       CASE WHEN e.task_id IS NOT NULL THEN 'task' WHEN e.project_id IS NOT NULL THEN 'project' WHEN e.client_id IS NOT NULL THEN 'client' ELSE '' END AS scope
FROM time_entries e
WHERE e.deleted_at_ms IS NULL AND e.kind = 'work' AND e.billable = 1 AND e.written_off_at_ms IS NULL
    AND e.ended_at_ms / 1000 > e.started_at_ms / 1000
    AND NOT EXISTS (SELECT 1 FROM invoice_line_entries x WHERE x.entry_id = e.id AND x.deleted_at_ms IS NULL);

-- The one sum that is kept instead of counted: what all of time has waiting is asked with each look at the page of today. The triggers below keep
-- it, `stint verify` counts it anew, and a restored file fills it from the view. A cell may be left with nothing in it.
CREATE TABLE waiting_sums (
    slice    INTEGER NOT NULL,
    scope_id BLOB NOT NULL,
    scope    TEXT NOT NULL CHECK (scope IN ('', 'client', 'project', 'task')),
    seconds  INTEGER NOT NULL,
    entries  INTEGER NOT NULL,
    PRIMARY KEY (slice, scope_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX waiting_sums_of ON waiting_sums (scope_id);
CREATE VIEW waiting_sums_counted AS
SELECT slice, scope_id, scope, sum(seconds) AS seconds, count(*) AS entries FROM waiting_entries WHERE NOT undecided GROUP BY slice, scope_id;

-- Before a change an entry is taken out of its cell if it waits then, after it put into its cell if it waits now. So an INSERT or UPDATE of these
-- tables must never be OR IGNORE.
CREATE TRIGGER waiting_entry_i AFTER INSERT ON time_entries BEGIN
    INSERT INTO waiting_sums SELECT slice, scope_id, scope, seconds, 1 FROM waiting_entries WHERE id = NEW.id AND NOT undecided
    ON CONFLICT (slice, scope_id) DO UPDATE SET seconds = seconds + excluded.seconds, entries = entries + 1;
END;
CREATE TRIGGER waiting_entry_u1 BEFORE UPDATE OF kind, client_id, project_id, task_id, billable, started_at_ms, ended_at_ms, written_off_at_ms, deleted_at_ms
ON time_entries BEGIN
    UPDATE waiting_sums SET seconds = waiting_sums.seconds - w.seconds, entries = waiting_sums.entries - 1
    FROM waiting_entries w WHERE w.id = OLD.id AND NOT w.undecided AND waiting_sums.slice = w.slice AND waiting_sums.scope_id = w.scope_id;
END;
CREATE TRIGGER waiting_entry_u2 AFTER UPDATE OF kind, client_id, project_id, task_id, billable, started_at_ms, ended_at_ms, written_off_at_ms, deleted_at_ms
ON time_entries BEGIN
    INSERT INTO waiting_sums SELECT slice, scope_id, scope, seconds, 1 FROM waiting_entries WHERE id = NEW.id AND NOT undecided
    ON CONFLICT (slice, scope_id) DO UPDATE SET seconds = seconds + excluded.seconds, entries = entries + 1;
END;
CREATE TRIGGER waiting_entry_d BEFORE DELETE ON time_entries BEGIN
    UPDATE waiting_sums SET seconds = waiting_sums.seconds - w.seconds, entries = waiting_sums.entries - 1
    FROM waiting_entries w WHERE w.id = OLD.id AND NOT w.undecided AND waiting_sums.slice = w.slice AND waiting_sums.scope_id = w.scope_id;
END;

CREATE TRIGGER waiting_line_i BEFORE INSERT ON invoice_line_entries WHEN NEW.deleted_at_ms IS NULL BEGIN
    UPDATE waiting_sums SET seconds = waiting_sums.seconds - w.seconds, entries = waiting_sums.entries - 1
    FROM waiting_entries w WHERE w.id = NEW.entry_id AND NOT w.undecided AND waiting_sums.slice = w.slice AND waiting_sums.scope_id = w.scope_id;
END;
CREATE TRIGGER waiting_line_u1 BEFORE UPDATE OF deleted_at_ms ON invoice_line_entries BEGIN
    UPDATE waiting_sums SET seconds = waiting_sums.seconds - w.seconds, entries = waiting_sums.entries - 1
    FROM waiting_entries w WHERE w.id = OLD.entry_id AND NOT w.undecided AND waiting_sums.slice = w.slice AND waiting_sums.scope_id = w.scope_id;
END;
CREATE TRIGGER waiting_line_u2 AFTER UPDATE OF deleted_at_ms ON invoice_line_entries BEGIN
    INSERT INTO waiting_sums SELECT slice, scope_id, scope, seconds, 1 FROM waiting_entries WHERE id = NEW.entry_id AND NOT undecided
    ON CONFLICT (slice, scope_id) DO UPDATE SET seconds = seconds + excluded.seconds, entries = entries + 1;
END;
CREATE TRIGGER waiting_line_d AFTER DELETE ON invoice_line_entries WHEN OLD.deleted_at_ms IS NULL BEGIN
    INSERT INTO waiting_sums SELECT slice, scope_id, scope, seconds, 1 FROM waiting_entries WHERE id = OLD.entry_id AND NOT undecided
    ON CONFLICT (slice, scope_id) DO UPDATE SET seconds = seconds + excluded.seconds, entries = entries + 1;
END;

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

INSERT INTO waiting_sums SELECT * FROM waiting_sums_counted;
