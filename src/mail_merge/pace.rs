//! How fast an account sends what goes to many.

use super::carry::MERGE;
use crate::{
    db::Read,
    kernel::{Instant, Result, id::ConnectionId},
    outbox::{self, Queue},
};

const HOUR_MS: i64 = 3_600_000;

/// Milliseconds from one mail to the next.
pub const fn gap_ms(per_hour: i64) -> i64 {
    HOUR_MS / per_hour
}

/// When the next one has its turn, behind all that wait.
pub fn next(read: &Read<'_>, connection: ConnectionId, per_hour: i64, not_before: Instant) -> Result<Instant> {
    Ok(behind(outbox::queue(read, connection, MERGE)?, gap_ms(per_hour), not_before))
}

fn behind(queue: Queue, gap: i64, not_before: Instant) -> Instant {
    [queue.done_at, queue.last_at].into_iter().flatten().map(|at| at.plus_ms(gap)).chain([not_before]).max().unwrap_or(not_before)
}

/// When one whose time has come is to wait all the same: another is being sent, or the last one went a moment ago. A machine that slept
/// wakes with many whose time has come; they go one after the other from then on.
pub fn too_early(queue: Queue, gap: i64, now: Instant) -> Option<Instant> {
    let free = match (queue.under_way, queue.done_at) {
        (true, _) => now.plus_ms(gap),
        (false, Some(done)) => done.plus_ms(gap),
        (false, None) => now,
    };
    (free > now).then(|| behind(Queue { last_at: queue.last_at.filter(|at| *at > now), ..queue }, gap, free))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_goes_an_hour_by_its_number() {
        for (per_hour, seconds) in [(60, 60), (1, 3_600), (3_600, 1), (100, 36)] {
            assert_eq!(gap_ms(per_hour), seconds * 1000, "{per_hour}");
        }
    }

    #[test]
    fn what_came_too_late_lines_up_again() {
        let at = Instant::from_ms;
        let queue = |done: Option<i64>, under_way, last: Option<i64>| Queue { done_at: done.map(at), under_way, last_at: last.map(at) };
        // Gap 60, now 1000.
        for (queue, turn) in [
            (queue(None, false, None), None),
            (queue(Some(940), false, None), None),
            (queue(Some(941), false, None), Some(1001)),
            // All that wait are overdue: the next place is free.
            (queue(Some(990), false, Some(700)), Some(1050)),
            // Somebody lines up already.
            (queue(Some(990), false, Some(1050)), Some(1110)),
            (queue(None, true, Some(500)), Some(1060)),
            (queue(Some(100), true, Some(1060)), Some(1120)),
        ] {
            assert_eq!(too_early(queue, 60, at(1000)).map(Instant::ms), turn, "{queue:?}");
        }
        assert_eq!(behind(queue(Some(900), false, Some(2000)), 60, at(1010)).ms(), 2060);
        assert_eq!(behind(queue(None, false, None), 60, at(1010)).ms(), 1010);
    }
}
