//! A Stripe account: what it holds, what its interface answers, the pages that its customers pay on, the webhooks it sends.

mod account;
mod api;
mod balance;
mod catalogue;
mod charges;
mod connect;
mod customers;
mod disputes;
mod error;
mod events;
mod expand;
mod intents;
mod invoices;
mod keys;
mod links;
mod list;
mod money;
mod operations;
mod page;
mod refunds;
mod replay;
mod search;
mod sessions;
mod subscriptions;
mod webhooks;

pub use account::{Habits, Stripe, merge};
pub use charges::PayWith;
pub use error::Error;
pub use keys::{Key, Right};
pub use money::amount_in_words;
pub use webhooks::{deliver, signature};

use crate::world::Shared;
use axum::{
    Router,
    routing::{any, get},
};
use serde_json::Value;

/// The only version whose shapes are played.
pub const VERSION: &str = "2026-10-28.endive";

pub fn router() -> Router<Shared> {
    Router::new()
        .route("/v1/{*path}", any(api::answer))
        .route("/pay/{id}", get(page::show).post(page::pay))
        .route("/link/{id}", get(page::open_link))
        .route("/oauth/authorize", get(connect::authorize))
        .route("/oauth/decide", get(connect::decide))
        .route("/oauth/token", axum::routing::post(connect::token))
        .route("/oauth/deauthorize", axum::routing::post(connect::deauthorize))
}

/// Whether a path is Stripe's and not that of a language model, which begins with the same two letters.
pub fn owns(path: &str) -> bool {
    path.starts_with("/v1/") && !crate::openai::owns(path)
}

/// What Stripe's front says for a status, before any account is asked.
pub fn front_error(status: u16) -> Value {
    error::front(status)
}
