//! A deposit invoice for a milestone that is not completed yet.

use serde_json::json;

use super::client_of;
use crate::{
    clients,
    db::{Read, Tx},
    invoices::deposits::{self, Asked},
    kernel::{
        Error, Money, Percent, Result,
        id::{ClientId, InvoiceId, MilestoneId},
    },
    milestones::{self, MilestoneView},
};

/// What is asked for before a milestone is completed.
#[derive(Debug, Clone, Copy)]
pub enum Ahead {
    All,
    Minor(i64),
    Percent(Percent),
}

/// A deposit invoice draft. The invoice that bills the milestone takes it off.
///
/// # Errors
/// `not_found`; `no_client`; `completed`, `on_draft` and `billed`; `deposit_asked` while one stands; an amount that is nothing or more than the
/// milestone comes to.
pub fn ask(tx: &mut Tx<'_>, id: MilestoneId, ahead: Ahead) -> Result<InvoiceId> {
    let m = milestones::show(tx, id)?;
    let client = client_of(&m)?;
    if m.completion.is_some() {
        return Err(Error::cannot("completed", "it is completed: bill it"));
    }
    if let Some(deposit) = &m.deposit {
        let which = deposit.number.clone().unwrap_or_else(|| format!("the draft {}", deposit.invoice_id));
        return Err(Error::cannot("deposit_asked", format!("{which} asks for it already: throw that away or credit it first")));
    }
    let whole = amount_of(tx, &m, client)?;
    let (field, minor) = match ahead {
        Ahead::All => ("amount_minor", whole.minor),
        Ahead::Minor(minor) => ("amount_minor", minor),
        Ahead::Percent(percent) => ("percent", percent.of(whole.minor)),
    };
    if !(1..=whole.minor).contains(&minor) {
        return Err(Error::invalid(field, "out_of_range", "is nothing, or more than the milestone comes to: ask for a part of it"));
    }
    let asked = Asked { client, subject: m.project_name.clone(), of: m.name.clone(), minor, tax_ids: None };
    let made = deposits::ask(tx, asked)?;
    milestones::asked_for(tx, id, made)?;
    tx.log("milestone", Some(id), &json!({ "deposit": made }))?;
    Ok(made)
}

fn amount_of(read: &Read<'_>, m: &MilestoneView, client: ClientId) -> Result<Money> {
    let currency = clients::get(read, client)?.currency;
    match m.amount {
        Some(amount) if amount.currency == currency => Ok(amount),
        Some(_) => {
            Err(Error::cannot("other_currency", format!("its amount is not in {currency}, in which the client is billed: type it in that")))
        }
        None => Err(Error::cannot("no_amount", "it comes to nothing: type its amount first")),
    }
}
