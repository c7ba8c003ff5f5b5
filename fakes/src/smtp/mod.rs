//! A mail server that takes mails and keeps them: RFC 5321 with AUTH (RFC 4954), SIZE (RFC 1870), STARTTLS (RFC 3207) and TLS from the first byte
//! (RFC 8314).

mod session;

use crate::{
    faults::{Fault, Kind},
    recorder::Record,
    tls,
    world::Shared,
};
use serde::{Deserialize, Serialize};
use session::{Next, Session};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
};

/// A line of a mail may have 1,000 octets; one that has far more is an attack.
pub const LONGEST_LINE: u64 = 64 * 1024;

/// A mail that was accepted.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Accepted {
    pub at_ms: i64,
    pub user: Option<String>,
    pub from: String,
    pub to: Vec<String>,
    pub text: String,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Encryption {
    #[default]
    None,
    /// STARTTLS is offered, and a login before it refused.
    Starttls,
    /// STARTTLS is offered and then refused with 454.
    StarttlsBroken,
    /// From the first byte.
    Tls,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct MailServer {
    pub accepted: Vec<Accepted>,
    pub user: String,
    pub password: String,
    /// Whether a mail is taken without AUTH.
    pub open: bool,
    pub largest: usize,
    /// Recipients that do not exist here.
    pub unknown: Vec<String>,
    #[serde(default)]
    pub encryption: Encryption,
    /// It shows a certificate that was made for `mail.elsewhere.example`.
    #[serde(default)]
    pub elsewhere: bool,
}

impl Default for MailServer {
    fn default() -> Self {
        Self {
            accepted: Vec::new(),
            user: "ada".into(),
            password: "sandbox".into(),
            open: false,
            largest: 25 * 1024 * 1024,
            unknown: Vec::new(),
            encryption: Encryption::None,
            elsewhere: false,
        }
    }
}

pub async fn serve(listener: TcpListener, shared: Shared) {
    loop {
        let Ok((stream, _)) = listener.accept().await else { continue };
        let shared = shared.clone();
        tokio::spawn(async move {
            // A client that goes away is no error of the server.
            let _ = talk(stream, shared).await;
        });
    }
}

/// The fault for a command, `SMTP /data` in a rule's route, and the number under which it is recorded.
pub fn meet(shared: &Shared, speaks: &str, command: &str, bytes: usize) -> (u64, Option<Fault>) {
    let mut world = shared.now();
    let path = format!("/{}", command.to_lowercase());
    let fault = world.faults.hit(speaks, &path);
    let record = Record {
        at_ms: world.clock.now_ms(),
        method: speaks.into(),
        path,
        query: String::new(),
        idempotency_key: None,
        body_bytes: bytes,
        body: String::new(),
        fault: fault.as_ref().and_then(|f| Some(serde_json::to_value(f.kind).ok()?.as_str()?.to_string())),
        status: None,
    };
    (world.recorder.begin(record, b""), fault)
}

/// What a fault says instead of the answer, without doing anything.
fn refusal(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::RateLimited => Some("450 4.7.1 Too many mails, try again later"),
        Kind::Unavailable => Some("421 4.3.2 Service not available, closing transmission channel"),
        Kind::ErrorBefore => Some("451 4.3.0 Requested action aborted: local error in processing"),
        Kind::Unauthorized => Some("535 5.7.8 Authentication credentials invalid"),
        Kind::QuotaExceeded => Some("552 5.2.2 Mailbox full"),
        _ => None,
    }
}

/// How a conversation ended.
#[derive(Debug, PartialEq, Eq)]
enum Ended {
    Left,
    /// It goes on, encrypted.
    Starttls,
}

async fn talk(stream: TcpStream, shared: Shared) -> std::io::Result<()> {
    let (encryption, elsewhere) = {
        let world = shared.now();
        (world.mail.encryption, world.mail.elsewhere)
    };
    if encryption == Encryption::Tls {
        let stream = tls::accept(stream, elsewhere).await?;
        return converse(&mut BufReader::new(stream), &shared, Session::encrypted(), true).await.map(drop);
    }
    let mut plain = BufReader::new(stream);
    if converse(&mut plain, &shared, Session::default(), true).await? == Ended::Starttls {
        // What came before the handshake was not encrypted and is forgotten (RFC 3207, 4.2).
        let stream = tls::accept(plain.into_inner(), elsewhere).await?;
        converse(&mut BufReader::new(stream), &shared, Session::encrypted(), false).await?;
    }
    Ok(())
}

async fn converse<S: AsyncRead + AsyncWrite + Unpin>(
    stream: &mut BufReader<S>,
    shared: &Shared,
    mut session: Session,
    greets: bool,
) -> std::io::Result<Ended> {
    if greets {
        stream.write_all(b"220 sandbox.example ESMTP stint-fakes\r\n").await?;
        stream.flush().await?;
    }
    loop {
        let mut line = Vec::new();
        if (&mut *stream).take(LONGEST_LINE).read_until(b'\n', &mut line).await? == 0 {
            return Ok(Ended::Left);
        }
        let text = String::from_utf8_lossy(&line).trim_end().to_string();
        let command = session.command(&text);
        let mail = if command == "DATA" && session.ready() {
            // The mail is read before it is known what becomes of it: a fault here comes after the dot.
            stream.write_all(b"354 End data with <CR><LF>.<CR><LF>\r\n").await?;
            stream.flush().await?;
            Some(read_mail(stream).await?)
        } else {
            None
        };
        let (number, fault) = meet(shared, "SMTP", &command, mail.as_ref().map_or(text.len(), Vec::len));
        let kind = fault.as_ref().map(|f| f.kind);
        if kind == Some(Kind::DropRequest) {
            return Ok(Ended::Left);
        }
        if kind == Some(Kind::Slow) {
            tokio::time::sleep(std::time::Duration::from_millis(fault.as_ref().map_or(0, |f| f.delay_ms))).await;
        }
        let next = match kind.and_then(refusal) {
            Some(words) => {
                session.reset();
                if words.starts_with("421") { Next::Leave(words.into()) } else { Next::Say(words.into()) }
            }
            None => {
                let mut world = shared.now();
                let now_ms = world.clock.now_ms();
                session.answer(&text, mail, &mut world.mail, now_ms)
            }
        };
        shared.keep();
        if matches!(kind, Some(Kind::DropAnswer | Kind::TruncatedBody)) {
            return Ok(Ended::Left);
        }
        let (mut words, ends) = match next {
            Next::Say(words) => (words, None),
            Next::Leave(words) => (words, Some(Ended::Left)),
            Next::Starttls(words) => (words, Some(Ended::Starttls)),
        };
        if kind == Some(Kind::ErrorAfter) {
            words = "451 4.3.0 Requested action aborted: local error in processing".into();
        }
        shared.lock().recorder.end(number, words.get(..3).and_then(|code| code.parse().ok()));
        stream.write_all(format!("{words}\r\n").as_bytes()).await?;
        stream.flush().await?;
        if let Some(ended) = ends {
            return Ok(ended);
        }
    }
}

/// Up to the line with the single dot; RFC 5321, 4.5.2 on dots at the beginning of a line.
async fn read_mail<S: AsyncRead + Unpin>(reader: &mut BufReader<S>) -> std::io::Result<Vec<u8>> {
    let mut mail = Vec::new();
    loop {
        let mut line = Vec::new();
        if (&mut *reader).take(LONGEST_LINE).read_until(b'\n', &mut line).await? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        if line == b".\r\n" || line == b".\n" {
            return Ok(mail);
        }
        mail.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
    }
}
