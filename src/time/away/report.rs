//! What the shell tells when somebody is back.

use super::{AwayCause, AwayGap, Kept, pending, rows};
use crate::{
    db::Tx,
    kernel::{Error, Instant, Result, id::GapId, limits},
    settings,
    time::closing,
};
use serde_json::json;

/// Two clocks, of the machine's input and of its time, are read one after the other.
const SLACK_MS: i64 = 1_000;

/// Keeps what of `[from, to)` lies under a timer's work and was not told before; what is shorter than the setting says is no gap. Answers the
/// gaps that this report made or made longer.
///
/// # Errors
/// `after_to`, `in_future`.
pub fn report(tx: &mut Tx<'_>, from: Instant, to: Instant, cause: AwayCause) -> Result<Vec<AwayGap>> {
    if from >= to {
        return Err(Error::invalid("from", "after_to", format!("is not before {to}, when somebody was back: swap them")));
    }
    if to.since_ms(tx.now()) > SLACK_MS {
        return Err(Error::invalid("to", "in_future", format!("is after now ({}): a gap is told once it is over", tx.now())));
    }
    let to = to.min(tx.now());
    let least_ms = settings::get(tx)?.idle_minutes * 60_000;
    if least_ms == 0 || to.since_ms(from) + SLACK_MS < least_ms {
        return Ok(Vec::new());
    }
    let near = rows::near(tx.conn(), tx.device(), from, to)?;
    let (decided, open): (Vec<Kept>, Vec<Kept>) = near.into_iter().partition(|g| g.decided);
    let whole = open.iter().fold((from, to, cause), |(from, to, cause), g| (g.from.min(from), g.to.max(to), g.cause.max(cause)));
    let mut told: Vec<Kept> = Vec::new();
    for (from, to) in without(whole.0, whole.1, &decided) {
        if rows::work_under(tx.conn(), tx.device(), from, to, tx.now())?.is_empty() {
            continue;
        }
        // What was asked before and says the same keeps its id: an open question does not change under the user's hand.
        let same = open.iter().find(|g| (g.from, g.to, g.cause) == (from, to, whole.2)).copied();
        told.push(same.unwrap_or(Kept { id: tx.new_id(), cause: whole.2, from, to, slept_ms: 0, decided: false }));
    }
    for gap in open.iter().filter(|g| !told.contains(g)) {
        rows::set_deleted(tx.conn(), gap.id, tx.now())?;
    }
    for gap in told.iter().filter(|g| !open.contains(g)) {
        let gap = Kept { slept_ms: if gap.cause == AwayCause::Suspend { slept_in(tx, gap)? } else { 0 }, ..*gap };
        rows::insert(tx.conn(), tx.device(), gap, tx.now())?;
        tx.log("gap", Some(gap.id), &json!({ "from": gap.from, "to": gap.to, "cause": gap.cause }))?;
    }
    let ids: Vec<GapId> = told.iter().map(|g| g.id).collect();
    Ok(pending(tx)?.into_iter().filter(|g| ids.contains(&g.id)).collect())
}

/// How much of a gap the machine slept: of the timer's sleep what no other gap tells; all of it where no clock tells. What the clocks told of it
/// at the end of an entry is settled: one question for one sleep.
fn slept_in(tx: &Tx<'_>, gap: &Kept) -> Result<i64> {
    let length = gap.to.since_ms(gap.from);
    let work = rows::work_under(tx.conn(), tx.device(), gap.from, gap.to, tx.now())?;
    for entry in &work {
        let told_ms = gap.to.min(entry.end.unwrap_or(gap.to)).since_ms(gap.from.max(entry.start));
        rows::supersede_sleep(tx.conn(), entry.id, told_ms, limits::SLEEP_SLACK_MS, tx.now())?;
    }
    let open = work.iter().find(|entry| entry.end.is_none());
    let slept = open.and_then(|open| Some((open.start, closing::slept_ms(open.steady.as_ref()?, &tx.steady())?)));
    match slept {
        Some((start, slept)) => Ok((slept - rows::slept_ms(tx.conn(), tx.device(), start, tx.now())?).clamp(0, length)),
        None => Ok(length),
    }
}

/// The pieces of a range that no decided gap covers; `decided` by their start.
fn without(from: Instant, to: Instant, decided: &[Kept]) -> Vec<(Instant, Instant)> {
    let mut pieces = Vec::new();
    let mut at = from;
    for gap in decided {
        if gap.from > at {
            pieces.push((at, gap.from.min(to)));
        }
        at = at.max(gap.to);
    }
    if at < to {
        pieces.push((at, to));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn what_was_decided_is_not_asked_again() {
        let at = Instant::from_ms;
        let gap = |(from, to): (i64, i64)| Kept {
            id: GapId(Uuid::nil()),
            cause: AwayCause::Idle,
            from: at(from),
            to: at(to),
            slept_ms: 0,
            decided: true,
        };
        for (range, decided, expected) in [
            ((0, 10), vec![], vec![(0, 10)]),
            ((0, 10), vec![(0, 10)], vec![]),
            ((0, 10), vec![(2, 4)], vec![(0, 2), (4, 10)]),
            ((0, 10), vec![(-5, 3), (3, 4), (8, 20)], vec![(4, 8)]),
            ((0, 10), vec![(10, 20)], vec![(0, 10)]),
            ((0, 10), vec![(2, 8), (3, 4)], vec![(0, 2), (8, 10)]),
        ] {
            let decided: Vec<Kept> = decided.into_iter().map(gap).collect();
            let found: Vec<_> = without(at(range.0), at(range.1), &decided).into_iter().map(|(a, b)| (a.ms(), b.ms())).collect();
            assert_eq!(found, expected, "{range:?} {decided:?}");
        }
    }
}
