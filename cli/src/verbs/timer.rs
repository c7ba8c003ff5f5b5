use super::entries;
use crate::{
    args::{Begin, BreakStep},
    ask::Desk,
    fail::Failure,
    render,
};
use serde_json::{Value, json};

pub fn begin(desk: &Desk<'_>, command: &str, b: &Begin) -> Result<String, Failure> {
    desk.show(command, request(desk, b)?, render::status)
}

pub fn request(desk: &Desk<'_>, b: &Begin) -> Result<Value, Failure> {
    let mut request = entries::work(desk, &b.work)?;
    request["note"] = entries::typed(&b.text);
    request["at"] = desk.instant("at", b.at.as_deref())?;
    Ok(request)
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
