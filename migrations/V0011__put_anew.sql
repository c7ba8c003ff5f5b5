-- The guards of V0010 also refused to take back a step that made a client together with its time, for its rows go one by one. The retry that
-- they were for ends in an insert of the deleted row: that alone is refused.
DROP TRIGGER client_in_use_d;
DROP TRIGGER project_in_use_d;
DROP TRIGGER task_in_use_d;

CREATE TRIGGER client_in_use_i BEFORE INSERT ON clients WHEN NEW.deleted_at_ms IS NOT NULL AND (
    EXISTS (SELECT 1 FROM projects p WHERE p.client_id = NEW.id AND p.deleted_at_ms IS NULL)
    OR EXISTS (SELECT 1 FROM time_entries e WHERE e.client_id = NEW.id AND e.deleted_at_ms IS NULL)
    OR EXISTS (SELECT 1 FROM invoices i WHERE i.client_id = NEW.id AND i.deleted_at_ms IS NULL))
BEGIN SELECT RAISE (ABORT, 'in use'); END;

CREATE TRIGGER project_in_use_i BEFORE INSERT ON projects WHEN NEW.deleted_at_ms IS NOT NULL AND (
    EXISTS (SELECT 1 FROM tasks t WHERE t.project_id = NEW.id AND t.deleted_at_ms IS NULL)
    OR EXISTS (SELECT 1 FROM time_entries e WHERE e.project_id = NEW.id AND e.deleted_at_ms IS NULL))
BEGIN SELECT RAISE (ABORT, 'in use'); END;

CREATE TRIGGER task_in_use_i BEFORE INSERT ON tasks WHEN NEW.deleted_at_ms IS NOT NULL
    AND EXISTS (SELECT 1 FROM time_entries e WHERE e.task_id = NEW.id AND e.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
