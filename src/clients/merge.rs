//! Making one client of two: a cell on the one that goes, so that two devices that merge agree.

use super::{Client, get, store};
use crate::{
    db::Tx,
    kernel::{Error, Result, id::ClientId},
};
use serde_json::json;

/// `from` disappears into `into`: its projects, time and documents show under `into` from now on, its contacts move, empty fields of `into`
/// are filled from it. Issued documents keep what they froze.
///
/// # Errors
/// `not_found`; `same` when both are one; `currency` when they pay in different ones.
pub fn merge(tx: &mut Tx<'_>, from: ClientId, into: ClientId) -> Result<Client> {
    if from == into {
        return Err(Error::invalid("into", "same", "is the same client: choose another"));
    }
    let (gone, mut kept) = (get(tx, from)?, get(tx, into)?);
    if gone.currency != kept.currency {
        return Err(Error::invalid(
            "into",
            "currency",
            format!("pays in {}, the other in {}: a report never adds the two", kept.currency, gone.currency),
        ));
    }
    for (empty, filler) in [
        (&mut kept.legal_name, gone.legal_name),
        (&mut kept.code, gone.code),
        (&mut kept.vat_id, gone.vat_id),
        (&mut kept.note, gone.note),
        (&mut kept.address.street, gone.address.street),
        (&mut kept.address.postal_code, gone.address.postal_code),
        (&mut kept.address.city, gone.address.city),
        (&mut kept.address.region, gone.address.region),
        (&mut kept.address.country, gone.address.country),
    ] {
        if empty.is_empty() {
            *empty = filler;
        }
    }
    kept.tags.extend(gone.tags.into_iter().filter(|t| !kept.tags.contains(t)).collect::<Vec<_>>());
    let vat_id = kept.vat_id.clone();
    let kept = kept.clean(&vat_id)?;
    store::update(tx.conn(), &kept)?;
    store::move_contacts(tx.conn(), from, into)?;
    store::set_merged(tx.conn(), from, into)?;
    tx.log("client", Some(into), &json!({ "merged": from }))?;
    get(tx, into)
}
