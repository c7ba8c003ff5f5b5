//! The page on which someone lets a program act for them, or does not, or is someone else.

use super::oauth::Scopes;
use crate::{
    html::{escape, page},
    world::Shared,
};
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use std::collections::BTreeMap;

type Asked = BTreeMap<String, String>;

/// RFC 8252, 7.3: a loopback address at any port.
fn is_loopback(uri: &str) -> bool {
    let Some(rest) = uri.strip_prefix("http://") else { return false };
    let host = rest.split('/').next().unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, port)| if port.bytes().all(|b| b.is_ascii_digit()) { name } else { host });
    matches!(name, "127.0.0.1" | "[::1]" | "localhost")
}

/// Google shows these on its own page; they never travel to the program.
fn wrong(shared: &Shared, asked: &Asked) -> Option<(&'static str, String)> {
    let get = |name: &str| asked.get(name).map_or("", String::as_str);
    if !shared.lock().google.clients.contains_key(get("client_id")) {
        return Some(("invalid_client", "The OAuth client was not found.".into()));
    }
    if !is_loopback(get("redirect_uri")) {
        return Some(("redirect_uri_mismatch", format!("The redirect_uri {} is no loopback address.", get("redirect_uri"))));
    }
    if get("response_type") != "code" {
        return Some(("unsupported_response_type", "response_type must be code.".into()));
    }
    if get("scope").is_empty() {
        return Some(("invalid_request", "Missing required parameter: scope".into()));
    }
    match (asked.get("code_challenge"), get("code_challenge_method")) {
        (None, "") => None,
        (Some(challenge), "S256" | "plain" | "") if challenge.len() >= 43 => None,
        _ => Some(("invalid_request", "code_challenge and code_challenge_method (S256 or plain) do not fit.".into())),
    }
}

pub async fn ask(State(shared): State<Shared>, Query(asked): Query<Asked>) -> Response {
    if let Some((code, words)) = wrong(&shared, &asked) {
        return (StatusCode::BAD_REQUEST, page(&format!("Error 400: {code}"), &format!("<p>{}</p>", escape(&words)))).into_response();
    }
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(asked.iter()).finish();
    let scopes: Vec<&str> = asked.get("scope").map_or("", String::as_str).split_whitespace().collect();
    let boxes: String = scopes
        .iter()
        .map(|s| format!("<p><label><input type=checkbox name=granted value='{0}' checked> <code>{0}</code></label></p>", escape(s)))
        .collect();
    let people: String = shared
        .lock()
        .google
        .people
        .keys()
        .map(|mail| format!("<button class=go name=account value='{0}'>Allow as {0}</button>", escape(mail)))
        .collect();
    let body = format!(
        "<p><b>{}</b> asks for these rights. You may grant some of them and not the others.</p><form action=/o/oauth2/decide><input type=hidden name=asked value='{}'>{boxes}{people}<button name=account value=''>Refuse</button></form>",
        escape(asked.get("client_id").map_or("", String::as_str)),
        escape(&query)
    );
    page("Choose an account", &body).into_response()
}

/// Tests call it with the same words as the page's buttons.
pub async fn decide(State(shared): State<Shared>, uri: axum::http::Uri) -> Response {
    let pairs: Vec<(String, String)> = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes()).into_owned().collect();
    let first = |name: &str| pairs.iter().find(|(k, _)| k == name).map_or("", |(_, v)| v.as_str());
    let asked: Asked = form_urlencoded::parse(first("asked").as_bytes()).into_owned().collect();
    if let Some((code, words)) = wrong(&shared, &asked) {
        return (StatusCode::BAD_REQUEST, page(&format!("Error 400: {code}"), &format!("<p>{}</p>", escape(&words)))).into_response();
    }
    let get = |name: &str| asked.get(name).map_or("", String::as_str);
    let account = first("account");
    let mut back = form_urlencoded::Serializer::new(String::new());
    if let Some(state) = asked.get("state") {
        back.append_pair("state", state);
    }
    let mut world = shared.now();
    let google = &mut world.google;
    let mut scopes: Scopes = pairs
        .iter()
        .filter(|(k, _)| k == "granted")
        .map(|(_, v)| v.clone())
        .filter(|v| get("scope").split_whitespace().any(|s| s == v))
        .collect();
    if !google.people.contains_key(account) || scopes.is_empty() {
        back.append_pair("error", "access_denied");
    } else {
        if get("include_granted_scopes") == "true" {
            scopes.extend(google.allowed(account, get("client_id")));
        }
        let challenge = asked
            .get("code_challenge")
            .map(|c| (if get("code_challenge_method") == "S256" { "S256" } else { "plain" }.to_string(), c.clone()));
        let told = scopes.iter().cloned().collect::<Vec<_>>().join(" ");
        let code = google.allow(account, get("client_id"), scopes, get("redirect_uri"), challenge);
        back.append_pair("code", &code).append_pair("scope", &told);
    }
    let join = if get("redirect_uri").contains('?') { '&' } else { '?' };
    Redirect::to(&format!("{}{join}{}", get("redirect_uri"), back.finish())).into_response()
}

#[cfg(test)]
mod tests {
    use super::is_loopback;

    #[test]
    fn only_this_machine_is_a_way_back() {
        for good in ["http://127.0.0.1:5000/", "http://127.0.0.1", "http://[::1]:80/x", "http://localhost:1/"] {
            assert!(is_loopback(good), "{good}");
        }
        for bad in [
            "https://127.0.0.1/",
            "http://127.0.0.1.example.com/",
            "http://example.com/127.0.0.1",
            "urn:ietf:wg:oauth:2.0:oob",
            "http://127.0.0.1:x@example.com/",
        ] {
            assert!(!is_loopback(bad), "{bad}");
        }
    }
}
