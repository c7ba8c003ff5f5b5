//! What goes wrong between here and a third party.

use crate::kernel::Error;
use std::time::Duration;

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// The request did not leave: no network, no name, no connection.
    #[error("not reached: {0}")]
    Offline(String),
    /// The encrypted connection was not what it should be: a certificate that nobody vouches for, or of another name. The request did not leave.
    #[error("not trusted: {0}")]
    Untrusted(String),
    /// It left, and no whole answer came back.
    #[error("no answer: {0}")]
    Unanswered(String),
    /// The other side says: not now.
    #[error("answered {status}: not now")]
    Busy { status: u16, after: Option<Duration> },
    /// The token or key is not, or no longer, good.
    #[error("{0}")]
    Unauthorized(String),
    /// The other side says: never like this. `code` is its word.
    #[error("{message}")]
    Refused { status: u16, code: String, message: String },
}

impl Trouble {
    /// Whether the other side may have done what was asked.
    pub const fn may_have_arrived(&self) -> bool {
        matches!(self, Self::Unanswered(_) | Self::Busy { status: 500.., .. })
    }

    /// Whether the same request may be answered otherwise later, with nothing done by the user.
    pub const fn passes(&self) -> bool {
        matches!(self, Self::Offline(_) | Self::Untrusted(_) | Self::Unanswered(_) | Self::Busy { .. })
    }

    /// A stable word for lists and translations.
    pub fn code(&self) -> &str {
        match self {
            Self::Offline(_) => "offline",
            Self::Untrusted(_) => "untrusted",
            Self::Unanswered(_) => "no_answer",
            Self::Busy { status: 409 | 429, .. } => "too_many_requests",
            Self::Busy { .. } => "server_error",
            Self::Unauthorized(_) => "unauthorized",
            Self::Refused { code, .. } => code,
        }
    }
}

impl From<Trouble> for Error {
    fn from(trouble: Trouble) -> Self {
        let message = trouble.to_string();
        match trouble {
            Trouble::Offline(_) => Self::cannot("offline", format!("{message}: look at the network and try again")),
            Trouble::Untrusted(_) => Self::cannot("untrusted", message),
            Trouble::Unanswered(_) | Trouble::Busy { .. } => Self::cannot("unavailable", format!("{message}: try again in a while")),
            Trouble::Unauthorized(_) => Self::cannot("reconnect", format!("{message}: connect the account again")),
            Trouble::Refused { .. } => Self::cannot("refused", message),
        }
    }
}
