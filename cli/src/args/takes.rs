//! What is taken in from elsewhere.

use super::{On, Period, Sums};
use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub struct Ingest {
    pub file: PathBuf,
    /// Write nothing unless every row is good
    #[arg(long)]
    pub all_or_nothing: bool,
    /// Of lines: write the verdict of each row to a file
    #[arg(long)]
    pub verdicts: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Import {
    #[arg(value_enum)]
    pub kind: ImportKind,
    pub file: PathBuf,
    /// Say what would be done, write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Import the good rows and leave the bad ones out
    #[arg(long)]
    pub skip_bad: bool,
    /// Of the times in the file; default: the workspace's
    #[arg(long)]
    pub zone: Option<String>,
    /// Of dates like 03/04/2026
    #[arg(long, value_parser = ["mdy", "dmy", "ymd"])]
    pub date_order: Option<String>,
    /// Of a csv: where a field stands, by the column's name or number from 1, like project=Vorhaben or note=5; an empty one takes it away.
    /// Fields: client project task note tags billable person date start end_date end duration
    #[arg(long = "map", value_name = "FIELD=COLUMN")]
    pub map: Vec<String>,
    /// Of a csv: what a plain number in the duration counts
    #[arg(long, value_parser = ["hours", "minutes", "seconds"])]
    pub unit: Option<String>,
    /// Of a csv: the sign before the decimals; the other one parts thousands
    #[arg(long, value_parser = ["either", "point", "comma"])]
    pub decimal: Option<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum ImportKind {
    Toggl,
    Clockify,
    Harvest,
    /// CSV of its export, or JSON of /api/timesheets?full=true
    Kimai,
    /// A data file, or what `timew export` prints
    Timewarrior,
    /// The frames file, or what `watson log --json` prints
    Watson,
    /// Any other table, by a mapping
    Csv,
    /// Events of a calendar
    Ics,
    /// A whole workspace that `stint export workspace` wrote, as a new one
    Stint,
}

impl ImportKind {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Toggl => "toggl",
            Self::Clockify => "clockify",
            Self::Harvest => "harvest",
            Self::Kimai => "kimai",
            Self::Timewarrior => "timewarrior",
            Self::Watson => "watson",
            Self::Csv => "csv",
            Self::Ics => "ics",
            Self::Stint => "stint",
        }
    }
}

#[derive(Debug, Subcommand)]
pub enum Export {
    /// Entries of a period as a table, a sheet, JSON or a calendar; their sums are the report's
    Entries {
        #[arg(long, value_parser = ["csv", "xlsx", "json", "ics"], default_value = "csv")]
        format: String,
        #[command(flatten)]
        period: Period,
        #[command(flatten)]
        on: On,
        /// - writes to standard output
        #[arg(short, long = "output")]
        output: PathBuf,
    },
    /// A report as a table, a sheet or JSON
    Report {
        #[arg(long, value_parser = ["csv", "xlsx", "json"], default_value = "csv")]
        format: String,
        #[command(flatten)]
        sums: Sums,
        /// - writes to standard output
        #[arg(short, long = "output")]
        output: PathBuf,
    },
    /// Everything, as JSON Lines and files that `stint import stint` makes a new workspace of; readable by anyone who has it
    Workspace {
        /// A folder, or a .tar or .zip, that is not there yet
        #[arg(short, long = "output")]
        output: PathBuf,
    },
}
