//! What waiting time would come to if it were billed now: the effect of a rule before anything is written.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    bill::parts,
    billable::{
        self, Wanted,
        round::{self, Part},
    },
    billing_draft_of,
    desk::Desk,
};
use crate::{
    db::Read,
    kernel::{
        Day, Result,
        id::{ClientId, InvoiceId, LineId, ProjectId},
        text::Checks,
    },
    settings::Rounding,
};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PreviewTime {
    pub client_id: ClientId,
    /// First and last day, inclusive; left out means all that waits.
    pub from: Option<Day>,
    pub to: Option<Day>,
    pub project_id: Option<ProjectId>,
    /// A draft that the time would be added to: its own time counts in the rule's sums, and its rule is the one that is used.
    pub invoice_id: Option<InvoiceId>,
    /// Left out: the draft's, else the client's, else the workspace's.
    pub rounding: Option<Rounding>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct TimePreview {
    pub entries: usize,
    /// Left out until the user has decided what the clocks said of them.
    pub held_back: usize,
    pub raw_seconds: i64,
    pub billed_seconds: i64,
    /// Billed less raw.
    pub difference_seconds: i64,
    pub rounding: Rounding,
}

pub fn preview(read: &Read<'_>, q: PreviewTime) -> Result<TimePreview> {
    let desk = Desk::of(read, q.client_id)?;
    let draft = q.invoice_id.map(|id| billing_draft_of(read, id)).transpose()?;
    let own = draft.as_ref().map(|d| d.rounding);
    let rounding = q.rounding.or(own).or(desk.client.rounding).unwrap_or(desk.settings.billing_rounding);
    let mut checks = Checks::default();
    rounding.check(&mut checks, "rounding");
    checks.done()?;
    let zone = &desk.settings.zone;
    let wanted = Wanted { client: q.client_id, project: q.project_id, from: q.from, to: q.to };
    let waiting = billable::waiting(read, zone, wanted)?;
    let held = draft.map(|d| parts(read, &d, zone)).transpose()?.unwrap_or_default();
    // One line for all: how a sum is shared out does not change it.
    let line = LineId(uuid::Uuid::nil());
    let sum = |parts: &[Part]| -> i64 { round::billed(parts, rounding).values().sum() };
    let new = waiting.iter().map(|s| Part {
        line,
        entry: s.id,
        day: zone.day_of(s.started_at),
        project: s.project_id,
        task: s.task_id,
        seconds: s.seconds,
        rounded: s.rounded,
    });
    let all: Vec<Part> = held.iter().copied().chain(new).collect();
    let raw_seconds = waiting.iter().map(|s| s.seconds).sum();
    let billed_seconds = sum(&all) - sum(&held);
    let held_back = billable::held_back(read, zone, wanted)?;
    Ok(TimePreview {
        entries: waiting.len(),
        held_back,
        raw_seconds,
        billed_seconds,
        difference_seconds: billed_seconds - raw_seconds,
        rounding,
    })
}
