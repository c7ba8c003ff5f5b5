//! Bringing a file's schema up to date with refinery. `user_version` carries the version, so that an up-to-date file costs one pragma.

use super::backup;
use crate::kernel::{Env, Error, Result};
use rusqlite::Connection;
use std::path::Path;

refinery::embed_migrations!("migrations");

/// The schema that this program writes; the number of the last file in `migrations/`.
pub const LATEST: i64 = 50;

/// The schema of an older file, in one that is empty.
pub(super) fn to(conn: &mut Connection, version: i64) -> Result<()> {
    let target = refinery::Target::Version(version.try_into().map_err(|_| Error::bug("a schema below zero"))?);
    migrations::runner().set_grouped(true).set_target(target).run(conn).map_err(|e| Error::bug(format!("migration: {e}")))?;
    Ok(())
}

pub(super) fn up(conn: &mut Connection, path: &Path, env: &Env) -> Result<()> {
    let version: i64 = conn.pragma_query_value(None, "user_version", |r| r.get(0))?;
    if version == LATEST {
        return Ok(());
    }
    if version > LATEST {
        return Err(Error::storage(
            "newer_database",
            format!(
                "this workspace was written by a newer Stint (schema {version}, this program knows {LATEST}): update Stint; the file is left as it is"
            ),
        ));
    }
    if version > 0 {
        backup::copy(conn, &backup::folder(path)?.join(format!("before-schema-{LATEST}-{}.db", env.clock.now().ms())))?;
    }
    migrations::runner().set_grouped(true).run(conn).map_err(|e| Error::bug(format!("migration: {e}")))?;
    conn.pragma_update(None, "user_version", LATEST)?;
    Ok(())
}
