//! RFC 3501 and 6154, spoken by hand.

use crate::support::Web;
use serde_json::json;
use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
};
use stint_fakes::{Encryption, Fault, Kind};

struct Talk {
    reader: BufReader<TcpStream>,
    number: usize,
}

impl Talk {
    fn with(web: &Web) -> Self {
        let mut talk = Self { reader: BufReader::new(TcpStream::connect(web.fakes.imap()).unwrap()), number: 0 };
        assert!(talk.line().starts_with("* OK "));
        talk
    }

    fn inside(web: &Web) -> Self {
        let mut talk = Self::with(web);
        assert!(talk.say("LOGIN ada sandbox").ends_with("OK Logged in\r\n"));
        talk
    }

    /// A line with its literals, or nothing when the line is dead.
    fn line(&mut self) -> String {
        let mut all = Vec::new();
        loop {
            if self.reader.read_until(b'\n', &mut all).unwrap_or(0) == 0 {
                break;
            }
            let text = String::from_utf8_lossy(&all).into_owned();
            let Some(bytes) = text.strip_suffix("}\r\n").and_then(|t| t.rsplit_once('{')).and_then(|(_, n)| n.parse().ok()) else { break };
            let mut literal = vec![0; bytes];
            if self.reader.read_exact(&mut literal).is_err() {
                break;
            }
            all.extend(literal);
        }
        String::from_utf8(all).unwrap()
    }

    /// All that is said up to the answer, the tag taken off.
    fn say(&mut self, words: &str) -> String {
        self.number += 1;
        let tag = format!("t{} ", self.number);
        let _ = self.reader.get_mut().write_all(format!("{tag}{words}\r\n").as_bytes());
        let mut all = String::new();
        loop {
            let line = self.line();
            if let Some(answer) = line.strip_prefix(&tag) {
                return all + answer;
            }
            if line.is_empty() || line.starts_with("+ ") {
                return all + &line;
            }
            all += &line;
        }
    }
}

fn receive(web: &Web, mail: serde_json::Value) {
    let mut world = web.world();
    let now = world.clock.now_ms();
    world.imap.receive(&serde_json::from_value(mail).unwrap(), now).unwrap();
}

#[test]
fn only_who_has_the_password_sees_what_is_there() {
    let web = Web::start();
    let mut talk = Talk::with(&web);
    let offers = talk.say("CAPABILITY");
    assert!(offers.starts_with("* CAPABILITY IMAP4rev1 ") && offers.contains(" AUTH=PLAIN"), "{offers}");
    assert!(talk.say("EXAMINE INBOX").starts_with("BAD "));
    assert!(talk.say("LOGIN ada wrong").starts_with("NO [AUTHENTICATIONFAILED]"));
    assert_eq!(talk.say("AUTHENTICATE PLAIN"), "+ \r\n");
    // `\0ada\0sandbox`, without a tag.
    let _ = talk.reader.get_mut().write_all(b"AGFkYQBzYW5kYm94\r\n");
    assert_eq!(talk.line(), "t4 OK Logged in\r\n");
    assert!(talk.say("LOGIN ada sandbox").starts_with("BAD "));
    let folders = talk.say("LIST \"\" \"*\"");
    assert!(folders.contains("* LIST (\\HasNoChildren \\Sent) \"/\" \"Gesendete Objekte\"\r\n"), "{folders}");
    assert!(talk.say("EXAMINE Nowhere").starts_with("NO [NONEXISTENT]"));
    assert_eq!(talk.say("LOGOUT"), "* BYE Logging out\r\nOK Logout completed.\r\n");
    // A name as so many bytes.
    let mut talk = Talk::with(&web);
    assert_eq!(talk.say("LOGIN {3}"), "+ Ready for more\r\n");
    let _ = talk.reader.get_mut().write_all(b"ada sandbox\r\n");
    assert_eq!(talk.line(), "t1 OK Logged in\r\n");
}

#[test]
fn mails_are_found_and_told_and_only_looking_leaves_them_unread() {
    let web = Web::start();
    receive(&web, json!({ "from": "a@b.example", "subject": "One", "text": "Hello", "at_ms": 1_790_000_000_000_i64 }));
    receive(&web, json!({ "from": "c@d.example", "subject": "Two\r\n folded", "flags": ["\\Seen"] }));
    let mut talk = Talk::inside(&web);
    let opened = talk.say("EXAMINE inbox");
    assert!(opened.contains("* 2 EXISTS\r\n") && opened.contains("[UIDVALIDITY 1700000000]") && opened.contains("[UIDNEXT 3]"), "{opened}");
    for (keys, found) in [
        ("ALL", "* SEARCH 1 2\r\n"),
        ("UNSEEN", "* SEARCH 1\r\n"),
        // 2026-09-21, and 2026-10-01.
        ("SINCE 22-Sep-2026", "* SEARCH 2\r\n"),
        ("UID 9:*", "* SEARCH 2\r\n"),
        ("UID 1:* FROM \"B.example\"", "* SEARCH 1\r\n"),
        ("UID 1 SEEN", "* SEARCH\r\n"),
    ] {
        assert_eq!(talk.say(&format!("UID SEARCH {keys}")), format!("{found}OK Search completed.\r\n"), "{keys}");
    }
    assert!(talk.say("UID SEARCH COLOUR red").starts_with("BAD "));
    let told = talk.say("UID FETCH 2 (UID FLAGS RFC822.SIZE INTERNALDATE BODY.PEEK[HEADER.FIELDS (SUBJECT)])");
    let size = web.world().imap.folders[0].mails[1].raw.len();
    let expected = format!(
        "* 2 FETCH (UID 2 FLAGS (\\Seen) RFC822.SIZE {size} INTERNALDATE \" 1-Oct-2026 09:00:00 +0000\" BODY[HEADER.FIELDS (SUBJECT)] {{25}}\r\n\
         Subject: Two\r\n folded\r\n\r\n)\r\nOK Fetch completed.\r\n"
    );
    assert_eq!(told, expected);
    assert!(talk.say("UID FETCH 1 (BODY.PEEK[TEXT]<1.3>)").starts_with("* 1 FETCH (UID 1 BODY[TEXT]<1> {3}\r\nell)"));
    talk.say("UID FETCH 1 (BODY[])");
    assert!(web.world().imap.folders[0].mails[0].flags.is_empty(), "EXAMINE changes nothing");
    talk.say("SELECT INBOX");
    talk.say("UID FETCH 1 (BODY.PEEK[])");
    assert!(web.world().imap.folders[0].mails[0].flags.is_empty(), "nor does PEEK");
    talk.say("UID FETCH 1 (BODY[])");
    assert_eq!(web.world().imap.folders[0].mails[0].flags, ["\\Seen"]);
    web.world().imap.renumber();
    assert!(talk.say("EXAMINE INBOX").contains("[UIDVALIDITY 1700000001]"));
}

#[test]
fn faults_strike_where_they_are_told_to() {
    for (kind, heard) in [
        (Kind::DropRequest, ""),
        (Kind::DropAnswer, ""),
        (Kind::RateLimited, "NO [LIMIT]"),
        (Kind::Unavailable, "* BYE "),
        (Kind::ErrorBefore, "BAD "),
        (Kind::ErrorAfter, "NO [SERVERBUG]"),
        (Kind::Unauthorized, "NO [AUTHENTICATIONFAILED]"),
        (Kind::QuotaExceeded, "NO [OVERQUOTA]"),
    ] {
        let web = Web::start();
        let mut talk = Talk::inside(&web);
        web.fakes.fault(Fault::once(kind, "IMAP /examine"));
        let said = talk.say("EXAMINE INBOX");
        assert!(if heard.is_empty() { said.is_empty() } else { said.starts_with(heard) }, "{kind:?}: {said}");
    }
    // In the middle of a literal.
    let web = Web::start();
    receive(&web, json!({ "text": "x".repeat(5_000) }));
    let mut talk = Talk::inside(&web);
    talk.say("EXAMINE INBOX");
    web.fakes.fault(Fault::once(Kind::TruncatedBody, "IMAP /fetch"));
    let _ = talk.reader.get_mut().write_all(b"t9 UID FETCH 1 (BODY.PEEK[])\r\n");
    let mut half = Vec::new();
    talk.reader.read_to_end(&mut half).unwrap();
    assert!((2_000..4_000).contains(&half.len()), "{}", half.len());
}

#[test]
fn where_it_encrypts_nobody_logs_in_before() {
    let web = Web::start();
    web.world().mail.encryption = Encryption::Starttls;
    let mut talk = Talk::with(&web);
    let offers = talk.say("CAPABILITY");
    assert!(offers.contains(" STARTTLS LOGINDISABLED\r\n"), "{offers}");
    assert!(talk.say("LOGIN ada sandbox").starts_with("NO [PRIVACYREQUIRED]"));
    assert!(talk.say("STARTTLS").starts_with("OK "));
}
