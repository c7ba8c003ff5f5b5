//! The kept sums `retainer_sums`. Triggers on draws write them, nothing else does.

use crate::{
    kernel::{
        Day, Result,
        id::RetainerId,
        sql::{Cells, Columns, SqlDay},
    },
    retainers::Part,
};
use rusqlite::Connection;
use std::collections::HashMap;

/// What came of a retainer in the period that a day names.
#[derive(Debug, Clone, Copy)]
pub struct Sum {
    pub period_on: Day,
    pub part: Part,
    pub seconds: i64,
    pub amount: i64,
}

const KEPT: &str = "SELECT * FROM retainer_sums WHERE seconds <> 0 OR amount <> 0";

pub fn all(conn: &Connection) -> Result<HashMap<RetainerId, Vec<Sum>>> {
    let mut statement = conn.prepare_cached(KEPT)?;
    let columns = Columns::of(&statement);
    let mut rows = statement.query([])?;
    let mut sums: HashMap<_, Vec<_>> = HashMap::new();
    while let Some(r) = rows.next()? {
        let r = columns.name(r);
        let period_on = r.cell::<SqlDay>("period_on")?.0;
        let sum = Sum { period_on, part: r.cell("part")?, seconds: r.cell("seconds")?, amount: r.cell("amount")? };
        sums.entry(r.cell("retainer_id")?).or_default().push(sum);
    }
    Ok(sums)
}

/// Cells that are not what the draws sum to.
pub fn wrong_cells(conn: &Connection) -> Result<i64> {
    let counted = "SELECT * FROM retainer_sums_counted WHERE seconds <> 0 OR amount <> 0";
    let sql = format!("SELECT (SELECT count(*) FROM ({KEPT} EXCEPT {counted})) + (SELECT count(*) FROM ({counted} EXCEPT {KEPT}))");
    Ok(conn.query_row(&sql, [], |r| r.get(0))?)
}
