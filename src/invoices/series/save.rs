//! Adding and editing series.

use serde_json::json;

use super::{Numbers, Pattern, Reset, Series, all, is_taken, next, store};
use crate::{
    db::Tx,
    kernel::{Error, Result, id::SeriesId, text::Checks},
    settings,
};

const NAME_CHARS: usize = 100;

#[derive(Debug, Default)]
pub struct Wish {
    pub name: Option<String>,
    pub pattern: Option<String>,
    /// Left out: as it was while the pattern allows it, else what the pattern suggests.
    pub reset: Option<Reset>,
    pub per_client: Option<bool>,
    pub usual: bool,
    pub archived: Option<bool>,
}

/// # Errors
/// The wrong fields.
pub fn add(tx: &mut Tx<'_>, kind: Numbers, wish: Wish) -> Result<Series> {
    let pattern = Pattern::parse(wish.pattern.as_deref().unwrap_or_default())?;
    let mut series = Series {
        id: tx.new_id(),
        device: tx.device(),
        kind,
        name: String::new(),
        pattern: String::new(),
        reset: pattern.usual_reset(),
        per_client: false,
        // Not the usual one, unless it is asked for.
        usual_since: crate::kernel::Instant::from_ms(0),
        archived: false,
    };
    apply(tx, &mut series, Wish { name: Some(wish.name.clone().unwrap_or_default()), ..wish })?;
    store::insert(tx.conn(), &series, tx.now())?;
    check_next(tx, &series)?;
    tx.log("series", Some(series.id), &json!({ "kind": kind, "pattern": series.pattern }))?;
    Ok(series)
}

/// # Errors
/// `not_found`; the wrong fields; `last_series` when no other of its kind would be left.
pub fn edit(tx: &mut Tx<'_>, id: SeriesId, wish: Wish) -> Result<Series> {
    let mut series = store::find(tx.conn(), id)?.ok_or_else(|| Error::not_found("series", id))?;
    let told_anew = wish.pattern.is_some() || wish.reset.is_some() || wish.per_client.is_some();
    apply(tx, &mut series, wish)?;
    let others = all(tx)?.iter().any(|s| s.id != id && s.kind == series.kind && s.device == series.device && !s.archived);
    if series.archived && !others {
        return Err(Error::cannot("last_series", "it is the last series of its kind: add another one first"));
    }
    store::update(tx.conn(), &series, tx.now())?;
    if told_anew {
        check_next(tx, &series)?;
    }
    tx.log("series", Some(id), &json!({ "pattern": series.pattern, "archived": series.archived }))?;
    Ok(series)
}

fn apply(tx: &Tx<'_>, series: &mut Series, wish: Wish) -> Result<()> {
    if let Some(name) = wish.name {
        let mut checks = Checks::default();
        series.name = checks.line("name", &name, NAME_CHARS);
        checks.require(!series.name.is_empty(), "name", "required", "is missing: type a name");
        checks.done()?;
    }
    series.per_client = wish.per_client.unwrap_or(series.per_client);
    if let Some(pattern) = wish.pattern {
        pattern.trim().clone_into(&mut series.pattern);
    }
    let pattern = Pattern::parse(&series.pattern)?;
    match wish.reset {
        Some(reset) => series.reset = reset,
        None if pattern.check_reset(series.reset, false).is_err() => series.reset = pattern.usual_reset(),
        None => {}
    }
    pattern.check_reset(series.reset, series.per_client)?;
    if wish.usual {
        let latest = all(tx)?.iter().map(|s| s.usual_since).max().unwrap_or(series.usual_since);
        series.usual_since = tx.now().max(latest.plus_ms(1));
    }
    series.archived = wish.archived.unwrap_or(series.archived);
    Ok(())
}

/// A change must not lead back to a number that a document has.
fn check_next(tx: &Tx<'_>, series: &Series) -> Result<()> {
    let number = next(tx, series, settings::get(tx)?.day_of(tx.now()), "")?;
    if !series.per_client && is_taken(tx, &number.text)? {
        let message =
            format!("would give {} next, which is on a document already: add a word to it, like A-{}", number.text, series.pattern);
        return Err(Error::invalid("pattern", "number_taken", message));
    }
    Ok(())
}
