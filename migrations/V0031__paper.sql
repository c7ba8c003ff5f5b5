-- Documents speak French, too: a CHECK cannot be changed, so the column is put anew.
ALTER TABLE clients ADD COLUMN paper_language TEXT CHECK (paper_language IN ('en', 'de', 'fr'));
UPDATE clients SET paper_language = language;
ALTER TABLE clients DROP COLUMN language;
ALTER TABLE clients RENAME COLUMN paper_language TO language;

DROP TRIGGER issued_keeps_draft_u;
ALTER TABLE invoices ADD COLUMN paper_language TEXT NOT NULL DEFAULT 'en' CHECK (paper_language IN ('en', 'de', 'fr'));
UPDATE invoices SET paper_language = language;
ALTER TABLE invoices DROP COLUMN language;
ALTER TABLE invoices RENAME COLUMN paper_language TO language;
CREATE TRIGGER issued_keeps_draft_u BEFORE UPDATE ON invoices WHEN EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id = OLD.id)
BEGIN SELECT RAISE (ABORT, 'issued documents are immutable'); END;

-- The template; NULL is the workspace's.
ALTER TABLE invoices ADD COLUMN look TEXT CHECK (look IN ('classic', 'modern', 'compact'));
