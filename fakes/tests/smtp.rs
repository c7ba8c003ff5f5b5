//! RFC 5321, 4954 and 1870, spoken by hand.

use crate::support::Web;
use std::{
    io::{BufRead as _, BufReader, Write as _},
    net::TcpStream,
};
use stint_fakes::{Fault, Kind};

struct Talk {
    reader: BufReader<TcpStream>,
}

impl Talk {
    fn with(web: &Web) -> Self {
        let mut talk = Self { reader: BufReader::new(TcpStream::connect(web.fakes.smtp()).unwrap()) };
        assert_eq!(talk.hear(), "220");
        talk
    }

    /// The code of the answer, or nothing when the line is dead.
    fn hear(&mut self) -> String {
        loop {
            let mut line = String::new();
            if self.reader.read_line(&mut line).unwrap_or(0) == 0 {
                return String::new();
            }
            if line.as_bytes().get(3) == Some(&b' ') {
                return line[..3].to_string();
            }
        }
    }

    fn say(&mut self, words: &str) -> String {
        let _ = self.reader.get_mut().write_all(format!("{words}\r\n").as_bytes());
        self.hear()
    }

    /// `\0ada\0sandbox` in base64.
    fn let_in(&mut self) {
        assert_eq!(self.say("EHLO me"), "250");
        assert_eq!(self.say("AUTH PLAIN AGFkYQBzYW5kYm94"), "235");
    }

    fn send(&mut self, text: &str) -> String {
        assert_eq!(self.say("MAIL FROM:<ada@example.com> SIZE=40"), "250");
        assert_eq!(self.say("RCPT TO:<client@example.com>"), "250");
        assert_eq!(self.say("DATA"), "354");
        self.say(&format!("{text}\r\n."))
    }
}

fn kept(web: &Web) -> Vec<String> {
    web.world().mail.accepted.iter().map(|m| m.text.clone()).collect()
}

#[test]
fn a_mail_is_taken_from_who_may_send() {
    let web = Web::start();
    let mut talk = Talk::with(&web);
    assert_eq!(talk.say("MAIL FROM:<a@b>"), "503");
    assert_eq!(talk.say("EHLO me"), "250");
    assert_eq!(talk.say("MAIL FROM:<a@b>"), "530");
    assert_eq!(talk.say("AUTH PLAIN AGFkYQB3cm9uZw=="), "535");
    assert_eq!(talk.say("AUTH LOGIN"), "334");
    assert_eq!(talk.say("YWRh"), "334");
    assert_eq!(talk.say("c2FuZGJveA=="), "235");
    assert_eq!(talk.say("DATA"), "503");
    assert_eq!(talk.send("Subject: x\r\n\r\n..a line with a dot"), "250");
    assert_eq!(kept(&web), ["Subject: x\r\n\r\n.a line with a dot\r\n"]);
    assert_eq!(web.world().mail.accepted[0].to, ["client@example.com"]);
    assert_eq!(talk.say("QUIT"), "221");
}

#[test]
fn what_is_too_large_or_for_nobody_is_refused() {
    let web = Web::start();
    web.world().mail.largest = 100;
    web.world().mail.unknown.push("gone@example.com".into());
    let mut talk = Talk::with(&web);
    talk.let_in();
    assert_eq!(talk.say("MAIL FROM:<a@b> SIZE=101"), "552");
    assert_eq!(talk.say("MAIL FROM:<a@b>"), "250");
    assert_eq!(talk.say("RCPT TO:<gone@example.com>"), "550");
    assert_eq!(talk.say("RSET"), "250");
    assert_eq!(talk.send(&"x".repeat(101)), "552");
    assert!(kept(&web).is_empty());
}

#[test]
fn faults_strike_before_or_after_the_mail_is_kept() {
    for (kind, heard, done) in [
        (Kind::DropRequest, "", 0),
        (Kind::DropAnswer, "", 1),
        (Kind::RateLimited, "450", 0),
        (Kind::ErrorBefore, "451", 0),
        (Kind::ErrorAfter, "451", 1),
        (Kind::Unavailable, "421", 0),
    ] {
        let web = Web::start();
        let mut talk = Talk::with(&web);
        talk.let_in();
        web.fakes.fault(Fault::once(kind, "SMTP /data"));
        assert_eq!(talk.send("Subject: x\r\n\r\nhello"), heard, "{kind:?}");
        assert_eq!(kept(&web).len(), done, "{kind:?}");
    }
}
