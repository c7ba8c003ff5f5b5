//! Work summed by stretches of the calendar. The database sums what lies inside one stretch; only what reaches over an edge is cut here.

use super::{
    Target, seconds,
    store::{filter::Scope, sums as rows},
};
use crate::{
    db::Read,
    kernel::{Instant, Money, Result, id::EntryId},
};

/// Work of one target inside one stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// Between `edges[stretch]` and `edges[stretch + 1]`.
    pub stretch: usize,
    pub target: Target,
    pub billable: bool,
    pub written_off: bool,
    /// A rate of the entries' own.
    pub hourly: Option<Money>,
    pub seconds: i64,
    pub entries: i64,
    /// The start that tells the rate.
    pub priced_at: Instant,
    /// The one entry of which this is a part; its parts follow each other.
    pub part_of: Option<EntryId>,
}

/// Sums work between `edges`, which ascend. The running interval counts up to now. All entries of a piece that is no part start inside its stretch:
/// with an edge at each day on which a rate begins, `priced_at` prices them all.
pub fn pieces(read: &Read<'_>, edges: &[Instant], scope: Scope) -> Result<Vec<Piece>> {
    let mut pieces = Vec::new();
    for group in rows::between(read.conn(), edges, scope, read.now())? {
        let piece = |stretch, seconds, part_of| Piece {
            stretch,
            target: group.target,
            billable: group.billable,
            written_off: group.written_off,
            hourly: group.hourly,
            seconds,
            entries: group.entries,
            priced_at: group.start,
            part_of,
        };
        match (group.crossing, group.stretch) {
            (None, Some(stretch)) => pieces.push(piece(stretch, group.seconds, None)),
            (None, None) => {}
            (Some(id), _) => {
                let first = edges.partition_point(|edge| *edge <= group.start).saturating_sub(1);
                for (stretch, pair) in edges.windows(2).enumerate().skip(first) {
                    let (from, to) = (group.start.max(pair[0]), group.end.min(pair[1]));
                    if pair[0] >= group.end {
                        break;
                    }
                    // A day that a zone skipped has no length.
                    if from < to {
                        pieces.push(piece(stretch, seconds(from, to), Some(id)));
                    }
                }
            }
        }
    }
    Ok(pieces)
}
