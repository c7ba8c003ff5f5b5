//! What lines bill of time that no balance was left for, where the client is asked before.

use super::{OverUse, Retainer, Unit, all, draw::worth, facts, slice::Field};
use crate::{
    db::Read,
    kernel::{
        Currency, Result,
        id::{ClientId, EntryId, RetainerId},
    },
};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "OverAgreed")]
pub struct Over {
    pub retainer_id: RetainerId,
    pub name: String,
    pub unit: Unit,
    pub currency: Currency,
    /// In the retainer's unit, as rounded for billing.
    pub amount: i64,
    pub billed_seconds: i64,
}

/// Of entries that lines bill beside what retainers cover.
///
/// # Errors
/// What the database says.
pub fn over_agreed(read: &Read<'_>, client: ClientId, entries: &BTreeSet<EntryId>) -> Result<Vec<Over>> {
    let asks = |r: &Retainer| r.over_use == OverUse::Warn;
    if entries.is_empty() {
        return Ok(Vec::new());
    }
    let retainers: Vec<Retainer> = all(read)?.into_iter().filter(|r| r.client_id == client).collect();
    if !retainers.iter().any(asks) {
        return Ok(Vec::new());
    }
    let facts = facts::of_told(read, client, retainers)?;
    let field = Field::of(&facts);
    let mut found: BTreeMap<usize, Over> = BTreeMap::new();
    for told in facts.told.iter().filter(|t| t.home.is_none() && entries.contains(&t.work.id)) {
        let Some((place, retainer)) = field.first_of(&told.work).map(|place| (place, &facts.retainers[place])).filter(|(_, r)| asks(r))
        else {
            continue;
        };
        let over = found.entry(place).or_insert_with(|| Over {
            retainer_id: retainer.id,
            name: retainer.name.clone(),
            unit: retainer.unit,
            currency: retainer.currency,
            amount: 0,
            billed_seconds: 0,
        });
        over.amount += worth(retainer, &told.work, told.billed_seconds)?;
        over.billed_seconds += told.billed_seconds;
    }
    Ok(found.into_values().collect())
}
