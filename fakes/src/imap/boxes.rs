//! The folders of the account, and what others do to them.

use serde::{Deserialize, Serialize};

/// What a mail in a folder is.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Stored {
    pub uid: u32,
    pub flags: Vec<String>,
    pub at_ms: i64,
    /// As it came.
    pub raw: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Folder {
    pub name: String,
    /// As LIST tells them: `\Sent`.
    pub marks: Vec<String>,
    pub validity: u32,
    pub next: u32,
    pub mails: Vec<Stored>,
}

impl Folder {
    fn new(name: &str, marks: &[&str]) -> Self {
        let marks = marks.iter().map(|m| (*m).to_owned()).collect();
        Self { name: name.into(), marks, validity: 1_700_000_000, next: 1, mails: Vec::new() }
    }

    pub fn add(&mut self, raw: String, flags: &[&str], at_ms: i64) -> u32 {
        let uid = self.next;
        self.next += 1;
        self.mails.push(Stored { uid, flags: flags.iter().map(|f| (*f).to_owned()).collect(), at_ms, raw });
        uid
    }
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Mailboxes {
    pub folders: Vec<Folder>,
    /// Where name and password are not those by which mails are handed over.
    pub login: Option<(String, String)>,
    /// Whether AUTHENTICATE PLAIN is offered, beside LOGIN.
    pub plain: bool,
    /// Lines that nobody asked for, before each answer: servers say odd things.
    pub chatter: Vec<String>,
}

impl Default for Mailboxes {
    fn default() -> Self {
        let folders = vec![
            Folder::new("INBOX", &[]),
            Folder::new("Drafts", &["\\Drafts"]),
            Folder::new("Gesendete Objekte", &["\\Sent"]),
            Folder::new("Junk", &["\\Junk"]),
        ];
        Self { folders, login: None, plain: true, chatter: Vec::new() }
    }
}

/// A mail that comes in, or that somebody files.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Letter {
    #[serde(default = "inbox")]
    pub folder: String,
    #[serde(default)]
    pub from: String,
    #[serde(default = "ada")]
    pub to: String,
    #[serde(default)]
    pub subject: String,
    #[serde(default)]
    pub text: String,
    /// Left out: made of folder and number.
    pub message_id: Option<String>,
    /// The Message-ID that it answers.
    pub answers: Option<String>,
    #[serde(default)]
    pub flags: Vec<String>,
    pub at_ms: Option<i64>,
    /// A whole mail instead.
    pub raw: Option<String>,
}

fn inbox() -> String {
    "INBOX".into()
}
fn ada() -> String {
    "ada@example.com".into()
}

impl Mailboxes {
    pub fn folder(&mut self, name: &str) -> Result<&mut Folder, String> {
        let same = |f: &&mut Folder| f.name == name || name.eq_ignore_ascii_case("INBOX") && f.name == "INBOX";
        self.folders.iter_mut().find(same).ok_or(format!("There is no folder {name}."))
    }

    /// Answers its number.
    pub fn receive(&mut self, letter: &Letter, now_ms: i64) -> Result<u32, String> {
        let at_ms = letter.at_ms.unwrap_or(now_ms);
        let folder = self.folder(&letter.folder)?;
        let date = chrono::DateTime::from_timestamp_millis(at_ms).unwrap_or_default().to_rfc2822();
        let id = letter
            .message_id
            .clone()
            .unwrap_or_else(|| format!("<{}.{}.{}@client.example>", folder.next, folder.validity, folder.name.len()));
        let answers = letter.answers.as_ref().map_or(String::new(), |a| format!("In-Reply-To: {a}\r\nReferences: {a}\r\n"));
        let raw = letter.raw.clone().unwrap_or_else(|| {
            format!(
                "From: {}\r\nTo: {}\r\nSubject: {}\r\nDate: {date}\r\nMessage-ID: {id}\r\n{answers}Content-Type: text/plain; charset=utf-8\r\n\r\n{}\r\n",
                letter.from, letter.to, letter.subject, letter.text
            )
        });
        let flags: Vec<&str> = letter.flags.iter().map(String::as_str).collect();
        Ok(folder.add(raw, &flags, at_ms))
    }

    /// As after the server was moved: all mails have other numbers, and say so.
    pub fn renumber(&mut self) {
        for folder in &mut self.folders {
            folder.validity += 1;
            let many = u32::try_from(folder.mails.len()).unwrap_or(u32::MAX);
            for (mail, uid) in folder.mails.iter_mut().zip(1..=many) {
                mail.uid = uid;
            }
            folder.next = many + 1;
        }
    }
}
