//! An event becomes time: once, and on what such an event was spent on before.

use super::{
    event::Event,
    store::{self, events, taken},
};
use crate::{
    clients,
    db::{Read, Tx},
    kernel::{
        Error, Instant, Result,
        id::{EntryId, RowId},
        text,
    },
    time::{self, Link},
};
use serde_json::json;

/// So many different things that were worked on last are looked at for the same words.
const RECENTS: usize = 500;

/// # Errors
/// `not_found`; `taken`, with the entry's id; `whole_days`; what time says of its ends.
pub fn take(tx: &mut Tx<'_>, event: RowId, original: Option<Instant>) -> Result<EntryId> {
    let event = events::find(tx.conn(), event)?.ok_or_else(|| Error::not_found("event", event))?;
    let calendar = store::find(tx.conn(), event.calendar)?.ok_or_else(|| Error::not_found("calendar", event.calendar))?;
    let start = begins(&event, original)?;
    let end = start.plus_ms(event.end_ms - event.start_ms);
    let id = event.taken_id(&calendar.remote, original);
    if let Some(entry) = taken::entry_of(tx.conn(), id)? {
        return Err(Error::cannot("taken", format!("it is tracked already, as the entry {entry}")));
    }
    let new = time::api::AddEntry {
        note: event.title.clone(),
        link: Some(spent_on(tx, &event)?),
        tags: Vec::new(),
        billable: None,
        start,
        end,
        zone: None,
    };
    let entry = time::add(tx, new)?;
    taken::put(tx.conn(), id, entry, tx.now())?;
    tx.log("calendar_event", Some(event.id), &json!({ "entry": entry }))?;
    Ok(entry)
}

fn begins(event: &Event, original: Option<Instant>) -> Result<Instant> {
    if event.whole_days {
        return Err(Error::cannot("whole_days", "it has no time of day: add the time yourself"));
    }
    match original {
        Some(at) if event.rule.is_some() => {
            let zone = event.own_zone();
            let held = event.series(&zone).is_some_and(|series| series.starts(at.ms(), at.ms() + 1).contains(&at.ms()));
            if held { Ok(at) } else { Err(Error::invalid("original", "not_held", "is no time at which this is held: list the days again")) }
        }
        None if event.rule.is_some() => Err(Error::invalid("original", "required", "is missing: a series is held at several times")),
        _ if event.dropped => Err(Error::cannot("dropped", "it is not held")),
        _ => Ok(Instant::from_ms(event.start_ms)),
    }
}

/// What the same words were spent on last, else the client of whom somebody takes part.
fn spent_on(read: &Read<'_>, event: &Event) -> Result<Link> {
    let title = text::key(&event.title);
    if !title.is_empty()
        && let Some(used) = time::recents(read, RECENTS)?.into_iter().find(|used| text::key(&used.note) == title)
    {
        let path = used.path;
        return Ok(Link { client_id: path.client_id, project_id: path.project_id, task_id: path.task_id });
    }
    let clients = clients::all(read)?.into_iter().filter(|client| !client.archived);
    let takes_part = |client: &clients::Client| {
        client.contacts.iter().any(|contact| !contact.email.is_empty() && event.guests.contains(&contact.email.to_lowercase()))
    };
    let client_id = clients.filter(takes_part).map(|client| client.id).next();
    Ok(Link { client_id, ..Link::default() })
}
