//! Which rows a write has touched, however it came to: verbs, triggers, steps of undo.

use crate::kernel::{Error, Result};
use rusqlite::{
    Connection,
    fallible_streaming_iterator::FallibleStreamingIterator as _,
    session::{ChangesetIter, Session},
};
use std::collections::{BTreeMap, BTreeSet};

/// By table, the keys of its rows that are ids. A table that is there without one was touched all the same.
pub type Touched = BTreeMap<String, BTreeSet<[u8; 16]>>;

pub fn watch<'c>(conn: &'c Connection, tables: &'static [&'static str]) -> Result<Session<'c>> {
    let mut session = Session::new(conn)?;
    session.table_filter(Some(|table: &str| tables.contains(&table)));
    session.attach::<&str>(None)?;
    Ok(session)
}

pub fn touched(session: &mut Session<'_>) -> Result<Touched> {
    let mut bytes = Vec::new();
    session.changeset_strm(&mut bytes)?;
    let (mut bytes, mut touched) = (bytes.as_slice(), Touched::new());
    let input: &mut dyn std::io::Read = &mut bytes;
    let mut changes = ChangesetIter::start_strm(&input)?;
    while let Some(change) = changes.next()? {
        let operation = change.op()?;
        let rows = touched.entry(operation.table_name().to_owned()).or_default();
        let Some(key) = change.pk()?.iter().position(|part| *part != 0) else { continue };
        let inserted = operation.code() == rusqlite::hooks::Action::SQLITE_INSERT;
        let value = if inserted { change.new_value(key) } else { change.old_value(key) };
        let value = value.map_err(|e| Error::bug(format!("changeset: {e}")))?;
        rows.extend(value.as_blob().ok().and_then(|id| <[u8; 16]>::try_from(id).ok()));
    }
    Ok(touched)
}
