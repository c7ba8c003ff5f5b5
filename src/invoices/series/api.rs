//! `series.*`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Gap, Numbers, Pattern, Reset, Series, all, gaps, next, register,
    save::{self, Wish},
    store, usual,
};
use crate::{
    clients,
    db::{Read, Tx},
    invoices::issued,
    kernel::{
        Day, Empty, Error, Result,
        id::{ClientId, GapNumberId, SeriesId},
    },
    settings,
};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddSeries {
    pub kind: Numbers,
    pub name: String,
    /// Like `{YYYY}-{####}`; `{YY}`, `{MM}` and `{CLIENT}` may stand in it, too.
    pub pattern: String,
    /// Left out: what the pattern suggests.
    pub reset: Option<Reset>,
    #[serde(default)]
    pub per_client: bool,
    /// Used from now on where nobody chooses.
    #[serde(default)]
    pub usual: bool,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditSeries {
    pub id: SeriesId,
    pub name: Option<String>,
    /// Like `{YYYY}-{####}`.
    pub pattern: Option<String>,
    /// Left out: as it was while the pattern allows it, else what the pattern suggests.
    pub reset: Option<Reset>,
    pub per_client: Option<bool>,
    /// True: used from now on where nobody chooses.
    #[serde(default)]
    pub usual: bool,
    pub archived: Option<bool>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StartSeries {
    pub id: SeriesId,
    /// What the next document counts as.
    pub next: i64,
    /// Where the numbers before it are.
    pub reason: String,
    /// In whose period; left out: today.
    pub on: Option<Day>,
    /// Of a series in which each client counts alone.
    pub client_id: Option<ClientId>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GapRef {
    pub gap_id: GapNumberId,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListSeries {
    /// Whose code the previews print, and on which day; left out: no client, today.
    pub client_id: Option<ClientId>,
    pub on: Option<Day>,
}

/// A series of numbers.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Series")]
pub struct SeriesView {
    pub id: SeriesId,
    pub kind: Numbers,
    pub name: String,
    pub pattern: String,
    pub reset: Reset,
    pub per_client: bool,
    /// Used where nobody chooses.
    pub usual: bool,
    /// Counted by this device; another's can be seen only.
    pub own: bool,
    pub archived: bool,
    /// The number prints the client's code.
    pub names_client: bool,
    /// A guess: numbers are allotted when a document is issued.
    pub next_number: String,
    pub next_seq: i64,
    /// No document may be dated before it.
    pub last_day: Option<Day>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct SeriesList {
    pub series: Vec<SeriesView>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct GapRegister {
    /// The newest first.
    pub gaps: Vec<Gap>,
}

pub fn series_list(read: &Read<'_>, q: ListSeries) -> Result<SeriesList> {
    let code = q.client_id.map(|id| clients::get(read, id)).transpose()?.map_or_else(|| "CLIENT".to_owned(), |c| c.code);
    let day = day(read, q.on)?;
    Ok(SeriesList { series: all(read)?.into_iter().map(|s| view(read, s, day, &code)).collect::<Result<_>>()? })
}

pub fn series_add(tx: &mut Tx<'_>, q: AddSeries) -> Result<SeriesView> {
    let AddSeries { kind, name, pattern, reset, per_client, usual } = q;
    let wish = Wish { name: Some(name), pattern: Some(pattern), reset, per_client: Some(per_client), usual, archived: None };
    let series = save::add(tx, kind, wish)?;
    shown(tx, series)
}

pub fn series_edit(tx: &mut Tx<'_>, q: EditSeries) -> Result<SeriesView> {
    let EditSeries { id, name, pattern, reset, per_client, usual, archived } = q;
    let series = save::edit(tx, id, Wish { name, pattern, reset, per_client, usual, archived })?;
    shown(tx, series)
}

pub fn series_start(tx: &mut Tx<'_>, q: StartSeries) -> Result<SeriesView> {
    let series = store::find(tx.conn(), q.id)?.ok_or_else(|| Error::not_found("series", q.id))?;
    let code = match q.client_id {
        Some(id) => clients::get(tx, id)?.code,
        None if series.per_client => {
            return Err(Error::invalid("client_id", "required", "is missing: in this series each client counts alone; choose one"));
        }
        None => String::new(),
    };
    let day = day(tx, q.on)?;
    gaps::start(tx, &series, q.next, day, &code, &q.reason)?;
    view(tx, series, day, &code)
}

pub fn series_withdraw(tx: &mut Tx<'_>, q: GapRef) -> Result<Empty> {
    gaps::withdraw(tx, q.gap_id)?;
    Ok(Empty {})
}

pub fn series_register(read: &Read<'_>, _: Empty) -> Result<GapRegister> {
    Ok(GapRegister { gaps: register(read)? })
}

fn day(read: &Read<'_>, said: Option<Day>) -> Result<Day> {
    Ok(match said {
        Some(day) => day,
        None => settings::get(read)?.day_of(read.now()),
    })
}

fn shown(tx: &Tx<'_>, series: Series) -> Result<SeriesView> {
    let day = day(tx, None)?;
    view(tx, series, day, "CLIENT")
}

fn view(read: &Read<'_>, s: Series, day: Day, code: &str) -> Result<SeriesView> {
    let next = next(read, &s, day, code)?;
    Ok(SeriesView {
        id: s.id,
        kind: s.kind,
        usual: usual(read, s.kind)?.is_some_and(|u| u.id == s.id),
        own: s.device == read.device(),
        archived: s.archived,
        names_client: Pattern::parse(&s.pattern)?.has_client(),
        next_number: next.text,
        next_seq: next.seq,
        last_day: issued::last_day(read, &s, &next.period)?,
        name: s.name,
        pattern: s.pattern,
        reset: s.reset,
        per_client: s.per_client,
    })
}
