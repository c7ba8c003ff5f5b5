//! What became of a quote that was sent: declined, withdrawn, or an answer taken back. What acceptance brings with it has a file of its own.

use serde_json::json;

use super::{
    get,
    quote::{Answer, Answered, Quote, Sent},
    store,
    write::newest,
};
use crate::{
    db::Tx,
    invoices::{Kind, offer},
    kernel::{Day, Error, Result, id::QuoteId, limits, text::Checks},
    milestones, projects, settings,
};

const NAME_CHARS: usize = 200;

/// Who said it, and when.
#[derive(Debug, Clone, Default)]
pub struct Words {
    /// `None`: today.
    pub on: Option<Day>,
    pub by: String,
    pub note: String,
}

/// A quote that waits for its answer.
///
/// # Errors
/// `not_found`; `draft`; `newer`; `answered`.
pub fn open(tx: &Tx<'_>, id: QuoteId) -> Result<(Quote, Sent)> {
    let quote = get(tx, id)?;
    let Some(sent) = store::sent_of(tx.conn(), id)? else {
        return Err(Error::cannot("draft", "it was not sent yet: mark it as sent first"));
    };
    newest(tx, &quote)?;
    if let Some(before) = store::answer_of(tx.conn(), id)? {
        let message = format!("{} has its answer of {} already: take that back first", sent.number, before.on);
        return Err(Error::cannot("answered", message));
    }
    Ok((quote, sent))
}

/// What was said, checked against what was sent.
///
/// # Errors
/// The wrong fields.
pub fn said(tx: &Tx<'_>, sent: &Sent, answer: Answer, words: Words) -> Result<Answered> {
    let today = settings::get(tx)?.day_of(tx.now());
    let on = words.on.unwrap_or(today);
    let mut checks = Checks::default();
    checks.day("on", on);
    checks.require(on >= sent.sent_on, "on", "before_sent", "is before the day on which it was sent: choose that one or a later one");
    checks.require(on <= today, "on", "in_future", "is yet to come: choose today or an earlier day");
    let by = checks.line("by", &words.by, NAME_CHARS);
    let note = checks.note("note", &words.note, limits::NOTE_CHARS);
    checks.done()?;
    Ok(Answered {
        id: tx.new_id(),
        quote: sent.quote,
        answer,
        on,
        by,
        note,
        chosen: Vec::new(),
        total_minor: None,
        project: None,
        made_project: false,
        at: tx.now(),
        taken_back: None,
    })
}

/// Declined by the client, or withdrawn by the one who offered.
///
/// # Errors
/// As [`open`] and [`said`].
pub fn refuse(tx: &mut Tx<'_>, id: QuoteId, answer: Answer, words: Words) -> Result<()> {
    let (_, sent) = open(tx, id)?;
    let said = said(tx, &sent, answer, words)?;
    store::insert_answer(tx.conn(), &said)?;
    tx.log("quote", Some(id), &json!({ "answer": answer, "number": sent.number }))
}

/// The quote waits again. Drafts that the acceptance made are thrown away, the milestones that nothing was done about, and its
/// project while nothing belongs to it.
///
/// # Errors
/// `not_found`; `no_answer`; `newer`; `issued` once an invoice of it is issued.
pub fn take_back(tx: &mut Tx<'_>, id: QuoteId) -> Result<()> {
    let quote = get(tx, id)?;
    let Some(answer) = store::answer_of(tx.conn(), id)? else {
        return Err(Error::cannot("no_answer", "it has no answer that could be taken back"));
    };
    newest(tx, &quote)?;
    if answer.answer == Answer::Accepted {
        for invoice in store::invoices(tx.conn(), quote.first)? {
            match offer::made(tx, invoice)? {
                Some(document) if document.number.is_some() => {
                    let number = document.number.unwrap_or_default();
                    return Err(Error::cannot(
                        "issued",
                        format!("{number} was issued from it: credit or void that first, and keep the acceptance"),
                    ));
                }
                Some(document) if document.kind == Kind::Deposit => offer::discard_invoice(tx, invoice)?,
                _ => {}
            }
        }
    }
    store::take_back(tx.conn(), answer.id, tx.now())?;
    milestones::delete_agreed(tx, answer.id)?;
    if let Some(project) = answer.project.filter(|_| answer.made_project)
        && projects::get(tx, project).is_ok()
    {
        projects::delete_unused(tx, project)?;
    }
    tx.log("quote", Some(id), &json!({ "taken_back": answer.answer }))
}
