-- How a client is sent its invoices beside the paper, where to, and by which reference it finds them: one cell, for its parts mean something
-- together only. Absent: the PDF alone.
ALTER TABLE clients ADD COLUMN einvoice TEXT CHECK (einvoice IS NULL OR (json_valid(einvoice)
    AND einvoice ->> 'format' IN ('none', 'factur_x', 'xrechnung', 'xrechnung_cii', 'peppol')));

-- Whom to ask about an invoice, and where e-invoices come from.
ALTER TABLE business_profiles ADD COLUMN contact_name TEXT NOT NULL DEFAULT '';
ALTER TABLE business_profiles ADD COLUMN electronic_scheme TEXT NOT NULL DEFAULT '';
ALTER TABLE business_profiles ADD COLUMN electronic_address TEXT NOT NULL DEFAULT ''
    CHECK ((electronic_scheme = '') = (electronic_address = ''));

-- What the buyer wrote on its order: its reference, the numbers of order, contract and project.
ALTER TABLE invoices ADD COLUMN refs TEXT CHECK (refs IS NULL OR json_valid(refs));

-- Goods that leave for another state of the EU (K) or leave the EU (G). The column beside it says E for them, which it knew before.
ALTER TABLE tax_rates ADD COLUMN beyond TEXT CHECK (beyond IS NULL OR (beyond IN ('K', 'G') AND category = 'E'));

-- Expenses that came as an e-invoice, so that the same one is not taken twice.
CREATE TABLE received_invoices (
    expense_id BLOB PRIMARY KEY REFERENCES expenses (id) CHECK (length(expense_id) = 16),
    seller     TEXT NOT NULL CHECK (seller <> ''),
    number     TEXT NOT NULL CHECK (number <> '')
) STRICT;
CREATE INDEX received_invoices_of ON received_invoices (seller, number);
