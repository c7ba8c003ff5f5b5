-- Lines of a rule as drafts have them: with a discount, and under headings, which stand in one order with the lines.
ALTER TABLE recurring_lines ADD COLUMN is_heading INTEGER NOT NULL DEFAULT 0 CHECK (is_heading IN (0, 1));
-- A share of its line or so much of it, as JSON.
ALTER TABLE recurring_lines ADD COLUMN discount TEXT CHECK (json_valid(discount));
