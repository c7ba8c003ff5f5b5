//! How values that are not ours, or are only a word, are kept in a row.

use crate::kernel::Day;
use rusqlite::{
    Error, Result, Row, Statement,
    types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef},
};
use std::cell::Cell;
use uuid::Uuid;

/// A day as `YYYY-MM-DD`, which sorts and compares as days do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SqlDay(pub Day);

impl ToSql for SqlDay {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.to_string().into())
    }
}

impl FromSql for SqlDay {
    fn column_result(v: ValueRef<'_>) -> FromSqlResult<Self> {
        v.as_str()?.parse().map(Self).map_err(FromSqlError::other)
    }
}

/// An id of one of several kinds, which its neighbour column tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SqlId(pub Uuid);

impl ToSql for SqlId {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.as_bytes().as_slice().into())
    }
}

impl FromSql for SqlId {
    fn column_result(v: ValueRef<'_>) -> FromSqlResult<Self> {
        Uuid::from_slice(v.as_blob()?).map(Self).map_err(FromSqlError::other)
    }
}

/// A row whose cells are asked for by name.
pub trait Cells {
    fn row(&self) -> &Row<'_>;
    fn at(&self, name: &str) -> Result<usize>;

    fn cell<T: FromSql>(&self, name: &str) -> Result<T> {
        self.row().get(self.at(name)?)
    }

    fn text(&self, name: &str) -> Result<&str> {
        Ok(self.row().get_ref(self.at(name)?)?.as_str()?)
    }
}

impl Cells for Row<'_> {
    fn row(&self) -> &Row<'_> {
        self
    }

    fn at(&self, name: &str) -> Result<usize> {
        self.as_ref().column_index(name)
    }
}

/// The names of a statement's columns, for long lists: rusqlite looks each name up anew in each row, which was a fifth of what a page of entries costs.
#[derive(Debug)]
pub struct Columns {
    names: Vec<String>,
    /// Behind the last one asked for: rows are read in one order.
    next: Cell<usize>,
}

impl Columns {
    pub fn of(statement: &Statement<'_>) -> Self {
        Self { names: statement.column_names().map(str::to_owned).collect(), next: Cell::new(0) }
    }

    pub fn name<'r>(&'r self, row: &'r Row<'r>) -> Named<'r> {
        Named { columns: self, row }
    }

    fn at(&self, name: &str) -> Result<usize> {
        let (count, next) = (self.names.len(), self.next.get());
        let found = (next..count).chain(0..next).find(|at| self.names[*at] == name);
        let at = found.ok_or_else(|| Error::InvalidColumnName(name.to_owned()))?;
        self.next.set(at + 1);
        Ok(at)
    }
}

/// A row of [`Columns`].
#[derive(Debug, Clone, Copy)]
pub struct Named<'r> {
    columns: &'r Columns,
    row: &'r Row<'r>,
}

impl Cells for Named<'_> {
    fn row(&self) -> &Row<'_> {
        self.row
    }

    fn at(&self, name: &str) -> Result<usize> {
        self.columns.at(name)
    }
}

/// LIKE folds ASCII only, so a text is looked for as typed in small, large and title case.
pub fn patterns(text: &str) -> [String; 3] {
    let mut chars = text.chars();
    let title = chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars.flat_map(char::to_lowercase)).collect());
    [text.to_lowercase(), text.to_uppercase(), title]
        .map(|t| format!("%{}%", t.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")))
}

/// Keeps an enum of words by the same word in SQL as in JSON.
macro_rules! sql_words {
    ($name:ident { $($variant:ident = $word:literal),+ $(,)? }) => {
        impl $name {
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }
        impl rusqlite::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> { Ok(self.word().into()) }
        }
        impl rusqlite::types::FromSql for $name {
            fn column_result(v: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                match v.as_str()? {
                    $($word => Ok(Self::$variant),)+
                    other => Err(rusqlite::types::FromSqlError::Other(format!("{} {other:?}", stringify!($name)).into())),
                }
            }
        }
    };
}
pub(crate) use sql_words;
