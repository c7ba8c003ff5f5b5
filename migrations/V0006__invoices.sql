CREATE TABLE tax_rates (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    name           TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    percent_e4     INTEGER NOT NULL CHECK (percent_e4 BETWEEN 0 AND 1000000),
    category       TEXT NOT NULL CHECK (category IN ('S', 'Z', 'E', 'AE', 'O')),
    reason         TEXT NOT NULL DEFAULT '',
    created_at_ms  INTEGER NOT NULL,
    archived_at_ms INTEGER,
    deleted_at_ms  INTEGER,
    CHECK (category = 'S' OR percent_e4 = 0)
) STRICT;

-- A draft. It stays as the record of what was entered; what counts once issued is the frozen row in issued_documents.
CREATE TABLE invoices (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    client_id     BLOB NOT NULL REFERENCES clients (id),
    currency      TEXT NOT NULL CHECK (length(currency) = 3),
    subject       TEXT NOT NULL DEFAULT '',
    note          TEXT NOT NULL DEFAULT '',
    language      TEXT NOT NULL CHECK (language IN ('en', 'de')),
    issue_on      TEXT CHECK (issue_on IS date(issue_on)),
    due_days      INTEGER NOT NULL CHECK (due_days BETWEEN 0 AND 365),
    period_from   TEXT CHECK (period_from IS date(period_from)),
    period_to     TEXT CHECK (period_to IS date(period_to)),
    created_at_ms INTEGER NOT NULL,
    deleted_at_ms INTEGER
) STRICT;
CREATE INDEX invoices_of ON invoices (client_id);

CREATE TABLE invoice_lines (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    invoice_id    BLOB NOT NULL REFERENCES invoices (id),
    position      INTEGER NOT NULL,
    kind          TEXT NOT NULL CHECK (kind IN ('time', 'free')),
    description   TEXT NOT NULL CHECK (length(description) BETWEEN 1 AND 2000),
    quantity_e4   INTEGER NOT NULL,
    unit          TEXT NOT NULL DEFAULT '' CHECK (length(unit) <= 20),
    price_minor   INTEGER NOT NULL,
    deleted_at_ms INTEGER
) STRICT;
CREATE INDEX invoice_lines_of ON invoice_lines (invoice_id, position);

CREATE TABLE invoice_line_taxes (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    line_id       BLOB NOT NULL REFERENCES invoice_lines (id),
    tax_rate_id   BLOB NOT NULL REFERENCES tax_rates (id),
    position      INTEGER NOT NULL,
    deleted_at_ms INTEGER
) STRICT;
CREATE INDEX invoice_line_taxes_of ON invoice_line_taxes (line_id);

-- Which time a line bills. A released link keeps its row with deleted_at_ms set.
CREATE TABLE invoice_line_entries (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    line_id       BLOB NOT NULL REFERENCES invoice_lines (id),
    entry_id      BLOB NOT NULL REFERENCES time_entries (id),
    deleted_at_ms INTEGER
) STRICT;
CREATE INDEX invoice_line_entries_of_line ON invoice_line_entries (line_id);
CREATE INDEX invoice_line_entries_of_entry ON invoice_line_entries (entry_id) WHERE deleted_at_ms IS NULL;

CREATE TABLE number_series (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    device_id     BLOB NOT NULL REFERENCES devices (id),
    name          TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    pattern       TEXT NOT NULL CHECK (length(pattern) BETWEEN 1 AND 60),
    created_at_ms INTEGER NOT NULL,
    deleted_at_ms INTEGER
) STRICT;

-- Write-once. seq counts inside (series, period), where period is what the pattern's reset makes of the date ('2026', or '' for never).
CREATE TABLE issued_documents (
    invoice_id    BLOB PRIMARY KEY REFERENCES invoices (id),
    kind          TEXT NOT NULL CHECK (kind IN ('invoice')),
    series_id     BLOB NOT NULL REFERENCES number_series (id),
    period        TEXT NOT NULL,
    seq           INTEGER NOT NULL CHECK (seq >= 1),
    number        TEXT NOT NULL,
    client_id     BLOB NOT NULL REFERENCES clients (id),
    issued_on     TEXT NOT NULL CHECK (issued_on IS date(issued_on)),
    due_on        TEXT NOT NULL CHECK (due_on IS date(due_on)),
    currency      TEXT NOT NULL CHECK (length(currency) = 3),
    net_minor     INTEGER NOT NULL,
    tax_minor     INTEGER NOT NULL,
    total_minor   INTEGER NOT NULL,
    snapshot      TEXT NOT NULL CHECK (json_valid(snapshot)),
    snapshot_hash BLOB NOT NULL CHECK (length(snapshot_hash) = 32),
    pdf_hash      BLOB NOT NULL REFERENCES blobs (hash),
    issued_at_ms  INTEGER NOT NULL,
    UNIQUE (series_id, period, seq)
) STRICT;
CREATE INDEX issued_documents_of ON issued_documents (client_id);
CREATE INDEX issued_documents_due ON issued_documents (due_on);

-- Append-only: a mistake is taken back by a void, never by an edit.
CREATE TABLE payments (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    invoice_id    BLOB NOT NULL REFERENCES issued_documents (invoice_id),
    amount_minor  INTEGER NOT NULL CHECK (amount_minor > 0),
    currency      TEXT NOT NULL CHECK (length(currency) = 3),
    paid_on       TEXT NOT NULL CHECK (paid_on IS date(paid_on)),
    method        TEXT NOT NULL,
    note          TEXT NOT NULL DEFAULT '',
    recorded_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX payments_of ON payments (invoice_id);
CREATE TABLE payment_voids (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    payment_id     BLOB NOT NULL REFERENCES payments (id),
    recorded_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX payment_voids_of ON payment_voids (payment_id);

CREATE TRIGGER issued_is_final_u BEFORE UPDATE ON issued_documents BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_is_final_d BEFORE DELETE ON issued_documents BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER payments_final_u BEFORE UPDATE ON payments BEGIN SELECT RAISE (ABORT, 'payments are append-only'); END;
CREATE TRIGGER payments_final_d BEFORE DELETE ON payments BEGIN SELECT RAISE (ABORT, 'payments are append-only'); END;
CREATE TRIGGER payment_voids_final_u BEFORE UPDATE ON payment_voids BEGIN SELECT RAISE (ABORT, 'payments are append-only'); END;
CREATE TRIGGER payment_voids_final_d BEFORE DELETE ON payment_voids BEGIN SELECT RAISE (ABORT, 'payments are append-only'); END;

CREATE TRIGGER issued_keeps_draft_u BEFORE UPDATE ON invoices WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id = OLD.id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_draft_d BEFORE DELETE ON invoices WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id = OLD.id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_lines_i BEFORE INSERT ON invoice_lines WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id = NEW.invoice_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_lines_u BEFORE UPDATE ON invoice_lines WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id IN (OLD.invoice_id, NEW.invoice_id))
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_lines_d BEFORE DELETE ON invoice_lines WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id = OLD.invoice_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_links_i BEFORE INSERT ON invoice_line_entries
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id = NEW.line_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_links_u BEFORE UPDATE ON invoice_line_entries
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id IN (OLD.line_id, NEW.line_id))
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_links_d BEFORE DELETE ON invoice_line_entries
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id = OLD.line_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;

-- One second, one line. A replica that brings a second link is told apart by the merge rule of its own, later migration.
CREATE TRIGGER entry_on_one_line BEFORE INSERT ON invoice_line_entries
WHEN NEW.deleted_at_ms IS NULL AND EXISTS (SELECT 1 FROM invoice_line_entries x WHERE x.entry_id = NEW.entry_id AND x.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'entry is on a line already'); END;
CREATE TRIGGER entry_on_one_line_again BEFORE UPDATE OF deleted_at_ms ON invoice_line_entries
WHEN NEW.deleted_at_ms IS NULL AND EXISTS (SELECT 1 FROM invoice_line_entries x WHERE x.entry_id = NEW.entry_id AND x.deleted_at_ms IS NULL AND x.id <> NEW.id)
BEGIN SELECT RAISE (ABORT, 'entry is on a line already'); END;

CREATE TRIGGER billed_time_is_locked_u BEFORE UPDATE OF kind, client_id, project_id, task_id, billable, started_at_ms, ended_at_ms, zone, written_off_at_ms, deleted_at_ms ON time_entries
WHEN EXISTS (SELECT 1 FROM invoice_line_entries x JOIN invoice_lines l ON l.id = x.line_id JOIN issued_documents d ON d.invoice_id = l.invoice_id
             WHERE x.entry_id = OLD.id AND x.deleted_at_ms IS NULL AND l.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'billed time is locked'); END;
CREATE TRIGGER billed_time_is_locked_d BEFORE DELETE ON time_entries
WHEN EXISTS (SELECT 1 FROM invoice_line_entries x WHERE x.entry_id = OLD.id)
BEGIN SELECT RAISE (ABORT, 'billed time is locked'); END;
