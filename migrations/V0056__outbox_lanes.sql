-- Whether something of a lane waits is asked at the end of each write, for each event of ours: by the lane alone.
CREATE INDEX outbox_lane ON outbox (lane) WHERE ended_at_ms IS NULL;
