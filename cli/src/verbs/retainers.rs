use crate::{
    args::{NewRetainer, RetainerVerb},
    ask::Desk,
    fail::Failure,
    render, when,
};
use serde_json::{Value, json};
use stint::kernel::{Currency, Error, Money, text};

pub fn run(desk: &Desk<'_>, verb: RetainerVerb) -> Result<String, Failure> {
    match verb {
        RetainerVerb::Add(new) => add(desk, &new),
        RetainerVerb::List { client, archived } => {
            let client = client.map(|c| desk.find("client", &c, json!({}))).transpose()?;
            desk.show("retainer.list", json!({ "client_id": client, "archived": archived }), render::retainers::list)
        }
        RetainerVerb::Show { id, period } => {
            let id = find(desk, &id)?;
            let row = desk.call("retainer.show", json!({ "id": id }))?;
            let on = desk.day("period", period.as_deref())?;
            let statement = if row["balance"]["periods"].as_array().is_some_and(|p| !p.is_empty()) {
                desk.call("retainer.statement", json!({ "id": id, "period_on": on }))?
            } else {
                Value::Null
            };
            let zone = desk.zone()?;
            Ok(desk.out(&json!({ "retainer": row["retainer"], "balance": row["balance"], "statement": statement }), |a| {
                render::retainers::card(a, &zone)
            }))
        }
        RetainerVerb::Bill { id, periods, covered_to } => {
            let days: Vec<Value> = periods.iter().map(|p| desk.day("period", Some(p))).collect::<Result<_, _>>()?;
            let periods = if days.is_empty() { Value::Null } else { json!(days) };
            let request =
                json!({ "id": find(desk, &id)?, "periods": periods, "covered_to": desk.day("covered_to", covered_to.as_deref())? });
            desk.show("retainer.bill", request, render::invoice)
        }
        RetainerVerb::End { id, on } => {
            let request = json!({ "id": find(desk, &id)?, "ends_on": desk.day("on", on.as_deref())? });
            desk.show("retainer.end", request, render::retainers::one)
        }
    }
}

fn add(desk: &Desk<'_>, new: &NewRetainer) -> Result<String, Failure> {
    let client = desk.find("client", &new.client, json!({}))?;
    let project = new.project.as_deref().map(|p| desk.find("project", p, json!({ "client_id": client }))).transpose()?;
    let code = match &new.currency {
        Some(code) => code.clone(),
        None => desk.call("client.show", json!({ "id": client }))?["currency"].as_str().unwrap_or("EUR").to_owned(),
    };
    let currency = Currency::parse("currency", &code)?;
    let amount = |field: &str, typed: &str| -> Result<i64, Failure> {
        if new.money.is_some() { Ok(Money::parse(field, typed, currency)?.minor) } else { when::seconds(field, typed) }
    };
    let (roll_over, limit) = match new.roll_over.as_deref() {
        None => (Value::Null, None),
        Some(word @ ("none" | "all")) => (json!(word), None),
        Some(typed) => (json!("up_to"), Some(amount("roll_over", typed)?)),
    };
    let request = json!({
        "client_id": client, "project_id": project, "name": new.name, "currency": currency,
        "unit": if new.money.is_some() { "money" } else { "hours" },
        "amount": match (&new.money, &new.hours) {
            (Some(money), _) => amount("money", money)?,
            (None, hours) => amount("hours", hours.as_deref().unwrap_or_default())?,
        },
        "fee_minor": new.fee.as_deref().map(|f| Money::parse("fee", f, currency)).transpose()?.map(|m| m.minor),
        "cadence": new.every, "starts_on": desk.day("from", new.from.as_deref())?, "ends_on": desk.day("until", new.until.as_deref())?,
        "roll_over": roll_over, "roll_over_limit": limit, "expires_after": new.expires, "over_use": new.over, "alerts": new.alerts,
    });
    desk.show("retainer.add", request, render::retainers::one)
}

/// The id behind an id or a name, archived ones too.
pub fn find(desk: &Desk<'_>, typed: &str) -> Result<Value, Failure> {
    let mut rows = Vec::new();
    for archived in [false, true] {
        let answer = desk.call("retainer.list", json!({ "archived": archived }))?;
        rows.extend(answer["retainers"].as_array().cloned().unwrap_or_default());
    }
    let wanted = text::key(typed);
    let retainers: Vec<&Value> = rows.iter().map(|row| &row["retainer"]).collect();
    let name = |r: &Value| text::key(r["name"].as_str().unwrap_or_default());
    let mut found: Vec<&&Value> = retainers.iter().filter(|r| r["id"] == typed || name(r) == wanted).collect();
    if found.is_empty() {
        found = retainers.iter().filter(|r| name(r).contains(&wanted)).collect();
    }
    match found.as_slice() {
        [one] => Ok(one["id"].clone()),
        [] => Err(Error::NotFound { entity: "retainer", id: format!("or name {typed:?}; `stint retainer list` shows them") }.into()),
        many => {
            let names: Vec<_> = many
                .iter()
                .take(5)
                .map(|r| {
                    format!(
                        "{} of {} ({})",
                        r["name"].as_str().unwrap_or_default(),
                        r["client_name"].as_str().unwrap_or_default(),
                        r["id"].as_str().unwrap_or_default()
                    )
                })
                .collect();
            Err(Failure::field("retainer", "ambiguous", format!("{typed:?} fits several: {}; give the id", names.join(", "))))
        }
    }
}
