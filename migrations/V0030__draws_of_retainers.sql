-- A write that touched some entries draws anew for their clients alone, and compares with what their retainers had.
CREATE INDEX retainer_draws_of ON retainer_draws (retainer_id);
