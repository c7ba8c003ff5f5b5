//! `series.list`, `series.edit`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Series, all, edit, next};
use crate::{
    db::{Read, Tx},
    kernel::{Empty, Result, id::SeriesId},
    settings,
};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditSeries {
    pub id: SeriesId,
    pub name: Option<String>,
    /// Like `{YYYY}-{####}`.
    pub pattern: Option<String>,
}

/// A series of numbers.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Series")]
pub struct SeriesView {
    pub id: SeriesId,
    pub name: String,
    pub pattern: String,
    pub next_number: String,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct SeriesList {
    pub series: Vec<SeriesView>,
}

pub fn series_list(read: &Read<'_>, _: Empty) -> Result<SeriesList> {
    let all = all(read)?;
    Ok(SeriesList { series: all.into_iter().map(|s| series_view(read, s)).collect::<Result<_>>()? })
}

pub fn series_edit(tx: &mut Tx<'_>, q: EditSeries) -> Result<SeriesView> {
    let series = edit(tx, q.id, q.name, q.pattern)?;
    series_view(tx, series)
}

fn series_view(read: &Read<'_>, s: Series) -> Result<SeriesView> {
    let next = next(read, &s, settings::get(read)?.day_of(read.now()))?;
    Ok(SeriesView { id: s.id, name: s.name, pattern: s.pattern, next_number: next.text })
}
