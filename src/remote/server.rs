//! Mail servers: where they are, how the way to them is encrypted, whose certificate is trusted, and who we are to them.

use super::Trouble;
use crate::kernel::{Error, Result, Secret, limits};
use native_tls::Certificate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::net::IpAddr;

/// What a server is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speaks {
    /// It takes mails that go out.
    Smtp,
    /// It has those that came in.
    Imap,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "SmtpSecurity")]
pub enum Security {
    /// Encrypted from the first byte, as on port 465 and 993.
    Tls,
    /// Encrypted before anything is said of who we are, as on port 587 and 143.
    Starttls,
    /// Not encrypted: to this machine only.
    None,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Server {
    pub speaks: Speaks,
    pub host: String,
    pub port: u16,
    pub security: Security,
}

/// As an address begins.
const SCHEMES: &[(&str, Speaks, Security)] = &[
    ("smtps", Speaks::Smtp, Security::Tls),
    ("starttls", Speaks::Smtp, Security::Starttls),
    ("smtp", Speaks::Smtp, Security::None),
    ("imaps", Speaks::Imap, Security::Tls),
    ("imap+starttls", Speaks::Imap, Security::Starttls),
    ("imap", Speaks::Imap, Security::None),
];

impl Server {
    /// # Errors
    /// `host`, `security`.
    pub fn new(speaks: Speaks, host: &str, port: Option<u16>, security: Security) -> Result<Self> {
        let host = host.trim().to_lowercase();
        let example = if speaks == Speaks::Smtp { "smtp.example.com" } else { "imap.example.com" };
        if host.is_empty() || host.len() > limits::LINE_CHARS || url::Host::parse(&host).is_err() {
            return Err(Error::invalid("host", "host", format!("is no name of a mail server, like {example}")));
        }
        let here = host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback());
        if security == Security::None && !here {
            let message = "would send the password unencrypted to another machine: choose STARTTLS or TLS";
            return Err(Error::invalid("security", "unencrypted", message));
        }
        let usual = match (speaks, security) {
            (Speaks::Smtp, Security::Tls) => 465,
            (Speaks::Smtp, _) => 587,
            (Speaks::Imap, Security::Tls) => 993,
            (Speaks::Imap, _) => 143,
        };
        Ok(Self { speaks, host, port: port.unwrap_or(usual), security })
    }

    /// As one text, which [`Self::of`] reads.
    pub fn address(&self) -> String {
        let scheme = SCHEMES.iter().find(|(_, speaks, security)| (*speaks, *security) == (self.speaks, self.security));
        format!("{}://{}:{}", scheme.map_or("", |(scheme, ..)| scheme), self.host, self.port)
    }

    pub fn of(address: &str) -> Option<Self> {
        let (scheme, rest) = address.split_once("://")?;
        let (host, port) = rest.rsplit_once(':')?;
        let (_, speaks, security) = SCHEMES.iter().find(|(known, ..)| *known == scheme)?;
        Some(Self { speaks: *speaks, host: host.to_owned(), port: port.parse().ok()?, security: *security })
    }
}

/// Who we are to a server.
#[derive(Debug, Clone)]
pub struct Login<'a> {
    pub server: &'a Server,
    pub user: &'a str,
    pub password: &'a Secret,
    /// A certificate (PEM) that is trusted here beside those that the machine trusts.
    pub authority: Option<&'a str>,
}

/// Whether a text is a certificate (PEM) that a server's can be held against.
pub fn is_certificate(pem: &str) -> bool {
    Certificate::from_pem(pem.as_bytes()).is_ok()
}

/// What the handshake found wrong with the server's certificate, in the words of the system's library; none where something else went wrong.
pub fn distrust(host: &str, e: &dyn std::error::Error) -> Option<Trouble> {
    let mut reason = Some(e);
    while let Some(one) = reason {
        let said = one.to_string();
        // OpenSSL tells the reason in parentheses behind its own numbers; others in a sentence.
        if said.to_lowercase().contains("certificate") {
            let bare = said.rsplit_once('(').and_then(|(_, rest)| rest.split_once(')')).map(|(why, _)| why.to_owned());
            let why = bare.filter(|why| !why.is_empty()).unwrap_or(said);
            return Some(Trouble::Untrusted(format!("the certificate of {host} is not good ({why}), and nothing is sent to it")));
        }
        reason = one.source();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_go_in_the_clear_to_this_machine_only() {
        let server = |speaks, host, security| Server::new(speaks, host, None, security).map(|s| s.address()).map_err(|e| e.to_string());
        let smtp = |host, security| server(Speaks::Smtp, host, security);
        assert_eq!(smtp("Smtp.Example.com ", Security::Tls).unwrap(), "smtps://smtp.example.com:465");
        assert_eq!(smtp("smtp.example.com", Security::Starttls).unwrap(), "starttls://smtp.example.com:587");
        assert_eq!(smtp("127.0.0.1", Security::None).unwrap(), "smtp://127.0.0.1:587");
        assert_eq!(server(Speaks::Imap, "imap.example.com", Security::Tls).unwrap(), "imaps://imap.example.com:993");
        assert_eq!(server(Speaks::Imap, "imap.example.com", Security::Starttls).unwrap(), "imap+starttls://imap.example.com:143");
        assert!(smtp("smtp.example.com", Security::None).unwrap_err().starts_with("security: "));
        assert!(server(Speaks::Imap, "imap.example.com", Security::None).unwrap_err().starts_with("security: "));
        assert!(smtp("localhost.example.com", Security::None).is_err());
        assert!(smtp("no host", Security::Tls).unwrap_err().starts_with("host: "));
        for address in ["smtps://a.example:465", "smtp://127.0.0.1:25", "imap+starttls://a.example:143"] {
            assert_eq!(Server::of(address).map(|s| s.address()).as_deref(), Some(address));
        }
        assert_eq!((Server::of("https://a.example:1"), Server::of("smtps://a")), (None, None));
    }
}
