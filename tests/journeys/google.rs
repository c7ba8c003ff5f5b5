//! Google's consent and its tokens, against a Google that asks, refuses, forgets and takes back (`fakes/`).

use super::{
    capture_traces::{database, holds, key, readable},
    stripe::control,
};
use crate::support::Desk;
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use std::{
    collections::BTreeMap,
    fs,
    net::TcpStream,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};
use stint::{
    api,
    app::{App, Options},
    kernel::{Env, Error, Secret, id::Ids},
    vault::{Keychain, MemoryKeychain},
};
use stint_fakes::{Clock, Fakes, Fault, Kind, Options as Start};

/// 2026-11-20T08:00:00Z, where the desk's clock stands too.
pub const NOW_MS: i64 = 1_795_161_600_000;
pub const DAY_MS: i64 = 86_400_000;
pub const ADA: &str = "ada@example.com";
const PRIVATE: &str = "ada.private@example.com";

/// A desk and a Google that tell the same time.
pub struct Office {
    pub desk: Desk,
    pub fakes: Fakes,
}

fn query(url: &str) -> BTreeMap<String, String> {
    let url = url::Url::parse(url).unwrap();
    url.query_pairs().into_owned().collect()
}

/// What the browser shows at the end: status and page.
fn visit(url: &str) -> (u16, String) {
    let agent = ureq::Agent::config_builder().http_status_as_error(false).build().new_agent();
    let mut answer = agent.get(url).call().unwrap();
    (answer.status().as_u16(), answer.body_mut().read_to_string().unwrap())
}

impl Office {
    pub fn new() -> Self {
        Self::at(Desk::new(), 7)
    }

    pub fn at(desk: Desk, seed: u64) -> Self {
        Self { desk, fakes: Fakes::with(Start { seed, port: 0, clock: Clock::pinned(NOW_MS), state_file: None }).unwrap() }
    }

    #[track_caller]
    pub fn call(&self, name: &str, request: Value) -> Value {
        self.desk.call(name, request)
    }

    pub fn control(&self, deed: &str, request: Value) -> Value {
        control(&self.fakes, deed, &request)
    }

    pub fn pass_ms(&self, ms: i64) {
        self.desk.clock.pass_ms(ms);
        self.fakes.advance(ms);
    }

    /// Asks; `more` is laid over what is asked for.
    fn ask(&self, more: Value) -> (Value, String) {
        let mut request = json!({ "client_id": "stint.apps.example.com", "client_secret": "stint-desktop", "endpoint": self.fakes.url(), "powers": ["calendar"] });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let asked = self.call("connection.google", request);
        (asked["id"].clone(), asked["url"].as_str().unwrap().to_owned())
    }

    /// What became of a question, once something has; the runner ends a test in which nothing does.
    fn outcome(&self, id: &Value) -> Value {
        loop {
            let progress = self.call("connection.progress", json!({ "id": id }));
            if progress["state"] != "waiting" {
                return progress;
            }
            std::thread::yield_now();
        }
    }

    /// Asks, and somebody agrees to everything as `account`, or refuses where that is empty.
    fn answered(&self, more: Value, account: &str) -> Value {
        let (id, url) = self.ask(more);
        visit(&self.fakes.consent(&url, account));
        self.outcome(&id)
    }

    /// Agrees to some of what is asked.
    fn granted(&self, more: Value, account: &str, scopes: &[&str]) -> Value {
        let (id, url) = self.ask(more);
        let asked = url.split_once('?').unwrap().1;
        let mut decide = url::Url::parse(&format!("{}/o/oauth2/decide", self.fakes.url())).unwrap();
        decide.query_pairs_mut().append_pair("asked", asked).append_pair("account", account);
        decide.query_pairs_mut().extend_pairs(scopes.iter().map(|scope| ("granted", *scope)));
        visit(decide.as_str());
        self.outcome(&id)
    }

    #[track_caller]
    pub fn connect(&self, powers: Value) -> Value {
        let progress = self.answered(json!({ "powers": powers }), ADA);
        assert_eq!(progress["state"], "connected", "{progress}");
        progress["connection"].clone()
    }

    fn connections(&self) -> Vec<Value> {
        self.call("connection.list", json!({}))["connections"].as_array().unwrap().clone()
    }

    /// What another device of hers does to a calendar.
    #[track_caller]
    pub fn elsewhere(&self, calendar: &str, deed: &str, event: &str, body: Value) -> Value {
        self.fakes.world().google.elsewhere(ADA, calendar, deed, event, &body).unwrap_or_else(|e| panic!("{deed} {event} {body}: {e}"))
    }

    /// The events that stand in a calendar of hers.
    pub fn there(&self, calendar: &str) -> Vec<Value> {
        let world = self.fakes.world();
        let calendar = world.google.calendars[ADA].all.iter().find(|c| c.id == calendar).unwrap();
        calendar.events.iter().map(|e| e.body.clone()).filter(|e| e["status"] != "cancelled").collect()
    }

    pub fn count(&self, method: &str, path: &str) -> usize {
        self.fakes.world().recorder.count(method, path)
    }

    fn kept(&self, connection: &Value) -> Option<Secret> {
        let workspace = self.desk.app.opened().unwrap().id;
        self.desk.keychain.get(&format!("workspace {workspace} connection {}", connection.as_str().unwrap())).ok()
    }
}

#[test]
fn an_account_is_connected_by_the_browser() {
    let office = Office::new();
    let (id, url) = office.ask(json!({ "powers": ["send_mail", "calendar"] }));
    let asked = query(&url);
    assert_eq!((asked["code_challenge_method"].as_str(), asked["response_type"].as_str()), ("S256", "code"));
    assert!(asked["redirect_uri"].starts_with("http://127.0.0.1:"), "{url}");
    assert!(asked["state"].len() >= 16);
    assert_eq!(office.call("connection.progress", json!({ "id": id }))["state"], "waiting");
    let (status, page) = visit(&office.fakes.consent(&url, ADA));
    assert_eq!(status, 200);
    assert!(page.contains("Zurück zu Stint") || page.contains("Back to Stint"), "{page}");
    let progress = office.outcome(&id);
    assert_eq!(progress["state"], "connected", "{progress}");
    let listed = office.connections();
    assert_eq!((listed.len(), &listed[0]["name"], &listed[0]["provider"]), (1, &json!(ADA), &json!("google")));
    assert_eq!((&listed[0]["powers"], &listed[0]["test_mode"]), (&json!(["send_mail", "calendar"]), &json!(true)));
    // RFC 7636, 4.6: the challenge that went by the browser is the hash of the verifier that went straight to the provider.
    let world = office.fakes.world();
    let body = world.recorder.all().find(|r| r.path == "/token").unwrap().body.clone();
    let form: BTreeMap<String, String> = url::form_urlencoded::parse(body.as_bytes()).into_owned().collect();
    assert_eq!(BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(&form["code_verifier"])), asked["code_challenge"]);
    assert_eq!(form["redirect_uri"], asked["redirect_uri"]);
    drop(world);
    assert_eq!(office.call("connection.test", json!({ "id": listed[0]["id"] }))["name"], ADA);
    // The same account once more is the same connection.
    assert_eq!(office.connect(json!(["calendar"]))["id"], listed[0]["id"]);
    assert_eq!(office.connections().len(), 1);
}

#[test]
fn what_comes_back_with_another_state_is_turned_away_and_ends_nothing() {
    let office = Office::new();
    let (id, url) = office.ask(json!({}));
    let redirect = &query(&url)["redirect_uri"];
    for stranger in ["?code=4/0Astolen&state=guessed", "?code=4/0Astolen", "?error=access_denied&state=", ""] {
        assert_eq!(visit(&format!("{redirect}{stranger}")).0, 400, "{stranger}");
    }
    assert_eq!(office.call("connection.progress", json!({ "id": id }))["state"], "waiting");
    assert_eq!(office.count("POST", "/token"), 0, "no code of a stranger is exchanged");
    visit(&office.fakes.consent(&url, ADA));
    assert_eq!(office.outcome(&id)["state"], "connected");
}

#[test]
fn who_refuses_or_changes_their_mind_is_not_connected() {
    let office = Office::new();
    assert_eq!(office.answered(json!({}), "")["state"], "denied");
    let (id, url) = office.ask(json!({}));
    assert_eq!(office.call("connection.cancel", json!({ "id": id }))["state"], "cancelled");
    let port = url::Url::parse(&query(&url)["redirect_uri"]).unwrap().port().unwrap();
    while TcpStream::connect(("127.0.0.1", port)).is_ok() {
        std::thread::yield_now();
    }
    assert_eq!(office.call("connection.progress", json!({ "id": id }))["state"], "cancelled");
    assert_eq!(office.connections(), [] as [Value; 0]);
    // What is answered is cancelled no more.
    let (id, url) = office.ask(json!({}));
    visit(&office.fakes.consent(&url, ADA));
    assert_eq!(office.outcome(&id)["state"], "connected");
    assert_eq!(office.call("connection.cancel", json!({ "id": id }))["state"], "connected");
    assert_eq!(office.desk.refused("connection.progress", json!({ "id": "0192f0c1-0000-7000-8000-000000000003" })), "not_found");
}

#[test]
fn wrong_words_are_named_before_a_browser_opens() {
    let office = Office::new();
    let refused = |more: Value| {
        let mut request = json!({ "client_id": "stint.apps.example.com", "powers": ["calendar"], "endpoint": office.fakes.url() });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        office.desk.refused("connection.google", request)
    };
    assert_eq!(refused(json!({ "client_id": "  " })), "client_id required");
    assert_eq!(refused(json!({ "client_id": null })), "client_id required");
    assert_eq!(refused(json!({ "powers": [] })), "powers required");
    assert_eq!(refused(json!({ "powers": ["payments"] })), "powers required");
    assert_eq!(refused(json!({ "endpoint": "http://example.org" })), "endpoint url");
    // A client whose secret is wrong is refused after the consent, in the provider's words.
    let failed = office.answered(json!({ "client_secret": "guessed" }), ADA);
    assert_eq!((&failed["state"], &failed["code"]), (&json!("failed"), &json!("invalid_client")), "{failed}");
    assert_eq!(office.connections(), [] as [Value; 0]);
}

#[test]
fn another_account_is_not_taken_for_the_one_that_was_connected() {
    let office = Office::new();
    let ada = office.connect(json!(["calendar"]));
    let other = office.answered(json!({ "again": ada["id"] }), PRIVATE);
    assert_eq!((&other["state"], &other["wanted"], &other["got"]), (&json!("other_account"), &json!(ADA), &json!(PRIVATE)));
    assert_eq!(office.count("POST", "/revoke"), 1, "what is not kept is given back");
    assert_eq!(office.connections().len(), 1);
    // Where the other account is connected by itself it goes on living.
    let private = office.answered(json!({}), PRIVATE)["connection"].clone();
    assert_eq!(office.answered(json!({ "again": ada["id"] }), PRIVATE)["state"], "other_account");
    assert_eq!(office.count("POST", "/revoke"), 1);
    for connection in [ada, private] {
        assert!(office.call("connection.test", json!({ "id": connection["id"] }))["trouble"].is_null());
    }
}

#[test]
fn less_than_was_asked_is_kept_as_what_it_is_and_more_comes_later() {
    let office = Office::new();
    let google = "https://www.googleapis.com/auth/";
    let calendar = [format!("{google}calendar.events"), format!("{google}calendar.calendarlist.readonly")];
    let some = ["openid", "email", &calendar[0], &calendar[1]];
    let part = office.granted(json!({ "powers": ["send_mail", "calendar"] }), ADA, &some);
    assert_eq!((&part["state"], &part["connection"]["powers"]), (&json!("connected"), &json!(["calendar"])), "{part}");
    let id = part["connection"]["id"].clone();
    // Client and place are as they were.
    let asked = office.call("connection.google", json!({ "powers": ["send_mail", "calendar"], "again": id }));
    visit(&office.fakes.consent(asked["url"].as_str().unwrap(), ADA));
    let more = office.outcome(&asked["id"]);
    assert_eq!((&more["connection"]["id"], &more["connection"]["powers"]), (&id, &json!(["send_mail", "calendar"])), "{more}");
    // Half of what a power needs is no power.
    let office = Office::new();
    let half = office.granted(json!({}), ADA, &["openid", "email", &calendar[0]]);
    assert_eq!(half["state"], "nothing_granted", "{half}");
    assert_eq!((office.connections().len(), office.count("POST", "/revoke")), (0, 1));
}

#[test]
fn a_request_for_consent_that_fails_leaves_nothing_behind() {
    for kind in [Kind::DropRequest, Kind::DropAnswer, Kind::TruncatedBody, Kind::RateLimited, Kind::Unavailable, Kind::ErrorAfter] {
        for route in ["POST /token", "GET /oauth2/v2/userinfo"] {
            let office = Office::new();
            office.fakes.fault(Fault::once(kind, route));
            let failed = office.answered(json!({}), ADA);
            assert_eq!(failed["state"], "failed", "{kind:?} {route}: {failed}");
            assert_eq!(office.connections(), [] as [Value; 0], "{kind:?} {route}");
            office.connect(json!(["calendar"]));
        }
    }
}

/// Another process of this machine: its own program, the same file and keychain.
fn beside(desk: &Desk) -> App {
    let env = Env { clock: desk.clock.clone(), ids: Arc::new(Ids::seeded(8)) };
    App::new(Options {
        data_dir: desk.dir.path().to_owned(),
        key_file: None,
        passphrase_file: None,
        keychain: desk.keychain.clone(),
        env,
        sandbox: None,
    })
}

#[test]
fn one_of_many_renews_a_token_and_the_others_wait_for_it() {
    let office = Office::new();
    let ada = office.connect(json!(["calendar"]));
    let other = beside(&office.desk);
    let renewals = || office.count("POST", "/token") - 1;
    let all_ask = || {
        std::thread::scope(|scope| {
            for app in [&office.desk.app, &other] {
                for _ in 0..4 {
                    scope.spawn(|| api::call(app, "connection.test", json!({ "id": ada["id"] })).unwrap());
                }
            }
        });
    };
    // By the clock its time is over.
    office.pass_ms(2 * 3_600_000);
    all_ask();
    assert_eq!(renewals(), 1);
    // By the clock it is good, and the other side says no.
    office.control("google/expire", json!({}));
    all_ask();
    assert_eq!(renewals(), 2);
    all_ask();
    assert_eq!(renewals(), 2);
}

#[test]
fn a_clock_that_is_wrong_by_two_hours_costs_a_renewal_and_no_more() {
    let office = Office::new();
    let ada = office.connect(json!(["calendar"]));
    office.fakes.advance(2 * 3_600_000);
    office.call("connection.test", json!({ "id": ada["id"] }));
    assert_eq!(office.count("POST", "/token"), 2, "ours is behind");
    office.desk.clock.pass_ms(4 * 3_600_000);
    for _ in 0..3 {
        office.call("connection.test", json!({ "id": ada["id"] }));
    }
    assert_eq!(office.count("POST", "/token"), 3, "ours is ahead");
}

#[test]
fn access_that_was_taken_back_is_told_once_and_comes_back_under_the_same_id() {
    let office = Office::new();
    let ada = office.connect(json!(["send_mail", "calendar"]));
    office.control("google/disconnect", json!({ "account": ADA }));
    for _ in 0..3 {
        assert_eq!(office.desk.refused("connection.test", json!({ "id": ada["id"] })), "reconnect");
    }
    assert_eq!(office.connections()[0]["trouble"], "reconnect");
    let lines = office.call("activity.list", json!({ "limit": 100 }))["activity"].as_array().unwrap().clone();
    let told = lines.iter().filter(|line| line["verb"] == "connection.trouble").count();
    assert_eq!(told, 1, "{lines:#?}");
    let again = office.answered(json!({ "again": ada["id"], "powers": ["send_mail", "calendar"] }), ADA);
    assert_eq!((&again["state"], &again["connection"]["id"]), (&json!("connected"), &ada["id"]), "{again}");
    assert!(office.call("connection.test", json!({ "id": ada["id"] }))["trouble"].is_null());
}

#[test]
fn a_client_in_testing_is_asked_again_after_a_week() {
    let office = Office::new();
    let testing = office.answered(json!({ "client_id": "testing.apps.example.com" }), ADA)["connection"].clone();
    office.pass_ms(6 * DAY_MS);
    office.call("connection.test", json!({ "id": testing["id"] }));
    office.pass_ms(2 * DAY_MS);
    assert_eq!(office.desk.refused("connection.test", json!({ "id": testing["id"] })), "reconnect");
}

#[test]
fn disconnecting_takes_access_back_and_empties_the_keychain() {
    let office = Office::new();
    let ada = office.connect(json!(["calendar"]));
    assert!(office.kept(&ada["id"]).is_some());
    assert_eq!(office.call("connection.disconnect", json!({ "id": ada["id"] }))["revoked"], true);
    assert!(office.kept(&ada["id"]).is_none());
    assert_eq!(office.connections(), [] as [Value; 0]);
    assert_eq!(office.desk.refused("connection.test", json!({ "id": ada["id"] })), "not_found");
    // Without a network the keychain is emptied all the same, and it is said that Google does not know.
    assert_eq!(office.connect(json!(["calendar"]))["id"], ada["id"]);
    office.fakes.fault(Fault::once(Kind::DropRequest, "POST /revoke"));
    assert_eq!(office.call("connection.disconnect", json!({ "id": ada["id"] }))["revoked"], false);
    assert!(office.kept(&ada["id"]).is_none());
}

/// A keychain that can be locked.
#[derive(Debug, Default)]
struct Drawer {
    locked: AtomicBool,
    inside: MemoryKeychain,
}

impl Drawer {
    fn open(&self) -> Result<&MemoryKeychain, Error> {
        if self.locked.load(Ordering::SeqCst) {
            return Err(Error::Locked { reason: "keychain_unavailable", message: "locked".into() });
        }
        Ok(&self.inside)
    }
}

impl Keychain for Drawer {
    fn get(&self, name: &str) -> Result<Secret, Error> {
        self.open()?.get(name)
    }

    fn set(&self, name: &str, secret: &Secret) -> Result<(), Error> {
        self.open()?.set(name, secret)
    }

    fn remove(&self, name: &str) -> Result<(), Error> {
        self.open()?.remove(name)
    }

    fn available(&self) -> bool {
        self.open().is_ok()
    }
}

#[test]
fn a_locked_keychain_is_named_before_anybody_is_asked_and_loses_nothing() {
    let drawer = Arc::new(Drawer::default());
    let desk = Desk::kept_in(drawer.clone());
    desk.call(
        "workspace.create",
        json!({ "name": "Studio", "country": "DE", "currency": "EUR", "zone": "Europe/Berlin", "legal_name": "Studio" }),
    );
    let office = Office::at(desk, 7);
    let ask = json!({ "client_id": "stint.apps.example.com", "client_secret": "stint-desktop", "endpoint": office.fakes.url(), "powers": ["calendar"] });
    drawer.locked.store(true, Ordering::SeqCst);
    assert_eq!(office.desk.refused("connection.google", ask), "keychain_unavailable");
    drawer.locked.store(false, Ordering::SeqCst);
    let (id, url) = office.ask(json!({}));
    drawer.locked.store(true, Ordering::SeqCst);
    visit(&office.fakes.consent(&url, ADA));
    assert_eq!(office.outcome(&id)["code"], "not_kept");
    assert_eq!(office.connections(), [] as [Value; 0], "a row is there only after its keys are");
    drawer.locked.store(false, Ordering::SeqCst);
    let ada = office.connect(json!(["calendar"]));
    drawer.locked.store(true, Ordering::SeqCst);
    assert_eq!(office.desk.refused("connection.test", json!({ "id": ada["id"] })), "offline");
    assert_eq!(office.desk.refused("connection.disconnect", json!({ "id": ada["id"] })), "keychain_unavailable");
    drawer.locked.store(false, Ordering::SeqCst);
    assert!(office.connections()[0]["trouble"].is_null(), "it is not the account that is wrong");
    office.call("connection.test", json!({ "id": ada["id"] }));
}

/// Every file below a folder.
fn all_files(dir: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(dir).unwrap().map(|e| e.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { all_files(&path) } else { vec![path] }).collect()
}

#[test]
fn no_token_rests_outside_the_keychain() {
    let office = Office::new();
    let ada = office.connect(json!(["send_mail", "calendar"]));
    let before = office.kept(&ada["id"]).unwrap();
    // Renewed, refused and tested: every way on which it could be written down.
    office.pass_ms(2 * 3_600_000);
    office.call("connection.test", json!({ "id": ada["id"] }));
    let after = office.kept(&ada["id"]).unwrap();
    assert_ne!(before.expose(), after.expose());
    let mut words: Vec<String> = Vec::new();
    for keys in [&before, &after] {
        let keys: Value = serde_json::from_slice(keys.expose()).unwrap();
        words.extend(["access", "refresh", "client_secret"].map(|name| keys[name].as_str().unwrap().to_owned()));
    }
    office.control("google/disconnect", json!({ "account": ADA }));
    office.desk.refused("connection.test", json!({ "id": ada["id"] }));
    let (path, key) = (database(&office.desk), key(&office.desk));
    let copy = path.with_file_name("copy.db");
    office.call("workspace.backup", json!({ "path": copy }));
    office.call("export.workspace", json!({ "path": path.with_file_name("out") }));
    let mut all = readable(&path, &key);
    assert!(holds(&all, ADA), "the test sees what is there");
    all.extend(readable(&copy, &key));
    for file in all_files(office.desk.dir.path()) {
        all.extend(fs::read(file).unwrap());
    }
    for (name, request) in [("activity.list", json!({ "limit": 1000 })), ("connection.list", json!({})), ("outbox.list", json!({}))] {
        all.extend(office.call(name, request).to_string().into_bytes());
    }
    for word in words {
        let written = all.windows(word.len()).any(|w| w == word.as_bytes());
        assert!(!written, "{} is written down", &word[..6]);
    }
}
