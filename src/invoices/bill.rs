//! Putting waiting time on a draft.

use serde_json::json;

use super::{
    billable::{
        self, Bundle, GroupBy, Priced, Wanted,
        round::{self, Part},
    },
    desk::{Desk, too_large},
    draft::{Draft, Line, LineKind},
    lines::MAX_LINES,
    pdf::words::words,
    store,
};
use crate::{
    db::{Read, Tx},
    kernel::{Day, Error, Result, Zone},
    retainers,
    time::{Path, pricing::Prices},
};

/// The unit of billed time.
const HOUR: &str = "h";

/// Adds a line for each bundle of waiting time and holds its entries.
///
/// # Errors
/// `nothing_to_bill`; when the sums leave the limits.
pub fn bill(tx: &mut Tx<'_>, mut draft: Draft, desk: &Desk, wanted: Wanted, by: GroupBy) -> Result<()> {
    retainers::keep(tx)?;
    let prices = Prices::load(tx)?;
    let mut priced = Vec::new();
    for stretch in billable::waiting(tx, &desk.settings.zone, wanted)? {
        let day = desk.settings.day_of(stretch.started_at);
        let path = Path { client_id: stretch.client_id, project_id: stretch.project_id, task_id: stretch.task_id, ..Path::default() };
        let rate = stretch.hourly.or_else(|| prices.hourly(&path, stretch.started_at));
        // An hour that costs another currency has no price here; the draft says so until the user gives one.
        let price_minor = rate.filter(|r| r.currency == draft.currency).map_or(0, |r| r.minor);
        priced.push(Priced { stretch, day, price_minor });
    }
    let (Some(first), Some(last)) = (priced.first().map(|p| p.day), priced.iter().map(|p| p.day).max()) else {
        let held_back = billable::held_back(tx, &desk.settings.zone, wanted)?;
        return Err(nothing(&desk.client.name, wanted, held_back));
    };
    let taxes = desk.usual_taxes();
    let bundles = billable::bundle(&priced, by, words(draft.language));
    let lines = draft.lines.len() + bundles.len();
    if lines > MAX_LINES {
        let message = format!("makes {lines} lines, more than {MAX_LINES}: group by task or project, or choose a shorter period");
        return Err(Error::invalid("group", "too_many_lines", message));
    }
    for bundle in bundles {
        let line = line_of(tx, &draft, &bundle, taxes.clone());
        store::insert_line(tx.conn(), &line)?;
        put_taxes(tx, &line)?;
        for stretch in &bundle.entries {
            store::insert_entry(tx.conn(), tx.new_id(), line.id, stretch)?;
            // What a line bills beside a retainer settles what the retainer holds of it.
            if stretch.drawn > 0 {
                for held in retainers::uncovered(tx, None, Some(stretch.id))? {
                    retainers::cover(tx, line.id, &held)?;
                }
            }
        }
        draft.lines.push(line);
    }
    round_again(tx, &mut draft, &desk.settings.zone)?;
    desk.sums(&draft).map_err(too_large)?;
    widen(&mut draft, wanted.from.unwrap_or(first), wanted.to.unwrap_or(last));
    store::update(tx.conn(), &draft)?;
    tx.log("invoice", Some(draft.id), &json!({ "entries": priced.len() }))
}

fn nothing(client: &str, wanted: Wanted, held_back: usize) -> Error {
    let when = match (wanted.from, wanted.to) {
        (None, None) => String::new(),
        (Some(from), None) => format!(" from {from} on"),
        (None, Some(to)) => format!(" up to {to}"),
        (Some(from), Some(to)) => format!(" from {from} to {to}"),
    };
    if held_back > 0 {
        let message = format!(
            "all unbilled time of {client}{when} waits for a decision about the clock ({held_back} entries): open them from the Inbox and decide"
        );
        return Error::cannot("undecided", message);
    }
    let message = format!("no unbilled time of {client} is there{when}: choose another period, or make an empty invoice");
    Error::cannot("nothing_to_bill", message)
}

fn line_of(tx: &Tx<'_>, draft: &Draft, bundle: &Bundle, tax_ids: Vec<crate::kernel::id::TaxRateId>) -> Line {
    let description = bundle.description.chars().take(crate::kernel::limits::NOTE_CHARS).collect();
    Line {
        kind: LineKind::Time,
        quantity: billable::hours(bundle.seconds),
        unit: HOUR.into(),
        price_minor: bundle.price_minor,
        entries: i64::try_from(bundle.entries.len()).unwrap_or(i64::MAX),
        seconds: bundle.seconds,
        billed_seconds: bundle.seconds,
        ..Line::free(tx.new_id(), draft, description, tax_ids)
    }
}

/// Rounds the time of the whole draft anew, from what was tracked: a day that came in two goes is rounded once. A quantity that somebody typed
/// stays.
pub fn round_again(tx: &Tx<'_>, draft: &mut Draft, zone: &Zone) -> Result<()> {
    let billed = round::billed(&parts(tx, draft, zone)?, draft.rounding);
    for line in draft.lines.iter_mut().filter(|l| l.kind == LineKind::Time) {
        let typed = line.is_typed();
        line.billed_seconds = billed.get(&line.id).copied().unwrap_or_default();
        if !typed {
            line.quantity = billable::hours(line.billed_seconds);
        }
        store::set_billed(tx.conn(), line)?;
    }
    Ok(())
}

/// The time that a draft holds.
pub fn parts(read: &Read<'_>, draft: &Draft, zone: &Zone) -> Result<Vec<Part>> {
    let part = |h: store::Held| Part {
        line: h.line,
        entry: h.entry,
        day: zone.day_of(h.started_at),
        project: h.project,
        task: h.task,
        seconds: h.seconds,
        rounded: h.rounded,
    };
    Ok(store::held(read.conn(), draft.id)?.into_iter().map(part).collect())
}

pub fn put_taxes(tx: &Tx<'_>, line: &Line) -> Result<()> {
    line.tax_ids.iter().enumerate().try_for_each(|(n, tax)| store::insert_tax(tx.conn(), tx.new_id(), line.id, *tax, n))
}

/// The service period grows over what is billed.
pub fn widen(draft: &mut Draft, from: Day, to: Day) {
    draft.period_from = Some(draft.period_from.map_or(from, |old| old.min(from)));
    draft.period_to = Some(draft.period_to.map_or(to, |old| old.max(to)));
}
