-- What is to be answered to a dispute, while it is being written.
CREATE TABLE stripe_drafts (
    -- Of the dispute.
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),
    -- JSON, by Stripe's names.
    evidence    TEXT NOT NULL CHECK (json_valid(evidence)),
    saved_at_ms INTEGER NOT NULL
) STRICT;

-- Answers to disputes that were asked for here, each under the id of the effect that carries it out.
CREATE TABLE stripe_answers (
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),
    dispute_id  BLOB NOT NULL CHECK (length(dispute_id) = 16),
    -- What is, or was, sent; none where the loss is accepted.
    evidence    TEXT CHECK (json_valid(evidence)),
    asked_at_ms INTEGER NOT NULL,
    -- When Stripe had it.
    sent_at_ms  INTEGER
) STRICT;
CREATE INDEX stripe_answers_of ON stripe_answers (dispute_id);

-- Rules of recurring invoices whose money Stripe collects: a page on which the client agrees, then a subscription.
CREATE TABLE stripe_subscriptions (
    id              BLOB PRIMARY KEY CHECK (length(id) = 16),
    connection_id   BLOB NOT NULL CHECK (length(connection_id) = 16),
    rule_id         BLOB NOT NULL REFERENCES recurring_rules (id),
    client_id       BLOB NOT NULL REFERENCES clients (id),
    -- What is charged each time: as it was asked for, then as Stripe told it last.
    amount_minor    INTEGER NOT NULL CHECK (amount_minor > 0),
    currency        TEXT NOT NULL CHECK (length(currency) = 3),
    -- The rule's day from which on it is collected.
    first_on        TEXT NOT NULL CHECK (first_on IS date(first_on)),
    asked_at_ms     INTEGER NOT NULL,
    -- The effects that make the page, and what was asked for last.
    ask_id          BLOB NOT NULL CHECK (length(ask_id) = 16),
    deed_id         BLOB CHECK (length(deed_id) = 16),
    -- Whether it was asked last to pause.
    wants_paused    INTEGER NOT NULL DEFAULT 0 CHECK (wants_paused IN (0, 1)),
    session         TEXT CHECK (length(session) BETWEEN 1 AND 200),
    url             TEXT CHECK (length(url) <= 2000),
    expires_at_ms   INTEGER,
    -- The page was closed here, or was over before anybody agreed.
    closed_at_ms    INTEGER,
    -- As Stripe told of it last.
    subscription    TEXT CHECK (length(subscription) BETWEEN 1 AND 200),
    item            TEXT CHECK (length(item) <= 200),
    product         TEXT CHECK (length(product) <= 200),
    status          TEXT CHECK (length(status) BETWEEN 1 AND 40),
    is_paused       INTEGER NOT NULL DEFAULT 0 CHECK (is_paused IN (0, 1)),
    next_at_ms      INTEGER,
    ends_at_ms      INTEGER,
    ended_at_ms     INTEGER,
    CHECK ((session IS NULL) = (url IS NULL) AND (session IS NULL) = (expires_at_ms IS NULL)),
    CHECK ((subscription IS NULL) = (status IS NULL))
) STRICT;
CREATE INDEX stripe_subscriptions_of ON stripe_subscriptions (rule_id);
CREATE INDEX stripe_subscriptions_by_name ON stripe_subscriptions (subscription) WHERE subscription IS NOT NULL;

-- What Stripe charged for a period, or tried to. The invoice of that period is ours; this one only collects.
CREATE TABLE stripe_bills (
    id              BLOB PRIMARY KEY CHECK (length(id) = 16),
    subscription_id BLOB NOT NULL REFERENCES stripe_subscriptions (id),
    bill            TEXT NOT NULL CHECK (length(bill) BETWEEN 1 AND 200),
    -- The rule's day whose invoice it pays.
    period_on       TEXT NOT NULL CHECK (period_on IS date(period_on)),
    amount_minor    INTEGER NOT NULL CHECK (amount_minor > 0),
    status          TEXT NOT NULL CHECK (length(status) BETWEEN 1 AND 40),
    attempts        INTEGER NOT NULL,
    -- Where the client can pay it with another card.
    url             TEXT CHECK (length(url) <= 2000),
    -- The row and the name of the charge that paid it.
    charge_id       BLOB CHECK (length(charge_id) = 16),
    charge          TEXT CHECK (length(charge) BETWEEN 1 AND 200),
    created_at_ms   INTEGER NOT NULL,
    looked_at_ms    INTEGER NOT NULL,
    CHECK ((charge_id IS NULL) = (charge IS NULL))
) STRICT;
CREATE INDEX stripe_bills_of ON stripe_bills (subscription_id, period_on);
CREATE INDEX stripe_bills_by_charge ON stripe_bills (charge_id) WHERE charge_id IS NOT NULL;
CREATE INDEX stripe_bills_open ON stripe_bills (created_at_ms) WHERE status = 'open';

-- What was collected ahead settles the invoice of its period.
CREATE TRIGGER stripe_moved_by_collected AFTER INSERT ON issued_documents
WHEN EXISTS (SELECT 1 FROM recurring_runs n JOIN stripe_subscriptions s ON s.rule_id = n.rule_id WHERE n.invoice_id = NEW.invoice_id)
BEGIN INSERT INTO stripe_moved SELECT NEW.invoice_id WHERE NEW.invoice_id NOT IN (SELECT invoice_id FROM stripe_moved); END;

-- Rules that were paused or go on, of those whose money Stripe collects. Emptied at the end of each write.
CREATE TABLE stripe_rules_moved (rule_id BLOB PRIMARY KEY CHECK (length(rule_id) = 16)) STRICT;
CREATE TRIGGER stripe_rules_moved_by_pause_i AFTER INSERT ON recurring_pauses
BEGIN INSERT INTO stripe_rules_moved SELECT s.rule_id FROM stripe_subscriptions s
    WHERE s.rule_id = NEW.rule_id AND s.rule_id NOT IN (SELECT rule_id FROM stripe_rules_moved) LIMIT 1; END;
CREATE TRIGGER stripe_rules_moved_by_pause_u AFTER UPDATE ON recurring_pauses
BEGIN INSERT INTO stripe_rules_moved SELECT s.rule_id FROM stripe_subscriptions s
    WHERE s.rule_id = NEW.rule_id AND s.rule_id NOT IN (SELECT rule_id FROM stripe_rules_moved) LIMIT 1; END;
CREATE TRIGGER stripe_rules_moved_by_pause_d AFTER DELETE ON recurring_pauses
BEGIN INSERT INTO stripe_rules_moved SELECT s.rule_id FROM stripe_subscriptions s
    WHERE s.rule_id = OLD.rule_id AND s.rule_id NOT IN (SELECT rule_id FROM stripe_rules_moved) LIMIT 1; END;

-- What a client is charged for stays to be seen; the insert is the second try of SQLite's sessions (V0011).
CREATE TRIGGER recurring_in_use_by_subscription_u BEFORE UPDATE OF deleted_at_ms ON recurring_rules
WHEN NEW.deleted_at_ms IS NOT NULL AND OLD.deleted_at_ms IS NULL
    AND EXISTS (SELECT 1 FROM stripe_subscriptions s WHERE s.rule_id = OLD.id AND s.ended_at_ms IS NULL AND s.closed_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE TRIGGER recurring_in_use_by_subscription_i BEFORE INSERT ON recurring_rules
WHEN NEW.deleted_at_ms IS NOT NULL
    AND EXISTS (SELECT 1 FROM stripe_subscriptions s WHERE s.rule_id = NEW.id AND s.ended_at_ms IS NULL AND s.closed_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
