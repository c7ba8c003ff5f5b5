//! Deciding what a gap was.

use super::{AwayGap, Kept, cut, pending, rows, shown};
use crate::{
    db::Tx,
    kernel::{Error, Result, id::GapId},
    time::{Link, link},
};
use cut::Piece;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AwayChoice {
    /// It was work: nothing changes.
    Keep,
    /// It was a pause: taken out of the work around it.
    Discard,
    /// It becomes an entry of its own, of the same task; not billable unless said.
    Split,
    /// It becomes an entry of something else.
    Give,
}

impl AwayChoice {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Discard => "discard",
            Self::Split => "split",
            Self::Give => "give",
        }
    }
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ResolveGaps {
    pub ids: Vec<GapId>,
    pub choice: AwayChoice,
    /// What it was, for `give`.
    pub link: Option<Link>,
    /// Left out: for `split` the note of the work around it, for `give` none.
    pub note: Option<String>,
    /// Left out: for `split` no, for `give` what the project says, else the setting.
    pub billable: Option<bool>,
}

/// Decides gaps, all of them or none. Answers those that are still open.
///
/// # Errors
/// `not_found`, `already_resolved`; for `give` `required` without link and note; a wrong link or note; `billed`, `on_draft`; closed time.
pub fn resolve(tx: &mut Tx<'_>, q: &ResolveGaps) -> Result<Vec<AwayGap>> {
    if q.ids.is_empty() {
        return Err(Error::invalid("ids", "required", "is empty: name the gaps to decide"));
    }
    if q.choice == AwayChoice::Give && q.link.is_none() && q.note.as_deref().is_none_or(|note| note.trim().is_empty()) {
        return Err(Error::invalid("link", "required", "is missing: say what the time was, a client, project or task, or a note"));
    }
    let mut ids = q.ids.clone();
    ids.sort_unstable();
    ids.dedup();
    for id in ids {
        let gap = rows::find(tx.conn(), id)?.ok_or_else(|| Error::not_found("gap", id))?;
        if gap.decided {
            return Err(Error::cannot("already_resolved", "this gap is decided already"));
        }
        if q.choice != AwayChoice::Keep {
            take_out(tx, q, gap)?;
        }
        rows::set_resolved(tx.conn(), id, q.choice, tx.now())?;
        tx.log("gap", Some(id), &json!({ "choice": q.choice }))?;
    }
    pending(tx)
}

fn take_out(tx: &mut Tx<'_>, q: &ResolveGaps, gap: Kept) -> Result<()> {
    let Some(gap) = shown(tx, gap)? else { return Ok(()) };
    for part in gap.parts {
        let piece = match q.choice {
            AwayChoice::Keep | AwayChoice::Discard => None,
            AwayChoice::Split => {
                let (note, _) = link::words(q.note.as_deref().unwrap_or(&part.note), &[])?;
                Some(Piece { target: part.path.target(), note, tags: None, billable: q.billable.unwrap_or(false) })
            }
            AwayChoice::Give => {
                let (note, tags) = link::words(q.note.as_deref().unwrap_or_default(), &[])?;
                let linked = link::usable(tx, q.link.unwrap_or_default())?;
                Some(Piece { target: linked.target, note, tags: Some(tags), billable: linked.billable(tx, q.billable)? })
            }
        };
        cut::cut(tx, part.entry_id, (part.from, part.to), piece)?;
    }
    Ok(())
}
