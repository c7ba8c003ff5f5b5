//! Mails through servers that remember, refuse and fail (`fakes/`).

use super::{
    invoice_books::{Books, client},
    payments::{eur, invoice},
};
use crate::support::Desk;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use stint_fakes::{Clock, Fakes, Options};

/// 2026-11-20T08:00:00Z, where the desk's clock stands too.
const NOW_MS: i64 = 1_795_161_600_000;

/// Connects a mail server on this machine; answers the connection's id.
pub fn server(desk: &Desk, fakes: &Fakes) -> Value {
    let request = json!({ "address": "Mira@Nordlicht.example", "host": "127.0.0.1", "port": fakes.smtp().port(), "security": "none", "user": "ada",
                          "password": "sandbox" });
    desk.call("connection.smtp", request)["id"].clone()
}

/// A Google account with these powers, as the browser would grant them.
pub fn google(desk: &Desk, fakes: &Fakes, who: &str, powers: &[&str]) -> Value {
    let request =
        json!({ "client_id": "stint.apps.example.com", "client_secret": "stint-desktop", "endpoint": fakes.url(), "powers": powers });
    let asked = desk.call("connection.google", request);
    let back = fakes.consent(asked["url"].as_str().unwrap(), who);
    let page = ureq::get(&back).call().unwrap().body_mut().read_to_string().unwrap();
    assert!(page.contains("Stint"), "{page}");
    // The page is answered before the code is exchanged.
    for _ in 0..20_000 {
        let progress = desk.call("connection.progress", json!({ "id": asked["id"] }));
        match progress["state"].as_str().unwrap() {
            "waiting" => std::thread::yield_now(),
            "connected" => return progress["connection"]["id"].clone(),
            other => panic!("{other}: {progress}"),
        }
        drop(ureq::get(format!("{}/_control/state", fakes.url())).call());
    }
    panic!("Google's consent never came back");
}

/// As the dialog would: what was proposed.
pub fn request(desk: &Desk, account: &Value, about: &Value) -> Value {
    let draft = desk.call("mail.compose", json!({ "about": about }));
    let papers: Vec<&Value> = draft["papers"].as_array().unwrap().iter().filter(|p| p["usual"] == true).map(|p| &p["paper"]).collect();
    json!({ "about": about, "kind": draft["kind"], "connection_id": account, "to": draft["to"], "subject": draft["subject"],
            "body": draft["body"], "papers": papers })
}

/// A desk with a client who has an address, and the stand-ins beside it.
pub struct Post {
    pub books: Books,
    pub fakes: Fakes,
    pub client: Value,
}

impl Post {
    pub fn new() -> Self {
        let fakes = Fakes::with(Options { seed: 7, port: 0, clock: Clock::pinned(NOW_MS), state_file: None }).unwrap();
        let books = Books::new();
        let contacts = json!([{ "name": "Jörg Müller", "email": "joerg@globex.example" }]);
        let client = client(&books.desk, json!({ "name": "Globex", "contacts": contacts, "language": "en" }));
        Self { books, fakes, client }
    }

    #[track_caller]
    pub fn call(&self, name: &str, request: Value) -> Value {
        self.books.desk.call(name, request)
    }

    #[track_caller]
    pub fn refused(&self, name: &str, request: Value) -> String {
        self.books.desk.refused(name, request)
    }

    /// A mail server on this machine; answers the connection's id.
    pub fn server(&self) -> Value {
        server(&self.books.desk, &self.fakes)
    }

    /// Ada's Google account with these powers, as the browser would grant them.
    pub fn google(&self, powers: &[&str]) -> Value {
        self.google_as("ada@example.com", powers)
    }

    pub fn google_as(&self, who: &str, powers: &[&str]) -> Value {
        google(&self.books.desk, &self.fakes, who, powers)
    }

    pub fn invoice(&self, minor: i64) -> Value {
        invoice(&self.books, &self.client, minor, "2026-11-20", 14)
    }

    pub fn compose(&self, about: &Value) -> Value {
        self.call("mail.compose", json!({ "about": about }))
    }

    /// As the dialog would: what was proposed.
    pub fn request(&self, account: &Value, about: &Value) -> Value {
        request(&self.books.desk, account, about)
    }

    pub fn send(&self, account: &Value, about: &Value) -> Value {
        self.call("mail.send", self.request(account, about))
    }

    pub fn carry(&self) -> Value {
        self.call("outbox.carry", json!({}))
    }

    pub fn pass_ms(&self, ms: i64) {
        self.books.desk.clock.pass_ms(ms);
        self.fakes.advance(ms);
    }

    pub fn state(&self, mail: &Value) -> String {
        self.call("mail.show", json!({ "id": mail["id"] }))["mail"]["state"].as_str().unwrap().to_owned()
    }

    /// The mails that the server took.
    pub fn taken(&self) -> Vec<stint_fakes::Accepted> {
        self.fakes.world().mail.accepted.clone()
    }

    /// How many mails Ada's account sent.
    pub fn sent_by_gmail(&self) -> usize {
        self.fakes.world().google.mail.get("ada@example.com").map_or(0, |m| m.mails.iter().filter(|m| m.has("SENT")).count())
    }
}

pub fn of_invoice(id: &Value) -> Value {
    json!({ "about": "invoice", "id": id })
}

/// The lines of a header, unfolded.
pub fn header(mail: &str, name: &str) -> Option<String> {
    let head = mail.split_once("\r\n\r\n").map_or(mail, |(head, _)| head).replace("\r\n ", " ");
    let found: Vec<String> =
        head.lines().filter_map(|l| l.split_once(": ")).filter(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, v)| v.to_owned()).collect();
    assert!(found.len() < 2, "{name} twice: {head}");
    found.into_iter().next()
}

#[test]
fn an_invoice_goes_by_a_mail_server_with_its_paper() {
    let post = Post::new();
    let server = post.server();
    let bill = post.invoice(119_000);
    let draft = post.compose(&of_invoice(&bill));
    assert_eq!(draft["kind"], "invoice");
    assert_eq!(draft["to"], json!(["Jörg Müller <joerg@globex.example>"]));
    assert_eq!(draft["subject"], "Invoice 2026-0001");
    assert_eq!(
        draft["body"],
        "Dear Jörg Müller,\n\nPlease find attached invoice 2026-0001 of 20 November 2026 for 1,190.00 EUR.\nIt is due on 4 December 2026.\n\n\
         Thank you for your business.\n\nKind regards\n\nStudio Nordlicht"
    );
    let mail = post.send(&server, &of_invoice(&bill));
    assert_eq!(mail["state"], "waiting");
    // It can be taken back for ten seconds.
    assert_eq!(post.carry()["done"], 0);
    post.pass_ms(9_999);
    assert_eq!(post.carry()["done"], 0);
    assert!(post.call("mail.show", json!({ "id": mail["id"] }))["mail"]["sent_at"].is_null());
    post.pass_ms(1);
    assert_eq!(post.carry()["done"], 1);
    assert_eq!(post.state(&mail), "sent");
    assert_eq!(post.call("mail.show", json!({ "id": mail["id"] }))["mail"]["sent_at"], "2026-11-20T08:00:10.000Z");

    let taken = post.taken();
    let [one] = taken.as_slice() else { panic!("{} mails", taken.len()) };
    assert_eq!((one.from.as_str(), one.to.as_slice()), ("mira@nordlicht.example", ["joerg@globex.example".to_owned()].as_slice()));
    assert_eq!(header(&one.text, "Subject").as_deref(), Some("Invoice 2026-0001"));
    // RFC 2047, section 4.1: "Jörg Müller" in UTF-8 by base64.
    assert_eq!(header(&one.text, "To").as_deref(), Some("=?utf-8?b?SsO2cmcgTcO8bGxlcg==?= <joerg@globex.example>"));
    assert!(header(&one.text, "From").unwrap().ends_with("<mira@nordlicht.example>"));
    let listed = post.call("outbox.list", json!({ "ended": true }));
    let effect = listed["effects"][0]["id"].as_str().unwrap();
    let id = header(&one.text, "Message-ID").unwrap();
    assert!(id.starts_with(&format!("<{effect}@")) && id.ends_with(".stint>"), "{id}");
    // What the program that reads it sees: both words, and the PDF that was kept, byte for byte.
    let read = mail_parser::MessageParser::default().parse(one.text.as_bytes()).unwrap();
    assert!(read.body_text(0).unwrap().contains("It is due on 4 December 2026."));
    assert!(read.body_html(0).unwrap().contains("<p style="));
    let files: Vec<_> = read.attachments().collect();
    let pdf = post.call("invoice.pdf", json!({ "id": bill }));
    assert_eq!(files.len(), 1);
    assert_eq!(mail_parser::MimeHeaders::attachment_name(files[0]), Some("2026-0001.pdf"));
    assert_eq!(BASE64_STANDARD.encode(files[0].contents()), pdf["base64"]);
    // The log of the document and of the client.
    for of in [json!({ "about_id": bill }), json!({ "client_id": post.client })] {
        assert_eq!(post.call("mail.list", of)["mails"][0]["id"], mail["id"]);
    }
    post.books.desk.verify();
}

#[test]
fn one_that_waits_can_be_taken_back_and_never_goes() {
    let post = Post::new();
    let server = post.server();
    let bill = post.invoice(10_000);
    let mail = post.send(&server, &of_invoice(&bill));
    assert_eq!(post.call("mail.cancel", json!({ "id": mail["id"] }))["state"], "cancelled");
    post.pass_ms(60_000);
    post.carry();
    assert_eq!(post.taken().len(), 0);
    assert_eq!(post.refused("mail.cancel", json!({ "id": mail["id"] })), "ended");
    let again = post.send(&server, &of_invoice(&bill));
    post.pass_ms(10_000);
    post.carry();
    assert_eq!(post.state(&again), "sent");
    assert_eq!(post.refused("mail.cancel", json!({ "id": again["id"] })), "ended");
}

#[test]
fn gmail_sends_it_with_the_blind_copy_that_only_gmail_reads() {
    let post = Post::new();
    let account = post.google(&["send_mail"]);
    let bill = post.invoice(10_000);
    let mut request = post.request(&account, &of_invoice(&bill));
    request["bcc"] = json!(["books@nordlicht.example"]);
    let mail = post.call("mail.send", request);
    post.pass_ms(10_000);
    assert_eq!(post.carry()["done"], 1);
    assert_eq!(post.state(&mail), "sent");
    let world = post.fakes.world();
    let sent = &world.google.mail["ada@example.com"].mails[0];
    assert_eq!(sent.header("bcc").as_deref(), Some("books@nordlicht.example"));
    assert!(sent.header("from").unwrap().contains("ada@example.com"));
}

#[test]
fn every_document_has_a_mail_that_fits_it() {
    let post = Post::new();
    let server = post.server();
    let bill = post.invoice(10_000);
    let note = post.call("invoice.credit", json!({ "id": bill, "reason": "Too much" }));
    let paid_for = post.invoice(5_000);
    let allocations = json!([{ "invoice_id": paid_for }]);
    let payment = post.call("payment.add", json!({ "client_id": post.client, "amount": eur(5_000), "allocations": allocations }));
    let quote = post.call("quote.add", json!({ "client_id": post.client, "subject": "Website" }));
    post.call("invoice.line_add", json!({ "id": quote["id"], "description": "Design", "price_minor": 100_000 }));
    assert_eq!(post.refused("mail.compose", json!({ "about": { "about": "quote", "id": quote["id"] } })), "not_sent");
    post.call("quote.send", json!({ "id": quote["id"] }));
    let project = post.call("project.add", json!({ "name": "Relaunch", "client_id": post.client }))["id"].clone();
    let milestone = post.call("milestone.add", json!({ "project_id": project, "name": "Concept" }));
    for (about, kind, subject) in [
        (of_invoice(&note["id"]), "credit_note", "Credit note CN-2026-0001"),
        (json!({ "about": "payment", "id": payment["id"] }), "receipt", "Receipt for your payment of 50.00 EUR"),
        (json!({ "about": "statement", "id": post.client }), "statement", "Statement of account"),
        (json!({ "about": "quote", "id": quote["id"] }), "quote", "Quote Q-2026-0001 – Website"),
        (json!({ "about": "project", "id": project }), "project_created", "Relaunch: we begin"),
        (json!({ "about": "milestone", "id": milestone["id"] }), "milestone_completed", "Relaunch: Concept is done"),
    ] {
        let draft = post.compose(&about);
        assert_eq!((&draft["kind"], &draft["subject"]), (&json!(kind), &json!(subject)), "{draft}");
        post.send(&server, &about);
    }
    post.pass_ms(10_000);
    assert_eq!(post.carry()["done"], 6);
    assert_eq!(post.taken().len(), 6);
    // A mail that does not fit is not sent by mistake.
    let wrong = json!({ "about": of_invoice(&bill), "kind": "welcome" });
    assert_eq!(post.refused("mail.compose", wrong), "kind does_not_fit");
    let draft = post.books.small_draft();
    assert_eq!(post.refused("mail.compose", json!({ "about": of_invoice(&draft["id"]) })), "not_issued");
}

#[test]
fn what_is_wrong_is_told_by_its_field_before_anything_is_queued() {
    let post = Post::new();
    let server = post.server();
    let bill = post.invoice(10_000);
    let good = post.request(&server, &of_invoice(&bill));
    let with = |field: &str, value: Value| {
        let mut request = good.clone();
        request[field] = value;
        post.refused("mail.send", request)
    };
    assert_eq!(with("to", json!([])), "to required");
    assert_eq!(with("to", json!(["joerg@globex.example", "globex"])), "to.1 not_an_address");
    assert_eq!(with("cc", json!(["a@b.example, c@d.example"])), "cc.0 not_an_address");
    assert_eq!(with("subject", json!(" ")), "subject required");
    assert_eq!(with("body", json!("")), "body required");
    assert_eq!(with("papers", json!(["pdf", "fax"])), "papers[1] unknown_word");
    assert_eq!(with("connection_id", json!("0192f0c1-0000-7000-8000-000000000001")), "connection_id no_mail");
    let large = BASE64_STANDARD.encode(vec![7u8; 30 << 20]);
    assert_eq!(with("files", json!([{ "name": "film.mp4", "base64": large }])), "files.0 too_large");
    // Below the limit by itself, above it as it travels: three bytes are four signs.
    let whole = BASE64_STANDARD.encode(vec![7u8; 24 << 20]);
    assert_eq!(with("files", json!([{ "name": "film.mp4", "base64": whole }])), "files too_large");
    assert_eq!(post.call("outbox.list", json!({}))["waiting"], 0);
    assert_eq!(post.call("mail.list", json!({}))["mails"], json!([]));
}

#[test]
fn a_break_in_a_subject_or_a_name_begins_no_header() {
    let post = Post::new();
    let server = post.server();
    let bill = post.invoice(10_000);
    let mut request = post.request(&server, &of_invoice(&bill));
    request["subject"] = json!("Grüße\r\nBcc: eve@example.com");
    request["to"] = json!(["Jörg\nCc: eve@example.com <joerg@globex.example>"]);
    post.call("mail.send", request);
    post.pass_ms(10_000);
    assert_eq!(post.carry()["done"], 1);
    let one = &post.taken()[0];
    assert_eq!(one.to, ["joerg@globex.example"]);
    assert_eq!((header(&one.text, "Bcc"), header(&one.text, "Cc")), (None, None));
    let read = mail_parser::MessageParser::default().parse(one.text.as_bytes()).unwrap();
    assert_eq!(read.subject(), Some("Grüße Bcc: eve@example.com"));
    assert_eq!(read.to().unwrap().first().unwrap().name(), Some("Jörg Cc: eve@example.com"));
}

#[test]
fn without_any_account_it_becomes_a_file() {
    let post = Post::new();
    let bill = post.invoice(10_000);
    let draft = post.compose(&of_invoice(&bill));
    assert_eq!(draft["accounts"], json!([]));
    let request = json!({ "about": of_invoice(&bill), "to": draft["to"], "bcc": ["me@nordlicht.example"], "subject": draft["subject"], "body": draft["body"],
                "papers": ["pdf"] });
    assert_eq!(post.refused("mail.file", request.clone()), "from required");
    let mut profile = post.call("profile.get", json!({}));
    let profile = profile.as_object_mut().unwrap();
    let known = ["legal_name", "street", "postal_code", "city", "country"];
    let mut saved: serde_json::Map<String, Value> = known.iter().map(|k| ((*k).to_owned(), profile[*k].clone())).collect();
    saved.insert("email".into(), json!("mira@nordlicht.example"));
    post.call("profile.save", Value::Object(saved));
    let file = post.call("mail.file", request);
    assert_eq!(file["file_name"], "Invoice 2026-0001.eml");
    let bytes = BASE64_STANDARD.decode(file["base64"].as_str().unwrap()).unwrap();
    let read = mail_parser::MessageParser::default().parse(&bytes).unwrap();
    assert_eq!(read.attachment_count(), 1);
    assert_eq!(read.bcc().unwrap().first().unwrap().address(), Some("me@nordlicht.example"));
    assert_eq!(post.call("mail.list", json!({}))["mails"], json!([]), "a file is no mail that was sent");
}

#[test]
fn a_server_is_connected_by_a_login_that_works() {
    let post = Post::new();
    let port = post.fakes.smtp().port();
    let good = json!({ "address": "mira@nordlicht.example", "host": "127.0.0.1", "port": port, "security": "none", "user": "ada", "password": "sandbox" });
    let with = |field: &str, value: Value| {
        let mut request = good.clone();
        request[field] = value;
        post.refused("connection.smtp", request)
    };
    assert_eq!(with("password", json!("wrong")), "password refused");
    assert_eq!(with("password", json!("")), "password required");
    assert_eq!(with("address", json!("mira")), "address not_an_address");
    assert_eq!(with("host", json!("smtp.example.com")), "security unencrypted");
    assert_eq!(with("security", json!("starttls")), "host refused", "it offers none, and nothing is sent in the clear");
    assert_eq!(with("port", json!(1)), "host not_reached");
    assert_eq!(post.call("connection.list", json!({}))["connections"], json!([]));
    let id = post.server();
    let shown = &post.call("connection.list", json!({}))["connections"][0];
    assert_eq!((&shown["name"], &shown["powers"]), (&json!("mira@nordlicht.example"), &json!(["send_mail"])));
    post.call("connection.test", json!({ "id": id }));
    post.call("mail.test", json!({ "connection_id": id }));
    assert_eq!(post.carry()["done"], 1, "a test goes at once");
    assert_eq!(post.taken()[0].to, ["mira@nordlicht.example"]);
    // What the server said that it takes counts, not what others take.
    post.fakes.world().mail.largest = 2_000;
    post.call("connection.test", json!({ "id": id }));
    let bill = post.invoice(10_000);
    assert_eq!(post.refused("mail.send", post.request(&id, &of_invoice(&bill))), "files too_large");
}

#[test]
fn the_users_own_words_count_until_they_are_reset() {
    let post = Post::new();
    let bill = post.invoice(10_000);
    let kind = json!({ "kind": "invoice", "language": "en" });
    let save = |subject: &str, body: &str| json!({ "kind": "invoice", "language": "en", "subject": subject, "body": body });
    post.call("mail_template.save", save("Bill {{ document.number }}", "Here it is: {{ document.total }}"));
    let draft = post.compose(&of_invoice(&bill));
    assert_eq!(
        (&draft["subject"], &draft["body"]),
        (&json!("Bill 2026-0001"), &json!("Dear Jörg Müller,\n\nHere it is: 100.00 EUR\n\nKind regards\n\nStudio Nordlicht"))
    );
    // What is wrong is told when it is saved, not when it is sent.
    assert_eq!(post.refused("mail_template.save", save("Bill", "{{ document.totl }}")), "body unknown_variable");
    assert_eq!(post.refused("mail_template.save", save("{{ x }}", "y")), "subject unknown_variable");
    assert_eq!(post.refused("mail_template.save", save("Bill", "{% if %}")), "body not_a_template");
    assert_eq!(post.refused("mail_template.save", save("", "y")), "subject required");
    assert_eq!(
        post.refused("mail_template.save", json!({ "kind": "frame", "language": "en", "subject": "", "body": "Hello" })),
        "body no_message"
    );
    // The frame is changed once for all.
    post.call(
        "mail_template.save",
        json!({ "kind": "frame", "language": "en", "subject": "", "body": "Hi!\n\n{% block message %}{% endblock %}" }),
    );
    assert_eq!(post.compose(&of_invoice(&bill))["body"], "Hi!\n\nHere it is: 100.00 EUR");
    assert_eq!(post.call("undo.undo", json!({}))["redo"], "mail_template.save");
    post.call("mail_template.reset", kind.clone());
    assert_eq!(post.compose(&of_invoice(&bill))["subject"], "Invoice 2026-0001");
    let versions = post.call("mail_template.versions", kind);
    let own: Vec<bool> = versions["versions"].as_array().unwrap().iter().map(|v| v["own"].as_bool().unwrap()).collect();
    assert_eq!(own, [false, true, false], "what was written stays to be had");
    // Another language has its own.
    let german = post.call("mail.compose", json!({ "about": of_invoice(&bill), "language": "de" }));
    let says = "Guten Tag Jörg Müller,\n\nim Anhang finden Sie die Rechnung 2026-0001 vom 20. November 2026 über 100,00 EUR.\nSie ist am 4. Dezember 2026 fällig.";
    assert!(german["body"].as_str().unwrap().starts_with(says), "{german}");
    // Tried on the user's own: the latest document.
    let examples = post.call("mail_template.examples", json!({ "kind": "invoice" }))["examples"].clone();
    assert_eq!(examples, json!([{ "name": "2026-0001", "about": of_invoice(&bill) }]));
    let tried = post.call(
        "mail_template.try",
        json!({ "kind": "invoice", "language": "de", "subject": "{{ document.number }}", "body": "{{ document.total }}",
                                                       "about": of_invoice(&bill) }),
    );
    assert_eq!((&tried["subject"], tried["body"].as_str().unwrap().contains("100,00 EUR")), (&json!("2026-0001"), true));
}
