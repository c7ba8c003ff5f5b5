-- Whether anything lies over an entry is asked of each one that is shown: what reaches in from more than an hour before is found here, for few
-- intervals are that long, and the rest among those that began within the hour.
CREATE INDEX time_entries_hours ON time_entries (started_at_ms)
WHERE deleted_at_ms IS NULL AND ended_at_ms - started_at_ms > 3600000 AND ended_at_ms - started_at_ms <= 86400000;
