//! Who wants no mail that goes to many, because the user says so or because they answered so.

use super::store;
use crate::{
    clients,
    db::{Read, Tx},
    kernel::{
        Error, Instant, Result,
        id::{ClientId, MailId, MessageId, RowId},
        text::Checks,
    },
    mail,
};
use serde_json::json;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// One who wants none, or did once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptOut {
    pub of: Of,
    pub out: bool,
    /// The mail that asked for it.
    pub message: Option<MessageId>,
    pub at: Instant,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Of {
    /// In small letters.
    Address(String),
    Client(ClientId),
}

/// All who want none now, read once.
#[derive(Debug, Default)]
pub struct OptOuts {
    addresses: HashSet<String>,
    clients: HashSet<ClientId>,
}

impl OptOuts {
    pub fn of(read: &Read<'_>) -> Result<Self> {
        let mut all = Self::default();
        for one in standing(read)? {
            match one.of {
                Of::Address(address) => all.addresses.insert(address),
                Of::Client(client) => all.clients.insert(client),
            };
        }
        Ok(all)
    }

    pub fn has(&self, client: ClientId, address: &str) -> bool {
        self.clients.contains(&client) || self.addresses.contains(&address.to_lowercase())
    }

    pub fn has_client(&self, client: ClientId) -> bool {
        self.clients.contains(&client)
    }
}

/// What counts now, the newest of each; of clients that became another one, the other.
pub fn standing(read: &Read<'_>) -> Result<Vec<OptOut>> {
    let successors = clients::successors(read)?;
    let mut newest: HashMap<Of, OptOut> = HashMap::new();
    for mut one in store::opt_outs(read.conn())? {
        if let Of::Client(client) = &mut one.of {
            *client = successors.get(client).copied().unwrap_or(*client);
        }
        newest.insert(one.of.clone(), one);
    }
    let mut all: Vec<OptOut> = newest.into_values().filter(|one| one.out).collect();
    all.sort_by_key(|one| std::cmp::Reverse(one.at));
    Ok(all)
}

/// Says that somebody wants none, or some again. Nothing is written where that counts already.
///
/// # Errors
/// `address`; `not_found`.
pub fn set(tx: &mut Tx<'_>, of: Of, out: bool) -> Result<()> {
    let of = match of {
        Of::Client(id) => Of::Client(clients::get(tx, id)?.id),
        Of::Address(typed) => {
            let mut checks = Checks::default();
            let address = checks.mail("address", &typed).to_lowercase();
            checks.require(!address.is_empty(), "address", "required", "is missing: type a mail address");
            checks.done()?;
            Of::Address(address)
        }
    };
    put(tx, OptOut { of, out, message: None, at: tx.now() })
}

fn put(tx: &mut Tx<'_>, one: OptOut) -> Result<()> {
    if standing(tx)?.iter().any(|known| known.of == one.of) == one.out {
        return Ok(());
    }
    let id: RowId = tx.new_id();
    store::insert_opt_out(tx.conn(), id, &one)?;
    let client = match one.of {
        Of::Client(client) => Some(client),
        Of::Address(_) => None,
    };
    tx.log("mail_opt_out", Some(id), &json!({ "client_id": client, "out": one.out, "message_id": one.message }))
}

/// What somebody asked for by answering.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asks {
    /// The mail that the answer is to, where it names it.
    pub mail: Option<MailId>,
}

const WORDS: &[&str] = &["unsubscribe", "abmelden", "abbestellen"];

/// Whether a mail asks for no more of them: by its subject, as our header and the line below each mail propose it, or because it says that one word.
pub fn asks(subject: &str, said: &str) -> Option<Asks> {
    let is_word = |text: &str| {
        let bare = text.trim().trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        WORDS.contains(&bare.as_str())
    };
    let mut bare = subject.trim();
    let answers = |head: &str| ["re", "aw", "antw", "sv"].contains(&head.trim().to_lowercase().as_str());
    while let Some((_, rest)) = bare.split_once(':').filter(|(head, _)| answers(head)) {
        bare = rest.trim();
    }
    let mail = match bare.split_once(char::is_whitespace) {
        Some((word, id)) if is_word(word) => match Uuid::try_parse(id.trim()) {
            Ok(id) => Some(MailId(id)),
            Err(_) => return None,
        },
        _ => None,
    };
    (mail.is_some() || is_word(bare) || is_word(said)).then_some(Asks { mail })
}

/// Somebody asked for no more of them: whoever the named mail went to, else who writes.
///
/// # Errors
/// Only what the database says.
pub fn heard(tx: &mut Tx<'_>, asks: Asks, from: &str, message: MessageId) -> Result<()> {
    let named = asks.mail.map(|id| mail::find(tx, id)).transpose()?.flatten().filter(|m| m.kind == mail::Kind::Merge);
    let to = named.map(|m| m.recipients.to.into_iter().map(|one| one.address).collect());
    for address in to.unwrap_or_else(|| vec![from.to_owned()]) {
        put(tx, OptOut { of: Of::Address(address.to_lowercase()), out: true, message: Some(message), at: tx.now() })?;
    }
    Ok(())
}

/// # Errors
/// `of` where a request names neither an address nor a client, or both.
pub fn of(address: Option<String>, client: Option<ClientId>) -> Result<Of> {
    match (address, client) {
        (Some(address), None) => Ok(Of::Address(address)),
        (None, Some(client)) => Ok(Of::Client(client)),
        _ => Err(Error::invalid("address", "one_of", "or client_id is to be given, one of them")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_asks_by_its_subject_or_by_one_word() {
        let id = "0192f0c10000700080000000000000ab";
        let named = Some(Asks { mail: Some(MailId(Uuid::parse_str(id).unwrap())) });
        let asked = Some(Asks { mail: None });
        for (subject, said, found) in [
            (format!("unsubscribe {id}"), "", named),
            (format!("Re: Unsubscribe {id}"), "Sent from my phone", named),
            ("unsubscribe".into(), "Please.", asked),
            ("AW: Abmelden".into(), "", asked),
            ("„Abmelden“".into(), "", asked),
            ("Re: News from Studio Nordlicht".into(), "Unsubscribe.", asked),
            ("How do I unsubscribe".into(), "", None),
            ("unsubscribe from what".into(), "", None),
            ("Re: News".into(), "I do not want to unsubscribe", None),
            (String::new(), "", None),
        ] {
            assert_eq!(asks(&subject, said), found, "{subject} / {said}");
        }
    }
}
