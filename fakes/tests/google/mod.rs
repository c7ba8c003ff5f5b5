mod calendar;
mod gmail;
mod oauth;
mod recurring;

use crate::support::{Told, Web, encoded};
use serde_json::{Value, json};

const ADA: &str = "ada@example.com";
/// RFC 7636, appendix B.
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
const BACK: &str = "http://127.0.0.1:49152/back";

/// What a program asks the authorization page, changed by `more`.
fn asked(scope: &str, more: &[(&str, &str)]) -> String {
    let mut pairs = vec![
        ("client_id", "stint.apps.example.com"),
        ("redirect_uri", BACK),
        ("response_type", "code"),
        ("scope", scope),
        ("state", "st4te"),
        ("code_challenge", CHALLENGE),
        ("code_challenge_method", "S256"),
    ];
    for (name, value) in more {
        pairs.retain(|(k, _)| k != name);
        pairs.push((name, value));
    }
    pairs.iter().map(|(k, v)| format!("{k}={}", encoded(v))).collect::<Vec<_>>().join("&")
}

/// Someone answers the page; what comes back in the query of the redirect.
fn decide(web: &Web, query: &str, account: &str, granted: &[&str]) -> Vec<(String, String)> {
    let granted: String = granted.iter().map(|g| format!("&granted={}", encoded(g))).collect();
    let told =
        web.send("GET", &format!("/o/oauth2/decide?asked={}&account={}{granted}", encoded(query), encoded(account)), &[], b"").unwrap();
    let location = told.location.expect("a way back");
    let (target, back) = location.split_once('?').unwrap();
    assert_eq!(target, BACK);
    back.split('&')
        .map(|pair| pair.split_once('=').unwrap())
        .map(|(k, v)| (k.to_string(), v.replace("%2F", "/").replace("%3A", ":").replace('+', " ")))
        .collect()
}

fn part(back: &[(String, String)], name: &str) -> String {
    back.iter().find(|(k, _)| k == name).map_or(String::new(), |(_, v)| v.clone())
}

fn token(web: &Web, pairs: &[(&str, &str)]) -> Told {
    let mut all = vec![("client_id", "stint.apps.example.com"), ("client_secret", "stint-desktop"), ("redirect_uri", BACK)];
    for (name, value) in pairs {
        all.retain(|(k, _)| k != name);
        all.push((name, value));
    }
    let body: String = all.iter().map(|(k, v)| format!("{k}={}", encoded(v))).collect::<Vec<_>>().join("&");
    web.send("POST", "/token", &[("content-type", "application/x-www-form-urlencoded")], body.as_bytes()).unwrap()
}

fn connect(web: &Web, scope: &str) -> Value {
    let scopes: Vec<&str> = scope.split(' ').collect();
    let back = decide(web, &asked(scope, &[]), ADA, &scopes);
    token(web, &[("grant_type", "authorization_code"), ("code", &part(&back, "code")), ("code_verifier", VERIFIER)]).ok()
}

const MAIL: &str = "https://mail.google.com/";
const CALENDAR: &str = "https://www.googleapis.com/auth/calendar";

/// Someone who is let in, and calls.
struct Google {
    web: Web,
    bearer: String,
}

impl Google {
    fn with(scope: &str) -> Self {
        let web = Web::start();
        let bearer = format!("Bearer {}", connect(&web, scope)["access_token"].as_str().unwrap());
        Self { web, bearer }
    }

    fn call(&self, method: &str, path: &str, body: &Value, more: &[(&str, &str)]) -> Told {
        let mut headers = vec![("authorization", self.bearer.as_str()), ("content-type", "application/json")];
        headers.extend_from_slice(more);
        let text = if body.is_null() { String::new() } else { body.to_string() };
        self.web.send(method, path, &headers, text.as_bytes()).unwrap()
    }

    fn get(&self, path: &str) -> Told {
        self.call("GET", path, &Value::Null, &[])
    }

    fn post(&self, path: &str, body: &Value) -> Told {
        self.call("POST", path, body, &[])
    }
}

fn reason(told: &Told) -> (u16, &str) {
    (told.status, told.body["error"]["errors"][0]["reason"].as_str().unwrap_or_default())
}

#[test]
fn requests_are_held_against_the_description() {
    let google = Google::with(&format!("{MAIL} {CALENDAR}"));
    let event = json!({"start": {"date": "2026-10-05"}, "end": {"date": "2026-10-06"}});
    let with = |key: &str, value: Value| {
        let mut body = event.clone();
        body[key] = value;
        google.post("/calendar/v3/calendars/primary/events", &body)
    };
    assert_eq!(reason(&with("sumary", json!("x"))), (400, "invalidArgument"));
    assert_eq!(reason(&with("summary", json!(5))), (400, "invalidArgument"));
    assert_eq!(reason(&with("end", Value::Null)), (400, "required"));
    assert_eq!(reason(&google.get("/calendar/v3/calendars/primary/events?maxResults=ten")), (400, "invalidArgument"));
    assert_eq!(reason(&google.get("/calendar/v3/calendars/primary/events?oderBy=updated")), (400, "invalidArgument"));
    assert_eq!(reason(&google.get("/calendar/v3/calendars/primary/events?orderBy=name")), (400, "invalidArgument"));
    assert_eq!(reason(&google.get("/gmail/v1/users/me/messages/x?format=short")), (400, "invalidArgument"));
    assert_eq!(reason(&google.post("/gmail/v1/users/me/messages/send", &json!({}))), (400, "required"));
    assert_eq!(google.get("/gmail/v1/users/me/nothing").status, 404);
    let plain = [("authorization", google.bearer.as_str()), ("content-type", "text/plain")];
    assert_eq!(google.web.send("POST", "/calendar/v3/calendars/primary/events", &plain, b"{}").unwrap().status, 415);
}

#[test]
fn faults_speak_googles_words() {
    let google = Google::with(CALENDAR);
    google.web.fakes.fault(stint_fakes::Fault::once(stint_fakes::Kind::QuotaExceeded, "GET /calendar/v3/"));
    assert_eq!(reason(&google.get("/calendar/v3/users/me/calendarList")), (403, "rateLimitExceeded"));
    google.web.fakes.fault(stint_fakes::Fault::once(stint_fakes::Kind::RateLimited, "GET /calendar/v3/"));
    assert_eq!(reason(&google.get("/calendar/v3/users/me/calendarList")), (429, "rateLimitExceeded"));
    assert_eq!(google.get("/calendar/v3/users/me/calendarList").status, 200);
}
