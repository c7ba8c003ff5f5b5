use crate::{
    args::{Add, Edit, Log, Report, Sums, Work},
    ask::Desk,
    fail::Failure,
    render,
};
use serde_json::{Value, json};
use stint::kernel::{Currency, Money};

pub fn quick(desk: &Desk<'_>, text: &str) -> Result<String, Failure> {
    desk.show("quick.run", json!({ "text": text }), |a| {
        if a["entry"].is_null() { render::status(&a["status"]) } else { render::entry(&a["entry"]) }
    })
}

pub fn log(desk: &Desk<'_>, log: &Log) -> Result<String, Failure> {
    if let Some(entry) = &log.entry {
        return super::period::history(desk, entry);
    }
    let view = log.view.as_deref().map(|name| super::many::filters(desk, name)).transpose()?;
    let of = &log.of;
    let (from, to) = (of.period.from.as_deref(), of.period.to.as_deref());
    let mut request = json!({ "order": "oldest", "limit": 1000 });
    // A view has its own days, or all of them; without one it is this month.
    if view.is_none() || from.or(to).is_some() {
        let (from, to) = desk.period(from, to)?;
        extend(&mut request, json!({ "from": from, "to": to }));
    }
    if let (Some(request), Some(Value::Object(view))) = (request.as_object_mut(), view) {
        for (field, value) in view {
            request.entry(field).or_insert(value);
        }
    }
    extend(&mut request, desk.link(&of.on)?);
    // A person and a program want the whole period, the core gives pages.
    let mut page = desk.call("entry.list", request.clone())?;
    let mut entries = page["entries"].take();
    while let Some(next) = page["next"].as_str().map(str::to_owned) {
        request["cursor"] = json!(next);
        page = desk.call("entry.list", request.clone())?;
        if let (Some(all), Some(more)) = (entries.as_array_mut(), page["entries"].as_array_mut()) {
            all.append(more);
        }
    }
    page["entries"] = entries;
    let zone = desk.zone()?;
    Ok(desk.out(&page, |p| render::log(p, &zone)))
}

pub fn extend(request: &mut Value, more: Value) {
    if let (Some(to), Value::Object(more)) = (request.as_object_mut(), more) {
        to.extend(more);
    }
}

/// What is not given is null: an edit leaves it, a new one goes without.
pub fn work(desk: &Desk<'_>, w: &Work) -> Result<Value, Failure> {
    Ok(json!({ "link": desk.link(&w.on)?, "tags": (!w.tags.is_empty()).then_some(&w.tags), "billable": w.billable }))
}

pub fn is_given(w: &Work) -> bool {
    let on = &w.on;
    [&on.client, &on.project, &on.task].into_iter().any(Option::is_some) || !w.tags.is_empty() || w.billable.is_some()
}

/// The words of a line, typed without quotes.
pub fn typed(words: &[String]) -> Value {
    if words.is_empty() { Value::Null } else { json!(words.join(" ")) }
}

pub fn add(desk: &Desk<'_>, a: &Add) -> Result<String, Failure> {
    let mut request = json!({
        "note": typed(&a.text),
        "start": desk.instant_in("from", Some(&a.from), a.zone.as_deref())?,
        "end": desk.instant_in("to", Some(&a.to), a.zone.as_deref())?,
        "zone": a.zone,
    });
    extend(&mut request, work(desk, &a.work)?);
    desk.show("entry.add", request, render::entry).map_err(Failure::with_ends)
}

pub fn edit(desk: &Desk<'_>, e: &Edit) -> Result<String, Failure> {
    let mut request = json!({
        "id": e.id,
        "note": e.note,
        "start": desk.instant_in("from", e.from.as_deref(), e.zone.as_deref())?,
        "end": desk.instant_in("to", e.to.as_deref(), e.zone.as_deref())?,
        "zone": e.zone,
    });
    extend(&mut request, work(desk, &e.work)?);
    let Some(rate) = &e.rate else {
        return desk.show("entry.edit", request, render::entry).map_err(Failure::with_ends);
    };
    // Taking the own rate away is said by null, which stands for nothing elsewhere.
    let rate = if rate == "usual" { Value::Null } else { json!(own_rate(desk, &e.id, rate)?) };
    desk.show_setting("entry.edit", request, ("hourly", rate), render::entry).map_err(Failure::with_ends)
}

fn own_rate(desk: &Desk<'_>, entry: &str, text: &str) -> Result<Money, Failure> {
    let client = desk.call("entry.show", json!({ "id": entry }))?["path"]["client_id"].clone();
    let code = super::things::currency_of(desk, "client", &client)?;
    Ok(Money::parse("rate", text, Currency::parse("currency", &code)?)?)
}

pub fn report(desk: &Desk<'_>, r: &Report) -> Result<String, Failure> {
    desk.show("report.time", sums(desk, &r.sums)?, |a| render::report(a, r.cost))
}

/// The request of a report.
pub fn sums(desk: &Desk<'_>, s: &Sums) -> Result<Value, Failure> {
    let (from, to) = desk.period(s.of.period.from.as_deref(), s.of.period.to.as_deref())?;
    let mut request = json!({ "by": s.by, "then_by": s.then_by, "from": from, "to": to });
    extend(&mut request, desk.link(&s.of.on)?);
    Ok(request)
}
