mod contract;
mod events;
mod holds;
mod idempotency;
mod links;
mod refunds;
mod subscriptions;
mod webhooks;

use crate::support::Web;
use serde_json::Value;

/// A paid intent over 100.00 EUR, by that test card.
fn paid(web: &Web, card: &str) -> Value {
    web.post(
        "/v1/payment_intents",
        &[("amount", "10000"), ("currency", "eur"), ("payment_method", card), ("confirm", "true"), ("return_url", "http://127.0.0.1/")],
    )
    .ok()
}
