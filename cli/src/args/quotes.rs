//! What is offered, and what became of it.

use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum QuoteVerb {
    /// List them, the newest first, with sums by currency
    List {
        #[arg(long, value_parser = ["draft", "sent", "expired", "accepted", "declined", "withdrawn"])]
        state: Option<String>,
        #[arg(long)]
        client: Option<String>,
        /// Part of a name, a subject or a number
        text: Option<String>,
    },
    /// Show one, by number or id
    Show { id: String },
    /// Start one
    Add {
        client: String,
        #[arg(long, default_value = "")]
        subject: String,
    },
    /// Change what is said around the lines
    Edit {
        id: String,
        #[arg(long)]
        subject: Option<String>,
        /// Before the lines
        #[arg(long)]
        intro: Option<String>,
        /// Below the sums
        #[arg(long)]
        terms: Option<String>,
        /// The last day on which it can be accepted
        #[arg(long)]
        valid_until: Option<String>,
        #[arg(long, value_parser = ["en", "de", "fr"])]
        language: Option<String>,
    },
    /// Add a line at the end
    Line {
        id: String,
        description: String,
        #[arg(long)]
        price: String,
        #[arg(long)]
        quantity: Option<String>,
        #[arg(long, default_value = "")]
        unit: String,
    },
    /// Add a heading at the end; the lines after it belong to it
    Heading {
        id: String,
        title: String,
        /// What stands under it may be taken or left
        #[arg(long, conflicts_with = "package")]
        optional: bool,
        /// What stands under it is taken instead of the other packages
        #[arg(long)]
        package: bool,
    },
    /// Mark it as sent: it gets its number and stands as it is
    Send {
        id: String,
        /// Default: today
        #[arg(long)]
        on: Option<String>,
        #[arg(long)]
        valid_until: Option<String>,
        /// Name of the series of numbers; default: the usual one
        #[arg(long)]
        series: Option<String>,
    },
    /// Record that the client takes it; makes a project and the text of an agreement
    Accept(Accept),
    /// Record that the client does not take it
    Decline {
        id: String,
        #[command(flatten)]
        said: Said,
    },
    /// Take the offer back
    Withdraw {
        id: String,
        #[command(flatten)]
        said: Said,
    },
    /// Take an answer back, until something is issued from it
    TakeBack { id: String },
    /// Write the next version of one that was sent
    Revise { id: String },
    /// Start another one with the same content
    Duplicate { id: String },
    /// Draft an invoice of what was accepted
    Invoice {
        id: String,
        /// Title of an option; repeat it. Default: what was accepted, else what is proposed
        #[arg(long = "choose")]
        choose: Vec<String>,
    },
    /// Draft a deposit invoice over a part of it
    Deposit {
        id: String,
        /// Like 30% or 500.00
        portion: String,
    },
    /// Write the PDF
    Pdf {
        id: String,
        #[arg(short, long = "output")]
        output: PathBuf,
    },
    /// Print the text of the agreement
    Contract { id: String },
    /// Throw a draft away
    Discard { id: String },
}

#[derive(Debug, Args)]
pub struct Said {
    /// Default: today
    #[arg(long)]
    pub on: Option<String>,
    /// Who said so
    #[arg(long, default_value = "")]
    pub by: String,
    #[arg(long, default_value = "")]
    pub note: String,
}

#[derive(Debug, Args)]
pub struct Accept {
    pub id: String,
    #[command(flatten)]
    pub said: Said,
    /// Title of an option; repeat it. Default: what is proposed
    #[arg(long = "choose")]
    pub choose: Vec<String>,
    /// Takes nothing that may be left
    #[arg(long, conflicts_with = "choose")]
    pub choose_none: bool,
    /// Where the work goes; default: a new project
    #[arg(long)]
    pub project: Option<String>,
    #[arg(long, conflicts_with = "project")]
    pub no_project: bool,
    /// Draft a deposit invoice, too: like 30% or 500.00
    #[arg(long)]
    pub deposit: Option<String>,
    /// Make a milestone of each line
    #[arg(long, conflicts_with = "milestone")]
    pub milestones: bool,
    /// Make milestones of shares; together 100 per cent
    #[arg(long, value_name = "NAME=PERCENT")]
    pub milestone: Vec<String>,
    /// Though it has expired
    #[arg(long)]
    pub late: bool,
}
