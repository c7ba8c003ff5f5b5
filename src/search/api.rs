//! `search.find`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::store::{self, Found};
use crate::{
    db::Read,
    expenses::{self, Filter},
    kernel::{Result, Tag, limits, text},
    messages,
    names::{self, Thing},
    quick::{Candidate, rank},
};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FindRequest {
    pub text: String,
    /// Left out: 20.
    pub limit: Option<usize>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct Hits {
    pub hits: Vec<Hit>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HitKind {
    Client,
    Project,
    Milestone,
    Task,
    Invoice,
    Quote,
    Recurring,
    Item,
    Expense,
    /// A thread of mails.
    Message,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct Hit {
    pub kind: HitKind,
    pub id: Uuid,
    pub title: String,
    /// What it belongs to.
    pub subtitle: String,
    /// The project's colour.
    pub color: Option<String>,
}

const HITS: usize = 20;

pub const READS: &[Tag] =
    &[Tag::Client, Tag::Project, Tag::Task, Tag::Expense, Tag::Invoice, Tag::Quote, Tag::Recurring, Tag::Item, Tag::Message, Tag::Mail];

pub fn find(read: &Read<'_>, request: FindRequest) -> Result<Hits> {
    if request.text.trim().is_empty() {
        return Ok(Hits { hits: Vec::new() });
    }
    let mut candidates: Vec<Candidate<Hit>> = names::all(read)?
        .into_iter()
        .filter_map(|thing| {
            let hit = of_thing(&thing)?;
            Some(Candidate { label: thing.label(), last_used_at: None, what: hit })
        })
        .collect();
    let text: String = request.text.chars().take(limits::NAME_CHARS).collect();
    let typed = text::key(&text);
    let typed: Vec<&str> = typed.split_whitespace().collect();
    for (kind, found) in [
        (HitKind::Invoice, store::invoices(read.conn())?),
        (HitKind::Quote, store::quotes(read.conn())?),
        (HitKind::Recurring, store::recurring(read.conn())?),
        (HitKind::Item, store::items(read.conn())?),
    ] {
        candidates.extend(found.into_iter().map(|f| of_paper(kind, f, &typed)));
    }
    candidates.extend(expenses::list(read, &Filter::default(), None, limits::PAGE_ROWS)?.expenses.into_iter().map(|e| {
        let way = e.trip.as_ref().map(|t| [t.from.as_str(), &t.to].into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" – "));
        let named = [Some(e.merchant), way, Some(e.note), e.category_name].into_iter().flatten().find(|t| !t.is_empty());
        let title = named.unwrap_or_else(|| e.spent_on.to_string());
        let above = [e.client_name, e.project_name].into_iter().flatten().collect::<Vec<_>>().join(" › ");
        let subtitle = if above.is_empty() { e.spent_on.to_string() } else { format!("{above}, {}", e.spent_on) };
        let label = format!("{title} {subtitle}");
        let hit = Hit { kind: HitKind::Expense, id: e.id.into(), title, subtitle, color: e.color };
        Candidate { label, last_used_at: Some(e.created_at), what: hit }
    }));
    candidates.extend(store::milestones(read.conn())?.into_iter().map(|m| {
        let subtitle = m.client_name.map_or_else(|| m.project_name.clone(), |client| format!("{client} › {}", m.project_name));
        let label = format!("{} {subtitle}", m.name);
        let hit = Hit { kind: HitKind::Milestone, id: m.id.into(), title: m.name, subtitle, color: Some(m.color) };
        Candidate { label, last_used_at: Some(m.created_at), what: hit }
    }));
    candidates.extend(messages::all(read)?.into_iter().map(|t| {
        let subtitle = [t.client_name.unwrap_or_default(), t.with].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" · ");
        let title = if t.subject.is_empty() { t.snippet } else { t.subject };
        let hit = Hit { kind: HitKind::Message, id: t.id, title, subtitle, color: None };
        Candidate { label: format!("{} {}", hit.title, hit.subtitle), last_used_at: Some(t.last_at), what: hit }
    }));
    Ok(Hits { hits: rank(&text, candidates, request.limit.unwrap_or(HITS).min(limits::PAGE_ROWS)) })
}

/// Of what it tells at length only the words that are typed: letters scattered over a text would fit anything.
fn of_paper(kind: HitKind, found: Found, typed: &[&str]) -> Candidate<Hit> {
    let Found { id, title, name, belongs_to, told, created_at } = found;
    let told = told.split_whitespace().filter(|word| typed.iter().any(|t| text::key(word).starts_with(t)));
    let label = [title.as_str(), &name, &belongs_to].into_iter().chain(told).filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" ");
    let title = if title.is_empty() { name } else { title };
    Candidate { label, last_used_at: Some(created_at), what: Hit { kind, id, title, subtitle: belongs_to, color: None } }
}

fn of_thing(thing: &Thing) -> Option<Hit> {
    let path = thing.path.clone();
    let above = |names: [Option<String>; 2]| names.into_iter().flatten().collect::<Vec<_>>().join(" › ");
    let (kind, id, title, subtitle) = if let Some(id) = path.task_id {
        (HitKind::Task, id.into(), path.task_name?, above([path.client_name, path.project_name]))
    } else if let Some(id) = path.project_id {
        (HitKind::Project, id.into(), path.project_name?, above([path.client_name, None]))
    } else {
        (HitKind::Client, path.client_id?.into(), path.client_name?, String::new())
    };
    Some(Hit { kind, id, title, subtitle, color: path.color })
}
