//! Requests with time limits, of which each failure is told apart.

use super::Trouble;
use crate::kernel::{Error, Result, limits};
use reqwest::{Client, RequestBuilder, Response, StatusCode, Url, header, redirect};
use serde::de::DeserializeOwned;
use std::time::Duration;

const PROGRAM: &str = concat!("Stint/", env!("CARGO_PKG_VERSION"));

#[derive(Debug, Clone)]
pub struct Http(Client);

/// A whole answer that is no failure.
#[derive(Debug, Clone)]
pub struct Answer {
    pub status: u16,
    pub headers: header::HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    /// # Errors
    /// [`Trouble::Unanswered`] where it is not what it should be: it may have been cut off, or come from something in between.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Trouble> {
        serde_json::from_slice(&self.body).map_err(|e| Trouble::Unanswered(format!("not understood ({e})")))
    }
}

impl Http {
    /// # Errors
    /// What the system says where it has no certificates.
    pub fn new() -> Result<Self> {
        let client = Client::builder()
            .user_agent(PROGRAM)
            .connect_timeout(Duration::from_secs(limits::CONNECT_SECONDS))
            .timeout(Duration::from_secs(limits::ANSWER_SECONDS))
            // A redirect could carry a token elsewhere; none of these services sends one.
            .redirect(redirect::Policy::none())
            .build();
        Ok(Self(client.map_err(|e| Error::storage("network", format!("the network of this machine cannot be used: {e}")))?))
    }

    pub const fn client(&self) -> &Client {
        &self.0
    }

    /// Sends a request and reads all of its answer.
    ///
    /// # Errors
    /// Every [`Trouble`]; an answer of 400 and above is one, told apart by `refused`.
    pub async fn send(&self, request: RequestBuilder, refused: fn(u16, &[u8]) -> (String, String)) -> Result<Answer, Trouble> {
        let response = request.send().await.map_err(|e| lost(&e))?;
        let (status, headers) = (response.status(), response.headers().clone());
        let after = retry_after(&headers);
        let body = body(response).await?;
        match status {
            s if s.is_success() || s.is_redirection() => Ok(Answer { status: s.as_u16(), headers, body }),
            StatusCode::TOO_MANY_REQUESTS => Err(Trouble::Busy { status: 429, after }),
            s if s.is_server_error() => Err(Trouble::Busy { status: s.as_u16(), after }),
            StatusCode::UNAUTHORIZED => Err(Trouble::Unauthorized(refused(401, &body).1)),
            s => {
                let (code, message) = refused(s.as_u16(), &body);
                Err(Trouble::Refused { status: s.as_u16(), code, message })
            }
        }
    }
}

/// Reads at most [`limits::ANSWER_BYTES`].
async fn body(mut response: Response) -> Result<Vec<u8>, Trouble> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|e| Trouble::Unanswered(plain(&e)))? {
        if body.len() + chunk.len() > limits::ANSWER_BYTES {
            return Err(Trouble::Unanswered(format!("larger than {} MB", limits::ANSWER_BYTES >> 20)));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

fn lost(e: &reqwest::Error) -> Trouble {
    // Built wrongly, or never connected: the other side has seen nothing of it.
    if e.is_connect() || e.is_builder() { Trouble::Offline(plain(e)) } else { Trouble::Unanswered(plain(e)) }
}

/// The innermost reason; the outer ones repeat the address, which may hold what nobody should read in a log.
fn plain(e: &reqwest::Error) -> String {
    if e.is_timeout() {
        return "it took too long".to_owned();
    }
    let mut reason: &dyn std::error::Error = e;
    while let Some(inner) = reason.source() {
        reason = inner;
    }
    reason.to_string()
}

/// Seconds; a date is not used by the services that we ask.
fn retry_after(headers: &header::HeaderMap) -> Option<Duration> {
    headers.get(header::RETRY_AFTER)?.to_str().ok()?.trim().parse().ok().map(Duration::from_secs)
}

/// An address that secrets may be sent to.
///
/// # Errors
/// `url`, naming `field`, where it is none, or plain HTTP to another machine.
pub fn endpoint(field: &str, text: &str) -> Result<Url> {
    let wrong = || Error::invalid(field, "url", "is no address that begins with https://");
    let url = Url::parse(text).map_err(|_| wrong())?;
    let here = matches!(url.host_str(), Some("127.0.0.1" | "localhost" | "[::1]"));
    match url.scheme() {
        "https" => Ok(url),
        "http" if here => Ok(url),
        _ => Err(wrong()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_go_in_the_clear_to_this_machine_only() {
        for good in ["https://api.stripe.com", "http://127.0.0.1:4010", "http://localhost:1", "http://[::1]:80/v1"] {
            assert!(endpoint("url", good).is_ok(), "{good}");
        }
        for bad in ["http://api.stripe.com", "http://127.0.0.1.example.org", "ftp://localhost", "localhost:80", ""] {
            assert!(endpoint("url", bad).is_err(), "{bad}");
        }
    }
}
