use super::*;
use std::fmt::Write as _;

fn read(text: &str) -> Letter {
    super::read(text.replace('\n', "\r\n").as_bytes()).unwrap()
}

#[test]
fn what_a_plain_mail_says() {
    let letter = read(
        "From: \"Müller, Jörg\" <Joerg@Globex.example>\nTo: Mira <mira@nordlicht.example>, x@example.com\nCc: c@example.com\n\
         Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\nDate: Fri, 20 Nov 2026 09:00:00 +0100\nMessage-ID: <a1@globex.example>\n\
         In-Reply-To: <b@nordlicht.example>\nReferences: <a@nordlicht.example> <b@nordlicht.example>\n\
         Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nSch=F6n\n",
    );
    assert_eq!(letter.from, Mailbox { name: "Müller, Jörg".into(), address: "joerg@globex.example".into() });
    assert_eq!(letter.to.iter().map(|m| m.address.as_str()).collect::<Vec<_>>(), ["mira@nordlicht.example", "x@example.com"]);
    assert_eq!((letter.subject.as_str(), letter.text.as_str()), ("Grüße", "Schön"));
    assert_eq!(letter.refs, ["<a@nordlicht.example>", "<b@nordlicht.example>"]);
    assert_eq!(letter.message_id.as_deref(), Some("<a1@globex.example>"));
    // 2026-11-20T08:00:00Z.
    assert_eq!(letter.dated_at, Some(Instant::from_ms(1_795_161_600_000)));
    assert_eq!((letter.page, letter.parts), (None, Vec::new()));
}

#[test]
fn broken_bytes_are_read_as_far_as_they_can_be() {
    let mut bytes =
        b"From: a@example.com\r\nSubject: x\r\nContent-Type: text/plain; charset=klingon-8\r\n\r\nGr\xfc\xdfe \xff\xfe".to_vec();
    let letter = super::read(&bytes).unwrap();
    assert!(letter.text.starts_with("Gr"), "{}", letter.text);
    assert_eq!((letter.message_id, letter.dated_at), (None, None));
    bytes.truncate("From: a@example.com\r\n".len());
    assert_eq!(super::read(&bytes).map(|l| l.from.address), Some("a@example.com".into()));
    for nothing in [b"".as_slice(), b"\r\n\r\nhello", b"\0\0\0\0", b"%PDF-1.7 \r\n"] {
        assert_eq!(super::read(nothing), None, "{nothing:?}");
    }
}

#[test]
fn dates_are_told_as_they_stand() {
    for (date, ms) in [
        ("Thu, 1 Jan 1970 00:00:01 +0000", Some(1_000)),
        // 2099-12-31T23:59:59Z.
        ("Thu, 31 Dec 2099 23:59:59 +0000", Some(4_102_444_799_000)),
        ("yesterday", None),
    ] {
        let letter = read(&format!("From: a@example.com\nDate: {date}\n\nx"));
        assert_eq!(letter.dated_at.map(Instant::ms), ms, "{date}");
    }
}

#[test]
fn who_hides_an_address_behind_another_shows_the_true_one() {
    let letter = read("From: \"ceo@bank.example\" <eve@evil.example>\nSubject: pay\u{202e}eerf\nMessage-ID: <a b@x>\n\nx");
    assert_eq!(letter.from, Mailbox { name: String::new(), address: "eve@evil.example".into() });
    assert_eq!(letter.subject, "payeerf");
    // A blank in it would be two ids in the References of an answer.
    assert_eq!(letter.message_id, None);
}

#[test]
fn a_thousand_parts_within_each_other_end_nothing() {
    let mut mail = String::from("From: a@example.com\nSubject: deep\nContent-Type: multipart/mixed; boundary=b0\n\n");
    for n in 0..1_000 {
        write!(mail, "--b{n}\nContent-Type: multipart/mixed; boundary=b{}\n\n", n + 1).unwrap();
    }
    mail.push_str("--b1000\nContent-Type: text/plain\n\nat the bottom\n");
    assert_eq!(read(&mail).subject, "deep");
    let mut within = String::new();
    for n in 0..1_000 {
        write!(within, "From: a@example.com\nSubject: {n}\nContent-Type: message/rfc822\n\n").unwrap();
    }
    assert_eq!(read(&within).subject, "0");
    let mut wide = String::from("From: a@example.com\nContent-Type: multipart/mixed; boundary=b\n\n");
    for n in 0..1_000 {
        write!(wide, "--b\nContent-Type: text/csv; name=t{n}.csv\nContent-Disposition: attachment\n\n{n}\n").unwrap();
    }
    let letter = read(&wide);
    assert_eq!((letter.parts.len(), letter.left_out.len()), (limits::FILES - 1, limits::FILES));
}

#[test]
fn files_and_pictures_of_the_page() {
    let letter = read(
        "From: a@example.com\nContent-Type: multipart/related; boundary=r\n\n--r\nContent-Type: multipart/alternative; boundary=a\n\n\
         --a\nContent-Type: text/plain\n\nplain\n--a\nContent-Type: text/html\n\n<p>rich <img src=\"cid:logo@x\"></p>\n--a--\n\
         --r\nContent-Type: image/png\nContent-ID: <logo@x>\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n\
         --r\nContent-Type: application/pdf; name=\"../../a.pdf\"\nContent-Disposition: attachment\n\n%PDF-1.7\n\
         --r\nContent-Type: message/rfc822\n\nFrom: b@example.com\nSubject: inner\n\nwithin\n--r--\n",
    );
    assert_eq!((letter.text.as_str(), letter.page.as_deref().map(str::trim)), ("plain", Some("<p>rich <img src=\"cid:logo@x\"></p>")));
    let parts: Vec<(&str, Option<&str>)> = letter.parts.iter().map(|p| (p.name.as_str(), p.content_id.as_deref())).collect();
    assert_eq!(parts, [("file-1.png", Some("logo@x")), ("a.pdf", None), ("file-3.eml", None)]);
    assert!(letter.parts[2].bytes.starts_with(b"From: b@example.com"));
}
