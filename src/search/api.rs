//! `search.find`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::store;
use crate::{
    db::Read,
    expenses::{self, Filter},
    kernel::{Result, limits},
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
    Task,
    Invoice,
    Expense,
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
    candidates.extend(store::invoices(read.conn())?.into_iter().map(|invoice| {
        let title = invoice.number.unwrap_or_else(|| invoice.subject.clone());
        let label = [title.as_str(), &invoice.subject, &invoice.client_name].join(" ");
        let hit = Hit { kind: HitKind::Invoice, id: invoice.id.into(), title, subtitle: invoice.client_name, color: None };
        Candidate { label, last_used_at: Some(invoice.created_at), what: hit }
    }));
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
    let text: String = request.text.chars().take(limits::NAME_CHARS).collect();
    Ok(Hits { hits: rank(&text, candidates, request.limit.unwrap_or(HITS).min(limits::PAGE_ROWS)) })
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
