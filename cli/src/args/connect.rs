//! Accounts elsewhere, and what waits to be sent to them.

use clap::{Subcommand, ValueEnum};

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum GooglePower {
    Calendar,
    SendMail,
    ReadMail,
}

impl GooglePower {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Calendar => "calendar",
            Self::SendMail => "send_mail",
            Self::ReadMail => "read_mail",
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Security {
    Tls,
    Starttls,
    /// To this machine only
    None,
}

impl Security {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Tls => "tls",
            Self::Starttls => "starttls",
            Self::None => "none",
        }
    }
}

#[derive(Debug, Subcommand)]
pub enum ConnectionVerb {
    /// List them
    List,
    /// Connect Google, or connect an account again: the browser asks, and this waits. The client's secret is read from standard input
    Google {
        /// Of an OAuth client for desktop programs, made in Google's console
        #[arg(long, value_name = "ID", required_unless_present = "again", conflicts_with = "again")]
        client: Option<String>,
        /// The account that is connected again, or given other powers, by name or id
        #[arg(long, value_name = "ACCOUNT")]
        again: Option<String>,
        /// What Stint may do there
        #[arg(long = "may", value_enum, value_delimiter = ',', default_value = "calendar")]
        powers: Vec<GooglePower>,
        /// Something that plays Google, for trying out
        #[arg(long, value_name = "URL", conflicts_with = "again")]
        endpoint: Option<String>,
    },
    /// Connect Stripe; the restricted key is read from standard input, never from the command line, which others can see
    Stripe {
        /// Something that plays Stripe, for trying out
        #[arg(long, value_name = "URL")]
        endpoint: Option<String>,
    },
    /// Connect a mail server; the password is read from standard input, never from the command line, which others can see
    Smtp {
        /// The mail address that you send from
        address: String,
        #[arg(long)]
        host: String,
        /// Left out: 465 with TLS, 587 with STARTTLS
        #[arg(long)]
        port: Option<u16>,
        #[arg(long, value_enum, default_value = "tls")]
        security: Security,
        /// Left out: the address
        #[arg(long)]
        user: Option<String>,
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
