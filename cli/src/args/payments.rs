//! Money that came from clients or went back to them.

use super::Period;
use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum PaymentVerb {
    /// List them, the latest first, with their sums
    List {
        #[arg(long)]
        client: Option<String>,
        #[arg(long, value_parser = ["payment", "refund"])]
        kind: Option<String>,
        #[arg(long)]
        method: Option<String>,
        #[command(flatten)]
        period: Period,
        /// Part of a name, a reference, a note or a number
        text: Option<String>,
        /// Only those with something left
        #[arg(long)]
        unused: bool,
        /// Those that were taken back, too
        #[arg(long)]
        voided: bool,
    },
    /// Show one with what it settles
    Show { id: String },
    /// Record what a client paid; without --to it settles the oldest due first
    Add {
        client: String,
        amount: String,
        #[command(flatten)]
        fields: MoneyFields,
        /// An invoice and how much of it: 2026-0007=119.00; repeat it. In another currency: 2026-0007=119.00/130.50
        #[arg(long = "to", conflicts_with = "keep")]
        to: Vec<String>,
        /// Settle nothing: all of it stays to the client's credit
        #[arg(long)]
        keep: bool,
        /// Write off what stays open of the invoices of --to, where it is small enough
        #[arg(long, requires = "to")]
        write_off_rest: bool,
    },
    /// Record what was paid back of a client's credit
    Refund {
        client: String,
        amount: String,
        #[command(flatten)]
        fields: MoneyFields,
    },
    /// Pay back through Stripe what came through it; without an amount, all that can still go back
    Return {
        id: String,
        amount: Option<String>,
        #[arg(long, value_parser = ["requested_by_customer", "duplicate", "fraudulent"])]
        reason: Option<String>,
        /// Issue a credit note over all that is left of this invoice with it; by number or id
        #[arg(long, value_name = "INVOICE")]
        credit: Option<String>,
        /// Printed on the credit note
        #[arg(long, requires = "credit", default_value = "")]
        note: String,
    },
    /// What came through Stripe for an invoice, with its refunds and disputes; by number or id
    Stripe { invoice: String },
    /// What would be answered to a dispute, and what was; by the number of its invoice, or its own id
    Dispute { invoice: String },
    /// Answer a dispute, once and for good; what is not given is as it was saved, else gathered from invoice, time and mails
    Answer {
        invoice: String,
        #[command(flatten)]
        texts: Box<AnswerFields>,
        /// Only keep it; nothing is sent
        #[arg(long)]
        save: bool,
    },
    /// Accept that a dispute is lost: the money stays with the payer
    AcceptLoss { invoice: String },
    /// What Stripe paid out to the bank
    Payouts {
        /// Write what each holds to a file; - is standard output
        #[arg(long, value_name = "FILE")]
        csv: Option<PathBuf>,
    },
    /// Let what is left of a payment settle invoices; without --to the oldest due first
    Allocate {
        id: String,
        #[arg(long = "to")]
        to: Vec<String>,
    },
    /// Take one allocation or write-off back; its id stands with the invoice
    Unallocate {
        id: String,
        #[arg(long, default_value = "")]
        reason: String,
    },
    /// Take a payment back; what it settled is open again
    Void {
        id: String,
        #[arg(long, default_value = "")]
        reason: String,
    },
    /// Write the receipt as a PDF
    Receipt {
        id: String,
        /// A file; - writes to standard output
        #[arg(long, short)]
        output: PathBuf,
    },
    /// What rates of exchange gained or lost by money that came in
    Exchange {
        #[command(flatten)]
        period: Period,
        /// Write the rows to a file; - is standard output
        #[arg(long, value_name = "FILE")]
        csv: Option<PathBuf>,
    },
    /// What a client has to its credit
    Credit { client: String },
}

#[derive(Debug, Args)]
pub struct AnswerFields {
    #[arg(long)]
    pub customer: Option<String>,
    #[arg(long)]
    pub email: Option<String>,
    #[arg(long)]
    pub address: Option<String>,
    /// When the work was done
    #[arg(long)]
    pub when: Option<String>,
    /// What was delivered
    #[arg(long)]
    pub delivered: Option<String>,
    /// All else that tells for you
    #[arg(long)]
    pub text: Option<String>,
}

#[derive(Debug, Args)]
pub struct MoneyFields {
    /// Default: the client's
    #[arg(long)]
    pub currency: Option<String>,
    /// Default: today
    #[arg(long)]
    pub on: Option<String>,
    #[arg(long)]
    pub method: Option<String>,
    #[arg(long)]
    pub reference: Option<String>,
    #[arg(long)]
    pub note: Option<String>,
    /// What the provider kept of the amount
    #[arg(long)]
    pub fee: Option<String>,
    /// What one unit of a foreign currency was worth in yours
    #[arg(long)]
    pub rate: Option<String>,
}

#[derive(Debug, Args)]
pub struct StatementOf {
    pub client: String,
    #[command(flatten)]
    pub period: Period,
    /// Only the account in this currency
    #[arg(long)]
    pub currency: Option<String>,
    /// Write a CSV file; - writes to standard output
    #[arg(long, value_name = "FILE")]
    pub csv: Option<PathBuf>,
    /// Write a PDF; - writes to standard output
    #[arg(long, value_name = "FILE", conflicts_with = "csv")]
    pub pdf: Option<PathBuf>,
}
