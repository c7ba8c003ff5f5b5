//! Cutting a changeset into smaller ones (its format: "CHANGESET FORMAT" in SQLite's `sqlite3session.c`).

use crate::kernel::{Error, Result};

const TABLE: u8 = b'T';
const UPDATE: u8 = 23;

/// Changesets of at most `most` changes each that together are the given one. The changes of a table come in the order of their first column, the id
/// of a row as a rule: neighbours share their pages.
///
/// # Errors
/// When it is no changeset.
pub fn pieces(changeset: &[u8], most: usize) -> Result<Vec<Vec<u8>>> {
    let mut rest = Rest(changeset);
    let (mut pieces, mut piece, mut room) = (Vec::new(), Vec::new(), most);
    while !rest.0.is_empty() {
        let (table, columns) = rest.table()?;
        let mut changes = Vec::new();
        while rest.0.first().is_some_and(|byte| *byte != TABLE) {
            changes.push(rest.change(columns)?);
        }
        // What comes before the first column is the kind of change, and whether a trigger made it.
        changes.sort_by_key(|change| change.get(2..));
        let mut begun = false;
        for change in changes {
            if room == 0 {
                pieces.push(std::mem::take(&mut piece));
                (begun, room) = (false, most);
            }
            if !begun {
                piece.extend_from_slice(table);
                begun = true;
            }
            piece.extend_from_slice(change);
            room -= 1;
        }
    }
    if !piece.is_empty() {
        pieces.push(piece);
    }
    Ok(pieces)
}

struct Rest<'b>(&'b [u8]);

impl<'b> Rest<'b> {
    fn take(&mut self, bytes: usize) -> Result<&'b [u8]> {
        let (taken, rest) = self.0.split_at_checked(bytes).ok_or_else(|| Error::bug("a changeset that is cut off"))?;
        self.0 = rest;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8> {
        Ok(self.take(1)?[0])
    }

    /// Seven bits a byte, the highest first; the ninth byte has eight.
    fn number(&mut self) -> Result<usize> {
        let mut number = 0;
        for n in 0..9 {
            let byte = self.byte()?;
            if n == 8 {
                return Ok(number << 8 | usize::from(byte));
            }
            number = number << 7 | usize::from(byte & 0x7f);
            if byte < 0x80 {
                break;
            }
        }
        Ok(number)
    }

    /// What was read since `start`.
    fn since(&self, start: &'b [u8]) -> &'b [u8] {
        &start[..start.len() - self.0.len()]
    }

    /// The head of a table's changes, and how many columns it has.
    fn table(&mut self) -> Result<(&'b [u8], usize)> {
        let start = self.0;
        if self.byte()? != TABLE {
            return Err(Error::bug("a changeset without a table"));
        }
        let columns = self.number()?;
        self.take(columns)?;
        while self.byte()? != 0 {}
        Ok((self.since(start), columns))
    }

    fn change(&mut self, columns: usize) -> Result<&'b [u8]> {
        let start = self.0;
        let kind = self.byte()?;
        self.byte()?;
        let values = if kind == UPDATE { columns * 2 } else { columns };
        for _ in 0..values {
            let length = match self.byte()? {
                0 | 5 => 0,
                1 | 2 => 8,
                3 | 4 => self.number()?,
                other => return Err(Error::bug(format!("a value of kind {other} in a changeset"))),
            };
            self.take(length)?;
        }
        Ok(self.since(start))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::{
        Connection,
        session::{ChangesetItem, ConflictAction, ConflictType, Session},
    };

    const TABLES: &str =
        "CREATE TABLE a (id BLOB PRIMARY KEY, n INTEGER, word TEXT, x REAL); CREATE TABLE b (id BLOB PRIMARY KEY, bytes BLOB);";

    fn rows(conn: &Connection) -> Vec<String> {
        let sql = "SELECT hex(id) || n || word || COALESCE(x, 'none') FROM a UNION ALL SELECT hex(id) || hex(bytes) FROM b ORDER BY 1";
        conn.prepare(sql).unwrap().query_map([], |r| r.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap()
    }

    /// The changes of a few inserts, updates and deletes in two tables, before they were made and after.
    fn changed(before: &Connection, after: &Connection) -> Vec<u8> {
        for conn in [before, after] {
            conn.execute_batch(TABLES).unwrap();
            for n in 0..20_u8 {
                conn.execute("INSERT INTO a VALUES (?1, ?2, 'one', 1.5)", ([n; 16], i64::from(n) << 40)).unwrap();
            }
        }
        let mut session = Session::new(after).unwrap();
        session.attach::<&str>(None).unwrap();
        // 200 bytes and more need a length of two bytes.
        after.execute("UPDATE a SET word = ?1, x = NULL WHERE n > 0", ["ä".repeat(150)]).unwrap();
        after.execute("DELETE FROM a WHERE n = 0", []).unwrap();
        for n in 0..9_u8 {
            after.execute("INSERT INTO b VALUES (?1, zeroblob(20000))", [[n; 16]]).unwrap();
        }
        let mut bytes = Vec::new();
        session.changeset_strm(&mut bytes).unwrap();
        bytes
    }

    #[test]
    fn all_pieces_together_are_the_whole() {
        for most in [1, 3, 7, 28, 29, 1_000] {
            let (before, after) = (Connection::open_in_memory().unwrap(), Connection::open_in_memory().unwrap());
            let whole = changed(&before, &after);
            let cut = pieces(&whole, most).unwrap();
            // 19 updates, one deletion, nine insertions.
            assert_eq!(cut.len(), 29_usize.div_ceil(most), "{most}");
            assert_ne!(rows(&before), rows(&after));
            for piece in cut {
                let abort = |_: ConflictType, _: ChangesetItem| ConflictAction::SQLITE_CHANGESET_ABORT;
                before.apply_strm(&mut &piece[..], None::<fn(&str) -> bool>, abort).unwrap();
            }
            assert_eq!(rows(&before), rows(&after), "{most}");
        }
    }

    #[test]
    fn what_is_no_changeset_is_told() {
        let (before, after) = (Connection::open_in_memory().unwrap(), Connection::open_in_memory().unwrap());
        let whole = changed(&before, &after);
        assert!(pieces(&whole[..whole.len() - 1], 10).is_err());
        assert!(pieces(&whole[1..], 10).is_err());
        assert!(pieces(&[], 10).unwrap().is_empty());
    }
}
