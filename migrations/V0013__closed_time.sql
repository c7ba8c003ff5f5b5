-- Time that the user has closed, up to a day. What is closed now is the setting `time.closed_until`; here stands who closed and opened it, and why.
CREATE TABLE period_changes (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    day           TEXT CHECK (day IS date(day)),
    reason        TEXT NOT NULL CHECK (length(reason) <= 2000),
    device_id     BLOB NOT NULL REFERENCES devices (id),
    created_at_ms INTEGER NOT NULL
) STRICT;
CREATE TRIGGER period_changes_final_u BEFORE UPDATE ON period_changes BEGIN SELECT RAISE (ABORT, 'periods are append-only'); END;
CREATE TRIGGER period_changes_final_d BEFORE DELETE ON period_changes BEGIN SELECT RAISE (ABORT, 'periods are append-only'); END;

-- Every door and an undo pass here. An entry belongs to the day on which it starts. The day stands in the words, for whoever is refused.
CREATE TRIGGER closed_time_i BEFORE INSERT ON time_entries
WHEN NEW.deleted_at_ms IS NULL AND NEW.started_at_ms < (SELECT value ->> 'until_ms' FROM settings WHERE key = 'time.closed_until')
BEGIN SELECT RAISE (ABORT, 'time is closed to ' || (SELECT value ->> 'day' FROM settings WHERE key = 'time.closed_until')); END;
CREATE TRIGGER closed_time_d BEFORE DELETE ON time_entries
WHEN OLD.deleted_at_ms IS NULL AND OLD.started_at_ms < (SELECT value ->> 'until_ms' FROM settings WHERE key = 'time.closed_until')
BEGIN SELECT RAISE (ABORT, 'time is closed to ' || (SELECT value ->> 'day' FROM settings WHERE key = 'time.closed_until')); END;
CREATE TRIGGER closed_time_u BEFORE UPDATE ON time_entries
WHEN min(OLD.started_at_ms, NEW.started_at_ms) < (SELECT value ->> 'until_ms' FROM settings WHERE key = 'time.closed_until')
    AND (OLD.kind, OLD.note, OLD.tags, OLD.billable, OLD.started_at_ms, OLD.zone)
        IS NOT (NEW.kind, NEW.note, NEW.tags, NEW.billable, NEW.started_at_ms, NEW.zone)
    OR min(OLD.started_at_ms, NEW.started_at_ms) < (SELECT value ->> 'until_ms' FROM settings WHERE key = 'time.closed_until')
    AND (OLD.client_id, OLD.project_id, OLD.task_id, OLD.ended_at_ms, OLD.end_zone, OLD.written_off_at_ms, OLD.deleted_at_ms)
        IS NOT (NEW.client_id, NEW.project_id, NEW.task_id, NEW.ended_at_ms, NEW.end_zone, NEW.written_off_at_ms, NEW.deleted_at_ms)
BEGIN SELECT RAISE (ABORT, 'time is closed to ' || (SELECT value ->> 'day' FROM settings WHERE key = 'time.closed_until')); END;

-- What an entry was before a change. The line of activity that the same transaction writes next tells who, when and by which verb. That a timer
-- was stopped is no change of what was recorded. Of this copy of the file, as the log is; an undo is a change too and takes none of it back.
CREATE TABLE time_entry_versions (
    seq               INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id          BLOB NOT NULL CHECK (length(entry_id) = 16),
    activity_seq      INTEGER NOT NULL,
    client_id         BLOB,
    project_id        BLOB,
    task_id           BLOB,
    note              TEXT NOT NULL,
    tags              TEXT NOT NULL,
    billable          INTEGER NOT NULL,
    started_at_ms     INTEGER NOT NULL,
    ended_at_ms       INTEGER,
    zone              TEXT NOT NULL,
    written_off_at_ms INTEGER,
    deleted_at_ms     INTEGER
) STRICT;
CREATE INDEX time_entry_versions_of ON time_entry_versions (entry_id, seq);
CREATE TRIGGER time_entry_versions_final_u BEFORE UPDATE ON time_entry_versions BEGIN SELECT RAISE (ABORT, 'versions are append-only'); END;

CREATE TRIGGER time_entries_keep_versions AFTER UPDATE ON time_entries
WHEN (OLD.client_id, OLD.project_id, OLD.task_id, OLD.note, OLD.tags, OLD.billable, OLD.started_at_ms, OLD.zone, OLD.written_off_at_ms, OLD.deleted_at_ms)
        IS NOT (NEW.client_id, NEW.project_id, NEW.task_id, NEW.note, NEW.tags, NEW.billable, NEW.started_at_ms, NEW.zone, NEW.written_off_at_ms, NEW.deleted_at_ms)
    OR OLD.ended_at_ms IS NOT NULL AND OLD.ended_at_ms IS NOT NEW.ended_at_ms
BEGIN
    INSERT INTO time_entry_versions (entry_id, activity_seq, client_id, project_id, task_id, note, tags, billable, started_at_ms, ended_at_ms, zone,
        written_off_at_ms, deleted_at_ms)
    VALUES (OLD.id, (SELECT COALESCE(MAX(seq), 0) + 1 FROM activity), OLD.client_id, OLD.project_id, OLD.task_id, OLD.note, OLD.tags, OLD.billable,
        OLD.started_at_ms, OLD.ended_at_ms, OLD.zone, OLD.written_off_at_ms, OLD.deleted_at_ms);
END;
