use serde_json::Value;
use stint_fakes::{Fakes, World};
use ureq::{Agent, Body, http::Response};

pub const HOUR_MS: i64 = 3_600_000;
pub const DAY_MS: i64 = 24 * HOUR_MS;
/// 2026-10-01T09:00:00Z, where a pinned world begins.
pub const START: i64 = 1_790_845_200;

/// The stand-ins, and someone who calls them.
pub struct Web {
    pub fakes: Fakes,
    agent: Agent,
}

/// What was answered: status, body, and the headers that matter.
pub struct Told {
    pub status: u16,
    pub body: Value,
    pub replayed: bool,
    pub retry_after: Option<String>,
    pub etag: Option<String>,
    pub location: Option<String>,
}

impl Told {
    pub fn id(&self) -> String {
        self.body["id"].as_str().unwrap_or_else(|| panic!("no id: {}", self.body)).to_string()
    }

    #[track_caller]
    pub fn ok(self) -> Value {
        assert!((200..300).contains(&self.status), "{} {}", self.status, self.body);
        self.body
    }

    /// The code (or else the type) and the parameter of a refusal of Stripe.
    pub fn refusal(&self) -> (u16, String, String) {
        let error = &self.body["error"];
        let code = error["code"].as_str().or(error["type"].as_str()).unwrap_or_default();
        (self.status, code.into(), error["param"].as_str().unwrap_or_default().into())
    }
}

impl Web {
    pub fn start() -> Self {
        Self::seeded(1)
    }

    pub fn seeded(seed: u64) -> Self {
        Self::of(Fakes::start(seed).unwrap())
    }

    pub fn of(fakes: Fakes) -> Self {
        let agent = Agent::config_builder().http_status_as_error(false).max_redirects(0).build().into();
        Self { fakes, agent }
    }

    pub fn url(&self, path: &str) -> String {
        if path.starts_with("http") { path.into() } else { format!("{}{path}", self.fakes.url()) }
    }

    /// `None` when the connection was cut or the body broke off.
    pub fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Option<Told> {
        let mut request = ureq::http::Request::builder().method(method).uri(self.url(path));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer: Response<Body> = self.agent.run(request.body(body).unwrap()).ok()?;
        let header = |name: &str| answer.headers().get(name).and_then(|v| v.to_str().ok()).map(String::from);
        let (replayed, retry_after, etag, location) =
            (header("idempotent-replayed").is_some(), header("retry-after"), header("etag"), header("location"));
        let status = answer.status().as_u16();
        let text = answer.into_body().read_to_string().ok()?;
        let body = serde_json::from_str(&text).unwrap_or(Value::String(text));
        Some(Told { status, body, replayed, retry_after, etag, location })
    }

    pub fn stripe(&self, method: &str, path: &str, pairs: &[(&str, &str)], key: Option<&str>) -> Option<Told> {
        let form: String = pairs.iter().map(|(k, v)| format!("{}={}", encoded(k), encoded(v))).collect::<Vec<_>>().join("&");
        let mut headers = vec![("authorization", "Bearer sk_test_stint"), ("content-type", "application/x-www-form-urlencoded")];
        headers.extend(key.map(|key| ("idempotency-key", key)));
        if method == "POST" {
            self.send(method, path, &headers, form.as_bytes())
        } else {
            let query = if form.is_empty() { path.to_string() } else { format!("{path}?{form}") };
            self.send(method, &query, &headers[..1], b"")
        }
    }

    pub fn post(&self, path: &str, pairs: &[(&str, &str)]) -> Told {
        self.stripe("POST", path, pairs, None).unwrap()
    }

    pub fn get(&self, path: &str, pairs: &[(&str, &str)]) -> Told {
        self.stripe("GET", path, pairs, None).unwrap()
    }

    pub fn control(&self, deed: &str, body: Value) -> Told {
        self.send("POST", &format!("/_control/{deed}"), &[("content-type", "application/json")], body.to_string().as_bytes()).unwrap()
    }

    /// Every event so far, oldest first.
    pub fn events(&self) -> Vec<String> {
        let world = self.world();
        world.stripe.of_kind("event").map(|e| e["type"].as_str().unwrap().to_string()).collect()
    }

    pub fn world(&self) -> std::sync::MutexGuard<'_, World> {
        self.fakes.world()
    }
}

pub fn encoded(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() || b"-_.~".contains(&b) { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}
