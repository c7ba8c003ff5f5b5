//! Retainers: hours or money that a client pays ahead, and the time that is drawn from them.
//!
//! Invariants: a balance is derived (grants by period, less the time drawn, oldest grant first), never kept; each billable second is drawn at most
//! once, and then waits for no invoice; what a document tells to be covered stays as it was told; an allowance is dated. The table `retainer_draws`
//! repeats what follows from the facts, for the lists and sums that SQL makes: [`keep`] draws it anew before every commit that may change it, and
//! [`verify`] compares. Does not hold: the lines that bill a fee or tell what is covered (`invoices`), prices (`rates`).

pub mod api;
mod balance;
mod draw;
mod facts;
mod keep;
mod over;
mod period;
mod pool;
mod retainer;
mod round;
mod save;
mod slice;
mod statement;
mod store;
mod verify;

pub use balance::{Alert, Balance, FeeState, alerts, balances};
pub use draw::Part;
pub use keep::{FOLLOWS, keep, keep_after};
pub use over::{Over, over_agreed};
pub use period::{Calendar, Period};
pub use retainer::{Cadence, OverUse, Retainer, RollOver, Term, Unit};
pub use save::{cover, is_fee_settled, pass_on, put_fee, release};
pub use store::draws::Covered;
pub use verify::verify;

use crate::{
    db::Read,
    kernel::{
        Error, Result,
        id::{EntryId, RetainerId},
    },
};

/// Time drawn from a retainer, or of an entry, that no document tells yet; by the time.
pub fn uncovered(read: &Read<'_>, retainer: Option<RetainerId>, entry: Option<EntryId>) -> Result<Vec<Covered>> {
    store::draws::uncovered(read.conn(), retainer, entry)
}

/// # Errors
/// `not_found`.
pub fn get(read: &Read<'_>, id: RetainerId) -> Result<Retainer> {
    all(read)?.into_iter().find(|r| r.id == id).ok_or_else(|| Error::not_found("retainer", id))
}

/// Those that draw before others first: of a project before of a client, then the older.
pub fn all(read: &Read<'_>) -> Result<Vec<Retainer>> {
    store::all(read.conn())
}
