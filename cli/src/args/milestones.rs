//! What a project is paid for step by step.

use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Args, Default)]
pub struct MilestoneFields {
    /// The day on which it is to be done: 2026-12-18, tomorrow
    #[arg(long)]
    pub due: Option<String>,
    /// What it comes to: 3000
    #[arg(long, conflicts_with = "share")]
    pub amount: Option<String>,
    /// Per cent of what its project is agreed at: 30
    #[arg(long, value_name = "PERCENT")]
    pub share: Option<String>,
    /// Of the amount; default: the client's
    #[arg(long, requires = "amount")]
    pub currency: Option<String>,
    /// Stands under the name on an invoice
    #[arg(long)]
    pub description: Option<String>,
}

/// What shows that it is done.
#[derive(Debug, Args, Default)]
pub struct EvidenceFields {
    /// The day on which it was done; default: today
    #[arg(long)]
    pub on: Option<String>,
    #[arg(long)]
    pub note: Option<String>,
    /// Where it can be seen: https://example.com/design
    #[arg(long)]
    pub link: Option<String>,
    /// A file that shows it; may be given several times
    #[arg(long)]
    pub file: Vec<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub enum MilestoneVerb {
    /// Add one at the end of a project's
    Add {
        name: String,
        #[arg(long)]
        project: String,
        #[command(flatten)]
        fields: MilestoneFields,
    },
    /// Make several as shares of what a project is agreed at: Design=30 Build=40 Launch=30
    Plan {
        project: String,
        #[arg(required = true, value_name = "NAME=PERCENT")]
        part: Vec<String>,
    },
    /// Money held for it on the client's card, through Stripe; without an option, what there is
    Hold {
        id: String,
        /// Ask for a page on which the card is held; default: what the milestone comes to
        #[arg(long, value_name = "AMOUNT", num_args = 0..=1, default_missing_value = "", conflicts_with_all = ["take", "let_go"])]
        ask: Option<String>,
        /// Take what is held, or a part of it; the rest is let go
        #[arg(long, value_name = "AMOUNT", num_args = 0..=1, default_missing_value = "", conflicts_with = "let_go")]
        take: Option<String>,
        /// Let it go, or close the page
        #[arg(long)]
        let_go: bool,
    },
    /// List them with their sums
    List {
        /// Part of a name
        text: Option<String>,
        #[arg(long)]
        project: Option<String>,
        #[arg(long)]
        client: Option<String>,
        /// May be given several times
        #[arg(long, value_parser = ["planned", "due_soon", "overdue", "completed", "on_draft", "billed", "paid"])]
        state: Vec<String>,
    },
    /// Show one with its evidence and its history
    Show { id: String },
    /// Change what is given
    Edit {
        id: String,
        #[arg(long)]
        name: Option<String>,
        #[command(flatten)]
        fields: MilestoneFields,
        /// Take its day, or what it comes to, away
        #[arg(long, value_parser = ["due", "amount", "share"], value_name = "FIELD")]
        without: Option<String>,
    },
    /// Put one before another of its project, or last
    Move {
        id: String,
        #[arg(long)]
        before: Option<String>,
    },
    /// Say that it is done, with what shows it
    Complete {
        id: String,
        #[command(flatten)]
        evidence: EvidenceFields,
    },
    /// Change or add to what shows that it is done
    Evidence {
        id: String,
        #[command(flatten)]
        evidence: EvidenceFields,
        /// Take a file away, by its id
        #[arg(long, value_name = "FILE")]
        without: Option<String>,
    },
    /// Say that it is not done after all
    Reopen { id: String, reason: String },
    /// Put completed ones on an invoice draft
    Bill {
        #[arg(required = true)]
        id: Vec<String>,
        /// The draft; default: a new one
        #[arg(long, value_name = "DRAFT")]
        onto: Option<String>,
    },
    /// Ask for a deposit before it is completed
    Deposit {
        id: String,
        /// Of what it comes to; default: all of it
        #[arg(long, conflicts_with = "amount")]
        percent: Option<String>,
        #[arg(long)]
        amount: Option<String>,
    },
    /// Delete one that no invoice bills
    #[command(alias = "remove")]
    Delete { id: String },
}
