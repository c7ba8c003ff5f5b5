//! What an account holds: its objects in the order they were made, and the one way to change them.

use super::{connect::Connect, error::Error, keys::Key, replay::Replay, webhooks::Delivery};
use crate::{contract::STRIPE, ids::Ids};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

pub const DAY: i64 = 86_400;

/// Where the stand-in may be told to be harder or softer than its default.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Habits {
    /// Stripe: "in under a minute" an object is found by search. Lists know it at once.
    pub search_delay_s: i64,
    /// Of a thousand events, how many are made twice, under two ids, as Stripe says may happen.
    pub event_twice_permille: u64,
    /// Of a thousand events, how many appear in the list only after `event_late_s`, in their place by time: behind a cursor that passed.
    pub event_late_permille: u64,
    pub event_late_s: i64,
    /// Deliveries go out in the order that the seed says.
    pub webhooks_shuffled: bool,
    pub webhook_twice_permille: u64,
    /// Added to the time in `Stripe-Signature`.
    pub webhook_skew_s: i64,
    pub hold_days: i64,
    pub payout_every_days: i64,
    /// Money of another currency is exchanged into this one as it settles.
    pub settles: Option<Settles>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settles {
    pub currency: String,
    /// Smallest units for a million smallest units.
    pub rate_e6: i64,
}

impl Default for Habits {
    fn default() -> Self {
        Self {
            search_delay_s: 60,
            event_twice_permille: 0,
            event_late_permille: 0,
            event_late_s: 60,
            webhooks_shuffled: false,
            webhook_twice_permille: 0,
            webhook_skew_s: 0,
            hold_days: 7,
            payout_every_days: 7,
            settles: None,
        }
    }
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Stripe {
    #[serde(skip)]
    pub base: String,
    pub id: String,
    pub habits: Habits,
    pub(super) ids: Ids,
    pub(super) now: i64,
    /// The request under way: its id and its idempotency key, for the events that it makes.
    pub(super) request: (Option<String>, Option<String>),
    pub(super) objects: Vec<Value>,
    places: BTreeMap<String, usize>,
    kinds: BTreeMap<String, Vec<usize>>,
    pub(super) keys: BTreeMap<String, Key>,
    pub(super) replays: BTreeMap<String, Replay>,
    pub(super) deliveries: VecDeque<Delivery>,
    pub(super) connect: Connect,
    /// What will happen to which object, and when.
    due: BTreeSet<(i64, String)>,
}

impl Stripe {
    pub fn new(seed: u64) -> Self {
        let mut ids = Ids::new(seed, "stripe");
        let id = format!("acct_{}", ids.letters(16));
        Self {
            base: String::new(),
            id,
            habits: Habits::default(),
            ids,
            now: 0,
            request: (None, None),
            objects: Vec::new(),
            places: BTreeMap::new(),
            kinds: BTreeMap::new(),
            keys: Key::defaults(),
            replays: BTreeMap::new(),
            deliveries: VecDeque::new(),
            connect: Connect::default(),
            due: BTreeSet::new(),
        }
    }

    /// Lets happen what has fallen due, each thing at its own moment.
    pub(crate) fn tick(&mut self, now: i64) {
        self.request = (None, None);
        while let Some((due, id)) = self.due.first().filter(|(due, _)| *due <= now).cloned() {
            self.due.pop_first();
            self.now = due.max(self.now);
            self.fall_due(&id);
        }
        self.now = now;
        self.replays.retain(|_, replay| replay.at + DAY > now);
    }

    pub(super) fn due_at(&mut self, id: &str, at: i64) {
        self.due.insert((at, id.into()));
    }

    pub(super) fn payout_is_due(&self) -> bool {
        self.due.iter().any(|(_, id)| id == "payout")
    }

    /// Whoever is called looks at the object's state: much may have happened to it since its deadline was set.
    fn fall_due(&mut self, id: &str) {
        match self.raw(id).map(|o| o["object"].clone()).unwrap_or(json!(id)).as_str() {
            Some("payout") if id == "payout" => self.pay_out(),
            Some("payout") => self.arrive(id),
            Some("checkout.session") => self.expire_session(id),
            Some("charge") => self.expire_hold(id),
            Some("dispute") => self.lose_dispute(id),
            Some("subscription") => self.renew(id),
            Some("balance_transaction") => self.patch(id, |o| drop(o.insert("status".into(), json!("available")))),
            Some("refund") => self.fail_refund(id, "lost_or_stolen_card"),
            _ => {}
        }
    }

    pub fn new_id(&mut self, prefix: &str) -> String {
        self.ids.object(prefix)
    }

    /// An object with every field that Stripe always sends, and these.
    pub fn make(&mut self, schema: &str, prefix: &str, fields: Value) -> Value {
        let mut object = STRIPE.blank(schema);
        object["id"] = json!(self.new_id(prefix));
        if let Some(created) = object.get_mut("created") {
            *created = json!(self.now);
        }
        merge(&mut object, &fields);
        object
    }

    pub fn add(&mut self, object: Value) -> Value {
        let id = object["id"].as_str().unwrap_or_default().to_string();
        let kind = object["object"].as_str().unwrap_or_default().to_string();
        self.places.insert(id, self.objects.len());
        self.kinds.entry(kind).or_default().push(self.objects.len());
        self.objects.push(object.clone());
        object
    }

    /// As it is kept, with what is only ours (names that begin with an underscore).
    pub fn raw(&self, id: &str) -> Option<&Value> {
        self.places.get(id).map(|at| &self.objects[*at])
    }

    /// As it is told.
    pub fn told(&self, id: &str) -> Option<Value> {
        self.raw(id).map(shown)
    }

    /// An object of that kind which has not been deleted.
    pub fn get(&self, kind: &str, id: &str) -> Option<Value> {
        self.told(id).filter(|o| o["object"] == kind && o["deleted"] != true)
    }

    /// The same for an id in the path: 404 when there is none.
    pub fn at_path(&self, kind: &str, id: &str) -> Result<Value, Error> {
        self.get(kind, id).ok_or_else(|| Error::no_such(kind, id, "id", 404))
    }

    /// The same for an id in the parameters: 400.
    pub fn named(&self, kind: &str, id: &str, param: &str) -> Result<Value, Error> {
        self.get(kind, id).ok_or_else(|| Error::no_such(kind, id, param, 400))
    }

    /// Changes an object without telling anyone.
    pub fn patch(&mut self, id: &str, change: impl FnOnce(&mut Map<String, Value>)) {
        if let Some(object) = self.places.get(id).and_then(|at| self.objects[*at].as_object_mut()) {
            change(object);
        }
    }

    /// Sets fields and tells of it in an event, unless nothing changed.
    pub fn change(&mut self, id: &str, event: &str, fields: Value) -> Value {
        let before = self.told(id).unwrap_or_default();
        self.patch(id, |o| {
            for (key, value) in fields.as_object().into_iter().flatten() {
                o.insert(key.clone(), value.clone());
            }
        });
        let after = self.told(id).unwrap_or_default();
        let previous: Map<_, _> = before
            .as_object()
            .into_iter()
            .flatten()
            .filter(|(k, v)| after[k.as_str()] != **v)
            .map(|(k, v)| (k.clone(), v.clone()))
            .collect();
        if !previous.is_empty() {
            self.event(event, &after, Some(Value::Object(previous)));
        }
        after
    }

    /// In the order they were made.
    pub fn of_kind(&self, kind: &str) -> impl DoubleEndedIterator<Item = &Value> {
        self.kinds.get(kind).into_iter().flatten().map(|at| &self.objects[*at])
    }
}

/// Objects are merged key by key, all else is replaced.
pub fn merge(into: &mut Value, from: &Value) {
    match (into, from) {
        (Value::Object(into), Value::Object(from)) => {
            for (key, value) in from {
                into.insert(key.clone(), value.clone());
            }
        }
        (into, from) => *into = from.clone(),
    }
}

pub fn shown(object: &Value) -> Value {
    match object {
        Value::Object(map) => Value::Object(map.iter().filter(|(k, _)| !k.starts_with('_')).map(|(k, v)| (k.clone(), v.clone())).collect()),
        other => other.clone(),
    }
}

/// Copies what the request says, when it says it; an empty text unsets.
pub fn take(params: &Value, fields: &[&str]) -> Value {
    let given = fields.iter().filter_map(|f| Some(((*f).to_string(), params.get(*f)?.clone())));
    Value::Object(given.map(|(k, v)| (k, if v == "" { Value::Null } else { v })).collect())
}

/// Stripe merges metadata key by key; an empty value deletes its key, an empty text deletes all.
pub fn metadata(old: &Value, given: Option<&Value>) -> Result<Value, Error> {
    let Some(given) = given else { return Ok(if old.is_object() { old.clone() } else { json!({}) }) };
    let mut all = old.as_object().cloned().unwrap_or_default();
    let Some(given) = given.as_object() else { return Ok(json!({})) };
    for (key, value) in given {
        let text = value.as_str().map_or_else(|| value.to_string(), String::from);
        if key.chars().count() > 40 {
            return Err(Error::invalid(
                &format!(
                    "Metadata keys can only be up to 40 characters; you passed in a key \"{key}\" of {} characters.",
                    key.chars().count()
                ),
                "metadata",
            ));
        }
        if text.chars().count() > 500 {
            return Err(Error::invalid(
                &format!(
                    "Metadata values can have up to 500 characters, but you passed in a value that is {} characters. Invalid value: {}",
                    text.chars().count(),
                    &text.chars().take(20).collect::<String>()
                ),
                &format!("metadata[{key}]"),
            ));
        }
        if text.is_empty() {
            all.remove(key);
        } else {
            all.insert(key.clone(), json!(text));
        }
    }
    if all.len() > 50 {
        return Err(Error::invalid("Metadata can have up to 50 keys.", "metadata"));
    }
    Ok(Value::Object(all))
}
