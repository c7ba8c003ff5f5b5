//! Sending what is due to Google Calendar. Each attempt sends what is wanted by then, guarded by the version that was last seen.

use super::{
    meet,
    plan::{Incoming, goal},
    said::Said,
    store::{
        self,
        pushes::{self, Push, State},
    },
    words::{self, API, Event, event_id, segment},
};
use crate::{
    connections::Wire,
    db::{Read, Tx},
    kernel::{Error, Result, id::RowId},
    outbox::{Attempt, Carrier, Effect, Outcome, Ready},
    remote::Trouble,
    settings,
};
use reqwest::Method;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

pub const KIND: &str = "calendar.push";
pub const CARRIERS: &[Carrier] = &[Carrier { kind: KIND, ready, send, done }];

#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case")]
enum Deed {
    Insert { body: Value },
    Patch { body: Value, etag: String },
    Delete { etag: Option<String> },
}

#[derive(Debug, Serialize, Deserialize)]
struct Facts {
    calendar: String,
    event: String,
    deed: Deed,
    want: Option<Said>,
}

/// What came of it, as it is kept with the effect.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
enum Answer {
    /// It was done: the event as it is now.
    Done { event: Event, want: Said },
    /// It was there in another version, which is looked at instead.
    Met { event: Event },
    /// It is not there, and it was not we who took it out.
    Gone,
    /// We took it out. If it is wanted by now, that is another event.
    Removed,
}

fn push_of(read: &Read<'_>, effect: &Effect) -> Result<Push> {
    let id: RowId = serde_json::from_value(effect.payload["push"].clone()).map_err(|e| Error::bug(format!("effect {}: {e}", effect.id)))?;
    pushes::find(read.conn(), id)?.ok_or_else(|| Error::bug(format!("no event of ours {id}")))
}

fn ready(read: &Read<'_>, effect: &Effect) -> Result<Ready> {
    let push = push_of(read, effect)?;
    if push.state != State::Live {
        return Ok(Ready::No("not_wanted"));
    }
    if push.theirs.is_some() {
        return Ok(Ready::No("both_changed"));
    }
    let deed = match (&push.want, &push.base) {
        (None, None) if !effect.unsure => return Ok(Ready::No("not_wanted")),
        (None, base) => Deed::Delete { etag: base.as_ref().map(|(_, etag)| etag.clone()) },
        (Some(want), None) => Deed::Insert { body: words::body(push.id, want, effect.id) },
        (Some(want), Some((base, etag))) => {
            if push.sent.as_ref() == Some(want) {
                return Ok(Ready::No("nothing_new"));
            }
            let goal = goal(Some(base), push.sent.as_ref(), want);
            let body = words::patch(push.sent.as_ref().unwrap_or(base), want, &goal, effect.id);
            Deed::Patch { body, etag: etag.clone() }
        }
    };
    let calendar = store::find(read.conn(), push.calendar)?.ok_or_else(|| Error::bug("an event of ours without its calendar"))?;
    let facts = Facts { calendar: calendar.remote, event: event_id(push.id), deed, want: push.want };
    Ok(Ready::Yes(serde_json::to_value(facts)?))
}

fn send(attempt: &Attempt<'_>) -> Outcome {
    let sent = Facts::deserialize(attempt.facts).map_err(|e| broken(&e)).and_then(|facts| carry(attempt.wire, facts));
    sent.and_then(|answer| serde_json::to_value(answer).map_err(|e| broken(&e))).into()
}

fn broken(e: &serde_json::Error) -> Trouble {
    Trouble::Refused { status: 0, code: "bug".into(), message: e.to_string() }
}

fn carry(wire: &Wire, facts: Facts) -> Result<Answer, Trouble> {
    let events = format!("/calendar/v3/calendars/{}/events", segment(&facts.calendar));
    let one = format!("{events}/{}", facts.event);
    let sent = match &facts.deed {
        Deed::Insert { body } => wire.send(wire.request(Method::POST, API, &events)?.json(body)),
        Deed::Patch { body, etag } => wire.send(wire.request(Method::PATCH, API, &one)?.header("if-match", etag).json(body)),
        Deed::Delete { etag } => {
            let request = wire.request(Method::DELETE, API, &one)?;
            let request = if let Some(etag) = etag { request.header("if-match", etag) } else { request };
            return match wire.send(request) {
                Ok(_) | Err(Trouble::Refused { status: 404 | 410, .. }) => Ok(Answer::Removed),
                Err(Trouble::Refused { status: 412, .. }) => Ok(match look(wire, &facts.calendar, &facts.event)? {
                    Answer::Gone => Answer::Removed,
                    met => met,
                }),
                Err(trouble) => Err(trouble),
            };
        }
    };
    match (sent, facts.want) {
        (Ok(answer), Some(want)) => Ok(Answer::Done { event: answer.json()?, want }),
        (Ok(_), None) => Err(Trouble::Refused { status: 0, code: "bug".into(), message: "what is put there has no words".into() }),
        // The id is taken, by an earlier attempt or by one that was deleted; or it is there in another version. What counts is what is there.
        (Err(Trouble::Refused { status: 409 | 412, .. }), _) => look(wire, &facts.calendar, &facts.event),
        (Err(Trouble::Refused { status: 404 | 410, .. }), _) if !matches!(facts.deed, Deed::Insert { .. }) => Ok(Answer::Gone),
        (Err(trouble), _) => Err(trouble),
    }
}

fn look(wire: &Wire, calendar: &str, event: &str) -> Result<Answer, Trouble> {
    let event = fetch(wire, calendar, event)?;
    Ok(event.filter(|event| !event.is_cancelled()).map_or(Answer::Gone, |event| Answer::Met { event }))
}

/// An event as it is now; none where there is none.
pub fn fetch(wire: &Wire, calendar: &str, event: &str) -> Result<Option<Event>, Trouble> {
    let path = format!("/calendar/v3/calendars/{}/events/{event}", segment(calendar));
    match wire.send(wire.request(Method::GET, API, &path)?) {
        Ok(answer) => Ok(Some(answer.json()?)),
        Err(Trouble::Refused { status: 404 | 410, .. }) => Ok(None),
        Err(trouble) => Err(trouble),
    }
}

fn done(tx: &mut Tx<'_>, effect: &Effect, answer: &Value) -> Result<()> {
    let mut push = push_of(tx, effect)?;
    let answer = Answer::deserialize(answer).map_err(|e| Error::bug(format!("effect {}: {e}", effect.id)))?;
    let zone = settings::get(tx)?.zone;
    match answer {
        Answer::Done { event, want } => {
            let Some(said) = event.said(&zone) else { return Err(Error::bug("what was just put there says nothing")) };
            push.sent = Some(want);
            push.base = Some((said, event.etag));
            pushes::update(tx.conn(), &push)?;
            tx.log("calendar_push", Some(push.id), &json!({ "action": "sent" }))
        }
        Answer::Met { event } => meet::meet(tx, push, Incoming::of(Some(event), &zone)).map(drop),
        Answer::Removed => {
            push.state = State::Gone;
            (push.base, push.theirs) = (None, None);
            pushes::update(tx.conn(), &push)?;
            tx.log("calendar_push", Some(push.id), &json!({ "action": "removed" }))
        }
        Answer::Gone => meet::meet(tx, push, Incoming::of(None, &zone)).map(drop),
    }
}
