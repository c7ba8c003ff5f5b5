-- Invoices whose balance may have moved, of those that Stripe is asked about. Emptied at the end of each write.
CREATE TABLE stripe_moved (invoice_id BLOB PRIMARY KEY CHECK (length(invoice_id) = 16)) STRICT;
CREATE TRIGGER stripe_moved_by_wish_i AFTER INSERT ON stripe_wishes
BEGIN INSERT INTO stripe_moved SELECT NEW.invoice_id WHERE NEW.invoice_id NOT IN (SELECT invoice_id FROM stripe_moved); END;
CREATE TRIGGER stripe_moved_by_wish_u AFTER UPDATE ON stripe_wishes
BEGIN INSERT INTO stripe_moved SELECT NEW.invoice_id WHERE NEW.invoice_id NOT IN (SELECT invoice_id FROM stripe_moved); END;
CREATE TRIGGER stripe_moved_by_allocation AFTER INSERT ON allocations WHEN NEW.invoice_id IS NOT NULL
BEGIN INSERT INTO stripe_moved SELECT w.invoice_id FROM stripe_wishes w
    WHERE w.invoice_id = NEW.invoice_id AND w.invoice_id NOT IN (SELECT invoice_id FROM stripe_moved); END;
CREATE TRIGGER stripe_moved_by_allocation_void AFTER INSERT ON allocation_voids
BEGIN INSERT INTO stripe_moved SELECT w.invoice_id FROM allocations a JOIN stripe_wishes w ON w.invoice_id = a.invoice_id
    WHERE a.id = NEW.allocation_id AND w.invoice_id NOT IN (SELECT invoice_id FROM stripe_moved); END;
CREATE TRIGGER stripe_moved_by_payment_void AFTER INSERT ON payment_voids
BEGIN INSERT INTO stripe_moved SELECT DISTINCT w.invoice_id FROM allocations a JOIN stripe_wishes w ON w.invoice_id = a.invoice_id
    WHERE a.payment_id = NEW.payment_id AND w.invoice_id NOT IN (SELECT invoice_id FROM stripe_moved); END;
CREATE TRIGGER stripe_moved_by_document_void AFTER INSERT ON document_voids
BEGIN INSERT INTO stripe_moved SELECT w.invoice_id FROM stripe_wishes w
    WHERE w.invoice_id = NEW.invoice_id AND w.invoice_id NOT IN (SELECT invoice_id FROM stripe_moved); END;

CREATE INDEX stripe_charges_by_payment ON stripe_charges (payment_id) WHERE payment_id IS NOT NULL;

-- Refunds that were asked for here, each under the id of the effect that carries it out.
CREATE TABLE stripe_refund_asks (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    charge_id      BLOB NOT NULL REFERENCES stripe_charges (id),
    amount_minor   INTEGER NOT NULL CHECK (amount_minor > 0),
    reason         TEXT CHECK (reason IN ('duplicate', 'fraudulent', 'requested_by_customer')),
    -- Issued in the same go.
    credit_note_id BLOB REFERENCES invoices (id),
    asked_at_ms    INTEGER NOT NULL
) STRICT;
CREATE INDEX stripe_refund_asks_of ON stripe_refund_asks (charge_id);

-- Refunds as Stripe told of them when they were last looked at. Those that are in the ledger stand in stripe_refunds.
CREATE TABLE stripe_refund_looks (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    charge_id     BLOB NOT NULL REFERENCES stripe_charges (id),
    refund        TEXT NOT NULL CHECK (length(refund) BETWEEN 1 AND 200),
    amount_minor  INTEGER NOT NULL CHECK (amount_minor > 0),
    status        TEXT NOT NULL CHECK (length(status) BETWEEN 1 AND 40),
    reason        TEXT CHECK (length(reason) <= 80),
    failure       TEXT CHECK (length(failure) <= 80),
    -- The effect that asked for it.
    ask_id        BLOB CHECK (length(ask_id) = 16),
    created_at_ms INTEGER NOT NULL,
    looked_at_ms  INTEGER NOT NULL
) STRICT;
CREATE INDEX stripe_refund_looks_of ON stripe_refund_looks (charge_id);
CREATE INDEX stripe_refund_looks_asked ON stripe_refund_looks (ask_id) WHERE ask_id IS NOT NULL;
INSERT INTO stripe_refund_looks (id, charge_id, refund, amount_minor, status, created_at_ms, looked_at_ms)
SELECT id, charge_id, refund, amount_minor, 'succeeded', created_at_ms, created_at_ms FROM stripe_refunds;

-- Disputes of our charges, as Stripe told of them last, and what a lost one took out of the ledger.
CREATE TABLE stripe_disputes (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    charge_id     BLOB NOT NULL REFERENCES stripe_charges (id),
    dispute       TEXT NOT NULL CHECK (length(dispute) BETWEEN 1 AND 200),
    amount_minor  INTEGER NOT NULL CHECK (amount_minor > 0),
    -- What it cost, in the currency in which Stripe settled it.
    fee_minor     INTEGER,
    fee_currency  TEXT CHECK (length(fee_currency) = 3 AND fee_minor IS NOT NULL),
    reason        TEXT NOT NULL CHECK (length(reason) <= 80),
    status        TEXT NOT NULL CHECK (length(status) BETWEEN 1 AND 40),
    answered      INTEGER NOT NULL CHECK (answered IN (0, 1)),
    due_at_ms     INTEGER,
    opened_at_ms  INTEGER NOT NULL,
    payment_id    BLOB REFERENCES payments (id),
    looked_at_ms  INTEGER NOT NULL
) STRICT;
CREATE INDEX stripe_disputes_of ON stripe_disputes (charge_id);
CREATE INDEX stripe_disputes_open ON stripe_disputes (due_at_ms) WHERE status IN ('needs_response', 'warning_needs_response');

-- What Stripe paid out to the bank, and the movements of its balance that it knows of: charges, refunds, disputes, fees.
CREATE TABLE stripe_payouts (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    connection_id BLOB NOT NULL CHECK (length(connection_id) = 16),
    payout        TEXT NOT NULL CHECK (length(payout) BETWEEN 1 AND 200),
    amount_minor  INTEGER NOT NULL,
    currency      TEXT NOT NULL CHECK (length(currency) = 3),
    status        TEXT NOT NULL CHECK (length(status) BETWEEN 1 AND 40),
    -- One that the account's owner asked for does not tell what it holds.
    is_automatic  INTEGER NOT NULL CHECK (is_automatic IN (0, 1)),
    arrives_on    TEXT NOT NULL CHECK (arrives_on IS date(arrives_on)),
    failure       TEXT CHECK (length(failure) <= 80),
    created_at_ms INTEGER NOT NULL,
    looked_at_ms  INTEGER NOT NULL
) STRICT;
CREATE INDEX stripe_payouts_by_day ON stripe_payouts (arrives_on);
CREATE TABLE stripe_moves (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    connection_id BLOB NOT NULL CHECK (length(connection_id) = 16),
    move          TEXT NOT NULL CHECK (length(move) BETWEEN 1 AND 200),
    payout_id     BLOB REFERENCES stripe_payouts (id),
    category      TEXT NOT NULL CHECK (length(category) BETWEEN 1 AND 60),
    amount_minor  INTEGER NOT NULL,
    fee_minor     INTEGER NOT NULL,
    currency      TEXT NOT NULL CHECK (length(currency) = 3),
    -- The row of the charge, refund or dispute that it is of, where there is one.
    about_id      BLOB CHECK (length(about_id) = 16),
    created_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX stripe_moves_of ON stripe_moves (payout_id) WHERE payout_id IS NOT NULL;
CREATE INDEX stripe_moves_about ON stripe_moves (about_id) WHERE about_id IS NOT NULL;

-- Whether the payouts of an account were read, and what its key may not read.
ALTER TABLE stripe_cursors ADD COLUMN payouts_at_ms INTEGER;
ALTER TABLE stripe_cursors ADD COLUMN may_not TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(may_not));

-- Money held on a card for a milestone: asked for by a link, taken whole or in part before a day, else let go by the bank.
CREATE TABLE stripe_holds (
    id                 BLOB PRIMARY KEY CHECK (length(id) = 16),
    connection_id      BLOB NOT NULL CHECK (length(connection_id) = 16),
    milestone_id       BLOB NOT NULL REFERENCES milestones (id),
    amount_minor       INTEGER NOT NULL CHECK (amount_minor > 0),
    currency           TEXT NOT NULL CHECK (length(currency) = 3),
    asked_at_ms        INTEGER NOT NULL,
    -- The effects that ask for it, take it and let it go.
    ask_id             BLOB NOT NULL CHECK (length(ask_id) = 16),
    capture_id         BLOB CHECK (length(capture_id) = 16),
    end_id             BLOB CHECK (length(end_id) = 16),
    -- Stripe's id and the address to go to, once there is one; closed when nobody can go there any more.
    link               TEXT CHECK (length(link) <= 200),
    url                TEXT CHECK (length(url) <= 2000),
    closed_at_ms       INTEGER,
    -- What Stripe said of the charge last.
    charge_id          BLOB CHECK (length(charge_id) = 16),
    intent             TEXT CHECK (length(intent) <= 200),
    status             TEXT CHECK (status IN ('held', 'captured', 'released')),
    captured_minor     INTEGER CHECK (captured_minor >= 0),
    capture_before_ms  INTEGER,
    payment_id         BLOB REFERENCES payments (id),
    CHECK ((link IS NULL) = (url IS NULL)),
    CHECK ((charge_id IS NULL) = (status IS NULL))
) STRICT;
CREATE INDEX stripe_holds_of ON stripe_holds (milestone_id);
CREATE INDEX stripe_holds_held ON stripe_holds (capture_before_ms) WHERE status = 'held';
CREATE INDEX stripe_holds_paid ON stripe_holds (payment_id) WHERE payment_id IS NOT NULL;
-- What was taken ahead settles the invoice that bills its milestone.
CREATE TRIGGER stripe_moved_by_issue AFTER INSERT ON issued_documents WHEN EXISTS (SELECT 1 FROM stripe_holds h WHERE h.payment_id IS NOT NULL)
BEGIN INSERT INTO stripe_moved SELECT NEW.invoice_id WHERE NEW.invoice_id NOT IN (SELECT invoice_id FROM stripe_moved); END;
-- What money is or was held for stays to be seen; the insert is the second try of SQLite's sessions (V0011).
CREATE TRIGGER milestone_in_use_by_hold_u BEFORE UPDATE OF deleted_at_ms ON milestones
WHEN NEW.deleted_at_ms IS NOT NULL AND OLD.deleted_at_ms IS NULL AND EXISTS (SELECT 1 FROM stripe_holds h WHERE h.milestone_id = OLD.id)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE TRIGGER milestone_in_use_by_hold_i BEFORE INSERT ON milestones
WHEN NEW.deleted_at_ms IS NOT NULL AND EXISTS (SELECT 1 FROM stripe_holds h WHERE h.milestone_id = NEW.id)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
