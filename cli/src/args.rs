//! The words of the command line. Other programs rely on them: they are added to, never renamed.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

const EXIT_CODES: &str =
    "Exit codes: 0 done, 2 usage, or nothing was kept of what was handed in, 3 not found, 4 cannot be done now, 5 locked, 70 a bug";

#[derive(Debug, Parser)]
#[command(name = "stint", version, about = "Stint, the freelancer's desk that works offline", arg_required_else_help = true, after_help = EXIT_CODES)]
pub struct Cli {
    /// The data folder; default: STINT_DATA, else the platform's
    #[arg(long, global = true, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Print one JSON document; errors as JSON on standard error
    #[arg(long, global = true)]
    pub json: bool,
    #[command(subcommand)]
    pub verb: Verb,
}

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Make a workspace and open it
    Init(Init),
    /// Make the demo workspace and open it
    Demo,
    /// List the workspaces, or open another one by name or id
    Workspace { open: Option<String> },
    /// Start a timer
    Start(Begin),
    /// Stop the running timer and start another
    Switch(Begin),
    /// Pause the timer
    Pause,
    /// Go on after a pause or a break
    Resume,
    /// Take a break, or end it
    Break {
        #[command(subcommand)]
        step: BreakStep,
    },
    /// Stop the timer
    Stop {
        /// When it ended: 17:30, "2026-11-20 17:30", RFC 3339
        #[arg(long)]
        at: Option<String>,
    },
    /// Throw the running timer away
    Discard,
    /// What is running, and today's total
    Status,
    /// Add or start by one line, like "25m call @acme #support"
    Quick { text: Vec<String> },
    /// The entries of a period
    Log(Log),
    /// Add an entry by hand
    Add(Add),
    /// Change an entry
    Edit(Edit),
    /// Delete entries
    Delete {
        #[arg(required = true)]
        id: Vec<String>,
    },
    /// Take the last edit back
    Undo,
    /// Make the last undone edit again
    Redo,
    /// Take in a batch of entries as JSON from a file or - for standard input; exits with 2 when rows were turned down and none was accepted
    Ingest {
        file: PathBuf,
        /// Write nothing unless every row is good
        #[arg(long)]
        all_or_nothing: bool,
    },
    /// Import an export of another program, all rows or none; exits with 2 when bad rows held it up
    Import(Import),
    /// Whom you work for
    Client {
        #[command(subcommand)]
        verb: ThingVerb<ClientFields>,
    },
    /// What the work belongs to
    Project {
        #[command(subcommand)]
        verb: ThingVerb<ProjectFields>,
    },
    /// What is to be done
    Task {
        #[command(subcommand)]
        verb: ThingVerb<TaskFields>,
    },
    /// Prices of an hour
    Rate {
        #[command(subcommand)]
        verb: RateVerb,
    },
    /// Sums of time
    Report(Report),
    /// From unbilled time to a paid document
    Invoice {
        #[command(subcommand)]
        verb: InvoiceVerb,
    },
    /// Call any command of the core with a JSON request
    Call {
        name: Option<String>,
        /// The request; - reads it from standard input
        request: Option<String>,
        /// List the commands
        #[arg(long)]
        list: bool,
    },
    /// Serve the window and the commands on 127.0.0.1
    Serve {
        /// 0 takes a free one
        #[arg(long, default_value_t = 0)]
        port: u16,
        /// A file with the token that callers must show; made if missing
        #[arg(long)]
        token_file: Option<PathBuf>,
    },
    /// Prove that the workspace is whole
    Verify,
    /// Write an encrypted copy and check it
    Backup { path: Option<PathBuf> },
    /// Put a backup in place of the database, which is kept aside
    Restore { path: PathBuf },
    /// Print the commands as an OpenAPI 3.1 document
    Openapi,
    /// Print a completion script
    Completions { shell: clap_complete::Shell },
}

#[derive(Debug, Args)]
pub struct Init {
    #[arg(long)]
    pub name: String,
    /// ISO 3166-1, like DE
    #[arg(long)]
    pub country: String,
    /// ISO 4217, like EUR
    #[arg(long)]
    pub currency: String,
    /// IANA, like Europe/Berlin
    #[arg(long)]
    pub zone: String,
    #[arg(long)]
    pub legal_name: Option<String>,
    #[arg(long, value_parser = ["monday", "sunday", "saturday"])]
    pub week_start: Option<String>,
    #[arg(long, value_parser = ["en", "de"])]
    pub language: Option<String>,
    /// Fill it with a demonstration
    #[arg(long)]
    pub demo: bool,
}

/// What time is spent on.
#[derive(Debug, Args, Default)]
pub struct On {
    /// Name or id
    #[arg(long)]
    pub client: Option<String>,
    #[arg(long)]
    pub project: Option<String>,
    #[arg(long)]
    pub task: Option<String>,
}

#[derive(Debug, Args)]
pub struct Tags {
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
    pub on: On,
    #[command(flatten)]
    pub tags: Tags,
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
pub struct Period {
    /// First day: 2026-11-01, today, yesterday
    #[arg(long)]
    pub from: Option<String>,
    /// Last day, included
    #[arg(long)]
    pub to: Option<String>,
}

#[derive(Debug, Args)]
pub struct Log {
    #[command(flatten)]
    pub period: Period,
    #[command(flatten)]
    pub on: On,
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
    pub on: On,
    #[command(flatten)]
    pub tags: Tags,
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
    #[command(flatten)]
    pub on: On,
    #[command(flatten)]
    pub tags: Tags,
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
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum ImportKind {
    Toggl,
    Clockify,
    Harvest,
}

#[derive(Debug, Subcommand)]
pub enum ThingVerb<F: Args> {
    /// Add one
    Add {
        name: String,
        #[command(flatten)]
        fields: F,
    },
    /// List them; with a text, those whose name contains it
    List {
        text: Option<String>,
        #[arg(long)]
        archived: bool,
    },
    /// Show one, by name or id
    Show { id: String },
    /// Change what is given
    Edit {
        id: String,
        #[arg(long)]
        name: Option<String>,
        #[command(flatten)]
        fields: F,
    },
    /// Take it out of the way; its time stays
    Archive {
        id: String,
        /// Bring it back
        #[arg(long)]
        undo: bool,
    },
    /// Delete one that nothing belongs to
    Delete { id: String },
}

#[derive(Debug, Args)]
pub struct ClientFields {
    #[arg(long)]
    pub legal_name: Option<String>,
    #[arg(long)]
    pub street: Option<String>,
    #[arg(long)]
    pub postal_code: Option<String>,
    #[arg(long)]
    pub city: Option<String>,
    #[arg(long)]
    pub country: Option<String>,
    #[arg(long)]
    pub currency: Option<String>,
    #[arg(long)]
    pub vat_id: Option<String>,
    /// Days
    #[arg(long)]
    pub terms: Option<i64>,
    #[arg(long, value_parser = ["standard", "reverse_charge", "exempt", "outside_scope"])]
    pub tax: Option<String>,
    #[arg(long)]
    pub note: Option<String>,
}

#[derive(Debug, Args)]
pub struct ProjectFields {
    #[arg(long)]
    pub client: Option<String>,
    #[arg(long)]
    pub color: Option<String>,
    #[arg(long, value_parser = ["planned", "active", "paused", "done"])]
    pub status: Option<String>,
    #[arg(long, num_args = 0..=1, default_missing_value = "true")]
    pub billable: Option<bool>,
    /// Hours: 40h, 12:30
    #[arg(long)]
    pub budget: Option<String>,
    #[arg(long)]
    pub note: Option<String>,
}

#[derive(Debug, Args)]
pub struct TaskFields {
    #[arg(long)]
    pub project: Option<String>,
    #[arg(long, value_parser = ["open", "in_progress", "waiting", "done"])]
    pub status: Option<String>,
    /// 6h, 1:30
    #[arg(long)]
    pub estimate: Option<String>,
    #[arg(long)]
    pub due: Option<String>,
    #[arg(long)]
    pub note: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum RateVerb {
    /// Set the price of an hour from a day on; without a name it is the workspace's
    Set {
        amount: String,
        #[command(flatten)]
        on: On,
        #[arg(long)]
        currency: Option<String>,
        /// First day it holds; default: today
        #[arg(long)]
        from: Option<String>,
    },
    /// List them
    List,
}

#[derive(Debug, Args)]
pub struct Report {
    #[arg(long, value_parser = ["client", "project", "task", "day", "week", "month"])]
    pub by: String,
    #[command(flatten)]
    pub period: Period,
    #[command(flatten)]
    pub on: On,
}

#[derive(Debug, Subcommand)]
pub enum InvoiceVerb {
    /// Draft an invoice from unbilled time
    Draft {
        #[arg(long)]
        client: String,
        #[command(flatten)]
        period: Period,
        #[arg(long, value_parser = ["entry", "day", "task", "project"])]
        group: Option<String>,
        #[arg(long)]
        subject: Option<String>,
        /// Take no time: for lines of its own
        #[arg(long)]
        empty: bool,
    },
    /// List them, by state or client
    List {
        #[arg(long, value_parser = ["all", "draft", "open", "overdue", "paid"])]
        state: Option<String>,
        #[arg(long)]
        client: Option<String>,
    },
    /// Show one, by number or id
    Show { id: String },
    /// Give it its number; it cannot be changed after
    Issue {
        id: String,
        /// Date of issue; default: today
        #[arg(long)]
        on: Option<String>,
    },
    /// Write the PDF
    Pdf {
        id: String,
        #[arg(short, long = "output")]
        output: PathBuf,
    },
    /// Record a payment; without an amount, of the open balance
    Paid {
        id: String,
        #[arg(long)]
        amount: Option<String>,
        #[arg(long)]
        on: Option<String>,
        #[arg(long)]
        method: Option<String>,
        #[arg(long)]
        note: Option<String>,
    },
    /// Throw a draft away; its time is unbilled again
    Discard { id: String },
}
