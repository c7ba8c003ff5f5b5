-- What is stood on cannot be deleted: archive it instead.
CREATE TRIGGER client_in_use BEFORE UPDATE OF deleted_at_ms ON clients
WHEN NEW.deleted_at_ms IS NOT NULL AND OLD.deleted_at_ms IS NULL AND (
    EXISTS (SELECT 1 FROM projects p WHERE p.client_id = OLD.id AND p.deleted_at_ms IS NULL)
    OR EXISTS (SELECT 1 FROM time_entries e WHERE e.client_id = OLD.id AND e.deleted_at_ms IS NULL)
    OR EXISTS (SELECT 1 FROM invoices i WHERE i.client_id = OLD.id AND i.deleted_at_ms IS NULL))
BEGIN SELECT RAISE (ABORT, 'in use'); END;

CREATE TRIGGER project_in_use BEFORE UPDATE OF deleted_at_ms ON projects
WHEN NEW.deleted_at_ms IS NOT NULL AND OLD.deleted_at_ms IS NULL AND (
    EXISTS (SELECT 1 FROM tasks t WHERE t.project_id = OLD.id AND t.deleted_at_ms IS NULL)
    OR EXISTS (SELECT 1 FROM time_entries e WHERE e.project_id = OLD.id AND e.deleted_at_ms IS NULL))
BEGIN SELECT RAISE (ABORT, 'in use'); END;

CREATE TRIGGER task_in_use BEFORE UPDATE OF deleted_at_ms ON tasks
WHEN NEW.deleted_at_ms IS NOT NULL AND OLD.deleted_at_ms IS NULL
    AND EXISTS (SELECT 1 FROM time_entries e WHERE e.task_id = OLD.id AND e.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
