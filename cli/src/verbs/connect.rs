//! Accounts elsewhere, and what waits to be sent to them.

use crate::{
    args::{ConnectionVerb, OutboxVerb},
    ask::{Desk, read_stdin},
    fail::Failure,
    render::connect as render,
};
use serde_json::json;

pub fn run(desk: &Desk<'_>, verb: ConnectionVerb) -> Result<String, Failure> {
    let of = |typed: &str| desk.find_in(&desk.call("connection.list", json!({}))?, "connection", typed);
    match verb {
        ConnectionVerb::List => desk.show("connection.list", json!({}), render::list),
        ConnectionVerb::Stripe { endpoint } => {
            let key = read_stdin("key")?;
            desk.show("connection.stripe", json!({ "key": key.trim(), "endpoint": endpoint }), render::one)
        }
        ConnectionVerb::Test { id } => desk.show("connection.test", json!({ "id": of(&id)? }), render::one),
        ConnectionVerb::Disconnect { id } => desk.show("connection.disconnect", json!({ "id": of(&id)? }), |a| {
            let revoked = if a["revoked"] == true { "access is taken back there" } else { "take the key back there, too" };
            format!("disconnected; {revoked}")
        }),
    }
}

pub fn outbox(desk: &Desk<'_>, verb: OutboxVerb) -> Result<String, Failure> {
    match verb {
        OutboxVerb::List { ended } => desk.show("outbox.list", json!({ "ended": ended }), render::outbox),
        OutboxVerb::Retry { id } => desk.show("outbox.retry", json!({ "id": id }), |_| "it is sent with the next `stint sync`".into()),
        OutboxVerb::Discard { id } => desk.show("outbox.discard", json!({ "id": id }), |_| "it is never sent".into()),
    }
}

/// Sends what waits, then reads what happened elsewhere.
pub fn sync(desk: &Desk<'_>) -> Result<String, Failure> {
    let sent = desk.call("outbox.carry", json!({}))?;
    let stripe =
        desk.call("connection.list", json!({}))?["connections"].as_array().is_some_and(|all| all.iter().any(|c| c["provider"] == "stripe"));
    let read = if stripe { desk.call("stripe.read", json!({}))? } else { json!(null) };
    Ok(desk.out(&json!({ "sent": sent, "stripe": read }), render::synced))
}
