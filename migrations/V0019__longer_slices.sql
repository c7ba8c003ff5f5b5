-- A slice of waiting time is 2^31 ms, about 25 days: a quarter of the cells to read for all of time, and the slices in which a rate begins are few.
DROP VIEW waiting_sums_counted;
DROP VIEW waiting_entries;
CREATE VIEW waiting_entries AS
SELECT e.rowid AS row, e.id, e.client_id, e.project_id, e.task_id, e.note, e.zone, e.started_at_ms,
       e.ended_at_ms / 1000 - e.started_at_ms / 1000 AS seconds,
       EXISTS (SELECT 1 FROM time_findings f WHERE f.entry_id = e.id AND f.resolved_at_ms IS NULL AND f.deleted_at_ms IS NULL) AS undecided,
       e.started_at_ms >> 31 AS slice,
       COALESCE(e.task_id, e.project_id, e.client_id, x'') AS scope_id,
       CASE WHEN e.task_id IS NOT NULL THEN 'task' WHEN e.project_id IS NOT NULL THEN 'project' WHEN e.client_id IS NOT NULL THEN 'client' ELSE '' END AS scope
FROM time_entries e
WHERE e.deleted_at_ms IS NULL AND e.kind = 'work' AND e.billable = 1 AND e.written_off_at_ms IS NULL
    AND e.ended_at_ms / 1000 > e.started_at_ms / 1000
    AND NOT EXISTS (SELECT 1 FROM invoice_line_entries x WHERE x.entry_id = e.id AND x.deleted_at_ms IS NULL);
CREATE VIEW waiting_sums_counted AS
SELECT slice, scope_id, scope, sum(seconds) AS seconds, count(*) AS entries FROM waiting_entries WHERE NOT undecided GROUP BY slice, scope_id;
DELETE FROM waiting_sums;
INSERT INTO waiting_sums SELECT * FROM waiting_sums_counted;
