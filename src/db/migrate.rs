//! Bringing a file's schema up to date with refinery. `user_version` carries the version, so that an up-to-date file costs one pragma.
//! A new file gets at once what all migrations come to: one after the other they take half a second, because each ALTER TABLE reads the whole schema anew.

use super::backup;
use crate::kernel::{Env, Error, Result};
use rusqlite::Connection;
use std::path::Path;

refinery::embed_migrations!("migrations");

/// The schema that this program writes; the number of the last file in `migrations/`.
pub const LATEST: i64 = 59;
/// Made from the migrations by the test below.
const SCHEMA: &str = include_str!("schema.sql");

/// The schema in a file without any, and refinery's history as if it had made it.
fn whole(conn: &mut Connection, env: &Env) -> Result<()> {
    let (tx, at) = (conn.transaction()?, env.clock.now().to_string());
    tx.execute_batch(SCHEMA)?;
    for m in migrations::runner().get_migrations() {
        const PUT: &str = "INSERT INTO refinery_schema_history (version, name, applied_on, checksum) VALUES (?1, ?2, ?3, ?4)";
        tx.execute(PUT, (m.version(), m.name(), &at, m.checksum().to_string()))?;
    }
    tx.pragma_update(None, "user_version", LATEST)?;
    Ok(tx.commit()?)
}

fn is_empty(conn: &Connection) -> Result<bool> {
    Ok(conn.query_row("SELECT NOT EXISTS (SELECT 1 FROM sqlite_schema)", [], |r| r.get(0))?)
}

/// The schema of an older file, in one that is empty.
pub(super) fn to(conn: &mut Connection, version: i64, env: &Env) -> Result<()> {
    if version == LATEST {
        return whole(conn, env);
    }
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
    if version == 0 && is_empty(conn)? {
        return whole(conn, env);
    }
    if version > 0 {
        backup::copy(conn, &backup::folder(path)?.join(format!("before-schema-{LATEST}-{}.db", env.clock.now().ms())))?;
    }
    migrations::runner().set_grouped(true).run(conn).map_err(|e| Error::bug(format!("migration: {e}")))?;
    conn.pragma_update(None, "user_version", LATEST)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In the order in which they were made: triggers of one event run by it.
    fn schema(conn: &Connection) -> String {
        const ALL: &str = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid";
        let mut all = conn.prepare(ALL).unwrap();
        all.query_map([], |r| r.get::<_, String>(0)).unwrap().map(|sql| sql.unwrap() + ";\n").collect()
    }

    fn history(conn: &Connection) -> Vec<(i64, String, String)> {
        let mut all = conn.prepare("SELECT version, name, checksum FROM refinery_schema_history ORDER BY version").unwrap();
        all.query_map([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?))).unwrap().map(Result::unwrap).collect()
    }

    /// Rows outside of refinery's own.
    fn rows(conn: &Connection) -> i64 {
        let mut names = conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'refinery_schema_history'").unwrap();
        let count = |name: String| conn.query_row(&format!("SELECT count(*) FROM {name}"), [], |r| r.get::<_, i64>(0)).unwrap();
        names.query_map([], |r| r.get(0)).unwrap().map(|name| count(name.unwrap())).sum()
    }

    #[test]
    fn a_new_file_is_what_all_migrations_come_to() {
        let (mut stepwise, mut new) = (Connection::open_in_memory().unwrap(), Connection::open_in_memory().unwrap());
        migrations::runner().set_grouped(true).run(&mut stepwise).unwrap();
        let made = format!(
            "-- What all migrations come to, for new files and for readers. Never edited: a test of migrate.rs writes it where it differs.\n{}",
            schema(&stepwise)
        );
        if made != SCHEMA {
            std::fs::write(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/db/schema.sql"), made).unwrap();
            panic!("src/db/schema.sql was not what the migrations come to: it is written anew, look at it and commit it");
        }
        whole(&mut new, &Env::system()).unwrap();
        assert_eq!(schema(&new), schema(&stepwise));
        assert_eq!(history(&new), history(&stepwise));
        assert_eq!((rows(&new), rows(&stepwise)), (0, 0), "a new file has no rows that the schema could not tell");
        assert_eq!(migrations::runner().run(&mut new).unwrap().applied_migrations().len(), 0, "and refinery finds nothing to do");
    }
}
