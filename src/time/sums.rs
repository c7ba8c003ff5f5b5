//! Work summed by stretches of the calendar. The store sums what starts in one stretch; what reaches over an edge is cut here.

use super::{
    EntryKind, Target, seconds,
    store::{
        filter::Scope,
        sums::{self as rows, Alike, Ask, Sum},
    },
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
    /// An instant of the stretch, or the start of the one entry: it tells the rate.
    pub priced_at: Instant,
    /// The one entry of which this is a part; its parts follow each other.
    pub part_of: Option<EntryId>,
}

/// Sums work between `edges`, which ascend. The running interval counts up to now. All entries of a piece that is no part start inside its stretch:
/// with an edge at each day on which a rate begins, `priced_at` prices them all. What reaches over an edge may stand whole in the sum of the stretch
/// in which it starts; then a piece of less than nothing takes it back.
pub fn pieces(read: &Read<'_>, edges: &[Instant], scope: Scope) -> Result<Vec<Piece>> {
    let found = rows::between(read.conn(), edges, Ask { kinds: &[EntryKind::Work], scope, now: read.now() })?;
    let piece = |stretch, of: Alike, Sum { seconds, entries }, priced_at| Piece {
        stretch,
        target: of.target,
        billable: of.billable,
        written_off: of.written_off,
        hourly: of.hourly,
        seconds,
        entries,
        priced_at,
        part_of: None,
    };
    let mut pieces: Vec<Piece> = found.by_start.into_iter().map(|((n, of), sum)| piece(n, of, sum, edges[n])).collect();
    for single in found.singles {
        if let Some(n) = single.counted_in {
            let back = Sum { seconds: -seconds(single.start, single.end), entries: -1 };
            pieces.push(piece(n, single.of, back, single.start));
        }
        let first = edges.partition_point(|edge| *edge <= single.start).saturating_sub(1);
        for (n, pair) in edges.windows(2).enumerate().skip(first) {
            let (from, to) = (single.start.max(pair[0]), single.end.min(pair[1]));
            if pair[0] >= single.end {
                break;
            }
            // A day that a zone skipped has no length.
            if from < to {
                let part = piece(n, single.of, Sum { seconds: seconds(from, to), entries: 1 }, single.start);
                pieces.push(Piece { part_of: Some(single.id), ..part });
            }
        }
    }
    Ok(pieces)
}
