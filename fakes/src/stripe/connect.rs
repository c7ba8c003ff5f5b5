//! Stripe Connect's OAuth: someone lets a platform act for their account.

use super::{account::Stripe, keys};
use crate::{
    html::{escape, page},
    world::Shared,
};
use axum::{
    Json,
    extract::{Query, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// An authorization code is good for five minutes, once.
const CODE_S: i64 = 300;

#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Connect {
    codes: BTreeMap<String, (i64, String)>,
    refresh: BTreeMap<String, String>,
}

type Pairs = Query<BTreeMap<String, String>>;

pub async fn authorize(Query(asked): Pairs) -> Response {
    let get = |name: &str| asked.get(name).map_or("", String::as_str);
    if get("response_type") != "code" || get("client_id").is_empty() {
        return (
            StatusCode::BAD_REQUEST,
            page("Stripe cannot connect", "<p>response_type must be code, and client_id the platform's.</p>"),
        )
            .into_response();
    }
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(asked.iter()).finish();
    let link = |words: &str, decision: &str, class: &str| {
        format!(
            "<form action=/oauth/decide><input type=hidden name=decision value={decision}><input type=hidden name=asked value='{}'><button{class}>{words}</button></form>",
            escape(&query)
        )
    };
    let body = format!(
        "<p>A platform asks to act for your account (<code>{}</code>).</p>{}{}",
        escape(get("scope")),
        link("Connect", "yes", " class=go"),
        link("Refuse", "no", "")
    );
    page("Connect your Stripe account", &body).into_response()
}

pub async fn decide(State(shared): State<Shared>, Query(given): Pairs) -> Response {
    let asked: BTreeMap<String, String> =
        form_urlencoded::parse(given.get("asked").map_or("", String::as_str).as_bytes()).into_owned().collect();
    let Some(target) = asked.get("redirect_uri").filter(|uri| uri.starts_with("http")) else {
        return (StatusCode::BAD_REQUEST, page("No way back", "<p>redirect_uri is missing.</p>")).into_response();
    };
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    if given.get("decision").is_some_and(|d| d == "yes") {
        let mut world = shared.now();
        let stripe = &mut world.stripe;
        let code = stripe.new_id("ac");
        let scope = asked.get("scope").cloned().unwrap_or_else(|| "read_only".into());
        stripe.connect.codes.insert(code.clone(), (stripe.now, scope.clone()));
        pairs.append_pair("scope", &scope).append_pair("code", &code);
    } else {
        pairs.append_pair("error", "access_denied").append_pair("error_description", "The user denied your request");
    }
    if let Some(state) = asked.get("state") {
        pairs.append_pair("state", state);
    }
    Redirect::to(&format!("{target}?{}", pairs.finish())).into_response()
}

fn refused(status: StatusCode, error: &str, words: &str) -> Response {
    (status, Json(json!({"error": error, "error_description": words}))).into_response()
}

/// The platform's secret comes in the header or as `client_secret`.
fn platform(stripe: &Stripe, headers: &HeaderMap, form: &BTreeMap<String, String>) -> bool {
    let key = keys::given(headers).or_else(|| form.get("client_secret").cloned()).unwrap_or_default();
    stripe.keys.get(&key).is_some_and(|k| !k.revoked && k.rights.is_none())
}

pub async fn token(State(shared): State<Shared>, headers: HeaderMap, body: String) -> Response {
    let form: BTreeMap<String, String> = form_urlencoded::parse(body.as_bytes()).into_owned().collect();
    let get = |name: &str| form.get(name).map_or("", String::as_str);
    let mut world = shared.now();
    let stripe = &mut world.stripe;
    if !platform(stripe, &headers, &form) {
        return refused(StatusCode::UNAUTHORIZED, "invalid_client", "No valid API key of the platform was given.");
    }
    let scope = match get("grant_type") {
        "authorization_code" => match stripe.connect.codes.remove(get("code")) {
            Some((at, scope)) if at + CODE_S > stripe.now => scope,
            _ => {
                return refused(
                    StatusCode::BAD_REQUEST,
                    "invalid_grant",
                    "Authorization code does not exist, has expired or was used before.",
                );
            }
        },
        "refresh_token" => match stripe.connect.refresh.get(get("refresh_token")) {
            Some(scope) => scope.clone(),
            None => return refused(StatusCode::BAD_REQUEST, "invalid_grant", "Refresh token does not exist."),
        },
        _ => return refused(StatusCode::BAD_REQUEST, "unsupported_grant_type", "grant_type must be authorization_code or refresh_token."),
    };
    let (access, refresh) = (stripe.new_id("sk_test"), stripe.new_id("rt"));
    stripe.keys.insert(access.clone(), keys::Key::whole());
    stripe.connect.refresh.insert(refresh.clone(), scope.clone());
    let publishable = stripe.new_id("pk_test");
    let answer: Value = json!({"access_token": access, "livemode": false, "refresh_token": refresh, "token_type": "bearer", "stripe_publishable_key": publishable, "stripe_user_id": stripe.id, "scope": scope});
    Json(answer).into_response()
}

pub async fn deauthorize(State(shared): State<Shared>, headers: HeaderMap, body: String) -> Response {
    let form: BTreeMap<String, String> = form_urlencoded::parse(body.as_bytes()).into_owned().collect();
    let mut world = shared.now();
    let stripe = &mut world.stripe;
    if !platform(stripe, &headers, &form) {
        return refused(StatusCode::UNAUTHORIZED, "invalid_client", "No valid API key of the platform was given.");
    }
    if form.get("stripe_user_id") != Some(&stripe.id) {
        return refused(StatusCode::UNAUTHORIZED, "invalid_client", "This application is not connected to that account.");
    }
    // Keys of 24 random letters are those that OAuth gave; the seeded ones stay.
    for (name, key) in &mut stripe.keys {
        key.revoked |= name.starts_with("sk_test_") && name.len() > 30;
    }
    stripe.connect.refresh.clear();
    Json(json!({"stripe_user_id": stripe.id})).into_response()
}
