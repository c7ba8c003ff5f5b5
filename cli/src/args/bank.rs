//! What moved on the bank's accounts, and what it was.

use std::path::PathBuf;

use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub enum BankVerb {
    /// Bring in a statement: camt.053, MT940, OFX or CSV; the same file again adds nothing
    Import {
        file: PathBuf,
        /// The account of a file that does not name one: its name or id; a new name makes a new account
        #[arg(long)]
        account: Option<String>,
        /// Only tell what would be kept
        #[arg(long)]
        dry_run: bool,
    },
    /// List the accounts with their last balance
    Accounts,
    /// List movements
    List {
        #[arg(long, value_parser = ["open", "confirmed", "ignored"])]
        state: Option<String>,
        #[arg(long, value_name = "DAY")]
        from: Option<String>,
        #[arg(long, value_name = "DAY")]
        to: Option<String>,
        /// Part of the name, the account, a reference or the text
        #[arg(long)]
        text: Option<String>,
    },
    /// Show what the open movements may have been, how sure that is, and why
    Match,
    /// Confirm the surest proposal for movements, or all that is certain
    Confirm {
        /// Ids of movements
        #[arg(required_unless_present = "certain")]
        ids: Vec<String>,
        /// All that are certain
        #[arg(long, conflicts_with = "ids")]
        certain: bool,
        /// How it was paid, in your words
        #[arg(long, default_value = "")]
        method: String,
    },
    /// Say that movements are no matter of your books
    Ignore {
        #[arg(required = true)]
        ids: Vec<String>,
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Take back what was said of a movement, with the payment or expense that it made
    Undo { id: String },
}
