//! The same words to many, through servers that remember and fail (`fakes/`).

use super::{
    invoice_books::client,
    mail::{Post, header},
    payments::invoice,
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use stint_fakes::{Fault, Kind};

const MINUTE_MS: i64 = 60_000;
const HOUR_MS: i64 = 3_600_000;

/// Globex alone is active, which has an address; the desk's other client has none.
fn post() -> Post {
    let post = Post::new();
    post.call("client.archive", json!({ "id": post.books.client, "archived": true }));
    post
}

fn contact(name: &str, email: &str) -> Value {
    json!({ "name": name, "email": email })
}

fn add(post: &Post, name: &str, contacts: Value) -> Value {
    client(&post.books.desk, json!({ "name": name, "contacts": contacts }))
}

/// Clients that come after Globex by name, each with an address.
fn some(post: &Post, n: usize) -> Vec<Value> {
    (0..n).map(|n| add(post, &format!("Initech {n:02}"), json!([contact("Bill Lumbergh", &format!("bill{n}@initech.example"))]))).collect()
}

fn written(more: Value) -> Value {
    let mut all = json!({ "subject": "News for {{ client.name }}", "body": "We have moved.", "language": "en" });
    all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    all
}

fn preview(post: &Post, more: Value) -> Vec<Value> {
    post.call("mail_merge.preview", written(more))["recipients"].as_array().unwrap().clone()
}

fn left_out(all: &[Value]) -> Vec<(&str, &str)> {
    all.iter().map(|r| (r["client_name"].as_str().unwrap(), r["left_out"].as_str().unwrap_or("-"))).collect()
}

fn send(post: &Post, server: &Value, per_hour: i64, more: Value) -> Value {
    post.call("mail_merge.send", json!({ "connection_id": server, "per_hour": per_hour, "written": written(more) }))
}

fn show(post: &Post, merge: &Value) -> Value {
    post.call("mail_merge.show", json!({ "id": merge["id"] }))
}

fn counts(post: &Post, merge: &Value) -> (String, [i64; 5]) {
    let m = show(post, merge)["merge"].clone();
    let n = ["waiting", "sent", "parked", "dropped", "left_out"].map(|field| m[field].as_i64().unwrap());
    (m["state"].as_str().unwrap().to_owned(), n)
}

fn opt_out(post: &Post, of: Value, out: bool) -> Value {
    let mut request = of;
    request["out"] = json!(out);
    post.call("mail_merge.opt_out", request)["opt_outs"].clone()
}

#[test]
fn each_gets_the_words_with_its_own_name_and_figures() {
    let post = post();
    let server = post.server();
    let initech =
        add(&post, "Initech", json!([contact("Dr. Bill Lumbergh", "bill@initech.example"), contact("Second", "two@initech.example")]));
    client(&post.books.desk, json!({ "name": "Umbrella", "currency": "USD", "contacts": [contact("Alice", "alice@umbrella.example")] }));
    invoice(&post.books, &initech, 119_000, "2026-11-20", 14);
    invoice(&post.books, &initech, 6_050, "2026-11-20", 14);
    let body =
        "Hello {{ client.first_name }},\n{% if client.open %}\n{{ client.open }} is open.\n{% else %}\nNothing is open.\n{% endif %}";
    let merge = send(&post, &server, 60, json!({ "body": body }));
    assert_eq!((&merge["waiting"], &merge["state"], &merge["per_hour"]), (&json!(3), &json!("running"), &json!(60)));
    // The first after ten seconds in which it can be taken back, then one a minute.
    assert_eq!((&merge["next_at"], &merge["last_at"]), (&json!("2026-11-20T08:00:10.000Z"), &json!("2026-11-20T08:02:10.000Z")));
    for sent in 0..3 {
        post.pass_ms(if sent == 0 { 9_999 } else { MINUTE_MS - 1 });
        post.carry();
        assert_eq!(post.taken().len(), sent, "not before its time");
        post.pass_ms(1);
        post.carry();
        assert_eq!(post.taken().len(), sent + 1);
    }
    assert_eq!(counts(&post, &merge), ("done".into(), [0, 3, 0, 0, 0]));
    let taken = post.taken();
    let to: Vec<&str> = taken.iter().map(|m| m.to[0].as_str()).collect();
    assert_eq!(to, ["joerg@globex.example", "bill@initech.example", "alice@umbrella.example"], "one mail to each, to the first contact");
    let text = |n: usize| {
        mail_parser::MessageParser::default().parse(taken[n].text.as_bytes()).unwrap().body_text(0).unwrap().replace("\r\n", "\n")
    };
    // 1,190.00 + 60.50
    assert!(text(1).contains("1,250.50 EUR is open."), "{}", text(1));
    assert!(text(0).starts_with("Dear Jörg Müller,\n\nHello Jörg,\nNothing is open."), "{}", text(0));
    assert!(text(2).contains("Hello Alice,") && text(2).contains("Kind regards"), "{}", text(2));
    for (n, one) in taken.iter().enumerate() {
        assert!(text(n).contains("answer with the subject “unsubscribe”"), "{}", text(n));
        let id = show(&post, &merge)["recipients"][n]["mail_id"].as_str().unwrap().replace('-', "");
        // RFC 2369, section 3.2.
        let expected = format!("<mailto:mira@nordlicht.example?subject=unsubscribe%20{id}>");
        assert_eq!(header(&one.text, "List-Unsubscribe").as_deref(), Some(expected.as_str()));
        assert_eq!(header(&one.text, "Subject").unwrap(), ["News for Globex", "News for Initech", "News for Umbrella"][n]);
    }
    // It stands with the client, and not among all threads unless somebody answers.
    assert_eq!(post.call("mail.list", json!({ "client_id": initech }))["mails"][0]["kind"], "merge");
    assert_eq!(post.call("message.list", json!({}))["threads"], json!([]));
    assert_eq!(post.call("message.list", json!({ "client_id": initech }))["threads"].as_array().unwrap().len(), 1);
    post.books.desk.verify();
}

#[test]
fn who_gets_none_is_told_with_the_reason_before_anything_is_sent() {
    let post = post();
    let server = post.server();
    add(&post, "Acme", json!([]));
    add(&post, "Hooli", json!([contact("Info", "JOERG@globex.example")]));
    add(&post, "Nameless", json!([contact("Frau Müller", "mueller@nameless.example")]));
    opt_out(&post, json!({ "address": "Out@Zorg.example" }), true);
    add(&post, "Zorg", json!([contact("Jean-Baptiste Zorg", "out@zorg.example")]));
    let all = preview(&post, json!({ "body": "Dear {{ client.first_name }}" }));
    let expected = [("Acme", "no_address"), ("Globex", "-"), ("Hooli", "same_address"), ("Nameless", "missing"), ("Zorg", "opted_out")];
    assert_eq!(left_out(&all), expected);
    assert_eq!(all[3]["missing"], json!(["client.first_name"]), "what is missing is named");
    let look = post.call(
        "mail_merge.look",
        json!({ "client_id": post.client, "written": written(json!({ "body": "Dear {{ client.first_name }}" })) }),
    );
    assert!(look["text"].as_str().unwrap().contains("Dear Jörg\n") && look["html"].as_str().unwrap().contains("<p style="), "{look}");
    // Those with a gap too, if that is wanted.
    assert_eq!(left_out(&preview(&post, json!({ "body": "Dear {{ client.first_name }}", "with_gaps": true })))[3], ("Nameless", "-"));
    let merge = send(&post, &server, 3_600, json!({ "body": "Dear {{ client.first_name }}" }));
    assert_eq!((&merge["waiting"], &merge["left_out"]), (&json!(1), &json!(4)));
    let reasons: Vec<Value> = show(&post, &merge)["recipients"].as_array().unwrap().iter().map(|r| r["left_out"].clone()).collect();
    assert_eq!(reasons, [json!("no_address"), Value::Null, json!("same_address"), json!("missing"), json!("opted_out")]);
    post.pass_ms(HOUR_MS);
    post.carry();
    assert_eq!(post.taken().len(), 1);
}

#[test]
fn recipients_are_chosen_by_hand_by_tag_and_by_what_they_owe() {
    let post = post();
    let address = |n: &str| json!([contact("Ann Ex", &format!("ann@{n}.example"))]);
    let tagged = client(&post.books.desk, json!({ "name": "Hooli", "contacts": address("hooli"), "tags": ["Web"] }));
    let gone = client(&post.books.desk, json!({ "name": "Initech", "contacts": address("initech"), "tags": ["web"] }));
    post.call("client.archive", json!({ "id": gone, "archived": true }));
    let bill = post.invoice(10_000);
    let names = |to: Value| left_out(&preview(&post, json!({ "to": to }))).into_iter().map(|(n, _)| n.to_owned()).collect::<Vec<_>>();
    assert_eq!(names(json!({})), ["Globex", "Hooli"], "all that are not archived");
    assert_eq!(names(json!({ "tag": "#web" })), ["Hooli"]);
    assert_eq!(names(json!({ "owing": true })), ["Globex"]);
    assert_eq!(names(json!({ "client_ids": [gone, tagged] })), ["Hooli", "Initech"], "archived ones by hand");
    assert_eq!(names(json!({ "client_ids": [gone, post.client], "owing": true })), ["Globex"]);
    let paid =
        json!({ "client_id": post.client, "amount": { "minor": 10_000, "currency": "EUR" }, "allocations": [{ "invoice_id": bill }] });
    post.call("payment.add", paid);
    assert_eq!(names(json!({ "owing": true })), Vec::<String>::new());
}

#[test]
fn what_is_wrong_is_told_by_its_field_and_nothing_is_queued() {
    let post = post();
    let server = post.server();
    for (more, refused) in [
        (json!({ "subject": " " }), "subject required"),
        (json!({ "body": "" }), "body required"),
        (json!({ "body": "a\n{{ client.frist_name }}" }), "body unknown_variable"),
        (json!({ "subject": "{% if %}" }), "subject not_a_template"),
        (json!({ "to": { "client_ids": [] } }), "to nobody"),
        (json!({ "to": { "client_ids": ["0192f0c1-0000-7000-8000-000000000001"] } }), "to.client_ids.0 not_found"),
    ] {
        assert_eq!(
            post.refused("mail_merge.send", json!({ "connection_id": server, "written": written(more.clone()) })),
            refused,
            "{more}"
        );
    }
    let other = |field: &str, value: Value| {
        let mut request = json!({ "connection_id": server, "written": written(json!({})) });
        request[field] = value;
        post.refused("mail_merge.send", request)
    };
    assert_eq!(other("per_hour", json!(0)), "per_hour out_of_range");
    assert_eq!(other("per_hour", json!(3_601)), "per_hour out_of_range");
    assert_eq!(other("connection_id", json!("0192f0c1-0000-7000-8000-000000000001")), "connection_id no_mail");
    assert_eq!(post.refused("settings.update", json!({ "merge_per_hour": 0 })), "merge_per_hour out_of_range");
    assert_eq!(post.call("outbox.list", json!({}))["waiting"], 0);
    assert_eq!(post.call("mail_merge.list", json!({}))["merges"], json!([]));
}

#[test]
fn the_same_merge_asked_for_twice_goes_once() {
    let post = post();
    let server = post.server();
    let request =
        json!({ "id": "0192f0c1-0000-7000-8000-0000000000aa", "connection_id": server, "per_hour": 3_600, "written": written(json!({})) });
    let first = post.call("mail_merge.send", request.clone());
    assert_eq!(post.call("mail_merge.send", request.clone())["id"], first["id"]);
    post.pass_ms(HOUR_MS);
    post.carry();
    assert_eq!(post.call("mail_merge.send", request)["sent"], 1);
    assert_eq!((post.taken().len(), post.call("mail_merge.list", json!({}))["merges"].as_array().unwrap().len()), (1, 1));
}

#[test]
fn a_mail_to_oneself_shows_what_another_would_get() {
    let post = post();
    let server = post.server();
    let asked =
        json!({ "connection_id": server, "client_id": post.client, "written": written(json!({ "body": "Hi {{ client.first_name }}" })) });
    post.call("mail_merge.test", asked);
    post.carry();
    let [one] = post.taken().try_into().unwrap();
    assert_eq!((one.to[0].as_str(), header(&one.text, "Subject").as_deref()), ("mira@nordlicht.example", Some("News for Globex")));
    assert!(mail_parser::MessageParser::default().parse(one.text.as_bytes()).unwrap().body_text(0).unwrap().contains("Hi Jörg"));
    assert_eq!(post.call("mail_merge.list", json!({}))["merges"], json!([]));
}

/// A machine that slept, or was offline: what is overdue lines up again, at the same pace.
#[test]
fn the_pace_holds_after_hours_of_sleep_and_between_two_merges() {
    let post = post();
    let server = post.server();
    some(&post, 5);
    let first = send(&post, &server, 60, json!({}));
    let second = send(&post, &server, 60, json!({ "subject": "Second" }));
    assert_eq!((&first["last_at"], &second["next_at"]), (&json!("2026-11-20T08:05:10.000Z"), &json!("2026-11-20T08:06:10.000Z")));
    post.pass_ms(5 * HOUR_MS);
    for n in 1..=12 {
        // However often it is looked within the minute.
        for _ in 0..3 {
            post.carry();
        }
        assert_eq!(post.taken().len(), n, "one a minute");
        post.pass_ms(MINUTE_MS);
    }
    assert_eq!((counts(&post, &first).0, counts(&post, &second).0), ("done".to_owned(), "done".to_owned()));
    // Another account has a pace of its own; and the setting counts where nothing else is said.
    post.call("settings.update", json!({ "merge_per_hour": 3 }));
    let slow = post.call("mail_merge.send", json!({ "connection_id": server, "written": written(json!({ "subject": "Third" })) }));
    assert_eq!(slow["per_hour"], 3);
    let google = post.google(&["send_mail"]);
    let quick = send(&post, &google, 60, json!({ "subject": "Fourth" }));
    post.pass_ms(10 * MINUTE_MS);
    for _ in 0..6 {
        post.carry();
        post.pass_ms(MINUTE_MS);
    }
    assert_eq!(
        (counts(&post, &slow).1[1], counts(&post, &quick).1[1]),
        (0, 6),
        "the last one of the first account is not twenty minutes ago"
    );
    post.pass_ms(4 * MINUTE_MS);
    post.carry();
    assert_eq!(counts(&post, &slow).1[1], 1);
}

#[test]
fn a_server_that_was_away_gets_no_flood_when_it_is_back() {
    let post = post();
    let server = post.server();
    some(&post, 4);
    let merge = send(&post, &server, 60, json!({}));
    post.fakes.fault(Fault::always(Kind::Unavailable, "SMTP /ehlo"));
    for _ in 0..20 {
        post.pass_ms(MINUTE_MS);
        post.carry();
    }
    assert_eq!((post.taken().len(), counts(&post, &merge).1[0]), (0, 5));
    post.fakes.no_faults();
    let mut before = 0;
    for _ in 0..300 {
        post.pass_ms(MINUTE_MS);
        post.carry();
        assert!(post.taken().len() <= before + 1, "at most one a minute");
        before = post.taken().len();
    }
    assert_eq!(counts(&post, &merge), ("done".into(), [0, 5, 0, 0, 0]));
}

#[test]
fn it_is_paused_goes_on_and_what_has_not_gone_is_given_up() {
    let post = post();
    let server = post.server();
    some(&post, 3);
    let merge = send(&post, &server, 60, json!({}));
    let turn = |verb: &str| post.call(&format!("mail_merge.{verb}"), json!({ "id": merge["id"] }));
    let no = |verb: &str| post.refused(&format!("mail_merge.{verb}"), json!({ "id": merge["id"] }));
    post.pass_ms(10_000);
    post.carry();
    assert_eq!(no("resume"), "not_paused");
    let paused = turn("pause");
    assert_eq!(
        (&paused["state"], &paused["sent"], &paused["waiting"], &paused["next_at"]),
        (&json!("paused"), &json!(1), &json!(3), &Value::Null)
    );
    assert_eq!(turn("pause")["state"], "paused", "twice is once");
    post.pass_ms(24 * HOUR_MS);
    assert_eq!(post.carry()["next"], Value::Null);
    assert_eq!(post.taken().len(), 1);
    // One that is pushed by hand waits as well.
    let effect = show(&post, &merge)["recipients"][1]["effect_id"].clone();
    post.call("outbox.retry", json!({ "id": effect }));
    post.carry();
    let row = show(&post, &merge)["recipients"][1].clone();
    assert_eq!(
        (post.taken().len(), &row["state"], &row["code"], &row["next_at"]),
        (1, &json!("waiting"), &json!("merge_paused"), &Value::Null)
    );
    // A day later they begin at once, one a minute.
    assert_eq!(turn("resume")["state"], "running");
    post.carry();
    assert_eq!(post.taken().len(), 2);
    post.pass_ms(MINUTE_MS);
    post.carry();
    assert_eq!(post.taken().len(), 3);
    let ended = turn("cancel");
    assert_eq!(
        (&ended["state"], &ended["sent"], &ended["dropped"], &ended["waiting"]),
        (&json!("cancelled"), &json!(3), &json!(1), &json!(0))
    );
    post.pass_ms(HOUR_MS);
    post.carry();
    assert_eq!(post.taken().len(), 3);
    for verb in ["pause", "resume", "cancel"] {
        assert_eq!(no(verb), "ended", "{verb}");
    }
    assert_eq!(post.refused("mail_merge.pause", json!({ "id": "0192f0c1-0000-7000-8000-000000000001" })), "not_found");
    post.books.desk.verify();
}

#[test]
fn who_opted_out_gets_no_merge_and_every_invoice() {
    let post = post();
    let server = post.server();
    let outs = opt_out(&post, json!({ "address": "Joerg@Globex.example" }), true);
    assert_eq!((&outs[0]["address"], &outs[0]["client_name"]), (&json!("joerg@globex.example"), &json!("Globex")));
    assert_eq!(left_out(&preview(&post, json!({}))), [("Globex", "opted_out")]);
    assert_eq!(post.refused("mail_merge.send", json!({ "connection_id": server, "written": written(json!({})) })), "to nobody");
    // Ctrl+Z takes it back and makes it again.
    post.call("undo.undo", json!({}));
    assert_eq!(left_out(&preview(&post, json!({}))), [("Globex", "-")]);
    post.call("undo.redo", json!({}));
    assert_eq!(left_out(&preview(&post, json!({}))), [("Globex", "opted_out")]);
    let mail = post.send(&server, &super::mail::of_invoice(&post.invoice(10_000)));
    post.pass_ms(10_000);
    post.carry();
    assert_eq!((post.state(&mail).as_str(), post.taken().len()), ("sent", 1));
    assert_eq!(opt_out(&post, json!({ "address": "joerg@globex.example" }), false), json!([]));
    // A client as a whole, whoever is its first contact; merged into another client it counts for that.
    let initech = some(&post, 1)[0].clone();
    opt_out(&post, json!({ "client_id": initech }), true);
    assert_eq!(left_out(&preview(&post, json!({}))), [("Globex", "-"), ("Initech 00", "opted_out")]);
    post.call("client.merge", json!({ "from": initech, "into": post.client }));
    assert_eq!(left_out(&preview(&post, json!({}))), [("Globex", "opted_out")]);
    assert_eq!(post.refused("mail_merge.opt_out", json!({ "out": true })), "address one_of");
    assert_eq!(post.refused("mail_merge.opt_out", json!({ "address": "nobody", "out": true })), "address not_an_address");
}

#[test]
fn who_opts_out_while_it_waits_is_left_out_in_the_last_moment() {
    let post = post();
    let server = post.server();
    some(&post, 2);
    let merge = send(&post, &server, 60, json!({}));
    opt_out(&post, json!({ "address": "bill0@initech.example" }), true);
    for _ in 0..5 {
        post.pass_ms(MINUTE_MS);
        post.carry();
    }
    assert_eq!(counts(&post, &merge), ("done".into(), [0, 2, 0, 1, 0]));
    assert_eq!(show(&post, &merge)["recipients"][1]["code"], "opted_out");
    assert!(!post.taken().iter().any(|m| m.to[0] == "bill0@initech.example"));
}

/// As mail programs write it by the header, as a person answers, and what only looks like it.
#[test]
fn an_answer_that_wants_no_more_opts_out() {
    let post = post();
    let server = post.server();
    let merge = send(&post, &server, 60, json!({}));
    post.pass_ms(MINUTE_MS);
    post.carry();
    let line = header(&post.taken()[0].text, "List-Unsubscribe").unwrap();
    let subject = line.trim_end_matches('>').split("subject=").nth(1).unwrap().replace("%20", " ");
    let import = |from: &str, subject: &str, text: &str| {
        let mail = format!(
            "From: {from}\r\nTo: mira@nordlicht.example\r\nSubject: {subject}\r\nMessage-ID: <{}@x.example>\r\n\r\n{text}\r\n",
            text.len()
        );
        post.call("message.import", json!({ "file": { "name": "a.eml", "base64": BASE64_STANDARD.encode(mail) } }));
    };
    let outs = || {
        let all = post.call("mail_merge.opt_outs", json!({}))["opt_outs"].clone();
        let mut all: Vec<String> = all.as_array().unwrap().iter().map(|o| o["address"].as_str().unwrap().to_owned()).collect();
        all.sort();
        all
    };
    import("joerg@globex.example", "Re: News for Globex", "How do I unsubscribe from this?");
    import("Mira <mira@nordlicht.example>", "unsubscribe", "Ours, to somebody else.");
    assert_eq!(outs(), Vec::<String>::new());
    // From another address of the same person, with the mail named.
    import("joerg@private.example", &subject, "");
    assert_eq!(outs(), ["joerg@globex.example"]);
    let listed = post.call("mail_merge.opt_outs", json!({}))["opt_outs"][0].clone();
    assert!(listed["message_id"].is_string() && listed["client_name"] == "Globex", "{listed}");
    import("Ann@Other.example", "AW: Abmelden", "Danke, nein.");
    import("carl@other.example", "Re: News for Globex", "Unsubscribe!\r\n\r\nOn 20 Nov 2026, Mira wrote:\r\n> We have moved.");
    assert_eq!(outs(), ["ann@other.example", "carl@other.example", "joerg@globex.example"]);
    // The user may say otherwise, and the same mail again changes nothing.
    opt_out(&post, json!({ "address": "ann@other.example" }), false);
    import("Ann@Other.example", "AW: Abmelden", "Danke, nein.");
    assert_eq!(outs(), ["carl@other.example", "joerg@globex.example"]);
    assert_eq!(counts(&post, &merge).1[1], 1);
    post.books.desk.verify();
}

#[test]
fn an_answer_that_google_brings_opts_out_as_well() {
    let post = post();
    post.google(&["send_mail", "read_mail"]);
    let mail = json!({ "account": "ada@example.com", "from": "Jörg Müller <joerg@globex.example>", "subject": "unsubscribe", "text": "." });
    post.fakes.world().google.receive(&serde_json::from_value(mail).unwrap()).unwrap();
    assert_eq!(post.call("message.pull", json!({}))["kept"], 1);
    assert_eq!(left_out(&preview(&post, json!({}))), [("Globex", "opted_out")]);
}

/// The program ends between sending and writing it down, in the middle of many.
#[test]
fn a_program_that_ends_in_the_middle_goes_on_and_sends_no_second_one() {
    for gmail in [true, false] {
        let mut post = post();
        let account = if gmail { post.google(&["send_mail", "read_mail"]) } else { post.server() };
        some(&post, 3);
        let merge = send(&post, &account, 60, json!({}));
        post.pass_ms(MINUTE_MS);
        post.carry();
        post.books
            .write(|tx| {
                tx.conn().execute_batch(
                    "DROP TRIGGER outbox_ended; DROP TRIGGER mails_sent_once;
                     UPDATE outbox SET state = 'sending', ended_at_ms = NULL, answer = NULL, unsure = 1, attempts = 1 WHERE state = 'done';
                     UPDATE mails SET sent_at_ms = NULL;",
                )?;
                Ok(())
            })
            .unwrap();
        post.books.desk = post.books.desk.restart();
        for _ in 0..10 {
            post.pass_ms(2 * MINUTE_MS);
            post.carry();
        }
        let sent = if gmail { post.sent_by_gmail() } else { post.taken().len() };
        let expected = if gmail { [0, 4, 0, 0, 0] } else { [0, 3, 1, 0, 0] };
        assert_eq!((sent, counts(&post, &merge)), (4, ("done".into(), expected)), "gmail: {gmail}");
    }
}

fn fault() -> impl Strategy<Value = (Kind, &'static str)> {
    let kinds = vec![Kind::DropRequest, Kind::DropAnswer, Kind::RateLimited, Kind::Unavailable, Kind::ErrorBefore, Kind::ErrorAfter];
    let routes = ["SMTP /data", "SMTP /data", "SMTP /ehlo", "SMTP /auth", "SMTP /mail", "SMTP /rcpt"];
    (prop::sample::select(kinds), prop::sample::select(routes.to_vec()))
}

proptest! {
    #![proptest_config(crate::support::sequences(6))]

    /// Whatever happens: nobody gets two, whoever got none is told of, and who opted out in the middle gets none from then on.
    #[test]
    fn whatever_happens_nobody_gets_two(faults in prop::collection::vec(fault(), 0..8), clients in 1usize..5, out in 0usize..8, pause in any::<bool>()) {
        let post = post();
        let server = post.server();
        some(&post, clients);
        let merge = send(&post, &server, 60, json!({}));
        post.pass_ms(10_000);
        for (n, (kind, route)) in faults.iter().enumerate() {
            post.fakes.fault(Fault::once(*kind, route));
            post.carry();
            post.pass_ms(MINUTE_MS);
            if n == out {
                let had = post.taken().iter().filter(|m| m.to[0] == "bill0@initech.example").count();
                prop_assert!(had <= 1);
                opt_out(&post, json!({ "address": "bill0@initech.example" }), true);
            }
        }
        post.fakes.no_faults();
        if pause && counts(&post, &merge).1[0] > 0 {
            post.call("mail_merge.pause", json!({ "id": merge["id"] }));
            let before = post.taken().len();
            post.pass_ms(5 * HOUR_MS);
            post.carry();
            prop_assert!(post.taken().len() <= before + 1, "one that had begun");
            // It may have been the last one.
            if counts(&post, &merge).1[0] > 0 {
                post.call("mail_merge.resume", json!({ "id": merge["id"] }));
            }
        }
        for _ in 0..(clients + 1) * 3 {
            post.pass_ms(HOUR_MS);
            post.carry();
        }
        let mut arrived: BTreeMap<String, usize> = BTreeMap::new();
        for mail in post.taken() {
            *arrived.entry(mail.to[0].clone()).or_default() += 1;
        }
        let page = show(&post, &merge);
        for row in page["recipients"].as_array().unwrap() {
            let mail = post.call("mail.show", json!({ "id": row["mail_id"] }))["mail"].clone();
            let times = arrived.get(mail["to"][0]["address"].as_str().unwrap()).copied().unwrap_or_default();
            match row["state"].as_str().unwrap() {
                "sent" => prop_assert_eq!(times, 1),
                "parked" | "cancelled" => prop_assert!(times <= 1),
                other => prop_assert!(false, "{}: {}", other, row),
            }
        }
    }
}
