//! What is sold again and again.

use super::ThingVerb;
use clap::{Args, Subcommand};

#[derive(Debug, Args)]
pub struct ItemFields {
    /// What one unit costs: 80, 1250.50
    #[arg(long)]
    pub price: Option<String>,
    /// Of the price; default: the item's, else the workspace's
    #[arg(long)]
    pub currency: Option<String>,
    /// h, day, piece
    #[arg(long)]
    pub unit: Option<String>,
    /// Stands under the name on a line
    #[arg(long)]
    pub description: Option<String>,
    #[arg(long)]
    pub category: Option<String>,
    /// Your own number of it
    #[arg(long)]
    pub code: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum ItemVerb {
    #[command(flatten)]
    Of(Box<ThingVerb<ItemFields>>),
    /// Keep what a line of a draft says as an item, by the line's id
    FromLine {
        line: String,
        /// Default: the first line of its description
        #[arg(long)]
        name: Option<String>,
    },
}
