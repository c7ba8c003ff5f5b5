//! `quick.parse`, `quick.run`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{parse::Action, run, suggest};
use crate::{
    db::{Read, Tx},
    kernel::{Instant, Result},
    time::{Entry, Path, Startable, TimerStatus, seconds},
};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ParseQuick {
    pub text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum QuickAction {
    Start,
    Add,
    Nothing,
}

impl From<Action> for QuickAction {
    fn from(action: Action) -> Self {
        match action {
            Action::Start => Self::Start,
            Action::Add => Self::Add,
            Action::Nothing => Self::Nothing,
        }
    }
}

/// What a typed line would do.
#[derive(Debug, Serialize, JsonSchema)]
pub struct QuickParse {
    pub action: QuickAction,
    /// Of a start: when it began, absent for now.
    pub start: Option<Instant>,
    pub end: Option<Instant>,
    pub seconds: Option<i64>,
    pub path: Path,
    /// Created when the line is run.
    pub unknown_client: Option<String>,
    /// Created when the line is run.
    pub unknown_project: Option<String>,
    pub note: String,
    pub tags: Vec<String>,
    pub billable: Option<bool>,
    pub favourite: bool,
    /// What could be read in two ways, in the user's language.
    pub ambiguous: Vec<String>,
    /// The five that fit best.
    pub suggestions: Vec<Startable>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RunQuick {
    pub text: String,
    /// Starts now although the line tells a time.
    #[serde(default)]
    pub start_now: bool,
    /// A suggestion that was picked: it says what, the line says when.
    pub choice: Option<Startable>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum QuickDone {
    Started,
    Added,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct QuickResult {
    pub action: QuickDone,
    pub status: TimerStatus,
    /// The one that was added.
    pub entry: Option<Entry>,
}

pub fn parse(read: &Read<'_>, request: ParseQuick) -> Result<QuickParse> {
    let things = crate::names::all(read)?;
    let parsed = run::understand(read, &request.text, &things)?;
    let suggestions = suggest::suggest(read, &parsed.typed, &things)?;
    let path = run::path(&parsed, &things);
    Ok(QuickParse {
        action: parsed.action.into(),
        start: parsed.start,
        end: parsed.end,
        seconds: parsed.start.zip(parsed.end).map(|(start, end)| seconds(start, end)),
        path,
        unknown_client: parsed.unknown_client,
        unknown_project: parsed.unknown_project,
        note: parsed.note,
        tags: parsed.tags,
        billable: parsed.billable,
        favourite: parsed.favourite,
        ambiguous: parsed.ambiguous,
        suggestions,
    })
}

pub fn run(tx: &mut Tx<'_>, request: RunQuick) -> Result<QuickResult> {
    let done = run::run(tx, &request.text, request.start_now, request.choice)?;
    let (action, entry) = match done {
        run::Done::Started => (QuickDone::Started, None),
        run::Done::Added(id) => (QuickDone::Added, Some(crate::time::show(tx, id)?)),
    };
    Ok(QuickResult { action, status: crate::time::status(tx)?, entry })
}
