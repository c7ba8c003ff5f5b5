//! A mail as bytes (RFC 5322, MIME), by the crate `lettre`. The same mail is always the same bytes.

use super::{
    Mailbox,
    store::{Answers, Recipients},
};
use crate::kernel::{Error, Instant, Result};
use lettre::{
    Message,
    message::{
        Attachment, MultiPart, MultiPartKind, SinglePart,
        header::{ContentType, HeaderName, HeaderValue},
    },
};
use sha2::{Digest as _, Sha256};
use std::time::{Duration, SystemTime};

#[derive(Debug)]
pub struct Letter<'a> {
    pub from: &'a Mailbox,
    pub to: &'a Recipients,
    pub subject: &'a str,
    pub text: &'a str,
    pub html: &'a str,
    pub message_id: &'a str,
    pub at: Instant,
    pub answers: &'a Answers,
    /// The subject by which whoever gets it says that he wants no more of its kind.
    pub opt_out: Option<&'a str>,
    pub files: Vec<File>,
}

#[derive(Debug)]
pub struct File {
    pub name: String,
    pub mime: String,
    pub bytes: Vec<u8>,
}

/// With `whole`, those who get a blind copy are named in it: for a file, and where the addresses are taken from it.
///
/// # Errors
/// `bug` where what was checked does not fit.
pub fn build(letter: Letter<'_>, whole: bool) -> Result<Vec<u8>> {
    let broken = |e: &dyn std::fmt::Display| Error::bug(format!("a mail cannot be built: {e}"));
    let ms = u64::try_from(letter.at.ms()).unwrap_or_default();
    let mut head = Message::builder()
        .message_id(Some(letter.message_id.to_owned()))
        .date(SystemTime::UNIX_EPOCH + Duration::from_millis(ms))
        .from(letter.from.to_lettre()?)
        .subject(letter.subject);
    if let Some(answered) = &letter.answers.in_reply_to {
        head = head.in_reply_to(answered.clone()).references(letter.answers.references.join(" "));
    }
    if let Some(subject) = letter.opt_out {
        // RFC 2369, 3.2, with the subject as RFC 6068 writes it.
        let name = HeaderName::new_from_ascii_str("List-Unsubscribe");
        let line = format!("<mailto:{}?subject={}>", letter.from.to_lettre()?.email, subject.replace(' ', "%20"));
        head = head.raw_header(HeaderValue::dangerous_new_pre_encoded(name, line.clone(), line));
    }
    for one in &letter.to.to {
        head = head.to(one.to_lettre()?);
    }
    for one in &letter.to.cc {
        head = head.cc(one.to_lettre()?);
    }
    for one in &letter.to.bcc {
        head = head.bcc(one.to_lettre()?);
    }
    if whole {
        head = head.keep_bcc();
    }
    let seam = |name: &str| format!("{name}-{}", hex::encode(&Sha256::digest(format!("{name} {}", letter.message_id))[..12]));
    let words = MultiPart::builder()
        .kind(MultiPartKind::Alternative)
        .boundary(seam("words"))
        .build()
        .singlepart(SinglePart::plain(letter.text.to_owned()))
        .singlepart(SinglePart::html(letter.html.to_owned()));
    let mut body = words;
    if !letter.files.is_empty() {
        body = MultiPart::builder().kind(MultiPartKind::Mixed).boundary(seam("mail")).build().multipart(body);
    }
    for file in letter.files {
        let mime = ContentType::parse(&file.mime).map_err(|e| broken(&e))?;
        body = body.singlepart(Attachment::new(file.name).body(file.bytes, mime));
    }
    Ok(head.multipart(body).map_err(|e| broken(&e))?.formatted())
}

#[cfg(test)]
mod tests {
    use super::*;

    static NOTHING: Answers = Answers { in_reply_to: None, references: Vec::new(), thread: None };

    fn letter<'a>(from: &'a Mailbox, to: &'a Recipients, subject: &'a str) -> Letter<'a> {
        Letter {
            answers: &NOTHING,
            opt_out: None,
            from,
            to,
            subject,
            text: "Grüße\nzwei",
            html: "<p>Grüße</p>",
            message_id: "<1@2.stint>",
            at: Instant::from_ms(1_795_161_600_000),
            files: vec![File { name: "Rechnung für März.pdf".into(), mime: "application/pdf".into(), bytes: b"%PDF-1.7".to_vec() }],
        }
    }

    #[test]
    fn the_same_mail_is_the_same_bytes() {
        let one = |name: &str, address: &str| Mailbox { name: name.into(), address: address.into() };
        let from = one("Studio Nördlicht", "mira@nordlicht.example");
        let to =
            Recipients { to: vec![one("Jörg Müller", "j@globex.example")], cc: Vec::new(), bcc: vec![one("", "me@nordlicht.example")] };
        let bytes = build(letter(&from, &to, "Größe\r\nBcc: eve@example.com"), false).unwrap();
        assert_eq!(bytes, build(letter(&from, &to, "Größe\r\nBcc: eve@example.com"), false).unwrap());
        let text = String::from_utf8(bytes).unwrap();
        let head = text.split_once("\r\n\r\n").unwrap().0;
        assert!(head.contains("Date: Fri, 20 Nov 2026 08:00:00 +0000\r\n") && head.contains("Message-ID: <1@2.stint>\r\n"), "{head}");
        // RFC 2047: words in base64 of UTF-8.
        assert!(head.contains("=?utf-8?b?"), "{head}");
        assert!(text.is_ascii() && !head.lines().any(|l| l.to_lowercase().starts_with("bcc:")), "{head}");
        let whole = String::from_utf8(build(letter(&from, &to, "x"), true).unwrap()).unwrap();
        assert!(whole.contains("Bcc: me@nordlicht.example\r\n"), "{whole}");
        assert!(!whole.contains("List-Unsubscribe"), "{whole}");
        let many = Letter { opt_out: Some("unsubscribe 7"), ..letter(&from, &to, "x") };
        let many = String::from_utf8(build(many, false).unwrap()).unwrap();
        assert!(many.contains("\r\nList-Unsubscribe: <mailto:mira@nordlicht.example?subject=unsubscribe%207>\r\n"), "{many}");
    }
}
