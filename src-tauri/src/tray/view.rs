//! What the tray reads of the core's answers, and how it says it.

use std::time::Duration;

use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::{Map, Value, json};

const TITLE_CHARS: usize = 40;
const LINE_CHARS: usize = 60;

#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Status {
    pub timer: Option<Timer>,
    pub now: DateTime<Utc>,
    pub recents: Vec<Startable>,
    pub favourites: Vec<Startable>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Running,
    Paused,
    OnBreak,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Timer {
    pub state: State,
    pub path: Path,
    pub note: String,
    pub since: DateTime<Utc>,
    pub worked_seconds_before: i64,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Path {
    client_id: Option<String>,
    client_name: Option<String>,
    project_id: Option<String>,
    project_name: Option<String>,
    task_id: Option<String>,
    task_name: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Startable {
    pub path: Path,
    pub note: String,
    tags: Vec<String>,
    billable: bool,
}

impl Status {
    pub fn elapsed_seconds(&self) -> i64 {
        self.timer.as_ref().map_or(0, |timer| match timer.state {
            State::Running => timer.worked_seconds_before + (self.now - timer.since).num_seconds().max(0),
            State::Paused | State::OnBreak => timer.worked_seconds_before,
        })
    }

    /// Nothing while no timer runs: then only a change can alter what is shown.
    pub fn until_next_minute(&self) -> Option<Duration> {
        let running = self.timer.as_ref().is_some_and(|timer| timer.state == State::Running);
        let left = u64::try_from(60 - self.elapsed_seconds().rem_euclid(60)).ok()?;
        running.then(|| Duration::from_secs(left))
    }

    /// "0:42 Acme › Build", the text beside the icon and its tooltip.
    pub fn title(&self) -> Option<String> {
        let timer = self.timer.as_ref()?;
        let place = timer.path.short();
        let what = if place.is_empty() { timer.note.clone() } else { place };
        Some(format!("{} {}", hours_minutes(self.elapsed_seconds()), cut(&what, TITLE_CHARS)).trim_end().to_owned())
    }

    /// What can be started with one click: favourites first are their own list, and what runs already is in neither.
    pub fn startable<'a>(&'a self, list: &'a [Startable]) -> impl Iterator<Item = &'a Startable> {
        list.iter().filter(|start| self.timer.as_ref().is_none_or(|timer| timer.path != start.path || timer.note != start.note))
    }
}

impl Timer {
    /// The note, or where it is booked when there is none.
    pub fn name(&self) -> String {
        let name = if self.note.is_empty() { self.path.short() } else { self.note.clone() };
        cut(&name, TITLE_CHARS)
    }
}

impl Path {
    /// Client and the most specific name below it.
    fn short(&self) -> String {
        let last = self.task_name.as_deref().or(self.project_name.as_deref());
        [self.client_name.as_deref(), last].into_iter().flatten().collect::<Vec<_>>().join(" › ")
    }

    fn full(&self) -> String {
        let names = [&self.client_name, &self.project_name, &self.task_name];
        names.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" › ")
    }

    /// The link that the core wants: the most specific one.
    fn link(&self) -> Option<Value> {
        let named = |field: &str, id: &Option<String>| id.as_ref().map(|id| json!({ field: id }));
        named("task_id", &self.task_id).or_else(|| named("project_id", &self.project_id)).or_else(|| named("client_id", &self.client_id))
    }
}

impl Startable {
    /// "Concepts · Globex › Brand identity"
    pub fn line(&self) -> String {
        let place = self.path.full();
        let parts = [self.note.as_str(), place.as_str()];
        cut(&parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "), LINE_CHARS)
    }

    /// What gives an absence to it.
    pub fn answer(&self, gap: &str) -> Value {
        let mut request = json!({ "ids": [gap], "choice": "give", "note": self.note, "billable": self.billable });
        if let Some(link) = self.path.link() {
            request["link"] = link;
        }
        request
    }

    pub fn request(&self) -> Value {
        let mut request = Map::new();
        request.insert("note".into(), json!(self.note));
        request.insert("tags".into(), json!(self.tags));
        request.insert("billable".into(), json!(self.billable));
        if let Some(link) = self.path.link() {
            request.insert("link".into(), link);
        }
        request.into()
    }
}

pub fn hours_minutes(seconds: i64) -> String {
    format!("{}:{:02}", seconds / 3600, seconds / 60 % 60)
}

fn cut(text: &str, limit: usize) -> String {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if flat.chars().count() <= limit {
        return flat;
    }
    let kept: String = flat.chars().take(limit - 1).collect();
    format!("{}…", kept.trim_end())
}
