//! All entries of a period, for those who hand them on whole: also what reaches into it from before, each with the part that lies inside.

use super::{Entry, api::ListEntries, list::filter_of, seconds, store::list as rows};
use crate::{
    db::Read,
    kernel::{Instant, Result, limits},
};

/// Calls `visit` with each entry by its start, and the seconds of it inside the days asked for: their sum is the report's. Cursor, limit and
/// order of the request do not count here.
///
/// # Errors
/// `end_before_start`, and whatever `visit` fails with.
pub fn within(read: &Read<'_>, q: ListEntries, mut visit: impl FnMut(Entry, i64) -> Result<()>) -> Result<()> {
    let mut filter = filter_of(read, q)?;
    let (from, to) = (filter.from, filter.to);
    // No entry is longer, so nothing from further back reaches in; a timer that was left running is longer than any.
    filter.from = Instant::from_ms(from.ms().saturating_sub(limits::ENTRY_DAYS * 86_400_000).max(0));
    let page = i64::try_from(limits::PAGE_ROWS).unwrap_or(i64::MAX);
    let mut after = None;
    loop {
        let mut entries = rows::page(read.conn(), &filter, rows::Part { after, ..rows::Part::default() }, page, read.now())?;
        after = entries.last().map(|last| (last.start, last.id));
        let last_page = entries.len() < limits::PAGE_ROWS;
        entries.retain(|entry| entry.start >= from || entry.end.unwrap_or_else(|| read.now()) > from);
        super::pricing::price(read, &mut entries)?;
        for entry in entries {
            let end = entry.end.unwrap_or_else(|| read.now()).max(entry.start);
            let inside = seconds(entry.start.max(from), end.min(to));
            visit(entry, inside)?;
        }
        if last_page {
            return Ok(());
        }
    }
}
