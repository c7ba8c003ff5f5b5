-- The line is the fee of this retainer: priced by its terms, and billed once with it.
ALTER TABLE recurring_lines ADD COLUMN retainer_id BLOB REFERENCES retainers (id);
