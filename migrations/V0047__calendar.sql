-- Calendars of the accounts that this device is connected to, and what of them the user chose.
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

-- The last copy of each event of a calendar that is read: one that is held once, a series, or an instance that differs from its series.
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

-- The calendar that this device writes into, and what it puts there.
CREATE TABLE calendar_targets (
    -- Of the device.
    id          BLOB PRIMARY KEY CHECK (length(id) = 16) REFERENCES devices (id),
    calendar_id BLOB REFERENCES calendars (id),
    milestones  INTEGER NOT NULL CHECK (milestones IN (0, 1)),
    invoices    INTEGER NOT NULL CHECK (invoices IN (0, 1)),
    tasks       INTEGER NOT NULL CHECK (tasks IN (0, 1))
) STRICT;

-- What this device puts into a calendar: a day and a title, as JSON.
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

-- Instances of events that became time.
CREATE TABLE calendar_taken (
    -- Follows from calendar, event and the moment at which it would have begun.
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),
    entry_id    BLOB NOT NULL CHECK (length(entry_id) = 16) REFERENCES time_entries (id),
    taken_at_ms INTEGER NOT NULL
) STRICT;
