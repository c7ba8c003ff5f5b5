//! Whatever goes wrong between here and a mail server: at most one mail, and none lost without a word.

use super::mail::{Post, of_invoice};
use crate::support::sequences;
use proptest::prelude::*;
use serde_json::{Value, json};
use stint_fakes::{Fault, Kind};

const HOUR_MS: i64 = 3_600_000;
const KINDS: [Kind; 7] =
    [Kind::DropRequest, Kind::DropAnswer, Kind::TruncatedBody, Kind::RateLimited, Kind::Unavailable, Kind::ErrorBefore, Kind::ErrorAfter];

/// Some rounds later.
fn settle(post: &Post) {
    for _ in 0..4 {
        post.pass_ms(HOUR_MS);
        post.carry();
    }
}

fn waiting(post: &Post) -> (Value, Value) {
    let list = post.call("outbox.list", json!({}));
    (list["waiting"].clone(), list["parked"].clone())
}

/// Before the final dot nothing has been handed over: it is tried again by itself.
#[test]
fn a_fault_before_the_mail_is_handed_over_is_gone_over() {
    for (route, kinds) in [
        ("SMTP /ehlo", [Kind::DropRequest, Kind::DropAnswer, Kind::Unavailable]),
        ("SMTP /mail", [Kind::DropRequest, Kind::RateLimited, Kind::ErrorBefore]),
        ("SMTP /rcpt", [Kind::DropAnswer, Kind::RateLimited, Kind::Unavailable]),
    ] {
        for kind in kinds {
            let post = Post::new();
            let (server, bill) = (post.server(), post.invoice(10_000));
            let mail = post.send(&server, &of_invoice(&bill));
            post.fakes.fault(Fault::once(kind, route));
            post.pass_ms(10_000);
            assert_eq!(post.carry()["done"], 0, "{route} {kind:?}");
            assert_eq!(waiting(&post), (json!(1), json!(0)), "{route} {kind:?}");
            settle(&post);
            assert_eq!((post.taken().len(), post.state(&mail).as_str()), (1, "sent"), "{route} {kind:?}");
        }
    }
}

/// After it: what is refused clearly is tried again, what nobody knows waits for the user.
#[test]
fn a_fault_after_the_final_dot_is_never_gone_over_blindly() {
    for (kind, arrived, state) in [
        (Kind::RateLimited, 1, "sent"),
        (Kind::Unavailable, 1, "sent"),
        (Kind::DropRequest, 0, "parked"),
        (Kind::DropAnswer, 1, "parked"),
        (Kind::ErrorBefore, 0, "parked"),
        (Kind::ErrorAfter, 1, "parked"),
        (Kind::QuotaExceeded, 0, "parked"),
    ] {
        let post = Post::new();
        let (server, bill) = (post.server(), post.invoice(10_000));
        let mail = post.send(&server, &of_invoice(&bill));
        post.fakes.fault(Fault::once(kind, "SMTP /data"));
        post.pass_ms(10_000);
        post.carry();
        settle(&post);
        assert_eq!((post.taken().len(), post.state(&mail).as_str()), (arrived, state), "{kind:?}");
        if state == "parked" {
            let shown = post.call("mail.show", json!({ "id": mail["id"] }))["mail"].clone();
            let code = if kind == Kind::QuotaExceeded { "smtp_552" } else { "may_have_been_sent" };
            assert_eq!(shown["code"], code, "{kind:?}: {shown}");
            // The user looked: it had not arrived.
            post.call("outbox.retry", json!({ "id": mail["effect_id"] }));
            post.carry();
            assert_eq!((post.taken().len(), post.state(&mail).as_str()), (arrived + 1, "sent"), "{kind:?}");
        }
    }
}

#[test]
fn a_recipient_that_is_unknown_there_is_named() {
    let post = Post::new();
    let (server, bill) = (post.server(), post.invoice(10_000));
    post.fakes.world().mail.unknown.push("joerg@globex.example".into());
    let mail = post.send(&server, &of_invoice(&bill));
    post.pass_ms(10_000);
    assert_eq!(post.carry()["parked"], 1);
    let shown = post.call("mail.show", json!({ "id": mail["id"] }))["mail"].clone();
    assert_eq!(shown["code"], "smtp_550");
    assert!(shown["message"].as_str().unwrap().starts_with("joerg@globex.example: the mail server answered 550"), "{shown}");
    assert_eq!(post.taken().len(), 0);
}

#[test]
fn a_password_that_is_refused_waits_for_the_user() {
    let post = Post::new();
    let (server, bill) = (post.server(), post.invoice(10_000));
    let mail = post.send(&server, &of_invoice(&bill));
    post.fakes.world().mail.password = "another".into();
    post.pass_ms(10_000);
    post.carry();
    assert_eq!(post.call("connection.list", json!({}))["connections"][0]["trouble"], "reconnect");
    assert_eq!(post.state(&mail), "waiting");
    post.fakes.world().mail.password = "sandbox".into();
    post.server();
    settle(&post);
    assert_eq!((post.taken().len(), post.state(&mail).as_str()), (1, "sent"));
}

/// Where Stint may look into the mailbox it finds what arrived, also where Gmail gave the mail a Message-ID of its own.
#[test]
fn gmail_is_asked_before_a_mail_is_sent_again() {
    for keeps in [true, false] {
        for kind in KINDS {
            let post = Post::new();
            let (account, bill) = (post.google(&["send_mail", "read_mail"]), post.invoice(10_000));
            post.fakes.world().google.keeps_message_id = keeps;
            let mail = post.send(&account, &of_invoice(&bill));
            post.fakes.fault(Fault::once(kind, "POST /upload/gmail"));
            post.pass_ms(10_000);
            assert_eq!(post.carry()["done"], 0, "{kind:?}");
            settle(&post);
            assert_eq!((post.sent_by_gmail(), post.state(&mail).as_str()), (1, "sent"), "{kind:?}, keeps its Message-ID: {keeps}");
        }
    }
}

/// With the right to send alone nobody can look: the user decides.
#[test]
fn without_the_right_to_read_what_is_uncertain_waits_for_the_user() {
    for (kind, arrived, state) in [
        (Kind::RateLimited, 1, "sent"),
        (Kind::QuotaExceeded, 1, "sent"),
        (Kind::DropRequest, 0, "parked"),
        (Kind::DropAnswer, 1, "parked"),
        (Kind::ErrorAfter, 1, "parked"),
    ] {
        let post = Post::new();
        let (account, bill) = (post.google(&["send_mail"]), post.invoice(10_000));
        let mail = post.send(&account, &of_invoice(&bill));
        post.fakes.fault(Fault::once(kind, "POST /upload/gmail"));
        post.pass_ms(10_000);
        post.carry();
        settle(&post);
        assert_eq!((post.sent_by_gmail(), post.state(&mail).as_str()), (arrived, state), "{kind:?}");
    }
}

#[test]
fn access_that_was_taken_back_holds_the_mail_until_it_is_given_again() {
    let post = Post::new();
    let (account, bill) = (post.google(&["send_mail"]), post.invoice(10_000));
    let mail = post.send(&account, &of_invoice(&bill));
    post.fakes.world().google.disconnect("ada@example.com", None);
    post.pass_ms(10_000);
    post.carry();
    assert_eq!((post.sent_by_gmail(), post.state(&mail).as_str()), (0, "waiting"));
    assert_eq!(post.google(&["send_mail"]), account, "the same account goes on as the same");
    settle(&post);
    assert_eq!((post.sent_by_gmail(), post.state(&mail).as_str()), (1, "sent"));
}

/// The program ends between sending and writing it down.
#[test]
fn a_program_that_ends_in_the_middle_sends_no_second_one() {
    for gmail in [true, false] {
        let mut post = Post::new();
        let account = if gmail { post.google(&["send_mail", "read_mail"]) } else { post.server() };
        let bill = post.invoice(10_000);
        let mail = post.send(&account, &of_invoice(&bill));
        post.pass_ms(10_000);
        post.carry();
        // As it stood before the answer came.
        post.books
            .write(|tx| {
                tx.conn().execute_batch(
                    "DROP TRIGGER outbox_ended; DROP TRIGGER mails_sent_once;
                     UPDATE outbox SET state = 'sending', ended_at_ms = NULL, answer = NULL, unsure = 1, attempts = 1; UPDATE mails SET sent_at_ms = NULL;",
                )?;
                Ok(())
            })
            .unwrap();
        post.books.desk = post.books.desk.restart();
        settle(&post);
        let sent = if gmail { post.sent_by_gmail() } else { post.taken().len() };
        assert_eq!((sent, post.state(&mail).as_str()), (1, if gmail { "sent" } else { "parked" }), "gmail: {gmail}");
    }
}

fn fault() -> impl Strategy<Value = (Kind, &'static str)> {
    let routes = ["SMTP /data", "SMTP /data", "SMTP /ehlo", "SMTP /auth", "SMTP /mail", "SMTP /rcpt", "SMTP /quit"];
    (prop::sample::select(KINDS.to_vec()), prop::sample::select(routes.to_vec()))
}

proptest! {
    #![proptest_config(sequences(6))]

    /// Each invoice is mailed once at most, and where it was not it is told that it waits.
    #[test]
    fn whatever_happens_each_invoice_is_mailed_once_at_most(faults in prop::collection::vec(fault(), 0..12), mails in 1usize..5) {
        let post = Post::new();
        let server = post.server();
        let asked: Vec<Value> = (0..mails).map(|_| post.send(&server, &of_invoice(&post.invoice(10_000)))).collect();
        post.pass_ms(10_000);
        for (kind, route) in &faults {
            post.fakes.fault(Fault::once(*kind, route));
            post.carry();
            post.pass_ms(HOUR_MS);
        }
        post.fakes.no_faults();
        settle(&post);
        for mail in &asked {
            let shown = post.call("mail.show", json!({ "id": mail["id"] }))["mail"].clone();
            let subject = format!("Subject: {}\r\n", shown["subject"].as_str().unwrap());
            let arrived = post.taken().iter().filter(|m| m.text.contains(&subject)).count();
            match shown["state"].as_str().unwrap() {
                "sent" => prop_assert_eq!(arrived, 1),
                "parked" => prop_assert!(arrived <= 1),
                other => prop_assert!(false, "{} is {}: {}", subject, other, shown),
            }
        }
    }
}
