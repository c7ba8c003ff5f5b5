//! A merge as the doors show it, with what became of each mail.

use super::{
    fill::LeftOut,
    store::{self, Merge, Recipient},
    turn::{self, Turn},
};
use crate::{
    clients, connections,
    db::Read,
    kernel::{
        Instant, Result,
        id::{ClientId, ConnectionId, EffectId, MailId, MergeId},
    },
    mail::MailState,
    outbox::NEVER,
    settings::Language,
};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::HashMap;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MergeState {
    Running,
    Paused,
    /// What had not gone by then never goes.
    Cancelled,
    /// Nothing waits any more; what needs the user is counted apart.
    Done,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "MailMerge")]
pub struct MergeView {
    pub id: MergeId,
    pub connection_id: ConnectionId,
    /// The address that it leaves by; none where the account is not connected any more.
    pub from: Option<String>,
    pub language: Language,
    /// As they were typed, with their variables.
    pub subject: String,
    pub body: String,
    pub per_hour: i64,
    pub asked_at: Instant,
    pub state: MergeState,
    /// How many wait or are being sent.
    pub waiting: usize,
    pub sent: usize,
    /// Wait for the user.
    pub parked: usize,
    /// Taken back, or not wanted any more when their turn came.
    pub dropped: usize,
    pub left_out: usize,
    /// Of those that wait, when the next and the last have their turn.
    pub next_at: Option<Instant>,
    pub last_at: Option<Instant>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct MergePage {
    pub merge: MergeView,
    /// In the order in which they go.
    pub recipients: Vec<MergeRecipient>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct MergeRecipient {
    pub client_id: ClientId,
    pub client_name: Option<String>,
    pub mail_id: Option<MailId>,
    pub effect_id: Option<EffectId>,
    /// Why no mail was written.
    pub left_out: Option<LeftOut>,
    pub state: Option<MailState>,
    /// Of one that waits: not before.
    pub next_at: Option<Instant>,
    /// Why it waits or was given up: a word and, from the other side, a sentence.
    pub code: Option<String>,
    pub message: Option<String>,
    pub sent_at: Option<Instant>,
}

fn due(r: &Recipient) -> Option<Instant> {
    r.next_at.filter(|at| r.state() == Some(MailState::Waiting) && *at < NEVER)
}

fn summed(read: &Read<'_>, merge: Merge, all: &[Recipient]) -> Result<MergeView> {
    let count = |states: &[MailState]| all.iter().filter(|r| r.state().is_some_and(|s| states.contains(&s))).count();
    let waiting = count(&[MailState::Waiting, MailState::Sending]);
    let state = match turn::last(read, merge.id)? {
        Some(Turn::Cancelled) => MergeState::Cancelled,
        _ if waiting == 0 => MergeState::Done,
        Some(Turn::Paused) => MergeState::Paused,
        Some(Turn::Resumed) | None => MergeState::Running,
    };
    Ok(MergeView {
        id: merge.id,
        connection_id: merge.connection,
        from: connections::get(read, merge.connection).ok().map(|c| c.name),
        language: merge.language,
        subject: merge.subject,
        body: merge.body,
        per_hour: merge.per_hour,
        asked_at: merge.asked_at,
        state,
        waiting,
        sent: count(&[MailState::Sent]),
        parked: count(&[MailState::Parked]),
        dropped: count(&[MailState::Cancelled]),
        left_out: all.iter().filter(|r| r.left_out.is_some()).count(),
        next_at: all.iter().filter_map(due).min(),
        last_at: all.iter().filter_map(due).max(),
    })
}

pub fn view(read: &Read<'_>, id: MergeId) -> Result<MergeView> {
    let merge = turn::get(read, id)?;
    summed(read, merge, &store::recipients(read.conn(), id)?)
}

/// The newest first.
pub fn latest(read: &Read<'_>, limit: usize) -> Result<Vec<MergeView>> {
    let all = store::latest(read.conn(), limit)?.into_iter();
    all.map(|merge| {
        let recipients = store::recipients(read.conn(), merge.id)?;
        summed(read, merge, &recipients)
    })
    .collect()
}

/// # Errors
/// `not_found`.
pub fn page(read: &Read<'_>, id: MergeId) -> Result<MergePage> {
    let (merge, all) = (turn::get(read, id)?, store::recipients(read.conn(), id)?);
    let names: HashMap<ClientId, String> = clients::all(read)?.into_iter().map(|c| (c.id, c.name)).collect();
    let successors = clients::successors(read)?;
    let merge = summed(read, merge, &all)?;
    let one = |r: Recipient| {
        let client_id = successors.get(&r.client).copied().unwrap_or(r.client);
        MergeRecipient {
            client_id,
            client_name: names.get(&client_id).cloned(),
            mail_id: r.mail,
            effect_id: r.effect,
            left_out: r.left_out,
            state: r.state(),
            next_at: due(&r),
            code: r.code,
            message: r.message,
            sent_at: r.sent_at,
        }
    };
    Ok(MergePage { merge, recipients: all.into_iter().map(one).collect() })
}
