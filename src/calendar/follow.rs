//! What is due, put into the calendar that the user chose for it.

use super::{
    push::KIND,
    said::{Kind, Said},
    store::{
        self, Target,
        pushes::{self, Push, State},
    },
};
use crate::{
    clients, connections,
    db::{Read, Tx},
    kernel::{
        Result, Tag,
        id::{CalendarId, ClientId, ConnectionId, ProjectId, RowId},
    },
    milestones,
    outbox::{self, NewEffect},
    payments,
    settings::{self, Language},
    tasks::{self, TaskFilter, TaskStatus},
};
use serde_json::json;
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// By which what is to be there may change.
const CAUSES: &[Tag] = &[Tag::Milestone, Tag::Invoice, Tag::Payment, Tag::Task, Tag::Project, Tag::Client, Tag::Connection, Tag::Calendar];

pub type Key = (Kind, Uuid);

/// One thing that has a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    pub said: Said,
    /// Whose it is: a client, a project.
    pub of: Option<String>,
    pub project: Option<ProjectId>,
}

fn joined(name: String, of: Option<&str>) -> String {
    of.map_or_else(|| name.clone(), |of| format!("{name} · {of}"))
}

/// Open milestones, owed invoices and open tasks that have a day, as far as they are asked for.
pub fn due(read: &Read<'_>, wanted: Target) -> Result<BTreeMap<Key, Due>> {
    let mut due = BTreeMap::new();
    if wanted.milestones {
        for m in milestones::planned(read)? {
            let of = Some(m.client_name.map_or_else(|| m.project_name.clone(), |client| format!("{client} › {}", m.project_name)));
            due.insert((Kind::Milestone, m.id.0), Due { said: Said { title: m.name, on: m.due_on }, of, project: Some(m.project_id) });
        }
    }
    if wanted.invoices {
        let names: HashMap<ClientId, String> = clients::all(read)?.into_iter().map(|c| (c.id, c.name)).collect();
        for d in payments::documents(read)?.into_iter().filter(|d| !d.credits && d.open_minor() > 0) {
            let of = names.get(&d.client_id).cloned();
            due.insert((Kind::Invoice, d.id.0), Due { said: Said { title: d.number, on: d.due_on }, of, project: None });
        }
    }
    if wanted.tasks {
        let open = vec![TaskStatus::Open, TaskStatus::InProgress, TaskStatus::Waiting];
        let filter = TaskFilter { status: open, archived: Some(false), ..TaskFilter::default() };
        for task in tasks::list(read, &filter)? {
            let Some(on) = task.due_on else { continue };
            due.insert(
                (Kind::Task, task.id.0),
                Due { said: Said { title: task.name, on }, of: task.project_name, project: task.project_id },
            );
        }
    }
    Ok(due)
}

/// As it stands in a calendar among other things.
fn titled(kind: Kind, due: Due, language: Language) -> Said {
    let name = match (kind, language) {
        (Kind::Invoice, Language::En) => format!("{} is due", due.said.title),
        (Kind::Invoice, Language::De) => format!("{} ist fällig", due.said.title),
        (Kind::Milestone | Kind::Task, _) => due.said.title,
    };
    Said { title: joined(name, due.of.as_deref()), on: due.said.on }
}

/// At the end of each write that may have changed what is due: what is missing is put there, what changed is changed, what is over is taken out.
pub fn follow(tx: &mut Tx<'_>) -> Result<()> {
    if !tx.touches(CAUSES) {
        return Ok(());
    }
    let target = store::target(tx.conn(), tx.device())?;
    let there = pushes::all(tx.conn(), tx.device())?;
    if target.calendar.is_none() && there.is_empty() {
        return Ok(());
    }
    let mut wanted = if target.calendar.is_some() { due(tx, target)? } else { BTreeMap::new() };
    let language = settings::get(tx)?.language;
    for push in there {
        let own = if Some(push.calendar) == target.calendar { wanted.remove(&(push.kind, push.of)) } else { None };
        let want = own.map(|due| titled(push.kind, due, language));
        keep(tx, push, want)?;
    }
    let Some(calendar) = target.calendar else { return Ok(()) };
    for ((kind, of), due) in wanted {
        let want = Some(titled(kind, due, language));
        let push = Push { id: tx.new_id(), calendar, kind, of, want, sent: None, base: None, theirs: None, state: State::Live };
        pushes::insert(tx.conn(), tx.device(), &push, tx.now())?;
        send(tx, &push, true)?;
    }
    Ok(())
}

fn keep(tx: &mut Tx<'_>, mut push: Push, want: Option<Said>) -> Result<()> {
    // What may be taken out already, unheard, goes for good; what is wanted by then is another event.
    let goes = push.want.is_none() && outbox::may_have_arrived(tx, &lane(push.id))?;
    let want = want.filter(|_| !goes);
    let mut changed = push.want != want;
    push.want = want;
    // Nothing is left to decide: it goes as it is there now.
    if push.want.is_none()
        && let Some(theirs) = push.theirs.take()
    {
        push.base = Some(theirs);
        changed = true;
    }
    // What was never put there, or was deleted there, ends with the wish for it. While it is being sent nobody knows whether it is there.
    let away = push.base.is_none() && !outbox::waits(tx, &lane(push.id))?;
    if push.want.is_none() && (push.state == State::Dropped || away) {
        push.state = State::Gone;
    }
    if changed || push.state == State::Gone {
        pushes::update(tx.conn(), &push)?;
    }
    send(tx, &push, changed)
}

/// What is done to one event is done in its order.
fn lane(push: RowId) -> String {
    format!("calendar {push}")
}

/// Asks for it to be sent, unless that waits already or the user said never to.
fn send(tx: &mut Tx<'_>, push: &Push, changed: bool) -> Result<()> {
    let news = match (&push.want, &push.base) {
        (None, base) => base.is_some(),
        (Some(want), _) => push.sent.as_ref() != Some(want),
    };
    if push.state != State::Live || push.theirs.is_some() || !news || outbox::waits(tx, &lane(push.id))? {
        return Ok(());
    }
    if !changed && outbox::was_discarded(tx, push.of, &lane(push.id))? {
        return Ok(());
    }
    let Some(connection) = of(tx, push.calendar)? else { return Ok(()) };
    let effect = NewEffect {
        connection,
        kind: KIND,
        lane: lane(push.id),
        entity: push.kind.word(),
        entity_id: push.of,
        payload: json!({ "push": push.id }),
        at: tx.now(),
    };
    outbox::put(tx, effect)?;
    Ok(())
}

/// The connection of a calendar; none where it is not connected any more.
fn of(read: &Read<'_>, calendar: CalendarId) -> Result<Option<ConnectionId>> {
    let Some(calendar) = store::find(read.conn(), calendar)? else { return Ok(None) };
    Ok(connections::get(read, calendar.connection).ok().map(|c| c.id))
}
