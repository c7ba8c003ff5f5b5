-- What an hour of a person costs the business, dated like prices. It reaches no document.
ALTER TABLE rates ADD COLUMN purpose TEXT NOT NULL DEFAULT 'price' CHECK (purpose = 'price' OR (purpose = 'cost' AND scope = 'person'));

-- How time is rounded when it is billed: one cell, because its parts mean something together only. Of a client, absent means the workspace's;
-- of a draft, absent means as tracked.
ALTER TABLE clients ADD COLUMN rounding TEXT CHECK (rounding IS NULL OR (json_valid(rounding)
    AND rounding ->> 'mode' IN ('exact', 'up', 'nearest', 'down') AND rounding ->> 'step_minutes' BETWEEN 1 AND 480
    AND rounding ->> 'scope' IN ('entry', 'day', 'task', 'invoice')));
ALTER TABLE invoices ADD COLUMN rounding TEXT CHECK (rounding IS NULL OR (json_valid(rounding)
    AND rounding ->> 'mode' IN ('exact', 'up', 'nearest', 'down') AND rounding ->> 'step_minutes' BETWEEN 1 AND 480
    AND rounding ->> 'scope' IN ('entry', 'day', 'task', 'invoice')));

-- What a line's entries lasted, and what of it is billed. Absent on lines from before there was rounding: both are the sum of the entries.
ALTER TABLE invoice_lines ADD COLUMN raw_seconds INTEGER CHECK (raw_seconds >= 0);
ALTER TABLE invoice_lines ADD COLUMN billed_seconds INTEGER CHECK (billed_seconds >= 0 AND (billed_seconds IS NULL) = (raw_seconds IS NULL));
