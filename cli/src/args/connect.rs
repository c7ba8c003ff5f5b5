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

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum PaymentPage {
    Link,
    Checkout,
}

impl PaymentPage {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Checkout => "checkout",
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
        /// A file with the certificate (PEM) of a server of your own, which this machine does not trust by itself
        #[arg(long, value_name = "FILE")]
        certificate: Option<std::path::PathBuf>,
    },
    /// Read the mail of a mail server's account too, with the name and password that it is sent by, where the provider wants no others
    Imap {
        /// The account, by mail address or id
        account: String,
        #[arg(long, required_unless_present = "off")]
        host: Option<String>,
        /// Left out: 993 with TLS, 143 with STARTTLS
        #[arg(long)]
        port: Option<u16>,
        #[arg(long, value_enum, default_value = "tls")]
        security: Security,
        /// Left out: as for sending
        #[arg(long)]
        user: Option<String>,
        /// Reading takes a password of its own, which is read from standard input
        #[arg(long)]
        password: bool,
        /// A file with the certificate (PEM) of a server of your own; left out: the one for sending
        #[arg(long, value_name = "FILE")]
        certificate: Option<std::path::PathBuf>,
        /// Read it no longer; what is here stays
        #[arg(long, conflicts_with_all = ["host", "port", "user", "password", "certificate"])]
        off: bool,
    },
    /// What invoices are paid on through Stripe: a link that stays, or a page of Checkout, which knows the client and is gone after a day
    Page {
        #[arg(value_enum)]
        page: PaymentPage,
        /// Where Checkout sends who has paid; left out: the site of your profile
        #[arg(long, value_name = "URL")]
        return_url: Option<String>,
        /// The account of Stripe, by name or id; left out: the only one
        #[arg(long)]
        account: Option<String>,
    },
    /// Hear webhooks that `stripe listen` forwards to this machine, as hints to look at once; the signing secret is read from standard input
    Webhooks {
        /// On which they are heard while a window or `stint serve` is open
        #[arg(long, required_unless_present = "off")]
        port: Option<u16>,
        /// Hear them no longer, and forget the secret
        #[arg(long, conflicts_with = "port")]
        off: bool,
        /// The account of Stripe, by name or id; left out: the only one
        #[arg(long)]
        account: Option<String>,
    },
    /// Who a client is at Stripe, by the client's name or id
    Customer { client: String },
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
