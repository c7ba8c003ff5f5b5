//! What was billed: paid in full and in part, asked for ahead and taken off, overdue, and what is still being written.

use super::{Scene, offers::Accepted, phrases::Phrase, studio::Studio};
use crate::{
    db::Tx,
    invoices::api::{self, AddLine, DraftInvoice, IssueInvoice, PayInvoice, TakeDeposit},
    kernel::{
        Day, Money, Result,
        id::{ClientId, InvoiceId},
    },
    quotes::api::{self as quotes, BillQuote},
};

/// Days ago; inclusive.
struct Period(u64, u64);

const FIRST_HALF: Period = Period(56, 29);
const FORTNIGHT: Period = Period(28, 15);

pub fn bill(tx: &mut Tx<'_>, scene: &Scene, studio: &Studio, won: Option<Accepted>) -> Result<()> {
    let first = draft(tx, scene, studio.acme, &FIRST_HALF, ("Website, first part", "Website, erster Teil"))?;
    let line = AddLine {
        id: first,
        description: scene.say(("Web fonts, one year", "Webschriften, ein Jahr")).into(),
        quantity: None,
        unit: String::new(),
        price_minor: scene.money(120).minor,
        tax_ids: None,
    };
    api::line_add(tx, line)?;
    issue(tx, first, scene.days_ago(28))?;
    pay(tx, first, scene.days_ago(17))?;

    let globex = draft(tx, scene, studio.globex, &FIRST_HALF, ("Brand identity, concepts", "Markenauftritt, Konzepte"))?;
    issue(tx, globex, scene.days_ago(26))?;

    let initech = draft(tx, scene, studio.initech, &FIRST_HALF, ("Mobile app, sprint 1", "Mobile App, Sprint 1"))?;
    issue(tx, initech, scene.days_ago(25))?;
    pay(tx, initech, scene.days_ago(12))?;

    let umbra = draft(tx, scene, studio.umbra, &FIRST_HALF, ("Support", "Betreuung"))?;
    let owed = issue(tx, umbra, scene.days_ago(25))?;
    pay_of(tx, umbra, scene.days_ago(6), Some(Money::new(owed.minor / 2, owed.currency)))?;
    if let Some(won) = &won {
        issue(tx, won.deposit, scene.days_ago(19))?;
        pay(tx, won.deposit, scene.days_ago(14))?;
    }

    let second = draft(tx, scene, studio.acme, &FORTNIGHT, ("Website, second part", "Website, zweiter Teil"))?;
    issue(tx, second, scene.days_ago(13))?;

    let sprint = draft(tx, scene, studio.initech, &FORTNIGHT, ("Mobile app, sprint 2", "Mobile App, Sprint 2"))?;
    issue(tx, sprint, scene.days_ago(11))?;
    pay(tx, sprint, scene.days_ago(0))?;

    draft(tx, scene, studio.globex, &FORTNIGHT, ("Brand identity, brand book", "Markenauftritt, Markenbuch"))?;
    if let Some(won) = won {
        let whole = quotes::bill(tx, BillQuote { id: won.quote, chosen: None })?.id;
        api::take_off(tx, TakeDeposit { id: whole, deposit_id: won.deposit })?;
        issue(tx, whole, scene.days_ago(3))?;
    }
    Ok(())
}

fn draft(tx: &mut Tx<'_>, scene: &Scene, client_id: ClientId, period: &Period, subject: Phrase) -> Result<InvoiceId> {
    let new = DraftInvoice {
        empty: false,
        expenses: false,
        milestones: false,
        client_id,
        from: Some(scene.days_ago(period.0)),
        to: Some(scene.days_ago(period.1)),
        group: Default::default(),
        subject: scene.say(subject).into(),
    };
    api::draft(tx, new).map(|i| i.id)
}

/// Answers what is owed.
fn issue(tx: &mut Tx<'_>, id: InvoiceId, on: Day) -> Result<Money> {
    api::issue(tx, IssueInvoice { id, issue_on: Some(on), series_id: None, base_rate: None, over_agreed: false }).map(|i| i.open)
}

fn pay(tx: &mut Tx<'_>, id: InvoiceId, on: Day) -> Result<()> {
    pay_of(tx, id, on, None)
}

/// `None`: all of it.
fn pay_of(tx: &mut Tx<'_>, id: InvoiceId, on: Day, amount: Option<Money>) -> Result<()> {
    let paid = PayInvoice {
        id,
        amount,
        paid_on: Some(on),
        method: "transfer".into(),
        reference: String::new(),
        note: String::new(),
        fee_minor: 0,
    };
    api::paid(tx, paid).map(|_| ())
}
