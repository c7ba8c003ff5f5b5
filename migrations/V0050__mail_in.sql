-- Mails that came in, what of an account is read, and what a reply answers.

-- Mails that belong together, and whose they are.
CREATE TABLE mail_threads (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    client_id     BLOB REFERENCES clients (id),
    project_id    BLOB REFERENCES projects (id),
    -- By what it is the client's: an address of a contact, a mail of ours that it answers, or because the user says so.
    belongs_by    TEXT CHECK (belongs_by IN ('address', 'answer', 'user')),
    created_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX mail_threads_of ON mail_threads (client_id);

-- By what a mail is known to belong to a thread: Message-IDs in it, and the provider's name for it.
CREATE TABLE mail_marks (
    -- Follows from the mark.
    id        BLOB PRIMARY KEY CHECK (length(id) = 16),
    mark      TEXT NOT NULL CHECK (length(mark) BETWEEN 1 AND 1200),
    thread_id BLOB NOT NULL REFERENCES mail_threads (id)
) STRICT;
CREATE INDEX mail_marks_of ON mail_marks (thread_id);

CREATE TABLE mail_in (
    -- Follows from the Message-ID, or from its bytes where it has none: the same mail is here once, however it comes.
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    thread_id     BLOB NOT NULL REFERENCES mail_threads (id),
    -- The account that it was read from, and its name there; none where it was a file.
    connection_id BLOB CHECK (length(connection_id) = 16),
    remote        TEXT CHECK (length(remote) BETWEEN 1 AND 200),
    remote_thread TEXT CHECK (length(remote_thread) BETWEEN 1 AND 200),
    message_id    TEXT CHECK (length(message_id) BETWEEN 3 AND 1000),
    -- JSON: Message-IDs, the oldest first.
    refs          TEXT NOT NULL CHECK (json_valid(refs)),
    -- JSON: a name and an address, and lists of them.
    sender        TEXT NOT NULL CHECK (json_valid(sender)),
    recipients    TEXT NOT NULL CHECK (json_valid(recipients)),
    reply_to      TEXT CHECK (json_valid(reply_to)),
    subject       TEXT NOT NULL CHECK (length(subject) <= 1000),
    text          TEXT NOT NULL,
    -- The user wrote it, in another program.
    is_own        INTEGER NOT NULL CHECK (is_own IN (0, 1)),
    -- When it came, and the date that it bears.
    at_ms         INTEGER NOT NULL,
    dated_at_ms   INTEGER,
    read_at_ms    INTEGER,
    -- Its page, and what was left out: a list of names and sizes as JSON.
    page_id       BLOB REFERENCES file_links (id),
    left_out      TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(left_out)),
    -- Too large to be read: these are its first words.
    is_cut        INTEGER NOT NULL CHECK (is_cut IN (0, 1)),
    kept_at_ms    INTEGER NOT NULL,
    CHECK ((remote IS NULL) = (connection_id IS NULL))
) STRICT;
CREATE INDEX mail_in_of ON mail_in (thread_id, at_ms);
CREATE INDEX mail_in_unread ON mail_in (thread_id) WHERE read_at_ms IS NULL;
CREATE INDEX mail_in_remote ON mail_in (connection_id, remote) WHERE remote IS NOT NULL;

-- What came with a mail, by the link of its file.
CREATE TABLE mail_in_files (
    id         BLOB PRIMARY KEY CHECK (length(id) = 16) REFERENCES file_links (id),
    mail_id    BLOB NOT NULL REFERENCES mail_in (id),
    position   INTEGER NOT NULL CHECK (position >= 0),
    -- By which its page shows it.
    content_id TEXT CHECK (length(content_id) <= 1000),
    -- Opening it may run something.
    runs       INTEGER NOT NULL CHECK (runs IN (0, 1))
) STRICT;
CREATE INDEX mail_in_files_of ON mail_in_files (mail_id, position);

-- Of this device: up to where the mail of an account was read.
CREATE TABLE mail_places (
    connection_id BLOB PRIMARY KEY CHECK (length(connection_id) = 16) REFERENCES connections (id),
    -- How many days back it is read when it is read for the first time.
    days          INTEGER NOT NULL CHECK (days BETWEEN 1 AND 3650),
    history       TEXT CHECK (length(history) BETWEEN 1 AND 40),
    -- JSON: the addresses whose earlier mails were asked for.
    asked         TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(asked)),
    read_at_ms    INTEGER
) STRICT;

-- What a mail of ours answers.
ALTER TABLE mails ADD COLUMN in_reply_to TEXT CHECK (length(in_reply_to) BETWEEN 3 AND 1000);
ALTER TABLE mails ADD COLUMN refs TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(refs));
ALTER TABLE mails ADD COLUMN remote_thread TEXT CHECK (length(remote_thread) BETWEEN 1 AND 200);
CREATE TRIGGER mails_answers_frozen BEFORE UPDATE OF in_reply_to, refs, remote_thread ON mails
BEGIN SELECT RAISE (ABORT, 'effects are frozen'); END;
CREATE INDEX mails_by_message_id ON mails (message_id);
CREATE INDEX mails_by_answer ON mails (in_reply_to) WHERE in_reply_to IS NOT NULL;
