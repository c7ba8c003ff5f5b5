//! Handing a mail to a server (RFC 5321), by the crate `lettre`, one command after the other: only so is it known how far it came.
//!
//! Until the final dot of DATA the server has nothing, and it is safe to try again. Once that is sent and no clear answer came, nobody knows.

use super::{
    Trouble,
    server::{self, Login, Security, Server},
};
use crate::kernel::limits;
use lettre::{
    Address,
    transport::smtp::{
        Error as Said,
        authentication::{Credentials, Mechanism},
        client::{Certificate, SmtpConnection, TlsParameters},
        commands::{Data, Ehlo, Mail, Rcpt},
        extension::{ClientId, MailParameter},
    },
};
use std::time::Duration;

/// Connects and logs in. Answers how many bytes of a mail the server takes, where it says so.
///
/// # Errors
/// [`Trouble`]; `Unauthorized` where name or password are not good.
pub fn look(login: &Login<'_>) -> Result<Option<i64>, Trouble> {
    let mut to = enter(login)?;
    let largest = to.command(Ehlo::new(hello())).ok().and_then(|said| said.message().find_map(size));
    drop(to.quit());
    Ok(largest)
}

/// `SIZE 26214400` (RFC 1870); without a number, or with 0, there is no limit that it tells.
fn size(line: &str) -> Option<i64> {
    let (word, number) = line.split_once(' ')?;
    if word.eq_ignore_ascii_case("SIZE") { number.trim().parse().ok().filter(|n| *n > 0) } else { None }
}

/// Hands a mail over. Answers what the server said when it took it.
///
/// # Errors
/// [`Trouble`]; of these `Unanswered` alone means that it may have been taken.
pub fn send(login: &Login<'_>, from: &Address, to: &[Address], mail: &[u8]) -> Result<String, Trouble> {
    let mut server = enter(login)?;
    server.command(Mail::new(Some(from.clone()), vec![MailParameter::Size(mail.len())])).map_err(|e| before(&e, "the mail"))?;
    for one in to {
        server.command(Rcpt::new(one.clone(), Vec::new())).map_err(|e| before(&e, one.as_ref()))?;
    }
    server.command(Data).map_err(|e| before(&e, "the mail"))?;
    let said = server.message(mail).map_err(|e| after(&e))?;
    let words = said.message().collect::<Vec<_>>().join(" ");
    // It has the mail; how it says good-bye changes nothing.
    drop(server.quit());
    Ok(words)
}

fn hello() -> ClientId {
    // The name of this machine is nobody's business; RFC 5321, 4.1.4 leaves the address where there is no name.
    ClientId::Ipv4(std::net::Ipv4Addr::LOCALHOST)
}

fn enter(login: &Login<'_>) -> Result<SmtpConnection, Trouble> {
    let Login { server: Server { host, port, security, .. }, authority, .. } = login;
    let tls = match security {
        Security::None => None,
        _ => Some(trusted(host, *authority).map_err(|e| Trouble::Untrusted(words(&e)))?),
    };
    let wait = Some(Duration::from_secs(limits::ANSWER_SECONDS));
    let at_once = tls.as_ref().filter(|_| *security == Security::Tls);
    let mut server = SmtpConnection::connect((host.as_str(), *port), wait, &hello(), at_once, None).map_err(|e| reached(host, &e))?;
    if let Some(tls) = tls.as_ref().filter(|_| *security == Security::Starttls) {
        if !server.can_starttls() {
            server.abort();
            let message = format!("{host} does not offer STARTTLS, and nothing is sent to it unencrypted: choose TLS and its port");
            return Err(Trouble::Refused { status: 0, code: "no_starttls".into(), message });
        }
        server.starttls(tls, &hello()).map_err(|e| reached(host, &e))?;
    }
    let password = String::from_utf8_lossy(login.password.expose()).into_owned();
    let credentials = Credentials::new(login.user.to_owned(), password);
    server.auth(&[Mechanism::Plain, Mechanism::Login], &credentials).map_err(|e| match e.status().map(u16::from) {
        Some(500..) => Trouble::Unauthorized(format!("{host} refused name or password: {}", words(&e))),
        _ => before(&e, "the login"),
    })?;
    Ok(server)
}

fn trusted(host: &str, authority: Option<&str>) -> Result<TlsParameters, Said> {
    let mut tls = TlsParameters::builder(host.to_owned());
    if let Some(pem) = authority {
        tls = tls.add_root_certificate(Certificate::from_pem(pem.as_bytes())?);
    }
    tls.build()
}

fn words(e: &Said) -> String {
    let mut reason: &dyn std::error::Error = e;
    while let Some(inner) = reason.source() {
        reason = inner;
    }
    reason.to_string()
}

fn reached(host: &str, e: &Said) -> Trouble {
    match e.status().map(u16::from) {
        Some(_) => before(e, "the connection"),
        None => server::distrust(host, e).unwrap_or_else(|| Trouble::Offline(words(e))),
    }
}

/// The server has nothing yet.
fn before(e: &Said, what: &str) -> Trouble {
    match e.status().map(u16::from) {
        Some(code @ 500..) => {
            Trouble::Refused { status: code, code: format!("smtp_{code}"), message: format!("{what}: {}", said(code, e)) }
        }
        Some(code) => Trouble::Busy { status: code, after: None },
        None => Trouble::Offline(format!("cut off before the mail was handed over: {}", words(e))),
    }
}

/// The whole mail has left. A refusal is clear by its code, but for 451: a server that fails "in processing" may have kept it.
fn after(e: &Said) -> Trouble {
    match e.status().map(u16::from) {
        Some(code @ 500..) => Trouble::Refused { status: code, code: format!("smtp_{code}"), message: said(code, e) },
        Some(code @ (421 | 450 | 452)) => Trouble::Busy { status: code, after: None },
        Some(code) => Trouble::Unanswered(said(code, e)),
        None => Trouble::Unanswered(words(e)),
    }
}

fn said(code: u16, e: &Said) -> String {
    format!("the mail server answered {code} {}", words(e)).trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_says_what_it_takes() {
        for (line, bytes) in
            [("SIZE 26214400", Some(26_214_400)), ("size 10", Some(10)), ("SIZE", None), ("SIZE 0", None), ("8BITMIME", None)]
        {
            assert_eq!(size(line), bytes, "{line}");
        }
    }
}
