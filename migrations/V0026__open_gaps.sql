-- Each entry that waits asks about the few gaps that are open, never about all that were: left to itself SQLite takes the index of all. What is near a
-- moment of today is found from its end.
DROP INDEX time_gaps_of;
CREATE INDEX time_gaps_by_end ON time_gaps (device_id, to_ms) WHERE deleted_at_ms IS NULL;
DROP VIEW unbilled_entries;
CREATE VIEW unbilled_entries AS
SELECT e.rowid AS row, e.id, e.client_id, e.project_id, e.task_id, e.note, e.zone, e.started_at_ms, e.ended_at_ms, e.hourly_minor, e.hourly_currency,
       e.ended_at_ms / 1000 - e.started_at_ms / 1000 AS lasts,
       EXISTS (SELECT 1 FROM time_findings f WHERE f.entry_id = e.id AND f.resolved_at_ms IS NULL AND f.deleted_at_ms IS NULL)
           OR e.source = 'timer' AND EXISTS (SELECT 1 FROM time_gaps g INDEXED BY time_gaps_pending WHERE g.device_id = e.device_id AND g.resolved_at_ms IS NULL
               AND g.deleted_at_ms IS NULL AND g.from_ms < e.ended_at_ms AND g.to_ms > e.started_at_ms) AS undecided
FROM time_entries e
WHERE e.deleted_at_ms IS NULL AND e.kind = 'work' AND e.billable = 1 AND e.written_off_at_ms IS NULL
    AND e.ended_at_ms / 1000 > e.started_at_ms / 1000
    AND NOT EXISTS (SELECT 1 FROM invoice_line_entries x WHERE x.entry_id = e.id AND x.deleted_at_ms IS NULL);
