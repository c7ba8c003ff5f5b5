//! Late payment: what a client owes on top of what is overdue.
//!
//! Figures are data: `law.json` holds those that this program knows with their sources, `reference_rates` those that users add, which win.
//! A half-year of which no rate is known is reckoned with the rate before and says so; it is never billed. Does not hold: documents and payments,
//! which callers hand over.

pub mod api;
mod claim;
mod law;
mod store;

pub use claim::{Claim, Debt, LateStretch, claim};
pub use law::{Authority, Rates};

use crate::{db::Read, kernel::Result};

/// All rates, those that users added over those that the program knows.
pub fn rates(read: &Read<'_>) -> Result<Rates> {
    let mut rates = law::known()?;
    for own in store::all(read.conn())? {
        rates.put(own.authority, own.from, own.percent);
    }
    Ok(rates)
}
