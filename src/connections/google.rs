//! Google's addresses and words.

use super::Power;
use crate::{
    kernel::{Result, Secret},
    remote::{self, Http, Trouble, oauth::Authority},
};
use serde::Deserialize;

/// Where accounts, calendars and tokens are told.
pub const ACCOUNTS: &str = "https://www.googleapis.com";
/// Who it is, besides what it is for: the account is told apart by it.
const WHO: &[&str] = &["openid", "email"];

const fn of(power: Power) -> &'static [&'static str] {
    match power {
        Power::SendMail => &["https://www.googleapis.com/auth/gmail.send"],
        Power::ReadMail => &["https://www.googleapis.com/auth/gmail.readonly"],
        Power::Calendar => {
            &["https://www.googleapis.com/auth/calendar.events", "https://www.googleapis.com/auth/calendar.calendarlist.readonly"]
        }
        Power::Payments => &[],
    }
}

pub fn scopes(powers: &[Power]) -> Vec<&'static str> {
    WHO.iter().copied().chain(powers.iter().flat_map(|power| of(*power).iter().copied())).collect()
}

/// The user may untick some of what was asked for.
pub fn granted(scopes: &[String]) -> Vec<Power> {
    let has = |power: &Power| of(*power).iter().all(|scope| scopes.iter().any(|s| s == scope));
    [Power::SendMail, Power::ReadMail, Power::Calendar].into_iter().filter(has).collect()
}

/// # Errors
/// `url`, naming `endpoint`.
pub fn authority(endpoint: Option<&str>, client_id: &str, client_secret: Option<&str>) -> Result<Authority> {
    let at = |own: &str, path: &str| remote::endpoint("endpoint", &format!("{}{path}", endpoint.map_or(own, |e| e.trim_end_matches('/'))));
    Ok(Authority {
        client_id: client_id.to_owned(),
        client_secret: client_secret.map(|secret| Secret::new(secret.as_bytes().to_vec())),
        consent: at("https://accounts.google.com", "/o/oauth2/v2/auth")?,
        token: at("https://oauth2.googleapis.com", "/token")?,
        revoke: Some(at("https://oauth2.googleapis.com", "/revoke")?),
        // A token that can be renewed is given only with the first two; the third keeps what was granted before.
        asks: &[("access_type", "offline"), ("prompt", "consent"), ("include_granted_scopes", "true")],
    })
}

/// `userinfo.get` of Google's OAuth2 v2 API.
#[derive(Debug, Deserialize)]
pub struct Who {
    /// Never given to another account, unlike the address.
    pub id: String,
    pub email: Option<String>,
}

/// # Errors
/// [`Trouble`].
pub async fn who(http: &Http, endpoint: Option<&str>, token: &Secret) -> Result<Who, Trouble> {
    let url = format!("{}/oauth2/v2/userinfo", endpoint.map_or(ACCOUNTS, |e| e.trim_end_matches('/')));
    let request = http.client().get(url).bearer_auth(String::from_utf8_lossy(token.expose()));
    http.send(request, refused).await?.json()
}

/// Google's reasons that mean: later (developers.google.com/workspace/calendar/api/guides/errors). They come with 403, as what is forbidden does.
const LATER: &[&str] = &["rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded", "dailyLimitExceeded"];

pub fn asks_to_wait(code: &str) -> bool {
    LATER.contains(&code)
}

/// The error of Google's services: `{"error": {"status": …, "message": …, "errors": [{"reason": …}]}}`.
pub fn refused(status: u16, body: &[u8]) -> (String, String) {
    #[derive(Deserialize)]
    struct Said {
        error: Words,
    }
    #[derive(Deserialize)]
    struct Words {
        status: Option<String>,
        message: String,
        #[serde(default)]
        errors: Vec<Reason>,
    }
    #[derive(Deserialize)]
    struct Reason {
        #[serde(default)]
        reason: String,
    }
    let Ok(Said { error }) = serde_json::from_slice::<Said>(body) else {
        return (format!("http_{status}"), format!("refused with {status}"));
    };
    let later = error.errors.into_iter().map(|e| e.reason).find(|reason| asks_to_wait(reason));
    let code = later.or_else(|| error.status.map(|s| s.to_lowercase()));
    (code.unwrap_or_else(|| format!("http_{status}")), error.message)
}
