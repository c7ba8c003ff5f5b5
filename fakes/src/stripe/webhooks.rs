//! Webhook endpoints, and what is sent to them: signed, at least once, in no order that one could rely on.

use super::{
    VERSION,
    account::{Stripe, metadata, shown, take},
    error::Error,
    operations::Answer,
};
use crate::world::Shared;
use axum::body::Body;
use hmac::{Hmac, Mac as _};
use hyper::{Request, client::conn::http1, header};
use hyper_util::rt::TokioIo;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::Sha256;
use std::time::Duration;
use tokio::net::TcpStream;

/// After this many refusals an event is not sent again.
const MOST_TRIES: u8 = 5;
const PATIENCE: Duration = Duration::from_secs(10);

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Delivery {
    event: String,
    endpoint: String,
    tries: u8,
}

/// The value of `Stripe-Signature`: HMAC-SHA256 of `t.body`, as docs.stripe.com/webhooks says under "Verify manually".
pub fn signature(secret: &str, at: i64, body: &str) -> String {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret.as_bytes()) else { return String::new() };
    mac.update(format!("{at}.{body}").as_bytes());
    format!("t={at},v1={}", hex::encode(mac.finalize().into_bytes()))
}

impl Stripe {
    pub(super) fn create_endpoint(&mut self, p: &Value) -> Answer {
        let url = p["url"].as_str().unwrap_or_default();
        if !url.starts_with("http://") && !url.starts_with("https://") {
            return Err(Error::coded("url_invalid", "Invalid URL: An explicit scheme (such as https) must be provided.", "url"));
        }
        let fields = json!({
            "url": url, "enabled_events": p["enabled_events"], "status": "enabled", "metadata": metadata(&Value::Null, p.get("metadata"))?,
            "description": p["description"].as_str(), "api_version": p["api_version"].as_str(),
        });
        let endpoint = self.make("WebhookEndpoint", "we", fields);
        let mut kept = endpoint.clone();
        let secret = format!("whsec_{}", self.ids.letters(32));
        kept["_secret"] = json!(secret);
        let mut told = self.add(kept);
        told = shown(&told);
        // The secret is told once, when the endpoint is made.
        told["secret"] = json!(secret);
        Ok(told)
    }

    pub(super) fn update_endpoint(&mut self, id: &str, p: &Value) -> Answer {
        let old = self.at_path("webhook_endpoint", id)?;
        let mut change = take(p, &["url", "enabled_events", "description"]);
        if let Some(disabled) = p["disabled"].as_bool() {
            change["status"] = json!(if disabled { "disabled" } else { "enabled" });
        }
        change["metadata"] = metadata(&old["metadata"], p.get("metadata"))?;
        self.patch(id, |o| o.extend(change.as_object().cloned().unwrap_or_default()));
        self.at_path("webhook_endpoint", id)
    }

    pub(super) fn delete_endpoint(&mut self, id: &str) -> Answer {
        self.at_path("webhook_endpoint", id)?;
        self.patch(id, |o| drop(o.insert("deleted".into(), json!(true))));
        Ok(json!({"id": id, "object": "webhook_endpoint", "deleted": true}))
    }

    pub(super) fn endpoints_for(&self, kind: &str) -> Vec<String> {
        let wants = |e: &&Value| {
            e["deleted"] != true
                && e["status"] == "enabled"
                && e["enabled_events"].as_array().is_some_and(|all| all.iter().any(|w| w == "*" || w == kind))
        };
        self.of_kind("webhook_endpoint").filter(wants).filter_map(|e| Some(e["id"].as_str()?.to_string())).collect()
    }

    pub(super) fn queue(&mut self, event: &Value, endpoints: Vec<String>) {
        for endpoint in endpoints {
            let delivery = Delivery { event: event["id"].as_str().unwrap_or_default().into(), endpoint, tries: 0 };
            let times = 1 + u64::from(self.ids.below(1000) < self.habits.webhook_twice_permille);
            for _ in 0..times {
                let at = if self.habits.webhooks_shuffled {
                    self.ids.below(self.deliveries.len() as u64 + 1) as usize
                } else {
                    self.deliveries.len()
                };
                self.deliveries.insert(at, delivery.clone());
            }
        }
    }

    /// The next thing to send: where, what, and its signature.
    fn next_delivery(&mut self) -> Option<(Delivery, String, String, String)> {
        let delivery = self.deliveries.pop_front()?;
        let event = shown(self.raw(&delivery.event)?);
        let endpoint = self.raw(&delivery.endpoint)?.clone();
        let body = serde_json::to_string_pretty(&event).unwrap_or_default();
        let signed = signature(endpoint["_secret"].as_str().unwrap_or_default(), self.now + self.habits.webhook_skew_s, &body);
        Some((delivery, endpoint["url"].as_str().unwrap_or_default().to_string(), body, signed))
    }
}

/// Sends what waits, for as long as the stand-ins run.
pub async fn deliver(shared: Shared) {
    loop {
        shared.deliveries.notified().await;
        loop {
            if shared.lock().stripe.deliveries.is_empty() {
                break;
            }
            let next = shared.now().stripe.next_delivery();
            let Some((delivery, url, body, signed)) = next else { continue };
            let sent = tokio::time::timeout(PATIENCE, post(&url, body, &signed)).await;
            let mut world = shared.lock();
            if matches!(sent, Ok(Ok(status)) if (200..300).contains(&status)) {
                world.stripe.patch(&delivery.event, |e| {
                    let pending = e.get("pending_webhooks").and_then(Value::as_i64).unwrap_or(0);
                    e.insert("pending_webhooks".into(), json!((pending - 1).max(0)));
                });
            } else if delivery.tries + 1 < MOST_TRIES {
                world.stripe.deliveries.push_back(Delivery { tries: delivery.tries + 1, ..delivery });
            }
        }
    }
}

async fn post(url: &str, body: String, signed: &str) -> Result<u16, Box<dyn std::error::Error + Send + Sync>> {
    let rest = url.strip_prefix("http://").ok_or("only addresses of this machine are called")?;
    let (host, path) = rest.split_once('/').map_or((rest, String::new()), |(host, path)| (host, path.to_string()));
    let stream = TcpStream::connect(host).await?;
    if !stream.peer_addr()?.ip().is_loopback() {
        return Err("only addresses of this machine are called".into());
    }
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
    tokio::spawn(connection);
    let request = Request::post(format!("/{path}"))
        .header(header::HOST, host)
        .header(header::CONTENT_TYPE, "application/json; charset=utf-8")
        .header(header::USER_AGENT, "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
        .header("stripe-version", VERSION)
        .header("stripe-signature", signed)
        .body(Body::from(body))?;
    Ok(sender.send_request(request).await?.status().as_u16())
}

#[cfg(test)]
mod tests {
    use super::signature;

    /// npm `stripe` 23.1.0: `webhooks.generateTestHeaderString({timestamp: 1790845200, payload: '{"id":"evt_1"}', secret: 'whsec_test'})`.
    #[test]
    fn signatures_are_those_of_the_official_library() {
        assert_eq!(
            signature("whsec_test", 1_790_845_200, "{\"id\":\"evt_1\"}"),
            "t=1790845200,v1=fc837ad5bb2926e5ff50e4a64894dcb9743ba71b5178793bd1ec1a9182dc0e84"
        );
    }
}
