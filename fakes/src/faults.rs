//! What goes wrong, when it is told to.

use crate::ids::Ids;
use serde::{Deserialize, Serialize};

/// What may happen to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The connection is cut before anything is done.
    DropRequest,
    /// The request is carried out, and the connection is cut before a byte of the answer.
    DropAnswer,
    /// 429 with `Retry-After`, nothing done.
    RateLimited,
    /// 500, nothing done.
    ErrorBefore,
    /// The request is carried out and committed, the answer says 500.
    ErrorAfter,
    /// 503 from the provider's front door, nothing done and nothing remembered.
    Unavailable,
    /// The answer comes after `delay_ms`.
    Slow,
    /// The request is carried out, and the connection is cut in the middle of the answer's body.
    TruncatedBody,
    /// 401 as for a token that has just been revoked.
    Unauthorized,
    /// 403 as Google says it when a quota of a user is used up.
    QuotaExceeded,
}

/// One rule: which requests, what happens to them, how often.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fault {
    pub kind: Kind,
    /// `POST /v1/refunds`, `GET /v1/`, `/calendar/v3/`, or empty for every request: the beginning of the path, with or without a method.
    #[serde(default)]
    pub route: String,
    /// How many requests it still hits. `None` never ends.
    #[serde(default)]
    pub times: Option<u32>,
    /// How many requests it lets through first.
    #[serde(default)]
    pub skip: u32,
    /// Of a thousand requests, how many it hits, by the seed.
    #[serde(default = "always")]
    pub chance_permille: u32,
    #[serde(default = "a_second")]
    pub delay_ms: u64,
    #[serde(default = "one")]
    pub retry_after_s: u32,
}

fn always() -> u32 {
    1000
}
fn a_second() -> u64 {
    1000
}
fn one() -> u32 {
    1
}

impl Fault {
    /// Hits the next request whose method and path begin so.
    pub fn once(kind: Kind, route: &str) -> Self {
        Self { times: Some(1), ..Self::always(kind, route) }
    }

    pub fn always(kind: Kind, route: &str) -> Self {
        Self { kind, route: route.into(), times: None, skip: 0, chance_permille: 1000, delay_ms: 1000, retry_after_s: 1 }
    }

    fn concerns(&self, method: &str, path: &str) -> bool {
        match self.route.split_once(' ') {
            Some((wanted, start)) => wanted.eq_ignore_ascii_case(method) && path.starts_with(start),
            None => path.starts_with(&self.route),
        }
    }
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Faults {
    pub rules: Vec<Fault>,
    ids: Ids,
}

impl Faults {
    pub fn new(seed: u64) -> Self {
        Self { rules: Vec::new(), ids: Ids::new(seed, "faults") }
    }

    /// The first rule that hits this request, which is thereby counted.
    pub fn hit(&mut self, method: &str, path: &str) -> Option<Fault> {
        for rule in &mut self.rules {
            if !rule.concerns(method, path) || rule.times == Some(0) {
                continue;
            }
            if rule.skip > 0 {
                rule.skip -= 1;
                continue;
            }
            if rule.chance_permille < 1000 && self.ids.below(1000) >= u64::from(rule.chance_permille) {
                continue;
            }
            if let Some(times) = &mut rule.times {
                *times -= 1;
            }
            return Some(rule.clone());
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_hits_its_route_after_what_it_lets_through() {
        let mut faults = Faults::new(1);
        faults.rules.push(Fault { skip: 1, times: Some(2), ..Fault::always(Kind::DropAnswer, "POST /v1/refunds") });
        let hits: Vec<bool> = (0..5).map(|_| faults.hit("POST", "/v1/refunds").is_some()).collect();
        assert_eq!(hits, [false, true, true, false, false]);
        assert!(
            Faults { rules: vec![Fault::always(Kind::Slow, "POST /v1/refunds")], ..faults.clone() }.hit("GET", "/v1/refunds").is_none()
        );
    }

    #[test]
    fn chance_follows_the_seed() {
        let run = |seed| {
            let mut faults = Faults::new(seed);
            faults.rules.push(Fault { chance_permille: 300, ..Fault::always(Kind::DropRequest, "") });
            (0..1000).map(|_| faults.hit("GET", "/").is_some()).collect::<Vec<_>>()
        };
        assert_eq!(run(7), run(7));
        assert_ne!(run(7), run(8));
        let hits = run(7).into_iter().filter(|hit| *hit).count();
        assert!((250..350).contains(&hits), "{hits} of 1000 at 30 %");
    }
}
