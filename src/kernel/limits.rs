//! Every limit has a name and a unit.

/// Characters of a name: client, project, task, person, tag holder.
pub const NAME_CHARS: usize = 200;
/// Characters of one line of an address, a mail address, a phone number.
pub const LINE_CHARS: usize = 200;
/// Characters of a note on a time entry or a line of an invoice.
pub const NOTE_CHARS: usize = 2_000;
/// Characters of the unit of a line: h, day, piece.
pub const UNIT_CHARS: usize = 20;
/// Characters of a long note on a client, project or task.
pub const LONG_NOTE_CHARS: usize = 20_000;
/// Seconds of a budget or an estimate: 100,000 hours.
pub const PLAN_SECONDS: i64 = 360_000_000;
pub const TAGS: usize = 20;
pub const TAG_CHARS: usize = 50;
pub const CONTACTS: usize = 100;
/// Minor units; leaves i64 room for 9 × 10⁶ such amounts in one sum, and stays exact as a JSON number (2⁵³).
pub const AMOUNT_MINOR: i64 = 1_000_000_000_000;
/// Days that time may be planned ahead; what lies further is a wrong date.
pub const AHEAD_DAYS: i64 = 31;
/// Days of one entry: longer than any forgotten timer; what is longer is a wrong date.
pub const ENTRY_DAYS: i64 = 366;
/// Rows of one page of a list.
pub const PAGE_ROWS: usize = 1_000;
/// Rows of a page that ends at a cursor: what has been put between its ends since.
pub const BOUNDED_PAGE_ROWS: u64 = 20_000;
/// Steps that undo remembers on this device.
pub const UNDO_STEPS: i64 = 100;
/// Bytes of a changeset that undo still keeps; a larger edit says that it cannot be taken back.
pub const UNDO_BYTES: usize = 48 << 20;
/// Bytes of all changesets together; the oldest go first.
pub const UNDO_BYTES_OF_ALL: i64 = 96 << 20;
/// Bytes of a logo as uploaded.
pub const LOGO_BYTES: usize = 2 << 20;
/// Bytes of a file that is kept with a thing.
pub const FILE_BYTES: usize = 25 << 20;
/// Files of one thing.
pub const FILES: usize = 50;
/// Days after which the bytes of a file that belongs to nothing any more are given up; as long may its removal be undone.
pub const FILE_DAYS: i64 = 30;
/// Bytes of the write-ahead journal that may stay when a program closes the file.
pub const JOURNAL_BYTES: u64 = 1 << 20;
/// Milliseconds that a writer waits for another process.
pub const BUSY_MS: u64 = 5_000;
/// Milliseconds between two looks for changes of another process; the window promises a second.
pub const WATCH_MS: u64 = 300;
/// Milliseconds between two looks at the clock for what a program does by itself: a period is made within so long of midnight.
pub const ROUND_MS: u64 = 20_000;
/// A timer's wall and steady clocks may differ by this before it is shown.
pub const CLOCK_SLACK_MS: i64 = 2_000;
/// A machine may sleep for so long under a running timer before it is shown.
pub const SLEEP_SLACK_MS: i64 = 60_000;
/// Seconds until a third party has to be reached, and has to have answered.
pub const CONNECT_SECONDS: u64 = 10;
pub const ANSWER_SECONDS: u64 = 60;
/// Seconds until an answer has to be whole that comes piece by piece: all of [`ANSWER_BYTES`] at 0.7 Mbit/s.
pub const WHOLE_ANSWER_SECONDS: u64 = 600;
/// Bytes of a third party's answer: a mail with its attachments.
pub const ANSWER_BYTES: usize = 50 << 20;
/// Seconds that the user has for the page of a third party that asks for consent.
pub const CONSENT_SECONDS: u64 = 600;
/// Seconds before its end at which a token is renewed.
pub const TOKEN_SLACK_SECONDS: i64 = 60;
/// Seconds between two attempts to reach a third party while there is no network.
pub const OFFLINE_SECONDS: i64 = 60;
/// The longest time between two attempts of one effect, in seconds, and the longest that a third party may ask for.
pub const BACK_OFF_SECONDS: i64 = 3_600;
pub const ASKED_SECONDS: i64 = 86_400;
/// Effects that are under way at the same time.
pub const CARRIED_AT_ONCE: usize = 4;
/// Milliseconds for which a mail that was asked for waits, so that it can be taken back.
pub const MAIL_WAITS_MS: i64 = 10_000;
/// Bytes of a whole mail that Gmail sends (support.google.com/mail/answer/6584), and of one where a server does not say what it takes.
pub const MAIL_BYTES: i64 = 25 << 20;
/// Bytes of a whole mail that is read; of a larger one the first words are kept. In base64 it is still below [`ANSWER_BYTES`].
pub const MAIL_IN_BYTES: i64 = 36 << 20;
/// Characters of the text of a mail that came in, bytes of its page, characters of its subject.
pub const MAIL_TEXT_CHARS: usize = 200_000;
pub const PAGE_BYTES: usize = 2 << 20;
pub const SUBJECT_CHARS: usize = 300;
/// Bytes of a Message-ID, how many of them one mail answers, and how many people it is from or to.
pub const MESSAGE_ID_BYTES: usize = 900;
pub const REFERENCES: usize = 40;
pub const PEOPLE: usize = 200;
/// Characters of a file's name that comes from elsewhere.
pub const FILE_NAME_CHARS: usize = 150;
/// Days back to which the mail of an account is read at first.
pub const MAIL_DAYS: i64 = 30;
/// Mails of a mail server that are looked at at once, and bytes of one too large to be read.
pub const HEADS: usize = 200;
pub const FIRST_BYTES: u32 = 64 << 10;
/// Addresses that one search for mails names.
pub const ADDRESSES_ASKED: usize = 10;
/// Threads of one list.
pub const THREADS: usize = 300;
/// Addresses of one mail.
pub const RECIPIENTS: usize = 50;
/// Bytes of a certificate that is trusted for one server.
pub const CERTIFICATE_BYTES: usize = 20_000;
/// Recipients of one mail to many, and how many such mails one account may send in an hour.
pub const MERGE_RECIPIENTS: usize = 1_000;
pub const MERGE_PER_HOUR: i64 = 3_600;
/// Milliseconds after which a mail that was sent is found by looking for it.
pub const MAIL_FOUND_MS: i64 = 60_000;
/// Steps of one template, so that none runs for ever.
pub const TEMPLATE_STEPS: u64 = 100_000;
/// Milliseconds between two looks at what happened at third parties: twelve requests an hour for an account where nothing does.
pub const READ_MS: i64 = 300_000;
/// Milliseconds after which what was read there is old: one look that failed is made good by the next.
pub const READ_OLD_MS: i64 = 2 * READ_MS;
/// Seconds until a reminder that waits for such a look is thought of again.
pub const UNREAD_SECONDS: i64 = 60;
