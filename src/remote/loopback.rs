//! Where the browser comes back to after a page of consent (RFC 8252, 7.3): a free port of 127.0.0.1, for one answer.

use crate::kernel::Result;
use axum::{
    Router,
    extract::{Query, State},
    http::{StatusCode, header},
    response::{Html, IntoResponse},
    routing::get,
};
use serde::Deserialize;
use std::{
    future::IntoFuture as _,
    net::Ipv4Addr,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::{net::TcpListener, sync::oneshot};

const PATH: &str = "/connected";

/// What the browser brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Landed {
    Code(String),
    /// The provider's word, `access_denied` where the user said no.
    Denied(String),
    /// Nobody came in time.
    Nobody,
}

#[derive(Debug)]
pub struct Loopback {
    listener: TcpListener,
    redirect: String,
}

#[derive(Deserialize)]
struct Brought {
    state: Option<String>,
    code: Option<String>,
    error: Option<String>,
}

/// What a page says: a heading and a sentence.
pub type Words = (&'static str, &'static str);

struct Waits {
    state: String,
    landed: Mutex<Option<oneshot::Sender<Landed>>>,
    words: fn(bool) -> Words,
}

impl Loopback {
    /// # Errors
    /// What the system says when it has no port.
    pub async fn bind() -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let redirect = format!("http://127.0.0.1:{}{PATH}", listener.local_addr()?.port());
        Ok(Self { listener, redirect })
    }

    pub fn redirect(&self) -> &str {
        &self.redirect
    }

    /// Waits so long for the one visit that brings `state`; others are turned away and end nothing. `words` are what the page says, with consent and
    /// without.
    pub async fn wait(self, state: String, words: fn(bool) -> Words, within: Duration) -> Landed {
        let (send, receive) = oneshot::channel();
        let waits = Arc::new(Waits { state, landed: Mutex::new(Some(send)), words });
        let router = Router::new().route(PATH, get(visit)).with_state(waits);
        let (end, ended) = oneshot::channel::<()>();
        let serve = axum::serve(self.listener, router).with_graceful_shutdown(async { drop(ended.await) });
        let serving = tokio::spawn(serve.into_future());
        let landed = tokio::time::timeout(within, receive).await;
        // The page is on its way yet; a browser that holds its connection open is not waited for.
        drop(end);
        drop(tokio::time::timeout(Duration::from_secs(1), serving).await);
        match landed {
            Ok(Ok(landed)) => landed,
            _ => Landed::Nobody,
        }
    }
}

async fn visit(State(waits): State<Arc<Waits>>, Query(brought): Query<Brought>) -> impl IntoResponse {
    let landed = match brought {
        Brought { state, .. } if state.as_deref() != Some(&waits.state) => None,
        Brought { code: Some(code), .. } => Some(Landed::Code(code)),
        Brought { error: Some(error), .. } => Some(Landed::Denied(error)),
        _ => None,
    };
    let Some(landed) = landed else { return (StatusCode::BAD_REQUEST, "this page belongs to no question of Stint's").into_response() };
    let (title, words) = (waits.words)(matches!(landed, Landed::Code(_)));
    if let Some(send) = waits.landed.lock().unwrap_or_else(PoisonError::into_inner).take() {
        drop(send.send(landed));
    }
    let page = format!(
        "<!doctype html><meta charset=utf-8><meta name=viewport content='width=device-width'><title>{title}</title>\
         <style>:root{{color-scheme:light dark}}body{{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:20vh auto;padding:0 1rem}}</style>\
         <h1>{title}</h1><p>{words}</p>"
    );
    let safe = [
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; style-src 'unsafe-inline'"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
        // The visit is over: a connection that stays would hold up the end.
        (header::CONNECTION, "close"),
    ];
    (safe, Html(page)).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::TcpStream;

    #[test]
    fn where_nobody_comes_the_door_is_closed() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let landed = runtime.block_on(async {
            let back = Loopback::bind().await.unwrap();
            let port: u16 = back.redirect().trim_start_matches("http://127.0.0.1:").trim_end_matches(PATH).parse().unwrap();
            assert!(TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok(), "it is open while it waits");
            (back.wait("state".into(), |_| ("", ""), Duration::from_millis(20)).await, port)
        });
        assert_eq!(landed.0, Landed::Nobody);
        assert!(TcpStream::connect((Ipv4Addr::LOCALHOST, landed.1)).is_err());
    }
}
