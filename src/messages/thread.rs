//! Mails that belong together, and whose they are.

use super::{
    letter::Letter,
    mark::{Remote, marks},
    store,
};
use crate::{
    clients,
    db::{Read, Tx},
    kernel::{
        Error, Instant, Result,
        id::{ClientId, MilestoneId, ProjectId, ThreadId, derived},
        sql::sql_words,
    },
    mail, milestones, projects,
};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// By what a thread is a client's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "BelongsBy")]
pub enum By {
    /// Of a contact.
    Address,
    /// It answers a mail of ours.
    Answer,
    User,
}
sql_words!(By { Address = "address", Answer = "answer", User = "user" });

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thread {
    pub id: ThreadId,
    pub client: Option<ClientId>,
    pub project: Option<ProjectId>,
    pub by: Option<By>,
    pub created_at: Instant,
}

/// Whose an address is: the client's, none where several have it.
#[derive(Debug, Default)]
pub struct Addresses(BTreeMap<String, Option<ClientId>>);

impl Addresses {
    pub fn of(read: &Read<'_>) -> Result<Self> {
        let mut all: BTreeMap<String, Option<ClientId>> = BTreeMap::new();
        for client in clients::all(read)? {
            for contact in client.contacts.iter().filter(|c| !c.email.is_empty()) {
                let of = all.entry(contact.email.to_lowercase()).or_insert(Some(client.id));
                if *of != Some(client.id) {
                    *of = None;
                }
            }
        }
        Ok(Self(all))
    }

    pub fn known(&self) -> BTreeSet<String> {
        self.0.keys().cloned().collect()
    }

    pub fn has(&self, address: &str) -> bool {
        self.0.contains_key(address)
    }

    /// Of the first of them who is a client's.
    fn client(&self, letter: &Letter) -> Option<ClientId> {
        letter.people().find_map(|m| self.0.get(&m.address).copied().flatten())
    }
}

/// What a mail of ours is about, as far as it is a project.
fn project_of(read: &Read<'_>, about: &str, id: Uuid) -> Option<ProjectId> {
    match about {
        "project" => Some(id.into()),
        "milestone" => milestones::get(read, MilestoneId(id)).ok().map(|m| m.project_id),
        _ => None,
    }
}

/// The thread that a mail is in, or begins.
///
/// # Errors
/// Only what the database says.
pub fn of_letter(tx: &Tx<'_>, letter: &Letter, remote: Option<&Remote>, addresses: &Addresses) -> Result<Thread> {
    let mut all = marks(letter, remote);
    let ours = mail::by_message_ids(tx, &all)?;
    all.extend(ours.iter().flat_map(|m| m.answers.references.iter().chain(&m.answers.in_reply_to).cloned()));
    let mut thread = match store::marked(tx.conn(), &all)? {
        Some(known) => known,
        None => {
            let first = all.first().map_or_else(|| letter.hash.to_vec(), |mark| mark.clone().into_bytes());
            let id = derived(&[b"mail thread", &first]).into();
            Thread { id, client: None, project: None, by: None, created_at: tx.now() }
        }
    };
    let live = |id: &ClientId| clients::get(tx, *id).is_ok();
    if thread.client.is_none() && thread.by != Some(By::User) {
        if let Some(answered) = ours.iter().find(|m| m.client.as_ref().is_some_and(live)) {
            (thread.client, thread.by) = (answered.client, Some(By::Answer));
            thread.project = project_of(tx, &answered.about, answered.about_id);
        } else if let Some(client) = addresses.client(letter) {
            (thread.client, thread.by) = (Some(client), Some(By::Address));
        }
    }
    store::put_thread(tx.conn(), &thread)?;
    store::put_marks(tx.conn(), thread.id, &marks(letter, remote))?;
    Ok(thread)
}

/// The client as it is by now: one that was merged is another, one that was deleted none.
pub fn now(read: &Read<'_>, mut client: ClientId) -> Result<Option<ClientId>> {
    let successors = clients::successors(read)?;
    while let Some(next) = successors.get(&client) {
        client = *next;
    }
    Ok(clients::get(read, client).ok().map(|c| c.id))
}

/// # Errors
/// `not_found`.
pub fn get(read: &Read<'_>, id: ThreadId) -> Result<Thread> {
    store::find_thread(read.conn(), id)?.ok_or_else(|| Error::not_found("thread", id))
}

/// Says whose it is; a project says whose by itself.
///
/// # Errors
/// `client_id` where it is not the project's.
pub fn assign(tx: &mut Tx<'_>, id: ThreadId, client: Option<ClientId>, project: Option<ProjectId>) -> Result<()> {
    let thread = get(tx, id)?;
    let of_project = project.map(|p| projects::get(tx, p)).transpose()?.map(|p| p.client_id);
    let client = match (client, of_project) {
        (Some(client), _) => Some(clients::get(tx, client)?.id),
        (None, of) => of.flatten(),
    };
    if of_project.is_some_and(|of| of != client) {
        return Err(Error::invalid(
            "client_id",
            "other_client",
            "is not the client of this project: choose the project's client, or another project",
        ));
    }
    store::put_thread(tx.conn(), &Thread { client, project, by: Some(By::User), ..thread })?;
    tx.log("message_thread", Some(id), &json!({ "client_id": client, "project_id": project }))
}
