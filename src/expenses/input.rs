//! What a request says of an expense, put together with what is known: names become places, presets percentages, days rates.

use super::{Cost, Exchange, Expense, ExpenseView, Place, Tax, TaxMode, Trip, Unit, categories, defaults::MILEAGE, mileage};
use crate::{
    clients,
    db::{Read, Tx},
    kernel::{
        Currency, Day, Error, Money, Patch, Percent, Quantity, Result,
        id::{CategoryId, ClientId, ExpenseId, ProjectId, TaxRateId},
    },
    projects, settings, taxes,
};
use schemars::JsonSchema;
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[schemars(rename = "ExpenseTaxInput")]
pub struct TaxInput {
    pub mode: TaxMode,
    /// A preset; brings its percentage.
    pub rate_id: Option<TaxRateId>,
    pub percent: Option<Percent>,
    /// As the receipt says it, where that is not what the rate gives.
    pub amount_minor: Option<i64>,
}

#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TripInput {
    /// One way, with at most one decimal.
    pub distance: Quantity,
    /// Left out: the one that a rate is set for, else the country's.
    pub unit: Option<Unit>,
    /// Of a unit, in main units of the currency. Left out: the rate of the day.
    pub price: Option<Quantity>,
    /// Left out: the rate's.
    pub currency: Option<Currency>,
    #[serde(default)]
    pub from: String,
    #[serde(default)]
    pub to: String,
    #[serde(default)]
    pub vehicle: String,
    /// There and back: the distance counts twice.
    #[serde(default)]
    pub return_trip: bool,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct AddExpense {
    /// Left out: today.
    pub spent_on: Option<Day>,
    pub category_id: Option<CategoryId>,
    pub client_id: Option<ClientId>,
    /// Brings its client.
    pub project_id: Option<ProjectId>,
    pub merchant: String,
    pub note: String,
    /// What was paid; either this or a trip.
    pub amount: Option<Money>,
    /// Left out: none.
    pub tax: TaxInput,
    pub trip: Option<TripInput>,
    /// Left out: what the project says; without one, whether there is a client.
    pub billable: Option<bool>,
    /// On top of the net amount when it is billed.
    pub markup: Option<Percent>,
    /// To the currency that the client pays in.
    pub exchange: Option<Exchange>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditExpense {
    pub id: ExpenseId,
    pub spent_on: Option<Day>,
    #[serde(default)]
    pub category_id: Patch<CategoryId>,
    #[serde(default)]
    pub client_id: Patch<ClientId>,
    #[serde(default)]
    pub project_id: Patch<ProjectId>,
    pub merchant: Option<String>,
    pub note: Option<String>,
    pub amount: Option<Money>,
    /// Replaces the whole tax.
    pub tax: Option<TaxInput>,
    /// Replaces the whole way.
    pub trip: Option<TripInput>,
    pub billable: Option<bool>,
    pub markup: Option<Percent>,
    #[serde(default)]
    pub exchange: Patch<Exchange>,
}

pub fn add(tx: &mut Tx<'_>, q: AddExpense) -> Result<ExpenseView> {
    let spent_on = match q.spent_on {
        Some(day) => day,
        None => settings::get(tx)?.day_of(tx.now()),
    };
    let (currency, cost) = match (q.amount, q.trip) {
        (Some(amount), None) => (amount.currency, Cost::Paid { amount_minor: amount.minor, tax: tax(tx, &q.tax)? }),
        (None, Some(input)) => trip(tx, input, spent_on)?,
        (None, None) => return Err(Error::invalid("amount", "required", "is missing: say what was paid, or describe a trip")),
        (Some(_), Some(_)) => return Err(Error::invalid("trip", "unknown_field", "stands beside an amount: give one of the two")),
    };
    let category_id = match (q.category_id, &cost) {
        (Some(id), _) => Some(category("category_id", tx, id)?),
        (None, Cost::Driven(_)) => categories::get(tx, MILEAGE).ok().filter(|k| !k.archived).map(|k| k.id),
        (None, Cost::Paid { .. }) => None,
    };
    let (place, of_project) = place(tx, q.client_id, q.project_id, false)?;
    let expense = Expense {
        id: tx.new_id(),
        spent_on,
        category_id,
        place,
        merchant: q.merchant,
        note: q.note,
        currency,
        cost,
        billable: q.billable.or(of_project).unwrap_or(place != Place::Nothing),
        markup: q.markup.unwrap_or_default(),
        exchange: q.exchange,
        written_off_at: None,
        created_at: tx.now(),
    };
    super::add(tx, expense)
}

pub fn edit(tx: &mut Tx<'_>, q: EditExpense) -> Result<ExpenseView> {
    let mut e = super::get(tx, q.id)?;
    let before = e.spent_on;
    e.spent_on = q.spent_on.unwrap_or(e.spent_on);
    if let Patch::Set(id) = q.category_id
        && e.category_id != Some(id)
    {
        category("category_id", tx, id)?;
    }
    q.category_id.apply(&mut e.category_id);
    e.place = moved(tx, e.place, q.client_id, q.project_id)?;
    e.merchant = q.merchant.unwrap_or(e.merchant);
    e.note = q.note.unwrap_or(e.note);
    match (&mut e.cost, q.amount, q.trip) {
        (Cost::Paid { .. }, _, Some(_)) => {
            return Err(Error::invalid("trip", "other_kind", "is of another kind: an amount that was paid is no trip; add the trip anew"));
        }
        (Cost::Driven(_), Some(_), _) => {
            return Err(Error::invalid("amount", "other_kind", "follows from the distance: change the distance or the rate"));
        }
        (Cost::Paid { amount_minor, tax: kept }, amount, None) => {
            if let Some(amount) = amount {
                (*amount_minor, e.currency) = (amount.minor, amount.currency);
            }
            if let Some(input) = &q.tax {
                *kept = tax(tx, input)?;
            }
        }
        (Cost::Driven(_), None, Some(input)) => (e.currency, e.cost) = trip(tx, input, e.spent_on)?,
        (Cost::Driven(trip), None, None) => {
            // A rate that came from the list follows the day; one that was typed stays.
            let price_on = |day| mileage::on(tx, trip.unit, day);
            if e.spent_on != before
                && price_on(before)?.is_some_and(|r| (r.price, r.currency) == (trip.price, e.currency))
                && let Some(rate) = price_on(e.spent_on)?
            {
                (trip.price, e.currency) = (rate.price, rate.currency);
            }
        }
    }
    e.billable = q.billable.unwrap_or(e.billable);
    if !e.billable {
        e.written_off_at = None;
    }
    e.markup = q.markup.unwrap_or(e.markup);
    q.exchange.apply(&mut e.exchange);
    // A currency that becomes the expense's own needs no rate any more.
    e.exchange = e.exchange.filter(|x| x.currency != e.currency || q.amount.is_none());
    super::edit(tx, e)
}

/// A category that is there; archived ones take nothing new.
///
/// # Errors
/// `not_found`, `archived`, naming `field`.
pub fn category(field: &str, read: &Read<'_>, id: CategoryId) -> Result<CategoryId> {
    match categories::get(read, id) {
        Ok(found) if found.archived => {
            Err(Error::invalid(field, "archived", format!("{} is archived: choose another, or take it back first", found.name)))
        }
        Ok(found) => Ok(found.id),
        Err(Error::NotFound { .. }) => Err(Error::invalid(field, "not_found", "is no category: choose one from the list")),
        Err(other) => Err(other),
    }
}

fn tax(read: &Read<'_>, input: &TaxInput) -> Result<Tax> {
    let preset = input.rate_id.map(|id| taxes::get(read, id)).transpose().map_err(|e| match e {
        Error::NotFound { .. } => Error::invalid("tax.rate_id", "not_found", "is no tax: choose one from the list"),
        other => other,
    })?;
    let percent = input.percent.or(preset.map(|t| t.percent)).unwrap_or_default();
    if !(0..=1_000_000).contains(&percent.e4) {
        return Err(Error::invalid("tax.percent", "out_of_range", "is not between 0 and 100 per cent"));
    }
    Ok(Tax { mode: input.mode, rate_id: input.rate_id, percent, typed_minor: input.amount_minor })
}

fn trip(read: &Read<'_>, input: TripInput, on: Day) -> Result<(Currency, Cost)> {
    let unit = match input.unit {
        Some(unit) => unit,
        None => mileage::usual_unit(read)?,
    };
    let rate = mileage::on(read, unit, on)?;
    let Some(price) = input.price.or(rate.as_ref().map(|r| r.price)) else {
        let message =
            format!("is not known: no rate for a {} is set for {on}; set one in Settings under Expenses, or type one", unit.word());
        return Err(Error::invalid("trip.price", "no_rate", message));
    };
    let currency = match input.currency.or(rate.map(|r| r.currency)) {
        Some(currency) => currency,
        None => settings::get(read)?.currency,
    };
    let TripInput { distance, from, to, vehicle, return_trip, .. } = input;
    Ok((currency, Cost::Driven(Trip { distance, unit, price, from, to, vehicle, return_trip })))
}

/// Where it belongs, and what the project says of billing.
fn place(read: &Read<'_>, client: Option<ClientId>, project: Option<ProjectId>, archived_too: bool) -> Result<(Place, Option<bool>)> {
    let missing = |field: &'static str, what: &'static str| {
        move |e: Error| match e {
            Error::NotFound { .. } => Error::invalid(field, "not_found", format!("is no {what}: choose one from the list")),
            other => other,
        }
    };
    let archived =
        |field: &str, name: &str| Error::invalid(field, "archived", format!("{name} is archived: choose another, or take it back first"));
    if let Some(id) = project {
        let project = projects::get(read, id).map_err(missing("project_id", "project"))?;
        if project.archived && !archived_too {
            return Err(archived("project_id", &project.name));
        }
        if client.is_some() && project.client_id != client {
            return Err(Error::invalid(
                "project_id",
                "other_client",
                format!("{} belongs to another client: leave the client out", project.name),
            ));
        }
        return Ok((Place::Project(id), Some(project.billable && project.client_id.is_some())));
    }
    let Some(id) = client else { return Ok((Place::Nothing, None)) };
    let client = clients::get(read, id).map_err(missing("client_id", "client"))?;
    if client.archived && !archived_too {
        return Err(archived("client_id", &client.name));
    }
    Ok((Place::Client(id), None))
}

/// A project brings its client; another client takes the place of the project.
fn moved(read: &Read<'_>, before: Place, client: Patch<ClientId>, project: Patch<ProjectId>) -> Result<Place> {
    let wanted = match (client, project) {
        (Patch::Keep, Patch::Keep) => return Ok(before),
        (Patch::Set(client), Patch::Set(project)) => (Some(client), Some(project)),
        (Patch::Keep | Patch::Clear, Patch::Set(project)) => (None, Some(project)),
        (Patch::Set(client), Patch::Keep | Patch::Clear) => (Some(client), None),
        (Patch::Clear, _) => (None, None),
        (Patch::Keep, Patch::Clear) => match before {
            Place::Project(id) => (projects::get(read, id)?.client_id, None),
            Place::Client(id) => (Some(id), None),
            Place::Nothing => (None, None),
        },
    };
    place(read, wanted.0, wanted.1, true).map(|(place, _)| place)
}
