//! `stint`: the core's verbs in a terminal. Each verb is one or two calls of the command list; nothing is decided here.

mod args;
mod ask;
mod fail;
mod progress;
mod render;
mod serve;
mod verbs;
mod when;

use clap::Parser as _;
use fail::Failure;
use std::io::Write as _;
use stint::{
    app::{App, Options},
    kernel,
};

fn main() {
    // What goes on beside is not waited for.
    kernel::leave(answer())
}

/// The exit code.
fn answer() -> u8 {
    let json = std::env::args_os().any(|a| a == "--json");
    let cli = match args::Cli::try_parse() {
        Ok(cli) => cli,
        Err(e) if json && e.use_stderr() => return report(&Failure::usage(&e), true),
        Err(e) => e.exit(),
    };
    if let Ok(filter) = tracing_subscriber::EnvFilter::try_from_env("STINT_LOG") {
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    }
    match run(cli) {
        Ok((text, _)) if text.is_empty() => 0,
        Ok((text, refused)) => match writeln!(std::io::stdout(), "{text}") {
            // A reader that has seen enough (`stint log | head`) is no failure.
            Err(e) if e.kind() != std::io::ErrorKind::BrokenPipe => report(&Failure::unsaid(&e), json),
            _ if refused => fail::USAGE,
            _ => 0,
        },
        Err(failure) => report(&failure, json),
    }
}

fn run(cli: args::Cli) -> Result<(String, bool), Failure> {
    let app = App::new(Options::from_machine(cli.data)?);
    let desk = ask::Desk::new(&app, cli.json);
    let text = verbs::run(&desk, cli.verb)?;
    Ok((text, desk.refused.get()))
}

fn report(failure: &Failure, json: bool) -> u8 {
    let text = if json { failure.json() } else { failure.text() };
    let _ = writeln!(std::io::stderr(), "{text}");
    failure.exit_code()
}
