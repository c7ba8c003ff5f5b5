//! Who may call: the token, the Host header, and how often.

use super::Door;
use crate::fail::Failure;
use axum::{
    Json,
    extract::{Request, State},
    http::{StatusCode, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use serde_json::json;
use std::{
    path::Path,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};
use stint::kernel::Error;
use subtle::ConstantTimeEq as _;

/// Bytes of one request; an import's file travels inside it.
pub const BODY_BYTES: usize = 300 << 20;
/// Calls within one second, far above what the window makes.
const CALLS_A_SECOND: u32 = 500;

pub struct Guard {
    token: String,
    window: Mutex<(Instant, u32)>,
}

impl Guard {
    #[allow(clippy::disallowed_methods, reason = "counts calls by the machine's steady clock, decides nothing about data")]
    pub fn new(file: Option<&Path>) -> Result<Self, Failure> {
        let token = match file {
            Some(path) if path.exists() => std::fs::read_to_string(path).map_err(|e| unusable(path, &e))?.trim().to_owned(),
            _ => fresh()?,
        };
        if token.len() < 32 {
            return Err(Failure::field("token_file", "too_short", "holds fewer than 32 characters: delete it to get a new one"));
        }
        if !token.bytes().all(|b| b.is_ascii_graphic()) {
            return Err(Failure::field(
                "token_file",
                "not_a_token",
                "holds more than one word of plain characters: delete it to get a new one",
            ));
        }
        if let Some(path) = file.filter(|p| !p.exists()) {
            write_private(path, &token)?;
        }
        Ok(Self { token, window: Mutex::new((Instant::now(), 0)) })
    }

    pub fn token(&self) -> &str {
        &self.token
    }

    fn knows(&self, shown: &str) -> bool {
        self.token.as_bytes().ct_eq(shown.as_bytes()).into()
    }

    #[allow(clippy::disallowed_methods, reason = "counts calls by the machine's steady clock, decides nothing about data")]
    fn allows(&self) -> bool {
        let mut window = self.window.lock().unwrap_or_else(PoisonError::into_inner);
        if window.0.elapsed() >= Duration::from_secs(1) {
            *window = (Instant::now(), 0);
        }
        window.1 += 1;
        window.1 <= CALLS_A_SECOND
    }
}

fn unusable(path: &Path, e: &std::io::Error) -> Failure {
    Failure::field("token_file", "unusable", format!("{} cannot be used: {e}; name a file in a folder that may be written", path.display()))
}

fn fresh() -> Result<String, Failure> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|e| Error::bug(e.to_string()))?;
    Ok(hex::encode(bytes))
}

fn write_private(path: &Path, token: &str) -> Result<(), Failure> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    std::io::Write::write_all(&mut options.open(path).map_err(|e| unusable(path, &e))?, token.as_bytes())?;
    Ok(())
}

fn no(status: StatusCode, code: &str, message: &str) -> Response {
    (status, Json(json!({ "code": code, "reason": null, "message": message, "fields": [] }))).into_response()
}

/// The bearer token, or `?token=` where a browser cannot send headers (event stream).
pub async fn token(State(door): State<Door>, request: Request, next: Next) -> Response {
    let header = request.headers().get(header::AUTHORIZATION).and_then(|v| v.to_str().ok()).and_then(|v| v.strip_prefix("Bearer "));
    let query = request.uri().query().and_then(|q| q.split('&').find_map(|p| p.strip_prefix("token=")));
    if !header.or(query).is_some_and(|shown| door.guard.knows(shown)) {
        return no(StatusCode::UNAUTHORIZED, "locked", "show the token that `stint serve` printed");
    }
    if !door.guard.allows() {
        return no(StatusCode::TOO_MANY_REQUESTS, "cannot_now", "more than 500 calls in a second: wait a moment");
    }
    next.run(request).await
}

pub async fn host(request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    if matches!(name, "127.0.0.1" | "localhost" | "[::1]") {
        next.run(request).await
    } else {
        no(StatusCode::MISDIRECTED_REQUEST, "invalid", "this is served to this machine only")
    }
}
