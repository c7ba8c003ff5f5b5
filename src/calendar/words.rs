//! Google Calendar's objects (calendar v3), as far as they are read.

use super::said::Said;
use crate::kernel::{
    Day, Instant, Zone,
    id::{EffectId, RowId, derived},
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Where it is.
pub const API: &str = "https://www.googleapis.com";

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Page<T> {
    #[serde(default = "Vec::new")]
    pub items: Vec<T>,
    pub next_page_token: Option<String>,
    pub next_sync_token: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Listed {
    pub id: String,
    #[serde(default)]
    pub summary: String,
    /// What the user calls it, where that is another name.
    pub summary_override: Option<String>,
    pub time_zone: Option<String>,
    pub background_color: Option<String>,
    pub access_role: String,
    #[serde(default)]
    pub primary: bool,
    #[serde(default)]
    pub deleted: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Event {
    pub id: String,
    #[serde(default)]
    pub etag: String,
    #[serde(default)]
    pub status: String,
    #[serde(default)]
    pub updated: String,
    pub summary: Option<String>,
    pub location: Option<String>,
    pub html_link: Option<String>,
    pub start: Option<When>,
    pub end: Option<When>,
    pub recurrence: Option<Vec<String>>,
    pub recurring_event_id: Option<String>,
    pub original_start_time: Option<When>,
    #[serde(default)]
    pub attendees: Vec<Guest>,
    pub extended_properties: Option<Extended>,
}

/// What programs keep with an event; nobody sees it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Extended {
    #[serde(default)]
    pub private: BTreeMap<String, String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct When {
    pub date: Option<Day>,
    pub date_time: Option<String>,
    pub time_zone: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Guest {
    pub email: Option<String>,
    #[serde(rename = "self", default)]
    pub own: bool,
    #[serde(default)]
    pub resource: bool,
}

impl When {
    /// Of whole days their midnight in UTC.
    pub fn ms(&self) -> Option<i64> {
        match (self.date, &self.date_time) {
            (Some(day), _) => Some(midnight(day)),
            (None, Some(text)) => Some(Instant::parse(text).ok()?.ms()),
            (None, None) => None,
        }
    }
}

pub fn midnight(day: Day) -> i64 {
    day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp_millis()
}

pub fn day_at(ms: i64) -> Day {
    Instant::from_ms(ms).to_utc().date_naive()
}

impl Event {
    pub fn is_cancelled(&self) -> bool {
        self.status == "cancelled"
    }

    /// What one of ours says; none where it was deleted.
    pub fn said(&self, zone: &Zone) -> Option<Said> {
        if self.is_cancelled() {
            return None;
        }
        let start = self.start.as_ref()?;
        let on = match start.date {
            Some(day) => day,
            None => zone.day_of(Instant::from_ms(start.ms()?)),
        };
        Some(Said { title: self.summary.clone().unwrap_or_default(), on })
    }

    /// The effect that made it say what it says; none where somebody changed that since.
    pub fn written_by(&self, zone: &Zone) -> Option<EffectId> {
        let (effect, words) = self.extended_properties.as_ref()?.private.get(MARK)?.split_once(' ')?;
        (words == digest(&self.said(zone)?)).then(|| effect.parse().ok())?
    }

    /// The row of ours that put it there.
    pub fn own(&self) -> Option<RowId> {
        Uuid::try_parse(&self.id).ok().filter(|_| self.id.len() == 32).map(RowId)
    }
}

/// Google takes base32hex in lower case (0-9, a-v), 5 to 1024 of it: an id of ours without its hyphens.
pub fn event_id(row: RowId) -> String {
    row.0.simple().to_string()
}

/// Under which what is ours tells who wrote it.
const MARK: &str = "stint";

fn digest(said: &Said) -> String {
    derived(&[said.title.as_bytes(), said.on.to_string().as_bytes()]).simple().to_string()
}

fn mark(by: EffectId, says: &Said) -> Value {
    json!({ "private": { MARK: format!("{by} {}", digest(says)) } })
}

/// As it is put there: a whole day that keeps nobody busy.
pub fn body(row: RowId, said: &Said, by: EffectId) -> Value {
    json!({
        "id": event_id(row),
        "summary": said.title,
        "start": { "date": said.on },
        "end": { "date": next(said.on) },
        "transparency": "transparent",
        "extendedProperties": mark(by, said),
    })
}

/// What of it we change, after which it says `goal`; the rest stays as the user made it there.
pub fn patch(sent: &Said, want: &Said, goal: &Said, by: EffectId) -> Value {
    let mut patch = json!({ "extendedProperties": mark(by, goal) });
    if sent.title != want.title {
        patch["summary"] = json!(want.title);
    }
    if sent.on != want.on {
        // Null takes the time of day away, where the user gave it one.
        patch["start"] = json!({ "date": want.on, "dateTime": null, "timeZone": null });
        patch["end"] = json!({ "date": next(want.on), "dateTime": null, "timeZone": null });
    }
    patch
}

fn next(day: Day) -> Day {
    day.succ_opt().unwrap_or(day)
}

/// One segment of a path: the ids of calendars hold `@` and `#`.
pub fn segment(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20")
}
