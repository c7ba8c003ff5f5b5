//! What a late payment costs the client, shown for a document and put on a draft of its own: it is compensation, outside the scope of VAT
//! (Court of Justice, 222/81 BAZ Bausystem), and such lines do not mix with taxed ones (EN 16931 BR-O-11).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{
    desk::Desk,
    draft::{Line, Purpose},
    draft_of, lines,
    pdf::words::{Words, words},
    snapshot::Period,
    store::late,
    view::{Invoice, show},
    write,
};
use crate::{
    db::{Read, Tx},
    kernel::{Day, Error, Money, Result, id::InvoiceId},
    late::{Claim, Debt, LateStretch, claim as reckon, rates},
    payments,
    settings::LateTerms,
};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LateOf {
    pub id: InvoiceId,
    /// The last day of interest; left out: today.
    pub to: Option<Day>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct LatePayment {
    /// The client's, else the workspace's.
    pub terms: LateTerms,
    pub claim: Claim,
    pub to: Day,
    /// Interest up to this day was claimed before.
    pub claimed_to: Option<Day>,
    pub sum_claimed: bool,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClaimLate {
    pub id: InvoiceId,
    /// The last day of interest; left out: today.
    pub to: Option<Day>,
    /// The fixed sum of the law, or the fee that was agreed, too; left out: yes.
    pub with_sum: Option<bool>,
}

/// What the client of a document owes on top of it up to a day.
pub fn late(read: &Read<'_>, q: LateOf) -> Result<LatePayment> {
    let document = payments::document(read, q.id)?;
    if document.credits || document.voided {
        return Err(Error::cannot("nothing_owed", format!("nothing is owed on {}", document.number)));
    }
    let desk = Desk::of(read, document.client_id)?;
    let today = desk.settings.day_of(read.now());
    let to = q.to.unwrap_or(today);
    if to > today {
        return Err(Error::invalid("to", "in_future", "is a day to come: choose today or earlier"));
    }
    let claimed = late::of(read.conn(), q.id)?;
    let settled = payments::settlements(read, q.id)?.into_iter().filter(|s| !s.voided).map(|s| (s.settled_on, s.amount.minor)).collect();
    let debt = Debt {
        currency: document.currency,
        due_on: document.due_on,
        total_minor: document.total_minor,
        settled,
        claimed_to: claimed.interest_to,
        sum_claimed: claimed.sum,
    };
    let terms = desk.client.late_terms.unwrap_or(desk.settings.late_terms);
    let claim = reckon(&debt, terms, &rates(read)?, to)?;
    Ok(LatePayment { terms, claim, to, claimed_to: claimed.interest_to, sum_claimed: claimed.sum })
}

/// Puts it on a new draft, each stretch of interest told.
pub fn claim(tx: &mut Tx<'_>, q: ClaimLate) -> Result<Invoice> {
    let LatePayment { terms, mut claim, to, .. } = late(tx, LateOf { id: q.id, to: q.to })?;
    if q.with_sum == Some(false) {
        claim.sum.minor = 0;
    }
    if terms == LateTerms::None {
        return Err(Error::cannot("no_terms", "nothing is agreed for late payment: choose terms in the settings or for the client"));
    }
    if let Some(stretch) = claim.stretches.iter().find(|s| s.assumed) {
        let message =
            format!("the reference rate of the half-year of {} is not known: add it to the reference rates in the settings", stretch.from);
        return Err(Error::cannot("rate_unknown", message));
    }
    if claim.interest.minor == 0 && claim.sum.minor == 0 {
        return Err(Error::cannot("nothing_to_claim", "nothing is late on it, or all that was is claimed already"));
    }
    let document = payments::document(tx, q.id)?;
    let desk = Desk::of(tx, document.client_id)?;
    let w = words(desk.client.language.unwrap_or_else(|| desk.settings.language.into()));
    let subject = format!("{} {}", w.late_interest, document.number);
    let draft = write::blank(tx, &desk, Purpose::Invoice, document.currency, &subject)?.id;
    if claim.interest.minor > 0 {
        let told: Vec<String> = claim.stretches.iter().map(|s| told(w, s)).collect();
        let text = format!("{subject}\n{}", told.join("\n"));
        put(tx, &desk, draft, text, claim.interest.minor, (q.id, Some(to)))?;
    }
    if claim.sum.minor > 0 {
        let word = if matches!(terms, LateTerms::Own { .. }) { w.late_fee } else { w.late_sum };
        put(tx, &desk, draft, format!("{word} {}", document.number), claim.sum.minor, (q.id, None))?;
    }
    let detail = json!({ "late": document.number, "to": to, "interest_minor": claim.interest.minor, "sum_minor": claim.sum.minor });
    tx.log("invoice", Some(draft), &detail)?;
    show(tx, draft)
}

fn put(tx: &mut Tx<'_>, desk: &Desk, draft: InvoiceId, text: String, price_minor: i64, of: (InvoiceId, Option<Day>)) -> Result<()> {
    let draft = draft_of(tx, draft)?;
    let line = Line { price_minor, ..Line::free(tx.new_id(), &draft, text, Vec::new()) };
    let id = line.id;
    lines::add(tx, draft, desk, line)?;
    late::insert(tx.conn(), id, of.0, of.1)
}

/// "1 May – 30 June 2026: 107.10 EUR, 61 days at 10.15%: 1.82".
fn told(w: &Words, s: &LateStretch) -> String {
    let LateStretch { from, to, days, owed, percent, interest, .. } = s;
    let money = |m: &Money| w.money(m.minor, u8::try_from(m.currency.exponent()).unwrap_or(2));
    let span = w.period(Period { from: *from, to: *to });
    format!("{span}: {} {}, {days} {} {}: {}", money(owed), owed.currency, w.days_at, w.percent(*percent), money(interest))
}
