//! Putting waiting expenses on a draft: a line each, for what they come to with their markup in the draft's currency.

use serde_json::json;

use super::{
    bill::{put_taxes, widen},
    billable::Wanted,
    desk::{Desk, too_large},
    draft::{Draft, Line},
    lines::MAX_LINES,
    pdf::words::{Words, words},
    store,
};
use crate::{
    db::{Read, Tx},
    expenses::{self, ExpenseView},
    kernel::{Error, Quantity, Result, id::ExpenseId, limits},
};

/// What is to be billed: all that waits and can be, or these very ones.
pub enum Which<'a> {
    All,
    These(&'a [ExpenseId]),
}

/// # Errors
/// `nothing_to_bill`; of these very ones, naming the place in the list: `not_waiting`, `no_exchange_rate`; when the sums leave the limits.
pub fn bill(tx: &mut Tx<'_>, mut draft: Draft, desk: &Desk, wanted: Wanted, which: &Which<'_>) -> Result<()> {
    let waiting = expenses::waiting(tx, wanted.client, wanted.project, wanted.from, wanted.to)?;
    let chosen = match which {
        Which::All => waiting.into_iter().filter(|e| e.bills.currency == draft.currency).collect(),
        Which::These(ids) => these(ids, &waiting, &draft)?,
    };
    if chosen.is_empty() {
        let message = format!(
            "no unbilled expense of {} can be put on it: choose another period, or give those in other currencies an exchange rate",
            desk.client.name
        );
        return Err(Error::cannot("nothing_to_bill", message));
    }
    if draft.lines.len() + chosen.len() > MAX_LINES {
        let message = format!("make more than {MAX_LINES} lines: choose a shorter period, or make a second invoice");
        return Err(Error::invalid("expenses", "too_many_lines", message));
    }
    let (taxes, say) = (desk.usual_taxes(), words(draft.language));
    for expense in &chosen {
        let line = Line {
            price_minor: expense.bills.minor,
            expense_id: Some(expense.id),
            ..Line::free(tx.new_id(), &draft, description(expense, say), taxes.clone())
        };
        store::insert_line(tx.conn(), &line)?;
        put_taxes(tx, &line)?;
        store::insert_expense(tx.conn(), tx.new_id(), line.id, expense.id)?;
        widen(&mut draft, expense.spent_on, expense.spent_on);
        draft.lines.push(line);
    }
    desk.sums(&draft).map_err(too_large)?;
    store::update(tx.conn(), &draft)?;
    tx.log("invoice", Some(draft.id), &json!({ "expenses": chosen.len() }))
}

/// How many wait that could be put on a draft in this currency, and how many lack a rate to it.
pub fn count(read: &Read<'_>, wanted: Wanted, draft: &Draft) -> Result<(usize, usize)> {
    let waiting = expenses::waiting(read, wanted.client, wanted.project, wanted.from, wanted.to)?;
    let ready = waiting.iter().filter(|e| e.bills.currency == draft.currency).count();
    Ok((ready, waiting.len() - ready))
}

fn these(ids: &[ExpenseId], waiting: &[ExpenseView], draft: &Draft) -> Result<Vec<ExpenseView>> {
    let mut chosen: Vec<ExpenseView> = Vec::new();
    for (n, id) in ids.iter().enumerate() {
        let field = format!("expense_ids[{n}]");
        let Some(expense) = waiting.iter().find(|e| e.id == *id) else {
            let message = "is no expense of this client that waits to be billed: choose another";
            return Err(Error::invalid(&field, "not_waiting", message));
        };
        if expense.bills.currency != draft.currency {
            let message =
                format!("is in {}, and has no exchange rate to {}: type one on the expense", expense.amount.currency, draft.currency);
            return Err(Error::invalid(&field, "no_exchange_rate", message));
        }
        if chosen.iter().all(|c| c.id != *id) {
            chosen.push(expense.clone());
        }
    }
    Ok(chosen)
}

/// `3 November 2026: Deutsche Bahn, Hamburg to Berlin`, `3 November 2026: Mileage, Hamburg – Kiel and back, 192 km`.
fn description(e: &ExpenseView, say: &Words) -> String {
    let mut parts: Vec<String> = Vec::new();
    match &e.trip {
        None => parts.extend([e.merchant.clone(), e.note.clone()]),
        Some(trip) => {
            let places: Vec<&str> = [trip.from.as_str(), &trip.to].into_iter().filter(|p| !p.is_empty()).collect();
            let back = if trip.return_trip { say.and_back } else { "" };
            let ways = if trip.return_trip { 2 } else { 1 };
            let way = format!("{}{back}", places.join(" – "));
            let distance = say.quantity(Quantity::from_e4(trip.distance.e4 * ways), trip.unit.word());
            parts.extend([say.mileage.to_owned(), way.trim().to_owned(), distance, e.note.clone()]);
        }
    }
    parts.retain(|p| !p.is_empty());
    if parts.is_empty() {
        parts.push(e.category_name.clone().unwrap_or_else(|| say.expense.to_owned()));
    }
    format!("{}: {}", say.day(e.spent_on), parts.join(", ")).chars().take(limits::NOTE_CHARS).collect()
}
