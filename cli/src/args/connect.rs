//! Accounts elsewhere, and what waits to be sent to them.

use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub enum ConnectionVerb {
    /// List them
    List,
    /// Connect Stripe; the restricted key is read from standard input, never from the command line, which others can see
    Stripe {
        /// Something that plays Stripe, for trying out
        #[arg(long, value_name = "URL")]
        endpoint: Option<String>,
    },
    /// Ask whether it answers, by name or id
    Test { id: String },
    /// Forget what opens it, by name or id
    Disconnect { id: String },
}

#[derive(Debug, Subcommand)]
pub enum OutboxVerb {
    /// List what waits
    List {
        /// What is sent or dropped instead
        #[arg(long)]
        ended: bool,
    },
    /// Send it now; what may have been sent already is sent again
    Retry { id: String },
    /// Never send it
    Discard { id: String },
}
