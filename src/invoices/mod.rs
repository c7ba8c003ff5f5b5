pub mod pdf;
pub mod snapshot;
pub mod totals;
