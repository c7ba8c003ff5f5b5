//! Headings over the lines of a draft.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use super::{
    choice::Choice,
    desk::{Desk, too_large},
    draft::{Draft, Purpose, Section},
    draft_of,
    lines::put_before,
    store,
    view::{Invoice, show},
};
use crate::{
    db::Tx,
    kernel::{
        Error, Result,
        id::{InvoiceId, RowId, SectionId},
        text::Checks,
    },
};

const TITLE_CHARS: usize = 200;
/// Headings of one document; more of them nobody reads.
const MAX_SECTIONS: usize = 100;

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddSection {
    pub id: InvoiceId,
    pub title: String,
    /// On a quote: whether it is offered beside the rest, or instead of other packages.
    #[serde(default)]
    pub choice: Choice,
    /// A line or heading of the draft; left out: last.
    pub before: Option<RowId>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditSection {
    pub section_id: SectionId,
    pub title: Option<String>,
    pub choice: Option<Choice>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SectionRef {
    pub section_id: SectionId,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MoveSection {
    pub section_id: SectionId,
    /// Another heading; left out: last. The lines under it come along.
    pub before: Option<SectionId>,
}

/// # Errors
/// `not_found`, `not_draft`; a title that is missing or too long.
pub fn section_add(tx: &mut Tx<'_>, q: AddSection) -> Result<Invoice> {
    let mut draft = draft_of(tx, q.id)?;
    if draft.sections.len() >= MAX_SECTIONS {
        return Err(Error::invalid("title", "too_many", format!("would be the heading after {MAX_SECTIONS}: make a second invoice")));
    }
    check_choice(&draft, q.choice)?;
    let section = Section { id: tx.new_id(), position: draft.next_position(), title: title(&q.title)?, choice: q.choice };
    store::put_section(tx.conn(), q.id, &section)?;
    let id = RowId(section.id.0);
    draft.sections.push(section);
    put_before(tx, &draft, &[id], q.before)?;
    show(tx, q.id)
}

/// # Errors
/// As [`section_add`]; when more would be taken off than is left.
pub fn section_edit(tx: &mut Tx<'_>, q: EditSection) -> Result<Invoice> {
    let (mut draft, mut section) = draft_with(tx, q.section_id)?;
    if let Some(wanted) = q.title {
        section.title = title(&wanted)?;
    }
    section.choice = q.choice.unwrap_or(section.choice);
    check_choice(&draft, section.choice)?;
    store::put_section(tx.conn(), draft.id, &section)?;
    draft.sections.iter_mut().filter(|s| s.id == section.id).for_each(|s| *s = section.clone());
    Desk::of(tx, draft.client_id)?.sums(&draft).map_err(too_large)?;
    tx.log("invoice", Some(draft.id), &json!({}))?;
    show(tx, draft.id)
}

/// Its lines stay, under the heading before it.
///
/// # Errors
/// `not_found`, `not_draft`.
pub fn section_delete(tx: &mut Tx<'_>, q: SectionRef) -> Result<Invoice> {
    let (draft, section) = draft_with(tx, q.section_id)?;
    store::delete_section(tx.conn(), section.id, tx.now())?;
    tx.log("invoice", Some(draft.id), &json!({}))?;
    show(tx, draft.id)
}

/// # Errors
/// `not_found`, `not_draft`.
pub fn section_move(tx: &mut Tx<'_>, q: MoveSection) -> Result<Invoice> {
    let (draft, section) = draft_with(tx, q.section_id)?;
    let place = draft.sections.iter().position(|s| s.id == section.id);
    let own = draft.lines.iter().filter(|l| draft.section_of(l) == place).map(|l| RowId(l.id.0));
    let moved: Vec<RowId> = std::iter::once(RowId(section.id.0)).chain(own).collect();
    put_before(tx, &draft, &moved, q.before.map(|id| RowId(id.0)))?;
    show(tx, draft.id)
}

fn draft_with(tx: &Tx<'_>, id: SectionId) -> Result<(Draft, Section)> {
    let missing = || Error::not_found("section", id);
    let draft = draft_of(tx, store::invoice_of_part(tx.conn(), RowId(id.0))?.ok_or_else(missing)?)?;
    let section = draft.sections.iter().find(|s| s.id == id).cloned().ok_or_else(missing)?;
    Ok((draft, section))
}

/// An invoice asks for all that is on it.
fn check_choice(draft: &Draft, choice: Choice) -> Result<()> {
    if choice == Choice::Fixed || draft.purpose == Purpose::Quote {
        return Ok(());
    }
    Err(Error::invalid("choice", "no_quote", "can be given on a quote alone: leave it out, or make a quote"))
}

fn title(text: &str) -> Result<String> {
    let mut checks = Checks::default();
    let title = checks.line("title", text, TITLE_CHARS);
    checks.require(!title.is_empty(), "title", "required", "is missing: type a heading");
    checks.done()?;
    Ok(title)
}
