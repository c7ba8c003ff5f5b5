//! What happened, kept for 30 days.

use super::{
    VERSION,
    account::{DAY, Stripe, shown},
    error::Error,
    list::{page, within},
    operations::Answer,
};
use serde_json::{Value, json};

pub const KEPT_DAYS: i64 = 30;

impl Stripe {
    /// Tells that something happened to an object, in the list of events and to the webhook endpoints that asked for it.
    pub(super) fn event(&mut self, kind: &str, object: &Value, previous: Option<Value>) {
        let twice = self.ids.below(1000) < self.habits.event_twice_permille;
        for _ in 0..=u8::from(twice) {
            self.tell(kind, object, previous.as_ref());
        }
    }

    fn tell(&mut self, kind: &str, object: &Value, previous: Option<&Value>) {
        let (request, key) = self.request.clone();
        let mut data = json!({"object": shown(object)});
        if let Some(previous) = previous {
            data["previous_attributes"] = previous.clone();
        }
        let wanting = self.endpoints_for(kind);
        let mut event = json!({
            "id": self.new_id("evt"), "object": "event", "api_version": VERSION, "created": self.now, "data": data, "livemode": false,
            "pending_webhooks": wanting.len(), "request": {"id": request, "idempotency_key": key}, "type": kind,
        });
        if self.ids.below(1000) < self.habits.event_late_permille {
            event["_visible_from"] = json!(self.now + self.habits.event_late_s);
        }
        let event = self.add(event);
        self.queue(&event, wanting);
    }

    pub(super) fn list_events(&self, p: &Value) -> Answer {
        let types: Vec<&Value> = p["types"].as_array().into_iter().flatten().collect();
        if types.len() > 20 {
            return Err(Error::invalid("You may only specify up to 20 types.", "types"));
        }
        if !types.is_empty() && !p["type"].is_null() {
            return Err(Error::invalid("You may only specify one of these parameters: type, types.", "type"));
        }
        let oldest = self.now - KEPT_DAYS * DAY;
        let seen =
            |e: &&Value| e["created"].as_i64().is_some_and(|at| at > oldest) && e["_visible_from"].as_i64().is_none_or(|at| at <= self.now);
        let kept: Vec<Value> = self.of_kind("event").rev().filter(seen).cloned().collect();
        // A cursor may be of another type than what is asked for.
        let fits = |e: &Value| {
            let wanted = p["type"].as_str().map(|t| vec![t]).unwrap_or_else(|| types.iter().filter_map(|t| t.as_str()).collect());
            let kind = e["type"].as_str().unwrap_or_default();
            let named = |t: &&str| *t == kind || t.strip_suffix('*').is_some_and(|start| kind.starts_with(start));
            (wanted.is_empty() || wanted.iter().any(named)) && within(&e["created"], &p["created"])
        };
        let cursor = |e: &Value| e["id"] == p["starting_after"] || e["id"] == p["ending_before"];
        for param in ["starting_after", "ending_before"] {
            if let Some(id) = p[param].as_str().filter(|id| !kept.iter().any(|e| e["id"] == *id)) {
                return Err(Error::no_such("event", id, param, 400));
            }
        }
        let strange = kept.iter().filter(|e| cursor(e) && !fits(e)).map(|e| e["id"].clone()).collect::<Vec<_>>();
        let mut rows: Vec<Value> = kept.into_iter().filter(|e| fits(e) || cursor(e)).collect();
        if let Some(at) = rows.iter().position(|e| strange.contains(&e["id"])) {
            // The cursor itself is no row of the page, so the neighbour that fits takes its place.
            let rest = if p["starting_after"].is_string() { rows.split_off(at + 1) } else { rows[..at].to_vec() };
            let mut bare = p.clone();
            if p["ending_before"].is_string() {
                let limit = super::list::page_size(p)?;
                let from = rest.len().saturating_sub(limit);
                let data: Vec<Value> = rest[from..].iter().map(shown).collect();
                return Ok(json!({"object": "list", "url": "/v1/events", "has_more": from > 0, "data": data}));
            }
            bare["starting_after"] = Value::Null;
            return page("event", "/v1/events", rest, &bare);
        }
        page("event", "/v1/events", rows, p)
    }
}
