//! By what mails are known to belong together: the Message-IDs that they bear and name, and the provider's name for their thread.

use super::letter::Letter;
use crate::kernel::id::{ConnectionId, derived};
use uuid::Uuid;

/// Where a mail was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remote {
    pub connection: ConnectionId,
    pub id: String,
    /// The provider's name for its thread, where it has threads.
    pub thread: Option<String>,
}

impl Remote {
    fn mark(&self) -> Option<String> {
        self.thread.as_ref().map(|thread| format!("{} {thread}", self.connection))
    }
}

/// All of one mail, its own first.
pub fn marks(letter: &Letter, remote: Option<&Remote>) -> Vec<String> {
    let ids = letter.message_id.iter().chain(&letter.first_id).chain(letter.refs.iter().rev()).cloned();
    ids.chain(remote.and_then(Remote::mark)).collect()
}

pub fn id_of(mark: &str) -> Uuid {
    derived(&[b"mail mark", mark.as_bytes()])
}

/// Of a mail: the same however it comes in.
pub fn mail_id(letter: &Letter) -> Uuid {
    match &letter.message_id {
        Some(id) => derived(&[b"mail in", id.as_bytes()]),
        None => derived(&[b"mail in, nameless", &letter.hash]),
    }
}
