//! What is written of payments: rows that stand for good.

use rusqlite::{Connection, named_params};

use crate::{
    kernel::{
        Day, Instant, Result,
        id::{AllocationId, InvoiceId, PaymentId, RowId},
        sql::SqlDay,
    },
    payments::{allocate::Spring, payment::Source, plan::Part, record},
};

pub fn insert(conn: &Connection, p: &record::Row) -> Result<()> {
    conn.execute(
        "INSERT INTO payments (id, client_id, kind, amount_minor, currency, paid_on, method, reference, note, fee_minor, base_currency, base_e8, recorded_at_ms)
         VALUES (:id, :client, :kind, :amount, :currency, :paid_on, :method, :reference, :note, :fee, :base, :rate, :at)",
        named_params! {
            ":id": p.id, ":client": p.client, ":kind": p.kind, ":amount": p.amount.minor, ":currency": p.amount.currency, ":paid_on": SqlDay(p.paid_on),
            ":method": p.words.method, ":reference": p.words.reference, ":note": p.words.note, ":fee": p.fee_minor,
            ":base": p.worth.map(|w| w.currency), ":rate": p.worth.map(|w| w.rate), ":at": p.at,
        },
    )?;
    Ok(())
}

/// One row of `allocations`; what it does not say stays empty.
#[derive(Default)]
struct New<'a> {
    source: Option<Source>,
    from: Option<Spring>,
    invoice: Option<InvoiceId>,
    refund: Option<PaymentId>,
    amount: i64,
    taken: i64,
    reason: &'a str,
}

fn allocation(conn: &Connection, id: AllocationId, new: &New<'_>, on: Day, at: Instant) -> Result<()> {
    let (source, payment, note) = match new.from {
        Some(Spring::Payment(payment)) => (Some(Source::Payment), Some(payment), None),
        Some(Spring::CreditNote(note)) => (Some(Source::CreditNote), None, Some(note)),
        None => (new.source, None, None),
    };
    conn.prepare_cached(
        "INSERT INTO allocations (id, source, payment_id, credit_note_id, invoice_id, refund_id, amount_minor, taken_minor, settled_on, reason, recorded_at_ms)
         VALUES (:id, :source, :payment, :note, :invoice, :refund, :amount, :taken, :on, :reason, :at)",
    )?
    .execute(named_params! {
        ":id": id, ":source": source, ":payment": payment, ":note": note, ":invoice": new.invoice, ":refund": new.refund,
        ":amount": new.amount, ":taken": new.taken, ":on": SqlDay(on), ":reason": new.reason, ":at": at,
    })?;
    Ok(())
}

pub fn insert_part(conn: &Connection, id: AllocationId, from: Spring, part: &Part, on: Day, at: Instant) -> Result<()> {
    let new = New { from: Some(from), invoice: Some(part.invoice), amount: part.amount_minor, taken: part.taken_minor, ..New::default() };
    allocation(conn, id, &new, on, at)
}

pub fn insert_return(conn: &Connection, id: AllocationId, from: Spring, refund: PaymentId, minor: i64, on: Day, at: Instant) -> Result<()> {
    allocation(conn, id, &New { from: Some(from), refund: Some(refund), amount: minor, taken: minor, ..New::default() }, on, at)
}

#[allow(clippy::too_many_arguments, reason = "a row")]
pub fn insert_write_off(
    conn: &Connection,
    id: AllocationId,
    invoice: InvoiceId,
    kind: Source,
    minor: i64,
    reason: &str,
    on: Day,
    at: Instant,
) -> Result<()> {
    allocation(conn, id, &New { source: Some(kind), invoice: Some(invoice), amount: minor, taken: minor, reason, ..New::default() }, on, at)
}

pub fn insert_void(conn: &Connection, id: RowId, payment: PaymentId, reason: &str, at: Instant) -> Result<()> {
    conn.execute("INSERT INTO payment_voids (id, payment_id, reason, recorded_at_ms) VALUES (?1, ?2, ?3, ?4)", (id, payment, reason, at))?;
    Ok(())
}

pub fn insert_allocation_void(conn: &Connection, id: RowId, allocation: AllocationId, reason: &str, at: Instant) -> Result<()> {
    let sql = "INSERT INTO allocation_voids (id, allocation_id, reason, recorded_at_ms) VALUES (?1, ?2, ?3, ?4)";
    conn.execute(sql, (id, allocation, reason, at))?;
    Ok(())
}
