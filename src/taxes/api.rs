//! `tax.list`, `tax.add`, `tax.edit`, `tax.archive`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Category, TaxRate, all, get};
use crate::{
    db::{Read, Tx},
    kernel::{Empty, Percent, Result, id::TaxRateId},
};

#[derive(Debug, Serialize, JsonSchema)]
pub struct TaxList {
    pub taxes: Vec<TaxRate>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaxInput {
    pub name: String,
    pub percent: Percent,
    /// Left out: the standard category, or zero-rated when the rate is 0.
    pub category: Option<Category>,
    #[serde(default)]
    pub reason: String,
    /// Charged also on the taxes that stand before it on a line.
    #[serde(default)]
    pub compound: bool,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaxPatch {
    pub id: TaxRateId,
    pub name: Option<String>,
    pub percent: Option<Percent>,
    pub category: Option<Category>,
    pub reason: Option<String>,
    pub compound: Option<bool>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchiveTax {
    pub id: TaxRateId,
    pub archived: bool,
}

pub fn list(read: &Read<'_>, _: Empty) -> Result<TaxList> {
    Ok(TaxList { taxes: all(read)? })
}

pub fn add(tx: &mut Tx<'_>, input: TaxInput) -> Result<TaxRate> {
    let unsaid = if input.percent == Percent::default() { Category::Z } else { Category::S };
    let category = input.category.unwrap_or(unsaid);
    let TaxInput { name, percent, reason, compound, .. } = input;
    let tax = TaxRate { id: tx.new_id(), name, percent, category, reason, compound, archived: false };
    super::add(tx, tax)
}

pub fn edit(tx: &mut Tx<'_>, patch: TaxPatch) -> Result<TaxRate> {
    let old = get(tx, patch.id)?;
    let tax = TaxRate {
        name: patch.name.unwrap_or(old.name),
        percent: patch.percent.unwrap_or(old.percent),
        category: patch.category.unwrap_or(old.category),
        reason: patch.reason.unwrap_or(old.reason),
        compound: patch.compound.unwrap_or(old.compound),
        ..old
    };
    super::edit(tx, tax)
}

pub fn archive(tx: &mut Tx<'_>, q: ArchiveTax) -> Result<TaxRate> {
    super::archive(tx, q.id, q.archived)
}
