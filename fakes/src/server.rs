//! The door: every request passes here, is recorded, meets its fault, and goes on to its provider.

use crate::{
    control,
    faults::{Fault, Kind},
    google, openai,
    recorder::Record,
    stripe,
    world::Shared,
};
use axum::{
    Router,
    body::{Body, Bytes},
    http::{Request, Response, StatusCode, header, request::Parts},
    response::IntoResponse,
};
use hyper::{body::Incoming, service::service_fn};
use hyper_util::rt::TokioIo;
use std::time::Duration;
use tokio::net::TcpListener;
use tower::ServiceExt as _;

/// The largest request that any provider takes is Gmail's 35 MB, in base64 of base64.
const LARGEST_BODY: usize = 64 * 1024 * 1024;

/// Why a connection ends without an answer.
#[derive(Debug)]
struct Cut;

impl std::fmt::Display for Cut {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the connection was cut")
    }
}

impl std::error::Error for Cut {}

/// What the handler of a provider does with a fault that concerns its own memory.
#[derive(Debug, Clone, Default)]
pub struct Hit(pub Option<Fault>);

pub fn router(shared: &Shared) -> Router {
    Router::new()
        .merge(openai::router())
        .merge(stripe::router())
        .merge(google::router())
        .merge(control::router())
        // The door has its own bound; axum's of 2 MB would stop a mail with a scan.
        .layer(axum::extract::DefaultBodyLimit::disable())
        .with_state(shared.clone())
}

/// Serves until the task is dropped.
pub async fn serve(listener: TcpListener, shared: Shared) {
    let router = router(&shared);
    loop {
        let Ok((stream, _)) = listener.accept().await else { continue };
        let (shared, router) = (shared.clone(), router.clone());
        tokio::spawn(async move {
            let service = service_fn(move |request| pass(shared.clone(), router.clone(), request));
            // A cut connection is an error of ours to hyper, and the whole point to us.
            let _ = hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

async fn pass(shared: Shared, router: Router, request: Request<Incoming>) -> Result<Response<Body>, Cut> {
    let (parts, body) = request.into_parts();
    let body = axum::body::to_bytes(Body::new(body), LARGEST_BODY).await.map_err(|_| Cut)?;
    // A provider ends what it began, also when nobody waits for the answer any more.
    tokio::spawn(carried_out(shared, router, parts, body)).await.map_err(|_| Cut)?
}

async fn carried_out(shared: Shared, router: Router, mut parts: Parts, body: Bytes) -> Result<Response<Body>, Cut> {
    let path = parts.uri.path().to_string();
    if path.starts_with("/_control") {
        let answer = call(router, Request::from_parts(parts, Body::from(body))).await?;
        shared.keep();
        shared.deliveries.notify_one();
        return Ok(answer);
    }
    let (number, fault) = {
        let mut world = shared.now();
        let fault = world.faults.hit(parts.method.as_str(), &path);
        let key = parts.headers.get("idempotency-key").and_then(|v| v.to_str().ok()).map(String::from);
        let record = Record {
            at_ms: world.clock.now_ms(),
            method: parts.method.to_string(),
            path: path.clone(),
            query: parts.uri.query().unwrap_or_default().into(),
            idempotency_key: key,
            body_bytes: body.len(),
            body: String::new(),
            fault: fault.as_ref().and_then(|f| Some(serde_json::to_value(f.kind).ok()?.as_str()?.to_string())),
            status: None,
        };
        (world.recorder.begin(record, &body), fault)
    };
    if matches!(&fault, Some(f) if f.kind == Kind::DropRequest) {
        return Err(Cut);
    }
    let changes = parts.method != axum::http::Method::GET;
    parts.extensions.insert(Hit(fault.clone()));
    let answer = match refused(&path, fault.as_ref()) {
        Some(answer) => answer,
        None => call(router, Request::from_parts(parts, Body::from(body))).await?,
    };
    if changes {
        shared.keep();
        shared.deliveries.notify_one();
    }
    let mut answer = distort(answer, fault.as_ref(), &path).await;
    let mut world = shared.lock();
    world.recorder.end(number, answer.as_ref().ok().map(|a| a.status().as_u16()));
    // What time it is in this world: a program may compare it with its own clock.
    if let (Ok(answer), Ok(date)) = (&mut answer, date(world.clock.now()).parse()) {
        answer.headers_mut().insert(header::DATE, date);
    }
    answer
}

/// RFC 9110, 5.6.7.
fn date(at: i64) -> String {
    chrono::DateTime::from_timestamp(at, 0).unwrap_or_default().format("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

async fn call(router: Router, request: Request<Body>) -> Result<Response<Body>, Cut> {
    router.oneshot(request).await.map_err(|never| match never {})
}

/// What the provider's front says without asking anyone behind it.
fn refused(path: &str, fault: Option<&Fault>) -> Option<Response<Body>> {
    let fault = fault?;
    let (status, answer) = match fault.kind {
        Kind::RateLimited => (StatusCode::TOO_MANY_REQUESTS, words(path, 429)),
        Kind::Unavailable => (StatusCode::SERVICE_UNAVAILABLE, words(path, 503)),
        Kind::Unauthorized => (StatusCode::UNAUTHORIZED, words(path, 401)),
        Kind::QuotaExceeded => (StatusCode::FORBIDDEN, words(path, 403)),
        // Stripe remembers a 500 under the key of the request, so its own handler says it.
        Kind::ErrorBefore if !stripe::owns(path) => (StatusCode::INTERNAL_SERVER_ERROR, words(path, 500)),
        _ => return None,
    };
    let mut answer = (status, [(header::CONTENT_TYPE, "application/json")], answer).into_response();
    if matches!(fault.kind, Kind::RateLimited | Kind::Unavailable) {
        answer.headers_mut().insert(header::RETRY_AFTER, fault.retry_after_s.into());
    }
    Some(answer)
}

fn words(path: &str, status: u16) -> String {
    if stripe::owns(path) {
        stripe::front_error(status).to_string()
    } else if path.starts_with("/v1/") {
        openai::front_error(status).to_string()
    } else {
        google::front_error(status).to_string()
    }
}

async fn distort(answer: Response<Body>, fault: Option<&Fault>, path: &str) -> Result<Response<Body>, Cut> {
    let Some(fault) = fault else { return Ok(answer) };
    match fault.kind {
        Kind::DropAnswer => Err(Cut),
        Kind::Slow => {
            if !stripe::owns(path) {
                tokio::time::sleep(Duration::from_millis(fault.delay_ms)).await;
            }
            Ok(answer)
        }
        Kind::ErrorAfter if !stripe::owns(path) => {
            Ok((StatusCode::INTERNAL_SERVER_ERROR, [(header::CONTENT_TYPE, "application/json")], words(path, 500)).into_response())
        }
        Kind::TruncatedBody => {
            let (mut parts, body) = answer.into_parts();
            let whole = axum::body::to_bytes(body, LARGEST_BODY).await.map_err(|_| Cut)?;
            parts.headers.insert(header::CONTENT_LENGTH, whole.len().into());
            let half: [Result<Bytes, Cut>; 2] = [Ok(whole.slice(..whole.len() / 2)), Err(Cut)];
            Ok(Response::from_parts(parts, Body::from_stream(tokio_stream::iter(half))))
        }
        _ => Ok(answer),
    }
}
