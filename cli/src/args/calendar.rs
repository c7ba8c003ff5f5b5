//! Events of calendars, and what is due in them.

use clap::{Subcommand, ValueEnum};

/// What has a day that is put into a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Due {
    Milestones,
    Invoices,
    Tasks,
}

#[derive(Debug, Subcommand)]
pub enum CalendarVerb {
    /// List the calendars of your accounts, and what is done with each
    List,
    /// Show the events of a calendar, by name or id
    Read {
        id: String,
        /// Show them no more, and forget them
        #[arg(long)]
        off: bool,
    },
    /// Put what is due into a calendar, by name or id
    Target {
        #[arg(required_unless_present = "off")]
        id: Option<String>,
        /// What is put there; default: all of it
        #[arg(long, value_enum, value_delimiter = ',', default_value = "milestones,invoices,tasks")]
        of: Vec<Due>,
        /// Put nothing anywhere, and take out what was put there
        #[arg(long, conflicts_with_all = ["id", "of"])]
        off: bool,
    },
    /// List events and what is due
    Events {
        /// The first day; default: today
        #[arg(long)]
        from: Option<String>,
        /// The last one; default: a week later
        #[arg(long)]
        to: Option<String>,
    },
    /// Read the calendars now
    Pull,
    /// Track an event as time, by the id that `events` shows
    ToEntry {
        /// Like 0192f0c1-…, or 0192f0c1-…@2026-11-20T08:00:00.000Z for one of a series
        event: String,
    },
    /// List what was changed here and there
    Conflicts,
    /// Decide what was changed here and there, by the id that `conflicts` shows
    Keep {
        id: String,
        /// Which of the two stands
        #[arg(value_enum)]
        version: Version,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Version {
    Mine,
    Theirs,
}
