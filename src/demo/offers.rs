//! What the studio sells, offered and was answered, and what it bills again and again.

use super::{Scene, phrases::Phrase, studio::Studio};
use crate::{
    db::Tx,
    invoices::{
        Choice,
        api::{self, AddLine, AddSection},
        offer::Portion,
    },
    items::api::{self as items, ItemInput},
    kernel::{
        Day, Percent, Result,
        id::{ClientId, InvoiceId, QuoteId},
    },
    quotes::api::{self as quotes, AcceptQuote, AddQuote, EditQuote, QuoteRef, RefuseQuote, SendQuote},
    recurring::{
        self, Covers, Mode, Unbilled,
        api::{self as rules, AddRecurring, RecurringLineInput},
    },
};
use chrono::Datelike as _;

/// Of the quote that became work.
const DEPOSIT: Percent = Percent::from_e4(300_000);

/// The quote that was accepted, and its deposit, still a draft.
#[derive(Debug)]
pub struct Accepted {
    pub quote: QuoteId,
    pub deposit: InvoiceId,
}

pub fn offer(tx: &mut Tx<'_>, scene: &Scene, studio: &Studio) -> Result<Option<Accepted>> {
    catalogue(tx, scene)?;
    let won = newsletter(tx, scene, studio)?;
    for (client, subject, line, units, answer) in [
        (
            studio.umbra,
            ("Photo day", "Fototag"),
            ("A day with a photographer", "Ein Tag mit Fotografin"),
            1_400,
            Some(quotes::decline as Answer),
        ),
        (studio.initech, ("Icon set", "Icon-Satz"), ("24 icons", "24 Icons"), 960, Some(quotes::withdraw as Answer)),
        (studio.globex, ("Trade fair stand", "Messestand"), ("Concept and drawings", "Konzept und Zeichnungen"), 3_200, None),
    ] {
        let quote = written(tx, scene, client, subject, &[(line, units)])?;
        sent(tx, quote, scene.days_ago(34), scene.days_ago(9))?;
        if let Some(answer) = answer {
            answer(tx, RefuseQuote { id: quote, on: Some(scene.days_ago(21)), by: String::new(), note: String::new() })?;
        }
    }
    app(tx, scene, studio)?;
    let first =
        written(tx, scene, studio.acme, ("Design system", "Designsystem"), &[(("Components and rules", "Bausteine und Regeln"), 6_800)])?;
    sent(tx, first, scene.days_ago(10), scene.in_days(20))?;
    let second = quotes::revise(tx, QuoteRef { id: first })?.id;
    line(tx, scene, second, ("Handover to the developers", "Übergabe an die Entwicklung"), 900)?;
    sent(tx, second, scene.days_ago(3), scene.in_days(27))?;
    written(tx, scene, studio.umbra, ("Relaunch in spring", "Relaunch im Frühjahr"), &[(("Concept", "Konzept"), 2_400)])?;
    again(tx, scene, studio)?;
    Ok(won)
}

type Answer = fn(&mut Tx<'_>, RefuseQuote) -> Result<crate::quotes::QuoteView>;

fn catalogue(tx: &mut Tx<'_>, scene: &Scene) -> Result<()> {
    for (name, text, category, unit, units) in [
        (("Hosting", "Hosting"), ("Managed, with backups", "Betreut, mit Sicherungen"), ("Care", "Betreuung"), ("month", "Monat"), 49),
        (("Domain", "Domain"), ("", ""), ("Care", "Betreuung"), ("year", "Jahr"), 24),
        (("Workshop", "Workshop"), ("Up to eight people", "Bis zu acht Personen"), ("Advice", "Beratung"), ("day", "Tag"), 1_100),
        (
            ("Accessibility audit", "Prüfung der Barrierefreiheit"),
            ("Report and one hour of questions", "Bericht und eine Stunde für Fragen"),
            ("Advice", "Beratung"),
            ("", ""),
            1_200,
        ),
        (("Icon", "Icon"), ("SVG, two sizes", "SVG, zwei Größen"), ("Design", "Gestaltung"), ("piece", "Stück"), 40),
    ] {
        let item = ItemInput {
            name: scene.say(name).into(),
            description: scene.say(text).into(),
            code: String::new(),
            category: scene.say(category).into(),
            unit: scene.say(unit).into(),
            price: scene.money(units),
            tax_ids: None,
        };
        items::add(tx, item)?;
    }
    Ok(())
}

/// Accepted, with a deposit: what comes of it is billed with the other papers.
fn newsletter(tx: &mut Tx<'_>, scene: &Scene, studio: &Studio) -> Result<Option<Accepted>> {
    let lines = [(("Templates", "Vorlagen"), 1_800), (("Sign-up and archive", "Anmeldung und Archiv"), 1_200)];
    let quote = written(tx, scene, studio.acme, ("Newsletter", "Newsletter"), &lines)?;
    sent(tx, quote, scene.days_ago(30), scene.days_ago(2))?;
    let yes = AcceptQuote {
        id: quote,
        on: Some(scene.days_ago(22)),
        by: "Lena Vogt".into(),
        note: String::new(),
        chosen: None,
        project_id: Some(studio.website),
        project_name: None,
        no_project: false,
        deposit: Some(Portion::Percent(DEPOSIT)),
        late: false,
        milestones: None,
    };
    Ok(quotes::accept(tx, yes)?.invoices.first().map(|made| Accepted { quote, deposit: made.id }))
}

/// With packages to choose from and an option beside them; it ends within the week.
fn app(tx: &mut Tx<'_>, scene: &Scene, studio: &Studio) -> Result<()> {
    let quote =
        written(tx, scene, studio.initech, ("Mobile app without a network", "Mobile App ohne Netz"), &[(("Concept", "Konzept"), 1_600)])?;
    for (title, choice, text, units) in [
        (("Reading only", "Nur Lesen"), Choice::Package, ("Cached lists and pages", "Gespeicherte Listen und Seiten"), 4_200),
        (
            ("Reading and writing", "Lesen und Schreiben"),
            Choice::Package,
            ("Queue, conflicts, merge", "Warteschlange, Konflikte, Abgleich"),
            7_900,
        ),
        (("Tests on devices", "Tests auf Geräten"), Choice::Optional, ("Ten devices, report", "Zehn Geräte, Bericht"), 1_100),
    ] {
        api::section_add(tx, AddSection { id: InvoiceId(quote.0), title: scene.say(title).into(), choice, before: None })?;
        line(tx, scene, quote, text, units)?;
    }
    sent(tx, quote, scene.days_ago(12), scene.in_days(5))
}

fn written(tx: &mut Tx<'_>, scene: &Scene, client_id: ClientId, subject: Phrase, lines: &[(Phrase, i64)]) -> Result<QuoteId> {
    let id = quotes::add(tx, AddQuote { client_id, subject: scene.say(subject).into() })?.id;
    let intro = scene.say(("Thank you for asking. This is what we propose.", "Vielen Dank für die Anfrage. Das schlagen wir vor."));
    quotes::edit(tx, EditQuote { id, intro: Some(intro.into()), valid_until: Default::default() })?;
    for (text, units) in lines {
        line(tx, scene, id, *text, *units)?;
    }
    Ok(id)
}

fn line(tx: &mut Tx<'_>, scene: &Scene, quote: QuoteId, text: Phrase, units: i64) -> Result<()> {
    let line = AddLine {
        id: InvoiceId(quote.0),
        description: scene.say(text).into(),
        quantity: None,
        unit: String::new(),
        price_minor: scene.money(units).minor,
        tax_ids: None,
    };
    api::line_add(tx, line).map(|_| ())
}

fn sent(tx: &mut Tx<'_>, id: QuoteId, on: Day, until: Day) -> Result<()> {
    quotes::send(tx, SendQuote { id, sent_on: Some(on), valid_until: Some(until), series_id: None }).map(|_| ())
}

/// A draft of this month lies there already; the next of the other rule is issued by itself.
fn again(tx: &mut Tx<'_>, scene: &Scene, studio: &Studio) -> Result<()> {
    let this_month = scene.today.with_day(1).unwrap_or(scene.today);
    for (client_id, name, rrule, starts_on, mode, lines) in [
        (
            studio.umbra,
            ("Hosting", "Hosting"),
            "FREQ=MONTHLY;BYMONTHDAY=1",
            this_month,
            Mode::Draft,
            [(("Hosting, {period}", "Hosting, {period}"), 49), (("Domain, {period}", "Domain, {period}"), 2)],
        ),
        (
            studio.initech,
            ("Care plan", "Betreuung"),
            "FREQ=MONTHLY;INTERVAL=3",
            scene.in_days(9),
            Mode::Issue,
            [
                (("Updates in the stores, {period}", "Updates in den Stores, {period}"), 390),
                (("Monitoring, {period}", "Überwachung, {period}"), 120),
            ],
        ),
    ] {
        let line = |(text, units): (Phrase, i64)| RecurringLineInput {
            id: None,
            heading: false,
            description: scene.say(text).into(),
            quantity: None,
            unit: String::new(),
            price_minor: scene.money(units).minor,
            discount: None,
            tax_ids: None,
            retainer_id: None,
        };
        let rule = AddRecurring {
            client_id,
            name: scene.say(name).into(),
            rrule: rrule.into(),
            starts_on: Some(starts_on),
            covers: Some(Covers::Ahead),
            mode,
            subject: format!("{} {{month}} {{year}}", scene.say(name)),
            note: String::new(),
            language: None,
            due_days: None,
            unbilled: Unbilled::Nothing,
            project_id: None,
            series_id: None,
            lines: lines.into_iter().map(line).collect(),
        };
        rules::add(tx, rule)?;
    }
    recurring::make_drafts(tx)
}
