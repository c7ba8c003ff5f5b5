//! Idempotency: the same key with the same parameters gets the same answer for 24 hours, whatever that answer was.

use super::{account::Stripe, error::Error};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

const LONGEST_KEY: usize = 255;

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Replay {
    pub at: i64,
    call: String,
    params: Value,
    pub request: String,
    /// `None` while the first request is still under way.
    pub answer: Option<(u16, Value)>,
}

pub enum Key {
    /// Carry it out, and tell `settle` how it ended.
    Fresh,
    /// The id of the first request, and what it was answered.
    Replayed(String, u16, Value),
}

impl Stripe {
    pub(super) fn reserve(&mut self, key: &str, call: &str, params: &Value, request: &str) -> Result<Key, Error> {
        if key.chars().count() > LONGEST_KEY {
            let words = format!("Idempotency keys can be up to {LONGEST_KEY} characters; you passed one of {}.", key.chars().count());
            return Err(Error::new(400, "idempotency_error", None, &words));
        }
        if let Some(earlier) = self.replays.get(key) {
            if earlier.call != call || earlier.params != *params {
                let words = format!(
                    "Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '{key}' if you meant to execute a different request."
                );
                return Err(Error::new(400, "idempotency_error", None, &words));
            }
            return match &earlier.answer {
                Some((status, body)) => Ok(Key::Replayed(earlier.request.clone(), *status, body.clone())),
                None => {
                    let words = format!(
                        "There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): {key}. Please try again later."
                    );
                    Err(Error::new(409, "invalid_request_error", Some("idempotency_key_in_use"), &words))
                }
            };
        }
        let replay = Replay { at: self.now, call: call.into(), params: params.clone(), request: request.into(), answer: None };
        self.replays.insert(key.into(), replay);
        Ok(Key::Fresh)
    }

    pub(super) fn settle(&mut self, key: &str, status: u16, body: &Value) {
        if let Some(replay) = self.replays.get_mut(key) {
            replay.answer = Some((status, body.clone()));
        }
    }
}

pub fn broken() -> (u16, Value) {
    (500, json!({"error": {"type": "api_error", "message": "An unknown error occurred"}}))
}
