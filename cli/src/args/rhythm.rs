//! Being away, and rounds of focus.

use super::{Begin, On};
use clap::{Args, Subcommand};

#[derive(Debug, Args)]
pub struct GapIds {
    /// As `stint gaps` lists them; left out, all that wait
    pub id: Vec<String>,
}

#[derive(Debug, Subcommand)]
pub enum GapVerb {
    /// It was work: leave it as it is
    Keep(GapIds),
    /// It was a pause: take it out
    Discard(GapIds),
    /// Make it an entry of its own
    Split {
        #[command(flatten)]
        ids: GapIds,
        /// Bill it
        #[arg(long)]
        billable: bool,
    },
    /// It was something else
    Give {
        #[command(flatten)]
        ids: GapIds,
        #[command(flatten)]
        on: On,
        /// What it was
        #[arg(long)]
        note: Option<String>,
        #[arg(long, num_args = 0..=1, default_missing_value = "true")]
        billable: Option<bool>,
    },
}

#[derive(Debug, Subcommand)]
pub enum PomodoroVerb {
    /// Begin with a focus: on the timer that is there, or on what is named
    Start(Begin),
    /// End this round and begin the next
    Skip,
    /// No more rounds; the timer stays as it is
    Stop,
    /// How far this round has come, and how many were finished today
    Status,
}
