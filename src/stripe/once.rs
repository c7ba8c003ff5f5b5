//! One object for one effect, whatever becomes of the requests that ask for it.

use super::words::{EFFECT, List};
use crate::{
    connections::stripe::API,
    outbox::{Attempt, Outcome},
    remote::Trouble,
};
use reqwest::Method;
use serde_json::Value;

/// Stripe forgets a key after a day; half of it is left for the request to arrive.
const KEY_MS: i64 = 12 * 3_600_000;
const PAGE: &str = "100";

/// Asks for an object at `path`, unless an earlier attempt may have been answered to a key that is no good any more: then it is looked for first, among
/// those that `within` names. Lists are asked, not Stripe's search, which is blind for a minute.
pub fn once(attempt: &Attempt<'_>, path: &str, form: &[(String, String)], within: &[(&str, &str)]) -> Outcome {
    once_as(attempt, "", path, form, within)
}

/// As [`once`], of bytes that follow from `salt` beside the effect.
pub fn once_as(attempt: &Attempt<'_>, salt: &str, path: &str, form: &[(String, String)], within: &[(&str, &str)]) -> Outcome {
    let tried = attempt.effect.first_sent_at.map_or(0, |first| attempt.now.since_ms(first));
    let key_is_stale = attempt.effect.round > 0 || tried > KEY_MS;
    let found =
        if attempt.effect.unsure && key_is_stale { labelled(attempt, path, within, &attempt.effect.id.to_string()) } else { Ok(None) };
    match found {
        Ok(Some(object)) => Outcome::Done(object),
        Ok(None) => post(attempt, salt, path, form).into(),
        Err(trouble) => Outcome::Failed(trouble),
    }
}

/// The same bytes under the same key, until an answer stands against it.
fn post(attempt: &Attempt<'_>, salt: &str, path: &str, form: &[(String, String)]) -> Result<Value, Trouble> {
    let id = attempt.effect.id.to_string();
    let mut form = form.to_vec();
    form.push((format!("metadata[{EFFECT}]"), id.clone()));
    let key = format!("{id}.{}{salt}", attempt.effect.round);
    let request = attempt.wire.request(Method::POST, API, path)?;
    attempt.wire.send(request.header("idempotency-key", key).form(&form))?.json()
}

/// The object that bears our label, if an earlier attempt made it.
pub fn labelled(attempt: &Attempt<'_>, path: &str, within: &[(&str, &str)], label: &str) -> Result<Option<Value>, Trouble> {
    let mut after: Option<String> = None;
    loop {
        let mut request = attempt.wire.request(Method::GET, API, path)?.query(&[("limit", PAGE)]).query(within);
        if let Some(after) = &after {
            request = request.query(&[("starting_after", after)]);
        }
        let page: List<Value> = attempt.wire.send(request)?.json()?;
        if let Some(found) = page.data.iter().find(|object| object["metadata"][EFFECT] == label) {
            return Ok(Some(found.clone()));
        }
        after = page.data.last().and_then(|object| object["id"].as_str()).map(str::to_owned);
        if !page.has_more || after.is_none() {
            return Ok(None);
        }
    }
}
