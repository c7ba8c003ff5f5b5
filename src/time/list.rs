//! Listing entries in pages.

use super::{
    Entry, EntryKind, EntryPage, Scope,
    api::ListEntries,
    store::{filter::Filter, list as rows, sums::starting},
};
use crate::{
    db::Read,
    kernel::{Day, Error, Instant, Result, Zone, id::EntryId, limits, text::Checks},
    settings,
};

/// Before and after every instant that a request can name.
const EVER: (Instant, Instant) = (Instant::from_ms(0), Instant::from_ms(i64::MAX));

/// First instant of `from` and first instant after `to`, both inclusive days of the workspace's zone.
///
/// # Errors
/// `end_before_start`, naming `to`.
pub fn bounds(zone: &Zone, from: Option<Day>, to: Option<Day>) -> Result<(Instant, Instant)> {
    let mut checks = Checks::default();
    for (field, day) in [("from", from), ("to", to)] {
        if let Some(day) = day {
            checks.day(field, day);
        }
    }
    checks.done()?;
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        return Err(Error::invalid("to", "end_before_start", "is before the first day: swap them"));
    }
    Ok((from.map_or(EVER.0, |day| zone.day_start(day)), to.map_or(EVER.1, |day| zone.day_bounds(day).1)))
}

/// The entries that start in the days asked for, so that each is on one page of one range only.
///
/// # Errors
/// `out_of_range` for the limit, `wrong_cursor`, `end_before_start`.
pub fn list(read: &Read<'_>, q: ListEntries) -> Result<EntryPage> {
    let limit = q.limit.unwrap_or(200);
    if !(1..=limits::PAGE_ROWS as u64).contains(&limit) {
        return Err(Error::invalid("limit", "out_of_range", format!("is not between 1 and {}", limits::PAGE_ROWS)));
    }
    let (cursor_text, newest) = (q.cursor.clone(), q.order.unwrap_or_default() == super::api::Order::Newest);
    let (until, totals) = (q.until.clone(), q.totals.unwrap_or(true));
    let filter = filter_of(read, q)?;
    let cursor_of = |field, text: Option<String>| text.map(|text| read_cursor(field, &text)).transpose();
    let part = rows::Part { newest, after: cursor_of("cursor", cursor_text)?, until: cursor_of("until", until)? };
    let limit = if part.until.is_some() { limits::BOUNDED_PAGE_ROWS } else { limit };
    let ask = i64::try_from(limit).unwrap_or(i64::MAX);
    let mut entries = rows::page(read.conn(), &filter, part, ask + 1, read.now())?;
    let more = entries.len() as u64 > limit;
    entries.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next = entries.last().filter(|_| more).map(cursor);
    super::pricing::price(read, &mut entries)?;
    let sums = if totals { Some(sums(read, &filter)?) } else { None };
    Ok(EntryPage {
        entries,
        next,
        total_seconds: sums.map(|s| s.seconds),
        billable_seconds: sums.map(|s| s.billable_seconds),
        count: sums.map(|s| s.count),
    })
}

/// From the kept sums, unless the filter asks about each entry.
fn sums(read: &Read<'_>, filter: &Filter) -> Result<rows::Sums> {
    let Some(ask) = filter.of_sums(read.now()) else { return rows::sums(read.conn(), filter, read.now()) };
    let mut sums = rows::Sums::default();
    for (of, sum) in starting(read.conn(), filter.from, filter.to, ask)? {
        sums.seconds += sum.seconds;
        sums.count += sum.entries;
        if of.billable && of.kind == EntryKind::Work {
            sums.billable_seconds += sum.seconds;
        }
    }
    Ok(sums)
}

/// Which entries a request means.
///
/// # Errors
/// `end_before_start`; `wrong_key` of a group.
pub(super) fn filter_of(read: &Read<'_>, q: ListEntries) -> Result<Filter> {
    let (from, to) = bounds(&settings::get(read)?.zone, q.from, q.to)?;
    let mut filter = Filter {
        from,
        to,
        scope: Scope { client: q.client_id, project: q.project_id, task: q.task_id },
        text: q.text.as_deref().unwrap_or_default().trim().to_owned(),
        billing: q.billing.clone().unwrap_or_default(),
        kinds: q.kinds.clone().unwrap_or_else(|| vec![EntryKind::Work]),
        group: None,
    };
    super::groups::narrow(&mut filter, &q)?;
    Ok(filter)
}

fn cursor(last: &Entry) -> String {
    format!("{}_{}", last.start.ms(), last.id)
}

fn read_cursor(field: &'static str, text: &str) -> Result<(Instant, EntryId)> {
    text.split_once('_')
        .and_then(|(ms, id)| Some((Instant::from_ms(ms.parse().ok()?), id.parse().ok()?)))
        .ok_or_else(|| Error::invalid(field, "wrong_cursor", "is no cursor that a page gave: leave it out for the first page"))
}
