//! Clockify, detailed report and its own import template. A workspace may call tasks activities, and may hide clients or billability.

use super::{
    layout::{Layout, When},
    table::Table,
};

pub const COLUMNS: &[&str] = &[
    "project",
    "client",
    "description",
    "task",
    "activity",
    "user",
    "group",
    "email",
    "tags",
    "billable",
    "start date",
    "start time",
    "end date",
    "end time",
    "duration (h)",
    "duration (decimal)",
    "duration",
];

pub fn layout(table: &Table) -> Result<Layout, &'static str> {
    // The most exact spelling first.
    let durations: Vec<usize> =
        [&["duration (h)"], &["duration"], &["duration (decimal)"]].into_iter().filter_map(|names| table.column(names)).collect();
    Ok(Layout {
        client: table.column(&["client"]),
        project: table.column(&["project"]),
        task: table.column(&["task", "activity"]),
        note: table.column(&["description"]),
        tags: table.column(&["tags"]),
        billable: table.column(&["billable"]),
        person: table.column(&["email"]).or(table.column(&["user"])).into_iter().collect(),
        pause: None,
        when: When::Clock {
            start_date: table.column(&["start date"]).ok_or("Start Date")?,
            start_time: table.column(&["start time"]).ok_or("Start Time")?,
            end_date: table.column(&["end date"]),
            end_time: table.column(&["end time"]).ok_or("End Time")?,
            durations,
        },
    })
}
