use super::entries;
use crate::{
    args::{Begin, BreakStep},
    ask::Desk,
    fail::Failure,
    render,
};
use serde_json::{Value, json};
use stint::kernel::Instant;

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
    // Who says when it ended has said it over whatever the guard would ask.
    let asked = if at.is_none() { guarded(desk)? } else { Value::Null };
    let at: Value = desk.instant("at", at)?;
    let answer = desk.call("timer.stop", json!({ "at": at }))?;
    told(desk, answer, &asked)
}

pub fn status(desk: &Desk<'_>) -> Result<String, Failure> {
    let asked = guarded(desk)?;
    told(desk, desk.call("timer.status", json!({}))?, &asked)
}

/// What is asked of a timer that runs for longer than anybody works at a stretch. Where no window watches, whoever looks does what is due.
fn guarded(desk: &Desk<'_>) -> Result<Value, Failure> {
    let mut status = desk.call("idle.status", json!({}))?;
    let due = status["guard_at"].as_str().and_then(|at| Instant::parse(at).ok()).is_some_and(|at| at <= desk.app.env().clock.now());
    if due {
        desk.call("idle.guard", json!({}))?;
        status = desk.call("idle.status", json!({}))?;
    }
    Ok(status["forgotten"].take())
}

fn told(desk: &Desk<'_>, mut answer: Value, asked: &Value) -> Result<String, Failure> {
    if asked.is_null() {
        return Ok(desk.out(&answer, render::status));
    }
    let zone = desk.zone()?;
    answer["forgotten"] = asked.clone();
    Ok(desk.out(&answer, |a| format!("{}\n{}", render::status(a), render::rhythm::forgotten(asked, &zone))))
}
