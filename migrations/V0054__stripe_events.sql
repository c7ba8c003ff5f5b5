-- The events that were seen last, by Stripe's own clock: one may stand in the list after newer ones, so that the last hour of what was seen is asked for
-- again, and none of it looked at twice.
CREATE TABLE stripe_events (
    -- Follows from Stripe's.
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    connection_id BLOB NOT NULL REFERENCES connections (id),
    created_s     INTEGER NOT NULL
) STRICT;
CREATE INDEX stripe_events_of ON stripe_events (connection_id, created_s);
-- One event is no place to go on from: Stripe forgets it after thirty days in which nothing happened.
ALTER TABLE stripe_cursors DROP COLUMN event;
