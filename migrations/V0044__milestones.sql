-- What a project is paid for step by step. How far a milestone is, and what a share comes to, is derived.
CREATE TABLE milestones (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    project_id    BLOB NOT NULL REFERENCES projects (id),
    position      INTEGER NOT NULL,
    name          TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    description   TEXT NOT NULL DEFAULT '' CHECK (length(description) <= 1500),
    due_on        TEXT CHECK (due_on IS date(due_on)),
    amount_minor  INTEGER CHECK (amount_minor > 0),
    currency      TEXT CHECK (length(currency) = 3),
    -- Of what the project is agreed at, its budget in money.
    share_e4      INTEGER CHECK (share_e4 BETWEEN 1 AND 1000000),
    -- The acceptance of a quote that agreed it.
    answer_id     BLOB REFERENCES quote_answers (id),
    created_at_ms INTEGER NOT NULL,
    deleted_at_ms INTEGER,
    CHECK ((amount_minor IS NULL) = (currency IS NULL)),
    CHECK (amount_minor IS NULL OR share_e4 IS NULL)
) STRICT;
CREATE INDEX milestones_of ON milestones (project_id) WHERE deleted_at_ms IS NULL;
CREATE INDEX milestones_due ON milestones (due_on) WHERE due_on IS NOT NULL AND deleted_at_ms IS NULL;
CREATE INDEX milestones_agreed ON milestones (answer_id) WHERE answer_id IS NOT NULL;

-- That it is done, with what shows it. Taken back by reopened_at_ms, with a reason; its files are those of this row.
CREATE TABLE milestone_completions (
    id               BLOB PRIMARY KEY CHECK (length(id) = 16),
    milestone_id     BLOB NOT NULL REFERENCES milestones (id),
    completed_on     TEXT NOT NULL CHECK (completed_on IS date(completed_on)),
    note             TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
    link             TEXT NOT NULL DEFAULT '' CHECK (length(link) <= 2000),
    completed_at_ms  INTEGER NOT NULL,
    reopened_at_ms   INTEGER,
    reopened_because TEXT NOT NULL DEFAULT '' CHECK (length(reopened_because) <= 2000),
    CHECK ((reopened_at_ms IS NULL) = (reopened_because = ''))
) STRICT;
CREATE INDEX milestone_completions_of ON milestone_completions (milestone_id);
CREATE UNIQUE INDEX milestone_completed_once ON milestone_completions (milestone_id) WHERE reopened_at_ms IS NULL;

-- Which milestone a line bills, and what it came to when it was put there. A released link keeps its row with deleted_at_ms set.
CREATE TABLE invoice_line_milestones (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    line_id       BLOB NOT NULL REFERENCES invoice_lines (id),
    milestone_id  BLOB NOT NULL REFERENCES milestones (id),
    amount_minor  INTEGER NOT NULL CHECK (amount_minor > 0),
    currency      TEXT NOT NULL CHECK (length(currency) = 3),
    deleted_at_ms INTEGER
) STRICT;
CREATE INDEX invoice_line_milestones_of_line ON invoice_line_milestones (line_id);
CREATE INDEX invoice_line_milestones_of_milestone ON invoice_line_milestones (milestone_id);

-- Deposits that were asked for milestones. One whose draft is thrown away, or that is voided or credited, counts no more.
CREATE TABLE milestone_deposits (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    milestone_id  BLOB NOT NULL REFERENCES milestones (id),
    invoice_id    BLOB NOT NULL REFERENCES invoices (id)
) STRICT;
CREATE INDEX milestone_deposits_of ON milestone_deposits (milestone_id);
CREATE INDEX milestone_deposits_by ON milestone_deposits (invoice_id);

CREATE TRIGGER issued_keeps_milestones_i BEFORE INSERT ON invoice_line_milestones
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id = NEW.line_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
-- The link of an issued line may be let go in the one moment that its release names, and changes in nothing else.
CREATE TRIGGER issued_keeps_milestones_u BEFORE UPDATE ON invoice_line_milestones
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id IN (OLD.line_id, NEW.line_id))
    AND NOT (OLD.deleted_at_ms IS NULL
        AND (OLD.id, OLD.line_id, OLD.milestone_id, OLD.amount_minor, OLD.currency)
            IS (NEW.id, NEW.line_id, NEW.milestone_id, NEW.amount_minor, NEW.currency)
        AND EXISTS (SELECT 1 FROM line_releases r WHERE r.line_id = OLD.line_id AND r.released_at_ms = NEW.deleted_at_ms))
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_milestones_d BEFORE DELETE ON invoice_line_milestones
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id = OLD.line_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_milestone_deposits_u BEFORE UPDATE ON milestone_deposits
WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id IN (OLD.invoice_id, NEW.invoice_id))
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_milestone_deposits_d BEFORE DELETE ON milestone_deposits
WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id = OLD.invoice_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;

-- One milestone, one line, of a paper that bills; and only once it is completed.
CREATE TRIGGER milestone_on_one_line BEFORE INSERT ON invoice_line_milestones
WHEN NEW.deleted_at_ms IS NULL
    AND EXISTS (SELECT 1 FROM invoice_line_milestones x WHERE x.milestone_id = NEW.milestone_id AND x.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'milestone is on a line already'); END;
CREATE TRIGGER milestone_on_one_line_again BEFORE UPDATE OF deleted_at_ms ON invoice_line_milestones
WHEN NEW.deleted_at_ms IS NULL
    AND EXISTS (SELECT 1 FROM invoice_line_milestones x WHERE x.milestone_id = NEW.milestone_id AND x.deleted_at_ms IS NULL AND x.id <> NEW.id)
BEGIN SELECT RAISE (ABORT, 'milestone is on a line already'); END;
CREATE TRIGGER milestone_is_completed_first BEFORE INSERT ON invoice_line_milestones
WHEN NEW.deleted_at_ms IS NULL
    AND NOT EXISTS (SELECT 1 FROM milestone_completions k WHERE k.milestone_id = NEW.milestone_id AND k.reopened_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'milestone is not completed'); END;
CREATE TRIGGER milestone_is_completed_first_again BEFORE UPDATE OF deleted_at_ms ON invoice_line_milestones
WHEN NEW.deleted_at_ms IS NULL
    AND NOT EXISTS (SELECT 1 FROM milestone_completions k WHERE k.milestone_id = NEW.milestone_id AND k.reopened_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'milestone is not completed'); END;
CREATE TRIGGER only_invoices_bill_milestones BEFORE INSERT ON invoice_line_milestones
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN invoices i ON i.id = l.invoice_id WHERE l.id = NEW.line_id AND i.purpose <> 'invoice')
BEGIN SELECT RAISE (ABORT, 'a quote bills nothing'); END;

-- What a line stands on stays as it is, and done.
CREATE TRIGGER billed_milestone_is_locked_u BEFORE UPDATE ON milestones
WHEN (OLD.project_id, OLD.amount_minor, OLD.currency, OLD.share_e4, OLD.deleted_at_ms)
        IS NOT (NEW.project_id, NEW.amount_minor, NEW.currency, NEW.share_e4, NEW.deleted_at_ms)
    AND EXISTS (SELECT 1 FROM invoice_line_milestones x WHERE x.milestone_id = OLD.id AND x.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'billed milestone is locked'); END;
CREATE TRIGGER billed_milestone_is_locked_d BEFORE DELETE ON milestones
WHEN EXISTS (SELECT 1 FROM invoice_line_milestones x WHERE x.milestone_id = OLD.id AND x.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'billed milestone is locked'); END;
CREATE TRIGGER billed_completion_stands_u BEFORE UPDATE ON milestone_completions
WHEN OLD.reopened_at_ms IS NULL AND (OLD.milestone_id, OLD.completed_on, OLD.reopened_at_ms) IS NOT (NEW.milestone_id, NEW.completed_on, NEW.reopened_at_ms)
    AND EXISTS (SELECT 1 FROM invoice_line_milestones x WHERE x.milestone_id = OLD.milestone_id AND x.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'billed milestone is locked'); END;
CREATE TRIGGER billed_completion_stands_d BEFORE DELETE ON milestone_completions
WHEN OLD.reopened_at_ms IS NULL
    AND EXISTS (SELECT 1 FROM invoice_line_milestones x WHERE x.milestone_id = OLD.milestone_id AND x.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'billed milestone is locked'); END;

-- Work that stands on a document stays with its client.
CREATE TRIGGER billed_milestone_project_stays BEFORE UPDATE OF client_id ON projects
WHEN OLD.client_id IS NOT NEW.client_id AND EXISTS (
    SELECT 1 FROM milestones m JOIN invoice_line_milestones x ON x.milestone_id = m.id AND x.deleted_at_ms IS NULL WHERE m.project_id = OLD.id)
BEGIN SELECT RAISE (ABORT, 'billed work stays where it is'); END;

-- What is stood on cannot be deleted; the insert is the second try of SQLite's sessions (V0011).
CREATE TRIGGER project_in_use_by_milestone_u BEFORE UPDATE OF deleted_at_ms ON projects
WHEN NEW.deleted_at_ms IS NOT NULL AND OLD.deleted_at_ms IS NULL
    AND EXISTS (SELECT 1 FROM milestones m WHERE m.project_id = OLD.id AND m.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE TRIGGER project_in_use_by_milestone_i BEFORE INSERT ON projects
WHEN NEW.deleted_at_ms IS NOT NULL AND EXISTS (SELECT 1 FROM milestones m WHERE m.project_id = NEW.id AND m.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
