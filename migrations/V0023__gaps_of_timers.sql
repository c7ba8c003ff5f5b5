-- A gap leaves undecided what a timer tracked, and nothing else: the triggers of V0020 took what was typed under it out of the sums, too.
DROP TRIGGER waiting_gap_i;
DROP TRIGGER waiting_gap_u1;
DROP TRIGGER waiting_gap_u2;
DROP TRIGGER waiting_gap_d;
CREATE TRIGGER waiting_gap_i BEFORE INSERT ON time_gaps WHEN NEW.resolved_at_ms IS NULL AND NEW.deleted_at_ms IS NULL BEGIN
    UPDATE waiting_sums SET seconds = waiting_sums.seconds - s.seconds, entries = waiting_sums.entries - s.entries
    FROM (SELECT w.slice, w.scope_id, sum(w.seconds) AS seconds, count(*) AS entries FROM waiting_entries w WHERE NOT w.undecided AND w.row IN (
        SELECT e.rowid FROM time_entries e WHERE e.source = 'timer' AND e.deleted_at_ms IS NULL AND e.device_id = NEW.device_id
            AND e.started_at_ms >= NEW.from_ms - 86400000 AND e.started_at_ms < NEW.to_ms AND e.ended_at_ms > NEW.from_ms
        UNION ALL SELECT e.rowid FROM time_entries e WHERE e.source = 'timer' AND e.deleted_at_ms IS NULL AND e.device_id = NEW.device_id
            AND (e.ended_at_ms IS NULL OR e.ended_at_ms - e.started_at_ms > 86400000)
            AND e.started_at_ms < NEW.from_ms - 86400000 AND e.ended_at_ms > NEW.from_ms) GROUP BY w.slice, w.scope_id) s
    WHERE waiting_sums.slice = s.slice AND waiting_sums.scope_id = s.scope_id;
END;
CREATE TRIGGER waiting_gap_u1 BEFORE UPDATE OF resolved_at_ms, deleted_at_ms ON time_gaps
WHEN (NEW.resolved_at_ms IS NULL AND NEW.deleted_at_ms IS NULL) AND NOT (OLD.resolved_at_ms IS NULL AND OLD.deleted_at_ms IS NULL) BEGIN
    UPDATE waiting_sums SET seconds = waiting_sums.seconds - s.seconds, entries = waiting_sums.entries - s.entries
    FROM (SELECT w.slice, w.scope_id, sum(w.seconds) AS seconds, count(*) AS entries FROM waiting_entries w WHERE NOT w.undecided AND w.row IN (
        SELECT e.rowid FROM time_entries e WHERE e.source = 'timer' AND e.deleted_at_ms IS NULL AND e.device_id = NEW.device_id
            AND e.started_at_ms >= NEW.from_ms - 86400000 AND e.started_at_ms < NEW.to_ms AND e.ended_at_ms > NEW.from_ms
        UNION ALL SELECT e.rowid FROM time_entries e WHERE e.source = 'timer' AND e.deleted_at_ms IS NULL AND e.device_id = NEW.device_id
            AND (e.ended_at_ms IS NULL OR e.ended_at_ms - e.started_at_ms > 86400000)
            AND e.started_at_ms < NEW.from_ms - 86400000 AND e.ended_at_ms > NEW.from_ms) GROUP BY w.slice, w.scope_id) s
    WHERE waiting_sums.slice = s.slice AND waiting_sums.scope_id = s.scope_id;
END;
CREATE TRIGGER waiting_gap_u2 AFTER UPDATE OF resolved_at_ms, deleted_at_ms ON time_gaps
WHEN (OLD.resolved_at_ms IS NULL AND OLD.deleted_at_ms IS NULL) AND NOT (NEW.resolved_at_ms IS NULL AND NEW.deleted_at_ms IS NULL) BEGIN
    INSERT INTO waiting_sums SELECT w.slice, w.scope_id, w.scope, w.seconds, 1 FROM waiting_entries w WHERE NOT w.undecided AND w.row IN (
        SELECT e.rowid FROM time_entries e WHERE e.source = 'timer' AND e.deleted_at_ms IS NULL AND e.device_id = NEW.device_id
            AND e.started_at_ms >= NEW.from_ms - 86400000 AND e.started_at_ms < NEW.to_ms AND e.ended_at_ms > NEW.from_ms
        UNION ALL SELECT e.rowid FROM time_entries e WHERE e.source = 'timer' AND e.deleted_at_ms IS NULL AND e.device_id = NEW.device_id
            AND (e.ended_at_ms IS NULL OR e.ended_at_ms - e.started_at_ms > 86400000)
            AND e.started_at_ms < NEW.from_ms - 86400000 AND e.ended_at_ms > NEW.from_ms)
    ON CONFLICT (slice, scope_id) DO UPDATE SET seconds = seconds + excluded.seconds, entries = entries + 1;
END;
CREATE TRIGGER waiting_gap_d AFTER DELETE ON time_gaps WHEN OLD.resolved_at_ms IS NULL AND OLD.deleted_at_ms IS NULL BEGIN
    INSERT INTO waiting_sums SELECT w.slice, w.scope_id, w.scope, w.seconds, 1 FROM waiting_entries w WHERE NOT w.undecided AND w.row IN (
        SELECT e.rowid FROM time_entries e WHERE e.source = 'timer' AND e.deleted_at_ms IS NULL AND e.device_id = OLD.device_id
            AND e.started_at_ms >= OLD.from_ms - 86400000 AND e.started_at_ms < OLD.to_ms AND e.ended_at_ms > OLD.from_ms
        UNION ALL SELECT e.rowid FROM time_entries e WHERE e.source = 'timer' AND e.deleted_at_ms IS NULL AND e.device_id = OLD.device_id
            AND (e.ended_at_ms IS NULL OR e.ended_at_ms - e.started_at_ms > 86400000)
            AND e.started_at_ms < OLD.from_ms - 86400000 AND e.ended_at_ms > OLD.from_ms)
    ON CONFLICT (slice, scope_id) DO UPDATE SET seconds = seconds + excluded.seconds, entries = entries + 1;
END;

DELETE FROM waiting_sums;
INSERT INTO waiting_sums SELECT * FROM waiting_sums_counted;
