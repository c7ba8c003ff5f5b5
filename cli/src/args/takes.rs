//! What is taken in from elsewhere.

use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub struct Ingest {
    pub file: PathBuf,
    /// Write nothing unless every row is good
    #[arg(long)]
    pub all_or_nothing: bool,
}

#[derive(Debug, Args)]
pub struct Import {
    #[arg(value_enum)]
    pub kind: ImportKind,
    pub file: PathBuf,
    /// Say what would be done, write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Import the good rows and leave the bad ones out
    #[arg(long)]
    pub skip_bad: bool,
    /// Of the times in the file; default: the workspace's
    #[arg(long)]
    pub zone: Option<String>,
    /// Of dates like 03/04/2026
    #[arg(long, value_parser = ["mdy", "dmy", "ymd"])]
    pub date_order: Option<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum ImportKind {
    Toggl,
    Clockify,
    Harvest,
}
