//! What a task is, and what makes one fit to keep.

use crate::{
    kernel::{
        Day, Instant, Result,
        id::{ClientId, PersonId, ProjectId, TaskId},
        limits,
        sql::sql_words,
        text::Checks,
    },
    projects::Color,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TaskStatus {
    #[default]
    Open,
    InProgress,
    Waiting,
    Done,
}

sql_words!(TaskStatus { Open = "open", InProgress = "in_progress", Waiting = "waiting", Done = "done" });

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Task {
    pub id: TaskId,
    pub project_id: Option<ProjectId>,
    pub project_name: Option<String>,
    /// The project's.
    pub color: Option<Color>,
    pub client_id: Option<ClientId>,
    pub client_name: Option<String>,
    pub name: String,
    pub status: TaskStatus,
    pub estimate_seconds: Option<i64>,
    pub due_on: Option<Day>,
    pub assignee_id: Option<PersonId>,
    pub assignee_name: Option<String>,
    pub note: String,
    pub archived: bool,
    pub created_at: Instant,
    pub done_at: Option<Instant>,
}

impl Task {
    pub fn new(id: TaskId, project: Option<ProjectId>, name: String, created_at: Instant) -> Self {
        Self {
            id,
            project_id: project,
            project_name: None,
            color: None,
            client_id: None,
            client_name: None,
            name,
            status: TaskStatus::Open,
            estimate_seconds: None,
            due_on: None,
            assignee_id: None,
            assignee_name: None,
            note: String::new(),
            archived: false,
            created_at,
            done_at: None,
        }
    }

    /// # Errors
    /// Every wrong field with its remedy.
    pub(super) fn clean(mut self, now: Instant) -> Result<Self> {
        let mut checks = Checks::default();
        self.name = checks.name("name", &self.name);
        self.note = checks.note("note", &self.note, limits::LONG_NOTE_CHARS);
        checks.plan("estimate_seconds", self.estimate_seconds);
        if let Some(day) = self.due_on {
            checks.day("due_on", day);
        }
        checks.done()?;
        self.done_at = (self.status == TaskStatus::Done).then(|| self.done_at.unwrap_or(now));
        Ok(self)
    }
}
