-- Accounts at third parties that this device is connected to. What opens them rests in the keychain.
CREATE TABLE connections (
    id                 BLOB PRIMARY KEY CHECK (length(id) = 16),
    device_id          BLOB NOT NULL REFERENCES devices (id),
    provider           TEXT NOT NULL CHECK (provider IN ('google', 'stripe', 'smtp')),
    -- The provider's id of the account, and what a person knows it by.
    account            TEXT NOT NULL CHECK (length(account) BETWEEN 1 AND 200),
    name               TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    -- Its money and mail are not real.
    test_mode          INTEGER NOT NULL CHECK (test_mode IN (0, 1)),
    -- Where it is, when not at the provider's own address.
    endpoint           TEXT CHECK (length(endpoint) <= 200),
    -- What the user granted, as JSON.
    powers             TEXT NOT NULL CHECK (json_valid(powers)),
    -- Why it waits for the user.
    trouble            TEXT CHECK (trouble IN ('reconnect', 'keychain')),
    worked_at_ms       INTEGER,
    connected_at_ms    INTEGER NOT NULL,
    disconnected_at_ms INTEGER
) STRICT;
CREATE UNIQUE INDEX connections_once ON connections (device_id, provider, account) WHERE disconnected_at_ms IS NULL;

-- The first sketch of it was never written to.
DROP TABLE outbox;
-- Effects on third parties, each written with its cause and carried out by the device that wrote it, those of a lane one after the other.
CREATE TABLE outbox (
    -- Also the key by which the other side knows a repeated request.
    id               BLOB PRIMARY KEY CHECK (length(id) = 16),
    device_id        BLOB NOT NULL REFERENCES devices (id),
    connection_id    BLOB NOT NULL REFERENCES connections (id),
    kind             TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
    lane             TEXT NOT NULL CHECK (length(lane) BETWEEN 1 AND 80),
    -- What it is about.
    entity           TEXT NOT NULL CHECK (length(entity) BETWEEN 1 AND 40),
    entity_id        BLOB NOT NULL CHECK (length(entity_id) = 16),
    payload          TEXT NOT NULL CHECK (json_valid(payload)),
    state            TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'done', 'parked', 'discarded')),
    attempts         INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    next_at_ms       INTEGER NOT NULL,
    -- An attempt was made of which nobody knows whether it arrived.
    unsure           INTEGER NOT NULL DEFAULT 0 CHECK (unsure IN (0, 1)),
    -- How often it was begun anew, because the last answer stands against it.
    round            INTEGER NOT NULL DEFAULT 0 CHECK (round >= 0),
    first_sent_at_ms INTEGER,
    -- Of the last attempt, or why it was given up.
    code             TEXT CHECK (length(code) <= 80),
    message          TEXT CHECK (length(message) <= 2000),
    -- What the other side made of it.
    answer           TEXT CHECK (json_valid(answer)),
    created_at_ms    INTEGER NOT NULL,
    ended_at_ms      INTEGER,
    CHECK ((state IN ('done', 'discarded')) = (ended_at_ms IS NOT NULL))
) STRICT;
CREATE INDEX outbox_open ON outbox (connection_id, lane) WHERE ended_at_ms IS NULL;
CREATE INDEX outbox_about ON outbox (entity_id);
CREATE TRIGGER outbox_frozen BEFORE UPDATE OF id, device_id, connection_id, kind, lane, entity, entity_id, payload ON outbox
BEGIN SELECT RAISE (ABORT, 'effects are frozen'); END;
CREATE TRIGGER outbox_ended BEFORE UPDATE ON outbox WHEN OLD.ended_at_ms IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'effects are frozen'); END;
CREATE TRIGGER outbox_stays BEFORE DELETE ON outbox BEGIN SELECT RAISE (ABORT, 'effects are frozen'); END;

-- Invoices that are to have a payment link for what is open on them.
CREATE TABLE stripe_wishes (
    invoice_id     BLOB PRIMARY KEY CHECK (length(invoice_id) = 16) REFERENCES invoices (id),
    connection_id  BLOB NOT NULL REFERENCES connections (id),
    is_wanted      INTEGER NOT NULL CHECK (is_wanted IN (0, 1)),
    changed_at_ms  INTEGER NOT NULL
) STRICT;

-- Payment links, each for one amount: another balance is another link.
CREATE TABLE stripe_links (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    connection_id BLOB NOT NULL REFERENCES connections (id),
    invoice_id    BLOB NOT NULL REFERENCES invoices (id),
    amount_minor  INTEGER NOT NULL CHECK (amount_minor > 0),
    currency      TEXT NOT NULL CHECK (length(currency) = 3),
    asked_at_ms   INTEGER NOT NULL,
    -- Stripe's id and the address to pay at, once it is made.
    link          TEXT CHECK (length(link) <= 200),
    url           TEXT CHECK (length(url) <= 2000),
    -- It is to be closed, and is.
    closing_at_ms INTEGER,
    closed_at_ms  INTEGER,
    CHECK ((link IS NULL) = (url IS NULL))
) STRICT;
CREATE UNIQUE INDEX stripe_links_one ON stripe_links (invoice_id) WHERE closing_at_ms IS NULL;

-- What Stripe said of a charge when it was last looked at, and the payment that it became.
CREATE TABLE stripe_charges (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    connection_id  BLOB NOT NULL REFERENCES connections (id),
    charge         TEXT NOT NULL CHECK (length(charge) BETWEEN 1 AND 200),
    invoice_id     BLOB REFERENCES invoices (id),
    amount_minor   INTEGER NOT NULL,
    currency       TEXT NOT NULL CHECK (length(currency) = 3),
    fee_minor      INTEGER,
    refunded_minor INTEGER NOT NULL,
    is_paid        INTEGER NOT NULL CHECK (is_paid IN (0, 1)),
    is_disputed    INTEGER NOT NULL CHECK (is_disputed IN (0, 1)),
    created_at_ms  INTEGER NOT NULL,
    payment_id     BLOB REFERENCES payments (id),
    looked_at_ms   INTEGER NOT NULL
) STRICT;
CREATE INDEX stripe_charges_of ON stripe_charges (invoice_id) WHERE invoice_id IS NOT NULL;

-- Refunds of these charges that are in the ledger.
CREATE TABLE stripe_refunds (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    charge_id     BLOB NOT NULL REFERENCES stripe_charges (id),
    refund        TEXT NOT NULL CHECK (length(refund) BETWEEN 1 AND 200),
    amount_minor  INTEGER NOT NULL CHECK (amount_minor > 0),
    payment_id    BLOB NOT NULL REFERENCES payments (id),
    created_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX stripe_refunds_of ON stripe_refunds (charge_id);

-- Up to where an account was read: its newest event, and when everything was last compared.
CREATE TABLE stripe_cursors (
    connection_id BLOB PRIMARY KEY CHECK (length(connection_id) = 16) REFERENCES connections (id),
    event         TEXT,
    read_at_ms    INTEGER NOT NULL,
    compared_at_ms INTEGER NOT NULL
) STRICT;
