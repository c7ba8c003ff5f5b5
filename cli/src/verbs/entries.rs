use crate::{
    args::{Add, Edit, Import, ImportKind, Log, Report},
    ask::{Desk, read_file, read_stdin},
    fail::Failure,
    render,
};
use serde_json::{Value, json};
use std::path::Path;

pub fn quick(desk: &Desk<'_>, text: &str) -> Result<String, Failure> {
    desk.show("quick.run", json!({ "text": text }), |a| {
        if a["entry"].is_null() { render::status(&a["status"]) } else { render::entry(&a["entry"]) }
    })
}

pub fn log(desk: &Desk<'_>, log: &Log) -> Result<String, Failure> {
    let (from, to) = desk.period(log.period.from.as_deref(), log.period.to.as_deref())?;
    let link = desk.link(log.on.client.as_deref(), log.on.project.as_deref(), log.on.task.as_deref())?;
    let mut request = json!({ "from": from, "to": to, "order": "oldest", "limit": 1000 });
    extend(&mut request, link);
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

fn extend(request: &mut Value, more: Value) {
    if let (Some(to), Value::Object(more)) = (request.as_object_mut(), more) {
        to.extend(more);
    }
}

pub fn add(desk: &Desk<'_>, a: &Add) -> Result<String, Failure> {
    let request = json!({
        "note": (!a.text.is_empty()).then(|| a.text.join(" ")),
        "link": desk.link(a.on.client.as_deref(), a.on.project.as_deref(), a.on.task.as_deref())?,
        "tags": (!a.tags.tags.is_empty()).then_some(&a.tags.tags),
        "billable": a.tags.billable,
        "start": desk.instant_in("from", Some(&a.from), a.zone.as_deref())?,
        "end": desk.instant_in("to", Some(&a.to), a.zone.as_deref())?,
        "zone": a.zone,
    });
    desk.show("entry.add", request, render::entry)
}

pub fn edit(desk: &Desk<'_>, e: &Edit) -> Result<String, Failure> {
    let request = json!({
        "id": e.id,
        "note": e.note,
        "link": desk.link(e.on.client.as_deref(), e.on.project.as_deref(), e.on.task.as_deref())?,
        "tags": (!e.tags.tags.is_empty()).then_some(&e.tags.tags),
        "billable": e.tags.billable,
        "start": desk.instant_in("from", e.from.as_deref(), e.zone.as_deref())?,
        "end": desk.instant_in("to", e.to.as_deref(), e.zone.as_deref())?,
        "zone": e.zone,
    });
    desk.show("entry.edit", request, render::entry)
}

pub fn ingest(desk: &Desk<'_>, file: &Path, all_or_nothing: bool) -> Result<String, Failure> {
    let text = if file == Path::new("-") { read_stdin("file")? } else { read_file("file", file)? };
    let mut request: Value = serde_json::from_str(&text)
        .map_err(|e| Failure::field("file", "not_json", format!("is no JSON batch: {e}; nothing was written")))?;
    if all_or_nothing {
        extend(&mut request, json!({ "all_or_nothing": true }));
    }
    // The batch's own nulls are the core's to judge.
    let answer = stint::api::call(desk.app, "ingest.run", request)?;
    let turned_down = answer["rejected"].as_u64().unwrap_or_default() + answer["conflict"].as_u64().unwrap_or_default();
    desk.refused.set(turned_down > 0 && answer["accepted"] == 0);
    Ok(desk.out(&answer, render::ingest))
}

pub fn import(desk: &Desk<'_>, i: &Import) -> Result<String, Failure> {
    let kind = match i.kind {
        ImportKind::Toggl => "toggl",
        ImportKind::Clockify => "clockify",
        ImportKind::Harvest => "harvest",
    };
    let path = std::path::absolute(&i.file)?;
    let request =
        json!({ "kind": kind, "path": path, "dry_run": i.dry_run, "skip_bad": i.skip_bad, "zone": i.zone, "date_order": i.date_order });
    let answer = desk.call("import.run", request)?;
    // A dry run exits as the real one would.
    desk.refused.set(answer["rejected"] != 0 && (!i.skip_bad || answer["accepted"] == 0));
    Ok(desk.out(&answer, render::import))
}

pub fn report(desk: &Desk<'_>, r: &Report) -> Result<String, Failure> {
    let (from, to) = desk.period(r.period.from.as_deref(), r.period.to.as_deref())?;
    let mut request = json!({ "by": r.by, "from": from, "to": to });
    extend(&mut request, desk.link(r.on.client.as_deref(), r.on.project.as_deref(), r.on.task.as_deref())?);
    desk.show("report.time", request, render::report)
}
