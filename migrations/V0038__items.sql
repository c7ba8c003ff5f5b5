-- What is sold again and again. A line that was made from one keeps what it said: it does not follow.
CREATE TABLE items (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    name           TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    description    TEXT NOT NULL DEFAULT '' CHECK (length(description) <= 1700),
    code           TEXT NOT NULL DEFAULT '' CHECK (length(code) <= 60),
    category       TEXT NOT NULL DEFAULT '' CHECK (length(category) <= 200),
    unit           TEXT NOT NULL DEFAULT '' CHECK (length(unit) <= 20),
    price_minor    INTEGER NOT NULL CHECK (price_minor >= 0),
    currency       TEXT NOT NULL CHECK (length(currency) = 3),
    -- Ids as JSON; NULL is what a new line would get.
    tax_ids        TEXT CHECK (json_valid(tax_ids)),
    created_at_ms  INTEGER NOT NULL,
    archived_at_ms INTEGER,
    deleted_at_ms  INTEGER
) STRICT;
