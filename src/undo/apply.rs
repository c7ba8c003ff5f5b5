//! Applying a changeset, piece by piece.

use super::pieces::pieces;
use crate::kernel::Result;
use rusqlite::{
    Connection,
    session::{ChangesetItem, ConflictAction, ConflictType, invert_strm},
};

/// Changes of a piece. SQLite applies each piece under a savepoint, and with each row goes through all pages that the savepoint keeps: the rows of one
/// piece cost their square.
const CHANGES: usize = 256;

/// Whether the changes could be made; where not, the transaction has to end without a commit.
///
/// # Errors
/// A full disk and the like.
pub fn fits(conn: &Connection, changeset: &[u8], redo: bool) -> Result<bool> {
    // Rows come back in the changeset's order, not in that of their references.
    conn.pragma_update(None, "defer_foreign_keys", true)?;
    let mut wanted = changeset.to_vec();
    if !redo {
        wanted.clear();
        invert_strm(&mut &*changeset, &mut wanted)?;
    }
    let (mut all, mut refused) = (pieces(&wanted, CHANGES)?, Vec::new());
    if let [only] = &mut all[..] {
        return made(conn, only);
    }
    for piece in &all {
        if !made(conn, piece)? {
            refused.extend_from_slice(piece);
        }
    }
    // What was refused may have waited for another piece.
    Ok(refused.is_empty() || made(conn, &refused)?)
}

fn made(conn: &Connection, mut piece: &[u8]) -> Result<bool> {
    let abort = |_: ConflictType, _: ChangesetItem| ConflictAction::SQLITE_CHANGESET_ABORT;
    match conn.apply_strm(&mut piece, None::<fn(&str) -> bool>, abort) {
        Ok(()) => Ok(true),
        Err(e) if stands(&e) => Ok(false),
        Err(e) => Err(e.into()),
    }
}

/// Whether a later change was met, not a full disk or the like.
fn stands(e: &rusqlite::Error) -> bool {
    use rusqlite::ErrorCode as C;
    matches!(e.sqlite_error_code(), Some(C::OperationAborted | C::ConstraintViolation))
}
