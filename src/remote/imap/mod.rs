//! Reading a mailbox at a server (RFC 3501), by the parser `imap-proto`. Nothing there is changed: folders are opened by EXAMINE, mails are looked at
//! by BODY.PEEK.

mod talk;

use super::{
    Trouble,
    server::{Login, Security, Server},
};
use crate::kernel::Instant;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use chrono::DateTime;
use imap_proto::{AttributeValue, Capability, MailboxDatum, NameAttribute, Response, ResponseCode, SectionPath};
use std::collections::BTreeSet;
use talk::{Part, Talk};

/// A folder as it was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Folder {
    /// While it stays the same a number means the same mail.
    pub validity: u32,
    /// The number that the next mail gets, where the server says it.
    pub next: Option<u32>,
}

/// What is known of a mail before it is fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    pub uid: u32,
    /// As it begins, with its backslash: `\Seen`.
    pub flags: Vec<String>,
    pub at: Option<Instant>,
    pub bytes: i64,
    /// The headers that were asked for.
    pub headers: Vec<u8>,
}

impl Head {
    pub fn has(&self, flag: &str) -> bool {
        self.flags.iter().any(|f| f.eq_ignore_ascii_case(flag))
    }
}

/// One conversation, logged in. It waits for the network: never on a thread of the interface, nor inside a transaction.
#[derive(Debug)]
pub struct Session {
    talk: Talk,
    offers: BTreeSet<String>,
}

/// Logs in and opens the inbox.
///
/// # Errors
/// [`Trouble`]; `Unauthorized` where name or password are not good.
pub fn look(login: &Login<'_>) -> Result<(), Trouble> {
    let mut session = Session::enter(login)?;
    session.open("INBOX")?;
    session.leave();
    Ok(())
}

impl Session {
    /// # Errors
    /// [`Trouble`]; `Unauthorized` where name or password are not good.
    pub fn enter(login: &Login<'_>) -> Result<Self, Trouble> {
        let Login { server: Server { host, security, .. }, authority, .. } = login;
        let mut talk = Talk::begin(login.server, *authority)?;
        let mut offers = offers(&mut talk)?;
        if *security == Security::Starttls {
            if !offers.contains("STARTTLS") {
                let message = format!("{host} does not offer STARTTLS, and nothing is sent to it unencrypted: choose TLS and its port");
                return Err(Trouble::Refused { status: 0, code: "no_starttls".into(), message });
            }
            talk = talk.encrypted(host, *authority)?;
            offers = self::offers(&mut talk)?;
        }
        let password = String::from_utf8_lossy(login.password.expose());
        if offers.contains("AUTH=PLAIN") {
            let secret = BASE64_STANDARD.encode(format!("\0{}\0{password}", login.user));
            talk.log_in(&[Part::Text("AUTHENTICATE PLAIN"), Part::Answer(&secret)])?;
        } else if offers.contains("LOGINDISABLED") {
            let message = format!("{host} takes no name and password on this way: choose TLS or STARTTLS");
            return Err(Trouble::Refused { status: 0, code: "no_login".into(), message });
        } else {
            talk.log_in(&[Part::Text("LOGIN "), Part::Word(login.user), Part::Text(" "), Part::Word(&password)])?;
        }
        // Many servers tell all that they can only now.
        let offers = self::offers(&mut talk)?;
        Ok(Self { talk, offers })
    }

    /// The folder with what was sent (RFC 6154), where the server has marked one.
    ///
    /// # Errors
    /// [`Trouble`].
    pub fn sent(&mut self) -> Result<Option<String>, Trouble> {
        let marks = ["SPECIAL-USE", "LIST-EXTENDED"].iter().all(|word| self.offers.contains(*word));
        let ask = if marks { "LIST \"\" \"*\" RETURN (SPECIAL-USE)" } else { "LIST \"\" \"*\"" };
        let mut found = None;
        self.talk.ask(&[Part::Text(ask)], |response| {
            if let Response::MailboxData(MailboxDatum::List(list)) = response
                && list.name_attributes.contains(&NameAttribute::Sent)
                && !list.name_attributes.contains(&NameAttribute::NoSelect)
            {
                found.get_or_insert_with(|| list.name.into_owned());
            }
        })?;
        Ok(found)
    }

    /// # Errors
    /// [`Trouble`]; `Refused` where there is no such folder.
    pub fn open(&mut self, name: &str) -> Result<Folder, Trouble> {
        let (mut validity, mut next) = (None, None);
        self.talk.ask(&[Part::Text("EXAMINE "), Part::Word(name)], |response| {
            if let Response::Data { outcome, .. } = response {
                match outcome.code {
                    Some(ResponseCode::UidValidity(number)) => validity = Some(number),
                    Some(ResponseCode::UidNext(number)) => next = Some(number),
                    _ => {}
                }
            }
        })?;
        match validity.filter(|v| *v > 0) {
            Some(validity) => Ok(Folder { validity, next: next.filter(|n| *n > 0) }),
            None => Err(self.talk.odd("its mails have no numbers that stay (UIDVALIDITY)")),
        }
    }

    /// The numbers of mails above `after`, in order; those that came before a day are passed over.
    ///
    /// # Errors
    /// [`Trouble`].
    pub fn search(&mut self, after: u32, since: Option<Instant>) -> Result<Vec<u32>, Trouble> {
        let Some(first) = after.checked_add(1) else { return Ok(Vec::new()) };
        let day = since.and_then(|at| DateTime::from_timestamp_millis(at.ms())).map(|at| format!(" SINCE {}", at.format("%-d-%b-%Y")));
        let ask = format!("UID SEARCH UID {first}:*{}", day.unwrap_or_default());
        let mut found = BTreeSet::new();
        self.talk.ask(&[Part::Text(&ask)], |response| {
            if let Response::MailboxData(MailboxDatum::Search(numbers)) = response {
                // `7:*` names the last mail too where that is number 5.
                found.extend(numbers.into_iter().filter(|uid| *uid >= first));
            }
        })?;
        Ok(found.into_iter().collect())
    }

    /// What is known of mails before they are fetched, in order; those that are gone are left out.
    ///
    /// # Errors
    /// [`Trouble`].
    pub fn heads(&mut self, uids: &[u32], headers: &[&str]) -> Result<Vec<Head>, Trouble> {
        if uids.is_empty() {
            return Ok(Vec::new());
        }
        let items = format!("UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[HEADER.FIELDS ({})]", headers.join(" ").to_uppercase());
        let mut heads: Vec<Head> = Vec::new();
        self.fetch(uids, &items, |uid, attributes| {
            let mut head = Head { uid, flags: Vec::new(), at: None, bytes: 0, headers: Vec::new() };
            let mut whole = false;
            for attribute in attributes {
                match attribute {
                    AttributeValue::Flags(flags) => head.flags = flags.into_iter().map(std::borrow::Cow::into_owned).collect(),
                    AttributeValue::InternalDate(date) => head.at = came(&date),
                    AttributeValue::Rfc822Size(bytes) => head.bytes = i64::from(bytes),
                    AttributeValue::BodySection { section: Some(SectionPath::Full(_)), data, .. } => {
                        head.headers = data.unwrap_or_default().into_owned();
                        whole = true;
                    }
                    _ => {}
                }
            }
            if whole {
                heads.push(head);
            }
        })?;
        heads.sort_by_key(|h| h.uid);
        heads.dedup_by_key(|h| h.uid);
        Ok(heads)
    }

    /// Which of these are read there.
    ///
    /// # Errors
    /// [`Trouble`].
    pub fn seen(&mut self, uids: &[u32]) -> Result<BTreeSet<u32>, Trouble> {
        let mut seen = BTreeSet::new();
        if uids.is_empty() {
            return Ok(seen);
        }
        self.fetch(uids, "UID FLAGS", |uid, attributes| {
            let has = |a: &AttributeValue<'_>| matches!(a, AttributeValue::Flags(f) if f.iter().any(|f| f.eq_ignore_ascii_case("\\Seen")));
            if attributes.iter().any(has) {
                seen.insert(uid);
            }
        })?;
        Ok(seen)
    }

    /// The bytes of a mail, or as many of its first ones; none where it is gone.
    ///
    /// # Errors
    /// [`Trouble`].
    pub fn bytes(&mut self, uid: u32, first: Option<u32>) -> Result<Option<Vec<u8>>, Trouble> {
        let items = match first {
            Some(bytes) => format!("UID BODY.PEEK[]<0.{bytes}>"),
            None => "UID BODY.PEEK[]".into(),
        };
        let mut found = None;
        self.fetch(&[uid], &items, |told, attributes| {
            for attribute in attributes {
                if let AttributeValue::BodySection { section: None, data: Some(data), .. } = attribute
                    && told == uid
                {
                    found = Some(data.into_owned());
                }
            }
        })?;
        Ok(found)
    }

    fn fetch(&mut self, uids: &[u32], items: &str, mut each: impl FnMut(u32, Vec<AttributeValue<'_>>)) -> Result<(), Trouble> {
        let set = uids.iter().map(u32::to_string).collect::<Vec<_>>().join(",");
        self.talk.ask(&[Part::Text(&format!("UID FETCH {set} ({items})"))], |response| {
            if let Response::Fetch(_, attributes) = response {
                let uid = attributes.iter().find_map(|a| if let AttributeValue::Uid(uid) = a { Some(*uid) } else { None });
                if let Some(uid) = uid.filter(|uid| uids.contains(uid)) {
                    each(uid, attributes);
                }
            }
        })
    }

    /// What is said of it now changes nothing.
    pub fn leave(mut self) {
        drop(self.talk.ask(&[Part::Text("LOGOUT")], |_| ()));
    }
}

/// What the server can do, in capitals.
fn offers(talk: &mut Talk) -> Result<BTreeSet<String>, Trouble> {
    let mut offers = BTreeSet::new();
    talk.ask(&[Part::Text("CAPABILITY")], |response| {
        if let Response::Capabilities(all) = response {
            offers.extend(all.into_iter().map(|one| match one {
                Capability::Imap4rev1 => "IMAP4REV1".to_owned(),
                Capability::Auth(how) => format!("AUTH={}", how.to_uppercase()),
                Capability::Atom(word) => word.to_uppercase(),
            }));
        }
    })?;
    Ok(offers)
}

/// ` 1-Feb-2026 10:00:00 +0100`.
fn came(date: &str) -> Option<Instant> {
    DateTime::parse_from_str(date.trim(), "%d-%b-%Y %H:%M:%S %z").ok().map(|at| Instant::from_ms(at.timestamp_millis()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_came_when_the_server_says() {
        for (told, ms) in [
            ("20-Nov-2026 08:00:00 +0000", Some(1_795_161_600_000)),
            ("20-Nov-2026 09:00:00 +0100", Some(1_795_161_600_000)),
            (" 1-Jan-1970 00:00:01 +0000", Some(1_000)),
            ("yesterday", None),
        ] {
            assert_eq!(came(told).map(Instant::ms), ms, "{told}");
        }
    }
}
