//! Hands entries on: as a table (CSV, XLSX), as JSON, as a calendar. And the report of time as it is shown.
//!
//! Invariants: the seconds that are handed on are those of `report.time` over the same days and the same client, project or task; the file
//! tells them itself. Reads only. A cell of a table never begins a formula. Does not hold: the workspace as a whole (`archive`).

pub mod api;
mod calendar;
pub mod exchange;
mod json;
pub mod payouts;
pub mod report;
mod row;
mod sheet;
pub mod statement;
mod table;

pub use api::{EntriesFile, ExportFormat};
