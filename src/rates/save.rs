//! Setting and deleting a rate.

use super::{Rate, RatePurpose, RateScope, get, store};
use crate::{
    clients,
    db::{Read, Tx},
    kernel::{
        Currency, Day, Error, Money, Result,
        id::{ClientId, ProjectId, RateId, TaskId},
        sql::SqlDay,
        text::Checks,
    },
    people, projects, tasks,
};
use serde_json::json;
use uuid::Uuid;

/// Says what an hour is worth, or costs, from a day on; the same subject and day again replaces the amount.
///
/// # Errors
/// `purpose` cost for anything but a person; `scope_id` missing, given for the workspace, or unknown; `amount` negative, too large, or in another currency than the client pays in.
pub fn set(tx: &mut Tx<'_>, purpose: RatePurpose, scope: RateScope, of: Option<Uuid>, amount: Money, from: Day) -> Result<Rate> {
    let amount = amount.check("amount")?;
    let mut checks = Checks::default();
    checks.day("valid_from", from);
    let fits = purpose == RatePurpose::Price || scope == RateScope::Person;
    checks.require(fits, "scope", "people_only", "is no person: only people cost something by the hour");
    match scope {
        RateScope::Workspace => checks.require(of.is_none(), "scope_id", "unknown_field", "is for the other scopes: leave it out"),
        _ => checks.require(of.is_some(), "scope_id", "required", "is missing: say whose rate it is"),
    }
    checks.done()?;
    if let Some(currency) = currency_of(tx, scope, of)?
        && currency != amount.currency
    {
        return Err(Error::invalid(
            "amount.currency",
            "other_currency",
            format!("is {}, but the client pays in {currency}: give the rate in {currency}", amount.currency),
        ));
    }
    let id = match store::on_day(tx.conn(), purpose, scope, of, SqlDay(from))? {
        Some(id) => {
            store::set_amount(tx.conn(), id, amount)?;
            id
        }
        None => {
            let id = tx.new_id();
            store::insert(tx.conn(), &Rate { id, purpose, scope, scope_id: of, scope_name: None, amount, valid_from: from }, tx.now())?;
            id
        }
    };
    tx.log("rate", Some(id), &json!({ "purpose": purpose, "scope": scope, "scope_id": of, "valid_from": from }))?;
    get(tx, id)
}

/// Finds the subject, and the currency that its client pays in where it has one.
fn currency_of(read: &Read<'_>, scope: RateScope, of: Option<Uuid>) -> Result<Option<Currency>> {
    let Some(id) = of else { return Ok(None) };
    let client = match scope {
        RateScope::Workspace => None,
        RateScope::Person => {
            people::get(read, id.into())?;
            None
        }
        RateScope::Client => Some(ClientId(id)),
        RateScope::Project => projects::get(read, ProjectId(id))?.client_id,
        RateScope::Task => tasks::get(read, TaskId(id))?.client_id,
    };
    Ok(match client {
        Some(client) => Some(clients::get(read, client)?.currency),
        None => None,
    })
}

/// # Errors
/// `not_found`.
pub fn delete(tx: &mut Tx<'_>, id: RateId) -> Result<()> {
    get(tx, id)?;
    store::set_deleted(tx.conn(), id, tx.now())?;
    tx.log("rate", Some(id), &json!({ "deleted": true }))
}
