//! The door for tests and for people: what is there, what went over the wire, and everything that others do to an account.

mod page;

use crate::{
    clock::Clock,
    faults::Fault,
    google::{Calendars, Google, Mailbox, Received},
    imap::Letter,
    stripe::PayWith,
    world::{Shared, World},
};
use axum::{
    Json, Router,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};

pub fn router() -> Router<Shared> {
    Router::new()
        .route("/_control/", get(page::show))
        .route("/_control/page/{deed}", post(page::act))
        .route("/_control/state", get(state))
        .route("/_control/requests", get(requests))
        .route("/_control/{*deed}", post(act))
}

async fn state(State(shared): State<Shared>) -> Response {
    Json(&*shared.now()).into_response()
}

#[derive(Deserialize)]
struct Wanted {
    #[serde(default)]
    path: String,
}

async fn requests(State(shared): State<Shared>, Query(wanted): Query<Wanted>) -> Response {
    let world = shared.lock();
    Json(world.recorder.all().filter(|r| r.path.starts_with(&wanted.path)).collect::<Vec<_>>()).into_response()
}

async fn act(State(shared): State<Shared>, axum::extract::Path(deed): axum::extract::Path<String>, body: String) -> Response {
    let given = if body.trim().is_empty() { Ok(json!({})) } else { serde_json::from_str(&body) };
    match given.map_err(|e| e.to_string()).and_then(|given| carry_out(&shared, &deed, given)) {
        Ok(answer) => Json(answer).into_response(),
        Err(words) => (StatusCode::BAD_REQUEST, Json(json!({"error": words}))).into_response(),
    }
}

fn read<T: DeserializeOwned>(given: Value) -> Result<T, String> {
    serde_json::from_value(given).map_err(|e| e.to_string())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Paid {
    /// The id of a session, or of a link, which is then opened.
    id: String,
    #[serde(default = "visa")]
    with: PayWith,
    #[serde(default = "payer")]
    email: String,
}

fn visa() -> PayWith {
    PayWith::Visa
}
fn payer() -> String {
    "payer@example.com".into()
}

/// What others do. README.md lists the deeds.
pub fn carry_out(shared: &Shared, deed: &str, given: Value) -> Result<Value, String> {
    let mut world = shared.now();
    let text = |name: &str| given[name].as_str().map(String::from).ok_or(format!("{name} is missing: name it in the body"));
    match deed {
        "faults" => world.faults.rules.push(read::<Fault>(given)?),
        "faults/clear" => world.faults.rules.clear(),
        "requests/clear" => world.recorder.clear(),
        "clock" => {
            let by = given["advance_ms"].as_i64().filter(|by| *by >= 0).ok_or("advance_ms must be a number of milliseconds, 0 or more")?;
            world.clock.advance(by);
            world.tick();
            return Ok(json!({"now_ms": world.clock.now_ms()}));
        }
        "reset" => {
            let pinned = given["pinned_ms"].as_i64();
            let clock = pinned.map_or_else(Clock::of_the_machine, Clock::pinned);
            let mut fresh = World::new(given["seed"].as_u64().unwrap_or(1), clock);
            fresh.stripe.base = shared.base.to_string();
            fresh.google.base = shared.base.to_string();
            *world = fresh;
        }
        "stripe/habits" => {
            let mut all = serde_json::to_value(&world.stripe.habits).map_err(|e| e.to_string())?;
            crate::stripe::merge(&mut all, &given);
            world.stripe.habits = read(all)?;
        }
        "stripe/pay" => {
            let Paid { id, with, email } = read(given)?;
            let session = if id.starts_with("plink_") {
                told(world.stripe.open_link(&id))?["id"].as_str().unwrap_or_default().to_string()
            } else {
                id
            };
            return told(world.stripe.pay_session(&session, with, &email));
        }
        "stripe/refund" => return told(world.stripe.refund_by_hand(&given)),
        "stripe/refund/fail" => world.stripe.fail_refund(&text("refund")?, "lost_or_stolen_card"),
        "stripe/dispute" => {
            return told(world.stripe.open_dispute(
                &text("charge")?,
                given["reason"].as_str().unwrap_or("fraudulent"),
                given["amount"].as_i64(),
                given["inquiry"] == true,
            ));
        }
        "stripe/dispute/decide" => return Ok(world.stripe.decide_dispute(&text("dispute")?, given["won"] == true)),
        "stripe/key" => world.stripe.add_key(
            &text("key")?,
            if given["rights"].is_object() {
                crate::stripe::Key { rights: Some(read(given["rights"].clone())?), revoked: false }
            } else {
                crate::stripe::Key::whole()
            },
        ),
        "stripe/key/revoke" => world.stripe.revoke_key(&text("key")?),
        "assistant/answer" => {
            let answer = text("text")?;
            world.assistant.answers.push_back(answer);
        }
        "mail/receive" => {
            let now_ms = world.clock.now_ms();
            return Ok(json!({"uid": world.imap.receive(&read::<Letter>(given)?, now_ms)?}));
        }
        "mail/renumber" => world.imap.renumber(),
        _ if deed.starts_with("google/") => return google(&mut world.google, deed, given),
        other => return Err(format!("There is no deed {other}. README.md lists those that there are.")),
    }
    Ok(json!({"done": deed}))
}

fn told(done: Result<Value, crate::stripe::Error>) -> Result<Value, String> {
    done.map_err(|error| error.body["message"].as_str().unwrap_or("refused").to_string())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Elsewhere {
    account: String,
    #[serde(default = "primary")]
    calendar: String,
    #[serde(default)]
    event: String,
    #[serde(default)]
    body: Value,
}

fn primary() -> String {
    "primary".into()
}

fn google(google: &mut Google, deed: &str, given: Value) -> Result<Value, String> {
    let account = given["account"].as_str().unwrap_or_default().to_string();
    let now_ms = google.now_ms();
    let mailbox = |google: &mut Google, act: &dyn Fn(&mut Mailbox)| {
        google.mail.get_mut(&account).map(act).ok_or(format!("account {account:?} is not there: name one of the sandbox's people"))
    };
    match deed {
        "google/mail/receive" => return Ok(json!({"id": google.receive(&read::<Received>(given)?)?})),
        "google/mail/delete" => mailbox(google, &|m| m.delete(given["mail"].as_str().unwrap_or_default(), now_ms))?,
        "google/mail/forget" => mailbox(google, &Mailbox::forget_history)?,
        "google/calendar/insert" | "google/calendar/patch" | "google/calendar/delete" => {
            let Elsewhere { account, calendar, event, body } = read(given)?;
            return google.elsewhere(&account, &calendar, deed.rsplit('/').next().unwrap_or_default(), &event, &body);
        }
        "google/calendar/forget" => {
            google.calendars.get_mut(&account).map(Calendars::forget).ok_or(format!("account {account:?} is not there"))?
        }
        "google/disconnect" => google.disconnect(&account, None),
        "google/expire" => google.expire_access(),
        "google/message_ids" => google.keeps_message_id = given["kept"] == true,
        other => return Err(format!("There is no deed {other}. README.md lists those that there are.")),
    }
    Ok(json!({"done": deed}))
}
