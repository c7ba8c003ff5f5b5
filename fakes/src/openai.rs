//! A language model behind OpenAI's chat completions: it says what it was told to say, whole or in pieces.

use crate::world::Shared;
use axum::{
    Json, Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::VecDeque;

const MODEL: &str = "stint-sandbox-1";
/// What requests may hold, of platform.openai.com/docs/api-reference/chat/create.
const KNOWN: &[&str] = &[
    "model",
    "messages",
    "stream",
    "stream_options",
    "temperature",
    "top_p",
    "max_tokens",
    "max_completion_tokens",
    "n",
    "stop",
    "seed",
    "user",
    "response_format",
    "tools",
    "tool_choice",
    "presence_penalty",
    "frequency_penalty",
    "logit_bias",
    "metadata",
    "store",
    "reasoning_effort",
];

#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Assistant {
    /// What it will say, one answer after the other. When none is left, it repeats the question.
    pub answers: VecDeque<String>,
    asked: u64,
}

pub fn router() -> Router<Shared> {
    Router::new().route("/v1/chat/completions", post(complete)).route("/v1/models", get(models))
}

pub fn owns(path: &str) -> bool {
    path == "/v1/models" || path.starts_with("/v1/chat/")
}

pub fn front_error(status: u16) -> Value {
    let (kind, words) = match status {
        401 => ("invalid_request_error", "Incorrect API key provided."),
        429 => ("requests", "Rate limit reached for requests"),
        _ => ("server_error", "The server had an error while processing your request."),
    };
    json!({"error": {"message": words, "type": kind, "param": null, "code": if status == 429 { json!("rate_limit_exceeded") } else { Value::Null }}})
}

fn refuse(status: StatusCode, words: &str, param: Option<&str>, code: Option<&str>) -> Response {
    (status, Json(json!({"error": {"message": words, "type": "invalid_request_error", "param": param, "code": code}}))).into_response()
}

fn key_missing(headers: &HeaderMap) -> Option<Response> {
    let bearer = headers
        .get(header::AUTHORIZATION)
        .and_then(|v| v.to_str().ok())
        .is_some_and(|v| v.len() > "Bearer ".len() && v.starts_with("Bearer "));
    (!bearer).then(|| refuse(StatusCode::UNAUTHORIZED, "You didn't provide an API key.", None, Some("invalid_api_key")))
}

async fn models(headers: HeaderMap) -> Response {
    key_missing(&headers).unwrap_or_else(|| {
        Json(json!({"object": "list", "data": [{"id": MODEL, "object": "model", "created": 1_790_845_200, "owned_by": "stint"}]}))
            .into_response()
    })
}

async fn complete(State(shared): State<Shared>, headers: HeaderMap, body: Bytes) -> Response {
    if let Some(refusal) = key_missing(&headers) {
        return refusal;
    }
    let Ok(Value::Object(asked)) = serde_json::from_slice::<Value>(&body) else {
        return refuse(StatusCode::BAD_REQUEST, "We could not parse the JSON body of your request.", None, None);
    };
    if let Some(unknown) = asked.keys().find(|k| !KNOWN.contains(&k.as_str())) {
        return refuse(
            StatusCode::BAD_REQUEST,
            &format!("Unrecognized request argument supplied: {unknown}"),
            Some(unknown),
            Some("unknown_parameter"),
        );
    }
    let Some(model) = asked.get("model").and_then(Value::as_str) else {
        return refuse(StatusCode::BAD_REQUEST, "you must provide a model parameter", Some("model"), Some("missing_required_parameter"));
    };
    let messages = asked.get("messages").and_then(Value::as_array).filter(|m| !m.is_empty());
    let Some(messages) = messages else {
        return refuse(
            StatusCode::BAD_REQUEST,
            "Missing required parameter: 'messages'.",
            Some("messages"),
            Some("missing_required_parameter"),
        );
    };
    for (i, message) in messages.iter().enumerate() {
        if !matches!(message["role"].as_str(), Some("system" | "developer" | "user" | "assistant" | "tool")) {
            let at = format!("messages[{i}].role");
            return refuse(StatusCode::BAD_REQUEST, &format!("Invalid value for '{at}'."), Some(&at), Some("invalid_value"));
        }
    }
    let question = messages.last().and_then(|m| m["content"].as_str()).unwrap_or_default().to_string();
    let (id, now, said) = {
        let mut world = shared.now();
        world.assistant.asked += 1;
        let said = world.assistant.answers.pop_front().unwrap_or(question.clone());
        (format!("chatcmpl-{:08}", world.assistant.asked), world.clock.now(), said)
    };
    let usage = json!({"prompt_tokens": question.len().div_ceil(4), "completion_tokens": said.len().div_ceil(4), "total_tokens": question.len().div_ceil(4) + said.len().div_ceil(4)});
    if asked.get("stream") != Some(&Value::Bool(true)) {
        let choice = json!({"index": 0, "message": {"role": "assistant", "content": said, "refusal": null}, "logprobs": null, "finish_reason": "stop"});
        return Json(json!({"id": id, "object": "chat.completion", "created": now, "model": model, "choices": [choice], "usage": usage}))
            .into_response();
    }
    let chunk = |delta: Value, end: Value| {
        let choice = json!({"index": 0, "delta": delta, "logprobs": null, "finish_reason": end});
        format!("data: {}\n\n", json!({"id": id, "object": "chat.completion.chunk", "created": now, "model": model, "choices": [choice]}))
    };
    let mut stream = chunk(json!({"role": "assistant", "content": ""}), Value::Null);
    stream.extend(said.split_inclusive(' ').map(|word| chunk(json!({"content": word}), Value::Null)));
    stream.push_str(&chunk(json!({}), json!("stop")));
    if asked.get("stream_options").is_some_and(|o| o["include_usage"] == true) {
        stream.push_str(&format!(
            "data: {}\n\n",
            json!({"id": id, "object": "chat.completion.chunk", "created": now, "model": model, "choices": [], "usage": usage})
        ));
    }
    stream.push_str("data: [DONE]\n\n");
    ([(header::CONTENT_TYPE, "text/event-stream")], stream).into_response()
}
