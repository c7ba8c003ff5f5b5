//! A mail as the doors show it.

use super::{Kind, Mailbox, store, store::Mail};
use crate::{
    clients,
    db::Read,
    kernel::{
        Instant, Result,
        id::{ClientId, EffectId, MailId},
    },
    outbox::{self, Effect, State},
};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MailState {
    /// In the outbox: it can be taken back.
    Waiting,
    Sending,
    Sent,
    /// Waits for the user: it was refused, or may have been sent already.
    Parked,
    /// By the user, or because it was not wanted any more when its turn came.
    Cancelled,
}

impl MailState {
    /// By its effect; what another device asked for stands in its own outbox alone.
    pub const fn of(is_sent: bool, effect: Option<State>) -> Self {
        match effect {
            _ if is_sent => Self::Sent,
            Some(State::Queued) => Self::Waiting,
            Some(State::Sending) => Self::Sending,
            Some(State::Done) => Self::Sent,
            Some(State::Parked) => Self::Parked,
            Some(State::Discarded) | None => Self::Cancelled,
        }
    }
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Mail")]
pub struct MailView {
    pub id: MailId,
    pub effect_id: EffectId,
    pub client_id: Option<ClientId>,
    pub client_name: Option<String>,
    /// What it is about: `invoice`, `quote`, `payment`, `statement`, `client`, `project`, `milestone` or `test`.
    pub about: String,
    pub about_id: Uuid,
    pub kind: Kind,
    pub from: Mailbox,
    pub to: Vec<Mailbox>,
    pub cc: Vec<Mailbox>,
    pub bcc: Vec<Mailbox>,
    pub subject: String,
    pub state: MailState,
    /// Of one that waits: not before.
    pub next_at: Option<Instant>,
    /// Why it waits or was given up: a word and, from the other side, a sentence.
    pub code: Option<String>,
    pub message: Option<String>,
    pub asked_at: Instant,
    pub sent_at: Option<Instant>,
    pub attachments: Vec<MailFile>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct MailFile {
    pub name: String,
    pub bytes: i64,
}

pub fn view(read: &Read<'_>, mail: Mail) -> Result<MailView> {
    let effect = outbox::get(read, mail.effect).ok();
    let state = MailState::of(mail.sent_at.is_some(), effect.as_ref().map(|e| e.state));
    let attachments = store::attachments(read.conn(), mail.id)?.into_iter().map(|a| MailFile { name: a.name, bytes: a.bytes });
    Ok(MailView {
        id: mail.id,
        effect_id: mail.effect,
        client_name: mail.client.map(|id| clients::get(read, id)).transpose().ok().flatten().map(|c| c.name),
        client_id: mail.client,
        about: mail.about,
        about_id: mail.about_id,
        kind: mail.kind,
        from: mail.from,
        to: mail.recipients.to,
        cc: mail.recipients.cc,
        bcc: mail.recipients.bcc,
        subject: mail.subject,
        state,
        next_at: effect.as_ref().and_then(Effect::due),
        code: effect.as_ref().and_then(|e| e.code.clone()),
        message: effect.and_then(|e| e.message),
        asked_at: mail.asked_at,
        sent_at: mail.sent_at,
        attachments: attachments.collect(),
    })
}
