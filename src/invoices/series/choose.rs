//! Which series a document is numbered in.

use serde_json::json;

use super::{Numbers, Pattern, Reset, Series, all, pattern::DEFAULT, store};
use crate::{
    db::{Read, Tx},
    kernel::{Error, Result, id::SeriesId},
    settings::{self, Language},
};

/// The series that a new workspace starts with.
///
/// # Errors
/// Only what the database says.
pub fn seed(tx: &mut Tx<'_>) -> Result<()> {
    ensure(tx, Numbers::Invoice)?;
    ensure(tx, Numbers::CreditNote)?;
    Ok(())
}

/// The one that is used where nobody chooses: of this device and kind, the one that became it last.
pub fn usual(read: &Read<'_>, kind: Numbers) -> Result<Option<Series>> {
    store::usual(read.conn(), read.device(), kind)
}

/// The usual series, made if this device has none yet (a new workspace, a restored copy, the first credit note).
///
/// # Errors
/// Only what the database says.
pub fn ensure(tx: &mut Tx<'_>, kind: Numbers) -> Result<Series> {
    if let Some(series) = usual(tx, kind)? {
        return Ok(series);
    }
    let german = settings::get(tx)?.language == Language::De;
    let others = all(tx)?.into_iter().filter(|s| s.kind == kind).count();
    let (name, pattern) = proposal(kind, german);
    // A second device marks its numbers, or they would repeat the first one's.
    let pattern = if others == 0 { pattern.to_owned() } else { pattern.replace("{####}", &format!("{}-{{####}}", others + 1)) };
    let series = Series {
        id: tx.new_id(),
        device: tx.device(),
        kind,
        name: name.into(),
        pattern,
        reset: Reset::Yearly,
        per_client: false,
        usual_since: tx.now(),
        archived: false,
    };
    store::insert(tx.conn(), &series, tx.now())?;
    tx.log("series", Some(series.id), &json!({ "kind": kind, "pattern": series.pattern }))?;
    Ok(series)
}

/// "Gutschrift" is what German law calls self-billing: it is never said of a credit note (DOMAIN 9).
const fn proposal(kind: Numbers, german: bool) -> (&'static str, &'static str) {
    match (kind, german) {
        (Numbers::Invoice, false) => ("Invoices", DEFAULT),
        (Numbers::Invoice, true) => ("Rechnungen", DEFAULT),
        (Numbers::CreditNote, false) => ("Credit notes", "CN-{YYYY}-{####}"),
        (Numbers::CreditNote, true) => ("Rechnungskorrekturen", "RK-{YYYY}-{####}"),
        (Numbers::Quote, false) => ("Quotes", "Q-{YYYY}-{####}"),
        (Numbers::Quote, true) => ("Angebote", "AN-{YYYY}-{####}"),
        (Numbers::Receipt, false) => ("Receipts", "RC-{YYYY}-{####}"),
        (Numbers::Receipt, true) => ("Quittungen", "QU-{YYYY}-{####}"),
    }
}

/// The series that was asked for, or the usual one.
///
/// # Errors
/// `not_found`; `other_kind`, `other_device` or `archived`, naming `series_id`.
pub fn pick(tx: &mut Tx<'_>, kind: Numbers, wanted: Option<SeriesId>) -> Result<Series> {
    let Some(id) = wanted else { return ensure(tx, kind) };
    let series = store::find(tx.conn(), id)?.ok_or_else(|| Error::not_found("series", id))?;
    let wrong = |rule: &str, message: &str| Err(Error::invalid("series_id", rule, format!("{} {message}", series.name)));
    if series.kind != kind {
        return wrong("other_kind", "numbers another kind of document: choose another series");
    }
    if series.device != tx.device() {
        return wrong(
            "other_device",
            "is counted by another device: choose a series of this one, or the two could give out one number twice",
        );
    }
    if series.archived {
        return wrong("archived", "is archived: bring it back, or choose another series");
    }
    Pattern::parse(&series.pattern)?;
    Ok(series)
}
