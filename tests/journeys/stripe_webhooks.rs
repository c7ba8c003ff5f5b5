//! Forwarded webhooks: a good one is a hint to look at once, all others are turned away with a reason.

use super::stripe::{Shop, stand_in};
use crate::support::Desk;
use serde_json::{Value, json};
use std::{
    net::{Ipv4Addr, TcpListener, TcpStream},
    time::Duration,
};
use stint_fakes::signature;

/// Waits for what happens on another thread.
#[track_caller]
fn until(what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..6_000 {
        if is_so() {
            return;
        }
        std::thread::park_timeout(Duration::from_millis(5));
    }
    panic!("{what}: not within half a minute");
}

struct Door {
    shop: Shop,
    port: u16,
    secret: String,
}

impl Door {
    /// In a program that stays, as a window does, told by an endpoint at Stripe.
    fn open() -> Self {
        let Shop { mut books, fakes, client } = Shop::new();
        books.desk = books.desk.restart();
        books.desk.app.watch().unwrap();
        let shop = Shop { books, fakes, client };
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port();
        let form = format!("url=http://127.0.0.1:{port}/stripe&enabled_events[0]=*");
        let made = ureq::post(format!("{}/v1/webhook_endpoints", shop.fakes.url()))
            .header("authorization", "Bearer sk_test_stint")
            .header("content-type", "application/x-www-form-urlencoded")
            .send(form);
        let made: Value = serde_json::from_str(&made.unwrap().body_mut().read_to_string().unwrap()).unwrap();
        let secret = made["secret"].as_str().unwrap().to_owned();
        let door = Self { shop, port, secret };
        let set = door.set(json!({ "port": port, "secret": door.secret }));
        assert_eq!(set["forward"], format!("stripe listen --forward-to 127.0.0.1:{port}/stripe"));
        until("the door opens", || door.is_open());
        door
    }

    fn set(&self, mut request: Value) -> Value {
        request["connection_id"] = self.shop.account();
        self.shop.call("stripe.listen", request)
    }

    fn is_open(&self) -> bool {
        TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_ok()
    }

    fn settings(&self) -> Value {
        self.shop.call("stripe.settings", json!({ "connection_id": self.shop.account() }))
    }

    fn turned_away(&self) -> (Value, Value) {
        let told = self.settings()["turned_away"].clone();
        (told["why"].clone(), told["ahead_seconds"].clone())
    }

    fn post(&self, secret: &str, signed_at_s: i64, body: &str) -> u16 {
        let sent = ureq::post(format!("http://127.0.0.1:{}/stripe", self.port))
            .config()
            .http_status_as_error(false)
            .build()
            .header("stripe-signature", signature(secret, signed_at_s, body))
            .send(body);
        sent.unwrap().status().as_u16()
    }
}

#[test]
fn a_hint_makes_it_look_and_nothing_that_it_says_is_believed() {
    let door = Door::open();
    let shop = &door.shop;
    let bill = shop.invoice(10_000);
    shop.want(&bill);
    until("the link is made", || shop.status(&bill)["state"] == "open");
    shop.control("stripe/pay", json!({ "id": shop.links().1[0].0, "with": "visa" }));
    // Nobody asked for it, and the clock stands still: only the hint can have brought it.
    until("the payment comes in", || shop.open_of(&bill) == 0);
    assert!(door.settings()["heard_at"].is_string());
    // Well signed, and of a charge that there is not.
    let event = json!({ "id": "evt_1", "type": "charge.succeeded", "data": { "object": { "object": "charge", "id": "ch_made_up", "amount": 999_999 } } });
    assert_eq!(door.post(&door.secret, 1_795_161_600, &event.to_string()), 204);
    assert_eq!(shop.call("payment.list", json!({}))["payments"].as_array().unwrap().len(), 1);
    shop.books.desk.verify();
}

#[test]
fn who_stays_says_when_it_reads_again() {
    let door = Door::open();
    let look = |shop: &Shop| shop.call("connection.looks", json!({}))["looks"][0].clone();
    until("it has looked", || look(&door.shop)["next_at"].is_string());
    let stays = look(&door.shop);
    let at = |key: &str| stays[key].as_str().unwrap()[..19].to_owned();
    assert_eq!((at("read_at"), at("next_at")), ("2026-11-20T08:00:00".into(), "2026-11-20T08:05:00".into()));
    // A program that does one thing and ends reads nothing by itself.
    let ends = Shop::new();
    assert_eq!((&look(&ends)["read_at"], &look(&ends)["next_at"]), (&Value::Null, &Value::Null));
    ends.call("stripe.read", json!({}));
    assert_eq!((look(&ends)["read_at"].is_string(), &look(&ends)["next_at"]), (true, &Value::Null));
}

#[test]
fn a_workspace_that_was_just_made_is_looked_after_without_a_restart() {
    let fakes = stand_in(7);
    let desk = Desk::bare();
    desk.app.watch().unwrap();
    desk.call(
        "workspace.create",
        json!({ "name": "Studio", "country": "DE", "currency": "EUR", "zone": "Europe/Berlin", "legal_name": "Studio" }),
    );
    desk.call("connection.stripe", json!({ "key": "rk_test_stint", "endpoint": fakes.url() }));
    until("it is read by itself", || desk.call("connection.looks", json!({}))["looks"][0]["next_at"].is_string());
}

#[test]
fn what_is_not_stripes_is_turned_away_and_the_reason_is_told() {
    let door = Door::open();
    let shop = &door.shop;
    assert_eq!(door.post("whsec_somebody_else", 1_795_161_600, "{}"), 400);
    assert_eq!(door.turned_away(), (json!("forged"), Value::Null));
    // Their clock is two hours ahead of ours.
    assert_eq!(door.post(&door.secret, 1_795_161_600 + 7_200, "{}"), 400);
    assert_eq!(door.turned_away(), (json!("stale"), json!(7_200)));
    shop.control("stripe/habits", json!({ "webhook_skew_s": -7_200 }));
    let bill = shop.invoice(10_000);
    shop.want(&bill);
    until("the link is made", || shop.status(&bill)["state"] == "open");
    shop.control("stripe/pay", json!({ "id": shop.links().1[0].0, "with": "visa" }));
    until("the late one is told", || door.turned_away() == (json!("stale"), json!(-7_200)));
    assert_eq!(shop.open_of(&bill), 10_000, "no hint, no look");
    // What is sent again is signed anew.
    shop.control("stripe/habits", json!({ "webhook_skew_s": 0 }));
    assert_eq!(door.post(&door.secret, 1_795_161_600, "{}"), 204);
    until("the good one makes it look", || shop.open_of(&bill) == 0);
    until("what was turned away is forgiven", || door.turned_away() == (Value::Null, Value::Null));
}

#[test]
fn it_is_off_until_it_is_turned_on_and_off_again() {
    let door = Door::open();
    let desk = &door.shop.books.desk;
    let account = door.shop.account();
    let refused =
        |port: u16, secret: &str| desk.refused("stripe.listen", json!({ "connection_id": account, "port": port, "secret": secret }));
    assert_eq!(
        (refused(80, "whsec_0123456789"), refused(4242, "sk_live_0123456789")),
        ("port out_of_range".into(), "secret secret".into())
    );
    // Another port keeps the secret.
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    door.set(json!({ "port": taken.local_addr().unwrap().port() }));
    until("the first door closes", || !door.is_open());
    until("that it is taken is told", || door.turned_away().0 == "port_taken");
    let off = door.set(json!({}));
    assert_eq!((&off["port"], &off["forward"], &off["turned_away"]), (&Value::Null, &Value::Null, &Value::Null));
    assert_eq!(refused(door.port, ""), "secret required", "it was forgotten");
    drop(taken);
    // Disconnecting forgets it, too.
    door.set(json!({ "port": door.port, "secret": door.secret }));
    until("it opens again", || door.is_open());
    door.shop.call("connection.disconnect", json!({ "id": account }));
    until("it closes with the account", || !door.is_open());
}
