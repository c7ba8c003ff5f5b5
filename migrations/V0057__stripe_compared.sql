-- Nothing ever asked when all of Stripe was compared.
ALTER TABLE stripe_cursors DROP COLUMN compared_at_ms;
