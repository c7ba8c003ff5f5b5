//! Recurring invoices whose money Stripe collects: the client agrees once on a page, then each period is charged. The invoice of a period is ours, and
//! so are its number and its taxes; what Stripe calls an invoice only collects, and what it collected settles ours.

use super::{
    amount::{from_stripe, to_charge},
    apply::seconds,
    customer,
    rhythm::{day_of, rhythm},
    settings,
    store::{self, subscriptions as rows},
    subscribe::{CHANGE, MAKE},
    words,
};
use crate::{
    clients,
    db::{Read, Tx},
    kernel::{
        Day, Error, Instant, Money, Result,
        id::{ClientId, ConnectionId, EffectId, InvoiceId, RecurringId, RowId, derived},
    },
    outbox::{self, NewEffect},
    payments::{self, Share, Spring},
    recurring,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

/// A page lives a day at most; so long is left for it to be made.
const PAGE_MS: i64 = 23 * 3_600_000;
/// Before a first charge that is nearer than this the page ends earlier.
const NEAR_MS: i64 = 48 * 3_600_000;
const MINUTE_MS: i64 = 60_000;

#[derive(Debug, Clone)]
pub struct Subscription {
    pub id: Uuid,
    pub connection: ConnectionId,
    pub rule: RecurringId,
    pub client: ClientId,
    /// What is charged each time.
    pub amount: Money,
    pub first_on: Day,
    pub asked_at: Instant,
    /// The effects that make the page, and that change it last.
    pub ask: EffectId,
    pub deed: Option<EffectId>,
    pub wants_paused: bool,
    /// Stripe's id of the page, its address, and its end.
    pub page: Option<(String, String, Instant)>,
    /// Nobody can agree there any more.
    pub closed_at: Option<Instant>,
    pub subscription: Option<String>,
    pub item: Option<String>,
    pub product: Option<String>,
    pub status: Option<String>,
    pub is_paused: bool,
    pub next_at: Option<Instant>,
    /// It was cancelled to this day.
    pub ends_at: Option<Instant>,
    pub ended_at: Option<Instant>,
}

impl Subscription {
    /// The client agreed, and is charged.
    pub fn is_agreed(&self) -> bool {
        self.subscription.is_some() && self.ended_at.is_none()
    }

    /// Its page is over, and nobody agreed as far as is known.
    pub fn is_over(&self, now: Instant) -> bool {
        self.subscription.is_none() && self.page.as_ref().is_some_and(|(_, _, end)| *end <= now)
    }
}

/// Stripe's invoice of a period, as it was told last.
#[derive(Debug, Clone)]
pub struct KeptBill {
    pub id: Uuid,
    pub subscription: Uuid,
    pub bill: String,
    /// The rule's day whose invoice it pays.
    pub period_on: Day,
    pub amount_minor: i64,
    pub status: String,
    pub attempts: i64,
    pub url: Option<String>,
    /// The row and the id of the charge that paid it.
    pub charge: Option<(Uuid, String)>,
    pub created_at: Instant,
}

/// What is to become of a subscription.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "deed", rename_all = "snake_case")]
pub enum Deed {
    Pause,
    Resume,
    /// At once.
    EndNow,
    /// With the period that is paid.
    EndLater,
    /// It was to end, and goes on.
    Keep,
    /// Another amount from the next period on, in Stripe's units.
    Amount {
        amount: i64,
    },
    /// Nobody is to agree on the page any more.
    Close,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "CollectionEnd")]
pub enum End {
    /// Nothing is charged any more.
    Now,
    /// With the period that is paid.
    #[serde(rename = "period_end")]
    Later,
    /// It was to end, and goes on.
    Never,
}

/// # Errors
/// A bug where there is none.
pub fn get(read: &Read<'_>, id: Uuid) -> Result<Subscription> {
    rows::find(read.conn(), id)?.ok_or_else(|| Error::bug(format!("no subscription {id}")))
}

/// The one of a rule that counts: what the client agreed to, else what was asked for last.
pub fn current(read: &Read<'_>, rule: RecurringId) -> Result<Option<Subscription>> {
    let all = rows::of(read.conn(), rule)?;
    Ok(all.iter().find(|s| s.is_agreed()).or(all.first()).cloned())
}

/// The effect that was asked for last, if it is not over.
pub fn pending(read: &Read<'_>, s: &Subscription) -> Result<Option<outbox::Effect>> {
    for id in s.deed.into_iter().chain([s.ask]) {
        // What another device asked for stands in its own outbox alone.
        let Ok(effect) = outbox::get(read, id) else { continue };
        if effect.ended_at.is_none() {
            return Ok(Some(effect));
        }
    }
    Ok(None)
}

/// Asks for a page on which the client agrees to be charged.
///
/// # Errors
/// `not_connected`, `collected_already`, `recurring_paused`, `stripe_amount`; `rrule`, `starts_on`, `return_url`.
pub fn ask(tx: &mut Tx<'_>, id: RecurringId) -> Result<()> {
    let rule = recurring::get(tx, id)?;
    let (now, account) = (tx.now(), settings::account(tx)?);
    if let Some(there) = current(tx, id)? {
        if there.is_agreed() {
            let message = format!("{} is collected through Stripe already: cancel that first", rule.name);
            return Err(Error::cannot("collected_already", message));
        }
        let offered = there.page.is_some() && there.closed_at.is_none() && !there.is_over(now);
        if offered || pending(tx, &there)?.is_some() {
            return Ok(());
        }
    }
    if rule.paused() {
        return Err(Error::cannot("recurring_paused", format!("{} is paused: resume it first", rule.name)));
    }
    let amount = recurring::total(tx, &rule)?;
    let to_charge = to_charge(amount)?;
    let rhythm = rhythm(&rule, now)?;
    let return_url = match settings::get(tx, account.id)?.return_url {
        Some(url) => Some(url),
        None => settings::own_site(tx)?,
    };
    let Some(return_url) = return_url else {
        let message =
            "is missing: Stripe has to know which page to show then; name one in Settings under Connections, or your site in your profile";
        return Err(Error::invalid("return_url", "no_page", message));
    };
    let near = rhythm.anchor.since_ms(now) < NEAR_MS;
    let expires_at = near.then(|| rhythm.anchor.plus_ms(-MINUTE_MS).min(now.plus_ms(PAGE_MS)).ms() / 1000);
    let row = tx.new_id::<RowId>().0;
    let customer = customer::want(tx, account.id, rule.client_id)?;
    let payload = json!({
        "row": row, "customer": customer, "amount": to_charge, "currency": amount.currency.code().to_lowercase(), "name": rule.name,
        "interval": rhythm.interval, "count": rhythm.count, "anchor": rhythm.anchor.ms() / 1000, "expires_at": expires_at, "return_url": return_url,
    });
    // With all that needs the customer, so that it is made once.
    let ask = put(tx, account.id, MAKE, customer::lane(rule.client_id), id, payload)?;
    let s = Subscription {
        id: row,
        connection: account.id,
        rule: id,
        client: rule.client_id,
        amount,
        first_on: rhythm.first_on,
        asked_at: now,
        ask,
        deed: None,
        wants_paused: false,
        page: None,
        closed_at: None,
        subscription: None,
        item: None,
        product: None,
        status: None,
        is_paused: false,
        next_at: None,
        ends_at: None,
        ended_at: None,
    };
    rows::insert(tx.conn(), &s)?;
    tx.log("stripe_subscription", Some(row), &json!({ "rule": id, "amount": amount }))
}

fn put(tx: &mut Tx<'_>, connection: ConnectionId, kind: &'static str, lane: String, rule: RecurringId, payload: Value) -> Result<EffectId> {
    let at = tx.now();
    outbox::put(tx, NewEffect { connection, kind, lane, entity: "recurring", entity_id: rule.0, payload, at })
}

/// Writes a deed down, to be carried out.
pub fn change(tx: &mut Tx<'_>, s: &mut Subscription, deed: Deed) -> Result<()> {
    let mut payload = serde_json::to_value(deed)?;
    payload["row"] = json!(s.id);
    s.deed = Some(put(tx, s.connection, CHANGE, format!("subscription {}", s.id), s.rule, payload)?);
    rows::update(tx.conn(), s)?;
    tx.log("stripe_subscription", Some(s.id), &json!(deed))
}

fn agreed(read: &Read<'_>, rule: RecurringId) -> Result<Subscription> {
    let found = current(read, rule)?.filter(Subscription::is_agreed);
    let s = found.ok_or_else(|| Error::cannot("not_collected", "nothing is collected through Stripe for it: ask the client first"))?;
    free(read, &s)?;
    Ok(s)
}

fn free(read: &Read<'_>, s: &Subscription) -> Result<()> {
    let busy = pending(read, s)?.is_some();
    if busy { Err(Error::cannot("under_way", "a change is on its way already: look under To be sent")) } else { Ok(()) }
}

/// Ends what is collected, or closes the page on which nobody has agreed.
///
/// # Errors
/// `not_collected`, `under_way`.
pub fn end(tx: &mut Tx<'_>, rule: RecurringId, end: End) -> Result<()> {
    if let Some(mut s) = current(tx, rule)?.filter(|s| s.subscription.is_none() && s.closed_at.is_none()) {
        if s.page.is_none() && pending(tx, &s)?.is_some() {
            // One that is made in this moment is closed as soon as that is known.
            s.closed_at = Some(tx.now());
            rows::update(tx.conn(), &s)?;
            return tx.log("stripe_subscription", Some(s.id), &json!({ "closed": true }));
        }
        if s.page.is_some() && !s.is_over(tx.now()) {
            free(tx, &s)?;
            return change(tx, &mut s, Deed::Close);
        }
    }
    let mut s = agreed(tx, rule)?;
    let deed = match end {
        End::Now => Deed::EndNow,
        End::Later => Deed::EndLater,
        End::Never => Deed::Keep,
    };
    change(tx, &mut s, deed)
}

/// Charges what the rule comes to now, from the next period on.
///
/// # Errors
/// `not_collected`, `under_way`, `same_amount`, `stripe_amount`.
pub fn update(tx: &mut Tx<'_>, rule: RecurringId) -> Result<()> {
    let mut s = agreed(tx, rule)?;
    let amount = recurring::total(tx, &recurring::get(tx, rule)?)?;
    if amount.currency != s.amount.currency {
        let message =
            format!("it is charged in {}, and the client pays in {} now: cancel it, and ask anew", s.amount.currency, amount.currency);
        return Err(Error::cannot("other_currency", message));
    }
    if amount == s.amount {
        return Err(Error::cannot("same_amount", "Stripe charges what the rule comes to already"));
    }
    let amount = to_charge(amount)?;
    change(tx, &mut s, Deed::Amount { amount })
}

/// At the end of each write: a rule that is paused or goes on takes with it what is collected for it.
pub fn follow(tx: &mut Tx<'_>) -> Result<()> {
    for rule in rows::moved(tx.conn())? {
        if let Some(mut s) = current(tx, rule)? {
            keep_pace(tx, &mut s)?;
        }
    }
    Ok(())
}

fn keep_pace(tx: &mut Tx<'_>, s: &mut Subscription) -> Result<()> {
    let Ok(rule) = recurring::get(tx, s.rule) else { return Ok(()) };
    if s.is_agreed() && rule.paused() != s.wants_paused {
        s.wants_paused = rule.paused();
        change(tx, s, if s.wants_paused { Deed::Pause } else { Deed::Resume })?;
    }
    Ok(())
}

/// The page as Stripe has it now.
pub fn apply_page(tx: &mut Tx<'_>, id: Uuid, told: &words::Session) -> Result<()> {
    let mut s = get(tx, id)?;
    if s.subscription.is_none() && s.closed_at.is_none() && told.status.as_deref() == Some("expired") {
        s.closed_at = Some(tx.now());
        rows::update(tx.conn(), &s)?;
    }
    Ok(())
}

/// A subscription as it is now.
pub fn apply(tx: &mut Tx<'_>, id: Uuid, told: &words::Subscription) -> Result<()> {
    let mut s = get(tx, id)?;
    let before = (s.subscription.clone(), s.status.clone(), s.is_paused, s.ends_at, s.amount);
    s.subscription = Some(told.id.clone());
    s.status = Some(told.status.clone());
    s.is_paused = told.pause_collection.as_ref().is_some_and(Value::is_object);
    s.ended_at = told.ended_at.map(seconds);
    s.next_at = None;
    s.ends_at = None;
    if let Some(item) = told.items.data.first() {
        s.item = Some(item.id.clone());
        s.product = Some(item.price.product.clone());
        if let Some(amount) = item.price.unit_amount.filter(|_| item.price.currency.eq_ignore_ascii_case(s.amount.currency.code())) {
            s.amount = from_stripe(amount, s.amount.currency)?;
        }
        let period_end = seconds(item.current_period_end);
        s.ends_at = if told.cancel_at_period_end { Some(period_end) } else { told.cancel_at.map(seconds) };
        s.next_at = Some(period_end).filter(|at| s.ended_at.is_none() && !s.is_paused && s.ends_at.is_none_or(|end| *at < end));
    }
    rows::update(tx.conn(), &s)?;
    if before != (s.subscription.clone(), s.status.clone(), s.is_paused, s.ends_at, s.amount) {
        tx.log("stripe_subscription", Some(id), &json!({ "status": s.status, "paused": s.is_paused }))?;
    }
    keep_pace(tx, &mut s)
}

pub fn row_of(bill: &str) -> Uuid {
    derived(&[b"stripe bill", bill.as_bytes()])
}

/// Stripe's invoice of a period as it is now; `charge` is Stripe's id of what paid it.
pub fn apply_bill(tx: &mut Tx<'_>, subscription: Uuid, told: &words::Bill, charge: Option<&str>) -> Result<()> {
    let s = get(tx, subscription)?;
    let (Some(line), amount) = (told.lines.data.first(), from_stripe(told.total, s.amount.currency)?) else { return Ok(()) };
    // What is free until the first charge is nobody's business.
    if amount.minor <= 0 {
        return Ok(());
    }
    let kept = KeptBill {
        id: row_of(&told.id),
        subscription,
        bill: told.id.clone(),
        period_on: day_of(seconds(line.period.start)),
        amount_minor: amount.minor,
        status: told.status.clone().unwrap_or_else(|| "draft".into()),
        attempts: told.attempt_count,
        url: told.hosted_invoice_url.clone(),
        charge: charge.map(|charge| (super::apply::row_of(charge), charge.to_owned())),
        created_at: seconds(told.created),
    };
    rows::put_bill(tx.conn(), &kept, tx.now())
}

/// Whose money a bill brings, and which open invoice it settles: the one that was made for its period, once it is issued.
pub fn settles(read: &Read<'_>, bill: &KeptBill, amount: Money) -> Result<(ClientId, Option<InvoiceId>)> {
    let s = get(read, bill.subscription)?;
    let client = clients::successors(read)?.get(&s.client).copied().unwrap_or(s.client);
    let Some(id) = recurring::invoice_of(read, s.rule, bill.period_on)? else { return Ok((client, None)) };
    let open = match payments::document(read, id) {
        Ok(document) => document.open_minor() > 0 && document.currency == amount.currency && document.client_id == client,
        // A draft still.
        Err(Error::NotFound { .. }) => false,
        Err(e) => return Err(e),
    };
    Ok((client, open.then_some(id)))
}

/// What was collected before the invoice of its period was issued settles it then.
pub fn settle(tx: &mut Tx<'_>) -> Result<()> {
    for (bill, payment) in rows::unsettled(tx.conn())? {
        let paid = payments::get(tx, payment)?;
        if paid.voided || paid.left.minor == 0 {
            continue;
        }
        if let (_, Some(invoice_id)) = settles(tx, &bill, paid.left)? {
            let share = Share { invoice_id, amount_minor: None, taken_minor: None, write_off_rest: false };
            payments::allocate(tx, Spring::Payment(payment), Some(&[share]))?;
            store::set_invoice(tx.conn(), bill.charge.map(|(id, _)| id), invoice_id)?;
        }
    }
    Ok(())
}
