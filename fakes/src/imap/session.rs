//! One conversation: who it is with, and which folder is open.

use super::{
    boxes::{Folder, Mailboxes},
    fetch,
    words::{Word, set, words},
};
use crate::{smtp::Encryption, world::World};
use base64::{Engine as _, engine::general_purpose::STANDARD};

#[derive(Debug)]
pub enum Next {
    Say(Vec<u8>),
    Leave(Vec<u8>),
    /// The next byte is of the handshake.
    Starttls(Vec<u8>),
}

#[derive(Debug, Default)]
pub struct Session {
    encrypted: bool,
    user: Option<String>,
    /// The open folder, and whether it is only looked at.
    open: Option<(String, bool)>,
    /// The tag of the AUTHENTICATE whose answer comes.
    waiting: Option<String>,
}

/// What is said of a command, and before that what it finds: OK, NO or BAD with words.
type Said = Result<(Vec<u8>, String), String>;

fn ok(words: &str) -> Said {
    Ok((Vec::new(), words.into()))
}

impl Session {
    pub fn encrypted() -> Self {
        Self { encrypted: true, ..Self::default() }
    }

    fn offers_starttls(&self, world: &World) -> bool {
        !self.encrypted && matches!(world.mail.encryption, Encryption::Starttls | Encryption::StarttlsBroken)
    }

    /// The name of the command, for rules and records: `uid fetch` is `fetch`; a password has none.
    pub fn command(&self, line: &[u8]) -> String {
        if self.waiting.is_some() {
            return "authenticate".into();
        }
        let text = String::from_utf8_lossy(line).to_lowercase();
        let mut words = text.split_whitespace().skip(1);
        let first = words.next().unwrap_or_default();
        if first == "uid" { words.next().unwrap_or_default() } else { first }.to_owned()
    }

    pub fn tag(&self, line: &[u8]) -> String {
        let first = || String::from_utf8_lossy(line).split_whitespace().next().unwrap_or("*").to_owned();
        self.waiting.clone().unwrap_or_else(first)
    }

    pub fn wait_for_nothing(&mut self) {
        self.waiting = None;
    }

    pub fn answer(&mut self, line: &[u8], world: &mut World) -> Next {
        let chatter: Vec<u8> = world.imap.chatter.iter().flat_map(|l| format!("{l}\r\n").into_bytes()).collect();
        let tag = self.tag(line);
        if self.waiting.take().is_some() {
            let said = self.plain(&String::from_utf8_lossy(line), world);
            return Next::Say(told(&tag, said));
        }
        let Some(all) = words(line) else { return Next::Say(told(&tag, Err("BAD Cannot be parsed".into()))) };
        let name = all.get(1).map(Word::upper).unwrap_or_default();
        let rest = all.get(2..).unwrap_or_default();
        let said = match name.as_str() {
            "CAPABILITY" => Ok((format!("* CAPABILITY {}\r\n", self.offers(world)).into_bytes(), "Capabilities.".into())),
            "NOOP" => ok("NOOP completed."),
            "LOGOUT" => {
                let bytes = [b"* BYE Logging out\r\n".to_vec(), told(&tag, ok("Logout completed."))].concat();
                return Next::Leave(bytes);
            }
            "STARTTLS" if !self.offers_starttls(world) => Err("BAD STARTTLS is not offered".into()),
            "STARTTLS" if world.mail.encryption == Encryption::StarttlsBroken => Err("NO TLS not available".into()),
            "STARTTLS" => return Next::Starttls(told(&tag, ok("Begin TLS negotiation now."))),
            "LOGIN" | "AUTHENTICATE" if self.user.is_some() => Err("BAD Already logged in".into()),
            "LOGIN" | "AUTHENTICATE" if self.offers_starttls(world) => Err("NO [PRIVACYREQUIRED] Encryption is required".into()),
            "LOGIN" => match rest {
                [user, password] => self.let_in(user.text().unwrap_or_default(), password.text().unwrap_or_default(), world),
                _ => Err("BAD LOGIN takes a name and a password".into()),
            },
            "AUTHENTICATE" if world.imap.plain && rest.first().is_some_and(|w| w.upper() == "PLAIN") => {
                if let Some(first) = rest.get(1).and_then(Word::text) {
                    self.plain(first, world)
                } else {
                    self.waiting = Some(tag);
                    return Next::Say(b"+ \r\n".to_vec());
                }
            }
            "AUTHENTICATE" => Err("NO Unsupported authentication mechanism".into()),
            _ if self.user.is_none() => Err("BAD Log in first".into()),
            "LIST" => list(&world.imap, rest),
            "SELECT" | "EXAMINE" => self.open(rest, name == "EXAMINE", &mut world.imap),
            "CLOSE" | "UNSELECT" => {
                self.open = None;
                ok("Closed.")
            }
            "UID" => {
                let name = rest.first().map(Word::upper).unwrap_or_default();
                self.ask(&name, rest.get(1..).unwrap_or_default(), true, &mut world.imap)
            }
            name => self.ask(name, rest, false, &mut world.imap),
        };
        Next::Say([chatter, told(&tag, said)].concat())
    }

    fn offers(&self, world: &World) -> String {
        let mut all = vec!["IMAP4rev1", "SPECIAL-USE", "LIST-EXTENDED", "ID", "IDLE"];
        if self.offers_starttls(world) {
            all.extend(["STARTTLS", "LOGINDISABLED"]);
        } else if world.imap.plain {
            all.extend(["SASL-IR", "AUTH=PLAIN"]);
        }
        all.join(" ")
    }

    /// RFC 4616: three parts between two zeros.
    fn plain(&mut self, encoded: &str, world: &World) -> Said {
        let text = STANDARD.decode(encoded.trim()).ok().and_then(|b| String::from_utf8(b).ok()).unwrap_or_default();
        match text.split('\0').collect::<Vec<_>>().as_slice() {
            [_, user, password] => self.let_in(user, password, world),
            _ => Err("BAD Cannot decode".into()),
        }
    }

    fn let_in(&mut self, user: &str, password: &str, world: &World) -> Said {
        let good = match &world.imap.login {
            Some((name, word)) => user == name && password == word,
            None => user == world.mail.user && password == world.mail.password,
        };
        if !good {
            return Err("NO [AUTHENTICATIONFAILED] Authentication failed.".into());
        }
        self.user = Some(user.into());
        ok("Logged in")
    }

    fn open(&mut self, rest: &[Word], only_looks: bool, boxes: &mut Mailboxes) -> Said {
        self.open = None;
        let name = rest.first().and_then(Word::text).unwrap_or_default();
        let folder = boxes.folder(name).map_err(|words| format!("NO [NONEXISTENT] {words}"))?;
        self.open = Some((folder.name.clone(), only_looks));
        let lines = format!(
            "* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft)\r\n* OK [PERMANENTFLAGS ()] Read-only.\r\n* {} EXISTS\r\n* 0 RECENT\r\n\
             * OK [UIDVALIDITY {}] UIDs valid\r\n* OK [UIDNEXT {}] Predicted next UID\r\n",
            folder.mails.len(),
            folder.validity,
            folder.next
        );
        Ok((lines.into_bytes(), if only_looks { "[READ-ONLY] Examined." } else { "[READ-WRITE] Selected." }.into()))
    }

    fn ask(&self, name: &str, rest: &[Word], by_uid: bool, boxes: &mut Mailboxes) -> Said {
        let Some((folder, only_looks)) = &self.open else { return Err("BAD No mailbox selected".into()) };
        let folder = boxes.folder(folder).map_err(|words| format!("NO {words}"))?;
        match name {
            "SEARCH" => {
                let found = fetch::search(rest, folder).ok_or("BAD Unknown search")?;
                let number = |n: usize| if by_uid { folder.mails[n].uid.to_string() } else { (n + 1).to_string() };
                let numbers: String = found.into_iter().map(|n| format!(" {}", number(n))).collect();
                Ok((format!("* SEARCH{numbers}\r\n").into_bytes(), "Search completed.".into()))
            }
            "FETCH" => fetched(rest, by_uid, *only_looks, folder),
            _ => Err("BAD Unknown command".into()),
        }
    }
}

fn fetched(rest: &[Word], by_uid: bool, only_looks: bool, folder: &mut Folder) -> Said {
    let [numbers, items] = rest else { return Err("BAD FETCH takes mails and items".into()) };
    let items = match items {
        Word::List(items) => items.clone(),
        one => vec![one.clone()],
    };
    let last = if by_uid { folder.mails.last().map_or(0, |m| m.uid) } else { u32::try_from(folder.mails.len()).unwrap_or(u32::MAX) };
    let ranges = numbers.text().and_then(|t| set(t, last)).ok_or("BAD Unknown set of mails")?;
    let mut all = Vec::new();
    for (at, mail) in folder.mails.iter_mut().enumerate() {
        let number = if by_uid { mail.uid } else { u32::try_from(at + 1).unwrap_or(u32::MAX) };
        if ranges.iter().any(|r| r.contains(&number)) {
            let (line, reads) = fetch::told(at + 1, mail, &items, by_uid).ok_or("BAD Unknown item")?;
            all.extend(line);
            if reads && !only_looks && !mail.flags.iter().any(|f| f == "\\Seen") {
                mail.flags.push("\\Seen".into());
            }
        }
    }
    Ok((all, "Fetch completed.".into()))
}

fn list(boxes: &Mailboxes, rest: &[Word]) -> Said {
    if rest.get(1).and_then(Word::text).is_none() {
        return Err("BAD LIST takes a reference and a pattern".into());
    }
    let line = |f: &Folder| {
        format!(
            "* LIST ({}) \"/\" \"{}\"\r\n",
            ["\\HasNoChildren"].iter().copied().chain(f.marks.iter().map(String::as_str)).collect::<Vec<_>>().join(" "),
            f.name
        )
    };
    let lines: String = boxes.folders.iter().map(line).collect();
    Ok((lines.into_bytes(), "List completed.".into()))
}

fn told(tag: &str, said: Said) -> Vec<u8> {
    match said {
        Ok((mut lines, words)) => {
            lines.extend(format!("{tag} OK {words}\r\n").into_bytes());
            lines
        }
        Err(words) => format!("{tag} {words}\r\n").into_bytes(),
    }
}
