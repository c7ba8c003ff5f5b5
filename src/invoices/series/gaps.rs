//! The register of numbers that no document has, or whose document was voided, each with its reason (DOMAIN 8).

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;

use super::{Series, next, store};
use crate::{
    db::{Read, Tx},
    kernel::{
        Day, Error, Instant, Result,
        id::{GapNumberId, InvoiceId, SeriesId},
        limits,
        text::Checks,
    },
};

/// Beyond this a start is a slip of the finger.
const MOST: i64 = 999_999_999;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "NumberGap")]
pub struct Gap {
    /// Absent on a void, which is the document's own.
    pub id: Option<GapNumberId>,
    pub series_id: SeriesId,
    pub series_name: String,
    /// What the count started anew with, like "2026".
    pub period: String,
    pub from_seq: i64,
    pub to_seq: i64,
    /// Of a voided document, which keeps it.
    pub number: Option<String>,
    pub invoice_id: Option<InvoiceId>,
    pub reason: String,
    /// The name of the device on which it was said.
    pub device: String,
    pub recorded_at: Instant,
    /// The count may start before it again, because nothing was numbered after it.
    pub can_withdraw: bool,
}

/// Lets a series go on from a number that is further on.
///
/// # Errors
/// `not_further`, `too_large` or a missing reason, by field.
pub fn start(tx: &mut Tx<'_>, series: &Series, at: i64, day: Day, code: &str, reason: &str) -> Result<()> {
    let number = next(tx, series, day, code)?;
    let mut checks = Checks::default();
    let reason = checks.note("reason", reason, limits::NOTE_CHARS);
    checks.require(!reason.is_empty(), "reason", "required", "is missing: say where the numbers before it are, for whoever asks");
    checks.require(at <= MOST, "next", "too_large", "is too large: type the number that the next document shall count as");
    if at <= number.seq {
        checks.fail("next", "not_further", format!("is not after {}, which comes next as it is: type a higher one", number.seq));
    }
    checks.done()?;
    let id: GapNumberId = tx.new_id();
    store::insert_gap(tx.conn(), id, &number, at - 1, &reason, (tx.device(), tx.now()))?;
    tx.log("series", Some(series.id), &json!({ "from": number.seq, "to": at - 1, "period": number.period }))
}

/// Takes a start back.
///
/// # Errors
/// `not_found`; `numbers_follow` once something was numbered after it.
pub fn withdraw(tx: &mut Tx<'_>, id: GapNumberId) -> Result<()> {
    let gap = store::gaps(tx.conn())?.into_iter().find(|g| g.id == Some(id)).ok_or_else(|| Error::not_found("gap", id))?;
    if !gap.can_withdraw {
        return Err(Error::cannot("numbers_follow", "a document is numbered after it already: it stands for good"));
    }
    store::withdraw_gap(tx.conn(), id, tx.now())?;
    tx.log("series", Some(gap.series_id), &json!({ "withdrawn": id }))
}

/// What stands of it, the newest first.
pub fn register(read: &Read<'_>) -> Result<Vec<Gap>> {
    let mut all = store::gaps(read.conn())?;
    all.extend(store::voided(read.conn())?);
    all.sort_by_key(|g| std::cmp::Reverse(g.recorded_at));
    Ok(all)
}

/// Of each series and period the counts that neither a document nor a gap has, or that two have. `used` are the documents'; others are given.
pub fn unexplained(read: &Read<'_>, used: &[(SeriesId, String, i64)]) -> Result<Vec<String>> {
    let mut counts: BTreeMap<(SeriesId, String), Vec<(i64, i64)>> = BTreeMap::new();
    for (series, period, seq) in used {
        counts.entry((*series, period.clone())).or_default().push((*seq, *seq));
    }
    for (series, period, seq) in store::given::all(read.conn())? {
        counts.entry((series, period)).or_default().push((seq, seq));
    }
    for gap in store::gaps(read.conn())? {
        counts.entry((gap.series_id, gap.period)).or_default().push((gap.from_seq, gap.to_seq));
    }
    let mut wrong = Vec::new();
    for ((_, period), mut spans) in counts {
        spans.sort_unstable();
        let mut reached = 0;
        for (from, to) in spans {
            if from != reached + 1 {
                let what = if from <= reached { "is used twice" } else { "is missing" };
                wrong.push(format!("{period:?}: number {} {what}", from.min(reached + 1)));
            }
            reached = to.max(reached);
        }
    }
    Ok(wrong)
}
