//! Taxes: the rates that a line may carry, with their category and the reason for a nought.
//!
//! Invariants: only the standard category has a rate; a category that owes an explanation has one. Rates are data of the user, seeded by
//! country. Does not compute: sums belong to `invoices::totals`.

pub mod api;
mod category;
mod presets;
mod save;
mod store;
mod tax;

pub use category::Category;
pub use save::{add, archive, edit, seed};
pub use tax::TaxRate;

use crate::{
    db::Read,
    kernel::{Error, Result, id::TaxRateId},
    settings::DocumentLanguage,
};

/// # Errors
/// `not_found`.
pub fn get(read: &Read<'_>, id: TaxRateId) -> Result<TaxRate> {
    store::find(read.conn(), id)?.ok_or_else(|| Error::not_found("tax", id))
}

/// Archived ones too, in the order in which they were made.
pub fn all(read: &Read<'_>) -> Result<Vec<TaxRate>> {
    store::all(read.conn())
}

/// What a paper calls a tax: in the paper's language if it is one that the country's workspaces start with, as it is called if the user named it.
pub fn printed_name(country: &str, tax: &TaxRate, language: DocumentLanguage) -> String {
    presets::of(country).iter().find(|p| p.is(tax)).map_or_else(|| tax.name.clone(), |p| p.printed_in(language).to_owned())
}
