//! Activity capture.

use clap::{Args, Subcommand};

#[derive(Debug, Subcommand)]
pub enum CaptureVerb {
    /// Whether it is on, what is excluded, how much is kept
    Status,
    /// Record which window is in front while the desktop program runs; on this machine only
    On,
    /// Record nothing any more; what was recorded stays until it is purged or too old
    Off,
    /// Record nothing for a while
    Pause {
        #[arg(default_value_t = 60)]
        minutes: i64,
    },
    /// Go on at once
    Resume,
    /// What was captured on a day, and which entries it proposes
    List {
        /// 2026-11-20, today, yesterday; default: today
        day: Option<String>,
    },
    /// Never record what has this in its program's name, and delete what was recorded of it
    Exclude {
        pattern: String,
        /// Look for it in the window's title instead
        #[arg(long)]
        title: bool,
        /// Record the program, without its titles
        #[arg(long)]
        keep_app: bool,
    },
    /// Lift an exclusion, by its id
    Include { id: String },
    /// Delete what was captured; the bytes are overwritten
    Purge(Purge),
}

#[derive(Debug, Args)]
pub struct Purge {
    /// 9:30, "2026-11-20 9:30", RFC 3339
    #[arg(long)]
    pub from: Option<String>,
    #[arg(long)]
    pub to: Option<String>,
    /// Everything
    #[arg(long, conflicts_with_all = ["from", "to"])]
    pub all: bool,
}
