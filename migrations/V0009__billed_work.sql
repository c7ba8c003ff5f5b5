-- What an issued document bills stays as it was told: the words of the time too, and what the time was for. So says also an undo, which knows rows only.
CREATE TRIGGER billed_words_are_locked_u BEFORE UPDATE OF note, tags ON time_entries
WHEN (OLD.note <> NEW.note OR OLD.tags <> NEW.tags)
    AND EXISTS (SELECT 1 FROM invoice_line_entries x JOIN invoice_lines l ON l.id = x.line_id JOIN issued_documents d ON d.invoice_id = l.invoice_id
                WHERE x.entry_id = OLD.id AND x.deleted_at_ms IS NULL AND l.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'billed time is locked'); END;

-- Work that stands on a document, be it a draft, stays with its client and project: the line names them.
CREATE TRIGGER billed_project_stays BEFORE UPDATE OF client_id ON projects
WHEN OLD.client_id IS NOT NEW.client_id AND EXISTS (
    SELECT 1 FROM invoice_line_entries x JOIN invoice_lines l ON l.id = x.line_id AND l.deleted_at_ms IS NULL
    JOIN time_entries e ON e.id = x.entry_id
    WHERE x.deleted_at_ms IS NULL
        AND (e.project_id = OLD.id OR e.task_id IN (SELECT id FROM tasks WHERE project_id = OLD.id)))
BEGIN SELECT RAISE (ABORT, 'billed work stays where it is'); END;

CREATE TRIGGER billed_task_stays BEFORE UPDATE OF project_id ON tasks
WHEN OLD.project_id IS NOT NEW.project_id AND EXISTS (
    SELECT 1 FROM time_entries e JOIN invoice_line_entries x ON x.entry_id = e.id AND x.deleted_at_ms IS NULL
    JOIN invoice_lines l ON l.id = x.line_id AND l.deleted_at_ms IS NULL
    WHERE e.task_id = OLD.id)
BEGIN SELECT RAISE (ABORT, 'billed work stays where it is'); END;

-- SQLite's sessions put a row anew where its update is refused, so an undo would pass by the guards above without these.
CREATE TRIGGER billed_project_stays_d BEFORE DELETE ON projects WHEN EXISTS (
    SELECT 1 FROM invoice_line_entries x JOIN invoice_lines l ON l.id = x.line_id AND l.deleted_at_ms IS NULL
    JOIN time_entries e ON e.id = x.entry_id
    WHERE x.deleted_at_ms IS NULL
        AND (e.project_id = OLD.id OR e.task_id IN (SELECT id FROM tasks WHERE project_id = OLD.id)))
BEGIN SELECT RAISE (ABORT, 'billed work stays where it is'); END;
CREATE TRIGGER billed_task_stays_d BEFORE DELETE ON tasks WHEN EXISTS (
    SELECT 1 FROM time_entries e JOIN invoice_line_entries x ON x.entry_id = e.id AND x.deleted_at_ms IS NULL
    JOIN invoice_lines l ON l.id = x.line_id AND l.deleted_at_ms IS NULL
    WHERE e.task_id = OLD.id)
BEGIN SELECT RAISE (ABORT, 'billed work stays where it is'); END;
