-- How an account of Stripe is used from here.
CREATE TABLE stripe_settings (
    -- Of the connection.
    id         BLOB PRIMARY KEY CHECK (length(id) = 16),
    -- What an invoice is paid on: a link that stays, or a page of Checkout, which is gone after a day.
    page       TEXT NOT NULL CHECK (page IN ('link', 'checkout')),
    -- Where Checkout sends who has paid.
    return_url TEXT CHECK (length(return_url) BETWEEN 1 AND 2000),
    -- Of this machine, on which forwarded webhooks are heard; none: nobody listens.
    port       INTEGER CHECK (port BETWEEN 1024 AND 65535),
    CHECK (page = 'link' OR return_url IS NOT NULL)
) STRICT;

-- What came to that port last. Of this copy of the file alone.
CREATE TABLE stripe_hints (
    -- Of the connection.
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    heard_at_ms   INTEGER,
    -- The last one that was turned away, and why; in seconds, how far its clock was ahead of ours.
    refused_at_ms INTEGER,
    why           TEXT CHECK (length(why) <= 40),
    ahead_s       INTEGER,
    CHECK ((refused_at_ms IS NULL) = (why IS NULL))
) STRICT;

ALTER TABLE stripe_links ADD COLUMN page TEXT NOT NULL DEFAULT 'link' CHECK (page IN ('link', 'checkout'));
ALTER TABLE stripe_links ADD COLUMN expires_at_ms INTEGER;

-- Clients as customers of an account of Stripe.
CREATE TABLE stripe_customers (
    -- Follows from the account and the client, so that each is there once, whoever makes it.
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    connection_id BLOB NOT NULL CHECK (length(connection_id) = 16),
    client_id     BLOB NOT NULL REFERENCES clients (id),
    -- Stripe's id, and what it was told of the client last, as JSON; none before it is made, and after it was deleted there.
    customer      TEXT CHECK (length(customer) BETWEEN 1 AND 200),
    told          TEXT CHECK (json_valid(told)),
    made_at_ms    INTEGER,
    CHECK ((customer IS NULL) = (told IS NULL) AND (customer IS NULL) = (made_at_ms IS NULL))
) STRICT;
CREATE INDEX stripe_customers_of ON stripe_customers (client_id);
CREATE INDEX stripe_customers_by_name ON stripe_customers (customer) WHERE customer IS NOT NULL;

-- Clients of which Stripe may have to be told something new, of those that it knows. Emptied at the end of each write.
CREATE TABLE stripe_clients_moved (client_id BLOB PRIMARY KEY CHECK (length(client_id) = 16)) STRICT;
CREATE TRIGGER stripe_clients_moved_by_client_u AFTER UPDATE ON clients
BEGIN INSERT INTO stripe_clients_moved SELECT c.client_id FROM stripe_customers c
    WHERE c.client_id = NEW.id AND c.client_id NOT IN (SELECT client_id FROM stripe_clients_moved) LIMIT 1; END;
CREATE TRIGGER stripe_clients_moved_by_contact_i AFTER INSERT ON client_contacts
BEGIN INSERT INTO stripe_clients_moved SELECT c.client_id FROM stripe_customers c
    WHERE c.client_id = NEW.client_id AND c.client_id NOT IN (SELECT client_id FROM stripe_clients_moved) LIMIT 1; END;
CREATE TRIGGER stripe_clients_moved_by_contact_u AFTER UPDATE ON client_contacts
BEGIN INSERT INTO stripe_clients_moved SELECT DISTINCT c.client_id FROM stripe_customers c
    WHERE c.client_id IN (NEW.client_id, OLD.client_id) AND c.client_id NOT IN (SELECT client_id FROM stripe_clients_moved); END;
CREATE TRIGGER stripe_clients_moved_by_customer AFTER UPDATE OF told ON stripe_customers
BEGIN INSERT INTO stripe_clients_moved SELECT NEW.client_id WHERE NEW.client_id NOT IN (SELECT client_id FROM stripe_clients_moved); END;
