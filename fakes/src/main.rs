//! `stint-fakes --port 0 --seed 7 --state FILE` prints its addresses as one line of JSON and serves until it is ended.

use clap::Parser;
use std::{io::Write as _, path::PathBuf, process::ExitCode};
use stint_fakes::{Clock, Fakes, Options};

/// Stand-ins for Stripe, Google, mail servers and language models.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// The port of the web door; 0 takes a free one; mail has the next two
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// Names, tokens and chances follow from it.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Keeps the state in this file from one run to the next.
    #[arg(long)]
    state: Option<PathBuf>,
}

fn main() -> ExitCode {
    let Arguments { port, seed, state } = Arguments::parse();
    match Fakes::with(Options { seed, port, clock: Clock::of_the_machine(), state_file: state }) {
        Ok(fakes) => {
            let mut out = std::io::stdout();
            if writeln!(out, "{}", fakes.addresses()).and_then(|()| out.flush()).is_err() {
                return ExitCode::FAILURE;
            }
            loop {
                std::thread::park();
            }
        }
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "stint-fakes: {error}");
            ExitCode::FAILURE
        }
    }
}
