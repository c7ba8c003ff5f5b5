//! Toggl Track, detailed report. Amount columns come and go with the workspace's currency and are not read: money follows our own rates.

use super::{
    layout::{Layout, When},
    table::Table,
};

pub const COLUMNS: &[&str] = &[
    "user",
    "email",
    "client",
    "project",
    "task",
    "description",
    "billable",
    "start date",
    "start time",
    "end date",
    "end time",
    "duration",
    "tags",
];

pub fn layout(table: &Table) -> Result<Layout, &'static str> {
    // Clockify's report has the same clock columns; under the wrong name the same file could be imported twice.
    if table.column(&["duration (h)", "duration (decimal)"]).is_some() {
        return Err("Duration");
    }
    Ok(Layout {
        client: table.column(&["client"]),
        project: table.column(&["project"]),
        task: table.column(&["task"]),
        note: table.column(&["description"]),
        tags: table.column(&["tags"]),
        billable: table.column(&["billable"]),
        person: table.column(&["email"]).or(table.column(&["user", "member"])).into_iter().collect(),
        pause: None,
        when: When::Clock {
            start_date: table.column(&["start date"]).ok_or("Start date")?,
            start_time: table.column(&["start time"]).ok_or("Start time")?,
            end_date: table.column(&["end date", "stop date"]),
            end_time: table.column(&["end time", "stop time"]).ok_or("End time")?,
            durations: table.column(&["duration"]).into_iter().collect(),
        },
    })
}
