//! Making several milestones of a project in one step.

use super::{Milestone, MilestoneView, Price, add, save::terms};
use crate::{
    db::Tx,
    kernel::{
        Day, Error, Money, Percent, Result,
        id::{MilestoneId, ProjectId, RowId},
    },
};

/// One of them: a share of what is agreed, an amount, or neither.
#[derive(Debug, Clone)]
pub struct Part {
    pub name: String,
    pub description: String,
    pub due_on: Option<Day>,
    pub price: Price,
}

/// In their order, after those that are there.
///
/// # Errors
/// As [`add`], each field with its place in the list; `parts` when it is empty.
pub fn plan(tx: &mut Tx<'_>, project: ProjectId, parts: Vec<Part>, answer: Option<RowId>) -> Result<Vec<MilestoneView>> {
    if parts.is_empty() {
        return Err(Error::invalid("parts", "required", "is empty: say the parts, like 30, 40 and 30 per cent"));
    }
    terms(tx, project)?;
    let mut made = Vec::with_capacity(parts.len());
    for (n, part) in parts.into_iter().enumerate() {
        let milestone = Milestone {
            id: tx.new_id::<MilestoneId>(),
            project_id: project,
            position: 0,
            name: part.name,
            description: part.description,
            due_on: part.due_on,
            price: part.price,
            answer,
            created_at: tx.now(),
        };
        made.push(add(tx, milestone).map_err(|e| placed(e, n))?.id);
    }
    let all = super::of_project(tx, project)?;
    Ok(all.into_iter().filter(|m| made.contains(&m.id)).collect())
}

fn placed(e: Error, n: usize) -> Error {
    match e {
        Error::Invalid(mut fields) => {
            fields.iter_mut().for_each(|f| f.field = format!("parts[{n}].{}", f.field));
            Error::Invalid(fields)
        }
        other => other,
    }
}

/// Which of amount and share is meant.
///
/// # Errors
/// Both of them, naming `share`.
pub fn price(amount: Option<Money>, share: Option<Percent>) -> Result<Price> {
    match (amount, share) {
        (None, None) => Ok(Price::Free),
        (Some(money), None) => Ok(Price::Amount(money)),
        (None, Some(share)) => Ok(Price::Share(share)),
        (Some(_), Some(_)) => Err(Error::invalid("share", "both", "stands beside an amount: say one of the two")),
    }
}
