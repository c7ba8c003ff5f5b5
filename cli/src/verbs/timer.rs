use crate::{
    args::{Begin, BreakStep},
    ask::Desk,
    fail::Failure,
    render,
};
use serde_json::{Value, json};

pub fn begin(desk: &Desk<'_>, command: &str, b: &Begin) -> Result<String, Failure> {
    let request = json!({
        "note": (!b.text.is_empty()).then(|| b.text.join(" ")),
        "link": desk.link(b.on.client.as_deref(), b.on.project.as_deref(), b.on.task.as_deref())?,
        "tags": (!b.tags.tags.is_empty()).then_some(&b.tags.tags),
        "billable": b.tags.billable,
        "at": desk.instant("at", b.at.as_deref())?,
    });
    desk.show(command, request, render::status)
}

pub fn step(desk: &Desk<'_>, command: &str) -> Result<String, Failure> {
    desk.show(command, json!({}), render::status)
}

pub fn break_(desk: &Desk<'_>, step_: &BreakStep) -> Result<String, Failure> {
    step(desk, if matches!(step_, BreakStep::Start) { "timer.break_start" } else { "timer.break_stop" })
}

pub fn stop(desk: &Desk<'_>, at: Option<&str>) -> Result<String, Failure> {
    let at: Value = desk.instant("at", at)?;
    desk.show("timer.stop", json!({ "at": at }), render::status)
}
