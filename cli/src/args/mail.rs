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
