-- Deposit invoices that a later invoice takes off.

-- Which of them a draft or document takes off; a deposit is taken off once.
CREATE TABLE deposit_uses (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    deposit_id    BLOB NOT NULL REFERENCES issued_documents (invoice_id),
    invoice_id    BLOB NOT NULL REFERENCES invoices (id) CHECK (invoice_id <> deposit_id),
    deleted_at_ms INTEGER
) STRICT;
CREATE UNIQUE INDEX deposit_used_once ON deposit_uses (deposit_id) WHERE deleted_at_ms IS NULL;
CREATE INDEX deposit_uses_of ON deposit_uses (invoice_id) WHERE deleted_at_ms IS NULL;

-- What a line takes off: its net, and the base and amount of each of its taxes, exactly as the deposit invoice charged them.
CREATE TABLE deposit_lines (
    line_id       BLOB PRIMARY KEY REFERENCES invoice_lines (id),
    deposit_id    BLOB NOT NULL REFERENCES issued_documents (invoice_id),
    net_minor     INTEGER NOT NULL,
    charged       TEXT NOT NULL CHECK (json_valid(charged))
) STRICT;
CREATE INDEX deposit_lines_of ON deposit_lines (deposit_id);

-- Of an issued document the use may be let go in the one moment in which one of its lines is released, and changes in nothing else.
CREATE TRIGGER issued_keeps_deposits_i BEFORE INSERT ON deposit_uses
WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id = NEW.invoice_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_deposits_u BEFORE UPDATE ON deposit_uses
WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id IN (OLD.invoice_id, NEW.invoice_id))
    AND NOT (OLD.deleted_at_ms IS NULL AND (OLD.id, OLD.deposit_id, OLD.invoice_id) IS (NEW.id, NEW.deposit_id, NEW.invoice_id)
        AND EXISTS (SELECT 1 FROM line_releases r JOIN invoice_lines l ON l.id = r.line_id JOIN deposit_lines x ON x.line_id = l.id
                    WHERE l.invoice_id = OLD.invoice_id AND x.deposit_id = OLD.deposit_id AND r.released_at_ms = NEW.deleted_at_ms))
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_deposits_d BEFORE DELETE ON deposit_uses
WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id = OLD.invoice_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_deposit_lines_i BEFORE INSERT ON deposit_lines
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id = NEW.line_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_deposit_lines_u BEFORE UPDATE ON deposit_lines
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_deposit_lines_d BEFORE DELETE ON deposit_lines
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id = OLD.line_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;

-- What is taken off by a document that stands is neither voided nor credited before that document is.
CREATE TRIGGER used_deposits_stand BEFORE INSERT ON document_voids
WHEN EXISTS (SELECT 1 FROM deposit_uses u JOIN issued_documents d ON d.invoice_id = u.invoice_id
             WHERE u.deposit_id = NEW.invoice_id AND u.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'deposit is taken off'); END;

-- A line that takes a deposit off has a quantity below zero, and so has what is credited of it.
DROP TRIGGER credited_lines_final_u;
DROP TRIGGER credited_lines_final_d;
DROP TRIGGER credited_lines_final_i;
DROP INDEX credited_lines_of;
ALTER TABLE credited_lines RENAME TO credited_lines_before;
CREATE TABLE credited_lines (
    line_id     BLOB PRIMARY KEY REFERENCES invoice_lines (id),
    of_line_id  BLOB REFERENCES invoice_lines (id),
    quantity_e4 INTEGER CHECK ((of_line_id IS NULL) = (quantity_e4 IS NULL))
) STRICT;
INSERT INTO credited_lines SELECT line_id, of_line_id, quantity_e4 FROM credited_lines_before ORDER BY rowid;
DROP TABLE credited_lines_before;
CREATE INDEX credited_lines_of ON credited_lines (of_line_id) WHERE of_line_id IS NOT NULL;
CREATE TRIGGER credited_lines_final_u BEFORE UPDATE ON credited_lines BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER credited_lines_final_d BEFORE DELETE ON credited_lines BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER credited_lines_final_i BEFORE INSERT ON credited_lines
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id = NEW.line_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
