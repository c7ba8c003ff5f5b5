//! What was billed: paid, open, overdue, and one still being written.

use super::{Scene, phrases::Phrase, studio::Studio};
use crate::{
    db::Tx,
    invoices::api::{self, AddLine, DraftInvoice, IssueInvoice, PayInvoice},
    kernel::{
        Day, Result,
        id::{ClientId, InvoiceId},
    },
};

/// Days ago; inclusive.
struct Period(u64, u64);

const FIRST_HALF: Period = Period(56, 29);
const FORTNIGHT: Period = Period(28, 15);

pub fn bill(tx: &mut Tx<'_>, scene: &Scene, studio: &Studio) -> Result<()> {
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
    issue(tx, umbra, scene.days_ago(25))?;

    let second = draft(tx, scene, studio.acme, &FORTNIGHT, ("Website, second part", "Website, zweiter Teil"))?;
    issue(tx, second, scene.days_ago(13))?;

    let sprint = draft(tx, scene, studio.initech, &FORTNIGHT, ("Mobile app, sprint 2", "Mobile App, Sprint 2"))?;
    issue(tx, sprint, scene.days_ago(11))?;
    pay(tx, sprint, scene.days_ago(0))?;

    draft(tx, scene, studio.globex, &FORTNIGHT, ("Brand identity, brand book", "Markenauftritt, Markenbuch"))?;
    Ok(())
}

fn draft(tx: &mut Tx<'_>, scene: &Scene, client_id: ClientId, period: &Period, subject: Phrase) -> Result<InvoiceId> {
    let new = DraftInvoice {
        empty: false,
        expenses: false,
        client_id,
        from: Some(scene.days_ago(period.0)),
        to: Some(scene.days_ago(period.1)),
        group: Default::default(),
        subject: scene.say(subject).into(),
    };
    api::draft(tx, new).map(|i| i.id)
}

fn issue(tx: &mut Tx<'_>, id: InvoiceId, on: Day) -> Result<()> {
    api::issue(tx, IssueInvoice { id, issue_on: Some(on), series_id: None, base_rate: None, over_agreed: false }).map(|_| ())
}

fn pay(tx: &mut Tx<'_>, id: InvoiceId, on: Day) -> Result<()> {
    let all = PayInvoice {
        id,
        amount: None,
        paid_on: Some(on),
        method: "transfer".into(),
        reference: String::new(),
        note: String::new(),
        fee_minor: 0,
    };
    api::paid(tx, all).map(|_| ())
}
