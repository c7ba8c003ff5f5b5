//! API keys: whole ones and restricted ones, with what each may read and write.

use super::{account::Stripe, error::Error};
use axum::http::{HeaderMap, header};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a restricted key may do with a kind of object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Right {
    Read,
    Write,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Key {
    /// `None` may do everything.
    pub rights: Option<BTreeMap<String, Right>>,
    pub revoked: bool,
}

const RESTRICTED: &[(&str, Right)] = &[
    ("balance", Right::Read),
    ("charge", Right::Write),
    ("checkout_session", Right::Write),
    ("customer", Right::Write),
    ("dispute", Right::Write),
    ("event", Right::Read),
    ("invoice", Right::Write),
    ("payment_intent", Right::Write),
    ("payment_link", Right::Write),
    ("payment_method", Right::Write),
    ("payout", Right::Read),
    ("plan", Right::Write),
    ("product", Right::Write),
    ("subscription", Right::Write),
];

impl Key {
    pub fn whole() -> Self {
        Self { rights: None, revoked: false }
    }

    pub fn restricted(rights: impl IntoIterator<Item = (String, Right)>) -> Self {
        Self { rights: Some(rights.into_iter().collect()), revoked: false }
    }

    /// `sk_test_stint` may everything, `rk_test_stint` what a freelancer's desk needs, `rk_test_blind` nothing.
    pub fn defaults() -> BTreeMap<String, Self> {
        let needed = RESTRICTED.iter().map(|(kind, right)| ((*kind).to_string(), *right));
        BTreeMap::from([
            ("sk_test_stint".to_string(), Self::whole()),
            ("rk_test_stint".to_string(), Self::restricted(needed)),
            ("rk_test_blind".to_string(), Self::restricted([])),
        ])
    }
}

/// The kind of object that Stripe's permission for an operation is named after.
fn permission(operation: &str) -> &'static str {
    match operation.split('_').next().unwrap_or_default() {
        "Balance" | "BalanceTransaction" => "balance",
        "Charge" | "Refund" => "charge",
        "Session" => "checkout_session",
        "Customer" => "customer",
        "Dispute" => "dispute",
        "Event" => "event",
        "Invoice" => "invoice",
        "PaymentIntent" => "payment_intent",
        "PaymentLink" => "payment_link",
        "PaymentMethod" => "payment_method",
        "Payout" => "payout",
        "Price" => "plan",
        "Product" => "product",
        "Subscription" => "subscription",
        "WebhookEndpoint" => "webhook",
        _ => "",
    }
}

pub fn given(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    if let Some(token) = value.strip_prefix("Bearer ") {
        return Some(token.trim().into());
    }
    let decoded = STANDARD.decode(value.strip_prefix("Basic ")?.trim()).ok()?;
    String::from_utf8(decoded).ok()?.split(':').next().map(String::from)
}

fn masked(key: &str) -> String {
    let (start, end) = (key.chars().take(8).collect::<String>(), key.chars().rev().take(4).collect::<Vec<_>>());
    format!("{start}{}{}", "*".repeat(key.chars().count().saturating_sub(12)), end.into_iter().rev().collect::<String>())
}

impl Stripe {
    /// Whether the request carries a key that is good for anything.
    pub(super) fn authenticate(&self, headers: &HeaderMap) -> Result<&Key, Error> {
        let Some(key) = given(headers).filter(|k| !k.is_empty()) else {
            let words = "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for details, or we can help at https://support.stripe.com/.";
            return Err(Error::new(401, "invalid_request_error", None, words));
        };
        match self.keys.get(&key) {
            Some(found) if found.revoked => Err(Error::new(
                401,
                "invalid_request_error",
                Some("api_key_expired"),
                &format!("Expired API Key provided: {}", masked(&key)),
            )),
            Some(found) => Ok(found),
            None => Err(Error::new(401, "invalid_request_error", None, &format!("Invalid API Key provided: {}", masked(&key)))),
        }
    }

    pub(super) fn permit(&self, key: &Key, operation: &str, writes: bool) -> Result<(), Error> {
        let (Some(rights), wanted) = (&key.rights, permission(operation)) else { return Ok(()) };
        let needed = if writes { Right::Write } else { Right::Read };
        if wanted.is_empty() || rights.get(wanted).is_some_and(|right| *right >= needed) {
            return Ok(());
        }
        let word = if writes { "write" } else { "read" };
        let message = format!(
            "The provided key does not have the required permissions for this endpoint on account '{}'. Having the 'rak_{wanted}_{word}' permission would allow this request to continue.",
            self.id
        );
        Err(Error::new(403, "invalid_request_error", Some("more_permissions_required"), &message))
    }

    pub fn revoke_key(&mut self, key: &str) {
        if let Some(key) = self.keys.get_mut(key) {
            key.revoked = true;
        }
    }

    pub fn add_key(&mut self, name: &str, key: Key) {
        self.keys.insert(name.into(), key);
    }
}
