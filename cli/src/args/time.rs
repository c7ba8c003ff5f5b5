//! The timer, entries, and their sums.

use super::{On, Period};
use clap::{Args, Subcommand};

/// What an entry or a timer is about.
#[derive(Debug, Args)]
pub struct Work {
    #[command(flatten)]
    pub on: On,
    /// May be given several times
    #[arg(long = "tag")]
    pub tags: Vec<String>,
    #[arg(long, num_args = 0..=1, default_missing_value = "true")]
    pub billable: Option<bool>,
}

#[derive(Debug, Args)]
pub struct Begin {
    pub text: Vec<String>,
    #[command(flatten)]
    pub work: Work,
    /// When it began
    #[arg(long)]
    pub at: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum BreakStep {
    /// Take a break
    Start,
    /// End it
    Stop,
}

#[derive(Debug, Args)]
pub struct Log {
    #[command(flatten)]
    pub of: Which,
    /// The history of one entry, by its id: what was changed, when, by which device
    #[arg(long, value_name = "ID", conflicts_with_all = ["from", "to", "client", "project", "task", "view"])]
    pub entry: Option<String>,
    /// As a saved view filters, by its name; what is given beside it comes first
    #[arg(long, value_name = "NAME")]
    pub view: Option<String>,
}

/// Which time.
#[derive(Debug, Args)]
pub struct Which {
    #[command(flatten)]
    pub period: Period,
    #[command(flatten)]
    pub on: On,
}

#[derive(Debug, Subcommand)]
pub enum PeriodVerb {
    /// What is closed, and what was closed and opened before
    Show,
    /// Close all time up to a day: nothing in it can be added, changed or deleted
    Close {
        /// The last day that is closed
        day: String,
    },
    /// Open closed time again
    Open {
        /// Why; it is kept
        #[arg(long)]
        reason: String,
        /// The last day that stays closed; left out, nothing does
        day: Option<String>,
    },
}

#[derive(Debug, Args)]
pub struct Add {
    pub text: Vec<String>,
    #[arg(long)]
    pub from: String,
    #[arg(long)]
    pub to: String,
    #[arg(long)]
    pub zone: Option<String>,
    #[command(flatten)]
    pub work: Work,
}

#[derive(Debug, Args)]
pub struct Edit {
    pub id: String,
    #[arg(long)]
    pub note: Option<String>,
    #[arg(long)]
    pub from: Option<String>,
    #[arg(long)]
    pub to: Option<String>,
    #[arg(long)]
    pub zone: Option<String>,
    /// What an hour of it costs in the client's currency, or "usual"
    #[arg(long)]
    pub rate: Option<String>,
    #[command(flatten)]
    pub work: Work,
}

/// A report of time.
#[derive(Debug, Args)]
pub struct Sums {
    #[arg(long, value_parser = REPORT_BY)]
    pub by: String,
    /// Divides each row once more
    #[arg(long, value_parser = REPORT_BY)]
    pub then_by: Option<String>,
    #[command(flatten)]
    pub of: Which,
}

const REPORT_BY: [&str; 6] = ["client", "project", "task", "day", "week", "month"];

#[derive(Debug, Args)]
pub struct Report {
    #[command(flatten)]
    pub sums: Sums,
    /// With what the time cost, and the profit
    #[arg(long)]
    pub cost: bool,
}
