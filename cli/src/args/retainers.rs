//! Hours or money that a client pays ahead.

use clap::{Args, Subcommand};

#[derive(Debug, Subcommand)]
pub enum RetainerVerb {
    /// Add one
    Add(Box<NewRetainer>),
    /// List them with their balances
    List {
        #[arg(long)]
        client: Option<String>,
        #[arg(long)]
        archived: bool,
    },
    /// Show one with its periods and the rows of one, by name or id
    Show {
        id: String,
        /// A day in the period; default: the current one
        #[arg(long, value_name = "DAY")]
        period: Option<String>,
    },
    /// Put the fees that are due on a draft
    Bill {
        id: String,
        /// First days of periods; default: all that are due
        #[arg(long = "period", value_name = "DAY")]
        periods: Vec<String>,
        /// Also list the time used up to this day, without a price
        #[arg(long, value_name = "DAY")]
        covered_to: Option<String>,
    },
    /// End it; what comes after is billed as usual
    End {
        id: String,
        /// The last day; default: today
        #[arg(long, value_name = "DAY")]
        on: Option<String>,
    },
}

#[derive(Debug, Args)]
pub struct NewRetainer {
    pub name: String,
    #[arg(long)]
    pub client: String,
    /// Only time of this project
    #[arg(long)]
    pub project: Option<String>,
    /// What a period grants, in hours: 10h, 7:30
    #[arg(long, required_unless_present = "money", conflicts_with = "money")]
    pub hours: Option<String>,
    /// What a period grants, in money: 1000
    #[arg(long)]
    pub money: Option<String>,
    /// What a period costs; default: the money, nothing for hours
    #[arg(long)]
    pub fee: Option<String>,
    /// Default: the client's
    #[arg(long)]
    pub currency: Option<String>,
    #[arg(long, value_parser = ["month", "quarter", "year", "once"])]
    pub every: Option<String>,
    /// First day; default: today
    #[arg(long, value_name = "DAY")]
    pub from: Option<String>,
    /// Last day; default: until further notice
    #[arg(long, value_name = "DAY")]
    pub until: Option<String>,
    /// What is left when a period ends: none, all, or up to so much (5h, 200)
    #[arg(long)]
    pub roll_over: Option<String>,
    /// Periods that a grant outlives its own
    #[arg(long, value_name = "PERIODS")]
    pub expires: Option<i64>,
    /// What becomes of time beyond: billed, billed with a warning, or covered by the fee
    #[arg(long, value_parser = ["bill", "warn", "cover"])]
    pub over: Option<String>,
    /// Percents at which the Inbox tells: 80,100
    #[arg(long, value_delimiter = ',')]
    pub alerts: Option<Vec<i64>>,
}
