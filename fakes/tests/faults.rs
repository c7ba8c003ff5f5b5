//! Each fault alone.

use crate::support::Web;
use stint_fakes::{Fault, Kind};

fn charge(web: &Web, kind: Kind) -> (Option<u16>, usize) {
    web.fakes.fault(Fault::once(kind, "POST /v1/customers"));
    let told = web.stripe("POST", "/v1/customers", &[("name", "Ada")], None);
    let made = web.world().stripe.of_kind("customer").count();
    (told.map(|t| t.status), made)
}

#[test]
fn what_is_done_and_what_is_heard_of_it() {
    let cases = [
        (Kind::DropRequest, None, 0),
        (Kind::DropAnswer, None, 1),
        (Kind::TruncatedBody, None, 1),
        (Kind::RateLimited, Some(429), 0),
        (Kind::Unavailable, Some(503), 0),
        (Kind::ErrorBefore, Some(500), 0),
        (Kind::ErrorAfter, Some(500), 1),
        (Kind::Unauthorized, Some(401), 0),
        (Kind::Slow, Some(200), 1),
    ];
    for (kind, heard, done) in cases {
        let web = Web::start();
        assert_eq!(charge(&web, kind), (heard, done), "{kind:?}");
        assert_eq!(web.post("/v1/customers", &[("name", "Bob")]).status, 200, "{kind:?} was for one request");
        let world = web.world();
        let first = world.recorder.all().next().unwrap();
        assert_eq!((first.status, first.fault.is_some()), (if kind == Kind::TruncatedBody { Some(200) } else { heard }, true), "{kind:?}");
    }
}

#[test]
fn a_busy_provider_says_when_to_come_back() {
    let web = Web::start();
    web.fakes.fault(Fault { retry_after_s: 17, ..Fault::once(Kind::RateLimited, "") });
    assert_eq!(web.get("/v1/customers", &[]).retry_after.as_deref(), Some("17"));
}

#[test]
fn the_recorder_counts_what_went_over_the_wire() {
    let web = Web::start();
    web.post("/v1/customers", &[("name", "Ada")]).ok();
    web.fakes.advance(3_600_000);
    web.get("/v1/customers", &[]).ok();
    web.get("/v1/events", &[]).ok();
    let world = web.world();
    assert_eq!((world.recorder.count("GET", "/v1/"), world.recorder.count("POST", "/v1/customers")), (2, 1));
    let now = world.clock.now_ms();
    assert_eq!(world.recorder.between(now, now + 1), 2, "requests of the last hour");
    assert!(world.recorder.all().all(|r| !r.body.contains("sk_test")), "no key is kept");
}

/// A small client that does what docs.stripe.com/error-low-level says: the same key again, and after a 500 a look before a new key.
fn make_once(web: &Web, intent: &str) {
    for attempt in 0..5 {
        let key = format!("{intent}-{attempt}");
        let failed = loop {
            match web.stripe("POST", "/v1/customers", &[("metadata[intent]", intent)], Some(&key)).map(|t| t.status) {
                Some(200) => return,
                Some(500) => break true,
                // Cut, busy or away: nobody knows, so the same again.
                None | Some(429 | 503 | 401) => {}
                Some(other) => panic!("{other}"),
            }
        };
        assert!(failed);
        let found = loop {
            let Some(told) = web.stripe("GET", "/v1/customers", &[("limit", "100")], None).filter(|t| t.status == 200) else { continue };
            break told.body["data"].as_array().unwrap().iter().any(|c| c["metadata"]["intent"] == intent);
        };
        if found {
            return;
        }
    }
    panic!("{intent} was never made");
}

#[test]
fn random_mixes_leave_one_object_for_each_intent() {
    let kinds = [
        Kind::DropRequest,
        Kind::DropAnswer,
        Kind::TruncatedBody,
        Kind::RateLimited,
        Kind::Unavailable,
        Kind::ErrorBefore,
        Kind::ErrorAfter,
        Kind::Unauthorized,
    ];
    let mut faults = 0;
    for seed in 0..12 {
        let web = Web::seeded(seed);
        for kind in kinds {
            web.fakes.fault(Fault { chance_permille: 80, ..Fault::always(kind, "") });
        }
        let intents: Vec<String> = (0..8).map(|n| format!("i{n}")).collect();
        intents.iter().for_each(|intent| make_once(&web, intent));
        let world = web.world();
        let mut made: Vec<&str> = world.stripe.of_kind("customer").map(|c| c["metadata"]["intent"].as_str().unwrap()).collect();
        made.sort_unstable();
        assert_eq!(made, intents, "seed {seed}");
        faults += world.recorder.all().filter(|r| r.fault.is_some()).count();
    }
    assert!(faults > 40, "{faults} faults");
}
