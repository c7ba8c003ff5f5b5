//! developers.google.com/identity/protocols/oauth2/native-app.

use super::{ADA, CALENDAR, Google, VERIFIER, asked, connect, decide, part, reason, token};
use crate::support::{DAY_MS, Web};
use serde_json::json;

const SEND: &str = "https://www.googleapis.com/auth/gmail.send";

#[test]
fn a_code_is_good_once_and_only_with_its_verifier() {
    let web = Web::start();
    let code = || part(&decide(&web, &asked(SEND, &[]), ADA, &[SEND]), "code");
    let with =
        |code: &str, verifier: &str| token(&web, &[("grant_type", "authorization_code"), ("code", code), ("code_verifier", verifier)]);
    assert_eq!(with(&code(), &VERIFIER.replace('d', "e")).body["error"], "invalid_grant");
    let good = code();
    let tokens = with(&good, VERIFIER).ok();
    assert_eq!(
        (tokens["token_type"].as_str(), tokens["scope"].as_str(), tokens["expires_in"].as_i64()),
        (Some("Bearer"), Some(SEND), Some(3599))
    );
    assert_eq!(with(&good, VERIFIER).body["error"], "invalid_grant", "a second time");
    let late = code();
    web.fakes.advance(600_000);
    assert_eq!(with(&late, VERIFIER).body["error"], "invalid_grant", "after ten minutes");
    let other = token(
        &web,
        &[("grant_type", "authorization_code"), ("code", &code()), ("code_verifier", VERIFIER), ("redirect_uri", "http://127.0.0.1:1/")],
    );
    assert_eq!(other.body["error"], "redirect_uri_mismatch");
    let stranger = token(&web, &[("grant_type", "authorization_code"), ("code", &code()), ("client_secret", "guessed")]);
    assert_eq!((stranger.status, stranger.body["error"].as_str().unwrap()), (401, "invalid_client"));
}

#[test]
fn the_page_refuses_what_no_program_may_ask() {
    let web = Web::start();
    let page = |more: &[(&str, &str)]| web.send("GET", &format!("/o/oauth2/v2/auth?{}", asked(SEND, more)), &[], b"").unwrap();
    assert_eq!(page(&[]).status, 200);
    for (name, value) in [
        ("client_id", "other"),
        ("redirect_uri", "http://example.com/"),
        ("response_type", "token"),
        ("scope", ""),
        ("code_challenge_method", "S512"),
    ] {
        let told = page(&[(name, value)]);
        assert!(told.status == 400 && told.location.is_none(), "{name}={value}");
    }
}

#[test]
fn a_user_may_refuse_or_grant_less() {
    let web = Web::start();
    let both = format!("{SEND} {CALENDAR}");
    let refused = decide(&web, &asked(&both, &[]), "", &[]);
    assert_eq!((part(&refused, "error").as_str(), part(&refused, "state").as_str()), ("access_denied", "st4te"));
    let less = decide(&web, &asked(&both, &[]), ADA, &[CALENDAR]);
    let tokens = token(&web, &[("grant_type", "authorization_code"), ("code", &part(&less, "code")), ("code_verifier", VERIFIER)]).ok();
    assert_eq!(tokens["scope"], CALENDAR);
    let bearer = format!("Bearer {}", tokens["access_token"].as_str().unwrap());
    let told = web.send("GET", "/gmail/v1/users/me/profile", &[("authorization", &bearer)], b"").unwrap();
    assert_eq!(reason(&told), (403, "insufficientPermissions"));
    let more = decide(&web, &asked(SEND, &[("include_granted_scopes", "true")]), ADA, &[SEND]);
    let tokens = token(&web, &[("grant_type", "authorization_code"), ("code", &part(&more, "code")), ("code_verifier", VERIFIER)]).ok();
    assert_eq!(tokens["scope"], format!("{CALENDAR} {SEND}"));
}

#[test]
fn tokens_die_and_are_renewed() {
    let google = Google::with(&format!("openid {CALENDAR}"));
    let refresh = connect(&google.web, CALENDAR)["refresh_token"].as_str().unwrap().to_string();
    let list = "/calendar/v3/users/me/calendarList";
    assert_eq!(google.get(list).status, 200);
    google.web.fakes.advance(3_599_000);
    assert_eq!(reason(&google.get(list)), (401, "authError"));
    let renew = || token(&google.web, &[("grant_type", "refresh_token"), ("refresh_token", &refresh)]);
    let fresh = renew().ok();
    assert!(fresh["refresh_token"].is_null(), "Google does not rotate them");
    google.web.fakes.advance(400 * DAY_MS);
    renew().ok();
    let revoke = |token: &str| {
        google
            .web
            .send(
                "POST",
                "/revoke",
                &[("content-type", "application/x-www-form-urlencoded")],
                format!("token={}", crate::support::encoded(token)).as_bytes(),
            )
            .unwrap()
    };
    assert_eq!(revoke(&refresh).status, 200);
    assert_eq!(renew().body["error"], "invalid_grant");
    assert_eq!(revoke(&refresh).body["error"], "invalid_token");
}

/// "A Google Cloud Platform project with an OAuth consent screen … in testing is issued a refresh token expiring in 7 days".
#[test]
fn a_program_in_testing_is_forgotten_after_seven_days() {
    let web = Web::start();
    let testing = ("client_id", "testing.apps.example.com");
    let back = decide(&web, &asked(CALENDAR, &[testing]), ADA, &[CALENDAR]);
    let tokens =
        token(&web, &[testing, ("grant_type", "authorization_code"), ("code", &part(&back, "code")), ("code_verifier", VERIFIER)]).ok();
    assert_eq!(tokens["refresh_token_expires_in"], 604_799);
    let renew = || token(&web, &[testing, ("grant_type", "refresh_token"), ("refresh_token", tokens["refresh_token"].as_str().unwrap())]);
    web.fakes.advance(7 * DAY_MS - 1000);
    assert_eq!(renew().status, 200);
    web.fakes.advance(1000);
    assert_eq!(renew().body, json!({"error": "invalid_grant", "error_description": "Token has been expired or revoked."}));
}

#[test]
fn it_says_who_is_there() {
    let google = Google::with("openid https://www.googleapis.com/auth/userinfo.email");
    assert_eq!(google.get("/oauth2/v2/userinfo").ok()["email"], ADA);
    assert_eq!(reason(&google.get("/gmail/v1/users/me/profile")), (403, "insufficientPermissions"));
    let other = Google { web: google.web, bearer: "Bearer ya29.none".into() };
    assert_eq!(reason(&other.get("/oauth2/v2/userinfo")), (401, "authError"));
    let nobody = other.web.send("GET", "/oauth2/v2/userinfo", &[], b"").unwrap();
    assert_eq!(reason(&nobody), (401, "required"));
}

#[test]
fn a_browser_is_played_for_tests() {
    let web = Web::start();
    let address = format!("{}/o/oauth2/v2/auth?{}", web.fakes.url(), asked(CALENDAR, &[]));
    let back = web.send("GET", &web.fakes.consent(&address, ADA), &[], b"").unwrap().location.unwrap();
    assert!(back.starts_with(super::BACK) && back.contains("code=4%2F0A") && back.contains("state=st4te"), "{back}");
    let refused = web.send("GET", &web.fakes.consent(&address, ""), &[], b"").unwrap().location.unwrap();
    assert!(refused.contains("error=access_denied"), "{refused}");
}
