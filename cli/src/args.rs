//! The words of the command line. Other programs rely on them: they are added to, never renamed.

mod bank;
mod calendar;
mod capture;
mod connect;
mod desk;
mod expenses;
mod invoices;
mod items;
mod mail;
mod many;
mod milestones;
mod payments;
mod place;
mod quotes;
mod recurring;
mod retainers;
mod rhythm;
mod takes;
mod things;
mod time;

pub use bank::BankVerb;
pub use calendar::{CalendarVerb, Due, Version};
pub use capture::CaptureVerb;
pub use connect::{ConnectionVerb, GooglePower, OutboxVerb};
pub use desk::{Init, ProfileFields, ProfileVerb};
pub use expenses::{ExpenseFields, ExpenseVerb, MileageVerb, PaidFields};
pub use invoices::InvoiceVerb;
pub use items::{ItemFields, ItemVerb};
pub use mail::{MailLanguage, MailOf, MailThing, MailVerb, MergeOf, MergeVerb, RemindersVerb};
pub use many::{EditMany, OverlapWay, ViewVerb};
pub use milestones::{EvidenceFields, MilestoneFields, MilestoneVerb};
pub use payments::{AnswerFields, MoneyFields, PaymentVerb, StatementOf};
pub use place::{Address, On, Period};
pub use quotes::QuoteVerb;
pub use recurring::{RecurringFields, RecurringVerb};
pub use retainers::{NewRetainer, RetainerVerb};
pub use rhythm::{GapIds, GapVerb, PomodoroVerb};
pub use takes::{Export, Import, ImportKind, Ingest};
pub use things::{ClientFields, ProjectFields, RateVerb, TaskFields, ThingVerb};
pub use time::{Add, Begin, BreakStep, Edit, Log, PeriodVerb, Report, Sums, Work};

use clap::{Parser, Subcommand};
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
    /// Open the demo workspace, made if there is none yet
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
    /// Change many entries at once, all in one step that can be undone
    EditMany(EditMany),
    /// Where an entry lies over other work, and how each pair can be put right
    Overlaps { id: String },
    /// Put a pair right
    Overlap {
        id: String,
        other: String,
        #[arg(value_enum)]
        way: OverlapWay,
    },
    /// Decide what the clocks or a forgotten timer left open, by the id that `stint stop` or `stint status` told
    Decide {
        id: String,
        /// End it where that was proposed; left out, it stays as it is
        #[arg(long)]
        end: bool,
    },
    /// Filters of the list of entries, kept by a name; `stint log --view NAME` shows one
    View {
        #[command(subcommand)]
        verb: ViewVerb,
    },
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
    Ingest(Ingest),
    /// Hand entries, or the whole workspace, on to other programs
    Export {
        #[command(subcommand)]
        what: Export,
    },
    /// Import an export of another program, all rows or none; exits with 2 when bad rows held it up
    Import(Import),
    /// Who you are on your invoices
    Profile {
        #[command(subcommand)]
        verb: ProfileVerb,
    },
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
    /// What a project is paid for step by step
    Milestone {
        #[command(subcommand)]
        verb: MilestoneVerb,
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
    /// Hours or money that clients pay ahead
    Retainer {
        #[command(subcommand)]
        verb: RetainerVerb,
    },
    /// Sums of time
    Report(Report),
    /// What was paid for the business, with its receipts
    Expense {
        #[command(subcommand)]
        verb: ExpenseVerb,
    },
    /// Ways that were driven, and what a kilometre is billed at
    Mileage {
        #[command(subcommand)]
        verb: MileageVerb,
    },
    /// What moved on your bank accounts, matched with your invoices
    Bank {
        #[command(subcommand)]
        verb: BankVerb,
    },
    /// From unbilled time to a paid document
    Invoice {
        #[command(subcommand)]
        verb: InvoiceVerb,
    },
    /// What is offered, and what became of it
    Quote {
        #[command(subcommand)]
        verb: QuoteVerb,
    },
    /// Money that came from clients or went back, and what it settles
    Payment {
        #[command(subcommand)]
        verb: PaymentVerb,
    },
    /// A client's account: what was owed, what happened, what is owed now
    Statement(StatementOf),
    /// What you sell again and again
    Item {
        #[command(subcommand)]
        verb: ItemVerb,
    },
    /// Invoices that come again and again
    Recurring {
        #[command(subcommand)]
        verb: RecurringVerb,
    },
    /// Accounts elsewhere that Stint works with
    Connection {
        #[command(subcommand)]
        verb: ConnectionVerb,
    },
    /// Events of your calendars, and what is due in them
    Calendar {
        #[command(subcommand)]
        verb: CalendarVerb,
    },
    /// What waits to be sent to them
    Outbox {
        #[command(subcommand)]
        verb: OutboxVerb,
    },
    /// Mails to clients and from them, and reminders
    Mail {
        #[command(subcommand)]
        verb: MailVerb,
    },
    /// Send what waits, and read what happened elsewhere
    Sync {
        /// Compare all that Stripe has, not only what happened since the last time
        #[arg(long)]
        everything: bool,
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
    /// Rounds of focus with breaks between them
    Pomodoro {
        #[command(subcommand)]
        verb: PomodoroVerb,
    },
    /// What waits to be decided: time in which nobody was at the machine while a timer ran
    Gaps,
    /// Decide it; an id may be left out
    Gap {
        #[command(subcommand)]
        verb: GapVerb,
    },
    /// Closed time: what is closed, close more, open it again
    Period {
        #[command(subcommand)]
        verb: PeriodVerb,
    },
    /// Activity capture: which window was in front, kept on this machine alone
    Capture {
        #[command(subcommand)]
        verb: CaptureVerb,
    },
    /// Print the hash of all that the workspace holds
    Hash,
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
