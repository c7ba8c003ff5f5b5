//! Asking a provider's consent: the browser is sent to its page and comes back to a port of this machine.
//!
//! What is asked and not answered yet is known to this process alone; when it ends, nothing was connected.

use super::{Connection, Power, Provider, google, keys, keys::Keys, save};
use crate::{
    app::{App, Open},
    kernel::{Error, Result, id::ConnectionId, limits},
    remote::{
        Http, Landed, Loopback, Trouble,
        oauth::{Authority, Tokens},
    },
    settings::{self, Language},
};
use schemars::JsonSchema;
use serde::Serialize;
use std::{
    collections::HashMap,
    sync::{LazyLock, Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use tokio::task::AbortHandle;
use uuid::Uuid;

/// Where a question of consent stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Progress {
    /// The page is open in the browser.
    Waiting,
    Connected {
        connection: Connection,
    },
    /// The user said no.
    Denied,
    /// Nobody answered in ten minutes.
    TimedOut,
    Cancelled,
    /// Another account than the one that was to be connected again.
    OtherAccount {
        wanted: String,
        got: String,
    },
    /// Without the least of what was asked for it is of no use.
    NothingGranted,
    Failed {
        code: String,
        message: String,
    },
}

struct Asked {
    progress: Progress,
    /// What waits for the browser; none once it has come back, from when on nothing is cancelled any more.
    task: Option<AbortHandle>,
}

static ASKED: LazyLock<Mutex<HashMap<Uuid, Asked>>> = LazyLock::new(Mutex::default);

fn asked() -> MutexGuard<'static, HashMap<Uuid, Asked>> {
    ASKED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// False where it was cancelled meanwhile.
fn came_back(id: Uuid) -> bool {
    asked().get_mut(&id).is_some_and(|one| one.task.take().is_some())
}

/// As whom Stint asks, and for what.
#[derive(Debug, Clone)]
pub struct Question {
    pub provider: Provider,
    pub client_id: String,
    pub client_secret: Option<String>,
    pub endpoint: Option<String>,
    pub powers: Vec<Power>,
    /// The one that is connected again, or given more.
    pub again: Option<Connection>,
}

fn page(language: Language) -> fn(bool) -> (&'static str, &'static str) {
    match language {
        Language::En => |yes| match yes {
            true => ("Back to Stint", "You may close this page: Stint goes on by itself."),
            false => ("Nothing was connected", "You may close this page. In Stint you can try again."),
        },
        Language::De => |yes| match yes {
            true => ("Zurück zu Stint", "Diese Seite kann geschlossen werden: Stint macht von selbst weiter."),
            false => ("Nichts wurde verbunden", "Diese Seite kann geschlossen werden. In Stint geht es noch einmal."),
        },
    }
}

/// Opens the way back and answers the page to open and the id to ask after.
///
/// # Errors
/// `keychain_unavailable` before anybody is asked; `url`.
pub fn begin(app: &App, open: &Open, question: Question) -> Result<(Uuid, String)> {
    if !app.keychain().available() {
        return Err(Error::Locked {
            reason: "keychain_unavailable",
            message: "access is kept in the keychain of this machine alone, and that cannot be used now: unlock it and try again".into(),
        });
    }
    let authority = google::authority(question.endpoint.as_deref(), &question.client_id, question.client_secret.as_deref())?;
    let language = open.db.read(|read| Ok(settings::get(read)?.language))?;
    let net = app.net()?;
    let back = net.wait(Loopback::bind())?;
    let consent = authority.ask(&google::scopes(&question.powers), back.redirect())?;
    let (id, url) = (app.env().ids.next::<Uuid>(app.env().clock.now()), consent.url.to_string());
    let (app, open, http) = (app.clone(), open.clone(), net.http.clone());
    // Held until the task can be cancelled, so that it cannot come back before.
    let mut all = asked();
    let task = net.handle().spawn(async move {
        let landed = back.wait(consent.state.clone(), page(language), Duration::from_secs(limits::CONSENT_SECONDS)).await;
        if !came_back(id) {
            return;
        }
        let progress = match landed {
            Landed::Nobody => Progress::TimedOut,
            Landed::Denied(word) if word == "access_denied" => Progress::Denied,
            Landed::Denied(code) => Progress::Failed { message: format!("the provider answered {code:?}"), code },
            Landed::Code(code) => match authority.exchange(&http, consent, code).await {
                Ok(tokens) => granted(app, open, &http, &authority, question, tokens).await.unwrap_or_else(failed),
                Err(trouble) => failed(trouble),
            },
        };
        if let Some(one) = asked().get_mut(&id) {
            one.progress = progress;
        }
    });
    all.insert(id, Asked { progress: Progress::Waiting, task: Some(task.abort_handle()) });
    Ok((id, url))
}

#[allow(clippy::needless_pass_by_value, reason = "what became of it is its end")]
fn failed(trouble: Trouble) -> Progress {
    Progress::Failed { code: trouble.code().to_owned(), message: trouble.to_string() }
}

async fn granted(
    app: App,
    open: Open,
    http: &Http,
    authority: &Authority,
    question: Question,
    tokens: Tokens,
) -> Result<Progress, Trouble> {
    let who = google::who(http, question.endpoint.as_deref(), &tokens.access).await?;
    let powers = tokens.scopes.as_deref().map_or_else(|| question.powers.clone(), google::granted);
    let other = question.again.as_ref().filter(|again| again.account != who.id);
    let refused = match other {
        Some(again) => {
            let got = who.email.clone().unwrap_or_else(|| who.id.clone());
            Some(Progress::OtherAccount { wanted: again.name.clone(), got })
        }
        None => powers.is_empty().then_some(Progress::NothingGranted),
    };
    if let Some(progress) = refused {
        // What is not kept is given back; where that fails it runs out by itself. The provider takes back all that this account gave Stint, so not where
        // another connection lives by it.
        let lives = open.db.read(super::all).is_ok_and(|all| all.iter().any(|c| c.provider == question.provider && c.account == who.id));
        if !lives {
            drop(authority.revoke(http, tokens.refresh.as_ref().unwrap_or(&tokens.access)).await);
        }
        return Ok(progress);
    }
    let keys = Keys::oauth(&question.client_id, question.client_secret.as_deref(), &tokens, app.env().clock.now());
    let kept = tokio::task::spawn_blocking(move || keep(&app, &open, &question, who, powers, &keys)).await;
    Ok(match kept {
        Ok(Ok(connection)) => Progress::Connected { connection },
        Ok(Err(e)) => Progress::Failed { code: "not_kept".into(), message: e.to_string() },
        Err(_) => Progress::Failed { code: "bug".into(), message: "it ended unexpectedly".into() },
    })
}

/// Keys first: a row without keys would promise what it cannot hold.
fn keep(app: &App, open: &Open, question: &Question, who: google::Who, powers: Vec<Power>, keys: &Keys) -> Result<Connection> {
    let there = open.db.read(|read| super::of_account(read, question.provider, &who.id))?;
    let id: ConnectionId = match &there {
        Some(connection) => connection.id,
        None => app.env().ids.next(app.env().clock.now()),
    };
    keys::put(app, open, id, keys)?;
    let connection = Connection {
        id,
        provider: question.provider,
        name: who.email.unwrap_or_else(|| who.id.clone()),
        account: who.id,
        test_mode: question.endpoint.is_some(),
        endpoint: question.endpoint.clone(),
        powers,
        trouble: None,
        worked_at: Some(app.env().clock.now()),
        connected_at: there.map_or_else(|| app.env().clock.now(), |c| c.connected_at),
    };
    save::put(&open.db, &connection)?;
    Ok(connection)
}

/// # Errors
/// `not_found`.
pub fn progress(id: Uuid) -> Result<Progress> {
    asked().get(&id).map(|one| one.progress.clone()).ok_or_else(|| Error::not_found("question of consent", id))
}

/// Closes the way back. One that is answered already stays as it is.
///
/// # Errors
/// `not_found`.
pub fn cancel(id: Uuid) -> Result<Progress> {
    if let Some(one) = asked().get_mut(&id)
        && let Some(task) = one.task.take()
    {
        task.abort();
        one.progress = Progress::Cancelled;
    }
    progress(id)
}
