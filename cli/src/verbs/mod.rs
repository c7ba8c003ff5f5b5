//! Each verb: the request it makes of the core, and how its answer reads.

mod bank;
mod calendar;
mod capture;
mod connect;
mod entries;
mod expenses;
mod invoices;
mod items;
mod mail;
mod mail_merge;
mod many;
mod milestones;
mod payments;
mod period;
mod profile;
mod quotes;
mod recurring;
mod retainers;
mod rhythm;
mod things;
mod timer;
mod transfer;
mod workspace;

use crate::{
    args::Verb,
    ask::{self, Desk},
    fail::Failure,
    render, serve,
};
use clap::CommandFactory as _;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use stint::api;

pub fn run(desk: &Desk<'_>, verb: Verb) -> Result<String, Failure> {
    match verb {
        Verb::Init(init) => workspace::init(desk, init),
        Verb::Demo => workspace::demo(desk),
        Verb::Workspace { open } => workspace::choose(desk, open),
        Verb::Start(begin) => timer::begin(desk, "timer.start", &begin),
        Verb::Switch(begin) => timer::begin(desk, "timer.switch", &begin),
        Verb::Pause => timer::step(desk, "timer.pause"),
        Verb::Resume => timer::step(desk, "timer.resume"),
        Verb::Break { step } => timer::break_(desk, &step),
        Verb::Stop { at } => timer::stop(desk, at.as_deref()),
        Verb::Discard => timer::step(desk, "timer.discard"),
        Verb::Status => timer::status(desk),
        Verb::Quick { text } => entries::quick(desk, &text.join(" ")),
        Verb::Log(log) => entries::log(desk, &log),
        Verb::Add(add) => entries::add(desk, &add),
        Verb::Edit(edit) => entries::edit(desk, &edit),
        Verb::Delete { id } => desk.show("entry.delete", json!({ "ids": id }), |a| format!("deleted {}", a["deleted"])),
        Verb::EditMany(edit) => many::edit(desk, &edit),
        Verb::Overlaps { id } => many::overlaps(desk, &id),
        Verb::Overlap { id, other, way } => many::resolve(desk, &id, &other, way),
        Verb::Decide { id, end } => desk.show("finding.resolve", json!({ "id": id, "use_steady": end }), render::entry),
        Verb::View { verb } => many::view(desk, verb),
        Verb::Undo => desk.show("undo.undo", json!({}), render::undo),
        Verb::Redo => desk.show("undo.redo", json!({}), render::undo),
        Verb::Ingest(ingest) => transfer::ingest(desk, &ingest),
        Verb::Export { what } => transfer::export(desk, &what),
        Verb::Import(import) => transfer::import(desk, &import),
        Verb::Profile { verb } => profile::run(desk, &verb),
        Verb::Client { verb } => things::run(desk, "client", verb),
        Verb::Project { verb } => things::run(desk, "project", verb),
        Verb::Milestone { verb } => milestones::run(desk, verb),
        Verb::Task { verb } => things::run(desk, "task", verb),
        Verb::Rate { verb } => things::rate(desk, verb),
        Verb::Bank { verb } => bank::run(desk, verb),
        Verb::Retainer { verb } => retainers::run(desk, verb),
        Verb::Report(report) => entries::report(desk, &report),
        Verb::Expense { verb } => expenses::run(desk, verb),
        Verb::Mileage { verb } => expenses::mileage(desk, verb),
        Verb::Invoice { verb } => invoices::run(desk, verb),
        Verb::Quote { verb } => quotes::run(desk, verb),
        Verb::Payment { verb } => payments::run(desk, verb),
        Verb::Statement(of) => payments::statement(desk, &of),
        Verb::Item { verb } => items::run(desk, verb),
        Verb::Recurring { verb } => recurring::run(desk, verb),
        Verb::Connection { verb } => connect::run(desk, verb),
        Verb::Calendar { verb } => calendar::run(desk, verb),
        Verb::Outbox { verb } => connect::outbox(desk, verb),
        Verb::Mail { verb } => mail::run(desk, verb),
        Verb::Sync { everything } => connect::sync(desk, everything),
        Verb::Call { name, request, list } => call(desk, name.as_deref(), request, list),
        Verb::Serve { port, token_file } => serve::run(desk.app, port, token_file.as_deref(), desk.json),
        Verb::Pomodoro { verb } => rhythm::pomodoro(desk, &verb),
        Verb::Gaps => rhythm::gaps(desk),
        Verb::Gap { verb } => rhythm::gap(desk, verb),
        Verb::Period { verb } => period::run(desk, verb),
        Verb::Capture { verb } => capture::run(desk, verb),
        Verb::Hash => desk.show("workspace.hash", json!({}), |a| a["state"].as_str().unwrap_or_default().to_owned()),
        Verb::Verify => workspace::verify(desk),
        Verb::Backup { path } => workspace::backup(desk, path.as_deref()),
        Verb::Restore { path } => workspace::restore(desk, &path),
        Verb::Openapi => Ok(serde_json::to_string_pretty(&api::openapi::document()?).unwrap_or_default()),
        Verb::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut crate::args::Cli::command(), "stint", &mut script);
            Ok(String::from_utf8_lossy(&script).trim_end().to_owned())
        }
    }
}

fn call(desk: &Desk<'_>, name: Option<&str>, request: Option<String>, list: bool) -> Result<String, Failure> {
    let Some(name) = name.filter(|_| !list) else {
        let names: Vec<&str> = api::all().keys().copied().collect();
        return Ok(if desk.json { json!(names).to_string() } else { names.join("\n") });
    };
    let text = match request.as_deref() {
        Some("-") => ask::read_stdin("request")?,
        Some(text) => text.to_owned(),
        None => "{}".to_owned(),
    };
    let request: Value = serde_json::from_str(&text).map_err(|e| Failure::field("request", "not_json", format!("is no JSON: {e}")))?;
    let answer = api::call(desk.app, name, request)?;
    Ok(if desk.json { answer.to_string() } else { serde_json::to_string_pretty(&answer).unwrap_or_default() })
}

/// Written beside its place and moved there, so that a crash or a full disk leaves no half file.
fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let mut next = path.as_os_str().to_owned();
    next.push(".part");
    let next = PathBuf::from(next);
    std::fs::write(&next, bytes)
        .and_then(|()| std::fs::rename(&next, path))
        .map_err(|e| unwritten(path, e))
        .inspect_err(|_| drop(std::fs::remove_file(&next)))
}

/// A path that cannot be is the caller's to mend; a full disk or a missing permission has its own words.
fn unwritten(path: &Path, e: std::io::Error) -> Failure {
    use std::io::ErrorKind as K;
    match e.kind() {
        K::NotFound | K::NotADirectory | K::IsADirectory | K::InvalidInput | K::InvalidFilename => Failure::field(
            "output",
            "unwritable",
            format!("{} cannot be written: {e}; name a file in a folder that exists", path.display()),
        ),
        _ => e.into(),
    }
}
