//! One conversation: a command with its tag, and all that is said until it is answered. An answer that is not whole is none.

use super::super::{
    Trouble,
    server::{Security, Server, distrust},
};
use crate::kernel::{Stopwatch, limits};
use imap_proto::{Outcome, Response, Status};
use native_tls::{Certificate, HandshakeError, Protocol, TlsConnector};
use std::{
    io::{self, ErrorKind, Read, Write},
    net::{TcpStream, ToSocketAddrs as _},
    panic::{AssertUnwindSafe, catch_unwind},
    time::Duration,
};

/// Bytes that are read at once.
const CHUNK: usize = 64 * 1024;
/// Characters of a server's words that are told on.
const WORDS: usize = 200;
/// Words of a NO that say: not now (RFC 5530).
const NOT_NOW: &[&str] = &["[UNAVAILABLE]", "[INUSE]", "[SERVERBUG]", "[LIMIT]", "[OVERQUOTA]"];

trait Stream: Read + Write + Send {}
impl<T: Read + Write + Send> Stream for T {}

pub enum Part<'a> {
    Text(&'a str),
    /// Quoted, or where that cannot hold it as so many bytes.
    Word(&'a str),
    /// A line of its own, once the server asks for it.
    Answer(&'a str),
}

pub struct Talk {
    host: String,
    /// None once it is encrypted.
    plain: Option<TcpStream>,
    stream: Option<Box<dyn Stream>>,
    buffer: Vec<u8>,
    /// Of this answer, and since when it is waited for.
    heard: usize,
    asked: Stopwatch,
    patience: Duration,
    number: u32,
}

impl std::fmt::Debug for Talk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Talk").field("host", &self.host).finish_non_exhaustive()
    }
}

impl Talk {
    /// Up to the greeting.
    pub fn begin(server: &Server, authority: Option<&str>) -> Result<Self, Trouble> {
        let plain = connect(server).map_err(|e| Trouble::Offline(format!("{}: {e}", server.host)))?;
        let mut talk = Self {
            host: server.host.clone(),
            plain: Some(plain),
            stream: None,
            buffer: Vec::new(),
            heard: 0,
            asked: Stopwatch::start(),
            patience: Duration::from_secs(limits::WHOLE_ANSWER_SECONDS),
            number: 0,
        };
        if server.security == Security::Tls {
            talk = talk.handshake(&server.host, authority)?;
        }
        let mut greeted = None;
        talk.next(|response| {
            if let Response::Data { status, outcome } = response {
                greeted = Some((status, words(&outcome)));
            }
        })?;
        match greeted {
            Some((Status::Ok, _)) => Ok(talk),
            Some((Status::Bye, words)) => Err(talk.not_now(&words)),
            // Whoever sits between could say so, so that nothing is encrypted (RFC 9051, 7.1.4).
            _ => Err(talk.odd("it did not greet as a server does that asks for a name")),
        }
    }

    /// Asks for encryption, and goes on under it.
    pub fn encrypted(mut self, host: &str, authority: Option<&str>) -> Result<Self, Trouble> {
        self.ask(&[Part::Text("STARTTLS")], |_| ())?;
        if !self.buffer.is_empty() {
            return Err(self.odd("it said more before the encryption than it may"));
        }
        self.handshake(host, authority)
    }

    fn handshake(mut self, host: &str, authority: Option<&str>) -> Result<Self, Trouble> {
        let Some(plain) = self.plain.take() else { return Err(self.odd("it was encrypted twice")) };
        let not_good = |e: &native_tls::Error| distrust(host, e).unwrap_or_else(|| Trouble::Offline(format!("{host}: {e}")));
        let mut tls = TlsConnector::builder();
        tls.min_protocol_version(Some(Protocol::Tlsv12));
        if let Some(pem) = authority {
            tls.add_root_certificate(Certificate::from_pem(pem.as_bytes()).map_err(|e| Trouble::Untrusted(e.to_string()))?);
        }
        let tls = tls.build().map_err(|e| not_good(&e))?;
        match tls.connect(host, plain) {
            Ok(stream) => {
                self.stream = Some(Box::new(stream));
                Ok(self)
            }
            Err(HandshakeError::Failure(e)) => Err(not_good(&e)),
            Err(HandshakeError::WouldBlock(_)) => Err(Trouble::Offline(format!("{host} did not answer in {} s", limits::ANSWER_SECONDS))),
        }
    }

    pub fn log_in(&mut self, parts: &[Part<'_>]) -> Result<(), Trouble> {
        let host = self.host.clone();
        self.ask(parts, |_| ()).map_err(|trouble| match trouble {
            Trouble::Refused { code, message, .. } if code == "imap_no" => {
                Trouble::Unauthorized(format!("{host} refused name or password: {message}"))
            }
            trouble => trouble,
        })
    }

    /// Says one command and hands on what is said until it is answered.
    ///
    /// # Errors
    /// [`Trouble`]: also where the answer is NO or BAD, and where it is not whole.
    pub fn ask(&mut self, parts: &[Part<'_>], mut each: impl FnMut(Response<'_>)) -> Result<(), Trouble> {
        self.number += 1;
        (self.heard, self.asked) = (0, Stopwatch::start());
        let tag = format!("S{:04}", self.number);
        let mut line = format!("{tag} ").into_bytes();
        for part in parts {
            match part {
                Part::Text(text) => line.extend(text.as_bytes()),
                Part::Word(word) if word.bytes().all(|b| (b' '..=b'~').contains(&b)) => {
                    line.extend(format!("\"{}\"", word.replace('\\', "\\\\").replace('"', "\\\"")).into_bytes());
                }
                Part::Word(word) => {
                    line.extend(format!("{{{}}}\r\n", word.len()).into_bytes());
                    self.say(&std::mem::take(&mut line))?;
                    self.may_go_on(&tag)?;
                    line.extend(word.as_bytes());
                }
                Part::Answer(text) => {
                    line.extend(b"\r\n");
                    self.say(&std::mem::take(&mut line))?;
                    self.may_go_on(&tag)?;
                    line.extend(text.as_bytes());
                }
            }
        }
        line.extend(b"\r\n");
        self.say(&line)?;
        self.until(&tag, &mut each)
    }

    fn until(&mut self, tag: &str, each: &mut dyn FnMut(Response<'_>)) -> Result<(), Trouble> {
        loop {
            let (mut done, mut bye) = (None, None);
            self.next(|response| match response {
                Response::Done { tag: told, status, outcome } if told.0 == tag => done = Some((status, words(&outcome))),
                Response::Data { status: Status::Bye, outcome } => bye = Some(words(&outcome)),
                response => each(response),
            })?;
            if let Some(said) = bye {
                return Err(self.not_now(&said));
            }
            let refused = |code: &str, message: String| Trouble::Refused { status: 0, code: code.into(), message };
            match done {
                None => {}
                Some((Status::Ok, _)) => return Ok(()),
                Some((Status::No, said)) if NOT_NOW.iter().any(|word| said.to_uppercase().starts_with(word)) => {
                    return Err(self.not_now(&said));
                }
                Some((Status::No, said)) => return Err(refused("imap_no", format!("the mail server answered NO {said}"))),
                Some((_, said)) => return Err(refused("imap_bad", format!("the mail server answered BAD {said}"))),
            }
        }
    }

    /// The server asks for the rest of the command, or has answered it.
    fn may_go_on(&mut self, tag: &str) -> Result<(), Trouble> {
        let mut goes_on = false;
        loop {
            // A NO comes with the tag of the command, and is read as its answer.
            let first = loop {
                match self.buffer.first() {
                    Some(byte) => break *byte,
                    None => self.read()?,
                }
            };
            if first != b'+' && first != b'*' {
                self.until(tag, &mut |_| ())?;
                return Err(self.odd("it answered before all was said"));
            }
            self.next(|response| goes_on = matches!(response, Response::Continue(_)))?;
            if goes_on {
                return Ok(());
            }
        }
    }

    fn stream(&mut self) -> Option<&mut dyn Stream> {
        match (&mut self.stream, &mut self.plain) {
            (Some(stream), _) => Some(stream.as_mut()),
            (None, Some(plain)) => Some(plain),
            (None, None) => None,
        }
    }

    fn say(&mut self, bytes: &[u8]) -> Result<(), Trouble> {
        let said = self.stream().map_or(Err(ErrorKind::NotConnected.into()), |s| s.write_all(bytes).and_then(|()| s.flush()));
        said.map_err(|e| self.cut(&e))
    }

    /// The next whole response. What cannot be read and bears no mail is passed over: servers say odd things.
    fn next(&mut self, each: impl FnOnce(Response<'_>)) -> Result<(), Trouble> {
        loop {
            // The parser is a stranger's, and so are the bytes.
            let parsed = catch_unwind(AssertUnwindSafe(|| match Response::parse(&self.buffer) {
                Ok((rest, response)) => Parsed::Whole(rest.len(), response),
                Err(e) if e.is_incomplete() => Parsed::Part,
                Err(_) => Parsed::Odd,
            }));
            match parsed.unwrap_or(Parsed::Odd) {
                Parsed::Whole(rest, response) => {
                    each(response);
                    let end = self.buffer.len() - rest;
                    self.buffer.drain(..end);
                    return Ok(());
                }
                Parsed::Part => self.read()?,
                Parsed::Odd => match self.buffer.windows(2).position(|w| w == b"\r\n") {
                    Some(end) if bears_nothing(&self.buffer[..end]) => drop(self.buffer.drain(..end + 2)),
                    None if self.buffer.len() < CHUNK => self.read()?,
                    _ => return Err(self.odd("what it said cannot be read")),
                },
            }
        }
    }

    fn read(&mut self) -> Result<(), Trouble> {
        if self.heard > limits::ANSWER_BYTES {
            return Err(self.odd("it said more than a mail can have"));
        }
        // Each piece comes in its time, and there is no end of them.
        if self.asked.elapsed() > self.patience {
            return Err(Trouble::Offline(format!("{} had not answered whole after {} s", self.host, self.patience.as_secs())));
        }
        let at = self.buffer.len();
        self.buffer.resize(at + CHUNK, 0);
        let mut buffer = std::mem::take(&mut self.buffer);
        let read = self.stream().map_or(Err(ErrorKind::NotConnected.into()), |s| s.read(&mut buffer[at..]));
        buffer.truncate(at + *read.as_ref().unwrap_or(&0));
        self.buffer = buffer;
        match read {
            Ok(0) => Err(Trouble::Offline(format!("{} broke off before it had answered", self.host))),
            Ok(more) => {
                self.heard += more;
                Ok(())
            }
            Err(e) if e.kind() == ErrorKind::Interrupted => Ok(()),
            Err(e) => Err(self.cut(&e)),
        }
    }

    fn cut(&self, e: &io::Error) -> Trouble {
        Trouble::Offline(match e.kind() {
            ErrorKind::WouldBlock | ErrorKind::TimedOut => format!("{} did not answer in {} s", self.host, limits::ANSWER_SECONDS),
            _ => format!("{} broke off before it had answered: {e}", self.host),
        })
    }

    fn not_now(&self, said: &str) -> Trouble {
        Trouble::Offline(format!("{} says: not now ({said})", self.host))
    }

    pub fn odd(&self, why: &str) -> Trouble {
        let message = format!("{} does not answer as a mail server (IMAP): {why}", self.host);
        Trouble::Refused { status: 0, code: "imap_odd".into(), message }
    }
}

enum Parsed<'a> {
    /// And how many bytes are left behind it.
    Whole(usize, Response<'a>),
    Part,
    Odd,
}

/// A line by which no mail, number or folder is lost, nor the end of an answer.
fn bears_nothing(line: &[u8]) -> bool {
    let line = String::from_utf8_lossy(line).to_uppercase();
    let bears = [" FETCH ", " SEARCH", " LIST ", " CAPABILITY", " UIDVALIDITY", " BYE"].iter().any(|word| line.contains(word));
    line.starts_with("* ") && !bears && !line.trim_end().ends_with('}')
}

/// What a server said, fit to be told on.
fn words(outcome: &Outcome<'_>) -> String {
    let said = outcome.information.as_deref().unwrap_or_default();
    let seen: String = said.chars().map(|c| if c.is_control() { ' ' } else { c }).take(WORDS).collect();
    seen.trim().to_owned()
}

fn connect(server: &Server) -> io::Result<TcpStream> {
    let mut failed = io::Error::from(ErrorKind::NotFound);
    for address in (server.host.as_str(), server.port).to_socket_addrs()? {
        match TcpStream::connect_timeout(&address, Duration::from_secs(limits::CONNECT_SECONDS)) {
            Ok(stream) => {
                let wait = Some(Duration::from_secs(limits::ANSWER_SECONDS));
                stream.set_read_timeout(wait)?;
                stream.set_write_timeout(wait)?;
                stream.set_nodelay(true)?;
                return Ok(stream);
            }
            Err(e) => failed = e,
        }
    }
    Err(failed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::remote::server::Speaks;
    use std::{net::TcpListener, thread};

    /// A server that says a word every few milliseconds and never comes to an end.
    #[test]
    fn an_answer_without_an_end_is_given_up() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let server = thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            stream.write_all(b"* OK here\r\n").unwrap();
            while stream.write_all(b"* OK still here\r\n").is_ok() {
                thread::sleep(Duration::from_millis(5));
            }
        });
        let mut talk =
            Talk::begin(&Server { speaks: Speaks::Imap, host: "127.0.0.1".into(), port, security: Security::None }, None).unwrap();
        talk.patience = Duration::from_millis(100);
        let trouble = talk.ask(&[Part::Text("NOOP")], |_| ()).unwrap_err();
        assert!(matches!(&trouble, Trouble::Offline(why) if why.contains("had not answered whole")), "{trouble}");
        drop(talk);
        server.join().unwrap();
    }
}
