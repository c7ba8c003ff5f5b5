//! What was paid or driven for the business.

use super::Period;
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// What an amount that was paid and a way that was driven have in common.
#[derive(Debug, Args, Default)]
pub struct ExpenseFields {
    /// The day: 2026-11-03, today, yesterday; default: today
    #[arg(long)]
    pub on: Option<String>,
    /// Name or id
    #[arg(long)]
    pub category: Option<String>,
    #[arg(long)]
    pub client: Option<String>,
    #[arg(long)]
    pub project: Option<String>,
    #[arg(long)]
    pub note: Option<String>,
    /// Whether it is billed on; default: if it has a client
    #[arg(long, num_args = 0..=1, default_missing_value = "true")]
    pub billable: Option<bool>,
    /// Per cent on top when it is billed
    #[arg(long, value_name = "PERCENT")]
    pub markup: Option<String>,
    /// What a unit of its currency is worth in the client's: EUR=0.0061
    #[arg(long, value_name = "CURRENCY=RATE")]
    pub exchange: Option<String>,
}

#[derive(Debug, Args, Default)]
pub struct PaidFields {
    /// What was paid: 119.00
    #[arg(long)]
    pub amount: Option<String>,
    /// Default: the workspace's
    #[arg(long)]
    pub currency: Option<String>,
    /// Per cent of tax that the amount holds
    #[arg(long, value_name = "PERCENT")]
    pub tax: Option<String>,
    /// The tax comes on top of the amount
    #[arg(long, requires = "tax")]
    pub tax_on_top: bool,
    /// The tax as the receipt says it, where the rate does not give it
    #[arg(long, value_name = "AMOUNT", requires = "tax")]
    pub tax_amount: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum ExpenseVerb {
    /// Add what was paid
    Add {
        /// To whom
        merchant: Option<String>,
        #[command(flatten)]
        paid: PaidFields,
        #[command(flatten)]
        fields: ExpenseFields,
        /// A receipt; may be given several times
        #[arg(long, value_name = "FILE")]
        receipt: Vec<PathBuf>,
    },
    /// List them with their sums
    List {
        /// Part of what is written on them
        text: Option<String>,
        #[command(flatten)]
        period: Period,
        #[arg(long)]
        client: Option<String>,
        #[arg(long)]
        project: Option<String>,
        #[arg(long)]
        category: Option<String>,
        #[arg(long, value_parser = ["unbilled", "draft", "billed", "written_off", "not_billable"])]
        billing: Option<String>,
    },
    /// Show one with its receipts
    Show { id: String },
    /// Change what is given
    Edit {
        id: String,
        #[arg(long)]
        merchant: Option<String>,
        #[command(flatten)]
        paid: PaidFields,
        #[command(flatten)]
        fields: ExpenseFields,
    },
    /// Delete them
    Delete {
        #[arg(required = true)]
        id: Vec<String>,
    },
    /// Give one receipts
    Attach {
        id: String,
        #[arg(required = true)]
        file: Vec<PathBuf>,
    },
    /// Take received e-invoices: UBL, CII, or PDFs that carry one
    Import {
        #[arg(required = true)]
        file: Vec<PathBuf>,
    },
    /// Write a receipt to a file, by its id
    Receipt {
        id: String,
        #[arg(short, long = "output")]
        output: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
pub enum MileageVerb {
    /// Add a way that was driven
    Add {
        /// One way: 120.5
        distance: String,
        #[arg(long, value_parser = ["km", "mi"])]
        unit: Option<String>,
        /// Of a unit; default: the rate of the day
        #[arg(long, value_name = "PRICE")]
        rate: Option<String>,
        /// Where it began
        #[arg(long, value_name = "PLACE")]
        from: Option<String>,
        /// Where it led
        #[arg(long, value_name = "PLACE")]
        to: Option<String>,
        /// There and back
        #[arg(long = "return")]
        return_trip: bool,
        #[arg(long)]
        vehicle: Option<String>,
        #[command(flatten)]
        fields: Box<ExpenseFields>,
    },
    /// Set what a unit is billed at from a day on
    Rate {
        price: String,
        #[arg(long, value_parser = ["km", "mi"], default_value = "km")]
        unit: String,
        #[arg(long)]
        currency: Option<String>,
        /// First day it holds; default: always for the first rate, else today
        #[arg(long)]
        from: Option<String>,
    },
}
