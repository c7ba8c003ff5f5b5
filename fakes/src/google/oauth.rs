//! Tokens: how they are had, refreshed, spent and taken away. RFC 6749, 7636, 7009 as Google plays them.

use super::Google;
use crate::world::Shared;
use axum::{
    Json,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, BTreeSet};

pub const ACCESS_S: i64 = 3599;
const CODE_S: i64 = 600;
/// developers.google.com/identity/protocols/oauth2: refresh tokens of apps in testing.
const TESTING_S: i64 = 7 * 86_400;
/// The same page: the oldest goes silently when there are more.
const MOST_REFRESH_TOKENS: usize = 100;

pub type Scopes = BTreeSet<String>;

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Grant {
    pub account: String,
    pub client: String,
    pub scopes: Scopes,
    pub expires: i64,
    /// The order of making.
    nth: u64,
}

/// A code that waits to be exchanged.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Code {
    pub grant: Grant,
    pub redirect: String,
    pub challenge: Option<(String, String)>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Grants {
    codes: BTreeMap<String, Code>,
    access: BTreeMap<String, Grant>,
    refresh: BTreeMap<String, Grant>,
    made: u64,
}

pub struct Refusal(StatusCode, &'static str, &'static str);

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        (self.0, Json(json!({"error": self.1, "error_description": self.2}))).into_response()
    }
}

const BAD: StatusCode = StatusCode::BAD_REQUEST;

/// S256 of RFC 7636, 4.6, or the plain word.
fn verified(challenge: &Option<(String, String)>, verifier: Option<&String>) -> bool {
    match (challenge, verifier) {
        (None, None) => true,
        (Some((method, wanted)), Some(verifier)) if (43..=128).contains(&verifier.len()) => {
            let given = if method == "S256" { URL_SAFE_NO_PAD.encode(Sha256::digest(verifier)) } else { verifier.clone() };
            given == *wanted
        }
        _ => false,
    }
}

impl Google {
    /// The user allowed it: a code for the program.
    pub fn allow(&mut self, account: &str, client: &str, scopes: Scopes, redirect: &str, challenge: Option<(String, String)>) -> String {
        let code = format!("4/0A{}", self.ids.letters(60));
        self.grants.made += 1;
        let grant = Grant { account: account.into(), client: client.into(), scopes, expires: self.now() + CODE_S, nth: self.grants.made };
        self.grants.codes.insert(code.clone(), Code { grant, redirect: redirect.into(), challenge });
        code
    }

    /// What this account has already allowed the program.
    pub fn allowed(&self, account: &str, client: &str) -> Scopes {
        self.grants.refresh.values().filter(|g| g.account == account && g.client == client).flat_map(|g| g.scopes.clone()).collect()
    }

    fn exchange(&mut self, form: &BTreeMap<String, String>) -> Result<Value, Refusal> {
        let get = |name: &str| form.get(name).map_or("", String::as_str);
        let Some(client) = self.clients.get(get("client_id")).cloned() else {
            return Err(Refusal(StatusCode::UNAUTHORIZED, "invalid_client", "The OAuth client was not found."));
        };
        if get("client_secret") != client.secret {
            let words = if form.contains_key("client_secret") { "Unauthorized" } else { "client_secret is missing." };
            return Err(Refusal(
                if words == "Unauthorized" { StatusCode::UNAUTHORIZED } else { BAD },
                if words == "Unauthorized" { "invalid_client" } else { "invalid_request" },
                words,
            ));
        }
        let (mut grant, fresh) = match get("grant_type") {
            "authorization_code" => {
                // A code is spent by its first use, whatever comes of it.
                let code =
                    self.grants.codes.remove(get("code")).filter(|c| c.grant.expires > self.now() && c.grant.client == get("client_id"));
                let Some(code) = code else { return Err(Refusal(BAD, "invalid_grant", "Malformed auth code.")) };
                if code.redirect != get("redirect_uri") {
                    return Err(Refusal(BAD, "redirect_uri_mismatch", "Bad Request"));
                }
                if !verified(&code.challenge, form.get("code_verifier")) {
                    return Err(Refusal(
                        BAD,
                        "invalid_grant",
                        if form.contains_key("code_verifier") { "Invalid code verifier." } else { "Missing code verifier." },
                    ));
                }
                (code.grant, true)
            }
            "refresh_token" => {
                let found =
                    self.grants.refresh.get(get("refresh_token")).filter(|g| g.expires > self.now() && g.client == get("client_id"));
                let Some(grant) = found else { return Err(Refusal(BAD, "invalid_grant", "Token has been expired or revoked.")) };
                (grant.clone(), false)
            }
            _ => return Err(Refusal(BAD, "unsupported_grant_type", "Invalid grant_type: ")),
        };
        let scope = grant.scopes.iter().cloned().collect::<Vec<_>>().join(" ");
        let access = format!("ya29.a0{}", self.ids.letters(80));
        let mut answer = json!({"access_token": access, "expires_in": ACCESS_S, "scope": scope, "token_type": "Bearer"});
        grant.expires = self.now() + ACCESS_S;
        self.grants.access.insert(access, grant.clone());
        if fresh {
            let refresh = format!("1//0{}", self.ids.letters(60));
            grant.expires = if client.testing { self.now() + TESTING_S } else { i64::MAX };
            if client.testing {
                answer["refresh_token_expires_in"] = json!(TESTING_S - 1);
            }
            answer["refresh_token"] = json!(refresh);
            self.grants.refresh.insert(refresh, grant.clone());
            let mut own: Vec<(u64, String)> = self
                .grants
                .refresh
                .iter()
                .filter(|(_, g)| g.account == grant.account && g.client == grant.client)
                .map(|(t, g)| (g.nth, t.clone()))
                .collect();
            own.sort();
            for (_, oldest) in own.iter().take(own.len().saturating_sub(MOST_REFRESH_TOKENS)) {
                self.grants.refresh.remove(oldest);
            }
            if grant.scopes.contains("openid") {
                answer["id_token"] = json!(self.id_token(&grant));
            }
        }
        Ok(answer)
    }

    /// Unsigned: a program that has it straight from the token endpoint need not check the signature (OpenID Connect Core, 3.1.3.7).
    fn id_token(&self, grant: &Grant) -> String {
        let part = |value: Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let claims = json!({"iss": "https://accounts.google.com", "aud": grant.client, "azp": grant.client, "sub": self.subject(&grant.account), "email": grant.account, "email_verified": true, "iat": self.now(), "exp": self.now() + 3600});
        format!("{}.{}.", part(json!({"alg": "none", "typ": "JWT"})), part(claims))
    }

    /// A number that stands for the account for good.
    pub fn subject(&self, account: &str) -> String {
        let digest = Sha256::digest(account);
        let number = digest.iter().take(8).fold(0_u64, |n, b| (n << 8) | u64::from(*b));
        format!("1{:020}", number)
    }

    pub fn bearer(&self, token: &str) -> Option<Grant> {
        self.grants.access.get(token).filter(|g| g.expires > self.now()).cloned()
    }

    /// Takes away everything that the token's owner gave its program.
    fn take_away(&mut self, token: &str) -> bool {
        let Some(grant) = self.grants.access.get(token).or(self.grants.refresh.get(token)).filter(|g| g.expires > self.now()).cloned()
        else {
            return false;
        };
        self.disconnect(&grant.account, Some(&grant.client));
        true
    }

    /// The user removes programs from the account.
    pub fn disconnect(&mut self, account: &str, client: Option<&str>) {
        let stays = |g: &Grant| g.account != account || client.is_some_and(|c| c != g.client);
        self.grants.access.retain(|_, g| stays(g));
        self.grants.refresh.retain(|_, g| stays(g));
    }

    /// Access tokens die before their time, refresh tokens live.
    pub fn expire_access(&mut self) {
        self.grants.access.clear();
    }
}

fn form(body: &str) -> BTreeMap<String, String> {
    form_urlencoded::parse(body.as_bytes()).into_owned().collect()
}

pub async fn token(State(shared): State<Shared>, body: String) -> Response {
    shared.now().google.exchange(&form(&body)).map_or_else(IntoResponse::into_response, |answer| Json(answer).into_response())
}

pub async fn revoke(State(shared): State<Shared>, Query(query): Query<BTreeMap<String, String>>, body: String) -> Response {
    let form = form(&body);
    let token = form.get("token").or(query.get("token")).map_or("", String::as_str);
    if shared.now().google.take_away(token) {
        Json(json!({})).into_response()
    } else {
        Refusal(BAD, "invalid_token", "Token expired or revoked").into_response()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of RFC 7636, appendix B.
    #[test]
    fn challenges_are_those_of_the_standard() {
        let challenge = Some(("S256".into(), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM".into()));
        let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk".to_string();
        assert!(verified(&challenge, Some(&verifier)));
        assert!(!verified(&challenge, Some(&verifier.replace('d', "e"))));
        assert!(!verified(&challenge, None));
        assert!(!verified(&None, Some(&verifier)));
    }
}
