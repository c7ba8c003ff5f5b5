//! Mail that comes in from a mail server that is moved, says odd things, refuses and breaks off (`fakes/`, IMAP).

use super::{
    capture_traces::{database, holds, key, readable},
    mail::{Post, of_invoice},
};
use serde_json::{Value, json};
use stint_fakes::{Encryption, Fault, Kind};

const DAY_MS: i64 = 86_400_000;
/// 2026-11-20T08:00:00Z.
const NOW_MS: i64 = 1_795_161_600_000;
const JOERG: &str = "Jörg Müller <joerg@globex.example>";
const SENT: &str = "Gesendete Objekte";

fn imap(post: &Post, server: &Value, more: Value) -> Value {
    let mut request = json!({ "id": server, "host": "127.0.0.1", "port": post.fakes.imap().port(), "security": "none" });
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    request
}

/// A desk with a mail server that is read, too.
fn reading() -> (Post, Value) {
    let post = Post::new();
    let server = post.server();
    let connected = post.call("connection.imap", imap(&post, &server, json!({})));
    assert_eq!(connected["powers"], json!(["send_mail", "read_mail"]));
    (post, server)
}

fn received(post: &Post, more: Value) -> u32 {
    let mut mail = json!({ "from": JOERG, "to": "mira@nordlicht.example", "subject": "Website", "text": "Looks good." });
    mail.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let mut world = post.fakes.world();
    let now = world.clock.now_ms();
    world.imap.receive(&serde_json::from_value(mail).unwrap(), now).unwrap()
}

fn pull(post: &Post) -> Value {
    post.call("message.pull", json!({}))
}

fn threads(post: &Post) -> Vec<Value> {
    post.call("message.list", json!({}))["threads"].as_array().unwrap().clone()
}

fn texts(post: &Post, thread: &Value) -> Vec<String> {
    let items = post.call("message.show", json!({ "id": thread["id"] }))["items"].clone();
    items.as_array().unwrap().iter().map(|i| i["text"].as_str().unwrap().to_owned()).collect()
}

/// Subject, count and unread of each thread, in order.
fn rows(post: &Post) -> Vec<String> {
    let mut all: Vec<String> = threads(post).iter().map(|t| format!("{} {} {}", t["subject"], t["count"], t["unread"])).collect();
    all.sort();
    all
}

/// What the server was told since, a command each.
fn commands(post: &Post) -> Vec<String> {
    post.fakes.world().recorder.all().filter(|r| r.method == "IMAP").map(|r| r.path.clone()).collect()
}

fn state(post: &Post) -> Value {
    post.call("message.reading", json!({}))["accounts"][0].clone()
}

#[test]
fn mail_of_known_people_comes_in_and_that_of_others_stays_out() {
    let (post, _) = reading();
    received(&post, json!({ "subject": "Long ago", "at_ms": NOW_MS - 40 * DAY_MS }));
    received(&post, json!({ "subject": "Before", "message_id": "<before@globex.example>" }));
    received(&post, json!({ "from": "news@shop.example", "subject": "Sale" }));
    received(&post, json!({ "subject": "Not yet", "flags": ["\\Draft"] }));
    assert_eq!(pull(&post), json!({ "kept": 1, "marked": 0 }));
    let all = threads(&post);
    assert_eq!((all.len(), &all[0]["subject"], &all[0]["client_name"]), (1, &json!("Before"), &json!("Globex")));
    assert_eq!((&all[0]["belongs_by"], &all[0]["unread"], &all[0]["with"]), (&json!("address"), &json!(1), &json!("Jörg Müller")));
    // What is new since, in the same thread; who answers there may be a stranger.
    post.pass_ms(60_000);
    received(
        &post,
        json!({ "from": "boss@elsewhere.example", "subject": "Re: Before", "text": "One more thing.", "answers": "<before@globex.example>" }),
    );
    received(&post, json!({ "from": "news@shop.example", "subject": "Sale again" }));
    assert_eq!(pull(&post)["kept"], 1);
    assert_eq!(texts(&post, &threads(&post)[0]), ["Looks good.", "One more thing."]);
    // Nothing new: no mail is asked for but whether those two are read, and there is no line in the log.
    let lines = |post: &Post| post.call("activity.list", json!({ "limit": 1000 }))["lines"].as_array().map(Vec::len);
    let (before, said) = (lines(&post), commands(&post).len());
    assert_eq!(pull(&post), json!({ "kept": 0, "marked": 0 }));
    let told = commands(&post).split_off(said);
    assert_eq!(told.iter().filter(|c| *c == "/search").count(), 0, "{told:?}");
    assert_eq!(told.iter().filter(|c| *c == "/fetch").count(), 1, "{told:?}");
    assert_eq!(lines(&post), before);
    assert_eq!(state(&post)["server"], format!("imap://{}", post.fakes.imap()));
    // Further back, and whoever becomes known brings what they wrote before.
    post.call("message.set_reading", json!({ "connection_id": state(&post)["connection_id"], "days": 90 }));
    assert_eq!(pull(&post)["kept"], 1);
    post.call("client.add", json!({ "name": "Shop", "contacts": [{ "name": "News", "email": "News@Shop.example" }] }));
    assert_eq!(pull(&post)["kept"], 2);
    post.books.desk.verify();
}

#[test]
fn what_was_sent_elsewhere_stands_in_its_thread_and_what_stint_sent_is_there_once() {
    let (post, server) = reading();
    received(&post, json!({ "text": "When is it done?", "message_id": "<q@globex.example>" }));
    received(
        &post,
        json!({ "folder": SENT, "from": "Mira <mira@nordlicht.example>", "to": JOERG, "subject": "Re: Website", "text": "Tomorrow.",
                            "answers": "<q@globex.example>", "at_ms": NOW_MS + 1000, "flags": ["\\Seen"] }),
    );
    assert_eq!(pull(&post)["kept"], 2);
    let all = threads(&post);
    assert_eq!((all.len(), &all[0]["unread"], &all[0]["is_own"]), (1, &json!(1), &json!(true)));
    assert_eq!(texts(&post, &all[0]), ["When is it done?", "Tomorrow."]);
    // Sent by Stint, and filed by the provider.
    post.send(&server, &of_invoice(&post.invoice(10_000)));
    post.pass_ms(10_000);
    assert_eq!(post.carry()["done"], 1);
    let sent = post.taken()[0].text.clone();
    received(&post, json!({ "folder": SENT, "raw": sent }));
    assert_eq!(pull(&post)["kept"], 0);
    let id = super::mail::header(&sent, "Message-ID").unwrap();
    post.pass_ms(60_000);
    received(&post, json!({ "from": "boss@elsewhere.example", "subject": "Re: Invoice", "text": "Paid.", "answers": id }));
    assert_eq!(pull(&post)["kept"], 1);
    let answered = threads(&post).into_iter().find(|t| t["snippet"] == "Paid.").unwrap();
    assert_eq!((&answered["client_name"], &answered["count"]), (&json!("Globex"), &json!(2)));
    post.books.desk.verify();
}

#[test]
fn a_mailbox_with_other_numbers_is_read_again_and_nothing_is_there_twice_nor_changed() {
    let (post, _) = reading();
    for n in 0..3 {
        received(&post, json!({ "subject": format!("Mail {n}") }));
    }
    let nameless = "From: joerg@globex.example\r\nSubject: Nameless\r\nDate: Thu, 19 Nov 2026 10:00:00 +0100\r\n\r\nno name\r\n";
    received(&post, json!({ "raw": nameless }));
    assert_eq!(pull(&post)["kept"], 4);
    post.pass_ms(45 * DAY_MS);
    received(&post, json!({ "subject": "Meanwhile" }));
    post.fakes.world().imap.renumber();
    assert_eq!(pull(&post)["kept"], 1);
    assert_eq!((threads(&post).len(), pull(&post)["kept"].clone()), (5, json!(0)));
    // It only looked.
    let world = post.fakes.world();
    assert!(world.imap.folders.iter().flat_map(|f| &f.mails).all(|m| m.flags.is_empty()), "{:?}", world.imap.folders);
    drop(world);
    let told = commands(&post);
    assert!(!told.iter().any(|c| ["/select", "/store", "/expunge", "/copy", "/append"].contains(&c.as_str())), "{told:?}");
    post.books.desk.verify();
}

/// 230 mails of strangers with 45 of the client's among them: several pages, several transactions.
fn filled(post: &Post) {
    for n in 0..275 {
        let from = if n % 6 == 0 && n < 270 { JOERG } else { "news@shop.example" };
        received(post, json!({ "from": from, "subject": format!("Mail {n}") }));
    }
    received(post, json!({ "folder": SENT, "from": "mira@nordlicht.example", "to": JOERG, "subject": "Own" }));
}

#[test]
fn wherever_it_is_broken_off_the_next_look_ends_in_the_same_rows() {
    let (whole, _) = reading();
    filled(&whole);
    assert_eq!(pull(&whole)["kept"], 46);
    let rows_of_whole = rows(&whole);
    let kinds = [
        Kind::DropRequest,
        Kind::DropAnswer,
        Kind::TruncatedBody,
        Kind::RateLimited,
        Kind::Unavailable,
        Kind::ErrorBefore,
        Kind::ErrorAfter,
        Kind::QuotaExceeded,
    ];
    // In the folder of what was sent, then in the inbox after nine mails, and after the first of its transactions.
    let places = [
        ("/greeting", 0),
        ("/authenticate", 0),
        ("/list", 0),
        ("/examine", 0),
        ("/search", 0),
        ("/fetch", 1),
        ("/fetch", 12),
        ("/fetch", 30),
    ];
    for kind in kinds {
        let (post, _) = reading();
        filled(&post);
        for (path, skip) in places {
            post.fakes.no_faults();
            post.fakes.fault(Fault { skip, ..Fault::once(kind, &format!("IMAP {path}")) });
            let said = post.books.desk.try_call("message.pull", json!({})).unwrap_err().message;
            let told = state(&post);
            assert!(
                told["trouble"].as_str().is_some_and(|t| t.contains("127.0.0.1") || t.contains("the mail server answered")),
                "{kind:?} {path}: {told}"
            );
            assert_eq!((&told["waits"], said.is_empty()), (&json!(false), false), "{kind:?} {path}: {told}");
        }
        assert_eq!(threads(&post).len(), 21, "{kind:?}: what was kept by then stays");
        post.fakes.no_faults();
        pull(&post);
        assert_eq!(rows(&post), rows_of_whole, "{kind:?}");
        assert_eq!(pull(&post), json!({ "kept": 0, "marked": 0 }), "{kind:?}");
        assert_eq!((&state(&post)["trouble"], &state(&post)["waits"]), (&json!(null), &json!(false)), "{kind:?}");
        post.books.desk.verify();
    }
}

#[test]
fn a_password_that_is_refused_stops_the_reading_and_not_the_sending() {
    let (post, server) = reading();
    let wrong = imap(&post, &server, json!({ "password": "wrong" }));
    assert_eq!(post.refused("connection.imap", wrong.clone()), "password refused");
    assert_eq!(pull(&post)["kept"], 0, "nothing was kept of it");
    // The provider wants another one for reading from now on.
    post.fakes.world().imap.login = Some(("mira".into(), "Xylocarpquagga".into()));
    received(&post, json!({}));
    let told = post.books.desk.try_call("message.pull", json!({})).unwrap_err();
    assert!(told.message.contains("127.0.0.1 refused name or password: the mail server answered NO [AUTHENTICATIONFAILED]"), "{told:?}");
    let state_now = state(&post);
    assert_eq!(state_now["waits"], true, "{state_now}");
    assert!(state_now["trouble"].as_str().unwrap().contains("connect the account again"), "{state_now}");
    // By itself it is not tried again; sending goes on.
    let said = commands(&post).len();
    let open = post.books.desk.app.opened().unwrap();
    let connection = open.db.read(stint::connections::all).unwrap().remove(0);
    assert_eq!(stint::messages::pull(&post.books.desk.app, &open, &connection).unwrap(), stint::messages::Pulled::default());
    assert_eq!(commands(&post).len(), said);
    post.send(&server, &of_invoice(&post.invoice(10_000)));
    post.pass_ms(10_000);
    assert_eq!(post.carry()["done"], 1);
    // Asked whether it works it says so, too.
    assert_eq!(post.refused("connection.test", json!({ "id": server })), "reconnect");
    // With a name and a password of its own it goes on, and they are nowhere in the file.
    post.call("connection.imap", imap(&post, &server, json!({ "user": "mira", "password": "Xylocarpquagga" })));
    assert_eq!(pull(&post)["kept"], 1);
    assert_eq!((&state(&post)["waits"], &state(&post)["trouble"]), (&json!(false), &json!(null)));
    // Connected anew for sending, it is still read as it was.
    post.server();
    received(&post, json!({ "subject": "Another" }));
    assert_eq!(pull(&post)["kept"], 1);
    let bytes = readable(&database(&post.books.desk), &key(&post.books.desk));
    assert!(holds(&bytes, "Another") && !holds(&bytes, "Xylocarpquagga"));
    // And where it is not to be read any more it is not, and what is here stays.
    assert_eq!(post.call("connection.imap_off", json!({ "id": server }))["powers"], json!(["send_mail"]));
    assert_eq!(post.call("message.reading", json!({}))["accounts"], json!([]));
    // Two that came in, and what was sent.
    assert_eq!((pull(&post)["kept"].clone(), threads(&post).len()), (json!(0), 3));
    post.books.desk.verify();
}

#[test]
fn the_way_there_is_encrypted_and_the_certificate_good_or_nothing_is_told() {
    for (security, encryption) in [("starttls", Encryption::Starttls), ("tls", Encryption::Tls)] {
        let post = Post::new();
        let server = post.server();
        post.fakes.world().mail.encryption = encryption;
        let (here, elsewhere) = (post.fakes.certificate(false).unwrap(), post.fakes.certificate(true).unwrap());
        let ask = |certificate: Option<&str>| {
            imap(&post, &server, json!({ "host": "localhost", "security": security, "certificate": certificate }))
        };
        for given in [None, Some(elsewhere)] {
            assert_eq!(post.refused("connection.imap", ask(given)), "host untrusted");
        }
        let message = post.books.desk.try_call("connection.imap", ask(None)).unwrap_err().message;
        assert!(message.contains("the certificate of localhost is not good (self-signed certificate)"), "{message}");
        assert!(!commands(&post).iter().any(|c| c == "/authenticate" || c == "/login"), "no password was told");
        post.call("connection.imap", ask(Some(here)));
        received(&post, json!({}));
        assert_eq!(pull(&post)["kept"], 1, "{security}");
        // One of another name, later: it is told, and good again it is read.
        post.fakes.world().mail.elsewhere = true;
        let said = commands(&post).len();
        assert_eq!(post.refused("message.pull", json!({})), "untrusted");
        assert!(!commands(&post).split_off(said).iter().any(|c| c == "/authenticate"));
        assert!(state(&post)["trouble"].as_str().unwrap().contains("certificate"), "{}", state(&post));
        post.fakes.world().mail.elsewhere = false;
        assert_eq!(pull(&post)["kept"], 0);
        assert_eq!(state(&post)["trouble"], json!(null));
        // The encryption is taken out on the way.
        post.fakes.world().mail.encryption = Encryption::None;
        let said = commands(&post).len();
        post.refused("message.pull", json!({}));
        assert!(!commands(&post).split_off(said).iter().any(|c| c == "/authenticate" || c == "/login"), "{security}");
    }
    let post = Post::new();
    let server = post.server();
    let far = imap(&post, &server, json!({ "host": "imap.example.com" }));
    assert_eq!(post.refused("connection.imap", far), "security unencrypted");
    let google = post.google(&["send_mail"]);
    assert_eq!(post.refused("connection.imap", imap(&post, &google, json!({}))), "id no_mail_server");
    post.fakes.fault(Fault::once(Kind::Unavailable, "IMAP /greeting"));
    assert_eq!(post.refused("connection.imap", imap(&post, &server, json!({}))), "host not_reached");
}

#[test]
fn servers_that_say_odd_things_are_read_all_the_same() {
    let post = Post::new();
    {
        let mut world = post.fakes.world();
        // LOGIN alone, with what has to be told as so many bytes, and lines that nobody asked for.
        world.imap.plain = false;
        world.mail.password = "pässwörd \"\\".into();
        world.imap.chatter =
            ["* 99 EXISTS", "* OK [WHATEVER] Still here", "* X-STRANGE (a {b)", "* 1 FETCH (FLAGS (\\Seen))"].map(Into::into).into();
    }
    let request = json!({ "address": "mira@nordlicht.example", "host": "127.0.0.1", "port": post.fakes.smtp().port(), "security": "none", "user": "ada",
                          "password": "pässwörd \"\\" });
    let server = post.call("connection.smtp", request)["id"].clone();
    post.call("connection.imap", imap(&post, &server, json!({})));
    let uid = received(&post, json!({ "text": "Grüße" }));
    assert_eq!(pull(&post)["kept"], 1);
    assert_eq!(texts(&post, &threads(&post)[0]), ["Grüße"]);
    // Read there it is read here.
    post.fakes.world().imap.folder("INBOX").unwrap().mails.iter_mut().find(|m| m.uid == uid).unwrap().flags.push("\\Seen".into());
    assert_eq!(pull(&post), json!({ "kept": 0, "marked": 1 }));
    assert_eq!(threads(&post)[0]["unread"], 0);
}

#[test]
fn a_mail_that_is_too_large_comes_with_its_first_words_alone() {
    let (post, _) = reading();
    let head = "From: joerg@globex.example\r\nSubject: Film\r\nMessage-ID: <film@x>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n\
                --b\r\nContent-Type: text/plain\r\n\r\nThe film.\r\n--b\r\nContent-Type: video/mp4\r\nContent-Disposition: attachment; filename=a.mp4\r\n\r\n";
    received(&post, json!({ "raw": format!("{head}{}", "x".repeat(37 << 20)) }));
    assert_eq!(pull(&post)["kept"], 1);
    let shown = post.call("message.show", json!({ "id": threads(&post)[0]["id"] }))["items"][0].clone();
    assert_eq!((&shown["text"], &shown["is_cut"], &shown["files"]), (&json!("The film."), &json!(true), &json!([])), "{shown}");
}
