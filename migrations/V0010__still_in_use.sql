-- SQLite's sessions put a row anew where its update is refused, so that a deletion made again would pass by the guards of V0007 without these.
CREATE TRIGGER client_in_use_d BEFORE DELETE ON clients WHEN
    EXISTS (SELECT 1 FROM projects p WHERE p.client_id = OLD.id AND p.deleted_at_ms IS NULL)
    OR EXISTS (SELECT 1 FROM time_entries e WHERE e.client_id = OLD.id AND e.deleted_at_ms IS NULL)
    OR EXISTS (SELECT 1 FROM invoices i WHERE i.client_id = OLD.id AND i.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;

CREATE TRIGGER project_in_use_d BEFORE DELETE ON projects WHEN
    EXISTS (SELECT 1 FROM tasks t WHERE t.project_id = OLD.id AND t.deleted_at_ms IS NULL)
    OR EXISTS (SELECT 1 FROM time_entries e WHERE e.project_id = OLD.id AND e.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;

CREATE TRIGGER task_in_use_d BEFORE DELETE ON tasks
WHEN EXISTS (SELECT 1 FROM time_entries e WHERE e.task_id = OLD.id AND e.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
