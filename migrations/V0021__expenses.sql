-- Bytes that the user keeps with a thing: receipts, papers. They rest sealed in the folder `files` beside this file, put there before the row; a row is
-- never taken back by an undo, only the link is. deleted_at_ms: no link has used them for long, and the bytes are gone.
CREATE TABLE files (
    hash          BLOB PRIMARY KEY CHECK (length(hash) = 32),
    bytes         INTEGER NOT NULL CHECK (bytes > 0),
    mime          TEXT NOT NULL CHECK (length(mime) BETWEEN 1 AND 100),
    created_at_ms INTEGER NOT NULL,
    deleted_at_ms INTEGER
) STRICT;

-- Which file belongs to what, and under which name.
CREATE TABLE file_links (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    hash          BLOB NOT NULL REFERENCES files (hash),
    owner         TEXT NOT NULL CHECK (length(owner) BETWEEN 1 AND 50),
    owner_id      BLOB NOT NULL CHECK (length(owner_id) = 16),
    name          TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    created_at_ms INTEGER NOT NULL,
    deleted_at_ms INTEGER
) STRICT;
CREATE INDEX file_links_of ON file_links (owner_id) WHERE deleted_at_ms IS NULL;
CREATE INDEX file_links_to ON file_links (hash);
-- An undo may bring a link back only while its bytes are there.
CREATE TRIGGER file_link_has_bytes_i BEFORE INSERT ON file_links
WHEN NEW.deleted_at_ms IS NULL AND EXISTS (SELECT 1 FROM files f WHERE f.hash = NEW.hash AND f.deleted_at_ms IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'the file is gone'); END;
CREATE TRIGGER file_link_has_bytes_u BEFORE UPDATE ON file_links
WHEN NEW.deleted_at_ms IS NULL AND EXISTS (SELECT 1 FROM files f WHERE f.hash = NEW.hash AND f.deleted_at_ms IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'the file is gone'); END;

CREATE TABLE expense_categories (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    name           TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    created_at_ms  INTEGER NOT NULL,
    archived_at_ms INTEGER,
    deleted_at_ms  INTEGER
) STRICT;

-- What a kilometre or a mile is billed at, dated. In ten-thousandths of the currency's main unit: such rates are finer than its smallest coin.
CREATE TABLE mileage_rates (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    unit          TEXT NOT NULL CHECK (unit IN ('km', 'mi')),
    price_e4      INTEGER NOT NULL CHECK (price_e4 > 0),
    currency      TEXT NOT NULL CHECK (length(currency) = 3),
    valid_from    TEXT NOT NULL CHECK (valid_from IS date(valid_from)),
    created_at_ms INTEGER NOT NULL,
    deleted_at_ms INTEGER
) STRICT;

-- An amount that was paid, or a way that was driven. What it comes to (net, tax, gross, what is billed) is derived. Only the more specific of client
-- and project is kept.
CREATE TABLE expenses (
    id                BLOB PRIMARY KEY CHECK (length(id) = 16),
    kind              TEXT NOT NULL CHECK (kind IN ('paid', 'driven')),
    spent_on          TEXT NOT NULL CHECK (spent_on IS date(spent_on)),
    category_id       BLOB REFERENCES expense_categories (id),
    client_id         BLOB REFERENCES clients (id),
    project_id        BLOB REFERENCES projects (id),
    merchant          TEXT NOT NULL DEFAULT '' CHECK (length(merchant) <= 200),
    note              TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
    currency          TEXT NOT NULL CHECK (length(currency) = 3),
    amount_minor      INTEGER CHECK (amount_minor > 0),
    tax_mode          TEXT NOT NULL CHECK (tax_mode IN ('none', 'inclusive', 'exclusive')),
    tax_rate_id       BLOB REFERENCES tax_rates (id),
    tax_percent_e4    INTEGER NOT NULL CHECK (tax_percent_e4 BETWEEN 0 AND 1000000),
    -- As the receipt says it, where that is not what the rate gives.
    tax_minor         INTEGER CHECK (tax_minor >= 0),
    distance_e1       INTEGER CHECK (distance_e1 > 0),
    unit              TEXT CHECK (unit IN ('km', 'mi')),
    price_e4          INTEGER CHECK (price_e4 > 0),
    from_place        TEXT NOT NULL DEFAULT '' CHECK (length(from_place) <= 200),
    to_place          TEXT NOT NULL DEFAULT '' CHECK (length(to_place) <= 200),
    vehicle           TEXT NOT NULL DEFAULT '' CHECK (length(vehicle) <= 200),
    return_trip       INTEGER NOT NULL DEFAULT 0 CHECK (return_trip IN (0, 1)),
    billable          INTEGER NOT NULL CHECK (billable IN (0, 1)),
    markup_e4         INTEGER NOT NULL DEFAULT 0 CHECK (markup_e4 BETWEEN 0 AND 10000000),
    -- Units of the other currency for one of this, in hundred-millionths.
    exchange_currency TEXT CHECK (length(exchange_currency) = 3),
    exchange_e8       INTEGER CHECK (exchange_e8 > 0),
    written_off_at_ms INTEGER,
    created_at_ms     INTEGER NOT NULL,
    deleted_at_ms     INTEGER,
    CHECK ((kind = 'paid') = (amount_minor IS NOT NULL)),
    CHECK ((kind = 'driven') = (distance_e1 IS NOT NULL) AND (kind = 'driven') = (unit IS NOT NULL) AND (kind = 'driven') = (price_e4 IS NOT NULL)),
    CHECK (kind = 'paid' OR tax_mode = 'none'),
    CHECK (tax_mode <> 'none' OR (tax_rate_id IS NULL AND tax_percent_e4 = 0 AND tax_minor IS NULL)),
    CHECK ((exchange_currency IS NULL) = (exchange_e8 IS NULL) AND exchange_currency IS NOT currency),
    CHECK (client_id IS NULL OR project_id IS NULL)
) STRICT;
CREATE INDEX expenses_by_day ON expenses (spent_on, id) WHERE deleted_at_ms IS NULL;
CREATE INDEX expenses_of_client ON expenses (client_id) WHERE client_id IS NOT NULL AND deleted_at_ms IS NULL;
CREATE INDEX expenses_of_project ON expenses (project_id) WHERE project_id IS NOT NULL AND deleted_at_ms IS NULL;
CREATE INDEX expenses_of_category ON expenses (category_id) WHERE category_id IS NOT NULL AND deleted_at_ms IS NULL;

-- The whole way up from each expense, merged clients followed.
CREATE VIEW expense_paths AS
SELECT e.id AS expense_id, p.id AS project_id, p.name AS project_name, p.color AS color,
       COALESCE(m.id, c.id) AS client_id, COALESCE(m.name, c.name) AS client_name, COALESCE(m.currency, c.currency) AS client_currency
FROM expenses e
LEFT JOIN projects p ON p.id = e.project_id
LEFT JOIN clients c ON c.id = COALESCE(e.client_id, p.client_id)
LEFT JOIN clients m ON m.id = c.merged_into;

-- Which expense a line bills. A released link keeps its row with deleted_at_ms set.
CREATE TABLE invoice_line_expenses (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    line_id       BLOB NOT NULL REFERENCES invoice_lines (id),
    expense_id    BLOB NOT NULL REFERENCES expenses (id),
    deleted_at_ms INTEGER
) STRICT;
CREATE INDEX invoice_line_expenses_of_line ON invoice_line_expenses (line_id);
CREATE INDEX invoice_line_expenses_of_expense ON invoice_line_expenses (expense_id) WHERE deleted_at_ms IS NULL;

CREATE TRIGGER issued_keeps_expenses_i BEFORE INSERT ON invoice_line_expenses
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id = NEW.line_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_expenses_u BEFORE UPDATE ON invoice_line_expenses
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id IN (OLD.line_id, NEW.line_id))
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_expenses_d BEFORE DELETE ON invoice_line_expenses
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id = OLD.line_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;

-- One expense, one line.
CREATE TRIGGER expense_on_one_line BEFORE INSERT ON invoice_line_expenses
WHEN NEW.deleted_at_ms IS NULL AND EXISTS (SELECT 1 FROM invoice_line_expenses x WHERE x.expense_id = NEW.expense_id AND x.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'expense is on a line already'); END;
CREATE TRIGGER expense_on_one_line_again BEFORE UPDATE OF deleted_at_ms ON invoice_line_expenses
WHEN NEW.deleted_at_ms IS NULL AND EXISTS (SELECT 1 FROM invoice_line_expenses x WHERE x.expense_id = NEW.expense_id AND x.deleted_at_ms IS NULL AND x.id <> NEW.id)
BEGIN SELECT RAISE (ABORT, 'expense is on a line already'); END;

-- What a line stands on, be it a draft's, stays as it is; its category is of the books, not of the document.
CREATE TRIGGER billed_expense_is_locked_u BEFORE UPDATE ON expenses
WHEN EXISTS (SELECT 1 FROM invoice_line_expenses x JOIN invoice_lines l ON l.id = x.line_id AND l.deleted_at_ms IS NULL
             WHERE x.expense_id = OLD.id AND x.deleted_at_ms IS NULL)
    AND ((OLD.kind, OLD.spent_on, OLD.client_id, OLD.project_id, OLD.merchant, OLD.note, OLD.currency, OLD.amount_minor, OLD.tax_mode, OLD.tax_rate_id,
          OLD.tax_percent_e4, OLD.tax_minor, OLD.distance_e1, OLD.unit)
         IS NOT (NEW.kind, NEW.spent_on, NEW.client_id, NEW.project_id, NEW.merchant, NEW.note, NEW.currency, NEW.amount_minor, NEW.tax_mode, NEW.tax_rate_id,
          NEW.tax_percent_e4, NEW.tax_minor, NEW.distance_e1, NEW.unit)
      OR (OLD.price_e4, OLD.from_place, OLD.to_place, OLD.vehicle, OLD.return_trip, OLD.billable, OLD.markup_e4, OLD.exchange_currency, OLD.exchange_e8,
          OLD.written_off_at_ms, OLD.deleted_at_ms)
         IS NOT (NEW.price_e4, NEW.from_place, NEW.to_place, NEW.vehicle, NEW.return_trip, NEW.billable, NEW.markup_e4, NEW.exchange_currency, NEW.exchange_e8,
          NEW.written_off_at_ms, NEW.deleted_at_ms))
BEGIN SELECT RAISE (ABORT, 'billed expense is locked'); END;
CREATE TRIGGER billed_expense_is_locked_d BEFORE DELETE ON expenses
WHEN EXISTS (SELECT 1 FROM invoice_line_expenses x WHERE x.expense_id = OLD.id AND x.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'billed expense is locked'); END;

-- Work that stands on a document stays with its client.
CREATE TRIGGER billed_expense_project_stays BEFORE UPDATE OF client_id ON projects
WHEN OLD.client_id IS NOT NEW.client_id AND EXISTS (
    SELECT 1 FROM expenses e JOIN invoice_line_expenses x ON x.expense_id = e.id AND x.deleted_at_ms IS NULL WHERE e.project_id = OLD.id)
BEGIN SELECT RAISE (ABORT, 'billed work stays where it is'); END;
CREATE TRIGGER billed_expense_project_stays_d BEFORE DELETE ON projects WHEN EXISTS (
    SELECT 1 FROM expenses e JOIN invoice_line_expenses x ON x.expense_id = e.id AND x.deleted_at_ms IS NULL WHERE e.project_id = OLD.id)
BEGIN SELECT RAISE (ABORT, 'billed work stays where it is'); END;

-- What is stood on cannot be deleted; the insert is the second try of SQLite's sessions (V0011).
CREATE TRIGGER client_in_use_by_expense_u BEFORE UPDATE OF deleted_at_ms ON clients
WHEN NEW.deleted_at_ms IS NOT NULL AND OLD.deleted_at_ms IS NULL
    AND EXISTS (SELECT 1 FROM expenses e WHERE e.client_id = OLD.id AND e.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE TRIGGER client_in_use_by_expense_i BEFORE INSERT ON clients
WHEN NEW.deleted_at_ms IS NOT NULL AND EXISTS (SELECT 1 FROM expenses e WHERE e.client_id = NEW.id AND e.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE TRIGGER project_in_use_by_expense_u BEFORE UPDATE OF deleted_at_ms ON projects
WHEN NEW.deleted_at_ms IS NOT NULL AND OLD.deleted_at_ms IS NULL
    AND EXISTS (SELECT 1 FROM expenses e WHERE e.project_id = OLD.id AND e.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE TRIGGER project_in_use_by_expense_i BEFORE INSERT ON projects
WHEN NEW.deleted_at_ms IS NOT NULL AND EXISTS (SELECT 1 FROM expenses e WHERE e.project_id = NEW.id AND e.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE TRIGGER expense_category_in_use_u BEFORE UPDATE OF deleted_at_ms ON expense_categories
WHEN NEW.deleted_at_ms IS NOT NULL AND OLD.deleted_at_ms IS NULL
    AND EXISTS (SELECT 1 FROM expenses e WHERE e.category_id = OLD.id AND e.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE TRIGGER expense_category_in_use_i BEFORE INSERT ON expense_categories
WHEN NEW.deleted_at_ms IS NOT NULL AND EXISTS (SELECT 1 FROM expenses e WHERE e.category_id = NEW.id AND e.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;

-- Closed periods hold for expenses as for time, by their day.
CREATE TRIGGER closed_expense_i BEFORE INSERT ON expenses
WHEN NEW.deleted_at_ms IS NULL AND NEW.spent_on <= (SELECT value ->> 'day' FROM settings WHERE key = 'time.closed_until')
BEGIN SELECT RAISE (ABORT, 'time is closed to ' || (SELECT value ->> 'day' FROM settings WHERE key = 'time.closed_until')); END;
CREATE TRIGGER closed_expense_d BEFORE DELETE ON expenses
WHEN OLD.deleted_at_ms IS NULL AND OLD.spent_on <= (SELECT value ->> 'day' FROM settings WHERE key = 'time.closed_until')
BEGIN SELECT RAISE (ABORT, 'time is closed to ' || (SELECT value ->> 'day' FROM settings WHERE key = 'time.closed_until')); END;
CREATE TRIGGER closed_expense_u BEFORE UPDATE ON expenses
WHEN min(OLD.spent_on, NEW.spent_on) <= (SELECT value ->> 'day' FROM settings WHERE key = 'time.closed_until')
BEGIN SELECT RAISE (ABORT, 'time is closed to ' || (SELECT value ->> 'day' FROM settings WHERE key = 'time.closed_until')); END;

-- Workspaces from before there were expenses get the categories that new ones start with, under the same ids (`src/expenses/defaults.rs`).
INSERT INTO expense_categories (id, name, created_at_ms)
SELECT unhex('0192f0c1000070008000000000e0' || n), CASE WHEN (SELECT value FROM settings WHERE key = 'language') = '"de"' THEN de ELSE en END, 1
FROM (SELECT column1 AS n, column2 AS en, column3 AS de FROM (VALUES
    ('0001', 'Travel', 'Reisekosten'), ('0002', 'Meals', 'Bewirtung'), ('0003', 'Software', 'Software'), ('0004', 'Hardware', 'Geräte'),
    ('0005', 'Office', 'Büro'), ('0006', 'Services', 'Fremdleistungen'), ('0007', 'Mileage', 'Fahrtkosten'), ('0008', 'Other', 'Sonstiges')))
WHERE EXISTS (SELECT 1 FROM settings);
