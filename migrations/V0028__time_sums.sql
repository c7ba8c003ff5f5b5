-- Ended intervals of at most a day, summed by when they start and what they have in common: what a report or a list asks of whole slices is read
-- from here, what lies at its ends from the entries. The triggers keep it, `stint verify` counts it anew, a restored file fills it from its view.
-- A slice is 2^bits ms: 2^31 is 25 days, 2^26 is 19 hours. Empty bytes, an empty word and -1 stand for nothing, for a key holds no NULL. A cell may
-- be left with nothing in it.
CREATE TABLE time_sums (
    bits            INTEGER NOT NULL,
    slice           INTEGER NOT NULL,
    client_id       BLOB NOT NULL,
    project_id      BLOB NOT NULL,
    task_id         BLOB NOT NULL,
    kind            TEXT NOT NULL,
    billable        INTEGER NOT NULL,
    written_off     INTEGER NOT NULL,
    hourly_minor    INTEGER NOT NULL,
    hourly_currency TEXT NOT NULL,
    seconds         INTEGER NOT NULL,
    entries         INTEGER NOT NULL,
    PRIMARY KEY (bits, slice, client_id, project_id, task_id, kind, billable, written_off, hourly_minor, hourly_currency)
) STRICT, WITHOUT ROWID;

CREATE VIEW time_sums_counted AS
SELECT b.bits, e.started_at_ms >> b.bits AS slice, COALESCE(e.client_id, x'') AS client_id, COALESCE(e.project_id, x'') AS project_id,
       COALESCE(e.task_id, x'') AS task_id, e.kind, e.billable, e.written_off_at_ms IS NOT NULL AS written_off, COALESCE(e.hourly_minor, -1) AS hourly_minor,
       COALESCE(e.hourly_currency, '') AS hourly_currency, sum(e.ended_at_ms / 1000 - e.started_at_ms / 1000) AS seconds, count(*) AS entries
FROM (SELECT 26 AS bits UNION ALL SELECT 31) b CROSS JOIN time_entries e
WHERE e.deleted_at_ms IS NULL AND e.ended_at_ms - e.started_at_ms <= 86400000
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;

-- An interval that changes is taken out of its cells as it was and put into its cells as it is. So an INSERT or UPDATE of entries must never be OR IGNORE.
CREATE TRIGGER time_sums_i AFTER INSERT ON time_entries WHEN NEW.deleted_at_ms IS NULL AND NEW.ended_at_ms - NEW.started_at_ms <= 86400000 BEGIN
    INSERT INTO time_sums VALUES
        (26, NEW.started_at_ms >> 26, COALESCE(NEW.client_id, x''), COALESCE(NEW.project_id, x''), COALESCE(NEW.task_id, x''), NEW.kind, NEW.billable,
         NEW.written_off_at_ms IS NOT NULL, COALESCE(NEW.hourly_minor, -1), COALESCE(NEW.hourly_currency, ''),
         NEW.ended_at_ms / 1000 - NEW.started_at_ms / 1000, 1),
        (31, NEW.started_at_ms >> 31, COALESCE(NEW.client_id, x''), COALESCE(NEW.project_id, x''), COALESCE(NEW.task_id, x''), NEW.kind, NEW.billable,
         NEW.written_off_at_ms IS NOT NULL, COALESCE(NEW.hourly_minor, -1), COALESCE(NEW.hourly_currency, ''),
         NEW.ended_at_ms / 1000 - NEW.started_at_ms / 1000, 1)
    ON CONFLICT DO UPDATE SET seconds = seconds + excluded.seconds, entries = entries + excluded.entries;
END;
CREATE TRIGGER time_sums_u1 AFTER UPDATE OF kind, client_id, project_id, task_id, billable, started_at_ms, ended_at_ms, written_off_at_ms, deleted_at_ms,
    hourly_minor, hourly_currency ON time_entries
WHEN OLD.deleted_at_ms IS NULL AND OLD.ended_at_ms - OLD.started_at_ms <= 86400000 BEGIN
    INSERT INTO time_sums VALUES
        (26, OLD.started_at_ms >> 26, COALESCE(OLD.client_id, x''), COALESCE(OLD.project_id, x''), COALESCE(OLD.task_id, x''), OLD.kind, OLD.billable,
         OLD.written_off_at_ms IS NOT NULL, COALESCE(OLD.hourly_minor, -1), COALESCE(OLD.hourly_currency, ''),
         OLD.started_at_ms / 1000 - OLD.ended_at_ms / 1000, -1),
        (31, OLD.started_at_ms >> 31, COALESCE(OLD.client_id, x''), COALESCE(OLD.project_id, x''), COALESCE(OLD.task_id, x''), OLD.kind, OLD.billable,
         OLD.written_off_at_ms IS NOT NULL, COALESCE(OLD.hourly_minor, -1), COALESCE(OLD.hourly_currency, ''),
         OLD.started_at_ms / 1000 - OLD.ended_at_ms / 1000, -1)
    ON CONFLICT DO UPDATE SET seconds = seconds + excluded.seconds, entries = entries + excluded.entries;
END;
CREATE TRIGGER time_sums_u2 AFTER UPDATE OF kind, client_id, project_id, task_id, billable, started_at_ms, ended_at_ms, written_off_at_ms, deleted_at_ms,
    hourly_minor, hourly_currency ON time_entries
WHEN NEW.deleted_at_ms IS NULL AND NEW.ended_at_ms - NEW.started_at_ms <= 86400000 BEGIN
    INSERT INTO time_sums VALUES
        (26, NEW.started_at_ms >> 26, COALESCE(NEW.client_id, x''), COALESCE(NEW.project_id, x''), COALESCE(NEW.task_id, x''), NEW.kind, NEW.billable,
         NEW.written_off_at_ms IS NOT NULL, COALESCE(NEW.hourly_minor, -1), COALESCE(NEW.hourly_currency, ''),
         NEW.ended_at_ms / 1000 - NEW.started_at_ms / 1000, 1),
        (31, NEW.started_at_ms >> 31, COALESCE(NEW.client_id, x''), COALESCE(NEW.project_id, x''), COALESCE(NEW.task_id, x''), NEW.kind, NEW.billable,
         NEW.written_off_at_ms IS NOT NULL, COALESCE(NEW.hourly_minor, -1), COALESCE(NEW.hourly_currency, ''),
         NEW.ended_at_ms / 1000 - NEW.started_at_ms / 1000, 1)
    ON CONFLICT DO UPDATE SET seconds = seconds + excluded.seconds, entries = entries + excluded.entries;
END;
CREATE TRIGGER time_sums_d AFTER DELETE ON time_entries WHEN OLD.deleted_at_ms IS NULL AND OLD.ended_at_ms - OLD.started_at_ms <= 86400000 BEGIN
    INSERT INTO time_sums VALUES
        (26, OLD.started_at_ms >> 26, COALESCE(OLD.client_id, x''), COALESCE(OLD.project_id, x''), COALESCE(OLD.task_id, x''), OLD.kind, OLD.billable,
         OLD.written_off_at_ms IS NOT NULL, COALESCE(OLD.hourly_minor, -1), COALESCE(OLD.hourly_currency, ''),
         OLD.started_at_ms / 1000 - OLD.ended_at_ms / 1000, -1),
        (31, OLD.started_at_ms >> 31, COALESCE(OLD.client_id, x''), COALESCE(OLD.project_id, x''), COALESCE(OLD.task_id, x''), OLD.kind, OLD.billable,
         OLD.written_off_at_ms IS NOT NULL, COALESCE(OLD.hourly_minor, -1), COALESCE(OLD.hourly_currency, ''),
         OLD.started_at_ms / 1000 - OLD.ended_at_ms / 1000, -1)
    ON CONFLICT DO UPDATE SET seconds = seconds + excluded.seconds, entries = entries + excluded.entries;
END;

INSERT INTO time_sums SELECT * FROM time_sums_counted;
