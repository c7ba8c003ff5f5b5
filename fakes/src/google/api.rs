//! One request of Gmail, Calendar or userinfo: whose token, which rights, whether it is well formed, and what comes of it.

use super::{Google, calendar, error::Error, gmail, oauth::Grant};
use crate::{
    contract::{GOOGLE, Operation},
    world::Shared,
};
use axum::{
    Json,
    body::Bytes,
    extract::State,
    http::{HeaderMap, Method, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE};
use serde_json::{Map, Value, json};

/// What a provider's operation is given.
pub struct Call<'a> {
    pub account: &'a str,
    pub operation: &'a str,
    /// What stands in the braces of the path, decoded.
    pub ids: Vec<String>,
    pub query: &'a Value,
    pub body: &'a Value,
    pub if_match: Option<&'a str>,
    pub if_none_match: Option<&'a str>,
}

/// An answer, or nothing (204).
pub type Answer = Result<Option<Value>, Error>;

pub async fn answer(State(shared): State<Shared>, method: Method, uri: Uri, headers: HeaderMap, body: Bytes) -> Response {
    match serve(&mut shared.now().google, &method, &uri, &headers, &body) {
        Ok(Some(answer)) => {
            let etag = answer["etag"].as_str().map(String::from);
            let mut told = Json(answer).into_response();
            if let Some(etag) = etag.and_then(|e| e.parse().ok()) {
                told.headers_mut().insert(header::ETAG, etag);
            }
            told
        }
        Ok(None) => StatusCode::NO_CONTENT.into_response(),
        Err(error) if error.status == 304 => StatusCode::NOT_MODIFIED.into_response(),
        Err(error) => error.into_response(),
    }
}

fn serve(google: &mut Google, method: &Method, uri: &Uri, headers: &HeaderMap, body: &[u8]) -> Answer {
    let Some((operation, braces)) = GOOGLE.find(method.as_str(), uri.path()) else { return Err(Error::new(404, "notFound", "Not Found")) };
    let uploads = operation.upload.is_some() && uri.path().starts_with("/upload/");
    let query = read_query(uri.query().unwrap_or_default());
    let query = GOOGLE.read_json(&operation.name, &operation.query, &query)?;
    let grant = authorize(google, headers, &query, &operation)?;
    let text = |name: header::HeaderName| headers.get(name).and_then(|v| v.to_str().ok());
    let given = if uploads {
        uploaded(&operation, text(header::CONTENT_TYPE).unwrap_or_default(), &query, body)?
    } else {
        read_body(text(header::CONTENT_TYPE), body)?
    };
    let given =
        if method == Method::GET || given.is_null() { json!({}) } else { GOOGLE.read_json(&operation.name, &operation.body, &given)? };
    let call = Call {
        account: &grant.account,
        operation: &operation.name,
        ids: braces.into_iter().map(decoded).collect(),
        query: &query,
        body: &given,
        if_match: text(header::IF_MATCH),
        if_none_match: text(header::IF_NONE_MATCH),
    };
    let answer = match operation.name.split('.').next() {
        Some("gmail") => gmail::run(google, &call),
        Some("calendar") => calendar::run(google, &call),
        _ => userinfo(google, &grant, &operation.name),
    }?;
    if let Some(Err(wrong)) = answer.as_ref().map(|a| GOOGLE.check_answer(&operation.answer, a)) {
        return Err(Error::new(
            500,
            "backendError",
            &format!("The stand-in answered what Google never does ({}): {wrong:?}", operation.name),
        ));
    }
    Ok(answer)
}

fn authorize(google: &Google, headers: &HeaderMap, query: &Value, operation: &Operation) -> Result<Grant, Error> {
    let header = headers.get(header::AUTHORIZATION).and_then(|v| v.to_str().ok()).and_then(|v| v.strip_prefix("Bearer "));
    let Some(token) = header.or(query["access_token"].as_str()).or(query["oauth_token"].as_str()) else {
        return Err(Error::new(401, "required", "Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential.").at("header", "Authorization"));
    };
    let grant = google.bearer(token).ok_or_else(|| Error::new(401, "authError", "Invalid Credentials").at("header", "Authorization"))?;
    let held = |scope: &String| {
        grant.scopes.iter().any(|s| {
            s.rsplit("/auth/").next() == Some(scope.trim_end_matches('/')) || s.trim_end_matches('/') == scope.trim_end_matches('/')
        })
    };
    if !operation.scopes.is_empty() && !operation.scopes.iter().any(held) {
        return Err(Error::scopes());
    }
    Ok(grant)
}

/// A name that comes several times is a list.
fn read_query(text: &str) -> Value {
    let mut all = Map::new();
    for (key, value) in form_urlencoded::parse(text.as_bytes()) {
        let value = Value::from(value.as_ref());
        match all.get_mut(key.as_ref()) {
            Some(Value::Array(items)) => items.push(value),
            Some(first) => *first = json!([first.take(), value]),
            None => drop(all.insert(key.into_owned(), value)),
        }
    }
    Value::Object(all)
}

fn read_body(kind: Option<&str>, body: &[u8]) -> Result<Value, Error> {
    if body.is_empty() {
        return Ok(Value::Null);
    }
    if !kind.unwrap_or_default().starts_with("application/json") {
        return Err(Error::new(415, "badContent", "Media type is not supported. Send application/json."));
    }
    serde_json::from_slice(body).map_err(|e| Error::new(400, "parseError", &format!("Invalid JSON payload received. {e}")))
}

/// `uploadType=media` is the mail itself; `multipart` is its JSON and then the mail.
fn uploaded(operation: &Operation, kind: &str, query: &Value, body: &[u8]) -> Result<Value, Error> {
    if operation.largest.is_some_and(|most| body.len() > most) {
        return Err(Error::new(413, "uploadTooLarge", "Request Entity Too Large"));
    }
    match query["uploadType"].as_str() {
        Some("media") if kind.starts_with("message/") => Ok(json!({"raw": URL_SAFE.encode(body)})),
        Some("media") => {
            Err(Error::new(400, "badContent", &format!("Media type '{kind}' is not supported. Valid media types: [message/*]")))
        }
        Some("multipart") => {
            let boundary = kind
                .split("boundary=")
                .nth(1)
                .map(|b| b.trim_matches('"'))
                .ok_or_else(|| Error::invalid("The multipart body has no boundary."))?;
            let text = |part: &[u8]| {
                part.windows(4).position(|w| w == b"\r\n\r\n").or_else(|| part.windows(2).position(|w| w == b"\n\n")).unwrap_or(0)
            };
            let mark = format!("--{boundary}");
            let parts: Vec<&[u8]> = split(body, mark.as_bytes());
            let (Some(first), Some(second)) = (parts.get(1), parts.get(2)) else {
                return Err(Error::invalid("The multipart body needs two parts."));
            };
            let mut metadata: Value = serde_json::from_slice(trim(&first[text(first)..])).map_err(|e| Error::invalid(&e.to_string()))?;
            metadata["raw"] = json!(URL_SAFE.encode(trim(&second[text(second)..])));
            Ok(metadata)
        }
        other => {
            Err(Error::invalid(&format!("This stand-in takes uploads of the kinds media and multipart, not {}.", other.unwrap_or("none"))))
        }
    }
}

fn split<'a>(body: &'a [u8], mark: &[u8]) -> Vec<&'a [u8]> {
    let mut parts = Vec::new();
    let mut from = 0;
    while let Some(at) = body[from..].windows(mark.len()).position(|w| w == mark) {
        parts.push(&body[from..from + at]);
        from += at + mark.len();
    }
    parts.push(&body[from..]);
    parts
}

fn trim(part: &[u8]) -> &[u8] {
    let start = part.iter().take_while(|b| b.is_ascii_whitespace()).count();
    let end = part.iter().rev().take_while(|b| **b == b'\r' || **b == b'\n').count();
    &part[start..part.len().max(start + end) - end]
}

/// Path segments are percent-encoded; a plus is a plus.
fn decoded(segment: &str) -> String {
    let plain = segment.replace('+', "%2B");
    form_urlencoded::parse(format!("x={plain}").as_bytes()).next().map_or_else(String::new, |(_, v)| v.into_owned())
}

fn userinfo(google: &Google, grant: &Grant, operation: &str) -> Answer {
    if operation == "oauth2.tokeninfo" {
        let scope = grant.scopes.iter().cloned().collect::<Vec<_>>().join(" ");
        return Ok(Some(
            json!({"issued_to": grant.client, "audience": grant.client, "scope": scope, "expires_in": grant.expires - google.now(), "email": grant.account, "verified_email": true, "user_id": google.subject(&grant.account)}),
        ));
    }
    let name = google.people.get(&grant.account).cloned().unwrap_or_default();
    let (given, family) = name.split_once(' ').unwrap_or((&name, ""));
    Ok(Some(
        json!({"id": google.subject(&grant.account), "email": grant.account, "verified_email": true, "name": name, "given_name": given, "family_name": family}),
    ))
}
