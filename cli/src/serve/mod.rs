//! `stint serve`: the same commands and the same window over HTTP, on this machine only.
//!
//! Only 127.0.0.1; a token of 256 bits on every call; the Host header must name the loopback (against DNS rebinding); no cross-origin
//! access is ever granted. Off unless started.

mod assets;
mod guard;

use crate::fail::Failure;
use axum::{
    Json, Router,
    body::Bytes,
    extract::{Path, State},
    http::StatusCode,
    middleware,
    response::{
        IntoResponse as _, Response, Sse,
        sse::{Event, KeepAlive},
    },
    routing::{get, post},
};
use guard::Guard;
use serde_json::{Value, json};
use std::{net::Ipv4Addr, sync::Arc};
use stint::{
    api::{self, ApiError, ErrorCode},
    app::App,
    kernel::Error,
};
use tokio::sync::broadcast;
use tokio_stream::{StreamExt as _, wrappers::BroadcastStream};

/// Changes that a slow listener may fall behind before it is told to read everything again.
const EVENT_BACKLOG: usize = 256;

#[derive(Clone)]
pub struct Door {
    app: App,
    guard: Arc<Guard>,
    /// None ends the streams: a window that listens would keep the server from ending.
    changes: broadcast::Sender<Option<Value>>,
}

pub fn run(app: &App, port: u16, token_file: Option<&std::path::Path>, json: bool) -> Result<String, Failure> {
    let guard = Arc::new(Guard::new(token_file)?);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().worker_threads(2).build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .await
            .map_err(|e| Error::cannot("port_taken", format!("port {port} cannot be opened: {e}; choose another with --port")))?;
        let at = format!("http://{}", listener.local_addr()?);
        let url = format!("{at}/#token={}", guard.token());
        announce(&at, &url, token_file, json)?;
        let door = Door { app: app.clone(), guard, changes: broadcast::channel(EVENT_BACKLOG).0 };
        let sink = door.changes.clone();
        app.subscribe(move |changed| {
            let _ = sink.send(Some(json!(changed)));
        });
        app.watch()?;
        let end = door.changes.clone();
        axum::serve(listener, router(door)).with_graceful_shutdown(stopped(end)).await?;
        Ok::<_, Failure>(())
    })?;
    Ok(String::new())
}

/// The first line tells where it listens; with a token file the token stays out of it.
fn announce(at: &str, url: &str, token_file: Option<&std::path::Path>, json: bool) -> Result<(), Failure> {
    use std::io::Write as _;
    let shown = if token_file.is_some() { at } else { url };
    let line = match token_file {
        _ if json => json!({ "url": shown }).to_string(),
        Some(path) => format!("Stint is served on {shown}, with the token in {} (Ctrl+C ends it)", path.display()),
        None => format!("Stint is served on {shown} (Ctrl+C ends it)"),
    };
    writeln!(std::io::stdout(), "{line}")?;
    std::io::stdout().flush()?;
    Ok(())
}

async fn stopped(changes: broadcast::Sender<Option<Value>>) {
    let _ = tokio::signal::ctrl_c().await;
    let _ = changes.send(None);
}

fn router(door: Door) -> Router {
    Router::new()
        .route("/rpc/{name}", post(rpc))
        .route("/events", get(events))
        .route("/openapi.json", get(openapi))
        .method_not_allowed_fallback(wrong_method)
        .layer(middleware::from_fn_with_state(door.clone(), guard::token))
        .fallback(assets::file)
        .layer(middleware::from_fn_with_state(door.clone(), guard::host))
        .layer(axum::extract::DefaultBodyLimit::max(guard::BODY_BYTES))
        .with_state(door)
}

fn status(e: &ApiError) -> StatusCode {
    match e.code {
        ErrorCode::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        ErrorCode::NotFound => StatusCode::NOT_FOUND,
        ErrorCode::CannotNow | ErrorCode::NoWorkspace => StatusCode::CONFLICT,
        ErrorCode::Locked => StatusCode::LOCKED,
        ErrorCode::Storage => StatusCode::INSUFFICIENT_STORAGE,
        ErrorCode::Bug => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

fn refused(e: &ApiError) -> Response {
    (status(e), Json(json!(e))).into_response()
}

async fn rpc(State(door): State<Door>, Path(name): Path<String>, body: Bytes) -> Response {
    let request: Value = match if body.is_empty() { Ok(json!({})) } else { serde_json::from_slice(&body) } {
        Ok(request) => request,
        Err(e) => return refused(&Error::invalid("body", "not_json", format!("is no JSON: {e}")).into()),
    };
    match tokio::task::spawn_blocking(move || api::call(&door.app, &name, request)).await {
        Ok(Ok(answer)) => Json(answer).into_response(),
        Ok(Err(e)) => refused(&e),
        Err(e) => refused(&Error::bug(e.to_string()).into()),
    }
}

async fn wrong_method() -> Response {
    let e = Error::invalid("method", "wrong_method", "is not served here: POST to /rpc/NAME, GET /events and /openapi.json");
    (StatusCode::METHOD_NOT_ALLOWED, Json(json!(ApiError::from(e)))).into_response()
}

async fn openapi() -> Response {
    api::openapi::document().map_or_else(|e| refused(&e.into()), |document| Json(document).into_response())
}

/// Server-sent events: `{"tags": […]}` after each commit, also of another process.
async fn events(State(door): State<Door>) -> impl axum::response::IntoResponse {
    let all = json!({ "tags": stint::kernel::Tag::ALL });
    let stream = BroadcastStream::new(door.changes.subscribe()).map_while(move |change| {
        let change = change.unwrap_or_else(|_| Some(all.clone()))?;
        Some(Event::default().json_data(change))
    });
    Sse::new(stream).keep_alive(KeepAlive::default())
}
