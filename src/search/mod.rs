//! Finds clients, projects, tasks and invoices by what is typed, best first.
//!
//! Read only; archived and finished things are not offered.

pub mod api;
mod store;
