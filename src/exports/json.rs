//! JSON: what was asked for, its sums, and each entry in the words of the batch format (`ingest`) with what we know beyond it.

use super::{api::Asked, row::Row};
use crate::kernel::Result;
use serde_json::{Value, json};

pub fn write(rows: &[Row], asked: &Asked) -> Result<Vec<u8>> {
    let entries: Vec<Value> = rows.iter().map(entry).collect();
    let document = json!({
        "format": "stint entries", "version": 1, "from": asked.from, "to": asked.to, "seconds": asked.seconds,
        "billable_seconds": asked.billable_seconds, "entries": entries,
    });
    let mut bytes = serde_json::to_vec_pretty(&document)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn entry(row: &Row) -> Value {
    let entry = &row.entry;
    let named = |name: &str| if name.is_empty() { Value::Null } else { json!(name) };
    json!({
        "id": entry.id, "client": named(row.client()), "project": named(row.project()), "task": named(row.task()), "note": entry.note,
        "start": row.wall(entry.start), "end": row.end().map(|end| row.wall(end)), "zone": entry.zone, "seconds": row.seconds,
        "billable": entry.billable, "tags": entry.tags, "billing": entry.billing, "amount": entry.amount, "invoice": entry.invoice_number,
    })
}
