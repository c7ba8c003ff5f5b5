-- A payment is money that came from a client or went back; what it settles is told by allocations. A payment of one invoice each becomes both.
DROP TRIGGER payments_final_u;
DROP TRIGGER payments_final_d;
DROP TRIGGER payment_voids_final_u;
DROP TRIGGER payment_voids_final_d;
DROP INDEX payments_of;
DROP INDEX payment_voids_of;
ALTER TABLE payments RENAME TO payments_before;
ALTER TABLE payment_voids RENAME TO payment_voids_before;

CREATE TABLE payments (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    client_id      BLOB NOT NULL REFERENCES clients (id),
    kind           TEXT NOT NULL CHECK (kind IN ('payment', 'refund')),
    amount_minor   INTEGER NOT NULL CHECK (amount_minor > 0),
    currency       TEXT NOT NULL CHECK (length(currency) = 3),
    paid_on        TEXT NOT NULL CHECK (paid_on IS date(paid_on)),
    method         TEXT NOT NULL DEFAULT '',
    reference      TEXT NOT NULL DEFAULT '',
    note           TEXT NOT NULL DEFAULT '',
    -- What the provider kept of the amount.
    fee_minor      INTEGER NOT NULL DEFAULT 0 CHECK (fee_minor BETWEEN 0 AND amount_minor),
    -- What one unit of the currency was worth that day, in the currency of the books.
    base_currency  TEXT CHECK (length(base_currency) = 3),
    base_e8        INTEGER CHECK ((base_e8 IS NULL) = (base_currency IS NULL) AND base_e8 > 0),
    recorded_at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE payment_voids (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    payment_id     BLOB NOT NULL REFERENCES payments (id),
    reason         TEXT NOT NULL DEFAULT '',
    recorded_at_ms INTEGER NOT NULL
) STRICT;

-- What settles a document, or stands behind a refund: part of a payment or of a credit note, or what is written off.
CREATE TABLE allocations (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    source         TEXT NOT NULL CHECK (source IN ('payment', 'credit_note', 'small_difference', 'bad_debt')),
    payment_id     BLOB REFERENCES payments (id),
    credit_note_id BLOB REFERENCES invoices (id),
    invoice_id     BLOB REFERENCES invoices (id),
    refund_id      BLOB REFERENCES payments (id),
    -- In the currency of what is settled, and what it took of its source in the source's.
    amount_minor   INTEGER NOT NULL CHECK (amount_minor > 0),
    taken_minor    INTEGER NOT NULL CHECK (taken_minor > 0),
    settled_on     TEXT NOT NULL CHECK (settled_on IS date(settled_on)),
    reason         TEXT NOT NULL DEFAULT '',
    recorded_at_ms INTEGER NOT NULL,
    CHECK ((source = 'payment') = (payment_id IS NOT NULL)),
    CHECK ((source = 'credit_note') = (credit_note_id IS NOT NULL)),
    CHECK ((invoice_id IS NULL) <> (refund_id IS NULL)),
    CHECK (refund_id IS NULL OR source IN ('payment', 'credit_note')),
    CHECK (taken_minor = amount_minor OR source = 'payment' AND refund_id IS NULL),
    CHECK (source <> 'bad_debt' OR length(reason) > 0)
) STRICT;
CREATE TABLE allocation_voids (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    allocation_id  BLOB NOT NULL REFERENCES allocations (id),
    reason         TEXT NOT NULL DEFAULT '',
    recorded_at_ms INTEGER NOT NULL
) STRICT;

INSERT INTO payments (id, client_id, kind, amount_minor, currency, paid_on, method, note, recorded_at_ms)
SELECT p.id, d.client_id, 'payment', p.amount_minor, p.currency, p.paid_on, p.method, p.note, p.recorded_at_ms
FROM payments_before p JOIN issued_documents d ON d.invoice_id = p.invoice_id ORDER BY p.rowid;
INSERT INTO payment_voids (id, payment_id, recorded_at_ms) SELECT id, payment_id, recorded_at_ms FROM payment_voids_before ORDER BY rowid;
-- Under the payment's own id, so that two devices that migrate make the same row.
INSERT INTO allocations (id, source, payment_id, invoice_id, amount_minor, taken_minor, settled_on, recorded_at_ms)
SELECT id, 'payment', id, invoice_id, amount_minor, amount_minor, paid_on, recorded_at_ms FROM payments_before ORDER BY rowid;
DROP TABLE payment_voids_before;
DROP TABLE payments_before;

CREATE INDEX payments_of_client ON payments (client_id);
CREATE INDEX payments_by_day ON payments (paid_on);
CREATE INDEX payment_voids_of ON payment_voids (payment_id);
CREATE INDEX allocations_of_invoice ON allocations (invoice_id) WHERE invoice_id IS NOT NULL;
CREATE INDEX allocations_of_payment ON allocations (payment_id) WHERE payment_id IS NOT NULL;
CREATE INDEX allocations_of_credit_note ON allocations (credit_note_id) WHERE credit_note_id IS NOT NULL;
CREATE INDEX allocations_of_refund ON allocations (refund_id) WHERE refund_id IS NOT NULL;
CREATE INDEX allocation_voids_of ON allocation_voids (allocation_id);

-- Allocations that nothing took back: neither themselves nor what they come from or go to.
CREATE VIEW live_allocations AS
SELECT a.id, a.source, a.payment_id, a.credit_note_id, a.invoice_id, a.refund_id, a.amount_minor, a.taken_minor, a.settled_on, a.reason, a.recorded_at_ms
FROM allocations a
WHERE NOT EXISTS (SELECT 1 FROM allocation_voids v WHERE v.allocation_id = a.id)
    AND NOT EXISTS (SELECT 1 FROM payment_voids v WHERE v.payment_id = a.payment_id)
    AND NOT EXISTS (SELECT 1 FROM payment_voids v WHERE v.payment_id = a.refund_id);

-- Issued documents as the ledger needs them, merged clients followed. A credit note settles, all others are settled.
CREATE VIEW ledger_documents AS
SELECT d.invoice_id AS id, d.kind = 'credit_note' AS credits, 0 AS voided, COALESCE(c.merged_into, c.id) AS client_id, d.number, d.issued_on, d.due_on,
       d.currency, d.total_minor, d.issued_at_ms
FROM issued_documents d JOIN clients c ON c.id = d.client_id;
CREATE VIEW ledger_payments AS
SELECT p.id, COALESCE(c.merged_into, c.id) AS client_id, COALESCE(m.name, c.name) AS client_name, p.kind, p.amount_minor, p.currency, p.paid_on, p.method,
       p.reference, p.note, p.fee_minor, p.base_currency, p.base_e8, p.recorded_at_ms, p.rowid AS row,
       EXISTS (SELECT 1 FROM payment_voids v WHERE v.payment_id = p.id) AS voided
FROM payments p JOIN clients c ON c.id = p.client_id LEFT JOIN clients m ON m.id = c.merged_into;

CREATE TRIGGER payments_final_u BEFORE UPDATE ON payments BEGIN SELECT RAISE (ABORT, 'payments are append-only'); END;
CREATE TRIGGER payments_final_d BEFORE DELETE ON payments BEGIN SELECT RAISE (ABORT, 'payments are append-only'); END;
CREATE TRIGGER payment_voids_final_u BEFORE UPDATE ON payment_voids BEGIN SELECT RAISE (ABORT, 'payments are append-only'); END;
CREATE TRIGGER payment_voids_final_d BEFORE DELETE ON payment_voids BEGIN SELECT RAISE (ABORT, 'payments are append-only'); END;
CREATE TRIGGER allocations_final_u BEFORE UPDATE ON allocations BEGIN SELECT RAISE (ABORT, 'payments are append-only'); END;
CREATE TRIGGER allocations_final_d BEFORE DELETE ON allocations BEGIN SELECT RAISE (ABORT, 'payments are append-only'); END;
CREATE TRIGGER allocation_voids_final_u BEFORE UPDATE ON allocation_voids BEGIN SELECT RAISE (ABORT, 'payments are append-only'); END;
CREATE TRIGGER allocation_voids_final_d BEFORE DELETE ON allocation_voids BEGIN SELECT RAISE (ABORT, 'payments are append-only'); END;

-- No document is settled beyond its total, no source is used beyond its amount. What a replica brings too much is told apart by the merge rule of
-- its own, later migration.
CREATE TRIGGER allocation_fits_document AFTER INSERT ON allocations WHEN NEW.invoice_id IS NOT NULL
    AND (SELECT SUM(a.amount_minor) FROM live_allocations a WHERE a.invoice_id = NEW.invoice_id)
      > COALESCE((SELECT d.total_minor FROM ledger_documents d WHERE d.id = NEW.invoice_id AND NOT d.credits AND NOT d.voided), 0)
BEGIN SELECT RAISE (ABORT, 'document is settled'); END;
CREATE TRIGGER allocation_fits_payment AFTER INSERT ON allocations WHEN NEW.payment_id IS NOT NULL
    AND (SELECT SUM(a.taken_minor) FROM live_allocations a WHERE a.payment_id = NEW.payment_id)
      > COALESCE((SELECT p.amount_minor FROM ledger_payments p WHERE p.id = NEW.payment_id AND p.kind = 'payment' AND NOT p.voided), 0)
BEGIN SELECT RAISE (ABORT, 'source is used up'); END;
CREATE TRIGGER allocation_fits_credit_note AFTER INSERT ON allocations WHEN NEW.credit_note_id IS NOT NULL
    AND (SELECT SUM(a.taken_minor) FROM live_allocations a WHERE a.credit_note_id = NEW.credit_note_id)
      > COALESCE((SELECT d.total_minor FROM ledger_documents d WHERE d.id = NEW.credit_note_id AND d.credits AND NOT d.voided), 0)
BEGIN SELECT RAISE (ABORT, 'source is used up'); END;
CREATE TRIGGER allocation_fits_refund AFTER INSERT ON allocations WHEN NEW.refund_id IS NOT NULL
    AND (SELECT SUM(a.amount_minor) FROM live_allocations a WHERE a.refund_id = NEW.refund_id)
      > COALESCE((SELECT p.amount_minor FROM ledger_payments p WHERE p.id = NEW.refund_id AND p.kind = 'refund' AND NOT p.voided), 0)
BEGIN SELECT RAISE (ABORT, 'refund is covered'); END;
CREATE TRIGGER allocation_of_one_client BEFORE INSERT ON allocations WHEN 1 < (
    SELECT COUNT(DISTINCT x.client_id) FROM (
        SELECT client_id FROM ledger_documents WHERE id IN (NEW.invoice_id, NEW.credit_note_id)
        UNION ALL SELECT client_id FROM ledger_payments WHERE id IN (NEW.payment_id, NEW.refund_id)) x)
BEGIN SELECT RAISE (ABORT, 'allocation is of two clients'); END;
-- Two currencies meet only where a payment settles a document; in one currency what is taken is what is settled.
CREATE TRIGGER allocation_of_one_currency BEFORE INSERT ON allocations WHEN CASE (
    SELECT COUNT(DISTINCT x.currency) FROM (
        SELECT currency FROM ledger_documents WHERE id IN (NEW.invoice_id, NEW.credit_note_id)
        UNION ALL SELECT currency FROM payments WHERE id IN (NEW.payment_id, NEW.refund_id)) x)
    WHEN 1 THEN NEW.amount_minor <> NEW.taken_minor
    ELSE NEW.payment_id IS NULL OR NEW.invoice_id IS NULL END
BEGIN SELECT RAISE (ABORT, 'allocation is of two currencies'); END;

-- What was paid back stays behind its refund.
CREATE TRIGGER refunded_payment_stays BEFORE INSERT ON payment_voids
WHEN EXISTS (SELECT 1 FROM live_allocations a WHERE a.payment_id = NEW.payment_id AND a.refund_id IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'payment is refunded'); END;
CREATE TRIGGER refunded_allocation_stays BEFORE INSERT ON allocation_voids
WHEN EXISTS (SELECT 1 FROM live_allocations a WHERE a.id = NEW.allocation_id AND a.refund_id IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'payment is refunded'); END;

-- What is stood on cannot be deleted; the insert is the second try of SQLite's sessions (V0011).
CREATE TRIGGER client_in_use_by_payment_u BEFORE UPDATE OF deleted_at_ms ON clients
WHEN NEW.deleted_at_ms IS NOT NULL AND OLD.deleted_at_ms IS NULL AND EXISTS (SELECT 1 FROM payments p WHERE p.client_id = OLD.id)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE TRIGGER client_in_use_by_payment_i BEFORE INSERT ON clients
WHEN NEW.deleted_at_ms IS NOT NULL AND EXISTS (SELECT 1 FROM payments p WHERE p.client_id = NEW.id)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
