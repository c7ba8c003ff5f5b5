//! `mail_merge.*`.

use super::{
    fill::{self, Filled, LeftOut},
    opt_out::{self, Of},
    send, turn, view,
};
pub use super::{
    fill::{MergeTo, WrittenMerge},
    view::{MergePage, MergeView},
};
use crate::{
    clients,
    db::{Read, Tx},
    kernel::{
        Empty, Instant, Result,
        id::{ClientId, ConnectionId, MergeId, MessageId},
    },
    mail::{self, MailView, Mailbox},
    settings,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Merges of one list.
const LISTED: usize = 100;

#[derive(Debug, Serialize, JsonSchema)]
pub struct MergePreview {
    /// Everybody who was chosen, in the order in which they go.
    pub recipients: Vec<MergePreviewed>,
    /// How many of them get a mail.
    pub mails: usize,
    /// As the settings say.
    pub per_hour: i64,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct MergePreviewed {
    pub client_id: ClientId,
    pub client_name: String,
    pub to: Option<Mailbox>,
    pub subject: String,
    /// Variables that are empty and leave a gap.
    pub missing: Vec<String>,
    pub left_out: Option<LeftOut>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LookAtMerge {
    pub client_id: ClientId,
    pub written: WrittenMerge,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct MergeLook {
    pub of: MergePreviewed,
    pub text: String,
    /// A whole page without scripts and without anything from elsewhere.
    pub html: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SendMerge {
    /// Of the merge, a new UUID: asked for twice under one id it goes once.
    pub id: Option<MergeId>,
    pub connection_id: ConnectionId,
    /// Mails an hour; left out: as the settings say.
    pub per_hour: Option<i64>,
    pub written: WrittenMerge,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TestMerge {
    pub connection_id: ConnectionId,
    /// Whose mail it is that comes to oneself.
    pub client_id: ClientId,
    pub written: WrittenMerge,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MergeRef {
    pub id: MergeId,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct MergeList {
    /// The newest first, at most 100.
    pub merges: Vec<MergeView>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetOptOut {
    /// A mail address; or a client with all its contacts.
    pub address: Option<String>,
    pub client_id: Option<ClientId>,
    /// True: gets no mail that goes to many.
    pub out: bool,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct OptOutList {
    /// The latest first.
    pub opt_outs: Vec<OptOutView>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "MailOptOut")]
pub struct OptOutView {
    /// None where it is a client as a whole.
    pub address: Option<String>,
    /// The client, or one of those with this address.
    pub client_id: Option<ClientId>,
    pub client_name: Option<String>,
    pub at: Instant,
    /// The mail that asked for it; none where the user said so.
    pub message_id: Option<MessageId>,
}

fn previewed(one: &Filled) -> MergePreviewed {
    MergePreviewed {
        client_id: one.client.id,
        client_name: one.client.name.clone(),
        to: one.to.clone(),
        subject: one.subject.clone(),
        missing: one.missing.iter().map(|m| (*m).to_owned()).collect(),
        left_out: one.left_out,
    }
}

/// Nothing is written and nothing leaves.
pub fn preview(read: &Read<'_>, written: WrittenMerge) -> Result<MergePreview> {
    let (_, all) = fill::fill(read, &written)?;
    Ok(MergePreview {
        mails: all.iter().filter(|one| one.left_out.is_none()).count(),
        recipients: all.iter().map(previewed).collect(),
        per_hour: settings::get(read)?.merge_per_hour,
    })
}

pub fn look(read: &Read<'_>, q: LookAtMerge) -> Result<MergeLook> {
    let (one, language) = send::look(read, q.client_id, &q.written)?;
    let html = mail::page(&one.subject, &one.text, &settings::get(read)?.invoice_accent, language)?;
    Ok(MergeLook { of: previewed(&one), text: one.text, html })
}

/// The first goes after a while in which all can be taken back.
pub fn send(tx: &mut Tx<'_>, q: SendMerge) -> Result<MergeView> {
    let new = send::NewMerge { id: q.id, connection: q.connection_id, per_hour: q.per_hour, written: q.written };
    let id = send::send(tx, new)?;
    view::view(tx, id)
}

pub fn test(tx: &mut Tx<'_>, q: TestMerge) -> Result<MailView> {
    let id = send::test(tx, q.connection_id, q.client_id, &q.written)?;
    mail::api::show(tx, mail::api::MailRef { id }).map(|whole| whole.mail)
}

pub fn list(read: &Read<'_>, _: Empty) -> Result<MergeList> {
    Ok(MergeList { merges: view::latest(read, LISTED)? })
}

pub fn show(read: &Read<'_>, q: MergeRef) -> Result<MergePage> {
    view::page(read, q.id)
}

pub fn pause(tx: &mut Tx<'_>, q: MergeRef) -> Result<MergeView> {
    turn::pause(tx, q.id)?;
    view::view(tx, q.id)
}

pub fn resume(tx: &mut Tx<'_>, q: MergeRef) -> Result<MergeView> {
    turn::resume(tx, q.id)?;
    view::view(tx, q.id)
}

pub fn cancel(tx: &mut Tx<'_>, q: MergeRef) -> Result<MergeView> {
    turn::cancel(tx, q.id)?;
    view::view(tx, q.id)
}

pub fn opt_outs(read: &Read<'_>, _: Empty) -> Result<OptOutList> {
    let all = clients::all(read)?;
    let names: HashMap<ClientId, &String> = all.iter().map(|c| (c.id, &c.name)).collect();
    let one = |o: opt_out::OptOut| {
        let (address, client_id) = match o.of {
            Of::Client(id) => (None, Some(id)),
            Of::Address(address) => {
                let has = all.iter().find(|c| c.contacts.iter().any(|k| k.email.to_lowercase() == address));
                (Some(address), has.map(|c| c.id))
            }
        };
        let client_name = client_id.and_then(|id| names.get(&id).map(|n| (*n).clone()));
        OptOutView { address, client_id, client_name, at: o.at, message_id: o.message }
    };
    Ok(OptOutList { opt_outs: opt_out::standing(read)?.into_iter().map(one).collect() })
}

pub fn set_opt_out(tx: &mut Tx<'_>, q: SetOptOut) -> Result<OptOutList> {
    opt_out::set(tx, opt_out::of(q.address, q.client_id)?, q.out)?;
    opt_outs(tx, Empty {})
}
