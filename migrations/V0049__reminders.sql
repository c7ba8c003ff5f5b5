-- When unpaid invoices are reminded of: of the workspace, and of clients that differ. The newest row of each counts.
CREATE TABLE reminder_plans (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    client_id     BLOB REFERENCES clients (id),
    -- JSON; without one a client is as the workspace.
    plan          TEXT CHECK (json_valid(plan)),
    created_at_ms INTEGER NOT NULL,
    CHECK (client_id IS NOT NULL OR plan IS NOT NULL)
) STRICT;
CREATE INDEX reminder_plans_of ON reminder_plans (client_id);

-- Invoices that nobody is reminded of for now. The newest row of each counts.
CREATE TABLE reminder_pauses (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    invoice_id    BLOB NOT NULL REFERENCES invoices (id),
    is_paused     INTEGER NOT NULL CHECK (is_paused IN (0, 1)),
    created_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX reminder_pauses_of ON reminder_pauses (invoice_id);

-- Reminders that were asked for; what became of each stands with its mail.
CREATE TABLE reminders (
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),
    invoice_id  BLOB NOT NULL REFERENCES invoices (id),
    kind        TEXT NOT NULL CHECK (kind IN ('reminder_1', 'reminder_2', 'reminder_3')),
    mail_id     BLOB NOT NULL REFERENCES mails (id),
    asked_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX reminders_of ON reminders (invoice_id);
CREATE TRIGGER reminders_frozen BEFORE UPDATE ON reminders BEGIN SELECT RAISE (ABORT, 'effects are frozen'); END;
CREATE TRIGGER reminders_stay BEFORE DELETE ON reminders BEGIN SELECT RAISE (ABORT, 'effects are frozen'); END;
