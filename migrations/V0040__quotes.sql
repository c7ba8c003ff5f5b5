-- Quotes: what was offered, on the same kind of paper as an invoice, and what became of it.

-- What a paper is for. Of a quote no time and no expense is billed.
ALTER TABLE invoices ADD COLUMN purpose TEXT NOT NULL DEFAULT 'invoice' CHECK (purpose IN ('invoice', 'deposit', 'quote'));
-- Given out, though it has no number of an invoice: its content stands from then on.
ALTER TABLE invoices ADD COLUMN closed_at_ms INTEGER CHECK (closed_at_ms IS NULL OR purpose = 'quote');
-- Whether the lines under a heading are offered beside the others, or instead of those under the other packages.
ALTER TABLE invoice_sections ADD COLUMN choice TEXT NOT NULL DEFAULT 'fixed' CHECK (choice IN ('fixed', 'optional', 'package'));
ALTER TABLE projects ADD COLUMN budget_minor INTEGER CHECK (budget_minor >= 0);
ALTER TABLE projects ADD COLUMN budget_currency TEXT CHECK ((budget_currency IS NULL) = (budget_minor IS NULL));

-- Numbers of a series that papers other than issued documents have.
CREATE TABLE given_numbers (
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),
    series_id   BLOB NOT NULL REFERENCES number_series (id),
    period      TEXT NOT NULL,
    seq         INTEGER NOT NULL CHECK (seq >= 1),
    number      TEXT NOT NULL UNIQUE,
    given_on    TEXT NOT NULL,
    given_at_ms INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX given_numbers_once ON given_numbers (series_id, period, seq);

-- One row for each version of a quote; its content is the paper of the same id.
CREATE TABLE quotes (
    id            BLOB PRIMARY KEY REFERENCES invoices (id),
    -- Its first version.
    first_id      BLOB NOT NULL REFERENCES quotes (id),
    version       INTEGER NOT NULL CHECK (version >= 1),
    intro         TEXT NOT NULL DEFAULT '' CHECK (length(intro) <= 2000),
    -- The last day on which it can be accepted; absent on a draft: so many days as usual after it is sent.
    valid_until   TEXT,
    created_at_ms INTEGER NOT NULL,
    deleted_at_ms INTEGER,
    CHECK ((id = first_id) = (version = 1))
) STRICT;
CREATE UNIQUE INDEX quotes_versions ON quotes (first_id, version) WHERE deleted_at_ms IS NULL;

-- What was sent, and when. Versions of one quote share its number.
CREATE TABLE quote_papers (
    quote_id      BLOB PRIMARY KEY REFERENCES quotes (id),
    number_id     BLOB NOT NULL REFERENCES given_numbers (id),
    sent_on       TEXT NOT NULL,
    valid_until   TEXT NOT NULL CHECK (valid_until >= sent_on),
    total_minor   INTEGER NOT NULL,
    snapshot      TEXT NOT NULL CHECK (json_valid(snapshot)),
    snapshot_hash BLOB NOT NULL CHECK (length(snapshot_hash) = 32),
    pdf_hash      BLOB NOT NULL REFERENCES blobs (hash),
    device_id     BLOB NOT NULL REFERENCES devices (id),
    sent_at_ms    INTEGER NOT NULL
) STRICT;
CREATE INDEX quote_papers_numbered ON quote_papers (number_id);

-- What the client said, or that it was withdrawn. Taken back by deleted_at_ms.
CREATE TABLE quote_answers (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    quote_id      BLOB NOT NULL REFERENCES quote_papers (quote_id),
    answer        TEXT NOT NULL CHECK (answer IN ('accepted', 'declined', 'withdrawn')),
    answered_on   TEXT NOT NULL,
    answered_by   TEXT NOT NULL DEFAULT '' CHECK (length(answered_by) <= 200),
    note          TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
    -- Of what was accepted: the headings that were chosen, and what all comes to with them.
    chosen        TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(chosen)),
    total_minor   INTEGER CHECK ((total_minor IS NOT NULL) = (answer = 'accepted')),
    project_id    BLOB REFERENCES projects (id),
    -- The project was made by it, and goes with it while nothing belongs to it.
    made_project  INTEGER NOT NULL DEFAULT 0 CHECK (made_project IN (0, 1)),
    answered_at_ms INTEGER NOT NULL,
    deleted_at_ms INTEGER
) STRICT;
CREATE UNIQUE INDEX quote_answered_once ON quote_answers (quote_id) WHERE deleted_at_ms IS NULL;

-- Drafts that were made from a quote.
CREATE TABLE quote_invoices (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    quote_id      BLOB NOT NULL REFERENCES quotes (id),
    invoice_id    BLOB NOT NULL REFERENCES invoices (id),
    deleted_at_ms INTEGER
) STRICT;
CREATE INDEX quote_invoices_of ON quote_invoices (quote_id) WHERE deleted_at_ms IS NULL;
CREATE UNIQUE INDEX quote_invoices_from ON quote_invoices (invoice_id) WHERE deleted_at_ms IS NULL;

-- The text of the agreement that an accepted quote makes, to be gone on with by hand.
CREATE TABLE quote_contracts (
    answer_id     BLOB PRIMARY KEY REFERENCES quote_answers (id),
    body          TEXT NOT NULL CHECK (length(body) BETWEEN 1 AND 20000)
) STRICT;

CREATE TRIGGER numbers_given_final_u BEFORE UPDATE ON given_numbers BEGIN SELECT RAISE (ABORT, 'numbers are append-only'); END;
CREATE TRIGGER numbers_given_final_d BEFORE DELETE ON given_numbers BEGIN SELECT RAISE (ABORT, 'numbers are append-only'); END;
CREATE TRIGGER numbers_given_outside_gaps BEFORE INSERT ON given_numbers
WHEN EXISTS (SELECT 1 FROM number_gaps g WHERE g.series_id = NEW.series_id AND g.period = NEW.period AND g.withdrawn_at_ms IS NULL
             AND NEW.seq BETWEEN g.from_seq AND g.to_seq)
    OR EXISTS (SELECT 1 FROM issued_documents d WHERE d.number = NEW.number)
BEGIN SELECT RAISE (ABORT, 'numbers are append-only'); END;
CREATE TRIGGER gaps_are_free_of_given BEFORE INSERT ON number_gaps
WHEN EXISTS (SELECT 1 FROM given_numbers n WHERE n.series_id = NEW.series_id AND n.period = NEW.period AND n.seq >= NEW.from_seq)
BEGIN SELECT RAISE (ABORT, 'numbers are append-only'); END;
CREATE TRIGGER gaps_stand_before_given BEFORE UPDATE ON number_gaps
WHEN EXISTS (SELECT 1 FROM given_numbers n WHERE n.series_id = OLD.series_id AND n.period = OLD.period AND n.seq > OLD.to_seq)
BEGIN SELECT RAISE (ABORT, 'numbers are append-only'); END;

CREATE TRIGGER sent_quotes_final_u BEFORE UPDATE ON quote_papers BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER sent_quotes_final_d BEFORE DELETE ON quote_papers BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER sent_keeps_quote_u BEFORE UPDATE ON quotes WHEN EXISTS (SELECT 1 FROM quote_papers p WHERE p.quote_id = OLD.id)
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER sent_keeps_quote_d BEFORE DELETE ON quotes WHEN EXISTS (SELECT 1 FROM quote_papers p WHERE p.quote_id = OLD.id)
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER sent_is_closed BEFORE INSERT ON quote_papers
WHEN NOT EXISTS (SELECT 1 FROM invoices i WHERE i.id = NEW.quote_id AND i.closed_at_ms IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;

CREATE TRIGGER closed_keeps_head_u BEFORE UPDATE ON invoices WHEN OLD.closed_at_ms IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER closed_keeps_head_d BEFORE DELETE ON invoices WHEN OLD.closed_at_ms IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER closed_keeps_lines_i BEFORE INSERT ON invoice_lines
WHEN EXISTS (SELECT 1 FROM invoices i WHERE i.id = NEW.invoice_id AND i.closed_at_ms IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER closed_keeps_lines_u BEFORE UPDATE ON invoice_lines
WHEN EXISTS (SELECT 1 FROM invoices i WHERE i.id IN (OLD.invoice_id, NEW.invoice_id) AND i.closed_at_ms IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER closed_keeps_lines_d BEFORE DELETE ON invoice_lines
WHEN EXISTS (SELECT 1 FROM invoices i WHERE i.id = OLD.invoice_id AND i.closed_at_ms IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER closed_keeps_sections_i BEFORE INSERT ON invoice_sections
WHEN EXISTS (SELECT 1 FROM invoices i WHERE i.id = NEW.invoice_id AND i.closed_at_ms IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER closed_keeps_sections_u BEFORE UPDATE ON invoice_sections
WHEN EXISTS (SELECT 1 FROM invoices i WHERE i.id IN (OLD.invoice_id, NEW.invoice_id) AND i.closed_at_ms IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER closed_keeps_sections_d BEFORE DELETE ON invoice_sections
WHEN EXISTS (SELECT 1 FROM invoices i WHERE i.id = OLD.invoice_id AND i.closed_at_ms IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER closed_keeps_adjustments_i BEFORE INSERT ON invoice_adjustments
WHEN EXISTS (SELECT 1 FROM invoices i WHERE i.id = NEW.invoice_id AND i.closed_at_ms IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER closed_keeps_adjustments_u BEFORE UPDATE ON invoice_adjustments
WHEN EXISTS (SELECT 1 FROM invoices i WHERE i.id IN (OLD.invoice_id, NEW.invoice_id) AND i.closed_at_ms IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER closed_keeps_adjustments_d BEFORE DELETE ON invoice_adjustments
WHEN EXISTS (SELECT 1 FROM invoices i WHERE i.id = OLD.invoice_id AND i.closed_at_ms IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER closed_keeps_taxes_i BEFORE INSERT ON invoice_line_taxes
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN invoices i ON i.id = l.invoice_id WHERE l.id = NEW.line_id AND i.closed_at_ms IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER closed_keeps_taxes_u BEFORE UPDATE ON invoice_line_taxes
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN invoices i ON i.id = l.invoice_id
             WHERE l.id IN (OLD.line_id, NEW.line_id) AND i.closed_at_ms IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER closed_keeps_taxes_d BEFORE DELETE ON invoice_line_taxes
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN invoices i ON i.id = l.invoice_id WHERE l.id = OLD.line_id AND i.closed_at_ms IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;

-- Neither time nor money is ever on a quote, and no quote is an issued document.
CREATE TRIGGER quotes_bill_no_time BEFORE INSERT ON invoice_line_entries
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN invoices i ON i.id = l.invoice_id WHERE l.id = NEW.line_id AND i.purpose = 'quote')
BEGIN SELECT RAISE (ABORT, 'a quote bills nothing'); END;
CREATE TRIGGER quotes_bill_no_expense BEFORE INSERT ON invoice_line_expenses
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN invoices i ON i.id = l.invoice_id WHERE l.id = NEW.line_id AND i.purpose = 'quote')
BEGIN SELECT RAISE (ABORT, 'a quote bills nothing'); END;
CREATE TRIGGER quotes_are_not_issued BEFORE INSERT ON issued_documents
WHEN EXISTS (SELECT 1 FROM invoices i WHERE i.id = NEW.invoice_id AND i.purpose = 'quote')
BEGIN SELECT RAISE (ABORT, 'a quote bills nothing'); END;
