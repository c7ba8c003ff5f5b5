//! One request: who asks, for what, whether it may and whether it is well formed, whether it was asked before, and what comes of it.

use super::{VERSION, account::Stripe, error::Error, operations, replay};
use crate::{
    contract::{Operation, STRIPE, decode},
    faults::{Fault, Kind},
    server::Hit,
    world::Shared,
};
use axum::{
    Extension,
    body::Bytes,
    extract::State,
    http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};
use std::time::Duration;

/// A request that may be carried out.
struct Call {
    operation: std::sync::Arc<Operation>,
    braces: Vec<String>,
    params: Value,
    key: Option<String>,
    request: String,
}

pub async fn answer(
    State(shared): State<Shared>,
    Extension(Hit(fault)): Extension<Hit>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let prepared = {
        let mut world = shared.now();
        let stripe = &mut world.stripe;
        let request = format!("req_{}", stripe.ids.letters(14));
        prepare(stripe, &method, &uri, &headers, &body, &request).map_err(|error| (request, error))
    };
    let call = match prepared {
        Ok(call) => call,
        Err((request, error)) => return respond(&request, error.status, &json!({"error": error.body}), None),
    };
    let reserved =
        call.key.as_deref().map(|key| shared.lock().stripe.reserve(key, &format!("{method} {}", uri.path()), &call.params, &call.request));
    match reserved {
        Some(Ok(replay::Key::Replayed(first, status, body))) => {
            return respond(&call.request, status, &body, Some((&first, call.key.as_deref(), true)));
        }
        Some(Err(error)) => return respond(&call.request, error.status, &json!({"error": error.body}), None),
        Some(Ok(replay::Key::Fresh)) | None => {}
    }
    if let Some(Fault { kind: Kind::Slow, delay_ms, .. }) = fault {
        tokio::time::sleep(Duration::from_millis(delay_ms)).await;
    }
    let (status, body) = {
        let mut world = shared.now();
        let stripe = &mut world.stripe;
        let (status, body) = match &fault {
            Some(fault) if fault.kind == Kind::ErrorBefore => replay::broken(),
            Some(fault) if fault.kind == Kind::ErrorAfter => {
                carry_out(stripe, &call);
                replay::broken()
            }
            _ => carry_out(stripe, &call),
        };
        if let Some(key) = &call.key {
            stripe.settle(key, status, &body);
        }
        (status, body)
    };
    respond(&call.request, status, &body, call.key.as_deref().map(|key| (call.request.as_str(), Some(key), false)))
}

fn prepare(stripe: &mut Stripe, method: &Method, uri: &Uri, headers: &HeaderMap, body: &[u8], request: &str) -> Result<Call, Error> {
    let key = stripe.authenticate(headers)?;
    let path = uri.path();
    let Some((operation, braces)) = STRIPE.find(method.as_str(), path) else {
        let hint = if STRIPE.knows_path(path) { " You most likely used another method than this path has." } else { "" };
        let words = format!(
            "Unrecognized request URL ({method}: {path}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.{hint}"
        );
        return Err(Error::new(404, "invalid_request_error", None, &words));
    };
    stripe.permit(key, &operation.name, *method != Method::GET)?;
    if let Some(version) = headers.get("stripe-version").and_then(|v| v.to_str().ok())
        && version != VERSION
    {
        return Err(Error::new(
            400,
            "invalid_request_error",
            None,
            &format!("Invalid Stripe API version: {version}. This stand-in plays {VERSION} alone."),
        ));
    }
    let text =
        std::str::from_utf8(body).map_err(|_| Error::new(400, "invalid_request_error", None, "Invalid request: the body is not UTF-8."))?;
    let kind = headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    if !text.is_empty() && !kind.starts_with("application/x-www-form-urlencoded") {
        let words = "Invalid request (check that your POST content type is application/x-www-form-urlencoded). If you have any questions, we can help at https://support.stripe.com/.";
        return Err(Error::new(400, "invalid_request_error", None, words));
    }
    // Clients send the parameters of a DELETE in either place.
    let posted = *method == Method::POST;
    let given = match uri.query().filter(|q| !q.is_empty()) {
        Some(query) if !posted => format!("{query}{}{text}", if text.is_empty() { "" } else { "&" }),
        Some(query) => format!("{text}{}{query}", if text.is_empty() { "" } else { "&" }),
        None => text.to_string(),
    };
    let params = STRIPE.read_form(if posted { &operation.body } else { &operation.query }, &decode(&given))?;
    let key = headers.get("idempotency-key").filter(|_| posted).and_then(|v| v.to_str().ok()).filter(|k| !k.is_empty()).map(String::from);
    Ok(Call { braces: braces.into_iter().map(String::from).collect(), operation, params, key, request: request.into() })
}

fn carry_out(stripe: &mut Stripe, call: &Call) -> (u16, Value) {
    stripe.request = (Some(call.request.clone()), call.key.clone());
    let braces: Vec<&str> = call.braces.iter().map(String::as_str).collect();
    let done = operations::run(stripe, &call.operation.name, &braces, &call.params).and_then(|mut answer| {
        if let Err(wrong) = STRIPE.check_answer(&call.operation.answer, &answer) {
            let words = format!("The stand-in answered what Stripe never does ({}): {wrong:?}", call.operation.name);
            return Err(Error::new(500, "api_error", None, &words));
        }
        stripe.expand(&mut answer, &call.params["expand"])?;
        Ok(answer)
    });
    stripe.request = (None, None);
    match done {
        Ok(answer) => (200, answer),
        Err(error) => (error.status, json!({"error": error.body})),
    }
}

/// `first` is the id of the request that the key was first used with, the key, and whether this is a repetition.
fn respond(request: &str, status: u16, body: &Value, first: Option<(&str, Option<&str>, bool)>) -> Response {
    let mut body = body.clone();
    if let Some(error) = body.get_mut("error").filter(|_| status < 500) {
        error["request_log_url"] = json!(format!("https://dashboard.stripe.com/test/workbench/logs?object={request}"));
    }
    let text = serde_json::to_string_pretty(&body).unwrap_or_default();
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut answer = (status, [(header::CONTENT_TYPE, "application/json")], text).into_response();
    let headers = answer.headers_mut();
    let mut put = |name: &'static str, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    };
    put("request-id", request);
    put("stripe-version", VERSION);
    if let Some((original, key, replayed)) = first {
        put("original-request", original);
        put("idempotency-key", key.unwrap_or_default());
        if replayed {
            put("idempotent-replayed", "true");
        }
    }
    if status == StatusCode::CONFLICT {
        put("stripe-should-retry", "true");
    }
    answer
}
