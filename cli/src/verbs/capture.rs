//! Activity capture.

use crate::{args::CaptureVerb, ask::Desk, fail::Failure, render::captured};
use serde_json::json;

pub fn run(desk: &Desk<'_>, verb: CaptureVerb) -> Result<String, Failure> {
    let status = |name: &str, request| {
        let zone = desk.zone()?;
        desk.show(name, request, |s| captured::status(s, &zone))
    };
    match verb {
        CaptureVerb::Status => status("capture.status", json!({})),
        CaptureVerb::On => status("capture.set", json!({ "is_on": true })),
        CaptureVerb::Off => status("capture.set", json!({ "is_on": false })),
        CaptureVerb::Pause { minutes } => status("capture.pause", json!({ "minutes": minutes })),
        CaptureVerb::Resume => status("capture.pause", json!({ "minutes": 0 })),
        CaptureVerb::Include { id } => status("capture.include", json!({ "id": id })),
        CaptureVerb::List { day } => {
            let zone = desk.zone()?;
            desk.show("capture.day", json!({ "day": desk.day("day", day.as_deref())? }), |d| captured::day(d, &zone))
        }
        CaptureVerb::Exclude { pattern, title, keep_app } => {
            let request = json!({ "field": if title { "title" } else { "app" }, "pattern": pattern, "keeps_app": keep_app });
            desk.show("capture.exclude", request, captured::gone)
        }
        CaptureVerb::Purge(purge) => {
            let (from, to) = (desk.instant("from", purge.from.as_deref())?, desk.instant("to", purge.to.as_deref())?);
            desk.show("capture.purge", json!({ "from": from, "to": to, "all": purge.all }), captured::gone)
        }
    }
}
