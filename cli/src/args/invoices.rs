//! From unbilled time to a paid document.

use super::Period;
use clap::Subcommand;
use std::path::PathBuf;

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
        #[arg(long, conflicts_with = "preview")]
        empty: bool,
        /// Take the expenses of the same days, too
        #[arg(long, conflicts_with_all = ["preview", "empty"])]
        expenses: bool,
        /// Only say what would be billed after rounding; nothing is written
        #[arg(long)]
        preview: bool,
    },
    /// List them, by state or client
    List {
        #[arg(long, value_parser = ["all", "draft", "open", "overdue", "paid", "credited", "written_off", "voided"])]
        state: Option<String>,
        #[arg(long)]
        client: Option<String>,
    },
    /// Show one, by number or id
    Show { id: String },
    /// A page of Stripe's on which what is open can be paid
    Link {
        id: String,
        /// Close it instead
        #[arg(long)]
        off: bool,
    },
    /// Give it its number; it cannot be changed after
    Issue {
        id: String,
        /// Date of issue; default: today
        #[arg(long)]
        on: Option<String>,
        /// Name of the series of numbers; default: the usual one
        #[arg(long)]
        series: Option<String>,
        /// What one unit of its currency is worth in yours
        #[arg(long)]
        rate: Option<String>,
        /// What it bills over a retainer is agreed with the client
        #[arg(long)]
        over_agreed: bool,
    },
    /// Let an issued one count for nothing: number and PDF stay, its time is unbilled again
    Void {
        id: String,
        #[arg(long)]
        reason: String,
    },
    /// What is owed on top because it is paid late
    Late {
        id: String,
        /// Last day of interest; default: today
        #[arg(long)]
        to: Option<String>,
    },
    /// Put that on a draft
    Claim {
        id: String,
        /// Last day of interest; default: today
        #[arg(long)]
        to: Option<String>,
        /// Without the fixed sum or fee
        #[arg(long)]
        interest_only: bool,
    },
    /// Issue a credit note; without lines, of all that is left
    Credit {
        id: String,
        /// Number of a line, counted from 1, or 2=0.5 for a part of its quantity
        #[arg(long = "line", value_name = "LINE[=QUANTITY]")]
        lines: Vec<String>,
        /// Printed on it
        #[arg(long, default_value = "")]
        reason: String,
        #[arg(long)]
        on: Option<String>,
        #[arg(long)]
        series: Option<String>,
        /// Leave the time of credited lines billed
        #[arg(long)]
        keep_time: bool,
    },
    /// Credit it in full and draft a corrected invoice in its place, with its time
    Reissue {
        id: String,
        /// Printed on the credit note
        #[arg(long, default_value = "")]
        reason: String,
    },
    /// Draft one with the same content, which bills no time
    Duplicate { id: String },
    /// Draft a deposit invoice, for a client or a project
    Deposit {
        #[arg(long, required_unless_present = "project")]
        client: Option<String>,
        #[arg(long)]
        project: Option<String>,
        /// Without its taxes, unless your prices contain them
        #[arg(long, required_unless_present = "percent", conflicts_with = "percent")]
        amount: Option<String>,
        /// Of the project's budget in money
        #[arg(long, requires = "project")]
        percent: Option<String>,
        #[arg(long)]
        subject: Option<String>,
    },
    /// List the deposit invoices of a client, and what takes them off
    Deposits {
        #[arg(long)]
        client: String,
    },
    /// Take a deposit invoice off a draft
    TakeDeposit {
        id: String,
        /// Its number or id
        deposit: String,
    },
    /// Write the PDF
    Pdf {
        id: String,
        #[arg(short, long = "output")]
        output: PathBuf,
    },
    /// Write the e-invoice of an issued one
    Xml {
        id: String,
        /// Default: what the client wants, else cii (EN 16931, as Factur-X carries it)
        #[arg(long, value_parser = ["cii", "ubl", "xrechnung", "xrechnung-cii", "peppol"])]
        format: Option<String>,
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
    /// Give up what is open; a small difference needs no reason
    WriteOff {
        id: String,
        #[arg(long, default_value = "")]
        reason: String,
        /// Default: today
        #[arg(long)]
        on: Option<String>,
    },
    /// Add items of the catalogue to a draft, by name or id
    AddItem {
        id: String,
        #[arg(required = true)]
        item: Vec<String>,
        /// Of each; default: 1
        #[arg(long)]
        quantity: Option<String>,
        /// In the draft's currency; default: the item's
        #[arg(long)]
        price: Option<String>,
    },
    /// Throw a draft away; its time is unbilled again
    Discard { id: String },
}
