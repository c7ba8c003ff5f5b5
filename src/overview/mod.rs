//! Overviews: figures counted over several features, and the page of today. Keeps nothing and writes nothing.
//!
//! Invariants: every figure is the sum of rows that a list shows; two currencies are never added; the number of queries does not grow with
//! the number of clients, projects or tasks.

pub mod api;
mod figures;
mod today;
mod tree;

pub use figures::{ClientFigures, ProjectFigures, TaskFigures, Waiting, of_clients, of_projects, of_tasks, waiting};
pub use today::{Need, Today, today};
