//! What must hold of retainers, whatever was done.

use super::{
    keep::{ledgers, rows},
    pool::{Figures, Pool},
    store::{draws, fees, sums},
};
use crate::{db::Read, kernel::Result, settings};

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
        (sums::wrong_cells(conn)?, "kept sums are not what the draws sum to"),
    ] {
        if count > 0 {
            wrong.push(format!("{count} {words}"));
        }
    }
    let mut periods = 0;
    let (today, sums) = (settings::get(read)?.day_of(read.now()), sums::all(conn)?);
    for (retainers, ledger) in ledgers(read, None, false)? {
        for (retainer, figures) in retainers.iter().zip(&ledger.periods) {
            let kept = Pool::kept(retainer, sums.get(&retainer.id).map_or(&[], Vec::as_slice), today).periods;
            if !alike(&kept, figures) {
                wrong.push("a balance is not what its draws come to".to_owned());
            }
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

/// Whether both tell the same of the periods that both have. What expired at the end of the last one is told by the next.
fn alike(kept: &[Figures], drawn: &[Figures]) -> bool {
    let last = kept.len().min(drawn.len()).saturating_sub(1);
    let settled = |f: &Figures, n: usize| Figures { expired: if n < last { f.expired } else { 0 }, ..f.clone() };
    kept.iter().zip(drawn).enumerate().all(|(n, (a, b))| settled(a, n) == settled(b, n))
}
