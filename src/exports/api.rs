//! `export.entries`.

use super::{calendar, json, row::Row, sheet, table};
use crate::{
    db::Read,
    kernel::{
        Day, Error, Result,
        id::{ClientId, ProjectId, TaskId},
    },
    settings,
    time::{self, Billing, api::ListEntries},
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Bounds the memory; more is handed on year by year.
const MAX_ROWS: usize = 500_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ExportFormat {
    Csv,
    Xlsx,
    Json,
    Ics,
}

impl ExportFormat {
    const fn word(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Json => "json",
            Self::Ics => "ics",
        }
    }
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportEntries {
    pub format: ExportFormat,
    /// First day, of the workspace's zone; what reaches in from before counts with its part.
    pub from: Option<Day>,
    /// Last day.
    pub to: Option<Day>,
    pub client_id: Option<ClientId>,
    pub project_id: Option<ProjectId>,
    pub task_id: Option<TaskId>,
    /// Part of the note, a tag or a name.
    pub text: Option<String>,
    pub billing: Option<Vec<Billing>>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct EntriesFile {
    /// A proposal.
    pub file_name: String,
    pub base64: String,
    pub entries: usize,
    /// As `report.time` sums the same days.
    pub seconds: i64,
    pub billable_seconds: i64,
}

/// What the file says of itself.
pub struct Asked {
    pub from: Option<Day>,
    pub to: Option<Day>,
    pub seconds: i64,
    pub billable_seconds: i64,
}

pub fn entries(read: &Read<'_>, q: ExportEntries) -> Result<EntriesFile> {
    let mut rows: Vec<Row> = Vec::new();
    let wanted = ListEntries {
        from: q.from,
        to: q.to,
        client_id: q.client_id,
        project_id: q.project_id,
        task_id: q.task_id,
        text: q.text,
        billing: q.billing,
        ..ListEntries::default()
    };
    time::within(read, wanted, |entry, seconds| {
        if rows.len() == MAX_ROWS.min(sheet::MAX_ROWS) {
            return Err(Error::invalid("from", "too_many", "is the first of more than 500,000 entries: choose fewer days"));
        }
        rows.push(Row { entry, seconds });
        Ok(())
    })?;
    let sum = |rows: &mut dyn Iterator<Item = &Row>| rows.map(|row| row.seconds).sum();
    let asked = Asked {
        from: q.from,
        to: q.to,
        seconds: sum(&mut rows.iter()),
        billable_seconds: sum(&mut rows.iter().filter(|row| row.entry.billable)),
    };
    let bytes = match q.format {
        ExportFormat::Csv => table::write(&rows)?,
        ExportFormat::Xlsx => sheet::write(&rows, settings::get(read)?.language)?,
        ExportFormat::Json => json::write(&rows, &asked)?,
        ExportFormat::Ics => calendar::write(&rows, read.now()),
    };
    let span = [q.from, q.to].into_iter().flatten().map(|day| format!("-{day}")).collect::<String>();
    Ok(EntriesFile {
        file_name: format!("stint-time{span}.{}", q.format.word()),
        base64: BASE64_STANDARD.encode(bytes),
        entries: rows.len(),
        seconds: asked.seconds,
        billable_seconds: asked.billable_seconds,
    })
}
