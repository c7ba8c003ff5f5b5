//! Reading the calendars of an account: what changed since the last look, and everything where that place is forgotten.

use super::{
    event::Event,
    meet,
    plan::{Action, Incoming},
    push,
    store::{
        self, Calendar, events,
        pushes::{self, Push, State},
    },
    words::{self, API, Listed, Page, event_id, segment},
};
use crate::{
    app::{App, Open},
    connections::{Connection, Power, Wire},
    db::{Origin, Read, Tx, Write, local},
    kernel::{Error, Instant, Result, Tag},
    remote::Trouble,
    settings,
};
use reqwest::Method;
use schemars::JsonSchema;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::json;
use std::collections::{BTreeMap, HashSet};

/// The most that Google gives (calendar v3, events.list).
const PAGE: &str = "2500";
/// Which calendars there are changes seldom.
const LIST_MS: i64 = 3_600_000;
/// Other processes of this machine may have read or sent meanwhile: then it is read once more.
const ROUNDS: usize = 4;
pub const READS: Write = Write {
    origin: Origin::System,
    command: "calendar.pull",
    tags: &[Tag::Calendar, Tag::Milestone, Tag::Task, Tag::Outbox, Tag::Connection],
    undo: false,
};

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "CalendarPulled")]
pub struct Pulled {
    /// Events that are new or changed.
    pub changed: usize,
    pub removed: usize,
    /// What was moved there, and moved here along.
    pub followed: usize,
    /// Changed on both sides.
    pub conflicts: usize,
}

impl Pulled {
    pub fn add(&mut self, other: &Self) {
        self.changed += other.changed;
        self.removed += other.removed;
        self.followed += other.followed;
        self.conflicts += other.conflicts;
    }
}

/// What one look at a calendar brought.
struct Brought {
    /// By id; the latest where one came twice.
    events: BTreeMap<String, words::Event>,
    cursor: String,
    /// Everything that is there, instead of what changed.
    whole: bool,
}

/// # Errors
/// What the disk says, and what Google says; a calendar that was read stays read.
pub fn pull(app: &App, open: &Open, connection: &Connection) -> Result<Pulled> {
    let mut pulled = Pulled::default();
    if !connection.powers.contains(&Power::Calendar) {
        return Ok(pulled);
    }
    let wire = Wire::new(app, open, connection.clone());
    let listed_key = format!("calendars listed {}", connection.id);
    let listed = open.db.read(|read| local::instant(read, &listed_key))?;
    if listed.is_none_or(|at| app.env().clock.now().since_ms(at) >= LIST_MS) {
        list(&wire, open)?;
        open.db.aside(|read| local::set_instant(read, &listed_key, Some(read.now())))?;
    }
    let (calendars, target) =
        open.db.read(|read| Ok((store::all(read.conn(), read.device())?, store::target(read.conn(), read.device())?)))?;
    let mut failed = None;
    for calendar in calendars.into_iter().filter(|c| c.connection == connection.id && (c.read || target.calendar == Some(c.id))) {
        match one(&wire, open, &calendar) {
            Ok(found) => pulled.add(&found),
            // One that is not shared any more holds up no other.
            Err(e) => failed = Some(e),
        }
    }
    failed.map_or(Ok(pulled), Err)
}

fn get<T: DeserializeOwned>(wire: &Wire, path: &str, query: &[(&str, &str)]) -> Result<T, Trouble> {
    wire.send(wire.request(Method::GET, API, path)?.query(query))?.json()
}

/// Which calendars the account has.
pub fn list(wire: &Wire, open: &Open) -> Result<()> {
    let (mut all, mut page) = (Vec::<Listed>::new(), None::<String>);
    loop {
        let mut query = vec![("maxResults", "250")];
        query.extend(page.as_deref().map(|page| ("pageToken", page)));
        let answer: Page<Listed> = get(wire, "/calendar/v3/users/me/calendarList", &query)?;
        all.extend(answer.items.into_iter().filter(|c| !c.deleted));
        page = answer.next_page_token;
        if page.is_none() {
            break;
        }
    }
    let connection = wire.connection.id;
    let there = |read: &Read<'_>| -> Result<Vec<Calendar>> {
        Ok(store::all(read.conn(), read.device())?.into_iter().filter(|c| c.connection == connection).collect())
    };
    open.db.write(READS, |tx| {
        for told in &all {
            if store::put(tx.conn(), connection, told)? {
                tx.log("calendar", Some(store::id_of(connection, &told.id)), &json!({}))?;
            }
        }
        for gone in there(tx)?.into_iter().filter(|c| !all.iter().any(|told| told.id == c.remote)) {
            store::set_gone(tx.conn(), gone.id, tx.now())?;
            events::keep_only(tx.conn(), gone.id, &HashSet::new())?;
            tx.log("calendar", Some(gone.id), &json!({ "gone": true }))?;
        }
        Ok(())
    })
}

/// Everything, or what changed since the cursor; everything, too, where Google has forgotten that place.
fn bring(wire: &Wire, calendar: &Calendar) -> Result<Brought, Trouble> {
    let path = format!("/calendar/v3/calendars/{}/events", segment(&calendar.remote));
    let mut since = calendar.cursor.clone();
    'anew: loop {
        let (mut found, mut page) = (BTreeMap::<String, words::Event>::new(), None::<String>);
        loop {
            let mut query = vec![("maxResults", PAGE)];
            query.extend(since.as_deref().map(|token| ("syncToken", token)));
            query.extend(page.as_deref().map(|page| ("pageToken", page)));
            let answer: Page<words::Event> = match get(wire, &path, &query) {
                Err(Trouble::Refused { status: 410, .. }) if since.is_some() => {
                    since = None;
                    continue 'anew;
                }
                answer => answer?,
            };
            for event in answer.items {
                let newer = found.get(&event.id).is_none_or(|known| known.updated <= event.updated);
                if newer {
                    found.insert(event.id.clone(), event);
                }
            }
            match (answer.next_page_token, answer.next_sync_token) {
                (Some(next), _) => page = Some(next),
                (None, Some(cursor)) => return Ok(Brought { events: found, cursor, whole: since.is_none() }),
                (None, None) => return Err(Trouble::Unanswered("the list has no end".into())),
            }
        }
    }
}

fn one(wire: &Wire, open: &Open, calendar: &Calendar) -> Result<Pulled> {
    for _ in 0..ROUNDS {
        let now = open.db.read(|read| Ok((store::find(read.conn(), calendar.id)?, own(read, calendar)?)))?;
        let (Some(calendar), ours) = now else { break };
        let brought = bring(wire, &calendar)?;
        let met = look(wire, open, &calendar, &brought, ours)?;
        if brought.events.is_empty() && !brought.whole && met.is_empty() {
            open.db.aside(|read| store::set_cursor(read.conn(), calendar.id, Some(&brought.cursor), Some(read.now())))?;
            return Ok(Pulled::default());
        }
        if let Some(pulled) = open.db.write(READS, |tx| apply(tx, &calendar, brought, met))? {
            return Ok(pulled);
        }
    }
    Err(Error::cannot("busy", "the calendar is being read by another program: try again"))
}

/// Events of ours in a calendar that are, or were, there.
fn own(read: &Read<'_>, calendar: &Calendar) -> Result<Vec<Push>> {
    Ok(pushes::all(read.conn(), read.device())?.into_iter().filter(|p| p.calendar == calendar.id && p.state == State::Live).collect())
}

/// Ours that were told of in another version than the one we know, as they are by now: what a list told may be older than what we sent since.
fn look(wire: &Wire, open: &Open, calendar: &Calendar, brought: &Brought, ours: Vec<Push>) -> Result<Vec<(Push, Incoming)>> {
    let zone = open.db.read(|read| Ok(settings::get(read)?.zone))?;
    let mut met = Vec::new();
    for push in ours {
        let known = push.base.as_ref().map(|(_, etag)| etag.as_str());
        let asks = match brought.events.get(&event_id(push.id)) {
            Some(told) => known != Some(told.etag.as_str()),
            None => brought.whole && known.is_some(),
        };
        if asks {
            let event = push::fetch(wire, &calendar.remote, &event_id(push.id))?;
            met.push((push, Incoming::of(event, &zone)));
        }
    }
    Ok(met)
}

/// None where somebody else read or sent meanwhile.
fn apply(tx: &mut Tx<'_>, calendar: &Calendar, brought: Brought, met: Vec<(Push, Incoming)>) -> Result<Option<Pulled>> {
    let now = store::find(tx.conn(), calendar.id)?;
    if now.is_none_or(|now| now.cursor != calendar.cursor || now.read != calendar.read) {
        return Ok(None);
    }
    for (push, _) in &met {
        if pushes::find(tx.conn(), push.id)?.as_ref() != Some(push) {
            return Ok(None);
        }
    }
    let mut pulled = Pulled::default();
    for (push, incoming) in met {
        match meet::meet(tx, push, incoming)? {
            Action::Follow(_) => pulled.followed += 1,
            Action::Conflict => pulled.conflicts += 1,
            Action::Nothing | Action::Adopt | Action::Push | Action::Withdraw | Action::Drop | Action::Gone => {}
        }
    }
    if calendar.read {
        mirror(tx, calendar, brought.events, brought.whole, &mut pulled)?;
    }
    store::set_cursor(tx.conn(), calendar.id, Some(&brought.cursor), Some(tx.now()))?;
    let figures = json!({ "changed": pulled.changed, "removed": pulled.removed });
    tx.log("calendar", Some(calendar.id), &figures)?;
    Ok(Some(pulled))
}

fn mirror(tx: &Tx<'_>, calendar: &Calendar, told: BTreeMap<String, words::Event>, whole: bool, pulled: &mut Pulled) -> Result<()> {
    let mut kept = HashSet::new();
    for (remote, event) in told {
        // Ours are shown as what they are about.
        if let Some(row) = event.own()
            && pushes::find(tx.conn(), row)?.is_some()
        {
            continue;
        }
        match Event::read(calendar.id, &calendar.zone, event) {
            Some(event) => {
                kept.insert(event.id);
                if events::find(tx.conn(), event.id)?.as_ref() != Some(&event) {
                    events::put(tx.conn(), &event)?;
                    pulled.changed += 1;
                }
            }
            None => pulled.removed += events::remove(tx.conn(), calendar.id, &remote)?,
        }
    }
    if whole {
        pulled.removed += events::keep_only(tx.conn(), calendar.id, &kept)?;
    }
    Ok(())
}

/// As if it had never been read.
pub fn forget(tx: &Tx<'_>, calendar: &Calendar) -> Result<()> {
    events::keep_only(tx.conn(), calendar.id, &HashSet::new())?;
    store::set_cursor(tx.conn(), calendar.id, None, None::<Instant>)
}
