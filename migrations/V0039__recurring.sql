-- Rules by which invoices are made. When: the part of RFC 5545 that src/recurring/rrule.rs reads, from the first day on.
CREATE TABLE recurring_rules (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    client_id     BLOB NOT NULL REFERENCES clients (id),
    name          TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    currency      TEXT NOT NULL CHECK (length(currency) = 3),
    subject       TEXT NOT NULL DEFAULT '' CHECK (length(subject) <= 200),
    note          TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
    -- NULL: the client's, on the day it is made.
    language      TEXT CHECK (language IN ('en', 'de', 'fr')),
    due_days      INTEGER CHECK (due_days BETWEEN 0 AND 365),
    rrule         TEXT NOT NULL CHECK (length(rrule) BETWEEN 1 AND 200),
    starts_on     TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
    -- Days before it make nothing: a change of the schedule is not for what is past.
    made_from     TEXT NOT NULL CHECK (made_from IS date(made_from)),
    covers        TEXT NOT NULL CHECK (covers IN ('behind', 'ahead', 'nothing')),
    mode          TEXT NOT NULL CHECK (mode IN ('draft', 'issue')),
    unbilled      TEXT NOT NULL CHECK (unbilled IN ('nothing', 'client', 'project')),
    project_id    BLOB REFERENCES projects (id),
    -- Of what it issues; NULL is the usual one.
    series_id     BLOB REFERENCES number_series (id),
    created_at_ms INTEGER NOT NULL,
    deleted_at_ms INTEGER,
    CHECK (unbilled = 'project' OR project_id IS NULL)
) STRICT;
CREATE INDEX recurring_rules_of ON recurring_rules (client_id);

CREATE TABLE recurring_lines (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    rule_id       BLOB NOT NULL REFERENCES recurring_rules (id),
    position      INTEGER NOT NULL,
    description   TEXT NOT NULL CHECK (length(description) BETWEEN 1 AND 2000),
    quantity_e4   INTEGER NOT NULL CHECK (quantity_e4 >= 0),
    unit          TEXT NOT NULL DEFAULT '' CHECK (length(unit) <= 20),
    price_minor   INTEGER NOT NULL CHECK (price_minor >= 0),
    -- Ids as JSON; NULL is what a new line gets on the day it is made.
    tax_ids       TEXT CHECK (json_valid(tax_ids)),
    deleted_at_ms INTEGER
) STRICT;
CREATE INDEX recurring_lines_of ON recurring_lines (rule_id);

-- Days from the first up to, but not with, the second are left out; without a second it goes on.
CREATE TABLE recurring_pauses (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    rule_id       BLOB NOT NULL REFERENCES recurring_rules (id),
    from_on       TEXT NOT NULL CHECK (from_on IS date(from_on)),
    to_on         TEXT CHECK (to_on IS date(to_on) AND to_on >= from_on),
    deleted_at_ms INTEGER
) STRICT;
CREATE INDEX recurring_pauses_of ON recurring_pauses (rule_id);

-- What was made for a day of a rule: once, whoever was first. Without an invoice there was nothing to bill.
CREATE TABLE recurring_runs (
    id         BLOB PRIMARY KEY CHECK (length(id) = 16),
    rule_id    BLOB NOT NULL REFERENCES recurring_rules (id),
    period_on  TEXT NOT NULL CHECK (period_on IS date(period_on)),
    invoice_id BLOB REFERENCES invoices (id),
    to_issue   INTEGER NOT NULL CHECK (to_issue IN (0, 1)),
    -- Why it could not be issued: the wrong fields as JSON.
    refused    TEXT CHECK (json_valid(refused)),
    made_at_ms INTEGER NOT NULL,
    CHECK (invoice_id IS NOT NULL OR to_issue = 0)
) STRICT;
CREATE UNIQUE INDEX recurring_runs_once_a_period ON recurring_runs (rule_id, period_on);
CREATE INDEX recurring_runs_to ON recurring_runs (invoice_id) WHERE invoice_id IS NOT NULL;
CREATE TRIGGER recurring_runs_stay BEFORE DELETE ON recurring_runs BEGIN SELECT RAISE (ABORT, 'a period is made once'); END;

-- What is stood on cannot be deleted; the insert is the second try of SQLite's sessions (V0011).
CREATE TRIGGER client_in_use_by_recurring_u BEFORE UPDATE OF deleted_at_ms ON clients
WHEN NEW.deleted_at_ms IS NOT NULL AND OLD.deleted_at_ms IS NULL
    AND EXISTS (SELECT 1 FROM recurring_rules r WHERE r.client_id = OLD.id AND r.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE TRIGGER client_in_use_by_recurring_i BEFORE INSERT ON clients
WHEN NEW.deleted_at_ms IS NOT NULL AND EXISTS (SELECT 1 FROM recurring_rules r WHERE r.client_id = NEW.id AND r.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE TRIGGER project_in_use_by_recurring_u BEFORE UPDATE OF deleted_at_ms ON projects
WHEN NEW.deleted_at_ms IS NOT NULL AND OLD.deleted_at_ms IS NULL
    AND EXISTS (SELECT 1 FROM recurring_rules r WHERE r.project_id = OLD.id AND r.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE TRIGGER project_in_use_by_recurring_i BEFORE INSERT ON projects
WHEN NEW.deleted_at_ms IS NOT NULL AND EXISTS (SELECT 1 FROM recurring_rules r WHERE r.project_id = NEW.id AND r.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
