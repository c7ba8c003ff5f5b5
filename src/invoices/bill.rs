//! Putting waiting time on a draft.

use serde_json::json;

use super::{
    billable::{self, Bundle, GroupBy, Priced, Wanted},
    desk::{Desk, too_large},
    draft::{Draft, Line, LineKind},
    lines::MAX_LINES,
    pdf::words::words,
    store,
};
use crate::{
    db::Tx,
    kernel::{Day, Error, Result},
    time::{Path, pricing::Prices},
};

/// The unit of billed time.
const HOUR: &str = "h";

/// Adds a line for each bundle of waiting time and holds its entries.
///
/// # Errors
/// `nothing_to_bill`; when the sums leave the limits.
pub fn bill(tx: &mut Tx<'_>, mut draft: Draft, desk: &Desk, wanted: Wanted, by: GroupBy) -> Result<()> {
    let prices = Prices::load(tx)?;
    let mut priced = Vec::new();
    for stretch in billable::waiting(tx, &desk.settings.zone, wanted)? {
        let day = desk.settings.day_of(stretch.started_at);
        let path = Path { client_id: stretch.client_id, project_id: stretch.project_id, task_id: stretch.task_id, ..Path::default() };
        let rate = prices.hourly(&path, stretch.started_at);
        // An hour that costs another currency has no price here; the draft says so until the user gives one.
        let price_minor = rate.filter(|r| r.currency == draft.currency).map_or(0, |r| r.minor);
        priced.push(Priced { stretch, day, price_minor });
    }
    let (Some(first), Some(last)) = (priced.first().map(|p| p.day), priced.iter().map(|p| p.day).max()) else {
        return Err(nothing(&desk.client.name, wanted));
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
        store::insert_line(tx.conn(), &line, next_position(&draft))?;
        put_taxes(tx, &line)?;
        for entry in bundle.entries {
            store::insert_entry(tx.conn(), tx.new_id(), line.id, entry)?;
        }
        draft.lines.push(line);
    }
    desk.sums(&draft).map_err(too_large)?;
    widen(&mut draft, wanted.from.unwrap_or(first), wanted.to.unwrap_or(last));
    store::update(tx.conn(), &draft)?;
    tx.log("invoice", Some(draft.id), &json!({ "entries": priced.len() }))
}

fn nothing(client: &str, wanted: Wanted) -> Error {
    let when = match (wanted.from, wanted.to) {
        (None, None) => String::new(),
        (Some(from), None) => format!(" from {from} on"),
        (None, Some(to)) => format!(" up to {to}"),
        (Some(from), Some(to)) => format!(" from {from} to {to}"),
    };
    let message = format!("no unbilled time of {client} is there{when}: choose another period, or make an empty invoice");
    Error::cannot("nothing_to_bill", message)
}

fn line_of(tx: &Tx<'_>, draft: &Draft, bundle: &Bundle, tax_ids: Vec<crate::kernel::id::TaxRateId>) -> Line {
    Line {
        id: tx.new_id(),
        invoice_id: draft.id,
        kind: LineKind::Time,
        description: bundle.description.chars().take(crate::kernel::limits::NOTE_CHARS).collect(),
        quantity: bundle.quantity,
        unit: HOUR.into(),
        price_minor: bundle.price_minor,
        tax_ids,
        entries: 0,
        seconds: 0,
    }
}

pub fn next_position(draft: &Draft) -> i64 {
    i64::try_from(draft.lines.len()).unwrap_or(i64::MAX) + 1
}

pub fn put_taxes(tx: &Tx<'_>, line: &Line) -> Result<()> {
    line.tax_ids.iter().enumerate().try_for_each(|(n, tax)| store::insert_tax(tx.conn(), tx.new_id(), line.id, *tax, n))
}

/// The service period grows over what is billed.
fn widen(draft: &mut Draft, from: Day, to: Day) {
    draft.period_from = Some(draft.period_from.map_or(from, |old| old.min(from)));
    draft.period_to = Some(draft.period_to.map_or(to, |old| old.max(to)));
}
