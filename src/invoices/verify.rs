//! Proofs that the documents are what they were and the time is billed once.

use rusqlite::Connection;

use super::{
    credit, deposits,
    document::Kind,
    issued::{self, Issued},
    series,
    snapshot::sha256,
    store,
};
use crate::{
    db::Read,
    kernel::{Result, id::SeriesId},
};

/// A check's name with what was looked at, or what is wrong.
pub type Check = (&'static str, std::result::Result<String, String>);

/// # Errors
/// Only what the database says; what is wrong with the documents is in the answer.
pub fn verify(read: &Read<'_>) -> Result<Vec<Check>> {
    let conn = read.conn();
    let (mut documents, mut frozen, mut summed, mut counted) = (0, Vec::new(), Vec::new(), Vec::new());
    let (mut before, mut used): (Option<Issued>, Vec<(SeriesId, String, i64)>) = (None, Vec::new());
    issued::each(conn, |d| {
        documents += 1;
        if let Some(wrong) = not_as_frozen(conn, &d)? {
            frozen.push(format!("{}: {wrong}", d.number));
        }
        let right = if d.kind == Kind::CreditNote { credit_follows(read, &d)? } else { d.snapshot.adds_up() };
        if !right || d.snapshot.total_minor != d.total_minor {
            summed.push(format!("{}: its lines do not give its sums", d.number));
        }
        if let Some(wrong) = out_of_step(before.as_ref(), &d) {
            counted.push(format!("{}: {wrong}", d.number));
        }
        used.push((d.series_id, d.period.clone(), d.seq));
        before = Some(d);
        Ok(())
    })?;
    counted.extend(series::unexplained(read, &used)?);
    let taken = deposits::wrong(read)?;
    let said = |wrong: Vec<String>, right: String| if wrong.is_empty() { Ok(right) } else { Err(wrong.join("; ")) };
    let (twice, mistold) = (store::misheld(conn)? + store::release::misreleased(conn)?, store::mistold(conn)?);
    Ok(vec![
        ("snapshots", said(frozen, format!("{documents} documents and their PDFs as they were issued"))),
        ("totals", said(summed, format!("{documents} documents computed anew"))),
        ("deposits", said(taken, "each is taken off once, as it was charged".into())),
        ("numbering", said(counted, "each number is one document's or explained, dates in order".into())),
        (
            "billed time",
            if mistold == 0 {
                Ok("each line tells what was tracked for it".into())
            } else {
                Err(format!("{mistold} lines tell another sum than their entries"))
            },
        ),
        (
            "conservation",
            if twice == 0 { Ok("no second is billed twice".into()) } else { Err(format!("{twice} entries are billed wrongly")) },
        ),
    ])
}

fn not_as_frozen(conn: &Connection, d: &Issued) -> Result<Option<&'static str>> {
    if sha256(&d.text) != d.snapshot_hash {
        return Ok(Some("the frozen text has changed"));
    }
    if d.snapshot.canonical()? != d.text || d.snapshot.number.as_deref() != Some(d.number.as_str()) {
        return Ok(Some("the frozen text is not what the row says"));
    }
    if d.snapshot.kind != d.kind || d.snapshot.corrects.is_some() != d.corrects.is_some() {
        return Ok(Some("its kind is not what the frozen text says"));
    }
    if d.pdf_hash.is_none() {
        return Ok(Some("the kept PDF is gone"));
    }
    for (hash, bytes) in issued::kept(conn, d.invoice_id)? {
        match bytes {
            Some(bytes) if sha256(&bytes) == hash => {}
            Some(_) => return Ok(Some("a kept file has changed")),
            None => return Ok(Some("a kept file is gone")),
        }
    }
    Ok(None)
}

/// A credit note follows from its original and the credit notes before it.
fn credit_follows(read: &Read<'_>, d: &Issued) -> Result<bool> {
    let Some(original) = d.corrects else { return Ok(false) };
    let (original, credits) = credit::history(read, original)?;
    let Some(at) = credits.iter().position(|c| c.paper.number == d.snapshot.number) else { return Ok(false) };
    let (before, rest) = credits.split_at(at);
    Ok(rest.first().is_some_and(|this| credit::follows(&original.snapshot, before, this)))
}

/// Documents come by series, period and count.
fn out_of_step(before: Option<&Issued>, d: &Issued) -> Option<&'static str> {
    let before = before.filter(|b| b.series_id == d.series_id && b.period == d.period)?;
    (d.issued_on < before.issued_on).then_some("it is dated before the one before it")
}
