//! `stripe.*`.

use super::{
    LinkState, Pulled, pull,
    store::{self, Wish},
};
use crate::{
    app::{App, Open},
    connections::{self, Connection, Provider},
    db::{Read, Tx},
    kernel::{Empty, Error, Money, Result, id::InvoiceId},
    payments,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

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
    /// Where it is paid; none while it waits.
    pub url: Option<String>,
}

fn account(read: &Read<'_>) -> Result<Connection> {
    connections::all(read)?
        .into_iter()
        .find(|c| c.provider == Provider::Stripe)
        .ok_or_else(|| Error::cannot("not_connected", "Stripe is not connected on this device: connect it in Settings under Connections"))
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
        super::amount::to_stripe(Money::new(document.open_minor(), document.currency))?;
    }
    store::set_wish(tx.conn(), Wish { invoice: q.invoice_id, connection, wanted: q.wanted }, tx.now())?;
    super::follow(tx)?;
    status(tx, PaymentLinkRef { invoice_id: q.invoice_id })
}

pub fn status(read: &Read<'_>, q: PaymentLinkRef) -> Result<PaymentLinkStatus> {
    let wanted = store::wish(read.conn(), q.invoice_id)?.is_some_and(|wish| wish.wanted);
    let link = store::current(read.conn(), q.invoice_id)?;
    let state = match &link {
        _ if !wanted => LinkState::Off,
        None => LinkState::Settled,
        Some(link) if link.made.is_none() => LinkState::Waiting,
        Some(_) => LinkState::Open,
    };
    Ok(PaymentLinkStatus { state, amount: link.as_ref().map(|l| l.amount), url: link.and_then(|l| l.made).map(|(_, url)| url) })
}

/// Looks now instead of when its time comes.
pub fn read_now(app: &App, open: &Open, _: Empty) -> Result<Pulled> {
    let account = open.db.read(account)?;
    pull(app, open, &account)
}
