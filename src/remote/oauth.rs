//! OAuth 2.0 for installed programs (RFC 6749, 7636, 7009, 8252), by the crate `oauth2`.

use super::{Http, Trouble};
use crate::kernel::{Error, Result, Secret};
use oauth2::{
    AuthType, AuthUrl, AuthorizationCode, ClientId, ClientSecret, CsrfToken, HttpRequest, HttpResponse, PkceCodeChallenge,
    PkceCodeVerifier, RedirectUrl, RefreshToken, RequestTokenError, Scope, TokenResponse as _, TokenUrl,
    basic::{BasicClient, BasicErrorResponse, BasicErrorResponseType, BasicTokenResponse},
};
use std::{future::Future, pin::Pin, time::Duration};
use url::Url;

/// As Google documents it for installed programs; the crate's own way is HTTP Basic.
const CLIENT_IN_BODY: AuthType = AuthType::RequestBody;

/// Where a provider asks for consent and gives tokens, and as whom we ask.
#[derive(Debug, Clone)]
pub struct Authority {
    pub client_id: String,
    /// Google wants one from installed programs too, where it is no secret (RFC 8252, 8.5).
    pub client_secret: Option<Secret>,
    pub consent: Url,
    pub token: Url,
    pub revoke: Option<Url>,
    /// What the provider wants to be asked besides.
    pub asks: &'static [(&'static str, &'static str)],
}

#[derive(Debug, Clone)]
pub struct Tokens {
    pub access: Secret,
    /// Where the provider gives none, the old one stays good.
    pub refresh: Option<Secret>,
    pub lasts: Option<Duration>,
    /// What was granted; none where it is just what was asked for (RFC 6749, 5.1).
    pub scopes: Option<Vec<String>>,
}

/// A question of consent: the page to open, and what its answer is checked with.
#[derive(Debug)]
pub struct Consent {
    pub url: Url,
    pub state: String,
    verifier: PkceCodeVerifier,
    redirect: RedirectUrl,
}

fn text(secret: &Secret) -> Result<String> {
    String::from_utf8(secret.expose().to_vec()).map_err(|_| Error::bug("a token is no text"))
}

fn secret(text: &str) -> Secret {
    Secret::new(text.as_bytes().to_vec())
}

impl Authority {
    fn secret(&self) -> Result<Option<ClientSecret>> {
        Ok(self.client_secret.as_ref().map(text).transpose()?.map(ClientSecret::new))
    }

    /// # Errors
    /// `bug` where `redirect` is no address.
    pub fn ask(&self, scopes: &[&str], redirect: &str) -> Result<Consent> {
        let redirect = RedirectUrl::new(redirect.to_owned()).map_err(|e| Error::bug(format!("redirect: {e}")))?;
        let client = BasicClient::new(ClientId::new(self.client_id.clone())).set_auth_uri(AuthUrl::from_url(self.consent.clone()));
        let client = client.set_redirect_uri(redirect.clone());
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let mut ask = client.authorize_url(CsrfToken::new_random).set_pkce_challenge(challenge);
        ask = scopes.iter().fold(ask, |ask, scope| ask.add_scope(Scope::new((*scope).to_owned())));
        ask = self.asks.iter().fold(ask, |ask, (name, value)| ask.add_extra_param(*name, *value));
        let (url, state) = ask.url();
        Ok(Consent { url, state: state.into_secret(), verifier, redirect })
    }

    /// # Errors
    /// [`Trouble`]; `Unauthorized` where the code is not, or no longer, good.
    pub async fn exchange(&self, http: &Http, consent: Consent, code: String) -> Result<Tokens, Trouble> {
        let client = BasicClient::new(ClientId::new(self.client_id.clone()))
            .set_token_uri(TokenUrl::from_url(self.token.clone()))
            .set_auth_type(CLIENT_IN_BODY)
            .set_redirect_uri(consent.redirect);
        let client = match self.secret().map_err(ours)? {
            Some(secret) => client.set_client_secret(secret),
            None => client,
        };
        let send = by(http);
        let answer = client.exchange_code(AuthorizationCode::new(code)).set_pkce_verifier(consent.verifier).request_async(&send).await;
        tokens(answer)
    }

    /// # Errors
    /// [`Trouble`]; `Unauthorized` where access was taken back, has run out or is refused for what else.
    pub async fn renew(&self, http: &Http, refresh: &Secret) -> Result<Tokens, Trouble> {
        let client = BasicClient::new(ClientId::new(self.client_id.clone()))
            .set_token_uri(TokenUrl::from_url(self.token.clone()))
            .set_auth_type(CLIENT_IN_BODY);
        let client = match self.secret().map_err(ours)? {
            Some(secret) => client.set_client_secret(secret),
            None => client,
        };
        let send = by(http);
        let answer = client.exchange_refresh_token(&RefreshToken::new(text(refresh).map_err(ours)?)).request_async(&send).await;
        // A client that was deleted or has another secret now is as bad as a grant that was taken back: nothing of the account works.
        tokens(answer).map_err(|trouble| match trouble {
            Trouble::Refused { message, .. } => Trouble::Unauthorized(message),
            trouble => trouble,
        })
    }

    /// Takes access back (RFC 7009). A token that is not good any more is as good as revoked.
    ///
    /// # Errors
    /// [`Trouble`].
    pub async fn revoke(&self, http: &Http, token: &Secret) -> Result<(), Trouble> {
        let Some(url) = &self.revoke else { return Ok(()) };
        let mut form = vec![("token", text(token).map_err(ours)?), ("client_id", self.client_id.clone())];
        if let Some(secret) = &self.client_secret {
            form.push(("client_secret", text(secret).map_err(ours)?));
        }
        match http.send(http.client().post(url.clone()).form(&form), refused).await {
            Ok(_) => Ok(()),
            Err(Trouble::Refused { status: 400, code, .. }) if code == "invalid_token" => Ok(()),
            Err(trouble) => Err(trouble),
        }
    }
}

fn ours(e: Error) -> Trouble {
    Trouble::Refused { status: 0, code: "bug".into(), message: e.to_string() }
}

/// The error response of RFC 6749, 5.2.
pub fn refused(status: u16, body: &[u8]) -> (String, String) {
    let said: Option<BasicErrorResponse> = serde_json::from_slice(body).ok();
    let code = said.as_ref().map_or_else(|| format!("http_{status}"), |s| s.error().as_ref().to_owned());
    let message = said.and_then(|s| s.error_description().cloned()).unwrap_or_else(|| code.clone());
    (code, message)
}

type Carries = Pin<Box<dyn Future<Output = Result<HttpResponse, Trouble>> + Send>>;

fn by(http: &Http) -> impl Fn(HttpRequest) -> Carries + Send + Sync + use<> {
    let http = http.clone();
    move |request| {
        let http = http.clone();
        Box::pin(async move { carry(&http, request).await })
    }
}

async fn carry(http: &Http, request: HttpRequest) -> Result<HttpResponse, Trouble> {
    let (parts, body) = request.into_parts();
    let url = Url::parse(&parts.uri.to_string()).map_err(|e| Trouble::Offline(e.to_string()))?;
    let request = http.client().request(parts.method, url).headers(parts.headers).body(body);
    let (status, headers, body) = match http.send(request, refused).await {
        Ok(answer) => (answer.status, answer.headers, answer.body),
        // `oauth2` reads what is wrong out of the answer's words, which are put together again.
        Err(Trouble::Refused { status, code, message }) => (status, Default::default(), again(&code, &message)),
        Err(Trouble::Unauthorized(message)) => (401, Default::default(), again("invalid_client", &message)),
        Err(trouble) => return Err(trouble),
    };
    let mut response = HttpResponse::new(body);
    *response.status_mut() = oauth2::http::StatusCode::from_u16(status).unwrap_or_default();
    *response.headers_mut() = headers;
    Ok(response)
}

fn again(code: &str, message: &str) -> Vec<u8> {
    serde_json::json!({ "error": code, "error_description": message }).to_string().into_bytes()
}

type Answered = Result<BasicTokenResponse, RequestTokenError<Trouble, BasicErrorResponse>>;

fn tokens(answer: Answered) -> Result<Tokens, Trouble> {
    let answer = answer.map_err(|e| match e {
        RequestTokenError::Request(trouble) => trouble,
        RequestTokenError::ServerResponse(said) => {
            let message = said.error_description().cloned().unwrap_or_else(|| said.error().as_ref().to_owned());
            match said.error() {
                BasicErrorResponseType::InvalidGrant => Trouble::Unauthorized(message),
                code => Trouble::Refused { status: 400, code: code.as_ref().to_owned(), message },
            }
        }
        RequestTokenError::Parse(..) | RequestTokenError::Other(_) => Trouble::Unanswered("the answer holds no token".into()),
    })?;
    Ok(Tokens {
        access: secret(answer.access_token().secret()),
        refresh: answer.refresh_token().map(|token| secret(token.secret())),
        lasts: answer.expires_in(),
        scopes: answer.scopes().map(|scopes| scopes.iter().map(|s| s.as_str().to_owned()).collect()),
    })
}
