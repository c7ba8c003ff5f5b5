//! Many entries at once, entries at the same time, and views of them.

use super::Work;
use clap::{Args, Subcommand, ValueEnum};

#[derive(Debug, Args)]
pub struct EditMany {
    /// Ids; - reads them from standard input, one a line
    #[arg(required = true)]
    pub id: Vec<String>,
    /// In place of each entry's note
    #[arg(long)]
    pub note: Option<String>,
    /// --tag adds one to each
    #[command(flatten)]
    pub work: Work,
    /// Take a tag away from each
    #[arg(long = "untag")]
    pub untag: Vec<String>,
    /// What an hour of them costs, like "95 EUR", or "usual"
    #[arg(long)]
    pub rate: Option<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum OverlapWay {
    /// The first ends where the second begins
    TrimFirst,
    /// The second begins where the first ends
    TrimSecond,
    /// The first is cut around the second, or both share what they have in common
    Split,
    /// Both stay
    Keep,
}

#[derive(Debug, Subcommand)]
pub enum ViewVerb {
    /// List them, with what each filters by
    List,
    /// Keep filters by a name
    Add {
        name: String,
        /// Like billing=unbilled, group=client, from=2026-11-01; several times
        #[arg(long = "filter", value_name = "FIELD=VALUE")]
        filter: Vec<String>,
    },
    /// Give one another name
    Rename { id: String, name: String },
    /// Delete one, by name or id
    Delete { id: String },
}
