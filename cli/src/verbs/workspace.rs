use crate::{args::Init, ask::Desk, fail::Failure, render};
use serde_json::{Value, json};
use std::path::Path;
use stint::kernel::Error;

pub fn init(desk: &Desk<'_>, i: Init) -> Result<String, Failure> {
    let request = json!({
        "name": i.name, "country": i.country, "currency": i.currency, "zone": i.zone, "legal_name": i.legal_name,
        "week_start": i.week_start, "language": i.language, "demo": i.demo,
    });
    desk.show("workspace.create", request, render::workspace)
}

/// Asked for again, it is the one that is there.
pub fn demo(desk: &Desk<'_>) -> Result<String, Failure> {
    let status = desk.call("workspace.status", json!({}))?;
    if let Some(there) = status["workspaces"].as_array().into_iter().flatten().find(|w| w["demo"] == true) {
        return desk.show("workspace.open", json!({ "id": there["id"] }), render::workspace);
    }
    let request = json!({
        "name": "Demo", "country": "DE", "currency": "EUR", "zone": "Europe/Berlin",
        "legal_name": "Studio Nordlicht", "demo": true,
    });
    desk.show("workspace.create", request, render::workspace)
}

pub fn choose(desk: &Desk<'_>, wanted: Option<String>) -> Result<String, Failure> {
    let status = desk.call("workspace.status", json!({}))?;
    let Some(wanted) = wanted else { return Ok(desk.out(&status, render::workspaces)) };
    let all = status["workspaces"].as_array().cloned().unwrap_or_default();
    let found: Vec<&Value> = all.iter().filter(|w| w["id"] == wanted.as_str() || w["name"] == wanted.as_str()).collect();
    let id = match found.as_slice() {
        [one] => one["id"].clone(),
        [] => return Err(Error::NotFound { entity: "workspace", id: format!("or name {wanted:?}; `stint workspace` shows them") }.into()),
        _ => {
            return Err(Failure::field("open", "ambiguous", format!("{wanted:?} fits several: give the id; `stint workspace` shows them")));
        }
    };
    desk.show("workspace.open", json!({ "id": id }), render::workspace)
}

/// Fails with its report when a check does not hold.
pub fn verify(desk: &Desk<'_>) -> Result<String, Failure> {
    let report: Value = desk.call("workspace.verify", json!({}))?;
    let text = desk.out(&report, render::checks);
    if report["ok"] == true {
        return Ok(text);
    }
    let wrong: Vec<String> = report["checks"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|c| c["ok"] == false)
        .map(|c| format!("{}: {}", c["name"].as_str().unwrap_or_default(), c["detail"].as_str().unwrap_or_default()))
        .collect();
    Err(Error::cannot("not_whole", format!("the workspace is not whole: {}", wrong.join("; "))).into())
}

pub fn backup(desk: &Desk<'_>, path: Option<&Path>) -> Result<String, Failure> {
    let path = path.map(std::path::absolute).transpose()?;
    desk.show("workspace.backup", json!({ "path": path }), |a| a["path"].as_str().unwrap_or_default().to_owned())
}

pub fn restore(desk: &Desk<'_>, path: &Path) -> Result<String, Failure> {
    desk.show("workspace.restore", json!({ "path": std::path::absolute(path)? }), |a| {
        format!("restored; what was there before is kept in {}", a["kept"].as_str().unwrap_or_default())
    })
}
