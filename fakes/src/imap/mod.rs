//! A mail server that is read from: RFC 3501 as far as a client needs it that only looks, with SPECIAL-USE (RFC 6154), AUTHENTICATE PLAIN (RFC 4616),
//! STARTTLS and TLS from the first byte. Name, password and encryption are those of the server that takes mails.

mod boxes;
mod fetch;
mod session;
mod words;

pub use boxes::{Folder, Letter, Mailboxes, Stored};

use crate::{
    faults::Kind,
    smtp::{Encryption, LONGEST_LINE, meet},
    tls,
    world::Shared,
};
use session::{Next, Session};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
};

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

/// What a fault says instead of the answer, without doing anything; BYE ends the conversation.
fn refusal(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::RateLimited => Some("NO [LIMIT] Too many requests, try again later"),
        Kind::Unavailable => Some("BYE Service not available, closing connection"),
        Kind::ErrorBefore => Some("BAD Internal error"),
        Kind::Unauthorized => Some("NO [AUTHENTICATIONFAILED] Authentication failed."),
        Kind::QuotaExceeded => Some("NO [OVERQUOTA] Mailbox full"),
        _ => None,
    }
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
    if converse(&mut plain, &shared, Session::default(), true).await? {
        // What came before the handshake was not encrypted and is forgotten (RFC 3501, 6.2.1).
        let stream = tls::accept(plain.into_inner(), elsewhere).await?;
        converse(&mut BufReader::new(stream), &shared, Session::encrypted(), false).await?;
    }
    Ok(())
}

/// Whether it goes on, encrypted.
async fn converse<S: AsyncRead + AsyncWrite + Unpin>(
    stream: &mut BufReader<S>,
    shared: &Shared,
    mut session: Session,
    greets: bool,
) -> std::io::Result<bool> {
    if greets {
        let (number, fault) = meet(shared, "IMAP", "greeting", 0);
        match fault.map(|f| f.kind) {
            Some(Kind::Unavailable | Kind::RateLimited) => {
                stream.write_all(b"* BYE Too many connections\r\n").await?;
                return stream.flush().await.map(|()| false);
            }
            Some(_) => return Ok(false),
            None => shared.lock().recorder.end(number, None),
        }
        stream.write_all(b"* OK stint-fakes ready.\r\n").await?;
        stream.flush().await?;
    }
    while let Some(line) = command(stream).await? {
        let name = session.command(&line);
        let (number, fault) = meet(shared, "IMAP", &name, line.len());
        let kind = fault.as_ref().map(|f| f.kind);
        if kind == Some(Kind::DropRequest) {
            return Ok(false);
        }
        if kind == Some(Kind::Slow) {
            tokio::time::sleep(std::time::Duration::from_millis(fault.as_ref().map_or(0, |f| f.delay_ms))).await;
        }
        let tag = session.tag(&line);
        let next = match kind.and_then(refusal) {
            Some(bye) if bye.starts_with("BYE") => Next::Leave(format!("* {bye}\r\n").into_bytes()),
            Some(words) => {
                session.wait_for_nothing();
                Next::Say(format!("{tag} {words}\r\n").into_bytes())
            }
            None => session.answer(&line, &mut shared.now()),
        };
        shared.keep();
        let (mut bytes, ends) = match next {
            Next::Say(bytes) => (bytes, None),
            Next::Leave(bytes) => (bytes, Some(false)),
            Next::Starttls(bytes) => (bytes, Some(true)),
        };
        match kind {
            Some(Kind::DropAnswer) => return Ok(false),
            Some(Kind::TruncatedBody) => bytes.truncate(bytes.len() / 2),
            Some(Kind::ErrorAfter) => bytes = format!("{tag} NO [SERVERBUG] Internal error\r\n").into_bytes(),
            _ => {}
        }
        shared.lock().recorder.end(number, None);
        stream.write_all(&bytes).await?;
        stream.flush().await?;
        if kind == Some(Kind::TruncatedBody) {
            return Ok(false);
        }
        if let Some(encrypted) = ends {
            return Ok(encrypted);
        }
    }
    Ok(false)
}

/// A command with all that is said to belong to it: `{5}` at the end of a line is followed by five bytes and more of the line.
async fn command<S: AsyncRead + AsyncWrite + Unpin>(stream: &mut BufReader<S>) -> std::io::Result<Option<Vec<u8>>> {
    let mut all = Vec::new();
    loop {
        if (&mut *stream).take(LONGEST_LINE).read_until(b'\n', &mut all).await? == 0 {
            return Ok(None);
        }
        let Some(bytes) = words::literal_ahead(&all) else { return Ok(Some(all)) };
        stream.write_all(b"+ Ready for more\r\n").await?;
        stream.flush().await?;
        let mut literal = vec![0; bytes];
        stream.read_exact(&mut literal).await?;
        all.extend(literal);
    }
}
