-- The business profile is versioned: a change is a new row, so that a document can name the one it froze.
CREATE TABLE business_profiles (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    created_at_ms INTEGER NOT NULL,
    legal_name    TEXT NOT NULL,
    street        TEXT NOT NULL,
    postal_code   TEXT NOT NULL,
    city          TEXT NOT NULL,
    region        TEXT NOT NULL,
    country       TEXT NOT NULL CHECK (length(country) = 2),
    email         TEXT NOT NULL,
    phone         TEXT NOT NULL,
    website       TEXT NOT NULL,
    vat_id        TEXT NOT NULL,
    tax_number    TEXT NOT NULL,
    bank_name     TEXT NOT NULL,
    iban          TEXT NOT NULL,
    bic           TEXT NOT NULL,
    logo_hash     BLOB REFERENCES blobs (hash)
) STRICT;
