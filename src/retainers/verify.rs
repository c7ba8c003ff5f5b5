//! What must hold of retainers, whatever was done.

use super::{
    keep::{ledgers, rows},
    store::{draws, fees},
};
use crate::{db::Read, kernel::Result};

/// A check's name, and what was found right or wrong.
pub type Check = (&'static str, std::result::Result<String, String>);

pub fn verify(read: &Read<'_>) -> Result<Vec<Check>> {
    let conn = read.conn();
    let mut wrong = Vec::new();
    let (wanted, there) = (rows(read, None)?, draws::all(conn, None)?);
    if wanted != there {
        wrong.push("the draws are not what follows from the time".to_owned());
    }
    for (count, words) in [
        (draws::misdrawn(conn)?, "entries are drawn or covered beyond their time"),
        (fees::astray(conn)?, "fees stand on a line that is gone"),
    ] {
        if count > 0 {
            wrong.push(format!("{count} {words}"));
        }
    }
    let mut periods = 0;
    for (_, ledger) in ledgers(read, None, false)? {
        for figures in &ledger.periods {
            periods += figures.len();
            let chained = figures.windows(2).all(|pair| pair[0].left() - pair[0].expired == pair[1].rolled_in);
            if !chained || figures.iter().any(|f| f.left() < 0 || f.expired < 0) {
                wrong.push("a balance is not what the period before it left".to_owned());
            }
        }
    }
    let right = format!("{} draws over {periods} periods, each as the time has it", there.len());
    Ok(vec![("retainers", if wrong.is_empty() { Ok(right) } else { Err(wrong.join("; ")) })])
}
