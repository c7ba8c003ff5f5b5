//! A door on this machine for what other programs of it post: one port of 127.0.0.1, one path, small bodies, no patience.

use super::Net;
use crate::kernel::{Error, Result};
use axum::{
    Router,
    body::to_bytes,
    extract::{Request, State},
    http::{HeaderMap, StatusCode, header},
    response::IntoResponse,
    routing::post,
};
use std::{
    future::{Future as _, IntoFuture as _},
    io,
    net::{Ipv4Addr, SocketAddr},
    pin::Pin,
    sync::{Arc, PoisonError, RwLock},
    task::{Context, Poll},
    time::Duration,
};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
    time::{Sleep, sleep},
};

/// Many times what Stripe sends.
const BODY_BYTES: usize = 1 << 20;
/// From the first byte to the last: whoever is slower is no neighbour on this machine.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// What becomes of a post, by its headers and its body: the status of the answer. May wait for the disk.
pub type Takes = Arc<dyn Fn(&HeaderMap, &[u8]) -> u16 + Send + Sync>;

/// Open until it is dropped; what came in before has been taken then, and nothing is any more.
#[derive(Debug)]
pub struct Hooks {
    server: JoinHandle<io::Result<()>>,
    is_open: Arc<RwLock<bool>>,
}

impl Drop for Hooks {
    fn drop(&mut self) {
        self.server.abort();
        *self.is_open.write().unwrap_or_else(PoisonError::into_inner) = false;
    }
}

impl Hooks {
    /// # Errors
    /// `port_taken`; what the system says else.
    pub fn open(net: &Net, port: u16, path: &str, patience: Duration, takes: Takes) -> Result<Self> {
        let listener = net.wait(TcpListener::bind((Ipv4Addr::LOCALHOST, port))).map_err(|e| match e.kind() {
            io::ErrorKind::AddrInUse => Error::cannot("port_taken", format!("another program listens on port {port}: choose another")),
            _ => e.into(),
        })?;
        let is_open = Arc::new(RwLock::new(true));
        let door = is_open.clone();
        let takes: Takes = Arc::new(move |headers, body| {
            let is_open = door.read().unwrap_or_else(PoisonError::into_inner);
            if *is_open { takes(headers, body) } else { StatusCode::SERVICE_UNAVAILABLE.as_u16() }
        });
        let router = Router::new().route(path, post(take)).with_state((takes, patience));
        let server = net.handle().spawn(axum::serve(Impatient { listener, patience }, router).into_future());
        Ok(Self { server, is_open })
    }
}

async fn take(State((takes, patience)): State<(Takes, Duration)>, request: Request) -> impl IntoResponse {
    let (head, body) = request.into_parts();
    let status = match tokio::time::timeout(patience, to_bytes(body, BODY_BYTES)).await {
        Err(_) => StatusCode::REQUEST_TIMEOUT,
        Ok(Err(_)) => StatusCode::PAYLOAD_TOO_LARGE,
        Ok(Ok(body)) => {
            let taken = tokio::task::spawn_blocking(move || takes(&head.headers, &body)).await;
            taken.ok().and_then(|status| StatusCode::from_u16(status).ok()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
        }
    };
    (status, [(header::CONNECTION, "close")])
}

/// Gives each visitor so long, headers and answer included.
struct Impatient {
    listener: TcpListener,
    patience: Duration,
}

impl axum::serve::Listener for Impatient {
    type Io = Visit;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Visit, SocketAddr) {
        loop {
            match self.listener.accept().await {
                // Twice, so that what is slow is answered before it is cut off.
                Ok((stream, from)) => return (Visit { stream, end: Box::pin(sleep(self.patience * 2)) }, from),
                Err(_) => sleep(Duration::from_millis(100)).await,
            }
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

struct Visit {
    stream: TcpStream,
    end: Pin<Box<Sleep>>,
}

impl AsyncRead for Visit {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        if self.end.as_mut().poll(cx).is_ready() {
            return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
        }
        Pin::new(&mut self.stream).poll_read(cx, buf)
    }
}

impl AsyncWrite for Visit {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(cx, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read as _, Write as _};

    /// Sends `bytes` and reads to the end of the connection.
    fn visit(port: u16, bytes: &[u8]) -> String {
        let mut stream = std::net::TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
        // The other side may have hung up already.
        let _ = stream.write_all(bytes);
        let mut said = Vec::new();
        let _ = stream.read_to_end(&mut said);
        String::from_utf8_lossy(&said).lines().next().unwrap_or_default().to_owned()
    }

    #[test]
    fn only_small_posts_that_are_in_a_hurry_come_in() {
        let net = Net::start().unwrap();
        let port = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port();
        let takes: Takes = Arc::new(|headers, body| if headers.contains_key("x-good") && body == b"hello" { 204 } else { 400 });
        let door = Hooks::open(&net, port, "/here", Duration::from_millis(300), takes.clone()).unwrap();
        assert!(Hooks::open(&net, port, "/here", PATIENCE, takes).is_err(), "one at a time");
        let post = |more: &str| format!("POST /here HTTP/1.1\r\nhost: x\r\n{more}");
        for (bytes, says) in [
            (post("x-good: 1\r\ncontent-length: 5\r\n\r\nhello"), "HTTP/1.1 204 No Content"),
            (post("content-length: 5\r\n\r\nhello"), "HTTP/1.1 400 Bad Request"),
            ("GET /here HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n".into(), "HTTP/1.1 405 Method Not Allowed"),
            ("POST /there HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: 0\r\n\r\n".into(), "HTTP/1.1 404 Not Found"),
            (post("content-length: 9\r\n\r\nhe"), "HTTP/1.1 408 Request Timeout"),
            (post(&format!("content-length: {}\r\n\r\n{}", BODY_BYTES + 1, "x".repeat(BODY_BYTES + 1))), "HTTP/1.1 413 Payload Too Large"),
            // Headers that never end.
            ("POST /here HTTP/1.1\r\nhost".into(), ""),
        ] {
            assert_eq!(visit(port, bytes.as_bytes()), says, "{}", &bytes[..bytes.len().min(90)]);
        }
        drop(door);
    }
}
