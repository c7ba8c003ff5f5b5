-- A row is an interval, a fact. The one open row of a device (ended_at_ms IS NULL) is its timer: work is running, pause and break are
-- a timer that waits. A transition closes the open row and opens the next at the same instant, so the rows of a timer_id tile its life.
-- Only the most specific of client, project and task is kept; the rest follows from it.
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
    deleted_at_ms  INTEGER,
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

-- What the clocks said that does not add up; shown until the user has decided.
CREATE TABLE time_findings (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    entry_id       BLOB NOT NULL REFERENCES time_entries (id),
    kind           TEXT NOT NULL CHECK (kind IN ('clock_step', 'clock_back', 'suspend')),
    wall_ms        INTEGER NOT NULL,
    steady_ms      INTEGER NOT NULL,
    created_at_ms  INTEGER NOT NULL,
    resolved_at_ms INTEGER,
    deleted_at_ms  INTEGER
) STRICT;
CREATE INDEX time_findings_of ON time_findings (entry_id);

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

-- The whole way up from each entry, merged clients followed.
CREATE VIEW entry_paths AS
SELECT e.id AS entry_id, t.id AS task_id, t.name AS task_name, p.id AS project_id, p.name AS project_name, p.color AS color,
       COALESCE(m.id, c.id) AS client_id, COALESCE(m.name, c.name) AS client_name
FROM time_entries e
LEFT JOIN tasks t ON t.id = e.task_id
LEFT JOIN projects p ON p.id = COALESCE(e.project_id, t.project_id)
LEFT JOIN clients c ON c.id = COALESCE(e.client_id, p.client_id)
LEFT JOIN clients m ON m.id = c.merged_into;
