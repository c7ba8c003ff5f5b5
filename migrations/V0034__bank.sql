-- What the bank says moved on its accounts, and what the user says each movement was. Ids are cut from what a row says, so that the same file adds
-- nothing, on any device.
CREATE TABLE bank_accounts (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    -- The IBAN, or what the bank calls the account; empty for one that no file names.
    number        TEXT NOT NULL,
    name          TEXT NOT NULL,
    currency      TEXT NOT NULL CHECK (length(currency) = 3),
    created_at_ms INTEGER NOT NULL,
    deleted_at_ms INTEGER
) STRICT;

CREATE TABLE bank_statements (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    account_id     BLOB NOT NULL REFERENCES bank_accounts (id),
    format         TEXT NOT NULL CHECK (format IN ('camt', 'mt940', 'ofx', 'csv')),
    file_name      TEXT NOT NULL,
    -- The bank's own number of the statement.
    reference      TEXT NOT NULL,
    from_on        TEXT CHECK (from_on IS date(from_on)),
    to_on          TEXT CHECK (to_on IS date(to_on)),
    opening_minor  INTEGER,
    -- The sum of all entries of the file, those that were known before too.
    moved_minor    INTEGER NOT NULL,
    closing_minor  INTEGER,
    entries        INTEGER NOT NULL CHECK (entries >= 0),
    recorded_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX bank_statements_of ON bank_statements (account_id, to_on);

CREATE TABLE bank_transactions (
    id                BLOB PRIMARY KEY CHECK (length(id) = 16),
    account_id        BLOB NOT NULL REFERENCES bank_accounts (id),
    statement_id      BLOB NOT NULL REFERENCES bank_statements (id),
    booked_on         TEXT NOT NULL CHECK (booked_on IS date(booked_on)),
    value_on          TEXT CHECK (value_on IS date(value_on)),
    -- Above zero came in, below went out; in the currency of the account.
    amount_minor      INTEGER NOT NULL CHECK (amount_minor <> 0),
    counterparty      TEXT NOT NULL,
    counterparty_iban TEXT NOT NULL,
    -- The creditor's structured reference.
    reference         TEXT NOT NULL,
    end_to_end        TEXT NOT NULL,
    text              TEXT NOT NULL,
    bank_reference    TEXT NOT NULL,
    reversal          INTEGER NOT NULL CHECK (reversal IN (0, 1)),
    charges_minor     INTEGER NOT NULL CHECK (charges_minor >= 0),
    foreign_minor     INTEGER CHECK (foreign_minor > 0),
    foreign_currency  TEXT CHECK ((foreign_currency IS NULL) = (foreign_minor IS NULL)),
    recorded_at_ms    INTEGER NOT NULL
) STRICT;
CREATE INDEX bank_transactions_by_day ON bank_transactions (account_id, booked_on);
CREATE INDEX bank_transactions_of ON bank_transactions (statement_id);

-- What a movement was, as the user confirmed it.
CREATE TABLE bank_matches (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    transaction_id BLOB NOT NULL REFERENCES bank_transactions (id),
    kind           TEXT NOT NULL CHECK (kind IN ('payment', 'expense', 'ignored')),
    payment_id     BLOB REFERENCES payments (id),
    expense_id     BLOB REFERENCES expenses (id),
    -- Whether the confirmation made the payment or the expense, or found it.
    made           INTEGER NOT NULL CHECK (made IN (0, 1)),
    note           TEXT NOT NULL DEFAULT '',
    recorded_at_ms INTEGER NOT NULL,
    CHECK ((kind = 'payment') = (payment_id IS NOT NULL)),
    CHECK ((kind = 'expense') = (expense_id IS NOT NULL)),
    CHECK (made = 0 OR kind <> 'ignored')
) STRICT;
CREATE TABLE bank_match_voids (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    match_id       BLOB NOT NULL REFERENCES bank_matches (id),
    recorded_at_ms INTEGER NOT NULL
) STRICT;
-- A proposal that the user does not want to see again for a movement, by what it proposes.
CREATE TABLE bank_rejections (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    transaction_id BLOB NOT NULL REFERENCES bank_transactions (id),
    proposal       TEXT NOT NULL CHECK (length(proposal) > 0),
    recorded_at_ms INTEGER NOT NULL,
    deleted_at_ms  INTEGER
) STRICT;
CREATE INDEX bank_matches_of ON bank_matches (transaction_id);
CREATE INDEX bank_matches_of_payment ON bank_matches (payment_id) WHERE payment_id IS NOT NULL;
CREATE INDEX bank_matches_of_expense ON bank_matches (expense_id) WHERE expense_id IS NOT NULL;
CREATE INDEX bank_match_voids_of ON bank_match_voids (match_id);
CREATE INDEX bank_rejections_of ON bank_rejections (transaction_id);

-- A match stands until it is taken back, or what it stands on is.
CREATE VIEW live_bank_matches AS
SELECT m.id, m.transaction_id, m.kind, m.payment_id, m.expense_id, m.made, m.note, m.recorded_at_ms
FROM bank_matches m
WHERE NOT EXISTS (SELECT 1 FROM bank_match_voids v WHERE v.match_id = m.id)
    AND NOT EXISTS (SELECT 1 FROM payment_voids v WHERE v.payment_id = m.payment_id)
    AND NOT EXISTS (SELECT 1 FROM expenses e WHERE e.id = m.expense_id AND e.deleted_at_ms IS NOT NULL);

CREATE TRIGGER bank_match_stands_alone BEFORE INSERT ON bank_matches
WHEN EXISTS (SELECT 1 FROM live_bank_matches m WHERE m.transaction_id = NEW.transaction_id)
BEGIN SELECT RAISE (ABORT, 'transaction is matched'); END;
CREATE TRIGGER bank_match_of_one_payment BEFORE INSERT ON bank_matches
WHEN EXISTS (SELECT 1 FROM live_bank_matches m WHERE m.payment_id = NEW.payment_id OR m.expense_id = NEW.expense_id)
BEGIN SELECT RAISE (ABORT, 'transaction is matched'); END;

CREATE TRIGGER bank_statements_final_u BEFORE UPDATE ON bank_statements BEGIN SELECT RAISE (ABORT, 'bank statements are append-only'); END;
CREATE TRIGGER bank_statements_final_d BEFORE DELETE ON bank_statements BEGIN SELECT RAISE (ABORT, 'bank statements are append-only'); END;
CREATE TRIGGER bank_transactions_final_u BEFORE UPDATE ON bank_transactions BEGIN SELECT RAISE (ABORT, 'bank statements are append-only'); END;
CREATE TRIGGER bank_transactions_final_d BEFORE DELETE ON bank_transactions BEGIN SELECT RAISE (ABORT, 'bank statements are append-only'); END;
CREATE TRIGGER bank_matches_final_u BEFORE UPDATE ON bank_matches BEGIN SELECT RAISE (ABORT, 'bank statements are append-only'); END;
CREATE TRIGGER bank_matches_final_d BEFORE DELETE ON bank_matches BEGIN SELECT RAISE (ABORT, 'bank statements are append-only'); END;
CREATE TRIGGER bank_match_voids_final_u BEFORE UPDATE ON bank_match_voids BEGIN SELECT RAISE (ABORT, 'bank statements are append-only'); END;
CREATE TRIGGER bank_match_voids_final_d BEFORE DELETE ON bank_match_voids BEGIN SELECT RAISE (ABORT, 'bank statements are append-only'); END;
