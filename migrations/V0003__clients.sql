-- Names are what a user types: never unique. A merged client keeps its row and points to the one that took over.
CREATE TABLE clients (
    id                 BLOB PRIMARY KEY CHECK (length(id) = 16),
    name               TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    legal_name         TEXT NOT NULL DEFAULT '',
    street             TEXT NOT NULL DEFAULT '',
    postal_code        TEXT NOT NULL DEFAULT '',
    city               TEXT NOT NULL DEFAULT '',
    region             TEXT NOT NULL DEFAULT '',
    country            TEXT NOT NULL DEFAULT '' CHECK (length(country) IN (0, 2)),
    currency           TEXT NOT NULL CHECK (length(currency) = 3),
    tax_treatment      TEXT NOT NULL DEFAULT 'standard' CHECK (tax_treatment IN ('standard', 'reverse_charge', 'exempt', 'outside_scope')),
    vat_id             TEXT NOT NULL DEFAULT '',
    payment_terms_days INTEGER CHECK (payment_terms_days BETWEEN 0 AND 365),
    language           TEXT CHECK (language IN ('en', 'de')),
    tags               TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags)),
    note               TEXT NOT NULL DEFAULT '',
    created_at_ms      INTEGER NOT NULL,
    archived_at_ms     INTEGER,
    deleted_at_ms      INTEGER,
    merged_into        BLOB REFERENCES clients (id)
) STRICT;
CREATE INDEX clients_merged ON clients (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE client_contacts (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    client_id     BLOB NOT NULL REFERENCES clients (id),
    name          TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    email         TEXT NOT NULL DEFAULT '',
    phone         TEXT NOT NULL DEFAULT '',
    role          TEXT NOT NULL DEFAULT '',
    deleted_at_ms INTEGER
) STRICT;
CREATE INDEX client_contacts_of ON client_contacts (client_id);
