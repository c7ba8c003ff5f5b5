//! Many entries at once, entries at the same time, and views of them.

use crate::{
    args::{EditMany, OverlapWay, ViewVerb},
    ask::{self, Desk},
    fail::Failure,
    render::pairs,
};
use clap::ValueEnum as _;
use serde_json::{Map, Value, json};
use stint::kernel::{Currency, Money};

pub fn edit(desk: &Desk<'_>, e: &EditMany) -> Result<String, Failure> {
    let ids: Vec<String> = match e.id.as_slice() {
        [dash] if dash == "-" => ask::read_stdin("id")?.split_whitespace().map(str::to_owned).collect(),
        ids => ids.to_vec(),
    };
    let request = json!({
        "ids": ids, "note": e.note, "link": desk.link(&e.work.on)?, "add_tags": e.work.tags, "remove_tags": e.untag,
        "billable": e.work.billable,
    });
    match e.rate.as_deref() {
        None => desk.show("entry.edit_many", request, pairs::edited),
        // Taking their own rate away is said by null, which stands for nothing elsewhere.
        Some("usual") => desk.show_setting("entry.edit_many", request, ("hourly", Value::Null), pairs::edited),
        Some(rate) => desk.show_setting("entry.edit_many", request, ("hourly", json!(amount(rate)?)), pairs::edited),
    }
}

/// Entries of several clients may be meant, so that the currency is said with the price.
fn amount(typed: &str) -> Result<Money, Failure> {
    let (figure, code) = typed.trim().rsplit_once(' ').unwrap_or((typed, ""));
    if code.is_empty() {
        return Err(Failure::field("rate", "required", format!("{typed:?} names no currency: type it like \"95 EUR\"")));
    }
    Ok(Money::parse("rate", figure, Currency::parse("rate", code)?)?)
}

pub fn overlaps(desk: &Desk<'_>, id: &str) -> Result<String, Failure> {
    let zone = desk.zone()?;
    desk.show("entry.overlaps", json!({ "id": id }), |a| pairs::pairs(a, &zone))
}

pub fn resolve(desk: &Desk<'_>, id: &str, other: &str, way: OverlapWay) -> Result<String, Failure> {
    let word = way.to_possible_value().map(|v| v.get_name().replace('-', "_"));
    let zone = desk.zone()?;
    let answer = desk.call("entry.resolve_overlap", json!({ "id": id, "other_id": other, "way": word }))?;
    let left = desk.call("entry.overlaps", json!({ "id": id }))?;
    Ok(desk.out(&answer, |_| pairs::pairs(&left, &zone)))
}

const SCREEN: &str = "time";

pub fn view(desk: &Desk<'_>, verb: ViewVerb) -> Result<String, Failure> {
    let all = || desk.call("view.list", json!({ "screen": SCREEN }));
    match verb {
        ViewVerb::List => Ok(desk.out(&all()?, pairs::views)),
        ViewVerb::Add { name, filter } => {
            let mut params = Map::new();
            for one in &filter {
                let (field, value) = one.split_once('=').ok_or_else(|| {
                    Failure::field("filter", "not_a_filter", format!("{one:?} is no filter: type it like billing=unbilled"))
                })?;
                params.insert(field.to_owned(), json!(value));
            }
            desk.show("view.add", json!({ "screen": SCREEN, "name": name, "params": params }), pairs::view)
        }
        ViewVerb::Rename { id, name } => {
            desk.show("view.edit", json!({ "id": desk.find_in(&all()?, "view", &id)?, "name": name }), pairs::view)
        }
        ViewVerb::Delete { id } => {
            desk.show("view.delete", json!({ "id": desk.find_in(&all()?, "view", &id)? }), |_| format!("deleted {id}"))
        }
    }
}

/// What a view asks of the list of entries: filters of the window that mean nothing in a terminal, as the grouping, are left out.
pub fn filters(desk: &Desk<'_>, name: &str) -> Result<Value, Failure> {
    let all = desk.call("view.list", json!({ "screen": SCREEN }))?;
    let id = desk.find_in(&all, "view", name)?;
    let found = all["views"].as_array().into_iter().flatten().find(|v| v["id"] == id);
    let params = found.map_or(&Value::Null, |v| &v["params"]);
    let mut request = Map::new();
    for (field, to) in
        [("from", "from"), ("to", "to"), ("text", "text"), ("client", "client_id"), ("project", "project_id"), ("task", "task_id")]
    {
        if params[field].is_string() {
            request.insert(to.to_owned(), params[field].clone());
        }
    }
    if params["billing"].is_string() {
        request.insert("billing".to_owned(), json!([params["billing"]]));
    }
    Ok(Value::Object(request))
}
