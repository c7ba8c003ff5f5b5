//! Time that waits to be billed, summed over all of it. Which time that is, the view `waiting_entries` says, for documents and for figures.

use super::{Target, store::waiting as rows};
use crate::{
    db::Read,
    kernel::{Instant, Money, Result, id::ClientId},
};

/// What waits on one target between two edges.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    pub target: Target,
    /// A rate of the entry's own.
    pub hourly: Option<Money>,
    pub seconds: i64,
    pub entries: i64,
    /// The edge before it: with an edge at each day on which a rate begins, it prices all of it.
    pub priced_at: Instant,
}

/// Sums what waits and starts between `edges`, which ascend. It is read from kept sums but for the slices in which an edge lies: those are counted.
pub fn waiting(read: &Read<'_>, edges: &[Instant]) -> Result<Vec<Waiting>> {
    let mut whole = Vec::new();
    let mut parts = Vec::new();
    for (n, pair) in edges.windows(2).enumerate() {
        let (from, to) = (pair[0].ms(), pair[1].ms());
        let (first, after) = (rows::slice_of(from - 1) + 1, rows::slice_of(to));
        if first < after {
            whole.push((n, first, after));
            parts.extend([(n, from, rows::start_of(first)), (n, rows::start_of(after), to)]);
        } else {
            parts.push((n, from, to));
        }
    }
    parts.retain(|(_, from, to)| from < to);
    let mut found = rows::of_slices(read.conn(), &whole)?;
    found.extend(rows::of_parts(read.conn(), &parts)?);
    let waiting = |s: rows::Sum| {
        Some(Waiting { target: s.target, hourly: s.hourly, seconds: s.seconds, entries: s.entries, priced_at: *edges.get(s.stretch)? })
    };
    Ok(found.into_iter().filter_map(waiting).collect())
}

/// Seconds that wait of a client, merged ones too.
pub fn waiting_of(read: &Read<'_>, client: ClientId) -> Result<i64> {
    rows::of_client(read.conn(), client)
}
