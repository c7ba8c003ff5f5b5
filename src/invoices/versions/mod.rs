//! What a draft was after each save: to read, to compare, to go back to.
//!
//! Kept at the end of each write that logs the draft, whatever verb it was. Saves of one device that go on typing in the same fields within a
//! minute are one version. An issued document keeps the versions it had.

pub mod api;
mod changes;
mod restore;
mod store;

use super::{desk::Desk, draft::Draft, issued, snapshot::Snapshot};
use crate::{
    db::Tx,
    kernel::{
        Instant, Result,
        id::{DeviceId, InvoiceId, RowId},
    },
};
use changes::{Change, changes};

/// While a field is typed in, its saves are one version.
const TYPING_MS: i64 = 60_000;

struct Version {
    id: RowId,
    seq: i64,
    device: DeviceId,
    saved_at: Instant,
    /// Against the version before it.
    changed: Vec<Change>,
    entered: Draft,
    paper: Snapshot,
}

/// Keeps a version of each draft that this write touched.
///
/// # Errors
/// Only what the database says.
pub fn keep(tx: &mut Tx<'_>) -> Result<()> {
    for id in tx.logged("invoice") {
        keep_one(tx, InvoiceId(id))?;
    }
    Ok(())
}

fn keep_one(tx: &Tx<'_>, id: InvoiceId) -> Result<()> {
    let conn = tx.conn();
    let Some(entered) = super::store::find(conn, id)? else { return Ok(()) };
    if entered.closed || issued::find(conn, id)?.is_some() {
        return Ok(());
    }
    let latest = store::latest(conn, id)?;
    let changed = latest.as_ref().map(|v| changes(&v.entered, &entered)).transpose()?.unwrap_or_default();
    if latest.is_some() && changed.is_empty() {
        return Ok(());
    }
    let desk = Desk::of(tx, entered.client_id)?;
    let paper = desk.snapshot(&entered, desk.issue_day(tx, &entered), None)?;
    let fresh = |seq, changed| Version { id: tx.new_id(), seq, device: tx.device(), saved_at: tx.now(), changed, entered, paper };
    match latest {
        Some(last) if goes_on(tx, &last, &changed) => {
            let before = store::find(conn, id, last.seq - 1)?;
            let version = fresh(last.seq, Vec::new());
            let changed = before.map(|b| changes(&b.entered, &version.entered)).transpose()?.unwrap_or_default();
            store::replace(conn, &Version { id: last.id, changed, ..version })
        }
        Some(last) => store::insert(conn, id, &fresh(last.seq + 1, changed)),
        None => store::insert(conn, id, &fresh(1, changed)),
    }
}

/// The same fields of the same things, soon after, on the same device. The first version, the draft as it was made, is never typed over.
fn goes_on(tx: &Tx<'_>, last: &Version, changed: &[Change]) -> bool {
    let soon = tx.now().since_ms(last.saved_at) < TYPING_MS;
    let same = |c: &Change| c.is_typing() && last.changed.iter().any(|l| l.place() == c.place());
    last.seq > 1 && last.device == tx.device() && soon && changed.iter().all(same)
}
