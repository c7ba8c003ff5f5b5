//! Words that several verbs share: what time is spent on, days, an address.

use clap::Args;

/// What time is spent on.
#[derive(Debug, Args, Default)]
pub struct On {
    /// Name or id
    #[arg(long)]
    pub client: Option<String>,
    #[arg(long)]
    pub project: Option<String>,
    #[arg(long)]
    pub task: Option<String>,
}

#[derive(Debug, Args)]
pub struct Period {
    /// First day: 2026-11-01, today, yesterday
    #[arg(long)]
    pub from: Option<String>,
    /// Last day, included
    #[arg(long)]
    pub to: Option<String>,
}

#[derive(Debug, Args)]
pub struct Address {
    #[arg(long)]
    pub street: Option<String>,
    #[arg(long)]
    pub postal_code: Option<String>,
    #[arg(long)]
    pub city: Option<String>,
    /// State or province, where an address has one
    #[arg(long)]
    pub region: Option<String>,
    /// ISO 3166-1, like DE
    #[arg(long)]
    pub country: Option<String>,
}

impl Address {
    /// What was given, by the names of the core.
    pub fn given(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let all = [
            ("street", &self.street),
            ("postal_code", &self.postal_code),
            ("city", &self.city),
            ("region", &self.region),
            ("country", &self.country),
        ];
        all.into_iter().filter_map(|(key, given)| Some((key, given.as_deref()?)))
    }
}
