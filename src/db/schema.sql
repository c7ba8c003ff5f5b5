-- What all migrations come to, for new files and for readers. Never edited: a test of migrate.rs writes it where it differs.
CREATE TABLE refinery_schema_history(
             version int4 PRIMARY KEY,
             name VARCHAR(255),
             applied_on VARCHAR(255),
             checksum VARCHAR(255));
CREATE TABLE devices (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    name          TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    created_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE local_facts (
    key   TEXT PRIMARY KEY,
    value ANY NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE settings (
    key   TEXT PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 100),
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;
CREATE TABLE blobs (
    hash          BLOB PRIMARY KEY CHECK (length(hash) = 32),
    mime          TEXT NOT NULL,
    bytes         BLOB NOT NULL,
    created_at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE activity (
    seq       INTEGER PRIMARY KEY AUTOINCREMENT,
    at_ms     INTEGER NOT NULL,
    device_id BLOB NOT NULL REFERENCES devices (id),
    origin    TEXT NOT NULL CHECK (origin IN ('local', 'import', 'undo', 'replica', 'system')),
    verb      TEXT NOT NULL,
    entity    TEXT NOT NULL,
    entity_id BLOB CHECK (entity_id IS NULL OR length(entity_id) = 16),
    detail    TEXT NOT NULL CHECK (json_valid(detail)),
    prev_hash BLOB NOT NULL CHECK (length(prev_hash) = 32),
    hash      BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX activity_by_entity ON activity (entity_id, seq) WHERE entity_id IS NOT NULL;
CREATE TRIGGER activity_keeps_its_lines BEFORE UPDATE ON activity BEGIN SELECT RAISE (ABORT, 'activity is append-only'); END;
CREATE TRIGGER activity_loses_nothing BEFORE DELETE ON activity BEGIN SELECT RAISE (ABORT, 'activity is append-only'); END;
CREATE TABLE undo_steps (
    seq         INTEGER PRIMARY KEY AUTOINCREMENT,
    at_ms       INTEGER NOT NULL,
    command     TEXT NOT NULL,
    schema      INTEGER NOT NULL,
    tags        TEXT NOT NULL CHECK (json_valid(tags)),
    changeset   BLOB NOT NULL,
    undone      INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;
CREATE TABLE business_profiles (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    created_at_ms INTEGER NOT NULL,
    legal_name    TEXT NOT NULL,
    street        TEXT NOT NULL,
    postal_code   TEXT NOT NULL,
    city          TEXT NOT NULL,
    region        TEXT NOT NULL,
    country       TEXT NOT NULL CHECK (length(country) = 2),
    email         TEXT NOT NULL,
    phone         TEXT NOT NULL,
    website       TEXT NOT NULL,
    vat_id        TEXT NOT NULL,
    tax_number    TEXT NOT NULL,
    bank_name     TEXT NOT NULL,
    iban          TEXT NOT NULL,
    bic           TEXT NOT NULL,
    logo_hash     BLOB REFERENCES blobs (hash)
, contact_name TEXT NOT NULL DEFAULT '', electronic_scheme TEXT NOT NULL DEFAULT '', electronic_address TEXT NOT NULL DEFAULT ''
    CHECK ((electronic_scheme = '') = (electronic_address = ''))) STRICT;
CREATE TABLE clients (
    id                 BLOB PRIMARY KEY CHECK (length(id) = 16),
    name               TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    legal_name         TEXT NOT NULL DEFAULT '',
    street             TEXT NOT NULL DEFAULT '',
    postal_code        TEXT NOT NULL DEFAULT '',
    city               TEXT NOT NULL DEFAULT '',
    region             TEXT NOT NULL DEFAULT '',
    country            TEXT NOT NULL DEFAULT '' CHECK (length(country) IN (0, 2)),
    currency           TEXT NOT NULL CHECK (length(currency) = 3),
    tax_treatment      TEXT NOT NULL DEFAULT 'standard' CHECK (tax_treatment IN ('standard', 'reverse_charge', 'exempt', 'outside_scope')),
    vat_id             TEXT NOT NULL DEFAULT '',
    payment_terms_days INTEGER CHECK (payment_terms_days BETWEEN 0 AND 365),
    tags               TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags)),
    note               TEXT NOT NULL DEFAULT '',
    created_at_ms      INTEGER NOT NULL,
    archived_at_ms     INTEGER,
    deleted_at_ms      INTEGER,
    merged_into        BLOB REFERENCES clients (id)
, rounding TEXT CHECK (rounding IS NULL OR (json_valid(rounding)
    AND rounding ->> 'mode' IN ('exact', 'up', 'nearest', 'down') AND rounding ->> 'step_minutes' BETWEEN 1 AND 480
    AND rounding ->> 'scope' IN ('entry', 'day', 'task', 'invoice'))), language TEXT CHECK (language IN ('en', 'de', 'fr')), code TEXT NOT NULL DEFAULT '' CHECK (length(code) <= 20), einvoice TEXT CHECK (einvoice IS NULL OR (json_valid(einvoice)
    AND einvoice ->> 'format' IN ('none', 'factur_x', 'xrechnung', 'xrechnung_cii', 'peppol'))), late_terms TEXT CHECK (late_terms IS NULL OR json_valid(late_terms))) STRICT;
CREATE INDEX clients_merged ON clients (merged_into) WHERE merged_into IS NOT NULL;
CREATE TABLE client_contacts (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    client_id     BLOB NOT NULL REFERENCES clients (id),
    name          TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    email         TEXT NOT NULL DEFAULT '',
    phone         TEXT NOT NULL DEFAULT '',
    role          TEXT NOT NULL DEFAULT '',
    deleted_at_ms INTEGER
) STRICT;
CREATE INDEX client_contacts_of ON client_contacts (client_id);
CREATE TABLE people (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    name          TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    email         TEXT NOT NULL DEFAULT '',
    role          TEXT NOT NULL CHECK (role IN ('owner', 'assistant', 'accountant')),
    active        INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    created_at_ms INTEGER NOT NULL,
    deleted_at_ms INTEGER
) STRICT;
CREATE TABLE projects (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    client_id      BLOB REFERENCES clients (id),
    name           TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    color          TEXT NOT NULL,
    status         TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('planned', 'active', 'paused', 'done')),
    billable       INTEGER NOT NULL DEFAULT 1 CHECK (billable IN (0, 1)),
    budget_seconds INTEGER CHECK (budget_seconds > 0),
    note           TEXT NOT NULL DEFAULT '',
    created_at_ms  INTEGER NOT NULL,
    archived_at_ms INTEGER,
    deleted_at_ms  INTEGER
, budget_minor INTEGER CHECK (budget_minor >= 0), budget_currency TEXT CHECK ((budget_currency IS NULL) = (budget_minor IS NULL))) STRICT;
CREATE INDEX projects_of ON projects (client_id);
CREATE TABLE tasks (
    id               BLOB PRIMARY KEY CHECK (length(id) = 16),
    project_id       BLOB REFERENCES projects (id),
    name             TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    status           TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'in_progress', 'waiting', 'done')),
    estimate_seconds INTEGER CHECK (estimate_seconds > 0),
    due_on           TEXT CHECK (due_on IS date(due_on)),
    assignee_id      BLOB REFERENCES people (id),
    note             TEXT NOT NULL DEFAULT '',
    created_at_ms    INTEGER NOT NULL,
    done_at_ms       INTEGER,
    archived_at_ms   INTEGER,
    deleted_at_ms    INTEGER
) STRICT;
CREATE INDEX tasks_of ON tasks (project_id);
CREATE INDEX tasks_due ON tasks (due_on) WHERE due_on IS NOT NULL AND deleted_at_ms IS NULL;
CREATE TABLE rates (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    scope         TEXT NOT NULL CHECK (scope IN ('workspace', 'person', 'client', 'project', 'task')),
    scope_id      BLOB CHECK ((scope = 'workspace') = (scope_id IS NULL)),
    amount_minor  INTEGER NOT NULL CHECK (amount_minor >= 0),
    currency      TEXT NOT NULL CHECK (length(currency) = 3),
    valid_from    TEXT NOT NULL CHECK (valid_from IS date(valid_from)),
    created_at_ms INTEGER NOT NULL,
    deleted_at_ms INTEGER
, purpose TEXT NOT NULL DEFAULT 'price' CHECK (purpose = 'price' OR (purpose = 'cost' AND scope = 'person'))) STRICT;
CREATE INDEX rates_of ON rates (scope, scope_id, valid_from) WHERE deleted_at_ms IS NULL;
CREATE TABLE time_entries (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    timer_id       BLOB CHECK (timer_id IS NULL OR length(timer_id) = 16),
    device_id      BLOB NOT NULL REFERENCES devices (id),
    kind           TEXT NOT NULL DEFAULT 'work' CHECK (kind IN ('work', 'pause', 'break')),
    client_id      BLOB REFERENCES clients (id),
    project_id     BLOB REFERENCES projects (id),
    task_id        BLOB REFERENCES tasks (id),
    note           TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
    tags           TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags)),
    billable       INTEGER NOT NULL CHECK (billable IN (0, 1)),
    started_at_ms  INTEGER NOT NULL,
    ended_at_ms    INTEGER,
    zone           TEXT NOT NULL,
    end_zone       TEXT,
    -- Reading of the machine's steady clock at the start, and the boot it belongs to: a later reading tells a stepped wall clock.
    steady_ms      INTEGER,
    boot           TEXT,
    source         TEXT NOT NULL CHECK (source IN ('timer', 'manual', 'import', 'ingest')),
    source_hash    BLOB CHECK (source_hash IS NULL OR length(source_hash) = 32),
    written_off_at_ms INTEGER,
    created_at_ms  INTEGER NOT NULL,
    deleted_at_ms  INTEGER, awake_ms INTEGER, machine_zone TEXT, hourly_minor INTEGER CHECK (hourly_minor >= 0), hourly_currency TEXT CHECK ((hourly_minor IS NULL) = (hourly_currency IS NULL)),
    CHECK (ended_at_ms IS NULL OR ended_at_ms >= started_at_ms),
    CHECK (ended_at_ms IS NOT NULL OR timer_id IS NOT NULL),
    CHECK ((client_id IS NOT NULL) + (project_id IS NOT NULL) + (task_id IS NOT NULL) <= 1)
) STRICT;
CREATE UNIQUE INDEX time_entries_one_timer_a_device ON time_entries (device_id) WHERE ended_at_ms IS NULL AND deleted_at_ms IS NULL;
CREATE INDEX time_entries_by_start ON time_entries (started_at_ms, id) WHERE deleted_at_ms IS NULL;
CREATE INDEX time_entries_of_timer ON time_entries (timer_id) WHERE timer_id IS NOT NULL;
CREATE INDEX time_entries_of_task ON time_entries (task_id, started_at_ms) WHERE task_id IS NOT NULL AND deleted_at_ms IS NULL;
CREATE INDEX time_entries_of_project ON time_entries (project_id, started_at_ms) WHERE project_id IS NOT NULL AND deleted_at_ms IS NULL;
CREATE INDEX time_entries_of_client ON time_entries (client_id, started_at_ms) WHERE client_id IS NOT NULL AND deleted_at_ms IS NULL;
CREATE TABLE favourites (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    client_id     BLOB REFERENCES clients (id),
    project_id    BLOB REFERENCES projects (id),
    task_id       BLOB REFERENCES tasks (id),
    note          TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
    tags          TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags)),
    billable      INTEGER NOT NULL CHECK (billable IN (0, 1)),
    created_at_ms INTEGER NOT NULL,
    deleted_at_ms INTEGER,
    CHECK ((client_id IS NOT NULL) + (project_id IS NOT NULL) + (task_id IS NOT NULL) <= 1)
) STRICT;
CREATE VIEW entry_paths AS
SELECT e.id AS entry_id, t.id AS task_id, t.name AS task_name, p.id AS project_id, p.name AS project_name, p.color AS color,
       COALESCE(m.id, c.id) AS client_id, COALESCE(m.name, c.name) AS client_name
FROM time_entries e
LEFT JOIN tasks t ON t.id = e.task_id
LEFT JOIN projects p ON p.id = COALESCE(e.project_id, t.project_id)
LEFT JOIN clients c ON c.id = COALESCE(e.client_id, p.client_id)
LEFT JOIN clients m ON m.id = c.merged_into;
CREATE TABLE tax_rates (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    name           TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    percent_e4     INTEGER NOT NULL CHECK (percent_e4 BETWEEN 0 AND 1000000),
    category       TEXT NOT NULL CHECK (category IN ('S', 'Z', 'E', 'AE', 'O')),
    reason         TEXT NOT NULL DEFAULT '',
    created_at_ms  INTEGER NOT NULL,
    archived_at_ms INTEGER,
    deleted_at_ms  INTEGER, compound INTEGER NOT NULL DEFAULT 0 CHECK (compound IN (0, 1)), beyond TEXT CHECK (beyond IS NULL OR (beyond IN ('K', 'G') AND category = 'E')),
    CHECK (category = 'S' OR percent_e4 = 0)
) STRICT;
CREATE TABLE invoices (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    client_id     BLOB NOT NULL REFERENCES clients (id),
    currency      TEXT NOT NULL CHECK (length(currency) = 3),
    subject       TEXT NOT NULL DEFAULT '',
    note          TEXT NOT NULL DEFAULT '',
    issue_on      TEXT CHECK (issue_on IS date(issue_on)),
    due_days      INTEGER NOT NULL CHECK (due_days BETWEEN 0 AND 365),
    period_from   TEXT CHECK (period_from IS date(period_from)),
    period_to     TEXT CHECK (period_to IS date(period_to)),
    created_at_ms INTEGER NOT NULL,
    deleted_at_ms INTEGER
, rounding TEXT CHECK (rounding IS NULL OR (json_valid(rounding)
    AND rounding ->> 'mode' IN ('exact', 'up', 'nearest', 'down') AND rounding ->> 'step_minutes' BETWEEN 1 AND 480
    AND rounding ->> 'scope' IN ('entry', 'day', 'task', 'invoice'))), money_rounding TEXT NOT NULL DEFAULT 'half_away_from_zero'
    CHECK (money_rounding IN ('half_away_from_zero', 'half_up', 'half_even', 'down')), prices TEXT NOT NULL DEFAULT 'exclusive' CHECK (prices IN ('exclusive', 'inclusive')), tax_level TEXT NOT NULL DEFAULT 'document' CHECK (tax_level IN ('document', 'line')), language TEXT NOT NULL DEFAULT 'en' CHECK (language IN ('en', 'de', 'fr')), look TEXT CHECK (look IN ('classic', 'modern', 'compact')), corrects_id BLOB REFERENCES issued_documents (invoice_id), refs TEXT CHECK (refs IS NULL OR json_valid(refs)), purpose TEXT NOT NULL DEFAULT 'invoice' CHECK (purpose IN ('invoice', 'deposit', 'quote')), closed_at_ms INTEGER CHECK (closed_at_ms IS NULL OR purpose = 'quote')) STRICT;
CREATE INDEX invoices_of ON invoices (client_id);
CREATE TABLE invoice_lines (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    invoice_id    BLOB NOT NULL REFERENCES invoices (id),
    position      INTEGER NOT NULL,
    kind          TEXT NOT NULL CHECK (kind IN ('time', 'free')),
    description   TEXT NOT NULL CHECK (length(description) BETWEEN 1 AND 2000),
    quantity_e4   INTEGER NOT NULL,
    unit          TEXT NOT NULL DEFAULT '' CHECK (length(unit) <= 20),
    price_minor   INTEGER NOT NULL,
    deleted_at_ms INTEGER
, raw_seconds INTEGER CHECK (raw_seconds >= 0), billed_seconds INTEGER CHECK (billed_seconds >= 0 AND (billed_seconds IS NULL) = (raw_seconds IS NULL)), discount_e4 INTEGER CHECK (discount_e4 BETWEEN 0 AND 1000000), discount_minor INTEGER CHECK (discount_minor IS NULL OR (discount_minor >= 0 AND discount_e4 IS NULL))) STRICT;
CREATE INDEX invoice_lines_of ON invoice_lines (invoice_id, position);
CREATE TABLE invoice_line_taxes (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    line_id       BLOB NOT NULL REFERENCES invoice_lines (id),
    tax_rate_id   BLOB NOT NULL REFERENCES tax_rates (id),
    position      INTEGER NOT NULL,
    deleted_at_ms INTEGER
) STRICT;
CREATE INDEX invoice_line_taxes_of ON invoice_line_taxes (line_id);
CREATE TABLE invoice_line_entries (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    line_id       BLOB NOT NULL REFERENCES invoice_lines (id),
    entry_id      BLOB NOT NULL REFERENCES time_entries (id),
    deleted_at_ms INTEGER
, seconds INTEGER CHECK (seconds > 0), billed_seconds INTEGER CHECK ((billed_seconds IS NULL) = (seconds IS NULL) AND billed_seconds >= 0)) STRICT;
CREATE INDEX invoice_line_entries_of_line ON invoice_line_entries (line_id);
CREATE INDEX invoice_line_entries_of_entry ON invoice_line_entries (entry_id) WHERE deleted_at_ms IS NULL;
CREATE TABLE number_series (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    device_id     BLOB NOT NULL REFERENCES devices (id),
    name          TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    pattern       TEXT NOT NULL CHECK (length(pattern) BETWEEN 1 AND 60),
    created_at_ms INTEGER NOT NULL,
    deleted_at_ms INTEGER
, kind TEXT NOT NULL DEFAULT 'invoice' CHECK (kind IN ('invoice', 'credit_note', 'quote', 'receipt')), reset TEXT NOT NULL DEFAULT 'yearly' CHECK (reset IN ('never', 'yearly', 'monthly')), per_client INTEGER NOT NULL DEFAULT 0 CHECK (per_client IN (0, 1)), usual_since_ms INTEGER NOT NULL DEFAULT 0, archived_at_ms INTEGER) STRICT;
CREATE TABLE issued_documents (
    invoice_id    BLOB PRIMARY KEY REFERENCES invoices (id),
    series_id     BLOB NOT NULL REFERENCES number_series (id),
    period        TEXT NOT NULL,
    seq           INTEGER NOT NULL CHECK (seq >= 1),
    number        TEXT NOT NULL,
    client_id     BLOB NOT NULL REFERENCES clients (id),
    issued_on     TEXT NOT NULL CHECK (issued_on IS date(issued_on)),
    due_on        TEXT NOT NULL CHECK (due_on IS date(due_on)),
    currency      TEXT NOT NULL CHECK (length(currency) = 3),
    net_minor     INTEGER NOT NULL,
    tax_minor     INTEGER NOT NULL,
    total_minor   INTEGER NOT NULL,
    snapshot      TEXT NOT NULL CHECK (json_valid(snapshot)),
    snapshot_hash BLOB NOT NULL CHECK (length(snapshot_hash) = 32),
    issued_at_ms  INTEGER NOT NULL, kind TEXT NOT NULL DEFAULT 'invoice' CHECK (kind IN ('invoice', 'credit_note', 'corrected')), base_currency TEXT CHECK (length(base_currency) = 3), base_rate_e8 INTEGER CHECK (base_rate_e8 > 0), base_rate_source TEXT
    CHECK (CASE WHEN base_rate_source IS NULL THEN base_currency IS NULL AND base_rate_e8 IS NULL
                ELSE base_rate_source IN ('same', 'typed', 'last_used') AND base_currency IS NOT NULL AND base_rate_e8 IS NOT NULL END),
    UNIQUE (series_id, period, seq)
) STRICT;
CREATE INDEX issued_documents_of ON issued_documents (client_id);
CREATE INDEX issued_documents_due ON issued_documents (due_on);
CREATE TRIGGER issued_is_final_u BEFORE UPDATE ON issued_documents BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_is_final_d BEFORE DELETE ON issued_documents BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_draft_d BEFORE DELETE ON invoices WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id = OLD.id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_lines_i BEFORE INSERT ON invoice_lines WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id = NEW.invoice_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_lines_u BEFORE UPDATE ON invoice_lines WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id IN (OLD.invoice_id, NEW.invoice_id))
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_lines_d BEFORE DELETE ON invoice_lines WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id = OLD.invoice_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_links_i BEFORE INSERT ON invoice_line_entries
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id = NEW.line_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_links_d BEFORE DELETE ON invoice_line_entries
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id = OLD.line_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER entry_on_one_line BEFORE INSERT ON invoice_line_entries
WHEN NEW.deleted_at_ms IS NULL AND EXISTS (SELECT 1 FROM invoice_line_entries x WHERE x.entry_id = NEW.entry_id AND x.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'entry is on a line already'); END;
CREATE TRIGGER entry_on_one_line_again BEFORE UPDATE OF deleted_at_ms ON invoice_line_entries
WHEN NEW.deleted_at_ms IS NULL AND EXISTS (SELECT 1 FROM invoice_line_entries x WHERE x.entry_id = NEW.entry_id AND x.deleted_at_ms IS NULL AND x.id <> NEW.id)
BEGIN SELECT RAISE (ABORT, 'entry is on a line already'); END;
CREATE TRIGGER billed_time_is_locked_d BEFORE DELETE ON time_entries
WHEN EXISTS (SELECT 1 FROM invoice_line_entries x WHERE x.entry_id = OLD.id)
BEGIN SELECT RAISE (ABORT, 'billed time is locked'); END;
CREATE TRIGGER client_in_use BEFORE UPDATE OF deleted_at_ms ON clients
WHEN NEW.deleted_at_ms IS NOT NULL AND OLD.deleted_at_ms IS NULL AND (
    EXISTS (SELECT 1 FROM projects p WHERE p.client_id = OLD.id AND p.deleted_at_ms IS NULL)
    OR EXISTS (SELECT 1 FROM time_entries e WHERE e.client_id = OLD.id AND e.deleted_at_ms IS NULL)
    OR EXISTS (SELECT 1 FROM invoices i WHERE i.client_id = OLD.id AND i.deleted_at_ms IS NULL))
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE TRIGGER project_in_use BEFORE UPDATE OF deleted_at_ms ON projects
WHEN NEW.deleted_at_ms IS NOT NULL AND OLD.deleted_at_ms IS NULL AND (
    EXISTS (SELECT 1 FROM tasks t WHERE t.project_id = OLD.id AND t.deleted_at_ms IS NULL)
    OR EXISTS (SELECT 1 FROM time_entries e WHERE e.project_id = OLD.id AND e.deleted_at_ms IS NULL))
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE TRIGGER task_in_use BEFORE UPDATE OF deleted_at_ms ON tasks
WHEN NEW.deleted_at_ms IS NOT NULL AND OLD.deleted_at_ms IS NULL
    AND EXISTS (SELECT 1 FROM time_entries e WHERE e.task_id = OLD.id AND e.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE INDEX time_entries_long ON time_entries (started_at_ms)
WHERE deleted_at_ms IS NULL AND (ended_at_ms IS NULL OR ended_at_ms - started_at_ms > 86400000);
CREATE TRIGGER billed_words_are_locked_u BEFORE UPDATE OF note, tags ON time_entries
WHEN (OLD.note <> NEW.note OR OLD.tags <> NEW.tags)
    AND EXISTS (SELECT 1 FROM invoice_line_entries x JOIN invoice_lines l ON l.id = x.line_id JOIN issued_documents d ON d.invoice_id = l.invoice_id
                WHERE x.entry_id = OLD.id AND x.deleted_at_ms IS NULL AND l.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'billed time is locked'); END;
CREATE TRIGGER billed_project_stays BEFORE UPDATE OF client_id ON projects
WHEN OLD.client_id IS NOT NEW.client_id AND EXISTS (
    SELECT 1 FROM invoice_line_entries x JOIN invoice_lines l ON l.id = x.line_id AND l.deleted_at_ms IS NULL
    JOIN time_entries e ON e.id = x.entry_id
    WHERE x.deleted_at_ms IS NULL
        AND (e.project_id = OLD.id OR e.task_id IN (SELECT id FROM tasks WHERE project_id = OLD.id)))
BEGIN SELECT RAISE (ABORT, 'billed work stays where it is'); END;
CREATE TRIGGER billed_task_stays BEFORE UPDATE OF project_id ON tasks
WHEN OLD.project_id IS NOT NEW.project_id AND EXISTS (
    SELECT 1 FROM time_entries e JOIN invoice_line_entries x ON x.entry_id = e.id AND x.deleted_at_ms IS NULL
    JOIN invoice_lines l ON l.id = x.line_id AND l.deleted_at_ms IS NULL
    WHERE e.task_id = OLD.id)
BEGIN SELECT RAISE (ABORT, 'billed work stays where it is'); END;
CREATE TRIGGER billed_project_stays_d BEFORE DELETE ON projects WHEN EXISTS (
    SELECT 1 FROM invoice_line_entries x JOIN invoice_lines l ON l.id = x.line_id AND l.deleted_at_ms IS NULL
    JOIN time_entries e ON e.id = x.entry_id
    WHERE x.deleted_at_ms IS NULL
        AND (e.project_id = OLD.id OR e.task_id IN (SELECT id FROM tasks WHERE project_id = OLD.id)))
BEGIN SELECT RAISE (ABORT, 'billed work stays where it is'); END;
CREATE TRIGGER billed_task_stays_d BEFORE DELETE ON tasks WHEN EXISTS (
    SELECT 1 FROM time_entries e JOIN invoice_line_entries x ON x.entry_id = e.id AND x.deleted_at_ms IS NULL
    JOIN invoice_lines l ON l.id = x.line_id AND l.deleted_at_ms IS NULL
    WHERE e.task_id = OLD.id)
BEGIN SELECT RAISE (ABORT, 'billed work stays where it is'); END;
CREATE TRIGGER client_in_use_i BEFORE INSERT ON clients WHEN NEW.deleted_at_ms IS NOT NULL AND (
    EXISTS (SELECT 1 FROM projects p WHERE p.client_id = NEW.id AND p.deleted_at_ms IS NULL)
    OR EXISTS (SELECT 1 FROM time_entries e WHERE e.client_id = NEW.id AND e.deleted_at_ms IS NULL)
    OR EXISTS (SELECT 1 FROM invoices i WHERE i.client_id = NEW.id AND i.deleted_at_ms IS NULL))
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE TRIGGER project_in_use_i BEFORE INSERT ON projects WHEN NEW.deleted_at_ms IS NOT NULL AND (
    EXISTS (SELECT 1 FROM tasks t WHERE t.project_id = NEW.id AND t.deleted_at_ms IS NULL)
    OR EXISTS (SELECT 1 FROM time_entries e WHERE e.project_id = NEW.id AND e.deleted_at_ms IS NULL))
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE TRIGGER task_in_use_i BEFORE INSERT ON tasks WHEN NEW.deleted_at_ms IS NOT NULL
    AND EXISTS (SELECT 1 FROM time_entries e WHERE e.task_id = NEW.id AND e.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE TABLE period_changes (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    day           TEXT CHECK (day IS date(day)),
    reason        TEXT NOT NULL CHECK (length(reason) <= 2000),
    device_id     BLOB NOT NULL REFERENCES devices (id),
    created_at_ms INTEGER NOT NULL
) STRICT;
CREATE TRIGGER period_changes_final_u BEFORE UPDATE ON period_changes BEGIN SELECT RAISE (ABORT, 'periods are append-only'); END;
CREATE TRIGGER period_changes_final_d BEFORE DELETE ON period_changes BEGIN SELECT RAISE (ABORT, 'periods are append-only'); END;
CREATE TRIGGER closed_time_i BEFORE INSERT ON time_entries
WHEN NEW.deleted_at_ms IS NULL AND NEW.started_at_ms < (SELECT value ->> 'until_ms' FROM settings WHERE key = 'time.closed_until')
BEGIN SELECT RAISE (ABORT, 'time is closed to ' || (SELECT value ->> 'day' FROM settings WHERE key = 'time.closed_until')); END;
CREATE TRIGGER closed_time_d BEFORE DELETE ON time_entries
WHEN OLD.deleted_at_ms IS NULL AND OLD.started_at_ms < (SELECT value ->> 'until_ms' FROM settings WHERE key = 'time.closed_until')
BEGIN SELECT RAISE (ABORT, 'time is closed to ' || (SELECT value ->> 'day' FROM settings WHERE key = 'time.closed_until')); END;
CREATE TABLE time_entry_versions (
    seq               INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id          BLOB NOT NULL CHECK (length(entry_id) = 16),
    activity_seq      INTEGER NOT NULL,
    client_id         BLOB,
    project_id        BLOB,
    task_id           BLOB,
    note              TEXT NOT NULL,
    tags              TEXT NOT NULL,
    billable          INTEGER NOT NULL,
    started_at_ms     INTEGER NOT NULL,
    ended_at_ms       INTEGER,
    zone              TEXT NOT NULL,
    written_off_at_ms INTEGER,
    deleted_at_ms     INTEGER
, hourly_minor INTEGER, hourly_currency TEXT) STRICT;
CREATE INDEX time_entry_versions_of ON time_entry_versions (entry_id, seq);
CREATE TRIGGER time_entry_versions_final_u BEFORE UPDATE ON time_entry_versions BEGIN SELECT RAISE (ABORT, 'versions are append-only'); END;
CREATE TABLE overlaps_kept (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    low_id        BLOB NOT NULL REFERENCES time_entries (id),
    high_id       BLOB NOT NULL REFERENCES time_entries (id),
    seconds       INTEGER NOT NULL CHECK (seconds >= 0),
    created_at_ms INTEGER NOT NULL,
    deleted_at_ms INTEGER,
    CHECK (low_id < high_id)
) STRICT;
CREATE INDEX overlaps_kept_of ON overlaps_kept (low_id, high_id) WHERE deleted_at_ms IS NULL;
CREATE TABLE saved_views (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    screen        TEXT NOT NULL CHECK (length(screen) BETWEEN 1 AND 50),
    name          TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    params        TEXT NOT NULL CHECK (json_valid(params)),
    is_default    INTEGER NOT NULL DEFAULT 0 CHECK (is_default IN (0, 1)),
    created_at_ms INTEGER NOT NULL,
    deleted_at_ms INTEGER
) STRICT;
CREATE TRIGGER waiting_entry_i AFTER INSERT ON time_entries BEGIN
    INSERT INTO waiting_sums SELECT slice, scope_id, scope, seconds, 1 FROM waiting_entries WHERE id = NEW.id AND NOT undecided
    ON CONFLICT (slice, scope_id) DO UPDATE SET seconds = seconds + excluded.seconds, entries = entries + 1;
END;
CREATE TRIGGER waiting_entry_d BEFORE DELETE ON time_entries BEGIN
    UPDATE waiting_sums SET seconds = waiting_sums.seconds - w.seconds, entries = waiting_sums.entries - 1
    FROM waiting_entries w WHERE w.id = OLD.id AND NOT w.undecided AND waiting_sums.slice = w.slice AND waiting_sums.scope_id = w.scope_id;
END;
CREATE TRIGGER waiting_line_i BEFORE INSERT ON invoice_line_entries WHEN NEW.deleted_at_ms IS NULL BEGIN
    UPDATE waiting_sums SET seconds = waiting_sums.seconds - w.seconds, entries = waiting_sums.entries - 1
    FROM waiting_entries w WHERE w.id = NEW.entry_id AND NOT w.undecided AND waiting_sums.slice = w.slice AND waiting_sums.scope_id = w.scope_id;
END;
CREATE TRIGGER waiting_line_u1 BEFORE UPDATE OF deleted_at_ms ON invoice_line_entries BEGIN
    UPDATE waiting_sums SET seconds = waiting_sums.seconds - w.seconds, entries = waiting_sums.entries - 1
    FROM waiting_entries w WHERE w.id = OLD.entry_id AND NOT w.undecided AND waiting_sums.slice = w.slice AND waiting_sums.scope_id = w.scope_id;
END;
CREATE TRIGGER waiting_line_u2 AFTER UPDATE OF deleted_at_ms ON invoice_line_entries BEGIN
    INSERT INTO waiting_sums SELECT slice, scope_id, scope, seconds, 1 FROM waiting_entries WHERE id = NEW.entry_id AND NOT undecided
    ON CONFLICT (slice, scope_id) DO UPDATE SET seconds = seconds + excluded.seconds, entries = entries + 1;
END;
CREATE TRIGGER waiting_line_d AFTER DELETE ON invoice_line_entries WHEN OLD.deleted_at_ms IS NULL BEGIN
    INSERT INTO waiting_sums SELECT slice, scope_id, scope, seconds, 1 FROM waiting_entries WHERE id = OLD.entry_id AND NOT undecided
    ON CONFLICT (slice, scope_id) DO UPDATE SET seconds = seconds + excluded.seconds, entries = entries + 1;
END;
CREATE TABLE capture_preferences (
    one                    INTEGER PRIMARY KEY CHECK (one = 1),
    is_on                  INTEGER NOT NULL CHECK (is_on IN (0, 1)),
    paused_until_ms        INTEGER,
    with_titles            INTEGER NOT NULL CHECK (with_titles IN (0, 1)),
    skip_password_managers INTEGER NOT NULL CHECK (skip_password_managers IN (0, 1)),
    retention_days         INTEGER NOT NULL CHECK (retention_days BETWEEN 1 AND 3650),
    min_minutes            INTEGER NOT NULL CHECK (min_minutes BETWEEN 1 AND 240)
) STRICT;
CREATE TABLE capture_exclusions (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    field         TEXT NOT NULL CHECK (field IN ('app', 'title')),
    pattern       TEXT NOT NULL CHECK (length(pattern) BETWEEN 1 AND 200),
    keeps_app     INTEGER NOT NULL CHECK (keeps_app IN (0, 1)),
    created_at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE capture_stretches (
    started_at_ms INTEGER PRIMARY KEY,
    ended_at_ms   INTEGER NOT NULL,
    app           TEXT NOT NULL CHECK (length(app) BETWEEN 1 AND 200),
    title         TEXT NOT NULL CHECK (length(title) <= 300),
    CHECK (ended_at_ms > started_at_ms)
) STRICT;
CREATE TABLE capture_lessons (
    entry_id      BLOB PRIMARY KEY CHECK (length(entry_id) = 16),
    started_at_ms INTEGER NOT NULL,
    app           TEXT NOT NULL,
    words         TEXT NOT NULL CHECK (json_valid(words))
) STRICT;
CREATE TABLE capture_dismissals (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    started_at_ms INTEGER NOT NULL,
    ended_at_ms   INTEGER NOT NULL,
    CHECK (ended_at_ms > started_at_ms)
) STRICT;
CREATE INDEX capture_dismissals_by_start ON capture_dismissals (started_at_ms);
CREATE TABLE time_gaps (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    device_id      BLOB NOT NULL REFERENCES devices (id),
    cause          TEXT NOT NULL CHECK (cause IN ('idle', 'locked', 'suspend')),
    from_ms        INTEGER NOT NULL,
    to_ms          INTEGER NOT NULL CHECK (to_ms > from_ms),
    -- How much of it the machine slept.
    slept_ms       INTEGER NOT NULL DEFAULT 0 CHECK (slept_ms BETWEEN 0 AND to_ms - from_ms),
    created_at_ms  INTEGER NOT NULL,
    choice         TEXT CHECK (choice IN ('keep', 'discard', 'split', 'give')),
    resolved_at_ms INTEGER,
    deleted_at_ms  INTEGER,
    CHECK ((choice IS NULL) = (resolved_at_ms IS NULL))
) STRICT;
CREATE INDEX time_gaps_pending ON time_gaps (device_id, from_ms) WHERE resolved_at_ms IS NULL AND deleted_at_ms IS NULL;
CREATE TABLE "time_findings" (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    entry_id       BLOB NOT NULL REFERENCES time_entries (id),
    kind           TEXT NOT NULL CHECK (kind IN ('clock_step', 'clock_back', 'suspend', 'zone_changed', 'long_run')),
    wall_ms        INTEGER NOT NULL,
    steady_ms      INTEGER NOT NULL,
    created_at_ms  INTEGER NOT NULL,
    resolved_at_ms INTEGER,
    deleted_at_ms  INTEGER
) STRICT;
CREATE INDEX time_findings_of ON time_findings (entry_id);
CREATE TRIGGER waiting_finding_i BEFORE INSERT ON time_findings WHEN NEW.resolved_at_ms IS NULL AND NEW.deleted_at_ms IS NULL BEGIN
    UPDATE waiting_sums SET seconds = waiting_sums.seconds - w.seconds, entries = waiting_sums.entries - 1
    FROM waiting_entries w WHERE w.id = NEW.entry_id AND NOT w.undecided AND waiting_sums.slice = w.slice AND waiting_sums.scope_id = w.scope_id;
END;
CREATE TRIGGER waiting_finding_u1 BEFORE UPDATE OF resolved_at_ms, deleted_at_ms ON time_findings BEGIN
    UPDATE waiting_sums SET seconds = waiting_sums.seconds - w.seconds, entries = waiting_sums.entries - 1
    FROM waiting_entries w WHERE w.id = OLD.entry_id AND NOT w.undecided AND waiting_sums.slice = w.slice AND waiting_sums.scope_id = w.scope_id;
END;
CREATE TRIGGER waiting_finding_u2 AFTER UPDATE OF resolved_at_ms, deleted_at_ms ON time_findings BEGIN
    INSERT INTO waiting_sums SELECT slice, scope_id, scope, seconds, 1 FROM waiting_entries WHERE id = NEW.entry_id AND NOT undecided
    ON CONFLICT (slice, scope_id) DO UPDATE SET seconds = seconds + excluded.seconds, entries = entries + 1;
END;
CREATE TRIGGER waiting_finding_d AFTER DELETE ON time_findings WHEN OLD.resolved_at_ms IS NULL AND OLD.deleted_at_ms IS NULL BEGIN
    INSERT INTO waiting_sums SELECT slice, scope_id, scope, seconds, 1 FROM waiting_entries WHERE id = OLD.entry_id AND NOT undecided
    ON CONFLICT (slice, scope_id) DO UPDATE SET seconds = seconds + excluded.seconds, entries = entries + 1;
END;
CREATE TABLE files (
    hash          BLOB PRIMARY KEY CHECK (length(hash) = 32),
    bytes         INTEGER NOT NULL CHECK (bytes > 0),
    mime          TEXT NOT NULL CHECK (length(mime) BETWEEN 1 AND 100),
    created_at_ms INTEGER NOT NULL,
    deleted_at_ms INTEGER
) STRICT;
CREATE TABLE file_links (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    hash          BLOB NOT NULL REFERENCES files (hash),
    owner         TEXT NOT NULL CHECK (length(owner) BETWEEN 1 AND 50),
    owner_id      BLOB NOT NULL CHECK (length(owner_id) = 16),
    name          TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    created_at_ms INTEGER NOT NULL,
    deleted_at_ms INTEGER
) STRICT;
CREATE INDEX file_links_of ON file_links (owner_id) WHERE deleted_at_ms IS NULL;
CREATE INDEX file_links_to ON file_links (hash);
CREATE TRIGGER file_link_has_bytes_i BEFORE INSERT ON file_links
WHEN NEW.deleted_at_ms IS NULL AND EXISTS (SELECT 1 FROM files f WHERE f.hash = NEW.hash AND f.deleted_at_ms IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'the file is gone'); END;
CREATE TRIGGER file_link_has_bytes_u BEFORE UPDATE ON file_links
WHEN NEW.deleted_at_ms IS NULL AND EXISTS (SELECT 1 FROM files f WHERE f.hash = NEW.hash AND f.deleted_at_ms IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'the file is gone'); END;
CREATE TABLE expense_categories (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    name           TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    created_at_ms  INTEGER NOT NULL,
    archived_at_ms INTEGER,
    deleted_at_ms  INTEGER
) STRICT;
CREATE TABLE mileage_rates (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    unit          TEXT NOT NULL CHECK (unit IN ('km', 'mi')),
    price_e4      INTEGER NOT NULL CHECK (price_e4 > 0),
    currency      TEXT NOT NULL CHECK (length(currency) = 3),
    valid_from    TEXT NOT NULL CHECK (valid_from IS date(valid_from)),
    created_at_ms INTEGER NOT NULL,
    deleted_at_ms INTEGER
) STRICT;
CREATE TABLE expenses (
    id                BLOB PRIMARY KEY CHECK (length(id) = 16),
    kind              TEXT NOT NULL CHECK (kind IN ('paid', 'driven')),
    spent_on          TEXT NOT NULL CHECK (spent_on IS date(spent_on)),
    category_id       BLOB REFERENCES expense_categories (id),
    client_id         BLOB REFERENCES clients (id),
    project_id        BLOB REFERENCES projects (id),
    merchant          TEXT NOT NULL DEFAULT '' CHECK (length(merchant) <= 200),
    note              TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
    currency          TEXT NOT NULL CHECK (length(currency) = 3),
    amount_minor      INTEGER CHECK (amount_minor > 0),
    tax_mode          TEXT NOT NULL CHECK (tax_mode IN ('none', 'inclusive', 'exclusive')),
    tax_rate_id       BLOB REFERENCES tax_rates (id),
    tax_percent_e4    INTEGER NOT NULL CHECK (tax_percent_e4 BETWEEN 0 AND 1000000),
    -- As the receipt says it, where that is not what the rate gives.
    tax_minor         INTEGER CHECK (tax_minor >= 0),
    distance_e1       INTEGER CHECK (distance_e1 > 0),
    unit              TEXT CHECK (unit IN ('km', 'mi')),
    price_e4          INTEGER CHECK (price_e4 > 0),
    from_place        TEXT NOT NULL DEFAULT '' CHECK (length(from_place) <= 200),
    to_place          TEXT NOT NULL DEFAULT '' CHECK (length(to_place) <= 200),
    vehicle           TEXT NOT NULL DEFAULT '' CHECK (length(vehicle) <= 200),
    return_trip       INTEGER NOT NULL DEFAULT 0 CHECK (return_trip IN (0, 1)),
    billable          INTEGER NOT NULL CHECK (billable IN (0, 1)),
    markup_e4         INTEGER NOT NULL DEFAULT 0 CHECK (markup_e4 BETWEEN 0 AND 10000000),
    -- Units of the other currency for one of this, in hundred-millionths.
    exchange_currency TEXT CHECK (length(exchange_currency) = 3),
    exchange_e8       INTEGER CHECK (exchange_e8 > 0),
    written_off_at_ms INTEGER,
    created_at_ms     INTEGER NOT NULL,
    deleted_at_ms     INTEGER,
    CHECK ((kind = 'paid') = (amount_minor IS NOT NULL)),
    CHECK ((kind = 'driven') = (distance_e1 IS NOT NULL) AND (kind = 'driven') = (unit IS NOT NULL) AND (kind = 'driven') = (price_e4 IS NOT NULL)),
    CHECK (kind = 'paid' OR tax_mode = 'none'),
    CHECK (tax_mode <> 'none' OR (tax_rate_id IS NULL AND tax_percent_e4 = 0 AND tax_minor IS NULL)),
    CHECK ((exchange_currency IS NULL) = (exchange_e8 IS NULL) AND exchange_currency IS NOT currency),
    CHECK (client_id IS NULL OR project_id IS NULL)
) STRICT;
CREATE INDEX expenses_by_day ON expenses (spent_on, id) WHERE deleted_at_ms IS NULL;
CREATE INDEX expenses_of_client ON expenses (client_id) WHERE client_id IS NOT NULL AND deleted_at_ms IS NULL;
CREATE INDEX expenses_of_project ON expenses (project_id) WHERE project_id IS NOT NULL AND deleted_at_ms IS NULL;
CREATE INDEX expenses_of_category ON expenses (category_id) WHERE category_id IS NOT NULL AND deleted_at_ms IS NULL;
CREATE VIEW expense_paths AS
SELECT e.id AS expense_id, p.id AS project_id, p.name AS project_name, p.color AS color,
       COALESCE(m.id, c.id) AS client_id, COALESCE(m.name, c.name) AS client_name, COALESCE(m.currency, c.currency) AS client_currency
FROM expenses e
LEFT JOIN projects p ON p.id = e.project_id
LEFT JOIN clients c ON c.id = COALESCE(e.client_id, p.client_id)
LEFT JOIN clients m ON m.id = c.merged_into;
CREATE TABLE invoice_line_expenses (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    line_id       BLOB NOT NULL REFERENCES invoice_lines (id),
    expense_id    BLOB NOT NULL REFERENCES expenses (id),
    deleted_at_ms INTEGER
) STRICT;
CREATE INDEX invoice_line_expenses_of_line ON invoice_line_expenses (line_id);
CREATE INDEX invoice_line_expenses_of_expense ON invoice_line_expenses (expense_id) WHERE deleted_at_ms IS NULL;
CREATE TRIGGER issued_keeps_expenses_i BEFORE INSERT ON invoice_line_expenses
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id = NEW.line_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_expenses_d BEFORE DELETE ON invoice_line_expenses
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id = OLD.line_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER expense_on_one_line BEFORE INSERT ON invoice_line_expenses
WHEN NEW.deleted_at_ms IS NULL AND EXISTS (SELECT 1 FROM invoice_line_expenses x WHERE x.expense_id = NEW.expense_id AND x.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'expense is on a line already'); END;
CREATE TRIGGER expense_on_one_line_again BEFORE UPDATE OF deleted_at_ms ON invoice_line_expenses
WHEN NEW.deleted_at_ms IS NULL AND EXISTS (SELECT 1 FROM invoice_line_expenses x WHERE x.expense_id = NEW.expense_id AND x.deleted_at_ms IS NULL AND x.id <> NEW.id)
BEGIN SELECT RAISE (ABORT, 'expense is on a line already'); END;
CREATE TRIGGER billed_expense_is_locked_u BEFORE UPDATE ON expenses
WHEN EXISTS (SELECT 1 FROM invoice_line_expenses x JOIN invoice_lines l ON l.id = x.line_id AND l.deleted_at_ms IS NULL
             WHERE x.expense_id = OLD.id AND x.deleted_at_ms IS NULL)
    AND ((OLD.kind, OLD.spent_on, OLD.client_id, OLD.project_id, OLD.merchant, OLD.note, OLD.currency, OLD.amount_minor, OLD.tax_mode, OLD.tax_rate_id,
          OLD.tax_percent_e4, OLD.tax_minor, OLD.distance_e1, OLD.unit)
         IS NOT (NEW.kind, NEW.spent_on, NEW.client_id, NEW.project_id, NEW.merchant, NEW.note, NEW.currency, NEW.amount_minor, NEW.tax_mode, NEW.tax_rate_id,
          NEW.tax_percent_e4, NEW.tax_minor, NEW.distance_e1, NEW.unit)
      OR (OLD.price_e4, OLD.from_place, OLD.to_place, OLD.vehicle, OLD.return_trip, OLD.billable, OLD.markup_e4, OLD.exchange_currency, OLD.exchange_e8,
          OLD.written_off_at_ms, OLD.deleted_at_ms)
         IS NOT (NEW.price_e4, NEW.from_place, NEW.to_place, NEW.vehicle, NEW.return_trip, NEW.billable, NEW.markup_e4, NEW.exchange_currency, NEW.exchange_e8,
          NEW.written_off_at_ms, NEW.deleted_at_ms))
BEGIN SELECT RAISE (ABORT, 'billed expense is locked'); END;
CREATE TRIGGER billed_expense_is_locked_d BEFORE DELETE ON expenses
WHEN EXISTS (SELECT 1 FROM invoice_line_expenses x WHERE x.expense_id = OLD.id AND x.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'billed expense is locked'); END;
CREATE TRIGGER billed_expense_project_stays BEFORE UPDATE OF client_id ON projects
WHEN OLD.client_id IS NOT NEW.client_id AND EXISTS (
    SELECT 1 FROM expenses e JOIN invoice_line_expenses x ON x.expense_id = e.id AND x.deleted_at_ms IS NULL WHERE e.project_id = OLD.id)
BEGIN SELECT RAISE (ABORT, 'billed work stays where it is'); END;
CREATE TRIGGER billed_expense_project_stays_d BEFORE DELETE ON projects WHEN EXISTS (
    SELECT 1 FROM expenses e JOIN invoice_line_expenses x ON x.expense_id = e.id AND x.deleted_at_ms IS NULL WHERE e.project_id = OLD.id)
BEGIN SELECT RAISE (ABORT, 'billed work stays where it is'); END;
CREATE TRIGGER client_in_use_by_expense_u BEFORE UPDATE OF deleted_at_ms ON clients
WHEN NEW.deleted_at_ms IS NOT NULL AND OLD.deleted_at_ms IS NULL
    AND EXISTS (SELECT 1 FROM expenses e WHERE e.client_id = OLD.id AND e.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE TRIGGER client_in_use_by_expense_i BEFORE INSERT ON clients
WHEN NEW.deleted_at_ms IS NOT NULL AND EXISTS (SELECT 1 FROM expenses e WHERE e.client_id = NEW.id AND e.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE TRIGGER project_in_use_by_expense_u BEFORE UPDATE OF deleted_at_ms ON projects
WHEN NEW.deleted_at_ms IS NOT NULL AND OLD.deleted_at_ms IS NULL
    AND EXISTS (SELECT 1 FROM expenses e WHERE e.project_id = OLD.id AND e.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE TRIGGER project_in_use_by_expense_i BEFORE INSERT ON projects
WHEN NEW.deleted_at_ms IS NOT NULL AND EXISTS (SELECT 1 FROM expenses e WHERE e.project_id = NEW.id AND e.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE TRIGGER expense_category_in_use_u BEFORE UPDATE OF deleted_at_ms ON expense_categories
WHEN NEW.deleted_at_ms IS NOT NULL AND OLD.deleted_at_ms IS NULL
    AND EXISTS (SELECT 1 FROM expenses e WHERE e.category_id = OLD.id AND e.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE TRIGGER expense_category_in_use_i BEFORE INSERT ON expense_categories
WHEN NEW.deleted_at_ms IS NOT NULL AND EXISTS (SELECT 1 FROM expenses e WHERE e.category_id = NEW.id AND e.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE TRIGGER closed_expense_i BEFORE INSERT ON expenses
WHEN NEW.deleted_at_ms IS NULL AND NEW.spent_on <= (SELECT value ->> 'day' FROM settings WHERE key = 'time.closed_until')
BEGIN SELECT RAISE (ABORT, 'time is closed to ' || (SELECT value ->> 'day' FROM settings WHERE key = 'time.closed_until')); END;
CREATE TRIGGER closed_expense_d BEFORE DELETE ON expenses
WHEN OLD.deleted_at_ms IS NULL AND OLD.spent_on <= (SELECT value ->> 'day' FROM settings WHERE key = 'time.closed_until')
BEGIN SELECT RAISE (ABORT, 'time is closed to ' || (SELECT value ->> 'day' FROM settings WHERE key = 'time.closed_until')); END;
CREATE TRIGGER closed_expense_u BEFORE UPDATE ON expenses
WHEN min(OLD.spent_on, NEW.spent_on) <= (SELECT value ->> 'day' FROM settings WHERE key = 'time.closed_until')
BEGIN SELECT RAISE (ABORT, 'time is closed to ' || (SELECT value ->> 'day' FROM settings WHERE key = 'time.closed_until')); END;
CREATE TABLE retainers (
    id              BLOB PRIMARY KEY CHECK (length(id) = 16),
    client_id       BLOB NOT NULL REFERENCES clients (id),
    project_id      BLOB REFERENCES projects (id),
    name            TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    unit            TEXT NOT NULL CHECK (unit IN ('hours', 'money')),
    currency        TEXT NOT NULL CHECK (length(currency) = 3),
    cadence         TEXT NOT NULL CHECK (cadence IN ('once', 'month', 'quarter', 'year')),
    starts_on       TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
    ends_on         TEXT CHECK (ends_on IS date(ends_on) AND ends_on >= starts_on),
    roll_over       TEXT NOT NULL CHECK (roll_over IN ('none', 'all', 'up_to')),
    -- In the unit: seconds, or minor units of the currency.
    roll_over_limit INTEGER CHECK ((roll_over = 'up_to') = (roll_over_limit IS NOT NULL) AND roll_over_limit >= 0),
    expires_after   INTEGER CHECK (expires_after BETWEEN 1 AND 120),
    over_use        TEXT NOT NULL CHECK (over_use IN ('bill', 'warn', 'cover')),
    alerts          TEXT NOT NULL CHECK (json_valid(alerts)),
    note            TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 20000),
    created_at_ms   INTEGER NOT NULL,
    archived_at_ms  INTEGER,
    deleted_at_ms   INTEGER,
    CHECK ((roll_over = 'up_to') = (roll_over_limit IS NOT NULL))
) STRICT;
CREATE INDEX retainers_of_client ON retainers (client_id) WHERE deleted_at_ms IS NULL;
CREATE INDEX retainers_of_project ON retainers (project_id) WHERE project_id IS NOT NULL AND deleted_at_ms IS NULL;
CREATE TABLE retainer_terms (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    retainer_id   BLOB NOT NULL REFERENCES retainers (id),
    valid_from    TEXT NOT NULL CHECK (valid_from IS date(valid_from)),
    amount        INTEGER NOT NULL CHECK (amount > 0),
    fee_minor     INTEGER NOT NULL CHECK (fee_minor >= 0),
    deleted_at_ms INTEGER
) STRICT;
CREATE INDEX retainer_terms_of ON retainer_terms (retainer_id) WHERE deleted_at_ms IS NULL;
CREATE TABLE retainer_fees (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    retainer_id   BLOB NOT NULL REFERENCES retainers (id),
    period_on     TEXT NOT NULL CHECK (period_on IS date(period_on)),
    line_id       BLOB REFERENCES invoice_lines (id),
    deleted_at_ms INTEGER
) STRICT;
CREATE UNIQUE INDEX retainer_fees_once_a_period ON retainer_fees (retainer_id, period_on) WHERE deleted_at_ms IS NULL;
CREATE INDEX retainer_fees_of_line ON retainer_fees (line_id) WHERE line_id IS NOT NULL;
CREATE TABLE retainer_covers (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    line_id        BLOB NOT NULL REFERENCES invoice_lines (id),
    retainer_id    BLOB NOT NULL REFERENCES retainers (id),
    period_on      TEXT NOT NULL CHECK (period_on IS date(period_on)),
    entry_id       BLOB NOT NULL REFERENCES time_entries (id),
    seconds        INTEGER NOT NULL CHECK (seconds > 0),
    billed_seconds INTEGER NOT NULL CHECK (billed_seconds >= 0),
    amount         INTEGER NOT NULL CHECK (amount >= 0),
    deleted_at_ms  INTEGER
) STRICT;
CREATE INDEX retainer_covers_of_entry ON retainer_covers (entry_id) WHERE deleted_at_ms IS NULL;
CREATE INDEX retainer_covers_of_line ON retainer_covers (line_id);
CREATE INDEX retainer_covers_of_retainer ON retainer_covers (retainer_id) WHERE deleted_at_ms IS NULL;
CREATE TABLE retainer_draws (
    entry_id       BLOB NOT NULL REFERENCES time_entries (id),
    retainer_id    BLOB NOT NULL REFERENCES retainers (id),
    period_on      TEXT NOT NULL CHECK (period_on IS date(period_on)),
    part           TEXT NOT NULL CHECK (part IN ('drawn', 'over', 'outside')),
    seconds        INTEGER NOT NULL CHECK (seconds >= 0),
    billed_seconds INTEGER NOT NULL CHECK (billed_seconds >= 0),
    amount         INTEGER NOT NULL CHECK (amount >= 0),
    PRIMARY KEY (entry_id, retainer_id, period_on, part)
) STRICT;
CREATE TRIGGER waiting_draw_i1 BEFORE INSERT ON retainer_draws BEGIN
    UPDATE waiting_sums SET seconds = waiting_sums.seconds - w.seconds, entries = waiting_sums.entries - 1
    FROM waiting_entries w WHERE w.id = NEW.entry_id AND NOT w.undecided AND waiting_sums.slice = w.slice AND waiting_sums.scope_id = w.scope_id;
END;
CREATE TRIGGER waiting_draw_i2 AFTER INSERT ON retainer_draws BEGIN
    INSERT INTO waiting_sums SELECT slice, scope_id, scope, seconds, 1 FROM waiting_entries WHERE id = NEW.entry_id AND NOT undecided
    ON CONFLICT (slice, scope_id) DO UPDATE SET seconds = seconds + excluded.seconds, entries = entries + 1;
END;
CREATE TRIGGER waiting_draw_u1 BEFORE UPDATE OF seconds ON retainer_draws BEGIN
    UPDATE waiting_sums SET seconds = waiting_sums.seconds - w.seconds, entries = waiting_sums.entries - 1
    FROM waiting_entries w WHERE w.id = OLD.entry_id AND NOT w.undecided AND waiting_sums.slice = w.slice AND waiting_sums.scope_id = w.scope_id;
END;
CREATE TRIGGER waiting_draw_u2 AFTER UPDATE OF seconds ON retainer_draws BEGIN
    INSERT INTO waiting_sums SELECT slice, scope_id, scope, seconds, 1 FROM waiting_entries WHERE id = NEW.entry_id AND NOT undecided
    ON CONFLICT (slice, scope_id) DO UPDATE SET seconds = seconds + excluded.seconds, entries = entries + 1;
END;
CREATE TRIGGER waiting_draw_d1 BEFORE DELETE ON retainer_draws BEGIN
    UPDATE waiting_sums SET seconds = waiting_sums.seconds - w.seconds, entries = waiting_sums.entries - 1
    FROM waiting_entries w WHERE w.id = OLD.entry_id AND NOT w.undecided AND waiting_sums.slice = w.slice AND waiting_sums.scope_id = w.scope_id;
END;
CREATE TRIGGER waiting_draw_d2 AFTER DELETE ON retainer_draws BEGIN
    INSERT INTO waiting_sums SELECT slice, scope_id, scope, seconds, 1 FROM waiting_entries WHERE id = OLD.entry_id AND NOT undecided
    ON CONFLICT (slice, scope_id) DO UPDATE SET seconds = seconds + excluded.seconds, entries = entries + 1;
END;
CREATE TRIGGER issued_keeps_fees_i BEFORE INSERT ON retainer_fees
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id = NEW.line_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_fees_d BEFORE DELETE ON retainer_fees
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id = OLD.line_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_covers_i BEFORE INSERT ON retainer_covers
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id = NEW.line_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_covers_d BEFORE DELETE ON retainer_covers
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id = OLD.line_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER cover_fits_entry BEFORE INSERT ON retainer_covers
WHEN NEW.deleted_at_ms IS NULL AND NEW.seconds
    + (SELECT COALESCE(SUM(c.seconds), 0) FROM retainer_covers c WHERE c.entry_id = NEW.entry_id AND c.deleted_at_ms IS NULL)
    + (SELECT COALESCE(SUM(COALESCE(x.seconds, e.ended_at_ms / 1000 - e.started_at_ms / 1000)), 0) FROM invoice_line_entries x
       JOIN time_entries e ON e.id = x.entry_id WHERE x.entry_id = NEW.entry_id AND x.deleted_at_ms IS NULL)
    > (SELECT e.ended_at_ms / 1000 - e.started_at_ms / 1000 FROM time_entries e WHERE e.id = NEW.entry_id)
BEGIN SELECT RAISE (ABORT, 'entry is on a line already'); END;
CREATE TRIGGER cover_fits_entry_again BEFORE UPDATE OF deleted_at_ms ON retainer_covers
WHEN OLD.deleted_at_ms IS NOT NULL AND NEW.deleted_at_ms IS NULL AND NEW.seconds
    + (SELECT COALESCE(SUM(c.seconds), 0) FROM retainer_covers c WHERE c.entry_id = NEW.entry_id AND c.deleted_at_ms IS NULL AND c.id <> NEW.id)
    + (SELECT COALESCE(SUM(COALESCE(x.seconds, e.ended_at_ms / 1000 - e.started_at_ms / 1000)), 0) FROM invoice_line_entries x
       JOIN time_entries e ON e.id = x.entry_id WHERE x.entry_id = NEW.entry_id AND x.deleted_at_ms IS NULL)
    > (SELECT e.ended_at_ms / 1000 - e.started_at_ms / 1000 FROM time_entries e WHERE e.id = NEW.entry_id)
BEGIN SELECT RAISE (ABORT, 'entry is on a line already'); END;
CREATE TRIGGER line_fits_beside_covers BEFORE INSERT ON invoice_line_entries
WHEN NEW.deleted_at_ms IS NULL
    AND EXISTS (SELECT 1 FROM retainer_covers c WHERE c.entry_id = NEW.entry_id AND c.deleted_at_ms IS NULL)
    AND (SELECT COALESCE(NEW.seconds, e.ended_at_ms / 1000 - e.started_at_ms / 1000) + (SELECT SUM(c.seconds) FROM retainer_covers c
            WHERE c.entry_id = NEW.entry_id AND c.deleted_at_ms IS NULL) > e.ended_at_ms / 1000 - e.started_at_ms / 1000
         FROM time_entries e WHERE e.id = NEW.entry_id)
BEGIN SELECT RAISE (ABORT, 'entry is on a line already'); END;
CREATE TRIGGER line_fits_beside_covers_again BEFORE UPDATE OF deleted_at_ms ON invoice_line_entries
WHEN OLD.deleted_at_ms IS NOT NULL AND NEW.deleted_at_ms IS NULL
    AND EXISTS (SELECT 1 FROM retainer_covers c WHERE c.entry_id = NEW.entry_id AND c.deleted_at_ms IS NULL)
    AND (SELECT COALESCE(NEW.seconds, e.ended_at_ms / 1000 - e.started_at_ms / 1000) + (SELECT SUM(c.seconds) FROM retainer_covers c
            WHERE c.entry_id = NEW.entry_id AND c.deleted_at_ms IS NULL) > e.ended_at_ms / 1000 - e.started_at_ms / 1000
         FROM time_entries e WHERE e.id = NEW.entry_id)
BEGIN SELECT RAISE (ABORT, 'entry is on a line already'); END;
CREATE TRIGGER covered_time_is_locked_d BEFORE DELETE ON time_entries
WHEN EXISTS (SELECT 1 FROM retainer_covers c WHERE c.entry_id = OLD.id AND c.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'billed time is locked'); END;
CREATE TRIGGER covered_project_stays BEFORE UPDATE OF client_id ON projects
WHEN OLD.client_id IS NOT NEW.client_id AND EXISTS (
    SELECT 1 FROM retainer_covers c JOIN time_entries e ON e.id = c.entry_id
    WHERE c.deleted_at_ms IS NULL AND (e.project_id = OLD.id OR e.task_id IN (SELECT id FROM tasks WHERE project_id = OLD.id)))
BEGIN SELECT RAISE (ABORT, 'billed work stays where it is'); END;
CREATE TRIGGER covered_task_stays BEFORE UPDATE OF project_id ON tasks
WHEN OLD.project_id IS NOT NEW.project_id AND EXISTS (
    SELECT 1 FROM retainer_covers c JOIN time_entries e ON e.id = c.entry_id WHERE c.deleted_at_ms IS NULL AND e.task_id = OLD.id)
BEGIN SELECT RAISE (ABORT, 'billed work stays where it is'); END;
CREATE TRIGGER told_retainer_stays BEFORE UPDATE OF client_id, project_id, unit, currency, cadence, starts_on, deleted_at_ms ON retainers
WHEN ((OLD.client_id, OLD.project_id, OLD.unit, OLD.currency, OLD.cadence, OLD.starts_on)
        IS NOT (NEW.client_id, NEW.project_id, NEW.unit, NEW.currency, NEW.cadence, NEW.starts_on)
      OR (OLD.deleted_at_ms IS NULL AND NEW.deleted_at_ms IS NOT NULL))
    AND (EXISTS (SELECT 1 FROM retainer_fees f WHERE f.retainer_id = OLD.id AND f.line_id IS NOT NULL AND f.deleted_at_ms IS NULL)
      OR EXISTS (SELECT 1 FROM retainer_covers c WHERE c.retainer_id = OLD.id AND c.deleted_at_ms IS NULL))
BEGIN SELECT RAISE (ABORT, 'retainer is on a document'); END;
CREATE TRIGGER client_has_retainers BEFORE UPDATE OF deleted_at_ms ON clients
WHEN NEW.deleted_at_ms IS NOT NULL AND OLD.deleted_at_ms IS NULL
    AND EXISTS (SELECT 1 FROM retainers r WHERE r.client_id = OLD.id AND r.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE TRIGGER client_has_retainers_i BEFORE INSERT ON clients
WHEN NEW.deleted_at_ms IS NOT NULL AND EXISTS (SELECT 1 FROM retainers r WHERE r.client_id = NEW.id AND r.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE TRIGGER project_has_retainers BEFORE UPDATE OF deleted_at_ms ON projects
WHEN NEW.deleted_at_ms IS NOT NULL AND OLD.deleted_at_ms IS NULL
    AND EXISTS (SELECT 1 FROM retainers r WHERE r.project_id = OLD.id AND r.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE TRIGGER project_has_retainers_i BEFORE INSERT ON projects
WHEN NEW.deleted_at_ms IS NOT NULL AND EXISTS (SELECT 1 FROM retainers r WHERE r.project_id = NEW.id AND r.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE TRIGGER waiting_gap_i BEFORE INSERT ON time_gaps WHEN NEW.resolved_at_ms IS NULL AND NEW.deleted_at_ms IS NULL BEGIN
    UPDATE waiting_sums SET seconds = waiting_sums.seconds - s.seconds, entries = waiting_sums.entries - s.entries
    FROM (SELECT w.slice, w.scope_id, sum(w.seconds) AS seconds, count(*) AS entries FROM waiting_entries w WHERE NOT w.undecided AND w.row IN (
        SELECT e.rowid FROM time_entries e WHERE e.source = 'timer' AND e.deleted_at_ms IS NULL AND e.device_id = NEW.device_id
            AND e.started_at_ms >= NEW.from_ms - 86400000 AND e.started_at_ms < NEW.to_ms AND e.ended_at_ms > NEW.from_ms
        UNION ALL SELECT e.rowid FROM time_entries e WHERE e.source = 'timer' AND e.deleted_at_ms IS NULL AND e.device_id = NEW.device_id
            AND (e.ended_at_ms IS NULL OR e.ended_at_ms - e.started_at_ms > 86400000)
            AND e.started_at_ms < NEW.from_ms - 86400000 AND e.ended_at_ms > NEW.from_ms) GROUP BY w.slice, w.scope_id) s
    WHERE waiting_sums.slice = s.slice AND waiting_sums.scope_id = s.scope_id;
END;
CREATE TRIGGER waiting_gap_u1 BEFORE UPDATE OF resolved_at_ms, deleted_at_ms ON time_gaps
WHEN (NEW.resolved_at_ms IS NULL AND NEW.deleted_at_ms IS NULL) AND NOT (OLD.resolved_at_ms IS NULL AND OLD.deleted_at_ms IS NULL) BEGIN
    UPDATE waiting_sums SET seconds = waiting_sums.seconds - s.seconds, entries = waiting_sums.entries - s.entries
    FROM (SELECT w.slice, w.scope_id, sum(w.seconds) AS seconds, count(*) AS entries FROM waiting_entries w WHERE NOT w.undecided AND w.row IN (
        SELECT e.rowid FROM time_entries e WHERE e.source = 'timer' AND e.deleted_at_ms IS NULL AND e.device_id = NEW.device_id
            AND e.started_at_ms >= NEW.from_ms - 86400000 AND e.started_at_ms < NEW.to_ms AND e.ended_at_ms > NEW.from_ms
        UNION ALL SELECT e.rowid FROM time_entries e WHERE e.source = 'timer' AND e.deleted_at_ms IS NULL AND e.device_id = NEW.device_id
            AND (e.ended_at_ms IS NULL OR e.ended_at_ms - e.started_at_ms > 86400000)
            AND e.started_at_ms < NEW.from_ms - 86400000 AND e.ended_at_ms > NEW.from_ms) GROUP BY w.slice, w.scope_id) s
    WHERE waiting_sums.slice = s.slice AND waiting_sums.scope_id = s.scope_id;
END;
CREATE TRIGGER waiting_gap_u2 AFTER UPDATE OF resolved_at_ms, deleted_at_ms ON time_gaps
WHEN (OLD.resolved_at_ms IS NULL AND OLD.deleted_at_ms IS NULL) AND NOT (NEW.resolved_at_ms IS NULL AND NEW.deleted_at_ms IS NULL) BEGIN
    INSERT INTO waiting_sums SELECT w.slice, w.scope_id, w.scope, w.seconds, 1 FROM waiting_entries w WHERE NOT w.undecided AND w.row IN (
        SELECT e.rowid FROM time_entries e WHERE e.source = 'timer' AND e.deleted_at_ms IS NULL AND e.device_id = NEW.device_id
            AND e.started_at_ms >= NEW.from_ms - 86400000 AND e.started_at_ms < NEW.to_ms AND e.ended_at_ms > NEW.from_ms
        UNION ALL SELECT e.rowid FROM time_entries e WHERE e.source = 'timer' AND e.deleted_at_ms IS NULL AND e.device_id = NEW.device_id
            AND (e.ended_at_ms IS NULL OR e.ended_at_ms - e.started_at_ms > 86400000)
            AND e.started_at_ms < NEW.from_ms - 86400000 AND e.ended_at_ms > NEW.from_ms)
    ON CONFLICT (slice, scope_id) DO UPDATE SET seconds = seconds + excluded.seconds, entries = entries + 1;
END;
CREATE TRIGGER waiting_gap_d AFTER DELETE ON time_gaps WHEN OLD.resolved_at_ms IS NULL AND OLD.deleted_at_ms IS NULL BEGIN
    INSERT INTO waiting_sums SELECT w.slice, w.scope_id, w.scope, w.seconds, 1 FROM waiting_entries w WHERE NOT w.undecided AND w.row IN (
        SELECT e.rowid FROM time_entries e WHERE e.source = 'timer' AND e.deleted_at_ms IS NULL AND e.device_id = OLD.device_id
            AND e.started_at_ms >= OLD.from_ms - 86400000 AND e.started_at_ms < OLD.to_ms AND e.ended_at_ms > OLD.from_ms
        UNION ALL SELECT e.rowid FROM time_entries e WHERE e.source = 'timer' AND e.deleted_at_ms IS NULL AND e.device_id = OLD.device_id
            AND (e.ended_at_ms IS NULL OR e.ended_at_ms - e.started_at_ms > 86400000)
            AND e.started_at_ms < OLD.from_ms - 86400000 AND e.ended_at_ms > OLD.from_ms)
    ON CONFLICT (slice, scope_id) DO UPDATE SET seconds = seconds + excluded.seconds, entries = entries + 1;
END;
CREATE INDEX time_entries_own_rate_of_client ON time_entries (client_id, id) WHERE hourly_minor IS NOT NULL;
CREATE INDEX time_entries_own_rate_of_project ON time_entries (project_id, id) WHERE hourly_minor IS NOT NULL;
CREATE INDEX time_entries_own_rate_of_task ON time_entries (task_id, id) WHERE hourly_minor IS NOT NULL;
CREATE TRIGGER billed_time_is_locked_u BEFORE UPDATE OF kind, client_id, project_id, task_id, billable, started_at_ms, ended_at_ms, zone, written_off_at_ms, deleted_at_ms, hourly_minor, hourly_currency ON time_entries
WHEN EXISTS (SELECT 1 FROM invoice_line_entries x JOIN invoice_lines l ON l.id = x.line_id JOIN issued_documents d ON d.invoice_id = l.invoice_id
             WHERE x.entry_id = OLD.id AND x.deleted_at_ms IS NULL AND l.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'billed time is locked'); END;
CREATE TRIGGER covered_time_is_locked_u BEFORE UPDATE ON time_entries
WHEN EXISTS (SELECT 1 FROM retainer_covers c JOIN invoice_lines l ON l.id = c.line_id JOIN issued_documents d ON d.invoice_id = l.invoice_id
             WHERE c.entry_id = OLD.id AND c.deleted_at_ms IS NULL AND l.deleted_at_ms IS NULL)
    AND ((OLD.kind, OLD.client_id, OLD.project_id, OLD.task_id, OLD.billable, OLD.started_at_ms, OLD.ended_at_ms)
            IS NOT (NEW.kind, NEW.client_id, NEW.project_id, NEW.task_id, NEW.billable, NEW.started_at_ms, NEW.ended_at_ms)
        OR (OLD.zone, OLD.written_off_at_ms, OLD.deleted_at_ms, OLD.note, OLD.tags, OLD.hourly_minor, OLD.hourly_currency)
            IS NOT (NEW.zone, NEW.written_off_at_ms, NEW.deleted_at_ms, NEW.note, NEW.tags, NEW.hourly_minor, NEW.hourly_currency))
BEGIN SELECT RAISE (ABORT, 'billed time is locked'); END;
CREATE TRIGGER closed_time_u BEFORE UPDATE ON time_entries
WHEN min(OLD.started_at_ms, NEW.started_at_ms) < (SELECT value ->> 'until_ms' FROM settings WHERE key = 'time.closed_until')
    AND (OLD.kind, OLD.note, OLD.tags, OLD.billable, OLD.started_at_ms, OLD.zone)
        IS NOT (NEW.kind, NEW.note, NEW.tags, NEW.billable, NEW.started_at_ms, NEW.zone)
    OR min(OLD.started_at_ms, NEW.started_at_ms) < (SELECT value ->> 'until_ms' FROM settings WHERE key = 'time.closed_until')
    AND (OLD.client_id, OLD.project_id, OLD.task_id, OLD.ended_at_ms, OLD.end_zone, OLD.written_off_at_ms, OLD.deleted_at_ms, OLD.hourly_minor, OLD.hourly_currency)
        IS NOT (NEW.client_id, NEW.project_id, NEW.task_id, NEW.ended_at_ms, NEW.end_zone, NEW.written_off_at_ms, NEW.deleted_at_ms, NEW.hourly_minor, NEW.hourly_currency)
BEGIN SELECT RAISE (ABORT, 'time is closed to ' || (SELECT value ->> 'day' FROM settings WHERE key = 'time.closed_until')); END;
CREATE TRIGGER time_entries_keep_versions AFTER UPDATE ON time_entries
WHEN (OLD.hourly_minor, OLD.hourly_currency, OLD.client_id, OLD.project_id, OLD.task_id, OLD.note, OLD.tags, OLD.billable, OLD.started_at_ms, OLD.zone, OLD.written_off_at_ms, OLD.deleted_at_ms)
        IS NOT (NEW.hourly_minor, NEW.hourly_currency, NEW.client_id, NEW.project_id, NEW.task_id, NEW.note, NEW.tags, NEW.billable, NEW.started_at_ms, NEW.zone, NEW.written_off_at_ms, NEW.deleted_at_ms)
    OR OLD.ended_at_ms IS NOT NULL AND OLD.ended_at_ms IS NOT NEW.ended_at_ms
BEGIN
    INSERT INTO time_entry_versions (entry_id, activity_seq, client_id, project_id, task_id, note, tags, billable, started_at_ms, ended_at_ms, zone,
        written_off_at_ms, deleted_at_ms, hourly_minor, hourly_currency)
    VALUES (OLD.id, (SELECT COALESCE(MAX(seq), 0) + 1 FROM activity), OLD.client_id, OLD.project_id, OLD.task_id, OLD.note, OLD.tags, OLD.billable,
        OLD.started_at_ms, OLD.ended_at_ms, OLD.zone, OLD.written_off_at_ms, OLD.deleted_at_ms, OLD.hourly_minor,
        OLD.hourly_currency);
END;
CREATE TABLE waiting_sums (
    slice    INTEGER NOT NULL,
    scope_id BLOB NOT NULL,
    scope    TEXT NOT NULL CHECK (scope IN ('', 'client', 'project', 'task', 'entry')),
    seconds  INTEGER NOT NULL,
    entries  INTEGER NOT NULL,
    PRIMARY KEY (slice, scope_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX waiting_sums_of ON waiting_sums (scope_id);
CREATE VIEW waiting_entries AS
SELECT e.row, e.id, e.client_id, e.project_id, e.task_id, e.note, e.zone, e.started_at_ms, e.hourly_minor, e.hourly_currency, e.lasts - e.drawn AS seconds, e.drawn, e.undecided,
       e.started_at_ms >> 31 AS slice,
       CASE WHEN e.hourly_minor IS NOT NULL THEN e.id ELSE COALESCE(e.task_id, e.project_id, e.client_id, x'') END AS scope_id,
       CASE WHEN e.hourly_minor IS NOT NULL THEN 'entry' WHEN e.task_id IS NOT NULL THEN 'task' WHEN e.project_id IS NOT NULL THEN 'project' WHEN e.client_id IS NOT NULL THEN 'client' ELSE '' END AS scope
FROM (SELECT u.*, COALESCE((SELECT SUM(w.seconds) FROM retainer_draws w WHERE w.entry_id = u.id AND w.part = 'drawn'), 0) AS drawn
      FROM unbilled_entries u) e
WHERE e.lasts > e.drawn;
CREATE VIEW waiting_sums_counted AS
SELECT slice, scope_id, scope, sum(seconds) AS seconds, count(*) AS entries FROM waiting_entries WHERE NOT undecided GROUP BY slice, scope_id;
CREATE TRIGGER waiting_entry_u1 BEFORE UPDATE OF kind, client_id, project_id, task_id, billable, started_at_ms, ended_at_ms, written_off_at_ms, deleted_at_ms, hourly_minor
ON time_entries BEGIN
    UPDATE waiting_sums SET seconds = waiting_sums.seconds - w.seconds, entries = waiting_sums.entries - 1
    FROM waiting_entries w WHERE w.id = OLD.id AND NOT w.undecided AND waiting_sums.slice = w.slice AND waiting_sums.scope_id = w.scope_id;
END;
CREATE TRIGGER waiting_entry_u2 AFTER UPDATE OF kind, client_id, project_id, task_id, billable, started_at_ms, ended_at_ms, written_off_at_ms, deleted_at_ms, hourly_minor
ON time_entries BEGIN
    INSERT INTO waiting_sums SELECT slice, scope_id, scope, seconds, 1 FROM waiting_entries WHERE id = NEW.id AND NOT undecided
    ON CONFLICT (slice, scope_id) DO UPDATE SET seconds = seconds + excluded.seconds, entries = entries + 1;
END;
CREATE TABLE pomodoro_rounds (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    device_id     BLOB NOT NULL REFERENCES devices (id),
    phase         TEXT NOT NULL CHECK (phase IN ('focus', 'break', 'long_break')),
    started_at_ms INTEGER NOT NULL,
    planned_ms    INTEGER NOT NULL CHECK (planned_ms > 0),
    ended_at_ms   INTEGER CHECK (ended_at_ms >= started_at_ms),
    outcome       TEXT CHECK (outcome IN ('done', 'skipped', 'stopped')),
    deleted_at_ms INTEGER,
    CHECK ((ended_at_ms IS NULL) = (outcome IS NULL))
) STRICT;
CREATE UNIQUE INDEX pomodoro_rounds_open ON pomodoro_rounds (device_id) WHERE ended_at_ms IS NULL AND deleted_at_ms IS NULL;
CREATE INDEX pomodoro_rounds_by_end ON pomodoro_rounds (device_id, ended_at_ms) WHERE deleted_at_ms IS NULL;
CREATE INDEX pomodoro_long_breaks ON pomodoro_rounds (device_id, started_at_ms) WHERE phase = 'long_break' AND deleted_at_ms IS NULL;
CREATE INDEX time_gaps_by_end ON time_gaps (device_id, to_ms) WHERE deleted_at_ms IS NULL;
CREATE VIEW unbilled_entries AS
SELECT e.rowid AS row, e.id, e.client_id, e.project_id, e.task_id, e.note, e.zone, e.started_at_ms, e.ended_at_ms, e.hourly_minor, e.hourly_currency,
       e.ended_at_ms / 1000 - e.started_at_ms / 1000 AS lasts,
       EXISTS (SELECT 1 FROM time_findings f WHERE f.entry_id = e.id AND f.resolved_at_ms IS NULL AND f.deleted_at_ms IS NULL)
           OR e.source = 'timer' AND EXISTS (SELECT 1 FROM time_gaps g INDEXED BY time_gaps_pending WHERE g.device_id = e.device_id AND g.resolved_at_ms IS NULL
               AND g.deleted_at_ms IS NULL AND g.from_ms < e.ended_at_ms AND g.to_ms > e.started_at_ms) AS undecided
FROM time_entries e
WHERE e.deleted_at_ms IS NULL AND e.kind = 'work' AND e.billable = 1 AND e.written_off_at_ms IS NULL
    AND e.ended_at_ms / 1000 > e.started_at_ms / 1000
    AND NOT EXISTS (SELECT 1 FROM invoice_line_entries x WHERE x.entry_id = e.id AND x.deleted_at_ms IS NULL);
CREATE TABLE invoice_sections (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    invoice_id    BLOB NOT NULL REFERENCES invoices (id),
    position      INTEGER NOT NULL,
    title         TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    deleted_at_ms INTEGER
, choice TEXT NOT NULL DEFAULT 'fixed' CHECK (choice IN ('fixed', 'optional', 'package'))) STRICT;
CREATE INDEX invoice_sections_of ON invoice_sections (invoice_id, position);
CREATE TABLE invoice_adjustments (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    invoice_id    BLOB NOT NULL REFERENCES invoices (id),
    position      INTEGER NOT NULL,
    is_fee        INTEGER NOT NULL CHECK (is_fee IN (0, 1)),
    label         TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 200),
    percent_e4    INTEGER CHECK (percent_e4 BETWEEN 0 AND 1000000),
    amount_minor  INTEGER CHECK (amount_minor >= 0),
    deleted_at_ms INTEGER,
    CHECK ((percent_e4 IS NULL) <> (amount_minor IS NULL))
) STRICT;
CREATE INDEX invoice_adjustments_of ON invoice_adjustments (invoice_id, position);
CREATE TABLE invoice_adjustment_taxes (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    adjustment_id BLOB NOT NULL REFERENCES invoice_adjustments (id),
    tax_rate_id   BLOB NOT NULL REFERENCES tax_rates (id),
    position      INTEGER NOT NULL,
    deleted_at_ms INTEGER
) STRICT;
CREATE INDEX invoice_adjustment_taxes_of ON invoice_adjustment_taxes (adjustment_id);
CREATE TABLE invoice_versions (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    invoice_id    BLOB NOT NULL REFERENCES invoices (id),
    seq           INTEGER NOT NULL CHECK (seq >= 1),
    device_id     BLOB NOT NULL REFERENCES devices (id),
    saved_at_ms   INTEGER NOT NULL,
    changed       TEXT NOT NULL CHECK (json_valid(changed)),
    entered       TEXT NOT NULL CHECK (json_valid(entered)),
    paper         TEXT NOT NULL CHECK (json_valid(paper))
) STRICT;
CREATE INDEX invoice_versions_of ON invoice_versions (invoice_id, seq);
CREATE TRIGGER issued_keeps_sections_i BEFORE INSERT ON invoice_sections WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id = NEW.invoice_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_sections_u BEFORE UPDATE ON invoice_sections WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id IN (OLD.invoice_id, NEW.invoice_id))
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_sections_d BEFORE DELETE ON invoice_sections WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id = OLD.invoice_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_adjustments_i BEFORE INSERT ON invoice_adjustments WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id = NEW.invoice_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_adjustments_u BEFORE UPDATE ON invoice_adjustments
WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id IN (OLD.invoice_id, NEW.invoice_id))
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_adjustments_d BEFORE DELETE ON invoice_adjustments WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id = OLD.invoice_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_versions_i BEFORE INSERT ON invoice_versions WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id = NEW.invoice_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_versions_u BEFORE UPDATE ON invoice_versions
WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id IN (OLD.invoice_id, NEW.invoice_id))
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_versions_d BEFORE DELETE ON invoice_versions WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id = OLD.invoice_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TABLE time_sums (
    bits            INTEGER NOT NULL,
    slice           INTEGER NOT NULL,
    client_id       BLOB NOT NULL,
    project_id      BLOB NOT NULL,
    task_id         BLOB NOT NULL,
    kind            TEXT NOT NULL,
    billable        INTEGER NOT NULL,
    written_off     INTEGER NOT NULL,
    hourly_minor    INTEGER NOT NULL,
    hourly_currency TEXT NOT NULL,
    seconds         INTEGER NOT NULL,
    entries         INTEGER NOT NULL,
    PRIMARY KEY (bits, slice, client_id, project_id, task_id, kind, billable, written_off, hourly_minor, hourly_currency)
) STRICT, WITHOUT ROWID;
CREATE VIEW time_sums_counted AS
SELECT b.bits, e.started_at_ms >> b.bits AS slice, COALESCE(e.client_id, x'') AS client_id, COALESCE(e.project_id, x'') AS project_id,
       COALESCE(e.task_id, x'') AS task_id, e.kind, e.billable, e.written_off_at_ms IS NOT NULL AS written_off, COALESCE(e.hourly_minor, -1) AS hourly_minor,
       COALESCE(e.hourly_currency, '') AS hourly_currency, sum(e.ended_at_ms / 1000 - e.started_at_ms / 1000) AS seconds, count(*) AS entries
FROM (SELECT 26 AS bits UNION ALL SELECT 31) b CROSS JOIN time_entries e
WHERE e.deleted_at_ms IS NULL AND e.ended_at_ms - e.started_at_ms <= 86400000
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;
CREATE TRIGGER time_sums_i AFTER INSERT ON time_entries WHEN NEW.deleted_at_ms IS NULL AND NEW.ended_at_ms - NEW.started_at_ms <= 86400000 BEGIN
    INSERT INTO time_sums VALUES
        (26, NEW.started_at_ms >> 26, COALESCE(NEW.client_id, x''), COALESCE(NEW.project_id, x''), COALESCE(NEW.task_id, x''), NEW.kind, NEW.billable,
         NEW.written_off_at_ms IS NOT NULL, COALESCE(NEW.hourly_minor, -1), COALESCE(NEW.hourly_currency, ''),
         NEW.ended_at_ms / 1000 - NEW.started_at_ms / 1000, 1),
        (31, NEW.started_at_ms >> 31, COALESCE(NEW.client_id, x''), COALESCE(NEW.project_id, x''), COALESCE(NEW.task_id, x''), NEW.kind, NEW.billable,
         NEW.written_off_at_ms IS NOT NULL, COALESCE(NEW.hourly_minor, -1), COALESCE(NEW.hourly_currency, ''),
         NEW.ended_at_ms / 1000 - NEW.started_at_ms / 1000, 1)
    ON CONFLICT DO UPDATE SET seconds = seconds + excluded.seconds, entries = entries + excluded.entries;
END;
CREATE TRIGGER time_sums_u1 AFTER UPDATE OF kind, client_id, project_id, task_id, billable, started_at_ms, ended_at_ms, written_off_at_ms, deleted_at_ms,
    hourly_minor, hourly_currency ON time_entries
WHEN OLD.deleted_at_ms IS NULL AND OLD.ended_at_ms - OLD.started_at_ms <= 86400000 BEGIN
    INSERT INTO time_sums VALUES
        (26, OLD.started_at_ms >> 26, COALESCE(OLD.client_id, x''), COALESCE(OLD.project_id, x''), COALESCE(OLD.task_id, x''), OLD.kind, OLD.billable,
         OLD.written_off_at_ms IS NOT NULL, COALESCE(OLD.hourly_minor, -1), COALESCE(OLD.hourly_currency, ''),
         OLD.started_at_ms / 1000 - OLD.ended_at_ms / 1000, -1),
        (31, OLD.started_at_ms >> 31, COALESCE(OLD.client_id, x''), COALESCE(OLD.project_id, x''), COALESCE(OLD.task_id, x''), OLD.kind, OLD.billable,
         OLD.written_off_at_ms IS NOT NULL, COALESCE(OLD.hourly_minor, -1), COALESCE(OLD.hourly_currency, ''),
         OLD.started_at_ms / 1000 - OLD.ended_at_ms / 1000, -1)
    ON CONFLICT DO UPDATE SET seconds = seconds + excluded.seconds, entries = entries + excluded.entries;
END;
CREATE TRIGGER time_sums_u2 AFTER UPDATE OF kind, client_id, project_id, task_id, billable, started_at_ms, ended_at_ms, written_off_at_ms, deleted_at_ms,
    hourly_minor, hourly_currency ON time_entries
WHEN NEW.deleted_at_ms IS NULL AND NEW.ended_at_ms - NEW.started_at_ms <= 86400000 BEGIN
    INSERT INTO time_sums VALUES
        (26, NEW.started_at_ms >> 26, COALESCE(NEW.client_id, x''), COALESCE(NEW.project_id, x''), COALESCE(NEW.task_id, x''), NEW.kind, NEW.billable,
         NEW.written_off_at_ms IS NOT NULL, COALESCE(NEW.hourly_minor, -1), COALESCE(NEW.hourly_currency, ''),
         NEW.ended_at_ms / 1000 - NEW.started_at_ms / 1000, 1),
        (31, NEW.started_at_ms >> 31, COALESCE(NEW.client_id, x''), COALESCE(NEW.project_id, x''), COALESCE(NEW.task_id, x''), NEW.kind, NEW.billable,
         NEW.written_off_at_ms IS NOT NULL, COALESCE(NEW.hourly_minor, -1), COALESCE(NEW.hourly_currency, ''),
         NEW.ended_at_ms / 1000 - NEW.started_at_ms / 1000, 1)
    ON CONFLICT DO UPDATE SET seconds = seconds + excluded.seconds, entries = entries + excluded.entries;
END;
CREATE TRIGGER time_sums_d AFTER DELETE ON time_entries WHEN OLD.deleted_at_ms IS NULL AND OLD.ended_at_ms - OLD.started_at_ms <= 86400000 BEGIN
    INSERT INTO time_sums VALUES
        (26, OLD.started_at_ms >> 26, COALESCE(OLD.client_id, x''), COALESCE(OLD.project_id, x''), COALESCE(OLD.task_id, x''), OLD.kind, OLD.billable,
         OLD.written_off_at_ms IS NOT NULL, COALESCE(OLD.hourly_minor, -1), COALESCE(OLD.hourly_currency, ''),
         OLD.started_at_ms / 1000 - OLD.ended_at_ms / 1000, -1),
        (31, OLD.started_at_ms >> 31, COALESCE(OLD.client_id, x''), COALESCE(OLD.project_id, x''), COALESCE(OLD.task_id, x''), OLD.kind, OLD.billable,
         OLD.written_off_at_ms IS NOT NULL, COALESCE(OLD.hourly_minor, -1), COALESCE(OLD.hourly_currency, ''),
         OLD.started_at_ms / 1000 - OLD.ended_at_ms / 1000, -1)
    ON CONFLICT DO UPDATE SET seconds = seconds + excluded.seconds, entries = entries + excluded.entries;
END;
CREATE INDEX time_entries_hours ON time_entries (started_at_ms)
WHERE deleted_at_ms IS NULL AND ended_at_ms - started_at_ms > 3600000 AND ended_at_ms - started_at_ms <= 86400000;
CREATE INDEX retainer_draws_of ON retainer_draws (retainer_id);
CREATE TRIGGER issued_keeps_draft_u BEFORE UPDATE ON invoices WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id = OLD.id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
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
CREATE INDEX payments_of_client ON payments (client_id);
CREATE INDEX payments_by_day ON payments (paid_on);
CREATE INDEX payment_voids_of ON payment_voids (payment_id);
CREATE INDEX allocations_of_invoice ON allocations (invoice_id) WHERE invoice_id IS NOT NULL;
CREATE INDEX allocations_of_payment ON allocations (payment_id) WHERE payment_id IS NOT NULL;
CREATE INDEX allocations_of_credit_note ON allocations (credit_note_id) WHERE credit_note_id IS NOT NULL;
CREATE INDEX allocations_of_refund ON allocations (refund_id) WHERE refund_id IS NOT NULL;
CREATE INDEX allocation_voids_of ON allocation_voids (allocation_id);
CREATE VIEW live_allocations AS
SELECT a.id, a.source, a.payment_id, a.credit_note_id, a.invoice_id, a.refund_id, a.amount_minor, a.taken_minor, a.settled_on, a.reason, a.recorded_at_ms
FROM allocations a
WHERE NOT EXISTS (SELECT 1 FROM allocation_voids v WHERE v.allocation_id = a.id)
    AND NOT EXISTS (SELECT 1 FROM payment_voids v WHERE v.payment_id = a.payment_id)
    AND NOT EXISTS (SELECT 1 FROM payment_voids v WHERE v.payment_id = a.refund_id);
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
CREATE TRIGGER allocation_of_one_currency BEFORE INSERT ON allocations WHEN CASE (
    SELECT COUNT(DISTINCT x.currency) FROM (
        SELECT currency FROM ledger_documents WHERE id IN (NEW.invoice_id, NEW.credit_note_id)
        UNION ALL SELECT currency FROM payments WHERE id IN (NEW.payment_id, NEW.refund_id)) x)
    WHEN 1 THEN NEW.amount_minor <> NEW.taken_minor
    ELSE NEW.payment_id IS NULL OR NEW.invoice_id IS NULL END
BEGIN SELECT RAISE (ABORT, 'allocation is of two currencies'); END;
CREATE TRIGGER refunded_payment_stays BEFORE INSERT ON payment_voids
WHEN EXISTS (SELECT 1 FROM live_allocations a WHERE a.payment_id = NEW.payment_id AND a.refund_id IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'payment is refunded'); END;
CREATE TRIGGER refunded_allocation_stays BEFORE INSERT ON allocation_voids
WHEN EXISTS (SELECT 1 FROM live_allocations a WHERE a.id = NEW.allocation_id AND a.refund_id IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'payment is refunded'); END;
CREATE TRIGGER client_in_use_by_payment_u BEFORE UPDATE OF deleted_at_ms ON clients
WHEN NEW.deleted_at_ms IS NOT NULL AND OLD.deleted_at_ms IS NULL AND EXISTS (SELECT 1 FROM payments p WHERE p.client_id = OLD.id)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE TRIGGER client_in_use_by_payment_i BEFORE INSERT ON clients
WHEN NEW.deleted_at_ms IS NOT NULL AND EXISTS (SELECT 1 FROM payments p WHERE p.client_id = NEW.id)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE INDEX invoices_correcting ON invoices (corrects_id) WHERE corrects_id IS NOT NULL;
CREATE TABLE document_voids (
    invoice_id   BLOB PRIMARY KEY REFERENCES issued_documents (invoice_id),
    reason       TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    device_id    BLOB NOT NULL REFERENCES devices (id),
    voided_at_ms INTEGER NOT NULL
) STRICT;
CREATE VIEW ledger_documents AS
SELECT d.invoice_id AS id, d.kind = 'credit_note' AS credits, EXISTS (SELECT 1 FROM document_voids v WHERE v.invoice_id = d.invoice_id) AS voided,
       COALESCE(c.merged_into, c.id) AS client_id, d.number, d.issued_on, d.due_on, d.currency, d.total_minor, d.issued_at_ms
FROM issued_documents d JOIN clients c ON c.id = d.client_id;
CREATE TABLE document_artefacts (
    id         BLOB PRIMARY KEY CHECK (length(id) = 16),
    invoice_id BLOB NOT NULL REFERENCES issued_documents (invoice_id),
    kind       TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 20),
    hash       BLOB NOT NULL REFERENCES blobs (hash),
    kept_at_ms INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX document_artefacts_once ON document_artefacts (invoice_id, kind);
CREATE TABLE line_releases (
    line_id        BLOB PRIMARY KEY REFERENCES invoice_lines (id),
    cause_id       BLOB NOT NULL REFERENCES issued_documents (invoice_id),
    released_at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE number_gaps (
    id              BLOB PRIMARY KEY CHECK (length(id) = 16),
    series_id       BLOB NOT NULL REFERENCES number_series (id),
    period          TEXT NOT NULL,
    from_seq        INTEGER NOT NULL CHECK (from_seq >= 1),
    to_seq          INTEGER NOT NULL CHECK (to_seq >= from_seq),
    reason          TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    device_id       BLOB NOT NULL REFERENCES devices (id),
    recorded_at_ms  INTEGER NOT NULL,
    withdrawn_at_ms INTEGER
) STRICT;
CREATE INDEX number_gaps_of ON number_gaps (series_id, period);
CREATE TRIGGER artefacts_final_u BEFORE UPDATE ON document_artefacts BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER artefacts_final_d BEFORE DELETE ON document_artefacts BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER voids_final_u BEFORE UPDATE ON document_voids BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER voids_final_d BEFORE DELETE ON document_voids BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER releases_final_u BEFORE UPDATE ON line_releases BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER releases_final_d BEFORE DELETE ON line_releases BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER releases_have_a_cause BEFORE INSERT ON line_releases
WHEN NOT EXISTS (SELECT 1 FROM invoice_lines l JOIN document_voids v ON v.invoice_id = l.invoice_id WHERE l.id = NEW.line_id AND v.invoice_id = NEW.cause_id)
    AND NOT EXISTS (SELECT 1 FROM invoice_lines l JOIN invoices c ON c.corrects_id = l.invoice_id JOIN issued_documents d ON d.invoice_id = c.id
                    WHERE l.id = NEW.line_id AND c.id = NEW.cause_id AND d.kind = 'credit_note')
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER blobs_final_u BEFORE UPDATE ON blobs BEGIN SELECT RAISE (ABORT, 'kept bytes are immutable'); END;
CREATE TRIGGER blobs_final_d BEFORE DELETE ON blobs BEGIN SELECT RAISE (ABORT, 'kept bytes are immutable'); END;
CREATE TRIGGER issued_keeps_taxes_i BEFORE INSERT ON invoice_line_taxes
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id = NEW.line_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_taxes_u BEFORE UPDATE ON invoice_line_taxes
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id IN (OLD.line_id, NEW.line_id))
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_taxes_d BEFORE DELETE ON invoice_line_taxes
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id = OLD.line_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_links_u BEFORE UPDATE ON invoice_line_entries
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id IN (OLD.line_id, NEW.line_id))
    AND NOT (OLD.deleted_at_ms IS NULL
        AND (OLD.id, OLD.line_id, OLD.entry_id, OLD.seconds, OLD.billed_seconds) IS (NEW.id, NEW.line_id, NEW.entry_id, NEW.seconds, NEW.billed_seconds)
        AND EXISTS (SELECT 1 FROM line_releases r WHERE r.line_id = OLD.line_id AND r.released_at_ms = NEW.deleted_at_ms))
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_expenses_u BEFORE UPDATE ON invoice_line_expenses
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id IN (OLD.line_id, NEW.line_id))
    AND NOT (OLD.deleted_at_ms IS NULL AND (OLD.id, OLD.line_id, OLD.expense_id) IS (NEW.id, NEW.line_id, NEW.expense_id)
        AND EXISTS (SELECT 1 FROM line_releases r WHERE r.line_id = OLD.line_id AND r.released_at_ms = NEW.deleted_at_ms))
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_fees_u BEFORE UPDATE ON retainer_fees
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id IN (OLD.line_id, NEW.line_id))
    AND NOT (OLD.deleted_at_ms IS NULL
        AND (OLD.id, OLD.retainer_id, OLD.period_on, OLD.line_id) IS (NEW.id, NEW.retainer_id, NEW.period_on, NEW.line_id)
        AND EXISTS (SELECT 1 FROM line_releases r WHERE r.line_id = OLD.line_id AND r.released_at_ms = NEW.deleted_at_ms))
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_covers_u BEFORE UPDATE ON retainer_covers
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id IN (OLD.line_id, NEW.line_id))
    AND NOT (OLD.deleted_at_ms IS NULL
        AND (OLD.id, OLD.line_id, OLD.retainer_id, OLD.period_on, OLD.entry_id, OLD.seconds, OLD.billed_seconds, OLD.amount)
            IS (NEW.id, NEW.line_id, NEW.retainer_id, NEW.period_on, NEW.entry_id, NEW.seconds, NEW.billed_seconds, NEW.amount)
        AND EXISTS (SELECT 1 FROM line_releases r WHERE r.line_id = OLD.line_id AND r.released_at_ms = NEW.deleted_at_ms))
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER gaps_are_free BEFORE INSERT ON number_gaps
WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.series_id = NEW.series_id AND d.period = NEW.period AND d.seq >= NEW.from_seq)
    OR EXISTS (SELECT 1 FROM number_gaps g WHERE g.series_id = NEW.series_id AND g.period = NEW.period AND g.withdrawn_at_ms IS NULL
               AND g.to_seq >= NEW.from_seq)
BEGIN SELECT RAISE (ABORT, 'numbers are append-only'); END;
CREATE TRIGGER gaps_final_u BEFORE UPDATE ON number_gaps
WHEN NOT (OLD.withdrawn_at_ms IS NULL AND NEW.withdrawn_at_ms IS NOT NULL
    AND (OLD.id, OLD.series_id, OLD.period, OLD.from_seq, OLD.to_seq, OLD.reason, OLD.device_id, OLD.recorded_at_ms)
        IS (NEW.id, NEW.series_id, NEW.period, NEW.from_seq, NEW.to_seq, NEW.reason, NEW.device_id, NEW.recorded_at_ms)
    AND NOT EXISTS (SELECT 1 FROM issued_documents d WHERE d.series_id = OLD.series_id AND d.period = OLD.period AND d.seq > OLD.to_seq)
    AND NOT EXISTS (SELECT 1 FROM number_gaps g WHERE g.series_id = OLD.series_id AND g.period = OLD.period AND g.withdrawn_at_ms IS NULL
                    AND g.from_seq > OLD.to_seq))
BEGIN SELECT RAISE (ABORT, 'numbers are append-only'); END;
CREATE TRIGGER gaps_final_d BEFORE DELETE ON number_gaps BEGIN SELECT RAISE (ABORT, 'numbers are append-only'); END;
CREATE TRIGGER issued_outside_gaps BEFORE INSERT ON issued_documents
WHEN EXISTS (SELECT 1 FROM number_gaps g WHERE g.series_id = NEW.series_id AND g.period = NEW.period AND g.withdrawn_at_ms IS NULL
             AND NEW.seq BETWEEN g.from_seq AND g.to_seq)
BEGIN SELECT RAISE (ABORT, 'numbers are append-only'); END;
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
CREATE TABLE received_invoices (
    expense_id BLOB PRIMARY KEY REFERENCES expenses (id) CHECK (length(expense_id) = 16),
    seller     TEXT NOT NULL CHECK (seller <> ''),
    number     TEXT NOT NULL CHECK (number <> '')
) STRICT;
CREATE INDEX received_invoices_of ON received_invoices (seller, number);
CREATE TABLE reference_rates (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    authority     TEXT NOT NULL CHECK (authority IN ('ecb', 'bundesbank', 'boe')),
    from_on       TEXT NOT NULL CHECK (from_on IS date(from_on)),
    -- Ten-thousandths of a per cent a year.
    percent_e4    INTEGER NOT NULL,
    deleted_at_ms INTEGER
) STRICT;
CREATE TABLE late_claims (
    line_id    BLOB PRIMARY KEY REFERENCES invoice_lines (id) CHECK (length(line_id) = 16),
    invoice_id BLOB NOT NULL REFERENCES issued_documents (invoice_id),
    kind       TEXT NOT NULL CHECK (kind IN ('interest', 'sum')),
    until_on   TEXT CHECK (until_on IS date(until_on) AND (until_on IS NULL) = (kind = 'sum'))
) STRICT;
CREATE INDEX late_claims_of ON late_claims (invoice_id);
CREATE TRIGGER late_claims_final_u BEFORE UPDATE ON late_claims
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id IN (OLD.line_id, NEW.line_id))
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER late_claims_final_d BEFORE DELETE ON late_claims
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id = OLD.line_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TABLE retainer_sums (
    retainer_id BLOB NOT NULL,
    period_on   TEXT NOT NULL,
    part        TEXT NOT NULL,
    seconds     INTEGER NOT NULL,
    amount      INTEGER NOT NULL,
    PRIMARY KEY (retainer_id, period_on, part)
) STRICT, WITHOUT ROWID;
CREATE VIEW retainer_sums_counted AS
SELECT retainer_id, period_on, part, SUM(seconds) AS seconds, SUM(amount) AS amount FROM retainer_draws GROUP BY 1, 2, 3;
CREATE TRIGGER retainer_sums_i AFTER INSERT ON retainer_draws BEGIN
    INSERT INTO retainer_sums VALUES (NEW.retainer_id, NEW.period_on, NEW.part, NEW.seconds, NEW.amount)
    ON CONFLICT DO UPDATE SET seconds = seconds + excluded.seconds, amount = amount + excluded.amount;
END;
CREATE TRIGGER retainer_sums_u AFTER UPDATE ON retainer_draws BEGIN
    UPDATE retainer_sums SET seconds = seconds - OLD.seconds, amount = amount - OLD.amount
    WHERE retainer_id = OLD.retainer_id AND period_on = OLD.period_on AND part = OLD.part;
    INSERT INTO retainer_sums VALUES (NEW.retainer_id, NEW.period_on, NEW.part, NEW.seconds, NEW.amount)
    ON CONFLICT DO UPDATE SET seconds = seconds + excluded.seconds, amount = amount + excluded.amount;
END;
CREATE TRIGGER retainer_sums_d AFTER DELETE ON retainer_draws BEGIN
    UPDATE retainer_sums SET seconds = seconds - OLD.seconds, amount = amount - OLD.amount
    WHERE retainer_id = OLD.retainer_id AND period_on = OLD.period_on AND part = OLD.part;
END;
CREATE TABLE items (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    name           TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    description    TEXT NOT NULL DEFAULT '' CHECK (length(description) <= 1700),
    code           TEXT NOT NULL DEFAULT '' CHECK (length(code) <= 60),
    category       TEXT NOT NULL DEFAULT '' CHECK (length(category) <= 200),
    unit           TEXT NOT NULL DEFAULT '' CHECK (length(unit) <= 20),
    price_minor    INTEGER NOT NULL CHECK (price_minor >= 0),
    currency       TEXT NOT NULL CHECK (length(currency) = 3),
    -- Ids as JSON; NULL is what a new line would get.
    tax_ids        TEXT CHECK (json_valid(tax_ids)),
    created_at_ms  INTEGER NOT NULL,
    archived_at_ms INTEGER,
    deleted_at_ms  INTEGER
) STRICT;
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
, is_heading INTEGER NOT NULL DEFAULT 0 CHECK (is_heading IN (0, 1)), discount TEXT CHECK (json_valid(discount)), retainer_id BLOB REFERENCES retainers (id)) STRICT;
CREATE INDEX recurring_lines_of ON recurring_lines (rule_id);
CREATE TABLE recurring_pauses (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    rule_id       BLOB NOT NULL REFERENCES recurring_rules (id),
    from_on       TEXT NOT NULL CHECK (from_on IS date(from_on)),
    to_on         TEXT CHECK (to_on IS date(to_on) AND to_on >= from_on),
    deleted_at_ms INTEGER
) STRICT;
CREATE INDEX recurring_pauses_of ON recurring_pauses (rule_id);
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
CREATE TABLE given_numbers (
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),
    series_id   BLOB NOT NULL REFERENCES number_series (id),
    period      TEXT NOT NULL,
    seq         INTEGER NOT NULL CHECK (seq >= 1),
    number      TEXT NOT NULL UNIQUE,
    given_on    TEXT NOT NULL,
    given_at_ms INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX given_numbers_once ON given_numbers (series_id, period, seq);
CREATE TABLE quotes (
    id            BLOB PRIMARY KEY REFERENCES invoices (id),
    -- Its first version.
    first_id      BLOB NOT NULL REFERENCES quotes (id),
    version       INTEGER NOT NULL CHECK (version >= 1),
    intro         TEXT NOT NULL DEFAULT '' CHECK (length(intro) <= 2000),
    -- The last day on which it can be accepted; absent on a draft: so many days as usual after it is sent.
    valid_until   TEXT,
    created_at_ms INTEGER NOT NULL,
    deleted_at_ms INTEGER,
    CHECK ((id = first_id) = (version = 1))
) STRICT;
CREATE UNIQUE INDEX quotes_versions ON quotes (first_id, version) WHERE deleted_at_ms IS NULL;
CREATE TABLE quote_papers (
    quote_id      BLOB PRIMARY KEY REFERENCES quotes (id),
    number_id     BLOB NOT NULL REFERENCES given_numbers (id),
    sent_on       TEXT NOT NULL,
    valid_until   TEXT NOT NULL CHECK (valid_until >= sent_on),
    total_minor   INTEGER NOT NULL,
    snapshot      TEXT NOT NULL CHECK (json_valid(snapshot)),
    snapshot_hash BLOB NOT NULL CHECK (length(snapshot_hash) = 32),
    pdf_hash      BLOB NOT NULL REFERENCES blobs (hash),
    device_id     BLOB NOT NULL REFERENCES devices (id),
    sent_at_ms    INTEGER NOT NULL
) STRICT;
CREATE INDEX quote_papers_numbered ON quote_papers (number_id);
CREATE TABLE quote_answers (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    quote_id      BLOB NOT NULL REFERENCES quote_papers (quote_id),
    answer        TEXT NOT NULL CHECK (answer IN ('accepted', 'declined', 'withdrawn')),
    answered_on   TEXT NOT NULL,
    answered_by   TEXT NOT NULL DEFAULT '' CHECK (length(answered_by) <= 200),
    note          TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
    -- Of what was accepted: the headings that were chosen, and what all comes to with them.
    chosen        TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(chosen)),
    total_minor   INTEGER CHECK ((total_minor IS NOT NULL) = (answer = 'accepted')),
    project_id    BLOB REFERENCES projects (id),
    -- The project was made by it, and goes with it while nothing belongs to it.
    made_project  INTEGER NOT NULL DEFAULT 0 CHECK (made_project IN (0, 1)),
    answered_at_ms INTEGER NOT NULL,
    deleted_at_ms INTEGER
) STRICT;
CREATE UNIQUE INDEX quote_answered_once ON quote_answers (quote_id) WHERE deleted_at_ms IS NULL;
CREATE TABLE quote_invoices (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    quote_id      BLOB NOT NULL REFERENCES quotes (id),
    invoice_id    BLOB NOT NULL REFERENCES invoices (id),
    deleted_at_ms INTEGER
) STRICT;
CREATE INDEX quote_invoices_of ON quote_invoices (quote_id) WHERE deleted_at_ms IS NULL;
CREATE UNIQUE INDEX quote_invoices_from ON quote_invoices (invoice_id) WHERE deleted_at_ms IS NULL;
CREATE TABLE quote_contracts (
    answer_id     BLOB PRIMARY KEY REFERENCES quote_answers (id),
    body          TEXT NOT NULL CHECK (length(body) BETWEEN 1 AND 20000)
) STRICT;
CREATE TRIGGER numbers_given_final_u BEFORE UPDATE ON given_numbers BEGIN SELECT RAISE (ABORT, 'numbers are append-only'); END;
CREATE TRIGGER numbers_given_final_d BEFORE DELETE ON given_numbers BEGIN SELECT RAISE (ABORT, 'numbers are append-only'); END;
CREATE TRIGGER numbers_given_outside_gaps BEFORE INSERT ON given_numbers
WHEN EXISTS (SELECT 1 FROM number_gaps g WHERE g.series_id = NEW.series_id AND g.period = NEW.period AND g.withdrawn_at_ms IS NULL
             AND NEW.seq BETWEEN g.from_seq AND g.to_seq)
    OR EXISTS (SELECT 1 FROM issued_documents d WHERE d.number = NEW.number)
BEGIN SELECT RAISE (ABORT, 'numbers are append-only'); END;
CREATE TRIGGER gaps_are_free_of_given BEFORE INSERT ON number_gaps
WHEN EXISTS (SELECT 1 FROM given_numbers n WHERE n.series_id = NEW.series_id AND n.period = NEW.period AND n.seq >= NEW.from_seq)
BEGIN SELECT RAISE (ABORT, 'numbers are append-only'); END;
CREATE TRIGGER gaps_stand_before_given BEFORE UPDATE ON number_gaps
WHEN EXISTS (SELECT 1 FROM given_numbers n WHERE n.series_id = OLD.series_id AND n.period = OLD.period AND n.seq > OLD.to_seq)
BEGIN SELECT RAISE (ABORT, 'numbers are append-only'); END;
CREATE TRIGGER sent_quotes_final_u BEFORE UPDATE ON quote_papers BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER sent_quotes_final_d BEFORE DELETE ON quote_papers BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER sent_keeps_quote_u BEFORE UPDATE ON quotes WHEN EXISTS (SELECT 1 FROM quote_papers p WHERE p.quote_id = OLD.id)
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER sent_keeps_quote_d BEFORE DELETE ON quotes WHEN EXISTS (SELECT 1 FROM quote_papers p WHERE p.quote_id = OLD.id)
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER sent_is_closed BEFORE INSERT ON quote_papers
WHEN NOT EXISTS (SELECT 1 FROM invoices i WHERE i.id = NEW.quote_id AND i.closed_at_ms IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER closed_keeps_head_u BEFORE UPDATE ON invoices WHEN OLD.closed_at_ms IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER closed_keeps_head_d BEFORE DELETE ON invoices WHEN OLD.closed_at_ms IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER closed_keeps_lines_i BEFORE INSERT ON invoice_lines
WHEN EXISTS (SELECT 1 FROM invoices i WHERE i.id = NEW.invoice_id AND i.closed_at_ms IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER closed_keeps_lines_u BEFORE UPDATE ON invoice_lines
WHEN EXISTS (SELECT 1 FROM invoices i WHERE i.id IN (OLD.invoice_id, NEW.invoice_id) AND i.closed_at_ms IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER closed_keeps_lines_d BEFORE DELETE ON invoice_lines
WHEN EXISTS (SELECT 1 FROM invoices i WHERE i.id = OLD.invoice_id AND i.closed_at_ms IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER closed_keeps_sections_i BEFORE INSERT ON invoice_sections
WHEN EXISTS (SELECT 1 FROM invoices i WHERE i.id = NEW.invoice_id AND i.closed_at_ms IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER closed_keeps_sections_u BEFORE UPDATE ON invoice_sections
WHEN EXISTS (SELECT 1 FROM invoices i WHERE i.id IN (OLD.invoice_id, NEW.invoice_id) AND i.closed_at_ms IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER closed_keeps_sections_d BEFORE DELETE ON invoice_sections
WHEN EXISTS (SELECT 1 FROM invoices i WHERE i.id = OLD.invoice_id AND i.closed_at_ms IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER closed_keeps_adjustments_i BEFORE INSERT ON invoice_adjustments
WHEN EXISTS (SELECT 1 FROM invoices i WHERE i.id = NEW.invoice_id AND i.closed_at_ms IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER closed_keeps_adjustments_u BEFORE UPDATE ON invoice_adjustments
WHEN EXISTS (SELECT 1 FROM invoices i WHERE i.id IN (OLD.invoice_id, NEW.invoice_id) AND i.closed_at_ms IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER closed_keeps_adjustments_d BEFORE DELETE ON invoice_adjustments
WHEN EXISTS (SELECT 1 FROM invoices i WHERE i.id = OLD.invoice_id AND i.closed_at_ms IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER closed_keeps_taxes_i BEFORE INSERT ON invoice_line_taxes
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN invoices i ON i.id = l.invoice_id WHERE l.id = NEW.line_id AND i.closed_at_ms IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER closed_keeps_taxes_u BEFORE UPDATE ON invoice_line_taxes
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN invoices i ON i.id = l.invoice_id
             WHERE l.id IN (OLD.line_id, NEW.line_id) AND i.closed_at_ms IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER closed_keeps_taxes_d BEFORE DELETE ON invoice_line_taxes
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN invoices i ON i.id = l.invoice_id WHERE l.id = OLD.line_id AND i.closed_at_ms IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'sent quotes are immutable'); END;
CREATE TRIGGER quotes_bill_no_time BEFORE INSERT ON invoice_line_entries
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN invoices i ON i.id = l.invoice_id WHERE l.id = NEW.line_id AND i.purpose = 'quote')
BEGIN SELECT RAISE (ABORT, 'a quote bills nothing'); END;
CREATE TRIGGER quotes_bill_no_expense BEFORE INSERT ON invoice_line_expenses
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN invoices i ON i.id = l.invoice_id WHERE l.id = NEW.line_id AND i.purpose = 'quote')
BEGIN SELECT RAISE (ABORT, 'a quote bills nothing'); END;
CREATE TRIGGER quotes_are_not_issued BEFORE INSERT ON issued_documents
WHEN EXISTS (SELECT 1 FROM invoices i WHERE i.id = NEW.invoice_id AND i.purpose = 'quote')
BEGIN SELECT RAISE (ABORT, 'a quote bills nothing'); END;
CREATE TABLE deposit_uses (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    deposit_id    BLOB NOT NULL REFERENCES issued_documents (invoice_id),
    invoice_id    BLOB NOT NULL REFERENCES invoices (id) CHECK (invoice_id <> deposit_id),
    deleted_at_ms INTEGER
) STRICT;
CREATE UNIQUE INDEX deposit_used_once ON deposit_uses (deposit_id) WHERE deleted_at_ms IS NULL;
CREATE INDEX deposit_uses_of ON deposit_uses (invoice_id) WHERE deleted_at_ms IS NULL;
CREATE TABLE deposit_lines (
    line_id       BLOB PRIMARY KEY REFERENCES invoice_lines (id),
    deposit_id    BLOB NOT NULL REFERENCES issued_documents (invoice_id),
    net_minor     INTEGER NOT NULL,
    charged       TEXT NOT NULL CHECK (json_valid(charged))
) STRICT;
CREATE INDEX deposit_lines_of ON deposit_lines (deposit_id);
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
CREATE TRIGGER used_deposits_stand BEFORE INSERT ON document_voids
WHEN EXISTS (SELECT 1 FROM deposit_uses u JOIN issued_documents d ON d.invoice_id = u.invoice_id
             WHERE u.deposit_id = NEW.invoice_id AND u.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'deposit is taken off'); END;
CREATE TABLE credited_lines (
    line_id     BLOB PRIMARY KEY REFERENCES invoice_lines (id),
    of_line_id  BLOB REFERENCES invoice_lines (id),
    quantity_e4 INTEGER CHECK ((of_line_id IS NULL) = (quantity_e4 IS NULL))
) STRICT;
CREATE INDEX credited_lines_of ON credited_lines (of_line_id) WHERE of_line_id IS NOT NULL;
CREATE TRIGGER credited_lines_final_u BEFORE UPDATE ON credited_lines BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER credited_lines_final_d BEFORE DELETE ON credited_lines BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER credited_lines_final_i BEFORE INSERT ON credited_lines
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id = NEW.line_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE INDEX quote_papers_until ON quote_papers (valid_until);
CREATE INDEX recurring_runs_by_day ON recurring_runs (period_on);
CREATE INDEX recurring_runs_refused ON recurring_runs (period_on) WHERE refused IS NOT NULL;
CREATE TABLE milestones (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    project_id    BLOB NOT NULL REFERENCES projects (id),
    position      INTEGER NOT NULL,
    name          TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    description   TEXT NOT NULL DEFAULT '' CHECK (length(description) <= 1500),
    due_on        TEXT CHECK (due_on IS date(due_on)),
    amount_minor  INTEGER CHECK (amount_minor > 0),
    currency      TEXT CHECK (length(currency) = 3),
    -- Of what the project is agreed at, its budget in money.
    share_e4      INTEGER CHECK (share_e4 BETWEEN 1 AND 1000000),
    -- The acceptance of a quote that agreed it.
    answer_id     BLOB REFERENCES quote_answers (id),
    created_at_ms INTEGER NOT NULL,
    deleted_at_ms INTEGER,
    CHECK ((amount_minor IS NULL) = (currency IS NULL)),
    CHECK (amount_minor IS NULL OR share_e4 IS NULL)
) STRICT;
CREATE INDEX milestones_of ON milestones (project_id) WHERE deleted_at_ms IS NULL;
CREATE INDEX milestones_due ON milestones (due_on) WHERE due_on IS NOT NULL AND deleted_at_ms IS NULL;
CREATE INDEX milestones_agreed ON milestones (answer_id) WHERE answer_id IS NOT NULL;
CREATE TABLE milestone_completions (
    id               BLOB PRIMARY KEY CHECK (length(id) = 16),
    milestone_id     BLOB NOT NULL REFERENCES milestones (id),
    completed_on     TEXT NOT NULL CHECK (completed_on IS date(completed_on)),
    note             TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
    link             TEXT NOT NULL DEFAULT '' CHECK (length(link) <= 2000),
    completed_at_ms  INTEGER NOT NULL,
    reopened_at_ms   INTEGER,
    reopened_because TEXT NOT NULL DEFAULT '' CHECK (length(reopened_because) <= 2000),
    CHECK ((reopened_at_ms IS NULL) = (reopened_because = ''))
) STRICT;
CREATE INDEX milestone_completions_of ON milestone_completions (milestone_id);
CREATE UNIQUE INDEX milestone_completed_once ON milestone_completions (milestone_id) WHERE reopened_at_ms IS NULL;
CREATE TABLE invoice_line_milestones (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    line_id       BLOB NOT NULL REFERENCES invoice_lines (id),
    milestone_id  BLOB NOT NULL REFERENCES milestones (id),
    amount_minor  INTEGER NOT NULL CHECK (amount_minor > 0),
    currency      TEXT NOT NULL CHECK (length(currency) = 3),
    deleted_at_ms INTEGER
) STRICT;
CREATE INDEX invoice_line_milestones_of_line ON invoice_line_milestones (line_id);
CREATE INDEX invoice_line_milestones_of_milestone ON invoice_line_milestones (milestone_id);
CREATE TABLE milestone_deposits (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    milestone_id  BLOB NOT NULL REFERENCES milestones (id),
    invoice_id    BLOB NOT NULL REFERENCES invoices (id)
) STRICT;
CREATE INDEX milestone_deposits_of ON milestone_deposits (milestone_id);
CREATE INDEX milestone_deposits_by ON milestone_deposits (invoice_id);
CREATE TRIGGER issued_keeps_milestones_i BEFORE INSERT ON invoice_line_milestones
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id = NEW.line_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_milestones_u BEFORE UPDATE ON invoice_line_milestones
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id IN (OLD.line_id, NEW.line_id))
    AND NOT (OLD.deleted_at_ms IS NULL
        AND (OLD.id, OLD.line_id, OLD.milestone_id, OLD.amount_minor, OLD.currency)
            IS (NEW.id, NEW.line_id, NEW.milestone_id, NEW.amount_minor, NEW.currency)
        AND EXISTS (SELECT 1 FROM line_releases r WHERE r.line_id = OLD.line_id AND r.released_at_ms = NEW.deleted_at_ms))
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_milestones_d BEFORE DELETE ON invoice_line_milestones
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id = OLD.line_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_milestone_deposits_u BEFORE UPDATE ON milestone_deposits
WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id IN (OLD.invoice_id, NEW.invoice_id))
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_milestone_deposits_d BEFORE DELETE ON milestone_deposits
WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id = OLD.invoice_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER milestone_on_one_line BEFORE INSERT ON invoice_line_milestones
WHEN NEW.deleted_at_ms IS NULL
    AND EXISTS (SELECT 1 FROM invoice_line_milestones x WHERE x.milestone_id = NEW.milestone_id AND x.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'milestone is on a line already'); END;
CREATE TRIGGER milestone_on_one_line_again BEFORE UPDATE OF deleted_at_ms ON invoice_line_milestones
WHEN NEW.deleted_at_ms IS NULL
    AND EXISTS (SELECT 1 FROM invoice_line_milestones x WHERE x.milestone_id = NEW.milestone_id AND x.deleted_at_ms IS NULL AND x.id <> NEW.id)
BEGIN SELECT RAISE (ABORT, 'milestone is on a line already'); END;
CREATE TRIGGER milestone_is_completed_first BEFORE INSERT ON invoice_line_milestones
WHEN NEW.deleted_at_ms IS NULL
    AND NOT EXISTS (SELECT 1 FROM milestone_completions k WHERE k.milestone_id = NEW.milestone_id AND k.reopened_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'milestone is not completed'); END;
CREATE TRIGGER milestone_is_completed_first_again BEFORE UPDATE OF deleted_at_ms ON invoice_line_milestones
WHEN NEW.deleted_at_ms IS NULL
    AND NOT EXISTS (SELECT 1 FROM milestone_completions k WHERE k.milestone_id = NEW.milestone_id AND k.reopened_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'milestone is not completed'); END;
CREATE TRIGGER only_invoices_bill_milestones BEFORE INSERT ON invoice_line_milestones
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN invoices i ON i.id = l.invoice_id WHERE l.id = NEW.line_id AND i.purpose <> 'invoice')
BEGIN SELECT RAISE (ABORT, 'a quote bills nothing'); END;
CREATE TRIGGER billed_milestone_is_locked_u BEFORE UPDATE ON milestones
WHEN (OLD.project_id, OLD.amount_minor, OLD.currency, OLD.share_e4, OLD.deleted_at_ms)
        IS NOT (NEW.project_id, NEW.amount_minor, NEW.currency, NEW.share_e4, NEW.deleted_at_ms)
    AND EXISTS (SELECT 1 FROM invoice_line_milestones x WHERE x.milestone_id = OLD.id AND x.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'billed milestone is locked'); END;
CREATE TRIGGER billed_milestone_is_locked_d BEFORE DELETE ON milestones
WHEN EXISTS (SELECT 1 FROM invoice_line_milestones x WHERE x.milestone_id = OLD.id AND x.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'billed milestone is locked'); END;
CREATE TRIGGER billed_completion_stands_u BEFORE UPDATE ON milestone_completions
WHEN OLD.reopened_at_ms IS NULL AND (OLD.milestone_id, OLD.completed_on, OLD.reopened_at_ms) IS NOT (NEW.milestone_id, NEW.completed_on, NEW.reopened_at_ms)
    AND EXISTS (SELECT 1 FROM invoice_line_milestones x WHERE x.milestone_id = OLD.milestone_id AND x.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'billed milestone is locked'); END;
CREATE TRIGGER billed_completion_stands_d BEFORE DELETE ON milestone_completions
WHEN OLD.reopened_at_ms IS NULL
    AND EXISTS (SELECT 1 FROM invoice_line_milestones x WHERE x.milestone_id = OLD.milestone_id AND x.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'billed milestone is locked'); END;
CREATE TRIGGER billed_milestone_project_stays BEFORE UPDATE OF client_id ON projects
WHEN OLD.client_id IS NOT NEW.client_id AND EXISTS (
    SELECT 1 FROM milestones m JOIN invoice_line_milestones x ON x.milestone_id = m.id AND x.deleted_at_ms IS NULL WHERE m.project_id = OLD.id)
BEGIN SELECT RAISE (ABORT, 'billed work stays where it is'); END;
CREATE TRIGGER project_in_use_by_milestone_u BEFORE UPDATE OF deleted_at_ms ON projects
WHEN NEW.deleted_at_ms IS NOT NULL AND OLD.deleted_at_ms IS NULL
    AND EXISTS (SELECT 1 FROM milestones m WHERE m.project_id = OLD.id AND m.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE TRIGGER project_in_use_by_milestone_i BEFORE INSERT ON projects
WHEN NEW.deleted_at_ms IS NOT NULL AND EXISTS (SELECT 1 FROM milestones m WHERE m.project_id = NEW.id AND m.deleted_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
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
CREATE TABLE stripe_wishes (
    invoice_id     BLOB PRIMARY KEY CHECK (length(invoice_id) = 16) REFERENCES invoices (id),
    connection_id  BLOB NOT NULL REFERENCES connections (id),
    is_wanted      INTEGER NOT NULL CHECK (is_wanted IN (0, 1)),
    changed_at_ms  INTEGER NOT NULL
) STRICT;
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
    closed_at_ms  INTEGER, page TEXT NOT NULL DEFAULT 'link' CHECK (page IN ('link', 'checkout')), expires_at_ms INTEGER,
    CHECK ((link IS NULL) = (url IS NULL))
) STRICT;
CREATE UNIQUE INDEX stripe_links_one ON stripe_links (invoice_id) WHERE closing_at_ms IS NULL;
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
CREATE TABLE stripe_refunds (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    charge_id     BLOB NOT NULL REFERENCES stripe_charges (id),
    refund        TEXT NOT NULL CHECK (length(refund) BETWEEN 1 AND 200),
    amount_minor  INTEGER NOT NULL CHECK (amount_minor > 0),
    payment_id    BLOB NOT NULL REFERENCES payments (id),
    created_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX stripe_refunds_of ON stripe_refunds (charge_id);
CREATE TABLE stripe_cursors (
    connection_id BLOB PRIMARY KEY CHECK (length(connection_id) = 16) REFERENCES connections (id),
    read_at_ms    INTEGER NOT NULL,
    payouts_at_ms INTEGER, may_not TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(may_not))) STRICT;
CREATE TABLE smtp_servers (
    connection_id BLOB PRIMARY KEY CHECK (length(connection_id) = 16) REFERENCES connections (id),
    largest_bytes INTEGER NOT NULL CHECK (largest_bytes > 0)
) STRICT;
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
, in_reply_to TEXT CHECK (length(in_reply_to) BETWEEN 3 AND 1000), refs TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(refs)), remote_thread TEXT CHECK (length(remote_thread) BETWEEN 1 AND 200)) STRICT;
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
CREATE TABLE calendars (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    connection_id BLOB NOT NULL REFERENCES connections (id),
    -- The provider's id of it.
    remote        TEXT NOT NULL CHECK (length(remote) BETWEEN 1 AND 500),
    title         TEXT NOT NULL CHECK (length(title) <= 500),
    zone          TEXT NOT NULL CHECK (length(zone) BETWEEN 1 AND 100),
    color         TEXT CHECK (length(color) = 7),
    is_primary    INTEGER NOT NULL CHECK (is_primary IN (0, 1)),
    is_writable   INTEGER NOT NULL CHECK (is_writable IN (0, 1)),
    -- Its events are shown.
    is_read       INTEGER NOT NULL CHECK (is_read IN (0, 1)),
    -- Up to where it was read; none before it was read whole.
    cursor        TEXT CHECK (length(cursor) <= 2000),
    read_at_ms    INTEGER,
    -- The account does not list it any more.
    gone_at_ms    INTEGER
) STRICT;
CREATE INDEX calendars_of ON calendars (connection_id);
CREATE TABLE calendar_events (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    calendar_id   BLOB NOT NULL REFERENCES calendars (id),
    remote        TEXT NOT NULL CHECK (length(remote) BETWEEN 1 AND 1100),
    etag          TEXT NOT NULL CHECK (length(etag) <= 200),
    title         TEXT NOT NULL,
    place         TEXT NOT NULL,
    url           TEXT,
    -- Addresses of others who take part, as JSON.
    guests        TEXT NOT NULL CHECK (json_valid(guests)),
    -- Of whole days the midnights of the days in UTC, whatever zone they are looked at from.
    start_ms      INTEGER NOT NULL,
    end_ms        INTEGER NOT NULL CHECK (end_ms >= start_ms),
    is_whole_days INTEGER NOT NULL CHECK (is_whole_days IN (0, 1)),
    -- In which a series repeats.
    zone          TEXT NOT NULL,
    -- Of a series: the lines of RFC 5545, as JSON, and when its last instance is over; none where it goes on.
    rule          TEXT CHECK (json_valid(rule)),
    over_ms       INTEGER,
    -- Of an instance that differs: its series, and when it would have begun.
    series        TEXT CHECK (length(series) <= 1100),
    original_ms   INTEGER,
    -- It is not held.
    is_dropped    INTEGER NOT NULL CHECK (is_dropped IN (0, 1)),
    CHECK ((series IS NULL) = (original_ms IS NULL)),
    CHECK (rule IS NULL OR series IS NULL),
    CHECK (is_dropped = 0 OR series IS NOT NULL)
) STRICT;
CREATE INDEX calendar_events_of ON calendar_events (calendar_id);
CREATE INDEX calendar_events_over ON calendar_events (end_ms) WHERE rule IS NULL AND is_dropped = 0;
CREATE INDEX calendar_events_series ON calendar_events (calendar_id, start_ms) WHERE rule IS NOT NULL;
CREATE INDEX calendar_events_differ ON calendar_events (calendar_id, series) WHERE series IS NOT NULL;
CREATE TABLE calendar_targets (
    -- Of the device.
    id          BLOB PRIMARY KEY CHECK (length(id) = 16) REFERENCES devices (id),
    calendar_id BLOB REFERENCES calendars (id),
    milestones  INTEGER NOT NULL CHECK (milestones IN (0, 1)),
    invoices    INTEGER NOT NULL CHECK (invoices IN (0, 1)),
    tasks       INTEGER NOT NULL CHECK (tasks IN (0, 1))
) STRICT;
CREATE TABLE calendar_pushes (
    -- The provider's id of the event is made of it, so that nothing is put there twice.
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),
    device_id   BLOB NOT NULL REFERENCES devices (id),
    calendar_id BLOB NOT NULL REFERENCES calendars (id),
    entity      TEXT NOT NULL CHECK (entity IN ('milestone', 'invoice', 'task')),
    entity_id   BLOB NOT NULL CHECK (length(entity_id) = 16),
    -- What it is to say; none: it is to go.
    want        TEXT CHECK (json_valid(want)),
    -- What of that was agreed on last.
    sent        TEXT CHECK (json_valid(sent)),
    -- The last copy of the other side and its version; none: it is not there.
    base        TEXT CHECK (json_valid(base)),
    etag        TEXT CHECK (length(etag) <= 200),
    -- The other side's version, while both changed.
    theirs      TEXT CHECK (json_valid(theirs)),
    theirs_etag TEXT CHECK (length(theirs_etag) <= 200),
    -- Dropped: the user deleted it there, and it stays deleted.
    state       TEXT NOT NULL CHECK (state IN ('live', 'dropped', 'gone')),
    made_at_ms  INTEGER NOT NULL,
    CHECK ((base IS NULL) = (etag IS NULL)),
    CHECK ((theirs IS NULL) = (theirs_etag IS NULL))
) STRICT;
CREATE UNIQUE INDEX calendar_pushes_once ON calendar_pushes (device_id, calendar_id, entity, entity_id) WHERE state <> 'gone' AND want IS NOT NULL;
CREATE TABLE calendar_taken (
    -- Follows from calendar, event and the moment at which it would have begun.
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),
    entry_id    BLOB NOT NULL CHECK (length(entry_id) = 16) REFERENCES time_entries (id),
    taken_at_ms INTEGER NOT NULL
) STRICT;
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
CREATE TRIGGER stripe_moved_by_issue AFTER INSERT ON issued_documents WHEN EXISTS (SELECT 1 FROM stripe_holds h WHERE h.payment_id IS NOT NULL)
BEGIN INSERT INTO stripe_moved SELECT NEW.invoice_id WHERE NEW.invoice_id NOT IN (SELECT invoice_id FROM stripe_moved); END;
CREATE TRIGGER milestone_in_use_by_hold_u BEFORE UPDATE OF deleted_at_ms ON milestones
WHEN NEW.deleted_at_ms IS NOT NULL AND OLD.deleted_at_ms IS NULL AND EXISTS (SELECT 1 FROM stripe_holds h WHERE h.milestone_id = OLD.id)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE TRIGGER milestone_in_use_by_hold_i BEFORE INSERT ON milestones
WHEN NEW.deleted_at_ms IS NOT NULL AND EXISTS (SELECT 1 FROM stripe_holds h WHERE h.milestone_id = NEW.id)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE TABLE reminder_plans (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    client_id     BLOB REFERENCES clients (id),
    -- JSON; without one a client is as the workspace.
    plan          TEXT CHECK (json_valid(plan)),
    created_at_ms INTEGER NOT NULL,
    CHECK (client_id IS NOT NULL OR plan IS NOT NULL)
) STRICT;
CREATE INDEX reminder_plans_of ON reminder_plans (client_id);
CREATE TABLE reminder_pauses (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    invoice_id    BLOB NOT NULL REFERENCES invoices (id),
    is_paused     INTEGER NOT NULL CHECK (is_paused IN (0, 1)),
    created_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX reminder_pauses_of ON reminder_pauses (invoice_id);
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
CREATE TABLE mail_threads (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    client_id     BLOB REFERENCES clients (id),
    project_id    BLOB REFERENCES projects (id),
    -- By what it is the client's: an address of a contact, a mail of ours that it answers, or because the user says so.
    belongs_by    TEXT CHECK (belongs_by IN ('address', 'answer', 'user')),
    created_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX mail_threads_of ON mail_threads (client_id);
CREATE TABLE mail_marks (
    -- Follows from the mark.
    id        BLOB PRIMARY KEY CHECK (length(id) = 16),
    mark      TEXT NOT NULL CHECK (length(mark) BETWEEN 1 AND 1200),
    thread_id BLOB NOT NULL REFERENCES mail_threads (id)
) STRICT;
CREATE INDEX mail_marks_of ON mail_marks (thread_id);
CREATE TABLE mail_in (
    -- Follows from the Message-ID, or from its bytes where it has none: the same mail is here once, however it comes.
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    thread_id     BLOB NOT NULL REFERENCES mail_threads (id),
    -- The account that it was read from, and its name there; none where it was a file.
    connection_id BLOB CHECK (length(connection_id) = 16),
    remote        TEXT CHECK (length(remote) BETWEEN 1 AND 200),
    remote_thread TEXT CHECK (length(remote_thread) BETWEEN 1 AND 200),
    message_id    TEXT CHECK (length(message_id) BETWEEN 3 AND 1000),
    -- JSON: Message-IDs, the oldest first.
    refs          TEXT NOT NULL CHECK (json_valid(refs)),
    -- JSON: a name and an address, and lists of them.
    sender        TEXT NOT NULL CHECK (json_valid(sender)),
    recipients    TEXT NOT NULL CHECK (json_valid(recipients)),
    reply_to      TEXT CHECK (json_valid(reply_to)),
    subject       TEXT NOT NULL CHECK (length(subject) <= 1000),
    text          TEXT NOT NULL,
    -- The user wrote it, in another program.
    is_own        INTEGER NOT NULL CHECK (is_own IN (0, 1)),
    -- When it came, and the date that it bears.
    at_ms         INTEGER NOT NULL,
    dated_at_ms   INTEGER,
    read_at_ms    INTEGER,
    -- Its page, and what was left out: a list of names and sizes as JSON.
    page_id       BLOB REFERENCES file_links (id),
    left_out      TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(left_out)),
    -- Too large to be read: these are its first words.
    is_cut        INTEGER NOT NULL CHECK (is_cut IN (0, 1)),
    kept_at_ms    INTEGER NOT NULL,
    CHECK ((remote IS NULL) = (connection_id IS NULL))
) STRICT;
CREATE INDEX mail_in_of ON mail_in (thread_id, at_ms);
CREATE INDEX mail_in_unread ON mail_in (thread_id) WHERE read_at_ms IS NULL;
CREATE INDEX mail_in_remote ON mail_in (connection_id, remote) WHERE remote IS NOT NULL;
CREATE TABLE mail_in_files (
    id         BLOB PRIMARY KEY CHECK (length(id) = 16) REFERENCES file_links (id),
    mail_id    BLOB NOT NULL REFERENCES mail_in (id),
    position   INTEGER NOT NULL CHECK (position >= 0),
    -- By which its page shows it.
    content_id TEXT CHECK (length(content_id) <= 1000),
    -- Opening it may run something.
    runs       INTEGER NOT NULL CHECK (runs IN (0, 1))
) STRICT;
CREATE INDEX mail_in_files_of ON mail_in_files (mail_id, position);
CREATE TABLE mail_places (
    connection_id BLOB PRIMARY KEY CHECK (length(connection_id) = 16) REFERENCES connections (id),
    -- How many days back it is read when it is read for the first time.
    days          INTEGER NOT NULL CHECK (days BETWEEN 1 AND 3650),
    history       TEXT CHECK (length(history) BETWEEN 1 AND 40),
    -- JSON: the addresses whose earlier mails were asked for.
    asked         TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(asked)),
    read_at_ms    INTEGER
) STRICT;
CREATE TRIGGER mails_answers_frozen BEFORE UPDATE OF in_reply_to, refs, remote_thread ON mails
BEGIN SELECT RAISE (ABORT, 'effects are frozen'); END;
CREATE INDEX mails_by_message_id ON mails (message_id);
CREATE INDEX mails_by_answer ON mails (in_reply_to) WHERE in_reply_to IS NOT NULL;
CREATE TABLE stripe_settings (
    -- Of the connection.
    id         BLOB PRIMARY KEY CHECK (length(id) = 16),
    -- What an invoice is paid on: a link that stays, or a page of Checkout, which is gone after a day.
    page       TEXT NOT NULL CHECK (page IN ('link', 'checkout')),
    -- Where Checkout sends who has paid.
    return_url TEXT CHECK (length(return_url) BETWEEN 1 AND 2000),
    -- Of this machine, on which forwarded webhooks are heard; none: nobody listens.
    port       INTEGER CHECK (port BETWEEN 1024 AND 65535),
    CHECK (page = 'link' OR return_url IS NOT NULL)
) STRICT;
CREATE TABLE stripe_hints (
    -- Of the connection.
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    heard_at_ms   INTEGER,
    -- The last one that was turned away, and why; in seconds, how far its clock was ahead of ours.
    refused_at_ms INTEGER,
    why           TEXT CHECK (length(why) <= 40),
    ahead_s       INTEGER,
    CHECK ((refused_at_ms IS NULL) = (why IS NULL))
) STRICT;
CREATE TABLE stripe_customers (
    -- Follows from the account and the client, so that each is there once, whoever makes it.
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    connection_id BLOB NOT NULL CHECK (length(connection_id) = 16),
    client_id     BLOB NOT NULL REFERENCES clients (id),
    -- Stripe's id, and what it was told of the client last, as JSON; none before it is made, and after it was deleted there.
    customer      TEXT CHECK (length(customer) BETWEEN 1 AND 200),
    told          TEXT CHECK (json_valid(told)),
    made_at_ms    INTEGER,
    CHECK ((customer IS NULL) = (told IS NULL) AND (customer IS NULL) = (made_at_ms IS NULL))
) STRICT;
CREATE INDEX stripe_customers_of ON stripe_customers (client_id);
CREATE INDEX stripe_customers_by_name ON stripe_customers (customer) WHERE customer IS NOT NULL;
CREATE TABLE stripe_clients_moved (client_id BLOB PRIMARY KEY CHECK (length(client_id) = 16)) STRICT;
CREATE TRIGGER stripe_clients_moved_by_client_u AFTER UPDATE ON clients
BEGIN INSERT INTO stripe_clients_moved SELECT c.client_id FROM stripe_customers c
    WHERE c.client_id = NEW.id AND c.client_id NOT IN (SELECT client_id FROM stripe_clients_moved) LIMIT 1; END;
CREATE TRIGGER stripe_clients_moved_by_contact_i AFTER INSERT ON client_contacts
BEGIN INSERT INTO stripe_clients_moved SELECT c.client_id FROM stripe_customers c
    WHERE c.client_id = NEW.client_id AND c.client_id NOT IN (SELECT client_id FROM stripe_clients_moved) LIMIT 1; END;
CREATE TRIGGER stripe_clients_moved_by_contact_u AFTER UPDATE ON client_contacts
BEGIN INSERT INTO stripe_clients_moved SELECT DISTINCT c.client_id FROM stripe_customers c
    WHERE c.client_id IN (NEW.client_id, OLD.client_id) AND c.client_id NOT IN (SELECT client_id FROM stripe_clients_moved); END;
CREATE TRIGGER stripe_clients_moved_by_customer AFTER UPDATE OF told ON stripe_customers
BEGIN INSERT INTO stripe_clients_moved SELECT NEW.client_id WHERE NEW.client_id NOT IN (SELECT client_id FROM stripe_clients_moved); END;
CREATE TABLE stripe_drafts (
    -- Of the dispute.
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),
    -- JSON, by Stripe's names.
    evidence    TEXT NOT NULL CHECK (json_valid(evidence)),
    saved_at_ms INTEGER NOT NULL
) STRICT;
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
CREATE TRIGGER stripe_moved_by_collected AFTER INSERT ON issued_documents
WHEN EXISTS (SELECT 1 FROM recurring_runs n JOIN stripe_subscriptions s ON s.rule_id = n.rule_id WHERE n.invoice_id = NEW.invoice_id)
BEGIN INSERT INTO stripe_moved SELECT NEW.invoice_id WHERE NEW.invoice_id NOT IN (SELECT invoice_id FROM stripe_moved); END;
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
CREATE TRIGGER recurring_in_use_by_subscription_u BEFORE UPDATE OF deleted_at_ms ON recurring_rules
WHEN NEW.deleted_at_ms IS NOT NULL AND OLD.deleted_at_ms IS NULL
    AND EXISTS (SELECT 1 FROM stripe_subscriptions s WHERE s.rule_id = OLD.id AND s.ended_at_ms IS NULL AND s.closed_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
CREATE TRIGGER recurring_in_use_by_subscription_i BEFORE INSERT ON recurring_rules
WHEN NEW.deleted_at_ms IS NOT NULL
    AND EXISTS (SELECT 1 FROM stripe_subscriptions s WHERE s.rule_id = NEW.id AND s.ended_at_ms IS NULL AND s.closed_at_ms IS NULL)
BEGIN SELECT RAISE (ABORT, 'in use'); END;
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
CREATE TABLE mail_merge_turns (
    id       BLOB PRIMARY KEY CHECK (length(id) = 16),
    merge_id BLOB NOT NULL REFERENCES mail_merges (id),
    turn     TEXT NOT NULL CHECK (turn IN ('paused', 'resumed', 'cancelled')),
    at_ms    INTEGER NOT NULL
) STRICT;
CREATE INDEX mail_merge_turns_of ON mail_merge_turns (merge_id);
CREATE TRIGGER mail_merge_turns_frozen BEFORE UPDATE ON mail_merge_turns BEGIN SELECT RAISE (ABORT, 'effects are frozen'); END;
CREATE TRIGGER mail_merge_turns_stay BEFORE DELETE ON mail_merge_turns BEGIN SELECT RAISE (ABORT, 'effects are frozen'); END;
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
CREATE INDEX outbox_done ON outbox (connection_id, kind, ended_at_ms) WHERE state = 'done';
CREATE TABLE smtp_authorities (
    connection_id BLOB PRIMARY KEY CHECK (length(connection_id) = 16) REFERENCES connections (id),
    certificate   TEXT NOT NULL CHECK (length(certificate) BETWEEN 1 AND 20000)
) STRICT;
CREATE TABLE stripe_events (
    -- Follows from Stripe's.
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    connection_id BLOB NOT NULL REFERENCES connections (id),
    created_s     INTEGER NOT NULL
) STRICT;
CREATE INDEX stripe_events_of ON stripe_events (connection_id, created_s);
CREATE TABLE imap_servers (
    connection_id BLOB PRIMARY KEY CHECK (length(connection_id) = 16) REFERENCES connections (id),
    endpoint      TEXT NOT NULL CHECK (length(endpoint) BETWEEN 1 AND 300),
    -- As text: what its own certificate is held against, beside those that the machine trusts.
    certificate   TEXT CHECK (length(certificate) BETWEEN 1 AND 20000),
    -- Why it could not be read when it was last tried, and whether that waits for the user.
    trouble       TEXT CHECK (length(trouble) BETWEEN 1 AND 1000),
    waits         INTEGER NOT NULL CHECK (waits IN (0, 1))
) STRICT;
CREATE TABLE imap_folders (
    -- Follows from the account and the role.
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    connection_id BLOB NOT NULL REFERENCES connections (id),
    role          TEXT NOT NULL CHECK (role IN ('inbox', 'sent')),
    name          TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 1000),
    -- While it stays the same a number means the same mail.
    validity      INTEGER NOT NULL CHECK (validity > 0),
    -- All up to this number was looked at.
    uid           INTEGER NOT NULL CHECK (uid >= 0),
    -- While it is read from the beginning: mails that came before are passed over.
    since_ms      INTEGER,
    -- JSON: the addresses whose mails were looked for.
    asked         TEXT NOT NULL CHECK (json_valid(asked))
) STRICT;
CREATE UNIQUE INDEX imap_folders_of ON imap_folders (connection_id, role);
CREATE INDEX outbox_lane ON outbox (lane) WHERE ended_at_ms IS NULL;
CREATE TRIGGER retainers_of_rules_stay BEFORE UPDATE OF deleted_at_ms ON retainers
WHEN NEW.deleted_at_ms IS NOT NULL AND EXISTS (
    SELECT 1 FROM recurring_lines l JOIN recurring_rules r ON r.id = l.rule_id
    WHERE l.retainer_id = NEW.id AND l.deleted_at_ms IS NULL AND r.deleted_at_ms IS NULL
)
BEGIN
    SELECT RAISE(ABORT, 'retainer is billed by a rule');
END;
