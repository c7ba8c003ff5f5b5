//! Numbers that papers other than issued documents have.

use rusqlite::{Connection, named_params};

use crate::{
    invoices::series::Number,
    kernel::{
        Day, Instant, Result,
        id::{GivenNumberId, SeriesId},
        sql::SqlDay,
    },
};

/// 0 for none.
pub fn last(conn: &Connection, series: SeriesId, period: &str) -> Result<i64> {
    let sql = "SELECT COALESCE(MAX(seq), 0) FROM given_numbers WHERE series_id = ?1 AND period = ?2";
    Ok(conn.prepare_cached(sql)?.query_row((series, period), |r| r.get(0))?)
}

pub fn is_taken(conn: &Connection, number: &str) -> Result<bool> {
    Ok(conn.query_row("SELECT EXISTS (SELECT 1 FROM given_numbers WHERE number = ?1)", [number], |r| r.get(0))?)
}

pub fn insert(conn: &Connection, id: GivenNumberId, n: &Number, on: Day, at: Instant) -> Result<()> {
    conn.execute(
        "INSERT INTO given_numbers (id, series_id, period, seq, number, given_on, given_at_ms)
         VALUES (:id, :series, :period, :seq, :number, :on, :at)",
        named_params! { ":id": id, ":series": n.series, ":period": n.period, ":seq": n.seq, ":number": n.text, ":on": SqlDay(on), ":at": at },
    )?;
    Ok(())
}

pub fn all(conn: &Connection) -> Result<Vec<(SeriesId, String, i64)>> {
    let mut statement = conn.prepare_cached("SELECT series_id, period, seq FROM given_numbers")?;
    Ok(statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?.collect::<rusqlite::Result<_>>()?)
}
