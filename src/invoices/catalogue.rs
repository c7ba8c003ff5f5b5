//! From the catalogue to the lines of a draft, and back. A line copies what the item says.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    compose::live,
    desk::Desk,
    draft::{Draft, Line},
    draft_of,
    lines::{self, draft_with},
    view::{Invoice, show},
};
use crate::{
    db::Tx,
    items::{self, Item},
    kernel::{
        Error, Money, Quantity, Result,
        decimal::ONE_E4,
        id::{InvoiceId, ItemId, LineId},
        limits,
    },
};

/// Of one request; a document has more lines than this, but nobody picks so many at once.
const MOST: usize = 200;

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddItems {
    pub id: InvoiceId,
    /// In the order of their lines.
    pub items: Vec<ItemChoice>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ItemChoice {
    pub item_id: ItemId,
    /// Left out: 1.
    pub quantity: Option<Quantity>,
    /// In the draft's currency. Left out: the item's, which must be of that currency then.
    pub price_minor: Option<i64>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ItemFromLine {
    pub line_id: LineId,
    /// Left out: the first line of its description.
    pub name: Option<String>,
}

/// # Errors
/// Naming the place in the list: `not_found`, `archived`, `other_currency`; what a line is refused for; `not_draft`. Nothing is added then.
pub fn add_items(tx: &mut Tx<'_>, q: AddItems) -> Result<Invoice> {
    if q.items.is_empty() || q.items.len() > MOST {
        return Err(Error::invalid("items", "out_of_range", format!("are {}: choose 1 to {MOST}", q.items.len())));
    }
    for (n, choice) in q.items.into_iter().enumerate() {
        let draft = draft_of(tx, q.id)?;
        let desk = Desk::of(tx, draft.client_id)?;
        let line = line(tx, &draft, &desk, &choice, n)?;
        lines::add(tx, draft, &desk, line)?;
    }
    show(tx, q.id)
}

fn line(tx: &Tx<'_>, draft: &Draft, desk: &Desk, choice: &ItemChoice, n: usize) -> Result<Line> {
    let wrong = |part: &str, rule: &str, message: String| Error::invalid(&format!("items[{n}]{part}"), rule, message);
    let item = items::get(tx, choice.item_id)
        .map_err(|_| wrong(".item_id", "not_found", format!("{} is no item: choose another", choice.item_id)))?;
    if item.archived {
        return Err(wrong(".item_id", "archived", format!("{} is archived: bring it back, or choose another", item.name)));
    }
    let price_minor = match choice.price_minor {
        Some(minor) => minor,
        None if item.price.currency == draft.currency => item.price.minor,
        None => {
            let message = format!(
                "{} is priced in {}, and this invoice is in {}: give a price in it",
                item.name, item.price.currency, draft.currency
            );
            return Err(wrong(".price_minor", "other_currency", message));
        }
    };
    let taxes = live(desk, item.tax_ids.as_deref());
    Ok(Line {
        quantity: choice.quantity.unwrap_or(Quantity::from_e4(ONE_E4)),
        unit: item.unit.clone(),
        price_minor,
        ..Line::free(tx.new_id(), draft, item.line_text(), taxes)
    })
}

/// Keeps what a line says as an item. The line does not change.
///
/// # Errors
/// `not_found`, `not_draft`; what an item is refused for.
pub fn item_from_line(tx: &mut Tx<'_>, q: ItemFromLine) -> Result<Item> {
    let draft = draft_with(tx, q.line_id)?;
    let desk = Desk::of(tx, draft.client_id)?;
    let line = draft.lines.iter().find(|l| l.id == q.line_id).ok_or_else(|| Error::not_found("line", q.line_id))?;
    let (first, rest) = line.description.split_once('\n').unwrap_or((&line.description, ""));
    let cut: String = first.chars().take(limits::NAME_CHARS).collect();
    // Taxes that the client's treatment put there are not the item's.
    let own = desk.category_wanted().is_none() && line.tax_ids != desk.usual_taxes();
    let item = Item {
        id: tx.new_id(),
        name: q.name.unwrap_or(cut),
        description: rest.chars().take(items::TEXT_CHARS).collect(),
        code: String::new(),
        category: String::new(),
        unit: line.unit.clone(),
        price: Money::new(line.price_minor, draft.currency),
        tax_ids: own.then(|| line.tax_ids.clone()),
        archived: false,
        created_at: tx.now(),
    };
    items::add(tx, item)
}
