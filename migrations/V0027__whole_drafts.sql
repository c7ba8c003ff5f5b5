ALTER TABLE tax_rates ADD COLUMN compound INTEGER NOT NULL DEFAULT 0 CHECK (compound IN (0, 1));

ALTER TABLE invoices ADD COLUMN money_rounding TEXT NOT NULL DEFAULT 'half_away_from_zero'
    CHECK (money_rounding IN ('half_away_from_zero', 'half_up', 'half_even', 'down'));
ALTER TABLE invoices ADD COLUMN prices TEXT NOT NULL DEFAULT 'exclusive' CHECK (prices IN ('exclusive', 'inclusive'));
ALTER TABLE invoices ADD COLUMN tax_level TEXT NOT NULL DEFAULT 'document' CHECK (tax_level IN ('document', 'line'));

-- A discount is a share of its line or so much of it.
ALTER TABLE invoice_lines ADD COLUMN discount_e4 INTEGER CHECK (discount_e4 BETWEEN 0 AND 1000000);
ALTER TABLE invoice_lines ADD COLUMN discount_minor INTEGER CHECK (discount_minor IS NULL OR (discount_minor >= 0 AND discount_e4 IS NULL));

-- A heading. It stands in one order with the lines; those after it, up to the next heading, are its own.
CREATE TABLE invoice_sections (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    invoice_id    BLOB NOT NULL REFERENCES invoices (id),
    position      INTEGER NOT NULL,
    title         TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    deleted_at_ms INTEGER
) STRICT;
CREATE INDEX invoice_sections_of ON invoice_sections (invoice_id, position);

-- Taken off the whole document, or a fee on top of it. Only a fee has taxes of its own.
CREATE TABLE invoice_adjustments (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    invoice_id    BLOB NOT NULL REFERENCES invoices (id),
    position      INTEGER NOT NULL,
    is_fee        INTEGER NOT NULL CHECK (is_fee IN (0, 1)),
    label         TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 200),
    percent_e4    INTEGER CHECK (percent_e4 BETWEEN 0 AND 1000000),
    amount_minor  INTEGER CHECK (amount_minor >= 0),
    deleted_at_ms INTEGER,
    CHECK ((percent_e4 IS NULL) <> (amount_minor IS NULL))
) STRICT;
CREATE INDEX invoice_adjustments_of ON invoice_adjustments (invoice_id, position);
CREATE TABLE invoice_adjustment_taxes (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    adjustment_id BLOB NOT NULL REFERENCES invoice_adjustments (id),
    tax_rate_id   BLOB NOT NULL REFERENCES tax_rates (id),
    position      INTEGER NOT NULL,
    deleted_at_ms INTEGER
) STRICT;
CREATE INDEX invoice_adjustment_taxes_of ON invoice_adjustment_taxes (adjustment_id);

-- What a draft was after a save: entered, to go back to it, and as the paper would have said it, to read and compare. Append-only, but for the newest
-- of a device while the same thing is being typed.
CREATE TABLE invoice_versions (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    invoice_id    BLOB NOT NULL REFERENCES invoices (id),
    seq           INTEGER NOT NULL CHECK (seq >= 1),
    device_id     BLOB NOT NULL REFERENCES devices (id),
    saved_at_ms   INTEGER NOT NULL,
    changed       TEXT NOT NULL CHECK (json_valid(changed)),
    entered       TEXT NOT NULL CHECK (json_valid(entered)),
    paper         TEXT NOT NULL CHECK (json_valid(paper))
) STRICT;
CREATE INDEX invoice_versions_of ON invoice_versions (invoice_id, seq);

CREATE TRIGGER issued_keeps_sections_i BEFORE INSERT ON invoice_sections WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id = NEW.invoice_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_sections_u BEFORE UPDATE ON invoice_sections WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id IN (OLD.invoice_id, NEW.invoice_id))
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_sections_d BEFORE DELETE ON invoice_sections WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id = OLD.invoice_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_adjustments_i BEFORE INSERT ON invoice_adjustments WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id = NEW.invoice_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_adjustments_u BEFORE UPDATE ON invoice_adjustments
WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id IN (OLD.invoice_id, NEW.invoice_id))
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_adjustments_d BEFORE DELETE ON invoice_adjustments WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id = OLD.invoice_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_versions_i BEFORE INSERT ON invoice_versions WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id = NEW.invoice_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_versions_u BEFORE UPDATE ON invoice_versions
WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id IN (OLD.invoice_id, NEW.invoice_id))
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_versions_d BEFORE DELETE ON invoice_versions WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id = OLD.invoice_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
