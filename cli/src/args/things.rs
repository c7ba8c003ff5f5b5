//! Clients, projects, tasks, and what an hour of them costs.

use super::{Address, On};
use clap::{Args, Subcommand};

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
    /// What stands for it in numbers of documents
    #[arg(long)]
    pub code: Option<String>,
    #[command(flatten)]
    pub address: Address,
    #[arg(long)]
    pub currency: Option<String>,
    #[arg(long)]
    pub vat_id: Option<String>,
    /// Days
    #[arg(long)]
    pub terms: Option<i64>,
    /// How its time is rounded when it is billed: "up 15 day", "nearest 6 entry", exact, or usual
    #[arg(long, value_name = "RULE")]
    pub rounding: Option<String>,
    #[arg(long, value_parser = ["standard", "reverse_charge", "exempt", "outside_scope"])]
    pub tax: Option<String>,
    /// What it is sent beside the PDF
    #[arg(long, value_parser = ["none", "factur-x", "xrechnung", "xrechnung-cii", "peppol"])]
    pub einvoice: Option<String>,
    /// By which it finds its invoices; of a German authority the Leitweg-ID
    #[arg(long)]
    pub buyer_reference: Option<String>,
    /// Where e-invoices go: SCHEME:ADDRESS, like 0204:04011000-1234512345-06 or EM:ap@acme.example
    #[arg(long, value_name = "SCHEME:ADDRESS")]
    pub e_address: Option<String>,
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
    /// What it is agreed at, in money: 8000
    #[arg(long, value_name = "AMOUNT")]
    pub agreed: Option<String>,
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
        /// What an hour of this person costs you, instead of a price
        #[arg(long, value_name = "PERSON", conflicts_with_all = ["client", "project", "task"])]
        cost: Option<String>,
    },
    /// List them
    List {
        /// What people cost, instead of prices
        #[arg(long)]
        cost: bool,
    },
}
