-- Mails to many: what was asked for, frozen; each recipient's own mail is a row of `mails`.
CREATE TABLE mail_merges (
    -- Whoever asks may choose it: asked for twice it is the same one.
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    connection_id BLOB NOT NULL REFERENCES connections (id),
    language      TEXT NOT NULL CHECK (language IN ('en', 'de')),
    -- As they were typed, with their variables.
    subject       TEXT NOT NULL CHECK (length(subject) BETWEEN 1 AND 500),
    body          TEXT NOT NULL CHECK (length(body) BETWEEN 1 AND 20000),
    per_hour      INTEGER NOT NULL CHECK (per_hour BETWEEN 1 AND 3600),
    asked_at_ms   INTEGER NOT NULL
) STRICT;
CREATE TRIGGER mail_merges_frozen BEFORE UPDATE ON mail_merges BEGIN SELECT RAISE (ABORT, 'effects are frozen'); END;
CREATE TRIGGER mail_merges_stay BEFORE DELETE ON mail_merges BEGIN SELECT RAISE (ABORT, 'effects are frozen'); END;

CREATE TABLE mail_merge_recipients (
    -- Follows from the merge and the client: nobody is in one twice.
    id        BLOB PRIMARY KEY CHECK (length(id) = 16),
    merge_id  BLOB NOT NULL REFERENCES mail_merges (id),
    client_id BLOB NOT NULL REFERENCES clients (id),
    position  INTEGER NOT NULL CHECK (position >= 0),
    mail_id   BLOB REFERENCES mails (id),
    -- Why no mail was written.
    left_out  TEXT CHECK (left_out IN ('no_address', 'opted_out', 'same_address', 'missing')),
    CHECK ((mail_id IS NULL) <> (left_out IS NULL))
) STRICT;
CREATE UNIQUE INDEX mail_merge_recipients_of ON mail_merge_recipients (merge_id, position);
CREATE TRIGGER mail_merge_recipients_frozen BEFORE UPDATE ON mail_merge_recipients BEGIN SELECT RAISE (ABORT, 'effects are frozen'); END;
CREATE TRIGGER mail_merge_recipients_stay BEFORE DELETE ON mail_merge_recipients BEGIN SELECT RAISE (ABORT, 'effects are frozen'); END;

-- What the user decided while one went out; the newest row counts.
CREATE TABLE mail_merge_turns (
    id       BLOB PRIMARY KEY CHECK (length(id) = 16),
    merge_id BLOB NOT NULL REFERENCES mail_merges (id),
    turn     TEXT NOT NULL CHECK (turn IN ('paused', 'resumed', 'cancelled')),
    at_ms    INTEGER NOT NULL
) STRICT;
CREATE INDEX mail_merge_turns_of ON mail_merge_turns (merge_id);
CREATE TRIGGER mail_merge_turns_frozen BEFORE UPDATE ON mail_merge_turns BEGIN SELECT RAISE (ABORT, 'effects are frozen'); END;
CREATE TRIGGER mail_merge_turns_stay BEFORE DELETE ON mail_merge_turns BEGIN SELECT RAISE (ABORT, 'effects are frozen'); END;

-- Who wants no mail that goes to many: an address, or a client with all its contacts. The newest row of each counts.
CREATE TABLE mail_opt_outs (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    -- In small letters.
    address       TEXT CHECK (length(address) BETWEEN 3 AND 200),
    client_id     BLOB REFERENCES clients (id),
    is_out        INTEGER NOT NULL CHECK (is_out IN (0, 1)),
    -- The mail that asked for it.
    message_id    BLOB REFERENCES mail_in (id),
    created_at_ms INTEGER NOT NULL,
    CHECK ((address IS NULL) <> (client_id IS NULL))
) STRICT;
CREATE INDEX mail_opt_outs_of ON mail_opt_outs (address);

-- When the last effect of a kind was done by an account: those that keep a pace ask for it.
CREATE INDEX outbox_done ON outbox (connection_id, kind, ended_at_ms) WHERE state = 'done';

-- Of this device: the certificate, as text, that a mail server's own is held against, beside those that the machine trusts.
CREATE TABLE smtp_authorities (
    connection_id BLOB PRIMARY KEY CHECK (length(connection_id) = 16) REFERENCES connections (id),
    certificate   TEXT NOT NULL CHECK (length(certificate) BETWEEN 1 AND 20000)
) STRICT;
