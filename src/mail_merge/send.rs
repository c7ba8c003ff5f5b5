//! Asking for a merge: whole, in one transaction, each mail in its turn.

use super::{
    carry::MERGE,
    fill::{self, Filled, LeftOut, WrittenMerge},
    pace, store,
    store::Merge,
};
use crate::{
    db::Tx,
    kernel::{
        Error, Result,
        id::{ClientId, ConnectionId, MailId, MergeId, RowId, derived},
        limits,
        text::Checks,
    },
    mail::{self, About, Asked, Kind, Wish},
    settings,
};
use serde_json::json;

#[derive(Debug)]
pub struct NewMerge {
    /// Asked for twice under one id it is the same one.
    pub id: Option<MergeId>,
    pub connection: ConnectionId,
    /// None: as the settings say.
    pub per_hour: Option<i64>,
    pub written: WrittenMerge,
}

/// # Errors
/// `connection_id`, `per_hour`, `to`; as [`fill::fill`].
pub fn send(tx: &mut Tx<'_>, new: NewMerge) -> Result<MergeId> {
    let id = new.id.unwrap_or_else(|| tx.new_id());
    if store::find(tx.conn(), id)?.is_some() {
        return Ok(id);
    }
    mail::account(tx, new.connection)?;
    let per_hour = new.per_hour.unwrap_or(settings::get(tx)?.merge_per_hour);
    let mut checks = Checks::default();
    settings::check_per_hour(&mut checks, "per_hour", per_hour);
    checks.done()?;
    let (sheet, all) = fill::fill(tx, &new.written)?;
    if !all.iter().any(|one| one.left_out.is_none()) {
        return Err(Error::invalid(
            "to",
            "nobody",
            "is nobody who can be written to: choose clients with an address who have not opted out",
        ));
    }
    let merge = Merge {
        id,
        connection: new.connection,
        language: sheet.language,
        subject: sheet.words.subject,
        body: sheet.words.body,
        per_hour,
        asked_at: tx.now(),
    };
    store::insert(tx.conn(), &merge)?;
    let mut at = pace::next(tx, merge.connection, per_hour, tx.now().plus_ms(limits::MAIL_WAITS_MS))?;
    for (position, one) in all.into_iter().enumerate() {
        let outcome = match (one.left_out, &one.to) {
            (Some(why), _) => Err(why),
            (None, None) => Err(LeftOut::NoAddress),
            (None, Some(to)) => {
                let asked = Asked { kind: Kind::Merge, connection: merge.connection, carrier: MERGE, payload: json!({ "merge": id }), at };
                let wish = Wish {
                    to: &[to.to_string()],
                    subject: &one.subject,
                    body: &one.text,
                    language: Some(merge.language),
                    ..Wish::default()
                };
                at = at.plus_ms(pace::gap_ms(per_hour));
                Ok(mail::ask(tx, &About::Client { id: one.client.id }, &wish, asked).map_err(|e| named(e, &one.client.name))?)
            }
        };
        let row = RowId(derived(&[b"mail merge", id.0.as_bytes(), one.client.id.0.as_bytes()]));
        store::insert_recipient(tx.conn(), row, id, one.client.id, position, outcome)?;
    }
    tx.log("mail_merge", Some(id), &json!({ "per_hour": per_hour }))?;
    Ok(id)
}

/// Says of whom an error is: the fields of one mail say nothing among many.
fn named(e: Error, client: &str) -> Error {
    match e {
        Error::Invalid(mut fields) => {
            for field in &mut fields {
                field.message = format!("of {client}: {}", field.message);
            }
            Error::Invalid(fields)
        }
        other => other,
    }
}

/// The mail that one of them would get, to oneself.
///
/// # Errors
/// `connection_id`, `client_id`; as [`fill::fill`].
pub fn test(tx: &mut Tx<'_>, connection: ConnectionId, client: ClientId, written: &WrittenMerge) -> Result<MailId> {
    let (one, language) = look(tx, client, written)?;
    mail::to_oneself(tx, connection, &one.subject, &one.text, language)
}

/// What one of them would get.
///
/// # Errors
/// `client_id`; as [`fill::fill`].
pub fn look(read: &crate::db::Read<'_>, client: ClientId, written: &WrittenMerge) -> Result<(Filled, settings::Language)> {
    let mut only = written.clone();
    only.to = fill::MergeTo { client_ids: Some(vec![client]), ..Default::default() };
    let (sheet, all) = fill::fill(read, &only)?;
    let one = all.into_iter().next().ok_or_else(|| Error::not_found("client", client))?;
    Ok((one, sheet.language))
}
