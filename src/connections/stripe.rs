//! Stripe's addresses and words.

use crate::{
    kernel::Secret,
    remote::{Http, Trouble},
};
use serde::Deserialize;

/// Where it is.
pub const API: &str = "https://api.stripe.com";
/// Which shapes we ask for and understand.
pub const VERSION: &str = "2026-10-28.endive";

/// A request with the same key is under way (docs.stripe.com/error-codes), as when the program that sent it was killed: its answer comes under that key.
pub const UNDER_WAY: &str = "idempotency_key_in_use";

pub fn looks_like_a_key(key: &str) -> bool {
    ["rk_live_", "rk_test_", "sk_live_", "sk_test_"].iter().any(|head| key.starts_with(head))
        && key.len() > 12
        && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
}

#[derive(Debug, Deserialize)]
pub struct Account {
    pub id: String,
    email: Option<String>,
    business_profile: Option<Business>,
}

#[derive(Debug, Deserialize)]
struct Business {
    name: Option<String>,
}

impl Account {
    /// What its owner knows it by.
    pub fn name(&self) -> String {
        let business = self.business_profile.as_ref().and_then(|b| b.name.clone());
        business.or_else(|| self.email.clone()).filter(|name| !name.is_empty()).unwrap_or_else(|| self.id.clone())
    }
}

/// # Errors
/// [`Trouble`].
pub async fn account(http: &Http, endpoint: Option<&str>, key: &Secret) -> Result<Account, Trouble> {
    let url = format!("{}/v1/account", endpoint.map_or(API, |e| e.trim_end_matches('/')));
    let request = http.client().get(url).bearer_auth(String::from_utf8_lossy(key.expose())).header("stripe-version", VERSION);
    http.send(request, refused).await?.json()
}

/// Stripe's `{"error": {"code", "type", "message"}}`.
pub fn refused(status: u16, body: &[u8]) -> (String, String) {
    #[derive(Deserialize)]
    struct Said {
        error: Reason,
    }
    #[derive(Deserialize)]
    struct Reason {
        code: Option<String>,
        #[serde(rename = "type")]
        kind: String,
        message: Option<String>,
    }
    match serde_json::from_slice::<Said>(body) {
        Ok(Said { error }) => {
            let code = error.code.unwrap_or(error.kind);
            (code.clone(), error.message.unwrap_or(code))
        }
        Err(_) => (format!("http_{status}"), format!("refused with {status}")),
    }
}
