//! Finds clients, projects, tasks, invoices, quotes, recurring invoices, items and expenses by what is typed, best first.
//!
//! Read only; archived and finished things are not offered.

pub mod api;
mod store;
