-- Of this device: where the mail of a mail server's account is read.
CREATE TABLE imap_servers (
    connection_id BLOB PRIMARY KEY CHECK (length(connection_id) = 16) REFERENCES connections (id),
    endpoint      TEXT NOT NULL CHECK (length(endpoint) BETWEEN 1 AND 300),
    -- As text: what its own certificate is held against, beside those that the machine trusts.
    certificate   TEXT CHECK (length(certificate) BETWEEN 1 AND 20000),
    -- Why it could not be read when it was last tried, and whether that waits for the user.
    trouble       TEXT CHECK (length(trouble) BETWEEN 1 AND 1000),
    waits         INTEGER NOT NULL CHECK (waits IN (0, 1))
) STRICT;

-- Of this device: up to where a folder of such an account was read.
CREATE TABLE imap_folders (
    -- Follows from the account and the role.
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    connection_id BLOB NOT NULL REFERENCES connections (id),
    role          TEXT NOT NULL CHECK (role IN ('inbox', 'sent')),
    name          TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 1000),
    -- While it stays the same a number means the same mail.
    validity      INTEGER NOT NULL CHECK (validity > 0),
    -- All up to this number was looked at.
    uid           INTEGER NOT NULL CHECK (uid >= 0),
    -- While it is read from the beginning: mails that came before are passed over.
    since_ms      INTEGER,
    -- JSON: the addresses whose mails were looked for.
    asked         TEXT NOT NULL CHECK (json_valid(asked))
) STRICT;
CREATE UNIQUE INDEX imap_folders_of ON imap_folders (connection_id, role);
