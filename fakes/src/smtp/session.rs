//! One conversation: who it is with, and which mail is being handed over.

use super::{Accepted, Encryption, MailServer};
use base64::{Engine as _, engine::general_purpose::STANDARD};

#[derive(Debug)]
pub enum Next {
    Say(String),
    Leave(String),
    /// The next byte is of the handshake.
    Starttls(String),
}

#[derive(Debug, Default)]
enum Waiting {
    #[default]
    Nothing,
    Plain,
    User,
    Password(String),
}

#[derive(Debug, Default)]
pub struct Session {
    encrypted: bool,
    greeted: bool,
    user: Option<String>,
    from: Option<String>,
    to: Vec<String>,
    waiting: Waiting,
}

fn say(words: &str) -> Next {
    Next::Say(words.into())
}

/// `FROM:<a@b> SIZE=5` is `a@b` and its parameters.
fn path<'a>(rest: &'a str, name: &str) -> Option<(&'a str, &'a str)> {
    let head = rest.get(..name.len()).filter(|h| h.eq_ignore_ascii_case(name))?;
    let (address, more) = rest[head.len()..].trim_start().strip_prefix('<')?.split_once('>')?;
    Some((address, more.trim()))
}

impl Session {
    pub fn encrypted() -> Self {
        Self { encrypted: true, ..Self::default() }
    }

    fn offers_starttls(&self, server: &MailServer) -> bool {
        !self.encrypted && matches!(server.encryption, Encryption::Starttls | Encryption::StarttlsBroken)
    }

    /// The name of the command, for rules and records; a password has none.
    pub fn command(&self, line: &str) -> String {
        match self.waiting {
            Waiting::Nothing => line.split([' ', ':']).next().unwrap_or_default().to_uppercase(),
            _ => "AUTH".into(),
        }
    }

    pub fn ready(&self) -> bool {
        self.from.is_some() && !self.to.is_empty()
    }

    pub fn reset(&mut self) {
        self.from = None;
        self.to.clear();
    }

    pub fn answer(&mut self, line: &str, mail: Option<Vec<u8>>, server: &mut MailServer, now_ms: i64) -> Next {
        if !matches!(self.waiting, Waiting::Nothing) {
            return self.go_on(line, server);
        }
        if let Some(mail) = mail {
            return self.take(&mail, server, now_ms);
        }
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        match word.to_uppercase().as_str() {
            "EHLO" => {
                self.greeted = true;
                self.reset();
                let last = if self.offers_starttls(server) { "STARTTLS" } else { "AUTH PLAIN LOGIN" };
                Next::Say(format!(
                    "250-sandbox.example\r\n250-SIZE {}\r\n250-8BITMIME\r\n250-PIPELINING\r\n250-ENHANCEDSTATUSCODES\r\n250 {last}",
                    server.largest
                ))
            }
            "STARTTLS" if !self.offers_starttls(server) => say("503 5.5.1 Bad sequence of commands"),
            "STARTTLS" if server.encryption == Encryption::StarttlsBroken => say("454 4.7.0 TLS not available due to temporary reason"),
            "STARTTLS" => Next::Starttls("220 2.0.0 Ready to start TLS".into()),
            "AUTH" | "MAIL" if self.offers_starttls(server) => say("530 5.7.0 Must issue a STARTTLS command first"),
            "HELO" => {
                self.greeted = true;
                say("250 sandbox.example")
            }
            "AUTH" => self.auth(rest, server),
            "MAIL" => self.mail(rest, server),
            "RCPT" => self.recipient(rest, server),
            "DATA" => say("503 5.5.1 Bad sequence of commands"),
            "RSET" => {
                self.reset();
                say("250 2.0.0 OK")
            }
            "NOOP" => say("250 2.0.0 OK"),
            "VRFY" => say("252 2.1.5 Cannot verify"),
            "QUIT" => Next::Leave("221 2.0.0 Bye".into()),
            _ => say("500 5.5.2 Command unrecognized"),
        }
    }

    fn mail(&mut self, rest: &str, server: &MailServer) -> Next {
        if !self.greeted || self.from.is_some() {
            return say("503 5.5.1 Bad sequence of commands");
        }
        if self.user.is_none() && !server.open {
            return say("530 5.7.0 Authentication required");
        }
        let Some((from, more)) = path(rest, "FROM:") else { return say("501 5.5.4 Syntax: MAIL FROM:<address>") };
        let size = more.split_whitespace().find_map(|p| p.to_uppercase().strip_prefix("SIZE=")?.parse::<usize>().ok());
        if size.is_some_and(|s| s > server.largest) {
            return say("552 5.3.4 Message size exceeds fixed limit");
        }
        self.from = Some(from.into());
        say("250 2.1.0 OK")
    }

    fn recipient(&mut self, rest: &str, server: &MailServer) -> Next {
        if self.from.is_none() {
            return say("503 5.5.1 Bad sequence of commands");
        }
        match path(rest, "TO:") {
            Some((to, _)) if server.unknown.iter().any(|u| u.eq_ignore_ascii_case(to)) => {
                Next::Say(format!("550 5.1.1 <{to}>: Recipient address rejected: User unknown"))
            }
            Some((to, _)) if to.contains('@') => {
                self.to.push(to.into());
                say("250 2.1.5 OK")
            }
            _ => say("501 5.1.3 Bad recipient address syntax"),
        }
    }

    fn take(&mut self, mail: &[u8], server: &mut MailServer, now_ms: i64) -> Next {
        let (from, to) = (self.from.take().unwrap_or_default(), std::mem::take(&mut self.to));
        if mail.len() > server.largest {
            return say("552 5.3.4 Message size exceeds fixed limit");
        }
        server.accepted.push(Accepted {
            at_ms: now_ms,
            user: self.user.clone(),
            from,
            to,
            text: String::from_utf8_lossy(mail).into_owned(),
        });
        Next::Say(format!("250 2.0.0 OK: queued as {}", server.accepted.len()))
    }

    fn auth(&mut self, rest: &str, server: &MailServer) -> Next {
        if !self.greeted || self.user.is_some() {
            return say("503 5.5.1 Bad sequence of commands");
        }
        let (method, first) = rest.split_once(' ').unwrap_or((rest, ""));
        match (method.to_uppercase().as_str(), first) {
            ("PLAIN", "") => {
                self.waiting = Waiting::Plain;
                say("334 ")
            }
            ("PLAIN", first) => self.plain(first, server),
            ("LOGIN", "") => {
                self.waiting = Waiting::User;
                say("334 VXNlcm5hbWU6")
            }
            ("LOGIN", first) => {
                self.waiting = Waiting::User;
                self.go_on(first, server)
            }
            _ => say("504 5.5.4 Unrecognized authentication type"),
        }
    }

    fn go_on(&mut self, line: &str, server: &MailServer) -> Next {
        let waiting = std::mem::take(&mut self.waiting);
        if line == "*" {
            return say("501 5.7.0 Authentication cancelled");
        }
        let text = STANDARD.decode(line).ok().and_then(|b| String::from_utf8(b).ok());
        match (waiting, text) {
            (Waiting::Plain, _) => self.plain(line, server),
            (_, None) => say("501 5.5.2 Cannot decode"),
            (Waiting::User, Some(user)) => {
                self.waiting = Waiting::Password(user);
                say("334 UGFzc3dvcmQ6")
            }
            (Waiting::Password(user), Some(password)) => self.let_in(&user, &password, server),
            (Waiting::Nothing, _) => say("503 5.5.1 Bad sequence of commands"),
        }
    }

    /// RFC 4616: three parts between two zeros.
    fn plain(&mut self, encoded: &str, server: &MailServer) -> Next {
        let Some(text) = STANDARD.decode(encoded).ok().and_then(|b| String::from_utf8(b).ok()) else {
            return say("501 5.5.2 Cannot decode");
        };
        let parts: Vec<&str> = text.split('\0').collect();
        match parts.as_slice() {
            [_, user, password] => self.let_in(user, password, server),
            _ => say("501 5.5.2 Cannot decode"),
        }
    }

    fn let_in(&mut self, user: &str, password: &str, server: &MailServer) -> Next {
        if user != server.user || password != server.password {
            return say("535 5.7.8 Authentication credentials invalid");
        }
        self.user = Some(user.into());
        say("235 2.7.0 Authentication successful")
    }
}
