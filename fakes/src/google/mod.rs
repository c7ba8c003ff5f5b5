//! Google: who may act for whom, their mail, their calendars.

mod api;
mod calendar;
mod consent;
mod error;
mod gmail;
mod oauth;

pub use calendar::Calendars;
pub use gmail::{Mailbox, Received};

use crate::{ids::Ids, world::Shared};
use axum::{
    Router,
    routing::{any, get, post},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// A program that was registered with Google.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Client {
    pub secret: String,
    /// While its consent screen is in testing, refresh tokens die after seven days.
    pub testing: bool,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Google {
    #[serde(skip)]
    pub base: String,
    ids: Ids,
    now_ms: i64,
    pub clients: BTreeMap<String, Client>,
    /// Mail address and name of who has an account.
    pub people: BTreeMap<String, String>,
    pub(crate) grants: oauth::Grants,
    pub mail: BTreeMap<String, Mailbox>,
    pub calendars: BTreeMap<String, Calendars>,
    /// What Gmail does with the Message-ID of a mail that it is given: keeps it, or writes its own and moves it aside.
    pub keeps_message_id: bool,
}

impl Google {
    pub fn new(seed: u64) -> Self {
        let people = [("ada@example.com", "Ada Sandbox"), ("ada.private@example.com", "Ada Sandbox")];
        Self {
            base: String::new(),
            ids: Ids::new(seed, "google"),
            now_ms: 0,
            clients: BTreeMap::from([
                ("stint.apps.example.com".into(), Client { secret: "stint-desktop".into(), testing: false }),
                ("testing.apps.example.com".into(), Client { secret: "stint-desktop".into(), testing: true }),
            ]),
            people: people.iter().map(|(mail, name)| ((*mail).into(), (*name).into())).collect(),
            grants: oauth::Grants::default(),
            mail: people.iter().map(|(mail, _)| ((*mail).into(), Mailbox::default())).collect(),
            calendars: people.iter().map(|(mail, _)| ((*mail).into(), Calendars::of(mail))).collect(),
            keeps_message_id: true,
        }
    }

    pub(crate) fn tick(&mut self, now_ms: i64) {
        self.now_ms = now_ms;
    }

    pub(crate) fn now_ms(&self) -> i64 {
        self.now_ms
    }

    fn now(&self) -> i64 {
        self.now_ms.div_euclid(1000)
    }
}

pub fn router() -> Router<Shared> {
    Router::new()
        .route("/o/oauth2/v2/auth", get(consent::ask))
        .route("/o/oauth2/decide", get(consent::decide))
        .route("/token", post(oauth::token))
        .route("/revoke", post(oauth::revoke).get(oauth::revoke))
        .route("/oauth2/v2/{*path}", any(api::answer))
        .route("/gmail/v1/{*path}", any(api::answer))
        .route("/upload/gmail/v1/{*path}", any(api::answer))
        .route("/calendar/v3/{*path}", any(api::answer))
}

/// What Google's front says for a status.
pub fn front_error(status: u16) -> Value {
    error::front(status)
}
