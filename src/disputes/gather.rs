//! What is known of a disputed payment, as the words of an answer.

use super::words::{Words, fill, words};
use crate::{
    clients,
    db::Read,
    invoices::{
        self,
        api::{InvoiceRef, LineRef},
        offer::{Words as Paper, words as paper},
        snapshot::{Period, Snapshot},
    },
    kernel::{Day, Money, Result, id::InvoiceId},
    mail, payments,
    settings::{self, DocumentLanguage, Settings},
    stripe::{self, Evidence},
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Days that are told one by one; of more only the sum.
const DAYS: usize = 40;
const MAILS: usize = 20;

/// # Errors
/// `not_found`.
pub fn gather(read: &Read<'_>, dispute: Uuid) -> Result<Evidence> {
    let disputed = stripe::what_is_disputed(read, dispute)?;
    let settings = settings::get(read)?;
    let payment = payments::get(read, disputed.payment)?;
    let client = clients::get(read, payment.client_id)?;
    let first_mail = || client.contacts.iter().map(|c| c.email.clone()).find(|email| !email.is_empty()).unwrap_or_default();
    let frozen = match disputed.invoice {
        Some(id) => invoices::frozen(read, id)?.map(|snapshot| (id, snapshot)),
        None => None,
    };
    let language = frozen.as_ref().map_or(DocumentLanguage::from(settings.language), |(_, s)| s.language);
    let (w, p) = (words(language), paper(language));
    let mut told = Vec::new();
    let mut evidence = Evidence { customer_name: client.document_name().to_owned(), ..Evidence::default() };
    if let Some((id, s)) = &frozen {
        let sent = mail::about(read, id.0)?.into_iter().filter(|m| m.sent_at.is_some()).collect::<Vec<_>>();
        evidence.customer_name.clone_from(&s.buyer.name);
        evidence.billing_address = address(s);
        evidence.customer_email_address =
            sent.last().and_then(|m| m.recipients.to.first()).map_or_else(first_mail, |to| to.address.clone());
        let work = work(read, &settings, *id)?;
        evidence.service_date = service_date(p, s, &work);
        evidence.product_description = Evidence::fitting(&bills(w, p, s));
        let values = [
            ("number", s.number.clone().unwrap_or_default()),
            ("issued", p.day(s.issued_on)),
            ("due", p.day(s.due_on)),
            ("total", format!("{} {}", p.money(s.total_minor, s.exponent), s.currency)),
            ("name", s.buyer.name.clone()),
        ];
        told.push(fill(w.issued, &values));
        told.extend(recorded(w, p, &work));
        if !s.note.is_empty() {
            told.push(format!("{}\n{}", w.says, s.note));
        }
        // The oldest first, as they went.
        let row = |m: &mail::Sent| {
            let to: Vec<String> = m.recipients.to.iter().map(ToString::to_string).collect();
            Some(format!("- {}, {}: {}", m.sent_at?, to.join(", "), m.subject))
        };
        let rows: Vec<String> = sent.iter().rev().filter_map(row).take(MAILS).collect();
        if !rows.is_empty() {
            told.push(format!("{}\n{}", w.mailed, rows.join("\n")));
        }
    } else {
        evidence.customer_email_address = first_mail();
        evidence.service_date = p.day(payment.paid_on);
    }
    let paid =
        [("amount", money(p, disputed.amount)), ("day", p.day(settings.day_of(disputed.paid_at))), ("charge", disputed.charge.clone())];
    told.push(fill(w.paid, &paid));
    evidence.uncategorized_text = Evidence::fitting(&told.join("\n\n"));
    Ok(evidence)
}

fn money(p: &Paper, m: Money) -> String {
    format!("{} {}", p.money(m.minor, u8::try_from(m.currency.exponent()).unwrap_or(2)), m.currency)
}

fn address(s: &Snapshot) -> String {
    let a = &s.buyer.address;
    let town = [a.postal_code.as_str(), &a.city].join(" ");
    [a.street.as_str(), town.trim(), &a.region, &a.country].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The lines as they are printed.
fn bills(w: &Words, p: &Paper, s: &Snapshot) -> String {
    let line = |l: &invoices::snapshot::Line| {
        format!("- {} × {}: {} {}", p.quantity(l.quantity, &l.unit), l.description, p.money(l.amount_minor, s.exponent), s.currency)
    };
    let mut rows: Vec<String> = Vec::new();
    rows.extend(Some(s.subject.clone()).filter(|text| !text.is_empty()));
    rows.push(w.bills.to_owned());
    rows.extend(s.summed_lines().map(line));
    rows.join("\n")
}

/// Seconds by day, and what they were spent on.
type Work = BTreeMap<(Day, String), i64>;

/// The time that an invoice bills, each entry on the day on which it began.
fn work(read: &Read<'_>, settings: &Settings, id: InvoiceId) -> Result<Work> {
    let mut work = Work::new();
    for line in invoices::api::show(read, InvoiceRef { id })?.lines.iter().filter(|l| l.entries > 0) {
        for entry in invoices::api::line_entries(read, LineRef { line_id: line.id })?.entries {
            let what = [entry.path.task_name.or(entry.path.project_name).unwrap_or_default(), entry.note];
            let what = what.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(": ");
            *work.entry((settings.day_of(entry.start), what)).or_default() += entry.seconds;
        }
    }
    Ok(work)
}

fn span(work: &Work) -> Option<Period> {
    Some(Period { from: work.keys().next()?.0, to: work.keys().next_back()?.0 })
}

fn service_date(p: &Paper, s: &Snapshot, work: &Work) -> String {
    s.period.or_else(|| span(work)).map_or_else(|| p.day(s.issued_on), |period| p.period(period))
}

/// "3:05".
fn hours(seconds: i64) -> String {
    let minutes = (seconds + 30) / 60;
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

fn recorded(w: &Words, p: &Paper, work: &Work) -> Option<String> {
    let days = p.period(span(work)?);
    let mut rows = vec![fill(w.worked, &[("hours", hours(work.values().sum())), ("days", days)])];
    rows.extend(
        work.iter().take(DAYS).map(|((day, what), seconds)| format!("- {day}: {} h {what}", hours(*seconds)).trim_end().to_owned()),
    );
    if work.len() > DAYS {
        rows.push("- …".to_owned());
    }
    Some(rows.join("\n"))
}
