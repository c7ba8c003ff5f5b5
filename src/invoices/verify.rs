//! Proofs that the documents are what they were and the time is billed once.

use rusqlite::Connection;

use super::{
    issued::{self, Issued},
    snapshot::sha256,
    store,
};
use crate::{db::Read, kernel::Result};

/// A check's name with what was looked at, or what is wrong.
pub type Check = (&'static str, std::result::Result<String, String>);

/// # Errors
/// Only what the database says; what is wrong with the documents is in the answer.
pub fn verify(read: &Read<'_>) -> Result<Vec<Check>> {
    let conn = read.conn();
    let (mut documents, mut frozen, mut summed, mut counted) = (0, Vec::new(), Vec::new(), Vec::new());
    let mut before: Option<Issued> = None;
    issued::each(conn, |d| {
        documents += 1;
        if let Some(wrong) = not_as_frozen(conn, &d)? {
            frozen.push(format!("{}: {wrong}", d.number));
        }
        if !d.snapshot.adds_up() || d.snapshot.total_minor != d.total_minor {
            summed.push(format!("{}: its lines do not give its sums", d.number));
        }
        if let Some(wrong) = out_of_step(before.as_ref(), &d) {
            counted.push(format!("{}: {wrong}", d.number));
        }
        before = Some(d);
        Ok(())
    })?;
    let said = |wrong: Vec<String>, right: String| if wrong.is_empty() { Ok(right) } else { Err(wrong.join("; ")) };
    let (twice, mistold) = (store::misheld(conn)?, store::mistold(conn)?);
    Ok(vec![
        ("snapshots", said(frozen, format!("{documents} documents and their PDFs as they were issued"))),
        ("totals", said(summed, format!("{documents} documents computed anew"))),
        ("numbering", said(counted, "no gap, none twice, dates in order".into())),
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
    Ok(match issued::pdf(conn, &d.pdf_hash)? {
        Some(bytes) if sha256(&bytes) == d.pdf_hash => None,
        Some(_) => Some("the kept PDF has changed"),
        None => Some("the kept PDF is gone"),
    })
}

/// Documents come by series, period and count.
fn out_of_step(before: Option<&Issued>, d: &Issued) -> Option<&'static str> {
    match before.filter(|b| b.series_id == d.series_id && b.period == d.period) {
        None if d.seq != 1 => Some("the count does not start at 1"),
        Some(b) if d.seq != b.seq + 1 => Some("the number before it is missing"),
        Some(b) if d.issued_on < b.issued_on => Some("it is dated before the one before it"),
        _ => None,
    }
}
