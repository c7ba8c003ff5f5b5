-- Intervals that may reach into a range from further back than a day. They are few, so a range is read exactly: from the start index with one
-- day of looking back, and from here.
CREATE INDEX time_entries_long ON time_entries (started_at_ms)
WHERE deleted_at_ms IS NULL AND (ended_at_ms IS NULL OR ended_at_ms - started_at_ms > 86400000);
