//! The workspace, and who its owner is.

use super::Address;
use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub struct Init {
    #[arg(long)]
    pub name: String,
    /// ISO 3166-1, like DE
    #[arg(long)]
    pub country: String,
    /// ISO 4217, like EUR
    #[arg(long)]
    pub currency: String,
    /// IANA, like Europe/Berlin
    #[arg(long)]
    pub zone: String,
    #[arg(long)]
    pub legal_name: Option<String>,
    #[arg(long, value_parser = ["monday", "sunday", "saturday"])]
    pub week_start: Option<String>,
    #[arg(long, value_parser = ["en", "de"])]
    pub language: Option<String>,
    /// Fill it with a demonstration
    #[arg(long)]
    pub demo: bool,
}

#[derive(Debug, Subcommand)]
pub enum ProfileVerb {
    /// Show it
    Show,
    /// Change what is given; invoices that are issued keep what they say
    Edit(Box<ProfileFields>),
}

#[derive(Debug, Args)]
pub struct ProfileFields {
    #[arg(long)]
    pub legal_name: Option<String>,
    #[command(flatten)]
    pub address: Address,
    #[arg(long)]
    pub email: Option<String>,
    #[arg(long)]
    pub phone: Option<String>,
    #[arg(long)]
    pub website: Option<String>,
    #[arg(long)]
    pub vat_id: Option<String>,
    /// Of the tax office
    #[arg(long)]
    pub tax_number: Option<String>,
    #[arg(long)]
    pub bank_name: Option<String>,
    #[arg(long)]
    pub iban: Option<String>,
    #[arg(long)]
    pub bic: Option<String>,
    /// Whom to ask about an invoice
    #[arg(long)]
    pub contact_name: Option<String>,
    /// Where e-invoices come from: SCHEME:ADDRESS; default: the mail address
    #[arg(long, value_name = "SCHEME:ADDRESS")]
    pub e_address: Option<String>,
    /// A PNG, JPEG or SVG for your invoices
    #[arg(long, value_name = "FILE", conflicts_with = "no_logo")]
    pub logo: Option<PathBuf>,
    /// Take the logo off
    #[arg(long)]
    pub no_logo: bool,
    /// A TTF or OTF that your papers are set in
    #[arg(long, value_name = "FILE", conflicts_with = "no_font")]
    pub font: Option<PathBuf>,
    /// Its bold face, for headings
    #[arg(long, value_name = "FILE", requires = "font")]
    pub bold_font: Option<PathBuf>,
    /// Set papers in the built-in font again
    #[arg(long)]
    pub no_font: bool,
}
