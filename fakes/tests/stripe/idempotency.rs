//! docs.stripe.com/api/idempotent_requests.

use crate::support::{DAY_MS, Web};
use stint_fakes::{Fault, Kind};

fn make(web: &Web, key: &str, name: &str) -> crate::support::Told {
    web.stripe("POST", "/v1/customers", &[("name", name)], Some(key)).unwrap()
}

fn customers(web: &Web) -> usize {
    web.world().stripe.of_kind("customer").count()
}

#[test]
fn the_same_key_gets_the_same_answer_for_a_day() {
    let web = Web::start();
    let first = make(&web, "k1", "Ada");
    let again = make(&web, "k1", "Ada");
    assert_eq!((first.id(), first.replayed, again.replayed), (again.id(), false, true));
    assert_eq!(customers(&web), 1);
    let other = make(&web, "k1", "Bob");
    assert_eq!((other.status, other.body["error"]["type"].as_str().unwrap()), (400, "idempotency_error"));
    web.fakes.advance(DAY_MS - 1000);
    assert!(make(&web, "k1", "Ada").replayed);
    web.fakes.advance(1000);
    assert!(!make(&web, "k1", "Ada").replayed);
    assert_eq!(customers(&web), 2);
}

#[test]
fn what_failed_its_check_is_not_remembered_and_what_was_refused_is() {
    let web = Web::start();
    assert_eq!(web.stripe("POST", "/v1/customers", &[("nmae", "Ada")], Some("k2")).unwrap().status, 400);
    assert!(!make(&web, "k2", "Ada").replayed);
    let declined = || {
        web.stripe(
            "POST",
            "/v1/payment_intents",
            &[("amount", "1000"), ("currency", "eur"), ("payment_method", "pm_card_chargeDeclined"), ("confirm", "true")],
            Some("k3"),
        )
        .unwrap()
    };
    assert_eq!((declined().status, declined().replayed), (402, true));
    assert_eq!(web.world().stripe.of_kind("payment_intent").count(), 1);
}

#[test]
fn a_500_is_replayed_whether_or_not_it_did_anything() {
    let web = Web::start();
    web.fakes.fault(Fault::once(Kind::ErrorAfter, "POST /v1/customers"));
    assert_eq!(make(&web, "k4", "Ada").status, 500);
    assert_eq!(customers(&web), 1, "it was carried out");
    let again = make(&web, "k4", "Ada");
    assert_eq!((again.status, again.replayed), (500, true));
    web.fakes.fault(Fault::once(Kind::ErrorBefore, "POST /v1/customers"));
    assert_eq!(make(&web, "k5", "Bob").status, 500);
    assert_eq!(make(&web, "k5", "Bob").status, 500);
    assert_eq!(customers(&web), 1, "it was not carried out");
}

#[test]
fn an_answer_that_was_lost_is_there_for_the_next_try() {
    let web = Web::start();
    web.fakes.fault(Fault::once(Kind::DropAnswer, "POST /v1/customers"));
    assert!(web.stripe("POST", "/v1/customers", &[("name", "Ada")], Some("k6")).is_none());
    let again = make(&web, "k6", "Ada");
    assert_eq!((again.status, again.replayed, customers(&web)), (200, true, 1));
}

#[test]
fn two_at_once_are_a_conflict() {
    let web = Web::start();
    web.fakes.fault(Fault { delay_ms: 3000, ..Fault::once(Kind::Slow, "POST /v1/customers") });
    let (first, second) = std::thread::scope(|scope| {
        let slow = scope.spawn(|| make(&web, "k7", "Ada"));
        // The first has been let in when its key is taken; it waits after that.
        while serde_json::to_value(&*web.world()).unwrap()["stripe"]["replays"]["k7"].is_null() {
            std::thread::yield_now();
        }
        let second = make(&web, "k7", "Ada");
        (slow.join().unwrap(), second)
    });
    assert_eq!((first.status, second.status), (200, 409));
    assert!(make(&web, "k7", "Ada").replayed, "and once it is done, its answer");
    assert_eq!(customers(&web), 1);
}
