//! `stripe.*`.

use super::{
    LinkState, Pulled,
    collected::{self, StripeCollection},
    customer::{self, StripeCustomer},
    held::{self, StripeHolds},
    hold, listen,
    paid::{self, StripePaid, StripePaidOf},
    payouts::{self, StripePayoutHolds, StripePayoutRef, StripePayouts},
    pull,
    refund::{self, NewRefund, RefundReason},
    settings::{self, Page, account},
    store::{self, Wish},
    subscription::{self, End},
};
use crate::{
    app::{App, Open},
    connections,
    db::{Read, Tx},
    invoices::CreditInvoice,
    kernel::{
        Empty, Error, Instant, Money, Result,
        id::{ClientId, ConnectionId, InvoiceId, MilestoneId, PaymentId, RecurringId},
    },
    payments,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PaymentLinkRef {
    pub invoice_id: InvoiceId,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WantPaymentLink {
    pub invoice_id: InvoiceId,
    /// False closes it.
    pub wanted: bool,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct PaymentLinkStatus {
    pub state: LinkState,
    /// What it is for.
    pub amount: Option<Money>,
    /// Where it is paid; none while it waits, and when it is over.
    pub url: Option<String>,
    /// Of one that is there, else what is made when it is asked for.
    pub page: Page,
    /// When Stripe closes it by itself.
    pub expires_at: Option<Instant>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StripeAccountRef {
    pub connection_id: ConnectionId,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct StripeSettings {
    /// What an invoice is paid on.
    pub page: Page,
    /// Where Checkout sends who has paid.
    pub return_url: Option<String>,
    /// The site of the profile, which stands for it where it is left out.
    pub own_site: Option<String>,
    /// Of this machine, on which forwarded webhooks are heard; none: nobody listens.
    pub port: Option<u16>,
    /// What to run in a terminal so that they come.
    pub forward: Option<String>,
    /// When the last good one came.
    pub heard_at: Option<Instant>,
    /// The last one that was turned away since then.
    pub turned_away: Option<TurnedAway>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct TurnedAway {
    pub at: Instant,
    pub why: WhyTurnedAway,
    /// Of one that is stale, how many seconds its clock was ahead of this machine's; below zero: behind.
    pub ahead_seconds: Option<i64>,
}

#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WhyTurnedAway {
    Unsigned,
    /// Signed with another secret.
    Forged,
    /// Signed too long ago, or a clock is wrong.
    Stale,
    /// None came: another program has the port.
    PortTaken,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListenForStripe {
    pub connection_id: ConnectionId,
    /// Left out: nobody listens any more, and the secret is forgotten.
    pub port: Option<u16>,
    /// What `stripe listen` prints, `whsec_…`; left out: it stays.
    pub secret: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetPaymentPage {
    pub connection_id: ConnectionId,
    /// Of what is asked for from now on.
    pub page: Page,
    /// Left out with Checkout: the site of the profile.
    pub return_url: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StripeCustomersOf {
    pub client_id: ClientId,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct StripeCustomers {
    /// One of each account that has needed it.
    pub customers: Vec<StripeCustomer>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RefundThroughStripe {
    /// What is paid back, whole or in part.
    pub payment_id: PaymentId,
    /// Left out: all that can still go back.
    pub amount: Option<Money>,
    pub reason: Option<RefundReason>,
    /// The credit note that is issued with it. Left out: none, and what was paid is open again.
    pub credit: Option<CreditInvoice>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StripeHoldsOf {
    pub milestone_id: MilestoneId,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskForHold {
    pub milestone_id: MilestoneId,
    /// Left out: what the milestone comes to.
    pub amount: Option<Money>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaptureHold {
    pub hold_id: Uuid,
    /// Left out: all that is held. The rest is let go.
    pub amount: Option<Money>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EndHold {
    pub hold_id: Uuid,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CollectionOf {
    pub recurring_id: RecurringId,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EndCollection {
    pub recurring_id: RecurringId,
    /// A page on which nobody has agreed is closed, whatever stands here.
    pub when: End,
}

pub fn link(tx: &mut Tx<'_>, q: WantPaymentLink) -> Result<PaymentLinkStatus> {
    let document = payments::document(tx, q.invoice_id)?;
    if document.credits || document.voided {
        return Err(Error::cannot("not_payable", format!("{} is not to be paid: choose an invoice", document.number)));
    }
    let connection = match store::wish(tx.conn(), q.invoice_id)? {
        Some(wish) if !q.wanted => wish.connection,
        _ => account(tx)?.id,
    };
    if q.wanted {
        // Told now, not when it fails at Stripe.
        super::amount::to_charge(Money::new(document.open_minor(), document.currency))?;
    }
    if let Some(over) = store::current(tx.conn(), q.invoice_id)?.filter(|link| q.wanted && link.is_over(tx.now())) {
        store::set_closing(tx.conn(), over.id, tx.now())?;
        store::set_closed(tx.conn(), over.id, tx.now())?;
    }
    store::set_wish(tx.conn(), Wish { invoice: q.invoice_id, connection, wanted: q.wanted }, tx.now())?;
    super::follow(tx)?;
    status(tx, PaymentLinkRef { invoice_id: q.invoice_id })
}

pub fn status(read: &Read<'_>, q: PaymentLinkRef) -> Result<PaymentLinkStatus> {
    let wish = store::wish(read.conn(), q.invoice_id)?;
    let there = store::current(read.conn(), q.invoice_id)?;
    let state = match &there {
        _ if wish.is_none_or(|wish| !wish.wanted) => LinkState::Off,
        None if payments::document(read, q.invoice_id)?.open_minor() == 0 => LinkState::Settled,
        None => LinkState::NotTaken,
        Some(link) if link.made.is_none() => LinkState::Waiting,
        Some(link) if link.is_over(read.now()) => LinkState::Expired,
        Some(_) => LinkState::Open,
    };
    let page = match (&there, wish.map(|wish| wish.connection).or(account(read).ok().map(|c| c.id))) {
        (Some(link), _) => link.page,
        (None, Some(connection)) => settings::get(read, connection)?.page,
        (None, None) => Page::Link,
    };
    Ok(PaymentLinkStatus {
        state,
        amount: there.as_ref().map(|l| l.amount),
        page,
        expires_at: there.as_ref().and_then(|l| l.expires_at),
        url: there.and_then(|l| l.made).map(|(_, url)| url).filter(|_| state == LinkState::Open),
    })
}

pub fn settings(read: &Read<'_>, q: StripeAccountRef) -> Result<StripeSettings> {
    connections::get(read, q.connection_id)?;
    let kept = settings::get(read, q.connection_id)?;
    let hints = store::settings::hints(read.conn(), q.connection_id)?.unwrap_or_default();
    let why = |word: &str| match word {
        "forged" => WhyTurnedAway::Forged,
        "stale" => WhyTurnedAway::Stale,
        "port_taken" => WhyTurnedAway::PortTaken,
        _ => WhyTurnedAway::Unsigned,
    };
    Ok(StripeSettings {
        page: kept.page,
        return_url: kept.return_url,
        own_site: settings::own_site(read)?,
        port: kept.port,
        forward: kept.port.map(|port| format!("stripe listen --forward-to 127.0.0.1:{port}{}", listen::PATH)),
        heard_at: hints.heard_at,
        turned_away: hints.refused_at.zip(hints.why).map(|(at, word)| TurnedAway { at, why: why(&word), ahead_seconds: hints.ahead_s }),
    })
}

/// Turns the hearing of forwarded webhooks on or off.
pub fn listen(app: &App, open: &Open, q: ListenForStripe) -> Result<StripeSettings> {
    listen::set(app, open, q.connection_id, q.port, q.secret.as_deref())?;
    open.db.read(|read| settings(read, StripeAccountRef { connection_id: q.connection_id }))
}

pub fn set_page(tx: &mut Tx<'_>, q: SetPaymentPage) -> Result<StripeSettings> {
    settings::set_page(tx, q.connection_id, q.page, q.return_url.as_deref())?;
    settings(tx, StripeAccountRef { connection_id: q.connection_id })
}

pub fn customers(read: &Read<'_>, q: StripeCustomersOf) -> Result<StripeCustomers> {
    Ok(StripeCustomers { customers: customer::of(read, q.client_id)? })
}

/// What was paid through Stripe on an invoice, or by one payment.
pub fn paid(read: &Read<'_>, q: StripePaidOf) -> Result<StripePaid> {
    paid::paid(read, &q)
}

/// Answers the payment with the refund that is asked for.
pub fn refund(tx: &mut Tx<'_>, q: RefundThroughStripe) -> Result<StripePaid> {
    let of = StripePaidOf { invoice_id: None, payment_id: Some(q.payment_id) };
    let all = paid::paid(tx, &of)?.charges.first().map(|charge| charge.refundable);
    // Of a payment that is none of Stripe's the verb says so.
    let amount = q.amount.or(all).unwrap_or(payments::get(tx, q.payment_id)?.amount);
    refund::refund(tx, NewRefund { payment: q.payment_id, amount, reason: q.reason, credit: q.credit })?;
    paid::paid(tx, &of)
}

pub fn holds(read: &Read<'_>, q: StripeHoldsOf) -> Result<StripeHolds> {
    held::of(read, q.milestone_id)
}

pub fn hold(tx: &mut Tx<'_>, q: AskForHold) -> Result<StripeHolds> {
    hold::ask(tx, q.milestone_id, q.amount)?;
    held::of(tx, q.milestone_id)
}

/// Takes what is held.
pub fn capture(tx: &mut Tx<'_>, q: CaptureHold) -> Result<StripeHolds> {
    hold::capture(tx, q.hold_id, q.amount)?;
    held::of(tx, hold::get(tx, q.hold_id)?.milestone)
}

/// Lets go what is held, or closes the page.
pub fn end_hold(tx: &mut Tx<'_>, q: EndHold) -> Result<StripeHolds> {
    hold::end(tx, q.hold_id)?;
    held::of(tx, hold::get(tx, q.hold_id)?.milestone)
}

/// What Stripe collects for a recurring invoice.
pub fn collection(read: &Read<'_>, q: CollectionOf) -> Result<StripeCollection> {
    collected::of(read, q.recurring_id)
}

/// Asks for a page on which the client agrees to be charged each period; a page that is over is made anew.
pub fn collect(tx: &mut Tx<'_>, q: CollectionOf) -> Result<StripeCollection> {
    subscription::ask(tx, q.recurring_id)?;
    collected::of(tx, q.recurring_id)
}

/// Charges what the rule comes to now, from the next period on.
pub fn update_collection(tx: &mut Tx<'_>, q: CollectionOf) -> Result<StripeCollection> {
    subscription::update(tx, q.recurring_id)?;
    collected::of(tx, q.recurring_id)
}

pub fn end_collection(tx: &mut Tx<'_>, q: EndCollection) -> Result<StripeCollection> {
    subscription::end(tx, q.recurring_id, q.when)?;
    collected::of(tx, q.recurring_id)
}

pub fn payouts(read: &Read<'_>, _: Empty) -> Result<StripePayouts> {
    payouts::list(read)
}

pub fn payout(read: &Read<'_>, q: StripePayoutRef) -> Result<StripePayoutHolds> {
    payouts::held(read, q.payout_id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReadStripe {
    /// Compares all that Stripe has instead of what happened since the last look.
    #[serde(default)]
    pub everything: bool,
}

/// Looks now instead of when its time comes.
pub fn read_now(app: &App, open: &Open, q: ReadStripe) -> Result<Pulled> {
    let account = open.db.read(account)?;
    pull(app, open, &account, q.everything)
}
