-- What time is spent on, and by whom. A project without a client is internal; a task without a project is the user's own.
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
) STRICT;
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

-- Price of an hour from a day on. The most specific scope wins, inside it the latest valid_from.
CREATE TABLE rates (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    scope         TEXT NOT NULL CHECK (scope IN ('workspace', 'person', 'client', 'project', 'task')),
    scope_id      BLOB CHECK ((scope = 'workspace') = (scope_id IS NULL)),
    amount_minor  INTEGER NOT NULL CHECK (amount_minor >= 0),
    currency      TEXT NOT NULL CHECK (length(currency) = 3),
    valid_from    TEXT NOT NULL CHECK (valid_from IS date(valid_from)),
    created_at_ms INTEGER NOT NULL,
    deleted_at_ms INTEGER
) STRICT;
CREATE INDEX rates_of ON rates (scope, scope_id, valid_from) WHERE deleted_at_ms IS NULL;
