-- Documents that correct others, more than one series, and what is let go again without a row of what was issued changing.

-- What a draft will correct once it is issued; a credit note is issued in the moment it is made.
ALTER TABLE invoices ADD COLUMN corrects_id BLOB REFERENCES issued_documents (invoice_id);
CREATE INDEX invoices_correcting ON invoices (corrects_id) WHERE corrects_id IS NOT NULL;

-- It keeps its number and its bytes, and counts for nothing.
CREATE TABLE document_voids (
    invoice_id   BLOB PRIMARY KEY REFERENCES issued_documents (invoice_id),
    reason       TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    device_id    BLOB NOT NULL REFERENCES devices (id),
    voided_at_ms INTEGER NOT NULL
) STRICT;

-- 380, 381 and 384 of UNTDID 1001.
ALTER TABLE issued_documents ADD COLUMN type TEXT NOT NULL DEFAULT 'invoice' CHECK (type IN ('invoice', 'credit_note', 'corrected'));
DROP VIEW ledger_documents;
CREATE VIEW ledger_documents AS
SELECT d.invoice_id AS id, d.type = 'credit_note' AS credits, EXISTS (SELECT 1 FROM document_voids v WHERE v.invoice_id = d.invoice_id) AS voided,
       COALESCE(c.merged_into, c.id) AS client_id, d.number, d.issued_on, d.due_on, d.currency, d.total_minor, d.issued_at_ms
FROM issued_documents d JOIN clients c ON c.id = d.client_id;
ALTER TABLE issued_documents DROP COLUMN kind;
ALTER TABLE issued_documents RENAME COLUMN type TO kind;
-- Units of the base currency for one of the document's, in hundred-millionths, as it was known on the day of issue; absent where nobody knew it.
ALTER TABLE issued_documents ADD COLUMN base_currency TEXT CHECK (length(base_currency) = 3);
ALTER TABLE issued_documents ADD COLUMN base_rate_e8 INTEGER CHECK (base_rate_e8 > 0);
ALTER TABLE issued_documents ADD COLUMN base_rate_source TEXT
    CHECK (CASE WHEN base_rate_source IS NULL THEN base_currency IS NULL AND base_rate_e8 IS NULL
                ELSE base_rate_source IN ('same', 'typed', 'last_used') AND base_currency IS NOT NULL AND base_rate_e8 IS NOT NULL END);

-- The files of a document, each written once.
CREATE TABLE document_artefacts (
    id         BLOB PRIMARY KEY CHECK (length(id) = 16),
    invoice_id BLOB NOT NULL REFERENCES issued_documents (invoice_id),
    kind       TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 20),
    hash       BLOB NOT NULL REFERENCES blobs (hash),
    kept_at_ms INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX document_artefacts_once ON document_artefacts (invoice_id, kind);
INSERT INTO document_artefacts SELECT invoice_id, invoice_id, 'pdf', pdf_hash, issued_at_ms FROM issued_documents;
ALTER TABLE issued_documents DROP COLUMN pdf_hash;

-- What a line of a credit note takes back: so much of the quantity of a line, or, without one, an amount of all that is taxed as the line says.
CREATE TABLE credited_lines (
    line_id     BLOB PRIMARY KEY REFERENCES invoice_lines (id),
    of_line_id  BLOB REFERENCES invoice_lines (id),
    quantity_e4 INTEGER CHECK ((of_line_id IS NULL) = (quantity_e4 IS NULL) AND quantity_e4 >= 0)
) STRICT;
CREATE INDEX credited_lines_of ON credited_lines (of_line_id) WHERE of_line_id IS NOT NULL;

-- Lines of issued documents whose time, expenses and retainers were let go, by the void of their document or by a credit note. The links to these
-- carry the same moment in deleted_at_ms, so that what the document once billed can still be told.
CREATE TABLE line_releases (
    line_id        BLOB PRIMARY KEY REFERENCES invoice_lines (id),
    cause_id       BLOB NOT NULL REFERENCES issued_documents (invoice_id),
    released_at_ms INTEGER NOT NULL
) STRICT;

-- Why numbers of a series belong to no document. It can be withdrawn while nothing was numbered after it.
CREATE TABLE number_gaps (
    id              BLOB PRIMARY KEY CHECK (length(id) = 16),
    series_id       BLOB NOT NULL REFERENCES number_series (id),
    period          TEXT NOT NULL,
    from_seq        INTEGER NOT NULL CHECK (from_seq >= 1),
    to_seq          INTEGER NOT NULL CHECK (to_seq >= from_seq),
    reason          TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    device_id       BLOB NOT NULL REFERENCES devices (id),
    recorded_at_ms  INTEGER NOT NULL,
    withdrawn_at_ms INTEGER
) STRICT;
CREATE INDEX number_gaps_of ON number_gaps (series_id, period);

ALTER TABLE number_series ADD COLUMN kind TEXT NOT NULL DEFAULT 'invoice' CHECK (kind IN ('invoice', 'credit_note', 'quote', 'receipt'));
ALTER TABLE number_series ADD COLUMN reset TEXT NOT NULL DEFAULT 'yearly' CHECK (reset IN ('never', 'yearly', 'monthly'));
-- Each client counts alone, by the code that the number prints.
ALTER TABLE number_series ADD COLUMN per_client INTEGER NOT NULL DEFAULT 0 CHECK (per_client IN (0, 1));
-- The usual one of its kind on its device is the one that became it last.
ALTER TABLE number_series ADD COLUMN usual_since_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE number_series ADD COLUMN archived_at_ms INTEGER;
UPDATE number_series SET reset = CASE WHEN instr(pattern, '{MM}') THEN 'monthly' WHEN instr(pattern, '{YY') THEN 'yearly' ELSE 'never' END;

-- What stands for the client in numbers.
ALTER TABLE clients ADD COLUMN code TEXT NOT NULL DEFAULT '' CHECK (length(code) <= 20);

CREATE TRIGGER artefacts_final_u BEFORE UPDATE ON document_artefacts BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER artefacts_final_d BEFORE DELETE ON document_artefacts BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER voids_final_u BEFORE UPDATE ON document_voids BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER voids_final_d BEFORE DELETE ON document_voids BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER credited_lines_final_u BEFORE UPDATE ON credited_lines BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER credited_lines_final_d BEFORE DELETE ON credited_lines BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER credited_lines_final_i BEFORE INSERT ON credited_lines
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id = NEW.line_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER releases_final_u BEFORE UPDATE ON line_releases BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER releases_final_d BEFORE DELETE ON line_releases BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER releases_have_a_cause BEFORE INSERT ON line_releases
WHEN NOT EXISTS (SELECT 1 FROM invoice_lines l JOIN document_voids v ON v.invoice_id = l.invoice_id WHERE l.id = NEW.line_id AND v.invoice_id = NEW.cause_id)
    AND NOT EXISTS (SELECT 1 FROM invoice_lines l JOIN invoices c ON c.corrects_id = l.invoice_id JOIN issued_documents d ON d.invoice_id = c.id
                    WHERE l.id = NEW.line_id AND c.id = NEW.cause_id AND d.kind = 'credit_note')
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;

-- Bytes are kept by their hash: others have another one.
CREATE TRIGGER blobs_final_u BEFORE UPDATE ON blobs BEGIN SELECT RAISE (ABORT, 'kept bytes are immutable'); END;
CREATE TRIGGER blobs_final_d BEFORE DELETE ON blobs BEGIN SELECT RAISE (ABORT, 'kept bytes are immutable'); END;

CREATE TRIGGER issued_keeps_taxes_i BEFORE INSERT ON invoice_line_taxes
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id = NEW.line_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_taxes_u BEFORE UPDATE ON invoice_line_taxes
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id IN (OLD.line_id, NEW.line_id))
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_taxes_d BEFORE DELETE ON invoice_line_taxes
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id = OLD.line_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;

-- The links of an issued line may be let go in the one moment that its release names, and change in nothing else.
DROP TRIGGER issued_keeps_links_u;
CREATE TRIGGER issued_keeps_links_u BEFORE UPDATE ON invoice_line_entries
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id IN (OLD.line_id, NEW.line_id))
    AND NOT (OLD.deleted_at_ms IS NULL
        AND (OLD.id, OLD.line_id, OLD.entry_id, OLD.seconds, OLD.billed_seconds) IS (NEW.id, NEW.line_id, NEW.entry_id, NEW.seconds, NEW.billed_seconds)
        AND EXISTS (SELECT 1 FROM line_releases r WHERE r.line_id = OLD.line_id AND r.released_at_ms = NEW.deleted_at_ms))
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
DROP TRIGGER issued_keeps_expenses_u;
CREATE TRIGGER issued_keeps_expenses_u BEFORE UPDATE ON invoice_line_expenses
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id IN (OLD.line_id, NEW.line_id))
    AND NOT (OLD.deleted_at_ms IS NULL AND (OLD.id, OLD.line_id, OLD.expense_id) IS (NEW.id, NEW.line_id, NEW.expense_id)
        AND EXISTS (SELECT 1 FROM line_releases r WHERE r.line_id = OLD.line_id AND r.released_at_ms = NEW.deleted_at_ms))
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
DROP TRIGGER issued_keeps_fees_u;
CREATE TRIGGER issued_keeps_fees_u BEFORE UPDATE ON retainer_fees
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id IN (OLD.line_id, NEW.line_id))
    AND NOT (OLD.deleted_at_ms IS NULL
        AND (OLD.id, OLD.retainer_id, OLD.period_on, OLD.line_id) IS (NEW.id, NEW.retainer_id, NEW.period_on, NEW.line_id)
        AND EXISTS (SELECT 1 FROM line_releases r WHERE r.line_id = OLD.line_id AND r.released_at_ms = NEW.deleted_at_ms))
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
DROP TRIGGER issued_keeps_covers_u;
CREATE TRIGGER issued_keeps_covers_u BEFORE UPDATE ON retainer_covers
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id IN (OLD.line_id, NEW.line_id))
    AND NOT (OLD.deleted_at_ms IS NULL
        AND (OLD.id, OLD.line_id, OLD.retainer_id, OLD.period_on, OLD.entry_id, OLD.seconds, OLD.billed_seconds, OLD.amount)
            IS (NEW.id, NEW.line_id, NEW.retainer_id, NEW.period_on, NEW.entry_id, NEW.seconds, NEW.billed_seconds, NEW.amount)
        AND EXISTS (SELECT 1 FROM line_releases r WHERE r.line_id = OLD.line_id AND r.released_at_ms = NEW.deleted_at_ms))
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;

-- A number is a document's or explained, never both.
CREATE TRIGGER gaps_are_free BEFORE INSERT ON number_gaps
WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.series_id = NEW.series_id AND d.period = NEW.period AND d.seq >= NEW.from_seq)
    OR EXISTS (SELECT 1 FROM number_gaps g WHERE g.series_id = NEW.series_id AND g.period = NEW.period AND g.withdrawn_at_ms IS NULL
               AND g.to_seq >= NEW.from_seq)
BEGIN SELECT RAISE (ABORT, 'numbers are append-only'); END;
CREATE TRIGGER gaps_final_u BEFORE UPDATE ON number_gaps
WHEN NOT (OLD.withdrawn_at_ms IS NULL AND NEW.withdrawn_at_ms IS NOT NULL
    AND (OLD.id, OLD.series_id, OLD.period, OLD.from_seq, OLD.to_seq, OLD.reason, OLD.device_id, OLD.recorded_at_ms)
        IS (NEW.id, NEW.series_id, NEW.period, NEW.from_seq, NEW.to_seq, NEW.reason, NEW.device_id, NEW.recorded_at_ms)
    AND NOT EXISTS (SELECT 1 FROM issued_documents d WHERE d.series_id = OLD.series_id AND d.period = OLD.period AND d.seq > OLD.to_seq)
    AND NOT EXISTS (SELECT 1 FROM number_gaps g WHERE g.series_id = OLD.series_id AND g.period = OLD.period AND g.withdrawn_at_ms IS NULL
                    AND g.from_seq > OLD.to_seq))
BEGIN SELECT RAISE (ABORT, 'numbers are append-only'); END;
CREATE TRIGGER gaps_final_d BEFORE DELETE ON number_gaps BEGIN SELECT RAISE (ABORT, 'numbers are append-only'); END;
CREATE TRIGGER issued_outside_gaps BEFORE INSERT ON issued_documents
WHEN EXISTS (SELECT 1 FROM number_gaps g WHERE g.series_id = NEW.series_id AND g.period = NEW.period AND g.withdrawn_at_ms IS NULL
             AND NEW.seq BETWEEN g.from_seq AND g.to_seq)
BEGIN SELECT RAISE (ABORT, 'numbers are append-only'); END;
