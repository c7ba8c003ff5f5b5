//! Accepting: what the client takes becomes a project, the text of an agreement and, where it is wished, more, in one transaction.

use serde_json::json;

use super::{
    answer::{Words, open, said},
    contract,
    quote::{Answer, Answered, Quote, Sent},
    steps::{self, Steps},
    store,
};
use crate::{
    db::{Read, Tx},
    invoices::offer::{self, Portion, Snapshot, Wrong},
    kernel::{
        Currency, Error, Money, Result,
        id::{ClientId, InvoiceId, ProjectId, QuoteId, SectionId},
    },
    projects::{self, Project},
    settings,
};

/// Where the work goes.
#[derive(Debug, Clone)]
pub enum Place {
    /// `None`: named as the quote is.
    New(Option<String>),
    Existing(ProjectId),
    Nowhere,
}

#[derive(Debug, Clone)]
pub struct Wish {
    pub words: Words,
    /// `None`: what the quote proposes.
    pub chosen: Option<Vec<SectionId>>,
    pub place: Place,
    /// What is asked for before the work begins.
    pub deposit: Option<Portion>,
    /// What of the project is paid step by step.
    pub steps: Steps,
    /// Though it has expired.
    pub late: bool,
}

/// # Errors
/// As [`open`], [`said`] and [`steps::make`]; `expired`; options that cannot be chosen together; a project of another client.
pub fn accept(tx: &mut Tx<'_>, id: QuoteId, wish: Wish) -> Result<()> {
    let (quote, sent) = open(tx, id)?;
    let mut said = said(tx, &sent, Answer::Accepted, wish.words)?;
    if said.on > sent.valid_until && !wish.late {
        let message = format!("{} was valid until {}: send a new version, or accept it late", sent.number, sent.valid_until);
        return Err(Error::cannot("expired", message));
    }
    let sheet = offer::sheet(tx, quote.paper(), sent.sent_on, None, quote.offer(sent.sent_on))?;
    let wanted =
        wish.chosen.unwrap_or_else(|| offer::proposed(&sent.snapshot).into_iter().filter_map(|n| sheet.sections.get(n).copied()).collect());
    let counts = counted(&sent.snapshot, &sheet.sections, &wanted)?;
    let total = sent.snapshot.recompute_with(&counts).map_err(|_| refused(TOO_LITTLE))?.total_minor;
    let agreed = offer::agreed(&sent.snapshot, &counts)?;
    said.chosen = wanted;
    said.total_minor = Some(total);
    (said.project, said.made_project) = project(tx, &sent, sheet.client_id, Money::new(agreed.minor, sheet.currency), wish.place)?;
    store::insert_answer(tx.conn(), &said)?;
    store::put_contract(tx.conn(), said.id, &contract::text(&sent, &said, &counts))?;
    steps::make(tx, wish.steps, &said, &agreed, sheet.currency)?;
    if let Some(portion) = wish.deposit {
        let made = offer::deposit(tx, sheet.client_id, &sent.snapshot, &counts, portion)?;
        store::insert_invoice(tx.conn(), tx.new_id(), id, made)?;
    }
    tx.log("quote", Some(id), &json!({ "answer": said.answer, "number": sent.number, "total_minor": total, "project": said.project }))
}

const TOO_LITTLE: &str = "come to less than is taken off them: choose more";

fn refused(message: &str) -> Error {
    Error::invalid("chosen", "not_possible", message)
}

/// Which headings of a paper count, when these were chosen.
///
/// # Errors
/// Options that cannot be chosen together, naming `chosen`.
fn counted(paper: &Snapshot, sections: &[SectionId], chosen: &[SectionId]) -> Result<Vec<bool>> {
    let mut places = Vec::with_capacity(chosen.len());
    for id in chosen {
        let place = sections.iter().position(|s| s == id);
        places.push(place.ok_or_else(|| Error::invalid("chosen", "not_found", format!("holds {id}, which is no option of this quote")))?);
    }
    offer::counted(paper, &places).map_err(|wrong| match wrong {
        Wrong::NoOption(_) => Error::invalid("chosen", "no_option", "holds a heading that is no option: leave it out, it counts anyway"),
        Wrong::NoPackage => Error::invalid("chosen", "no_package", "holds no package: choose one of them"),
        Wrong::TwoPackages => Error::invalid("chosen", "two_packages", "holds two packages: choose one of them"),
    })
}

fn project(tx: &mut Tx<'_>, sent: &Sent, client: ClientId, agreed: Money, place: Place) -> Result<(Option<ProjectId>, bool)> {
    match place {
        Place::Nowhere => Ok((None, false)),
        Place::Existing(id) => {
            let project = projects::get(tx, id)?;
            if project.client_id.is_some_and(|c| c != client) {
                let message = format!("{} belongs to another client: choose one of this client, or make a new one", project.name);
                return Err(Error::invalid("project_id", "other_client", message));
            }
            Ok((Some(id), false))
        }
        Place::New(name) => {
            let title = if sent.snapshot.subject.is_empty() { sent.number.clone() } else { sent.snapshot.subject.clone() };
            let (color, billable) = (projects::free_color(tx)?, settings::get(tx)?.default_billable);
            let project = Project {
                billable,
                budget: Some(agreed),
                ..Project::new(tx.new_id(), Some(client), name.unwrap_or(title), color, tx.now())
            };
            Ok((Some(projects::add(tx, project)?.id), true))
        }
    }
}

/// What a quote comes to with these options: net, then all.
///
/// # Errors
/// `not_found`; options that cannot be chosen together, or come to less than is taken off.
pub fn total(read: &Read<'_>, id: QuoteId, chosen: &[SectionId]) -> Result<(Money, Money)> {
    let quote = super::get(read, id)?;
    let (sections, currency, paper) = printed(read, &quote)?;
    let counts = counted(&paper, &sections, chosen)?;
    let totals = paper.recompute_with(&counts).map_err(|_| refused(TOO_LITTLE))?;
    Ok((Money::new(totals.net_minor, currency), Money::new(totals.total_minor, currency)))
}

/// The paper as it was sent, or as it would be today.
fn printed(read: &Read<'_>, quote: &Quote) -> Result<(Vec<SectionId>, Currency, Snapshot)> {
    let sent = store::sent_of(read.conn(), quote.id)?;
    let on = sent.as_ref().map_or_else(|| settings::get(read).map(|s| s.day_of(read.now())), |s| Ok(s.sent_on))?;
    let sheet = offer::sheet(read, quote.paper(), on, None, quote.offer(on))?;
    Ok((sheet.sections, sheet.currency, sent.map_or(sheet.paper, |s| s.snapshot)))
}

/// A deposit invoice draft of a part of what was accepted, or of what is proposed.
///
/// # Errors
/// `not_found`; a part that is nothing or more than the whole.
pub fn deposit(tx: &mut Tx<'_>, id: QuoteId, portion: Portion) -> Result<InvoiceId> {
    let quote = super::get(tx, id)?;
    let (sections, _, paper) = printed(tx, &quote)?;
    let client = offer::sheet(tx, quote.paper(), paper.issued_on, None, quote.offer(paper.issued_on))?.client_id;
    let answer = store::answer_of(tx.conn(), id)?.filter(|a| a.answer == Answer::Accepted);
    let proposal = || offer::proposed(&paper).into_iter().filter_map(|n| sections.get(n).copied()).collect();
    let chosen = answer.map_or_else(proposal, |a| a.chosen);
    let counts = counted(&paper, &sections, &chosen)?;
    let made = offer::deposit(tx, client, &paper, &counts, portion)?;
    store::insert_invoice(tx.conn(), tx.new_id(), id, made)?;
    tx.log("quote", Some(id), &json!({ "deposit": made }))?;
    Ok(made)
}

/// An invoice draft of what was accepted, or of what is chosen now.
///
/// # Errors
/// `not_found`; options that cannot be chosen together.
pub fn bill(tx: &mut Tx<'_>, id: QuoteId, chosen: Option<Vec<SectionId>>) -> Result<InvoiceId> {
    let quote = super::get(tx, id)?;
    let (sections, _, paper) = printed(tx, &quote)?;
    let answer: Option<Answered> = store::answer_of(tx.conn(), id)?.filter(|a| a.answer == Answer::Accepted);
    let proposal = || offer::proposed(&paper).into_iter().filter_map(|n| sections.get(n).copied()).collect();
    let chosen = chosen.or(answer.map(|a| a.chosen)).unwrap_or_else(proposal);
    let counts = counted(&paper, &sections, &chosen)?;
    let made = offer::bill(tx, quote.paper(), &counts)?;
    store::insert_invoice(tx.conn(), tx.new_id(), id, made)?;
    tx.log("quote", Some(id), &json!({ "invoice": made }))?;
    Ok(made)
}
