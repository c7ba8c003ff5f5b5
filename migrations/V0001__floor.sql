-- What every slice stands on: who wrote, what happened, what must leave the machine, how to take it back.
-- Ids are UUIDv7 as 16-byte blobs; instants are milliseconds since 1970 UTC; civil dates are ISO text; a delete is a cell, not a lost row.

CREATE TABLE devices (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    name          TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    created_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Facts of this copy of the file alone; never synced.
CREATE TABLE local_facts (
    key   TEXT PRIMARY KEY,
    value ANY NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
    key   TEXT PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 100),
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

-- Content-addressed bytes: logos, kept PDFs.
CREATE TABLE blobs (
    hash          BLOB PRIMARY KEY CHECK (length(hash) = 32),
    mime          TEXT NOT NULL,
    bytes         BLOB NOT NULL,
    created_at_ms INTEGER NOT NULL
) STRICT;

-- Append-only and hash-chained: hash = SHA-256(prev_hash || canonical JSON of the line).
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

-- The recorded inverse of the last edits of this device, as SQLite session changesets; a ring of bounded length.
CREATE TABLE undo_steps (
    seq         INTEGER PRIMARY KEY AUTOINCREMENT,
    at_ms       INTEGER NOT NULL,
    command     TEXT NOT NULL,
    schema      INTEGER NOT NULL,
    tags        TEXT NOT NULL CHECK (json_valid(tags)),
    changeset   BLOB NOT NULL,
    undone      INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

-- Every effect on a third party is a row written with its cause.
CREATE TABLE outbox (
    id                 BLOB PRIMARY KEY CHECK (length(id) = 16),
    provider           TEXT NOT NULL,
    account            TEXT NOT NULL,
    lane               TEXT NOT NULL,
    kind               TEXT NOT NULL,
    payload            TEXT NOT NULL CHECK (json_valid(payload)),
    entity             TEXT NOT NULL,
    entity_id          BLOB NOT NULL CHECK (length(entity_id) = 16),
    device_id          BLOB NOT NULL REFERENCES devices (id),
    state              TEXT NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sending', 'done', 'parked')),
    attempts           INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    next_attempt_at_ms INTEGER NOT NULL,
    last_code          TEXT,
    created_at_ms      INTEGER NOT NULL
) STRICT;
CREATE INDEX outbox_due ON outbox (lane, next_attempt_at_ms) WHERE state IN ('queued', 'sending');
