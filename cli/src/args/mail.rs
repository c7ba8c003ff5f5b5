//! Mail that goes out, mail that comes in, and reminders.

use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum MailThing {
    Invoice,
    Quote,
    Payment,
    Statement,
    Client,
    Project,
    Milestone,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum MailLanguage {
    En,
    De,
}

/// What a mail is about; all that is left out is as its template and the client's contacts propose it.
#[derive(Debug, Args)]
pub struct MailOf {
    pub about: MailThing,
    /// An invoice or quote by number, a client or project by name, or an id
    pub which: String,
    /// invoice, reminder_1, message …; `stint mail preview` names those that fit
    #[arg(long, value_name = "KIND")]
    pub template: Option<String>,
    #[arg(long, value_enum)]
    pub language: Option<MailLanguage>,
    /// `ada@example.com` or `Ada <ada@example.com>`; may be repeated
    #[arg(long, value_name = "ADDRESS")]
    pub to: Vec<String>,
    #[arg(long, value_name = "ADDRESS")]
    pub cc: Vec<String>,
    #[arg(long, value_name = "ADDRESS")]
    pub bcc: Vec<String>,
    #[arg(long)]
    pub subject: Option<String>,
    /// The whole text; - reads it from standard input
    #[arg(long)]
    pub text: Option<String>,
    /// pdf and xml, or none
    #[arg(long, value_name = "PAPERS", value_delimiter = ',')]
    pub papers: Option<Vec<String>>,
    /// The account, by its address or id
    #[arg(long, value_name = "ACCOUNT")]
    pub from: Option<String>,
}

/// The same words to many; each gets a mail of its own.
#[derive(Debug, Args)]
pub struct MergeOf {
    /// A client by name or id; may be repeated. Left out: all that are not archived
    #[arg(long, value_name = "CLIENT")]
    pub client: Vec<String>,
    /// Of them those alone that bear this tag
    #[arg(long)]
    pub tag: Option<String>,
    /// Of them those alone that owe something on an invoice
    #[arg(long)]
    pub owing: bool,
    /// May hold variables like {{ client.name }}
    #[arg(long)]
    pub subject: String,
    /// The text, with {{ client.first_name }}, {{ client.open }} …; - reads it from standard input
    #[arg(long)]
    pub text: String,
    /// Of greeting, signature and sums
    #[arg(long, value_enum)]
    pub language: Option<MailLanguage>,
    /// Those too for whom a variable is empty
    #[arg(long)]
    pub with_gaps: bool,
}

#[derive(Debug, Subcommand)]
pub enum MergeVerb {
    /// Show who gets it, who does not and why, and what is missing
    Preview {
        #[command(flatten)]
        of: MergeOf,
        /// The whole mail of one of them
        #[arg(long, value_name = "CLIENT")]
        show: Option<String>,
    },
    /// Send one of these mails to yourself
    Test {
        #[command(flatten)]
        of: MergeOf,
        /// Whose mail it is; left out: the first one's
        #[arg(long, value_name = "CLIENT")]
        show: Option<String>,
        /// The account, by its address or id
        #[arg(long, value_name = "ACCOUNT")]
        from: Option<String>,
    },
    /// Send them, one after the other at the pace of the settings
    Send {
        #[command(flatten)]
        of: MergeOf,
        /// The account, by its address or id
        #[arg(long, value_name = "ACCOUNT")]
        from: Option<String>,
        /// Mails an hour
        #[arg(long, value_name = "N")]
        per_hour: Option<i64>,
        /// A UUID of its own: sent twice under one it goes once
        #[arg(long)]
        id: Option<String>,
    },
    /// List them, with what became of each
    List,
    /// Show to whom one went, by its id
    Show { id: String },
    /// Send none of those that wait, until it goes on
    Pause { id: String },
    /// Go on
    Resume { id: String },
    /// Never send those that wait
    Cancel { id: String },
    /// Who wants no mail that goes to many
    OptOuts,
    /// Send somebody none: a mail address, or a client by name
    OptOut { who: String },
    /// Send somebody some again
    OptIn { who: String },
}

#[derive(Debug, Subcommand)]
pub enum MailVerb {
    /// Send it; for ten seconds it can be taken back
    Send(MailOf),
    /// Show what would be sent
    Preview(MailOf),
    /// Write it into a file that any mail program opens
    Eml {
        #[command(flatten)]
        of: MailOf,
        #[arg(long, short)]
        output: PathBuf,
    },
    /// List what was mailed
    List {
        #[arg(long)]
        client: Option<String>,
    },
    /// Take one back that waits
    Cancel { id: String },
    /// Send a mail to yourself
    Test {
        /// The account, by its address or id
        account: String,
    },
    /// The same words to many clients
    Merge {
        #[command(subcommand)]
        verb: MergeVerb,
    },
    /// List what clients wrote and what was written to them, by thread
    Inbox {
        #[arg(long)]
        client: Option<String>,
        /// Those alone with mail that nobody has read
        #[arg(long)]
        unread: bool,
        /// Those alone that are no client's yet
        #[arg(long)]
        nobodys: bool,
        /// In subject, people and words
        #[arg(long, default_value = "")]
        find: String,
    },
    /// Show a thread, by its id of `stint mail inbox`
    Show {
        id: String,
        /// It counts as read
        #[arg(long)]
        read: bool,
    },
    /// Say whose a thread is
    Assign {
        id: String,
        /// By name or id
        #[arg(long)]
        client: Option<String>,
        /// By name or id; it says whose it is by itself
        #[arg(long)]
        project: Option<String>,
    },
    /// Take in mails that were saved as files (.eml)
    Import {
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Read the mail of your accounts now
    Pull,
    /// Which reminder goes to whom, and when
    Reminders {
        #[command(subcommand)]
        verb: Option<RemindersVerb>,
    },
}

#[derive(Debug, Subcommand)]
pub enum RemindersVerb {
    /// List them; so does no verb at all
    List,
    /// Send none for an invoice, until they are resumed
    Pause { invoice: String },
    /// Send them for an invoice again
    Resume { invoice: String },
}
