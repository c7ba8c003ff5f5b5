//! Invoices that come again and again.

use clap::{Args, Subcommand};

#[derive(Debug, Args)]
pub struct RecurringFields {
    /// How often, as a rule of RFC 5545: FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1, with UNTIL=20261231 or COUNT=12 as its end
    #[arg(long, conflicts_with = "every")]
    pub rrule: Option<String>,
    /// How often, by one word
    #[arg(long, value_parser = ["day", "week", "month", "quarter", "year"])]
    pub every: Option<String>,
    /// First day; default: today
    #[arg(long, value_name = "DAY")]
    pub from: Option<String>,
    /// What each tells: the days from one to the next, those up to it, or none
    #[arg(long, value_parser = ["ahead", "behind", "nothing"])]
    pub covers: Option<String>,
    /// Issue each at once instead of making a draft
    #[arg(long, num_args = 0..=1, default_missing_value = "true")]
    pub issue: Option<bool>,
    #[arg(long)]
    pub subject: Option<String>,
    #[arg(long)]
    pub note: Option<String>,
    #[arg(long, value_parser = ["en", "de", "fr"])]
    pub language: Option<String>,
    /// Days until it is due; default: the client's
    #[arg(long)]
    pub terms: Option<i64>,
    /// Bill what waits along: all of the client's, or of a project
    #[arg(long, value_name = "client|PROJECT")]
    pub unbilled: Option<String>,
    /// "Care plan, {period}=120", "Hosting=2x49.00" or "Hosting=2x49.00-10%", "# Servers" for a heading; may be given several times, all together.
    /// {period}, {month} and {year} are filled in
    #[arg(long = "line", value_name = "TEXT=PRICE")]
    pub lines: Vec<String>,
    /// With the fee of a retainer of the client as one more line, by its terms; by name or id
    #[arg(long, value_name = "RETAINER")]
    pub retainer: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum RecurringVerb {
    /// Add one
    Add {
        name: String,
        #[arg(long)]
        client: String,
        #[command(flatten)]
        fields: Box<RecurringFields>,
    },
    /// List them with what comes next
    List {
        #[arg(long)]
        client: Option<String>,
    },
    /// Show one, with what it made and the next six days; by name or id
    Show { id: String },
    /// Change what is given; another rhythm makes nothing for days that are past
    Edit {
        id: String,
        #[arg(long)]
        name: Option<String>,
        #[command(flatten)]
        fields: Box<RecurringFields>,
    },
    /// What Stripe collects for one: where the client agrees, the next charge, what was charged
    Collection { id: String },
    /// Ask for a page of Stripe's on which the client agrees to be charged each time; asked again, it is made anew once it is over
    Collect {
        id: String,
        /// Charge what the rule comes to now, from the next time on
        #[arg(long)]
        update: bool,
    },
    /// End what Stripe collects with the period that is paid; a page on which nobody has agreed is closed
    Cancel {
        id: String,
        /// At once
        #[arg(long)]
        now: bool,
        /// It was to end, and goes on
        #[arg(long, conflicts_with = "now")]
        keep: bool,
    },
    /// Leave its days out until it goes on; nothing is collected meanwhile
    Pause { id: String },
    /// Go on; what was left out stays left out
    Resume { id: String },
    /// Delete one; what it made stays
    Delete { id: String },
    /// Make what is due now; a program that stays open does it by itself
    Run,
}
