//! The whole workspace as documented JSON Lines and files, and a new workspace from them (docs/workspace-format.md).
//!
//! Invariants: what comes back is in the same state, told by one hash over every row that is not of this copy alone; a file that is newer,
//! cut, or changed in any byte makes no workspace; the export never overwrites. It is readable by anyone who has it: a backup
//! (`workspace.backup`) is not.

pub mod api;
mod format;
mod read;
mod sink;
mod source;
mod write;
