//! Whom a mail is to, as it was typed.

use crate::kernel::{Error, Result, limits, text::Checks};
use lettre::{Address, message};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `Ada Lovelace <ada@example.com>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Mailbox {
    /// May be empty.
    pub name: String,
    pub address: String,
}

impl std::fmt::Display for Mailbox {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.name.is_empty() { f.write_str(&self.address) } else { write!(f, "{} <{}>", self.name, self.address) }
    }
}

/// What servers can be told: the part before the @ in ASCII (SMTPUTF8 is rare), the domain by IDNA.
fn address(text: &str) -> Option<Address> {
    let (user, domain) = text.rsplit_once('@')?;
    let plain = !user.is_empty() && user.len() <= 64 && user.bytes().all(|b| b.is_ascii_graphic() && !b"<>,;:\"@()[]\\".contains(&b));
    let url::Host::Domain(domain) = url::Host::parse(domain).ok()? else { return None };
    if plain && domain.contains('.') { Address::new(user, &domain).ok() } else { None }
}

impl Mailbox {
    pub fn read(checks: &mut Checks, field: &str, text: &str) -> Self {
        let text = checks.line(field, text, 2 * limits::LINE_CHARS);
        let (name, typed) = match text.strip_suffix('>').and_then(|t| t.rsplit_once('<')) {
            Some((name, address)) => (name.trim().trim_matches('"').trim(), address.trim()),
            None => ("", text.as_str()),
        };
        let known = address(typed);
        if known.is_none() {
            checks.fail(field, "not_an_address", format!("{typed:?} is no mail address like ada@example.com"));
        }
        Self { name: name.to_owned(), address: known.map_or_else(|| typed.to_owned(), |a| a.to_string()) }
    }

    /// # Errors
    /// `address`, of one that was kept and cannot be told to a server.
    pub fn to_lettre(&self) -> Result<message::Mailbox> {
        let wrong = || Error::invalid("address", "not_an_address", format!("{:?} is no mail address like ada@example.com", self.address));
        let address = address(&self.address).ok_or_else(wrong)?;
        Ok(message::Mailbox::new((!self.name.is_empty()).then(|| self.name.clone()), address))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> std::result::Result<String, String> {
        let mut checks = Checks::default();
        let one = Mailbox::read(&mut checks, "to.0", text);
        checks.done().map(|()| one.to_string()).map_err(|e| e.to_string())
    }

    #[test]
    fn addresses() {
        for (typed, kept) in [
            ("ada@example.com", "ada@example.com"),
            ("  Ada Lovelace <ada@example.com> ", "Ada Lovelace <ada@example.com>"),
            ("\"Müller, Jörg\" <j.mueller+rechnung@Example.COM>", "Müller, Jörg <j.mueller+rechnung@example.com>"),
            ("info@bücher.example", "info@xn--bcher-kva.example"),
            // A break in a name would begin a header of its own.
            ("Ada\r\nBcc: <eve@example.com>", "Ada  Bcc: <eve@example.com>"),
        ] {
            assert_eq!(read(typed), Ok(kept.into()), "{typed}");
        }
        for wrong in
            ["", "ada", "ada@", "@example.com", "ada@localhost", "ada@example.com, eve@example.com", "jörg@example.com", "a b@example.com"]
        {
            assert!(read(wrong).unwrap_err().starts_with("to.0: "), "{wrong}");
        }
    }
}
