//! Settings: typed, with defaults, each kept as its own row so that two devices may change two of them.
//!
//! A new setting is a field here and a line in `check`; a missing row means the default. Does not hold: secrets, or anything that is derived.

pub mod api;
mod late;
mod paper;
mod policy;
mod rhythm;
mod rounding;
mod store;

pub use late::{LateLaw, LateTerms};
pub use paper::{DocumentLanguage, Look};
pub use policy::{MoneyRounding, Policy, Prices, TaxLevel};
pub use rhythm::{PomodoroLengths, ReminderHours, Weekday};
pub use rounding::{Rounding, RoundingMode, RoundingScope};

use crate::{
    db::{Read, Tx},
    kernel::{Currency, Instant, Result, Zone, id::TaxRateId, limits, text::Checks},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WeekStart {
    Monday,
    Sunday,
    Saturday,
}

impl WeekStart {
    pub const fn weekday(self) -> chrono::Weekday {
        match self {
            Self::Monday => chrono::Weekday::Mon,
            Self::Sunday => chrono::Weekday::Sun,
            Self::Saturday => chrono::Weekday::Sat,
        }
    }

    /// The first day of the week that holds `day`.
    pub fn first_of(self, day: chrono::NaiveDate) -> chrono::NaiveDate {
        day.week(self.weekday()).first_day()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    En,
    De,
}

impl Language {
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
        }
    }
}

impl rusqlite::ToSql for Language {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        Ok(self.code().into())
    }
}

impl rusqlite::types::FromSql for Language {
    fn column_result(v: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        Ok(if v.as_str()? == "de" { Self::De } else { Self::En })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    Light,
    Dark,
    System,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HourCycle {
    H23,
    H12,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DurationFormat {
    Hm,
    Decimal,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DateFormat {
    Locale,
    Iso,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Settings {
    /// ISO 3166-1 alpha-2.
    pub country: String,
    pub currency: Currency,
    pub zone: Zone,
    pub week_start: WeekStart,
    pub language: Language,
    pub theme: Theme,
    pub hour_cycle: HourCycle,
    pub duration_format: DurationFormat,
    pub date_format: DateFormat,
    pub daily_goal_seconds: i64,
    pub default_billable: bool,
    pub payment_terms_days: i64,
    /// The key combination that opens the quick window, in Tauri's notation.
    pub global_shortcut: String,
    pub autostart: bool,
    pub close_to_tray: bool,
    /// Taxes put on a new line of an invoice.
    pub default_tax_ids: Vec<TaxRateId>,
    /// `#rrggbb`, the colour of printed documents.
    pub invoice_accent: String,
    /// How the money of a new document is computed.
    pub invoice_policy: Policy,
    /// The template of new documents.
    pub invoice_look: Look,
    /// Whether documents carry the code that a bank's app reads, where account, currency and amount allow one.
    pub invoice_payment_code: bool,
    /// Of clients that have no rule of their own.
    pub billing_rounding: Rounding,
    /// What may stay open of a document and be written off without a reason, in minor units of `currency`; in another currency the same number
    /// of its main units.
    pub small_difference_minor: i64,
    /// What clients without terms of their own owe on top when they pay late.
    pub late_terms: LateTerms,
    /// Minutes without input, or locked, after which a running timer asks what they were; 0 never asks.
    pub idle_minutes: i64,
    /// Hours after which a timer that was never paused asks whether it was forgotten; 0 never asks.
    pub long_run_hours: i64,
    pub pomodoro: PomodoroLengths,
    pub reminder: ReminderHours,
    /// How many mails to many leave by one account in an hour, where a merge does not say otherwise.
    pub merge_per_hour: i64,
}

impl Settings {
    pub fn new(country: String, currency: Currency, zone: Zone) -> Self {
        Self {
            country,
            currency,
            zone,
            week_start: WeekStart::Monday,
            language: Language::En,
            theme: Theme::System,
            hour_cycle: HourCycle::H23,
            duration_format: DurationFormat::Hm,
            date_format: DateFormat::Locale,
            daily_goal_seconds: 8 * 3600,
            default_billable: true,
            payment_terms_days: 14,
            global_shortcut: "Ctrl+Alt+T".into(),
            autostart: false,
            close_to_tray: true,
            default_tax_ids: Vec::new(),
            invoice_accent: "#0f766e".into(),
            invoice_policy: Policy::default(),
            invoice_look: Look::default(),
            invoice_payment_code: true,
            billing_rounding: Rounding::default(),
            small_difference_minor: 100,
            late_terms: LateTerms::None,
            idle_minutes: 5,
            long_run_hours: 10,
            pomodoro: PomodoroLengths::default(),
            reminder: ReminderHours::default(),
            merge_per_hour: 60,
        }
    }

    fn check(&self) -> Result<()> {
        let mut checks = Checks::default();
        checks.require(!self.country.is_empty(), "country", "required", "is missing: choose a country");
        checks.country("country", &self.country);
        checks.require(
            (0..=24 * 3600).contains(&self.daily_goal_seconds),
            "daily_goal_seconds",
            "out_of_range",
            "is not between 0 and 24 hours",
        );
        checks.require((0..=365).contains(&self.payment_terms_days), "payment_terms_days", "out_of_range", "is not between 0 and 365 days");
        let hex = self.invoice_accent.strip_prefix('#').is_some_and(|h| h.len() == 6 && h.chars().all(|c| c.is_ascii_hexdigit()));
        checks.require(hex, "invoice_accent", "not_a_colour", "is no colour like #0f766e");
        self.billing_rounding.check(&mut checks, "billing_rounding");
        checks.require(
            (0..=100_000).contains(&self.small_difference_minor),
            "small_difference_minor",
            "out_of_range",
            "is not between 0 (never) and 100,000 minor units",
        );
        self.late_terms.check(&mut checks, "late_terms");
        checks.require((0..=480).contains(&self.idle_minutes), "idle_minutes", "out_of_range", "is not between 0 (never) and 480 minutes");
        checks.require(
            (0..=168).contains(&self.long_run_hours),
            "long_run_hours",
            "out_of_range",
            "is not between 0 (never) and 168 hours",
        );
        check_per_hour(&mut checks, "merge_per_hour", self.merge_per_hour);
        self.pomodoro.check(&mut checks, "pomodoro");
        self.reminder.check(&mut checks, "reminder");
        checks.line("global_shortcut", &self.global_shortcut, 60);
        checks.done()
    }

    /// The local day of an instant in the workspace's zone.
    pub fn day_of(&self, at: Instant) -> crate::kernel::Day {
        self.zone.day_of(at)
    }
}

/// How fast mails to many may go out.
pub fn check_per_hour(checks: &mut Checks, field: &str, per_hour: i64) {
    checks.require((1..=limits::MERGE_PER_HOUR).contains(&per_hour), field, "out_of_range", "is not between 1 and 3,600 mails an hour");
}

/// Up to which day time is closed: no setting that may be changed like the others, so that opening it leaves a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosedUntil {
    pub day: crate::kernel::Day,
    /// The end of that day, by the zone of the day on which it was closed.
    pub until_ms: i64,
}

pub fn closed_until(read: &Read<'_>) -> Result<Option<ClosedUntil>> {
    store::closed_until(read.conn())
}

pub fn set_closed_until(tx: &Tx<'_>, closed: Option<ClosedUntil>) -> Result<()> {
    store::set_closed_until(tx.conn(), closed)
}

pub fn get(read: &Read<'_>) -> Result<Settings> {
    store::load(read.conn())
}

/// Writes those settings that differ from what is stored.
///
/// # Errors
/// Names each field that is out of its range.
pub fn save(tx: &mut Tx<'_>, settings: &Settings) -> Result<()> {
    settings.check()?;
    let changed = store::save(tx.conn(), settings)?;
    tx.log("settings", None::<uuid::Uuid>, &serde_json::json!({ "changed": changed }))
}

/// What a feature noted for next time; the key holds a dot, as no setting's does.
pub fn noted(read: &Read<'_>, key: &str) -> Result<Option<serde_json::Value>> {
    store::noted(read.conn(), key)
}

/// Notes something for next time, beside the settings and with them on every device.
pub fn note(tx: &Tx<'_>, key: &str, value: &serde_json::Value) -> Result<()> {
    store::note(tx.conn(), key, value)
}
