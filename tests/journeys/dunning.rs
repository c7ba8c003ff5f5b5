//! Reminders against the ledger, the clock and a mail server that remembers (`fakes/`).

use super::{
    mail::{Post, of_invoice},
    payments::eur,
    stripe::control,
};
use serde_json::{Value, json};
use stint_fakes::{Fault, Kind};

const HOUR_MS: i64 = 3_600_000;
const DAY_MS: i64 = 24 * HOUR_MS;

/// Issued on Friday, 20 November 2026, due on 4 December; steps after 3, 14 and 28 days: Monday 7 December, Friday 18 December, Friday 1 January.
fn office() -> (Post, Value, Value) {
    let post = Post::new();
    let server = post.server();
    let bill = post.invoice(10_000);
    (post, server, bill)
}

fn turn_on(post: &Post) {
    let mut plan = post.call("dunning.plan", json!({}));
    plan["on"] = json!(true);
    post.call("dunning.set_plan", plan);
}

/// A day and an hour of the desk's clock, in UTC; Berlin is an hour ahead.
fn go(post: &Post, to: &str) {
    let now = stint::kernel::Instant::parse(&post.books.desk.now()).unwrap();
    post.pass_ms(stint::kernel::Instant::parse(to).unwrap().since_ms(now));
}

fn round(post: &Post) -> Value {
    let ran = post.call("dunning.run", json!({}));
    post.carry();
    ran
}

fn subjects(post: &Post) -> Vec<String> {
    let subject = |text: &String| text.lines().find_map(|l| l.strip_prefix("Subject: ")).unwrap().to_owned();
    post.taken().iter().map(|m| subject(&m.text)).collect()
}

fn body(mail: &str) -> String {
    mail_parser::MessageParser::default().parse(mail.as_bytes()).unwrap().body_text(0).unwrap().into_owned()
}

const FIRST: &str = "Reminder: invoice 2026-0001";
const SECOND: &str = "Second reminder: invoice 2026-0001";
const LAST: &str = "Last reminder: invoice 2026-0001";

#[test]
fn each_step_goes_once_in_its_hours_until_all_are_sent() {
    let (post, _, bill) = office();
    turn_on(&post);
    assert_eq!(round(&post)["next"], "2026-12-07T08:00:00.000Z");
    let coming = post.call("dunning.coming", json!({}))["reminders"][0].clone();
    assert_eq!((&coming["stage"], &coming["at"]), (&json!("reminder_1"), &json!("2026-12-07T08:00:00.000Z")));
    go(&post, "2026-12-07T07:59:00Z");
    assert_eq!(round(&post)["asked"], 0);
    go(&post, "2026-12-07T08:00:00Z");
    assert_eq!(round(&post)["asked"], 1);
    assert_eq!(subjects(&post), [FIRST]);
    for _ in 0..3 {
        post.pass_ms(HOUR_MS);
        assert_eq!(round(&post)["asked"], 0, "once");
    }
    go(&post, "2026-12-18T08:30:00Z");
    round(&post);
    go(&post, "2027-01-01T09:00:00Z");
    round(&post);
    assert_eq!(subjects(&post), [FIRST, SECOND, LAST]);
    post.pass_ms(60 * DAY_MS);
    assert_eq!(round(&post), json!({ "asked": 0, "failed": 0, "next": null }));
    assert_eq!(post.call("dunning.invoice", json!({ "invoice_id": bill }))["why"], "all_sent");
    assert_eq!(post.taken().len(), 3);
    assert_eq!(post.call("mail.list", json!({ "about_id": bill }))["mails"].as_array().unwrap().len(), 3);
    post.books.desk.verify();
}

#[test]
fn nothing_goes_before_it_is_turned_on() {
    let (post, _, _) = office();
    go(&post, "2027-02-01T09:00:00Z");
    assert_eq!(round(&post)["asked"], 0);
    let coming = post.call("dunning.coming", json!({}));
    assert_eq!((&coming["on"], &coming["reminders"][0]["stage"]), (&json!(false), &json!("reminder_3")));
    assert_eq!(post.taken().len(), 0);
}

/// Six weeks on a mountain: the latest step alone, and the next one not on its heels.
#[test]
fn after_weeks_away_the_latest_step_goes_alone() {
    let (post, _, _) = office();
    turn_on(&post);
    go(&post, "2026-12-22T20:00:00Z");
    // Tuesday evening: the second step is the latest, at nine on Wednesday.
    assert_eq!((&round(&post)["asked"], &round(&post)["next"]), (&json!(0), &json!("2026-12-23T08:00:00.000Z")));
    go(&post, "2026-12-31T08:00:00Z");
    round(&post);
    assert_eq!(subjects(&post), [SECOND]);
    // The last one is due the day after, and waits until three days later: Sunday, so Monday.
    go(&post, "2027-01-01T09:00:00Z");
    round(&post);
    assert_eq!(subjects(&post), [SECOND]);
    go(&post, "2027-01-04T08:00:00Z");
    round(&post);
    assert_eq!(subjects(&post), [SECOND, LAST]);
}

/// What is settled between the asking and the sending, in each way that there is.
#[test]
fn none_goes_for_an_invoice_that_the_ledger_knows_as_settled() {
    let ways: [fn(&Post, &Value); 6] = [
        |post, bill| {
            post.call("payment.add", json!({ "client_id": post.client, "amount": eur(10_000), "allocations": [{ "invoice_id": bill }] }));
        },
        |post, bill| drop(post.call("invoice.void", json!({ "id": bill, "reason": "wrong" }))),
        |post, bill| drop(post.call("invoice.credit", json!({ "id": bill, "reason": "wrong" }))),
        |post, bill| drop(post.call("invoice.write_off", json!({ "id": bill, "reason": "bankrupt" }))),
        |post, bill| drop(post.call("dunning.pause", json!({ "invoice_id": bill, "paused": true }))),
        |post, _| drop(post.call("dunning.set_client", json!({ "client_id": post.client, "own": { "paused": true } }))),
    ];
    for (n, settle) in ways.iter().enumerate() {
        let (post, _, bill) = office();
        turn_on(&post);
        go(&post, "2026-12-07T08:00:00Z");
        // No network: it is asked for, and waits.
        post.fakes.fault(Fault::always(Kind::DropRequest, ""));
        assert_eq!(round(&post)["asked"], 1, "{n}");
        settle(&post, &bill);
        post.fakes.no_faults();
        for _ in 0..4 {
            post.pass_ms(HOUR_MS);
            round(&post);
        }
        assert_eq!(post.taken().len(), 0, "{n}");
        assert_eq!(post.call("outbox.list", json!({}))["waiting"], 0, "{n}");
        assert_eq!(post.call("mail.list", json!({ "about_id": bill }))["mails"][0]["state"], "cancelled", "{n}");
    }
}

#[test]
fn another_balance_is_another_mail_with_what_is_open_now() {
    let (post, _, bill) = office();
    turn_on(&post);
    go(&post, "2026-12-07T08:00:00Z");
    post.fakes.fault(Fault::always(Kind::DropRequest, ""));
    round(&post);
    post.call("payment.add", json!({ "client_id": post.client, "amount": eur(4_000), "allocations": [{ "invoice_id": bill }] }));
    post.fakes.no_faults();
    post.pass_ms(HOUR_MS);
    // The old one is dropped, a new one asked for at the next look.
    round(&post);
    round(&post);
    round(&post);
    let taken = post.taken();
    assert_eq!(taken.len(), 1);
    assert!(body(&taken[0].text).contains("and 60.00 EUR is still open."), "{}", taken[0].text);
}

/// It was asked for by day, and the network came back by night.
#[test]
fn one_that_waited_for_the_network_keeps_to_the_hours() {
    let (post, _, _) = office();
    turn_on(&post);
    go(&post, "2026-12-07T15:30:00Z");
    post.fakes.fault(Fault::always(Kind::DropRequest, ""));
    assert_eq!(round(&post)["asked"], 1);
    post.fakes.no_faults();
    go(&post, "2026-12-07T22:00:00Z");
    round(&post);
    assert_eq!(post.taken().len(), 0);
    go(&post, "2026-12-08T08:00:00Z");
    round(&post);
    assert_eq!(subjects(&post), [FIRST]);
}

/// Nobody knows whether it went: it is not sent again by itself, also not at the next look; the next step is not held up.
#[test]
fn a_step_that_may_have_been_sent_is_not_asked_for_again() {
    let (post, _, bill) = office();
    turn_on(&post);
    go(&post, "2026-12-07T08:00:00Z");
    post.fakes.fault(Fault::once(Kind::DropAnswer, "SMTP /data"));
    assert_eq!(round(&post)["asked"], 1);
    for _ in 0..3 {
        post.pass_ms(HOUR_MS);
        assert_eq!(round(&post)["asked"], 0);
    }
    assert_eq!(post.call("mail.list", json!({ "about_id": bill }))["mails"][0]["state"], "parked");
    assert_eq!(subjects(&post), [FIRST]);
    go(&post, "2026-12-18T09:00:00Z");
    round(&post);
    assert_eq!(subjects(&post), [FIRST, SECOND]);
}

#[test]
fn one_that_the_user_took_back_stays_taken_back() {
    let (post, _, bill) = office();
    turn_on(&post);
    go(&post, "2026-12-07T08:00:00Z");
    post.call("dunning.run", json!({}));
    let mail = post.call("mail.list", json!({ "about_id": bill }))["mails"][0]["id"].clone();
    post.call("mail.cancel", json!({ "id": mail }));
    round(&post);
    post.pass_ms(HOUR_MS);
    round(&post);
    assert_eq!(post.taken().len(), 0);
    assert_eq!(post.call("dunning.invoice", json!({ "invoice_id": bill }))["stage"], "reminder_2");
}

#[test]
fn a_client_may_have_steps_of_its_own_and_one_without_an_address_is_told() {
    let (post, _, bill) = office();
    turn_on(&post);
    let own = json!({ "paused": false, "steps": [{ "stage": "reminder_1", "days": -3 }, { "stage": "reminder_3", "days": 10 }] });
    post.call("dunning.set_client", json!({ "client_id": post.client, "own": own }));
    // 1 December is a Tuesday.
    assert_eq!(post.call("dunning.invoice", json!({ "invoice_id": bill }))["at"], "2026-12-01T08:00:00.000Z");
    go(&post, "2026-12-01T08:00:00Z");
    round(&post);
    assert!(body(&post.taken()[0].text).contains("2026-0001 of 20 November 2026 is due on 4 December 2026."));
    post.call("client.edit", json!({ "id": post.client, "contacts": [] }));
    go(&post, "2026-12-14T08:00:00Z");
    assert_eq!(round(&post)["failed"], 1);
    let coming = post.call("dunning.coming", json!({}))["reminders"][0].clone();
    assert_eq!((&coming["stage"], &coming["to"]), (&json!("reminder_3"), &Value::Null));
    post.call("client.edit", json!({ "id": post.client, "contacts": [{ "name": "Eve", "email": "eve@globex.example" }] }));
    assert_eq!(round(&post)["asked"], 1);
    post.call("dunning.set_client", json!({ "client_id": post.client, "own": null }));
    assert_eq!(post.call("dunning.client", json!({ "client_id": post.client }))["own"], Value::Null);
    let wrong = json!({ "client_id": post.client, "own": { "paused": false, "steps": [] } });
    assert_eq!(post.refused("dunning.set_client", wrong), "steps required");
}

/// A client who pays where nobody can look is not reminded of it; one who did not is, once somebody could.
#[test]
fn none_goes_before_stripe_was_asked_whether_it_is_paid() {
    let (post, _, bill) = office();
    let other = post.invoice(20_000);
    post.call("connection.stripe", json!({ "key": "rk_test_stint", "endpoint": post.fakes.url() }));
    for invoice in [&bill, &other] {
        post.call("stripe.link", json!({ "invoice_id": invoice, "wanted": true }));
        post.carry();
    }
    let first = post.fakes.world().stripe.of_kind("payment_link").next().unwrap()["id"].clone();
    turn_on(&post);
    go(&post, "2026-12-07T08:00:00Z");
    post.fakes.fault(Fault::always(Kind::Unavailable, "GET /v1/"));
    control(&post.fakes, "stripe/pay", &json!({ "id": first }));
    assert_eq!(post.refused("stripe.read", json!({})), "unavailable");
    assert_eq!(round(&post), json!({ "asked": 0, "failed": 0, "next": "2026-12-07T08:01:00.000Z" }));
    assert_eq!(post.call("dunning.invoice", json!({ "invoice_id": bill }))["why"], "unread");
    post.fakes.no_faults();
    post.call("stripe.read", json!({}));
    assert_eq!(round(&post)["asked"], 1);
    assert_eq!(subjects(&post), ["Reminder: invoice 2026-0002"]);
    assert_eq!(post.call("dunning.invoice", json!({ "invoice_id": bill }))["why"], "settled");
}

/// Stripe is asked once more in the moment before, and while it says nothing the reminder waits.
#[test]
fn none_goes_for_what_was_paid_a_moment_ago() {
    let (post, _, bill) = office();
    post.call("connection.stripe", json!({ "key": "rk_test_stint", "endpoint": post.fakes.url() }));
    post.call("stripe.link", json!({ "invoice_id": bill, "wanted": true }));
    post.carry();
    let link = post.fakes.world().stripe.of_kind("payment_link").next().unwrap()["id"].clone();
    turn_on(&post);
    go(&post, "2026-12-07T08:00:00Z");
    post.call("stripe.read", json!({}));
    control(&post.fakes, "stripe/pay", &json!({ "id": link }));
    post.fakes.fault(Fault::always(Kind::Unavailable, "GET /v1/"));
    assert_eq!(round(&post)["asked"], 1, "it was read a moment ago");
    let waits = post.call("outbox.list", json!({}))["effects"][0].clone();
    assert_eq!((&waits["code"], &waits["next_at"], &waits["attempts"]), (&json!("unread"), &json!("2026-12-07T08:01:00.000Z"), &json!(0)));
    post.fakes.no_faults();
    post.pass_ms(60_000);
    post.carry();
    assert_eq!(post.call("outbox.list", json!({}))["waiting"], 0);
    assert_eq!(subjects(&post), [] as [&str; 0]);
    assert_eq!(post.call("dunning.invoice", json!({ "invoice_id": bill }))["why"], "settled");
}

/// Its page was made at Stripe, and nobody heard that it was.
#[test]
fn none_goes_for_what_was_paid_on_a_page_that_nobody_heard_of() {
    let (post, _, bill) = office();
    post.call("connection.stripe", json!({ "key": "rk_test_stint", "endpoint": post.fakes.url() }));
    post.fakes.fault(Fault::once(Kind::DropAnswer, "POST /v1/payment_links"));
    post.fakes.fault(Fault { skip: 1, ..Fault::always(Kind::Unavailable, "/v1/") });
    post.call("stripe.link", json!({ "invoice_id": bill, "wanted": true }));
    post.carry();
    let link = post.fakes.world().stripe.of_kind("payment_link").next().unwrap()["id"].clone();
    assert_eq!(post.call("outbox.list", json!({}))["waiting"], 1);
    control(&post.fakes, "stripe/pay", &json!({ "id": link }));
    turn_on(&post);
    go(&post, "2026-12-07T08:00:00Z");
    assert_eq!(round(&post)["asked"], 0);
    assert_eq!(post.call("dunning.invoice", json!({ "invoice_id": bill }))["why"], "unread");
    post.fakes.no_faults();
    post.call("stripe.read", json!({}));
    assert_eq!(round(&post)["asked"], 0);
    assert_eq!(post.call("dunning.invoice", json!({ "invoice_id": bill }))["why"], "settled");
}

/// A reminder by hand is the user's own, and takes no step away.
#[test]
fn a_reminder_by_hand_is_a_mail_like_any_other() {
    let (post, server, bill) = office();
    let draft = post.call("mail.compose", json!({ "about": of_invoice(&bill), "kind": "reminder_1" }));
    let request = json!({ "about": of_invoice(&bill), "kind": "reminder_1", "connection_id": server, "to": draft["to"], "subject": draft["subject"],
                          "body": draft["body"], "papers": ["pdf"] });
    post.call("mail.send", request);
    post.pass_ms(10_000);
    post.carry();
    assert_eq!(subjects(&post), [FIRST]);
    assert_eq!(post.call("dunning.invoice", json!({ "invoice_id": bill }))["stage"], "reminder_1");
}
