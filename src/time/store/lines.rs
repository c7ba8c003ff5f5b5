//! Which document stands on an entry.

use crate::{
    kernel::{
        Error, Result,
        id::{EntryId, InvoiceId},
    },
    time::Billing,
};
use rusqlite::{Connection, OptionalExtension};

/// Joins an entry `e` to its live line `l`, the invoice `i` and the issued document `d`.
pub const JOIN: &str = "LEFT JOIN invoice_line_entries x ON x.entry_id = e.id AND x.deleted_at_ms IS NULL
    LEFT JOIN invoice_lines l ON l.id = x.line_id AND l.deleted_at_ms IS NULL
    LEFT JOIN invoices i ON i.id = l.invoice_id AND i.deleted_at_ms IS NULL
    LEFT JOIN issued_documents d ON d.invoice_id = i.id";

/// The state of billing of an entry `e` joined by [`JOIN`].
pub const BILLING: &str =
    "CASE WHEN d.invoice_id IS NOT NULL THEN 'billed' WHEN i.id IS NOT NULL THEN 'draft' WHEN e.billable = 0 THEN 'not_billable'
    WHEN e.written_off_at_ms IS NOT NULL THEN 'written_off'
    WHEN e.kind = 'work' AND (EXISTS (SELECT 1 FROM time_findings f WHERE f.entry_id = e.id AND f.resolved_at_ms IS NULL AND f.deleted_at_ms IS NULL)
        OR e.source = 'timer' AND EXISTS (SELECT 1 FROM time_gaps g INDEXED BY time_gaps_pending WHERE g.device_id = e.device_id
            AND g.resolved_at_ms IS NULL AND g.deleted_at_ms IS NULL AND g.from_ms < e.ended_at_ms AND g.to_ms > e.started_at_ms)) THEN 'undecided'
    WHEN (SELECT SUM(w.seconds) FROM retainer_draws w WHERE w.entry_id = e.id AND w.part = 'drawn')
        >= e.ended_at_ms / 1000 - e.started_at_ms / 1000 THEN 'retainer' ELSE 'unbilled' END";

/// Seconds of an entry `e` that are drawn from retainers.
pub const DRAWN: &str = "COALESCE((SELECT SUM(w.seconds) FROM retainer_draws w WHERE w.entry_id = e.id AND w.part = 'drawn'), 0)";

pub fn billing(word: &str) -> Billing {
    match word {
        "billed" => Billing::Billed,
        "draft" => Billing::Draft,
        "written_off" => Billing::WrittenOff,
        "not_billable" => Billing::NotBillable,
        "retainer" => Billing::Retainer,
        "undecided" => Billing::Undecided,
        _ => Billing::Unbilled,
    }
}

/// Lets nothing pass that an issued document stands on.
///
/// # Errors
/// `billed`.
pub fn refuse_issued(conn: &Connection, id: EntryId) -> Result<()> {
    match refuse_billed(conn, id) {
        Err(Error::CannotNow { reason: "on_draft", .. }) => Ok(()),
        other => other,
    }
}

/// Lets nothing pass that a draft or an issued document stands on.
///
/// # Errors
/// `billed` or `on_draft`, with words that find the document.
pub fn refuse_billed(conn: &Connection, id: EntryId) -> Result<()> {
    // A line that tells time to be covered by a retainer stands on it as one that bills it does.
    let sql = "SELECT i.id, d.number, c.name, i.subject FROM (
            SELECT x.line_id FROM invoice_line_entries x WHERE x.entry_id = ?1 AND x.deleted_at_ms IS NULL
            UNION ALL SELECT v.line_id FROM retainer_covers v WHERE v.entry_id = ?1 AND v.deleted_at_ms IS NULL) h
        JOIN invoice_lines l ON l.id = h.line_id AND l.deleted_at_ms IS NULL
        JOIN invoices i ON i.id = l.invoice_id AND i.deleted_at_ms IS NULL
        JOIN clients c ON c.id = i.client_id LEFT JOIN issued_documents d ON d.invoice_id = i.id
        ORDER BY d.number IS NULL LIMIT 1";
    let found = conn
        .prepare_cached(sql)?
        .query_row([id], |r| {
            Ok((r.get::<_, InvoiceId>(0)?, r.get::<_, Option<String>>(1)?, r.get::<_, String>(2)?, r.get::<_, String>(3)?))
        })
        .optional()?;
    match found {
        None => Ok(()),
        Some((_, Some(number), ..)) => Err(Error::cannot(
            "billed",
            format!("this time is on the issued invoice {number} and cannot be changed; correct it with a credit note"),
        )),
        Some((invoice, None, client, subject)) => {
            let subject = if subject.is_empty() { String::new() } else { format!(" ({subject})") };
            Err(Error::cannot(
                "on_draft",
                format!("this time is on the draft for {client}{subject}, {invoice}: take its line off the draft first, then change it"),
            ))
        }
    }
}
