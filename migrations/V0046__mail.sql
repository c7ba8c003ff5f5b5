-- What a mail server said that it takes, when it was connected.
CREATE TABLE smtp_servers (
    connection_id BLOB PRIMARY KEY CHECK (length(connection_id) = 16) REFERENCES connections (id),
    largest_bytes INTEGER NOT NULL CHECK (largest_bytes > 0)
) STRICT;

-- The user's own words for a kind of mail in a language; the newest row counts, one without words brings back those that Stint came with.
CREATE TABLE mail_templates (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    kind          TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
    language      TEXT NOT NULL CHECK (language IN ('en', 'de')),
    subject       TEXT CHECK (length(subject) <= 500),
    body          TEXT CHECK (length(body) <= 20000),
    created_at_ms INTEGER NOT NULL,
    CHECK ((subject IS NULL) = (body IS NULL))
) STRICT;
CREATE INDEX mail_templates_of ON mail_templates (kind, language);

-- Mails as they were asked for, frozen; the outbox tells what became of those that are not sent yet.
CREATE TABLE mails (
    id           BLOB PRIMARY KEY CHECK (length(id) = 16),
    -- Of the device that asked for it.
    effect_id    BLOB NOT NULL CHECK (length(effect_id) = 16),
    client_id    BLOB REFERENCES clients (id),
    about        TEXT NOT NULL CHECK (about IN ('invoice', 'quote', 'payment', 'statement', 'client', 'project', 'milestone', 'test')),
    about_id     BLOB NOT NULL CHECK (length(about_id) = 16),
    kind         TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
    message_id   TEXT NOT NULL CHECK (length(message_id) BETWEEN 3 AND 200),
    -- JSON: a name and an address, and lists of them.
    sender       TEXT NOT NULL CHECK (json_valid(sender)),
    recipients   TEXT NOT NULL CHECK (json_valid(recipients)),
    subject      TEXT NOT NULL CHECK (length(subject) <= 500),
    text         TEXT NOT NULL,
    html         TEXT NOT NULL,
    asked_at_ms  INTEGER NOT NULL,
    sent_at_ms   INTEGER
) STRICT;
CREATE UNIQUE INDEX mails_once ON mails (effect_id);
CREATE INDEX mails_about ON mails (about_id);
CREATE INDEX mails_of ON mails (client_id, asked_at_ms);
CREATE TRIGGER mails_frozen BEFORE UPDATE OF id, effect_id, client_id, about, about_id, kind, message_id, sender, recipients, subject, text, html,
    asked_at_ms ON mails BEGIN SELECT RAISE (ABORT, 'effects are frozen'); END;
CREATE TRIGGER mails_sent_once BEFORE UPDATE OF sent_at_ms ON mails WHEN OLD.sent_at_ms IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'effects are frozen'); END;
CREATE TRIGGER mails_stay BEFORE DELETE ON mails BEGIN SELECT RAISE (ABORT, 'effects are frozen'); END;

CREATE TABLE mail_attachments (
    id       BLOB PRIMARY KEY CHECK (length(id) = 16),
    mail_id  BLOB NOT NULL REFERENCES mails (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    name     TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    mime     TEXT NOT NULL CHECK (length(mime) BETWEEN 3 AND 200),
    hash     BLOB NOT NULL REFERENCES blobs (hash),
    bytes    INTEGER NOT NULL CHECK (bytes > 0)
) STRICT;
CREATE UNIQUE INDEX mail_attachments_of ON mail_attachments (mail_id, position);
CREATE TRIGGER mail_attachments_frozen BEFORE UPDATE ON mail_attachments BEGIN SELECT RAISE (ABORT, 'effects are frozen'); END;
CREATE TRIGGER mail_attachments_stay BEFORE DELETE ON mail_attachments BEGIN SELECT RAISE (ABORT, 'effects are frozen'); END;
