//! Accounts elsewhere, and what waits to be sent to them.

use crate::{
    args::{ConnectionVerb, GooglePower, OutboxVerb},
    ask::{Desk, read_stdin},
    fail::Failure,
    render::connect as render,
};
use serde_json::{Value, json};
use std::{io::Write as _, thread, time::Duration};
use stint::kernel::Error;

/// Between two looks whether the browser has come back.
const LOOK: Duration = Duration::from_millis(300);

pub fn run(desk: &Desk<'_>, verb: ConnectionVerb) -> Result<String, Failure> {
    let of = |typed: &str| desk.find_in(&desk.call("connection.list", json!({}))?, "connection", typed);
    match verb {
        ConnectionVerb::List => desk.show("connection.list", json!({}), render::list),
        ConnectionVerb::Google { client, again, powers, endpoint } => {
            let again = again.map(|typed| of(&typed)).transpose()?;
            let secret = if again.is_none() { Some(read_stdin("client_secret")?) } else { None };
            let powers: Vec<_> = powers.into_iter().map(GooglePower::word).collect();
            let secret = secret.as_deref().map(str::trim);
            let asked = json!({ "client_id": client, "client_secret": secret, "again": again, "powers": powers, "endpoint": endpoint });
            consent(desk, &desk.call("connection.google", asked)?)
        }
        ConnectionVerb::Stripe { endpoint } => {
            let key = read_stdin("key")?;
            desk.show("connection.stripe", json!({ "key": key.trim(), "endpoint": endpoint }), render::one)
        }
        ConnectionVerb::Smtp { address, host, port, security, user, certificate } => {
            let request = json!({ "address": address, "host": host, "port": port, "security": security.word(), "user": user,
                                  "certificate": pem(certificate)?, "password": password()? });
            desk.show("connection.smtp", request, render::one)
        }
        ConnectionVerb::Imap { account, off: true, .. } => desk.show("connection.imap_off", json!({ "id": of(&account)? }), render::one),
        ConnectionVerb::Imap { account, host, port, security, user, password: own, certificate, off: false } => {
            let own = if own { Some(password()?) } else { None };
            let request = json!({ "id": of(&account)?, "host": host, "port": port, "security": security.word(), "user": user,
                                  "certificate": pem(certificate)?, "password": own });
            desk.show("connection.imap", request, render::one)
        }
        ConnectionVerb::Page { page, return_url, account } => {
            let request = json!({ "connection_id": stripe(desk, account)?, "page": page.word(), "return_url": return_url });
            desk.show("stripe.set_page", request, render::stripe_settings)
        }
        ConnectionVerb::Webhooks { port, off, account } => {
            let account = stripe(desk, account)?;
            let secret = if off { None } else { Some(read_stdin("secret")?) };
            let request = json!({ "connection_id": account, "port": port, "secret": secret.as_deref().map(str::trim) });
            desk.show("stripe.listen", request, render::stripe_settings)
        }
        ConnectionVerb::Customer { client } => {
            desk.show("stripe.customers", json!({ "client_id": desk.find("client", &client, json!({}))? }), render::customers)
        }
        ConnectionVerb::Test { id } => desk.show("connection.test", json!({ "id": of(&id)? }), render::one),
        ConnectionVerb::Disconnect { id } => desk.show("connection.disconnect", json!({ "id": of(&id)? }), |a| {
            let revoked = if a["revoked"] == true { "access is taken back there" } else { "take the key back there, too" };
            format!("disconnected; {revoked}")
        }),
    }
}

/// From standard input, without the end of its line.
fn password() -> Result<String, Failure> {
    Ok(read_stdin("password")?.trim_end_matches(['\r', '\n']).to_owned())
}

fn pem(path: Option<std::path::PathBuf>) -> Result<Option<String>, Failure> {
    let read = |path: std::path::PathBuf| {
        std::fs::read_to_string(&path).map_err(|e| Failure::field("certificate", "unreadable", format!("{}: {e}", path.display())))
    };
    path.map(read).transpose()
}

/// An account of Stripe, by what was typed, else the only one.
fn stripe(desk: &Desk<'_>, typed: Option<String>) -> Result<Value, Failure> {
    let mut accounts = desk.call("connection.list", json!({}))?;
    if let Some(all) = accounts["connections"].as_array_mut() {
        all.retain(|c| c["provider"] == "stripe");
    }
    match (typed, accounts["connections"].as_array().map(Vec::as_slice)) {
        (Some(typed), _) => desk.find_in(&accounts, "connection", &typed),
        (None, Some([one])) => Ok(one["id"].clone()),
        (None, Some([_, ..])) => {
            Err(Error::cannot("several_accounts", "several accounts of Stripe are connected: name one with --account").into())
        }
        (None, _) => {
            Err(Error::cannot("not_connected", "Stripe is not connected on this device: connect it with `stint connection stripe`").into())
        }
    }
}

/// Opens the page, or names it where no browser opens, and waits for what comes of it. Ctrl+C closes the way back.
fn consent(desk: &Desk<'_>, asked: &Value) -> Result<String, Failure> {
    let url = asked["url"].as_str().unwrap_or_default();
    // Standard output is for the answer.
    drop(writeln!(std::io::stderr(), "Agree in the browser. If none opens, go to\n{url}"));
    drop(open::that_detached(url));
    loop {
        let progress = desk.call("connection.progress", json!({ "id": asked["id"] }))?;
        if progress["state"] == "waiting" {
            thread::sleep(LOOK);
            continue;
        }
        if progress["state"] == "connected" {
            return Ok(desk.out(&progress["connection"], render::one));
        }
        return Err(Error::cannot("not_connected", render::not_connected(&progress)).into());
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
pub fn sync(desk: &Desk<'_>, everything: bool) -> Result<String, Failure> {
    // What is due by itself first, so that it goes along.
    let reminders = desk.call("dunning.run", json!({}))?;
    let sent = desk.call("outbox.carry", json!({}))?;
    let accounts = desk.call("connection.list", json!({}))?;
    let has = |test: &dyn Fn(&Value) -> bool| accounts["connections"].as_array().is_some_and(|all| all.iter().any(test));
    let stripe =
        if has(&|c| c["provider"] == "stripe") { desk.call("stripe.read", json!({ "everything": everything }))? } else { json!(null) };
    let may = |power: &str| has(&|c| c["powers"].as_array().is_some_and(|powers| powers.contains(&json!(power))));
    let calendar = if may("calendar") { desk.call("calendar.pull", json!({}))? } else { json!(null) };
    let mail = if may("read_mail") { desk.call("message.pull", json!({}))? } else { json!(null) };
    let all = json!({ "reminders": reminders, "sent": sent, "stripe": stripe, "calendar": calendar, "mail": mail });
    Ok(desk.out(&all, render::synced))
}
