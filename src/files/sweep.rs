//! Giving up bytes that nothing uses: what has long been removed, and what a broken-off write left.

use super::store;
use crate::{
    db::{Db, Origin, Read, Tx, Write, files::Hash},
    kernel::{Instant, Result, limits},
};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;

const MS_A_DAY: i64 = 86_400_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Swept {
    /// Files that were removed from everything more than 30 days ago; the next sweep takes them from the disk.
    pub given_up: usize,
    /// Files on disk that no row named.
    pub removed: usize,
}

fn kept(read: &Read<'_>) -> Result<Vec<Hash>> {
    Ok(store::kept(read.conn())?.into_iter().map(|(hash, _)| hash).collect())
}

fn long_ago(read: &Read<'_>) -> Instant {
    Instant::from_ms(read.now().ms() - limits::FILE_DAYS * MS_A_DAY)
}

/// Inside a write nobody else can be between placing a file and naming it.
///
/// # Errors
/// What the disk says; the rest is swept next time.
pub fn sweep(tx: &mut Tx<'_>) -> Result<Swept> {
    let removed = tx.files().sweep(&kept(tx)?)?;
    // Their bytes go with the next sweep, when it is certain that this one was committed.
    let unused = store::unused_since(tx.conn(), long_ago(tx))?;
    for hash in &unused {
        store::give_up(tx.conn(), hash, tx.now())?;
    }
    let swept = Swept { given_up: unused.len(), removed };
    tx.log("file", None::<uuid::Uuid>, &json!(swept))?;
    Ok(swept)
}

/// As [`sweep`], without a write where there is nothing to do.
///
/// # Errors
/// What the disk says.
pub fn sweep_if_due(db: &Db) -> Result<()> {
    let due =
        db.read(|read| Ok(!store::unused_since(read.conn(), long_ago(read))?.is_empty() || read.files().orphans(&kept(read)?)? > 0))?;
    if due {
        db.write(Write { origin: Origin::System, command: "file.sweep", tags: &[], undo: false }, sweep)?;
    }
    Ok(())
}
