-- What a client owes on top when it pays late; absent: what the workspace says.
ALTER TABLE clients ADD COLUMN late_terms TEXT CHECK (late_terms IS NULL OR json_valid(late_terms));

-- Reference rates that the user added, each from the first day of a half-year on; of two of one day the later counts.
CREATE TABLE reference_rates (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    authority     TEXT NOT NULL CHECK (authority IN ('ecb', 'bundesbank', 'boe')),
    from_on       TEXT NOT NULL CHECK (from_on IS date(from_on)),
    -- Ten-thousandths of a per cent a year.
    percent_e4    INTEGER NOT NULL,
    deleted_at_ms INTEGER
) STRICT;

-- Lines that claim interest on a document up to a day, or its fixed sum, so that neither is claimed twice. A line that is gone claims nothing.
CREATE TABLE late_claims (
    line_id    BLOB PRIMARY KEY REFERENCES invoice_lines (id) CHECK (length(line_id) = 16),
    invoice_id BLOB NOT NULL REFERENCES issued_documents (invoice_id),
    kind       TEXT NOT NULL CHECK (kind IN ('interest', 'sum')),
    until_on   TEXT CHECK (until_on IS date(until_on) AND (until_on IS NULL) = (kind = 'sum'))
) STRICT;
CREATE INDEX late_claims_of ON late_claims (invoice_id);

CREATE TRIGGER late_claims_final_u BEFORE UPDATE ON late_claims
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id IN (OLD.line_id, NEW.line_id))
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER late_claims_final_d BEFORE DELETE ON late_claims
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id = OLD.line_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
