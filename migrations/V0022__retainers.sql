-- Hours or money that a client pays ahead. What it is of, how often it comes and from when are settled once a document tells of it.
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

-- What a period grants and costs: the last one that is valid on the period's first day.
CREATE TABLE retainer_terms (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    retainer_id   BLOB NOT NULL REFERENCES retainers (id),
    valid_from    TEXT NOT NULL CHECK (valid_from IS date(valid_from)),
    amount        INTEGER NOT NULL CHECK (amount > 0),
    fee_minor     INTEGER NOT NULL CHECK (fee_minor >= 0),
    deleted_at_ms INTEGER
) STRICT;
CREATE INDEX retainer_terms_of ON retainer_terms (retainer_id) WHERE deleted_at_ms IS NULL;

-- The fee of a period, once: on a line, or without one where it was billed elsewhere.
CREATE TABLE retainer_fees (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    retainer_id   BLOB NOT NULL REFERENCES retainers (id),
    period_on     TEXT NOT NULL CHECK (period_on IS date(period_on)),
    line_id       BLOB REFERENCES invoice_lines (id),
    deleted_at_ms INTEGER
) STRICT;
CREATE UNIQUE INDEX retainer_fees_once_a_period ON retainer_fees (retainer_id, period_on) WHERE deleted_at_ms IS NULL;
CREATE INDEX retainer_fees_of_line ON retainer_fees (line_id) WHERE line_id IS NOT NULL;

-- Time that a document tells to be covered: from then on a fact, with what it took from the balance.
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

-- Where the time of retainers stands, drawn anew from the facts above in every write that may change it; `stint verify` draws it once more and
-- compares. `over` is what no balance was left for, `outside` the rest of an entry that reaches over a retainer's first or last day.
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

-- What a line bills of an entry when that is not all of it, or was rounded by a retainer already. Absent: all of it, by the document's rule.
ALTER TABLE invoice_line_entries ADD COLUMN seconds INTEGER CHECK (seconds > 0);
ALTER TABLE invoice_line_entries ADD COLUMN billed_seconds INTEGER CHECK ((billed_seconds IS NULL) = (seconds IS NULL) AND billed_seconds >= 0);

-- Of an entry that retainers hold in part, the rest waits. What no line holds at all they may draw from.
DROP VIEW waiting_sums_counted;
DROP VIEW waiting_entries;
CREATE VIEW unbilled_entries AS
SELECT e.rowid AS row, e.id, e.client_id, e.project_id, e.task_id, e.note, e.zone, e.started_at_ms, e.ended_at_ms,
       e.ended_at_ms / 1000 - e.started_at_ms / 1000 AS lasts,
       EXISTS (SELECT 1 FROM time_findings f WHERE f.entry_id = e.id AND f.resolved_at_ms IS NULL AND f.deleted_at_ms IS NULL)
           OR e.source = 'timer' AND EXISTS (SELECT 1 FROM time_gaps g WHERE g.device_id = e.device_id AND g.resolved_at_ms IS NULL
               AND g.deleted_at_ms IS NULL AND g.from_ms < e.ended_at_ms AND g.to_ms > e.started_at_ms) AS undecided
FROM time_entries e
WHERE e.deleted_at_ms IS NULL AND e.kind = 'work' AND e.billable = 1 AND e.written_off_at_ms IS NULL
    AND e.ended_at_ms / 1000 > e.started_at_ms / 1000
    AND NOT EXISTS (SELECT 1 FROM invoice_line_entries x WHERE x.entry_id = e.id AND x.deleted_at_ms IS NULL);
CREATE VIEW waiting_entries AS
SELECT e.row, e.id, e.client_id, e.project_id, e.task_id, e.note, e.zone, e.started_at_ms, e.lasts - e.drawn AS seconds, e.drawn, e.undecided,
       e.started_at_ms >> 31 AS slice,
       COALESCE(e.task_id, e.project_id, e.client_id, x'') AS scope_id,
       CASE WHEN e.task_id IS NOT NULL THEN 'task' WHEN e.project_id IS NOT NULL THEN 'project' WHEN e.client_id IS NOT NULL THEN 'client' ELSE '' END AS scope
FROM (SELECT u.*, COALESCE((SELECT SUM(w.seconds) FROM retainer_draws w WHERE w.entry_id = u.id AND w.part = 'drawn'), 0) AS drawn
      FROM unbilled_entries u) e
WHERE e.lasts > e.drawn;
CREATE VIEW waiting_sums_counted AS
SELECT slice, scope_id, scope, sum(seconds) AS seconds, count(*) AS entries FROM waiting_entries WHERE NOT undecided GROUP BY slice, scope_id;

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
CREATE TRIGGER issued_keeps_fees_u BEFORE UPDATE ON retainer_fees
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id IN (OLD.line_id, NEW.line_id))
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_fees_d BEFORE DELETE ON retainer_fees
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id = OLD.line_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_covers_i BEFORE INSERT ON retainer_covers
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id = NEW.line_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_covers_u BEFORE UPDATE ON retainer_covers
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id IN (OLD.line_id, NEW.line_id))
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;
CREATE TRIGGER issued_keeps_covers_d BEFORE DELETE ON retainer_covers
WHEN EXISTS (SELECT 1 FROM invoice_lines l JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id = OLD.line_id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;

-- No second is covered twice, or covered and billed.
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

-- Time that an issued document tells to be covered is as fixed as time that it bills.
CREATE TRIGGER covered_time_is_locked_u BEFORE UPDATE ON time_entries
WHEN EXISTS (SELECT 1 FROM retainer_covers c JOIN invoice_lines l ON l.id = c.line_id JOIN issued_documents d ON d.invoice_id = l.invoice_id
             WHERE c.entry_id = OLD.id AND c.deleted_at_ms IS NULL AND l.deleted_at_ms IS NULL)
    AND ((OLD.kind, OLD.client_id, OLD.project_id, OLD.task_id, OLD.billable, OLD.started_at_ms, OLD.ended_at_ms)
            IS NOT (NEW.kind, NEW.client_id, NEW.project_id, NEW.task_id, NEW.billable, NEW.started_at_ms, NEW.ended_at_ms)
        OR (OLD.zone, OLD.written_off_at_ms, OLD.deleted_at_ms, OLD.note, OLD.tags)
            IS NOT (NEW.zone, NEW.written_off_at_ms, NEW.deleted_at_ms, NEW.note, NEW.tags))
BEGIN SELECT RAISE (ABORT, 'billed time is locked'); END;
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

-- What a document tells of a retainer holds it fast. Its end, its rules and its next terms stay free.
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
