//! Adding, editing and archiving a tax, and what a new workspace starts with.

use serde_json::json;

use super::{TaxRate, get, presets, store};
use crate::{
    db::Tx,
    kernel::{Percent, Result, id::TaxRateId},
    settings::Language,
};

/// # Errors
/// Every wrong field with its remedy.
pub fn add(tx: &mut Tx<'_>, tax: TaxRate) -> Result<TaxRate> {
    let tax = tax.clean()?;
    store::insert(tx.conn(), &tax, tx.now())?;
    tx.log("tax", Some(tax.id), &json!({}))?;
    Ok(tax)
}

/// Reaches drafts from now on; issued documents keep what they froze.
///
/// # Errors
/// As [`add`], and `not_found`.
pub fn edit(tx: &mut Tx<'_>, tax: TaxRate) -> Result<TaxRate> {
    let tax = tax.clean()?;
    store::update(tx.conn(), &tax)?;
    tx.log("tax", Some(tax.id), &json!({}))?;
    Ok(tax)
}

/// # Errors
/// `not_found`.
pub fn archive(tx: &mut Tx<'_>, id: TaxRateId, archived: bool) -> Result<TaxRate> {
    get(tx, id)?;
    store::set_archived(tx.conn(), id, archived.then_some(tx.now()))?;
    tx.log("tax", Some(id), &json!({ "archived": archived }))?;
    get(tx, id)
}

/// Adds the taxes of a country; answers those that stand on new lines by default.
///
/// # Errors
/// Only what the database says.
pub fn seed(tx: &mut Tx<'_>, country: &str, language: Language) -> Result<Vec<TaxRateId>> {
    let mut defaults = Vec::new();
    for preset in presets::of(country) {
        let tax = add(
            tx,
            TaxRate {
                id: tx.new_id(),
                name: preset.name_in(language).into(),
                percent: Percent::from_e4(preset.percent_e4),
                category: preset.category,
                reason: preset.reason.into(),
                compound: false,
                archived: false,
            },
        )?;
        if preset.default {
            defaults.push(tax.id);
        }
    }
    Ok(defaults)
}
