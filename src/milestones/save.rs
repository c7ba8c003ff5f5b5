//! Adding, editing, moving and deleting milestones.

use serde_json::json;

use super::{
    Milestone, MilestoneView, get,
    milestone::Terms,
    show,
    store::{self, Held},
};
use crate::{
    clients,
    db::{Read, Tx},
    kernel::{
        Error, Result,
        id::{MilestoneId, ProjectId, RowId},
    },
    projects, settings,
};

/// Milestones of one project; more of them nobody agrees.
pub const MOST: usize = 200;

/// At the end of its project's.
///
/// # Errors
/// Every wrong field with its remedy; `not_found` for an unknown project; `too_many`.
pub fn add(tx: &mut Tx<'_>, milestone: Milestone) -> Result<MilestoneView> {
    let terms = terms(tx, milestone.project_id)?;
    let milestone = milestone.clean(Some(terms))?;
    let others = store::order(tx.conn(), milestone.project_id)?;
    if others.len() >= MOST {
        return Err(Error::invalid("milestones", "too_many", format!("are {MOST} already: make a second project")));
    }
    let milestone = Milestone { position: others.last().map_or(1, |(_, last)| last + 1), ..milestone };
    store::insert(tx.conn(), &milestone)?;
    tx.log("milestone", Some(milestone.id), &json!({ "project": milestone.project_id }))?;
    show(tx, milestone.id)
}

/// Replaces what is stored under its id. What it is called may change even when it is billed: the line keeps its words.
///
/// # Errors
/// As [`add`]; `on_draft`, `billed` with the document's name when its price or its project would change.
pub fn edit(tx: &mut Tx<'_>, milestone: Milestone) -> Result<MilestoneView> {
    let before = get(tx, milestone.id)?;
    // What it was agreed at stands, whatever its project is agreed at by now.
    let same_price = (milestone.price, milestone.project_id) == (before.price, before.project_id);
    if !same_price {
        refuse_held(tx, milestone.id)?;
    }
    let terms = if same_price { None } else { Some(terms(tx, milestone.project_id)?) };
    let milestone = milestone.clean(terms)?;
    store::update(tx.conn(), &milestone)?;
    tx.log("milestone", Some(milestone.id), &json!({}))?;
    show(tx, milestone.id)
}

/// What a project's milestones are judged by.
///
/// # Errors
/// `not_found`.
pub fn terms(read: &Read<'_>, project: ProjectId) -> Result<Terms> {
    let project = projects::get(read, project)?;
    let currency = match project.client_id {
        Some(client) => clients::get(read, client)?.currency,
        None => settings::get(read)?.currency,
    };
    Ok(Terms { agreed: project.budget, currency })
}

/// Lets nothing pass that a draft or an issued document stands on.
///
/// # Errors
/// `on_draft`, `billed`.
pub fn refuse_held(read: &Read<'_>, id: MilestoneId) -> Result<()> {
    match store::held(read.conn(), id)? {
        None => Ok(()),
        Some(Held { number: Some(number), .. }) => Err(Error::cannot(
            "billed",
            format!("this milestone is on the issued invoice {number} and stands as it is; correct it with a credit note"),
        )),
        Some(Held { invoice, subject, .. }) => {
            let subject = if subject.is_empty() { String::new() } else { format!(" ({subject})") };
            let message = format!("this milestone is on a draft{subject}, {invoice}: take its line off the draft first");
            Err(Error::cannot("on_draft", message))
        }
    }
}

/// Puts it before another one of its project, or last.
///
/// # Errors
/// `not_found`, also for one of another project.
pub fn shift(tx: &mut Tx<'_>, id: MilestoneId, before: Option<MilestoneId>) -> Result<()> {
    let project = get(tx, id)?.project_id;
    if before == Some(id) {
        return Ok(());
    }
    let old = store::order(tx.conn(), project)?;
    let mut order: Vec<MilestoneId> = old.iter().map(|(m, _)| *m).filter(|m| *m != id).collect();
    let place = match before {
        None => order.len(),
        Some(before) => order.iter().position(|m| *m == before).ok_or_else(|| Error::not_found("milestone", before))?,
    };
    order.insert(place, id);
    for (position, id) in (1..).zip(order) {
        // A cell that nothing changed in is no news to other devices.
        if !old.contains(&(id, position)) {
            store::set_position(tx.conn(), id, position)?;
        }
    }
    tx.log("milestone", Some(id), &json!({ "moved": true }))
}

/// # Errors
/// `not_found`; `on_draft`, `billed`.
pub fn delete(tx: &mut Tx<'_>, id: MilestoneId) -> Result<()> {
    get(tx, id)?;
    refuse_held(tx, id)?;
    store::set_deleted(tx.conn(), id, tx.now())?;
    tx.log("milestone", Some(id), &json!({ "deleted": true }))
}

/// Takes back what an acceptance agreed, as far as nothing was done about it.
///
/// # Errors
/// Only what the database says.
pub fn delete_agreed(tx: &mut Tx<'_>, answer: RowId) -> Result<()> {
    for id in store::agreed_by(tx.conn(), answer)? {
        delete(tx, id)?;
    }
    Ok(())
}
