//! Pages of expenses, and the sums of all that a filter lets through.

use super::{Row, row};
use crate::{
    expenses::{Filter, figures, list::ExpenseSum},
    kernel::{
        Currency, Result,
        id::ExpenseId,
        sql::{SqlDay, patterns},
    },
    time::Billing,
};
use rusqlite::{Connection, OptionalExtension, ToSql};
use std::{collections::BTreeMap, fmt::Write as _};

/// The live line `l` of an expense `e`, the invoice `i` and the issued document `d`.
const LINES: &str = "LEFT JOIN invoice_line_expenses x ON x.expense_id = e.id AND x.deleted_at_ms IS NULL
    LEFT JOIN invoice_lines l ON l.id = x.line_id AND l.deleted_at_ms IS NULL
    LEFT JOIN invoices i ON i.id = l.invoice_id AND i.deleted_at_ms IS NULL
    LEFT JOIN issued_documents d ON d.invoice_id = i.id";
const NAMES: &str = "JOIN expense_paths p ON p.expense_id = e.id LEFT JOIN expense_categories k ON k.id = e.category_id";
const BILLING: &str =
    "CASE WHEN d.invoice_id IS NOT NULL THEN 'billed' WHEN i.id IS NOT NULL THEN 'draft' WHEN e.billable = 0 THEN 'not_billable'
    WHEN e.written_off_at_ms IS NOT NULL THEN 'written_off' ELSE 'unbilled' END";
/// All that a search looks through.
const WORDS: &str = "e.merchant || ' ' || e.note || ' ' || e.from_place || ' ' || e.to_place || ' ' || COALESCE(k.name, '') || ' '
    || COALESCE(p.client_name, '') || ' ' || COALESCE(p.project_name, '')";
const TEXTS: [&str; 3] = [":text0", ":text1", ":text2"];

fn rows() -> String {
    format!(
        "SELECT e.*, k.name AS category_name, t.name AS tax_name, p.project_id AS path_project, p.project_name, p.color,
            p.client_id AS path_client, p.client_name, p.client_currency, i.id AS invoice_id, d.number, i.subject, {BILLING} AS billing
         FROM expenses e {NAMES} LEFT JOIN tax_rates t ON t.id = e.tax_rate_id {LINES}"
    )
}

pub fn live() -> String {
    format!("{} WHERE e.deleted_at_ms IS NULL", rows())
}

/// From an expense's own columns, so that the indexes of day, client, project and category serve it.
fn condition(filter: &Filter) -> String {
    let mut sql = String::from("e.deleted_at_ms IS NULL AND e.spent_on >= :from AND e.spent_on <= :to");
    if filter.client_id.is_some() {
        sql.push_str(
            " AND (e.client_id IN (SELECT id FROM clients WHERE id = :client OR merged_into = :client)
                OR e.project_id IN (SELECT id FROM projects WHERE client_id IN (SELECT id FROM clients WHERE id = :client OR merged_into = :client)))",
        );
    }
    for (wanted, column) in [
        (filter.project_id.is_some(), "e.project_id = :project"),
        (filter.category_id.is_some(), "e.category_id = :category"),
        (filter.kind.is_some(), "e.kind = :kind"),
    ] {
        if wanted {
            let _ = write!(sql, " AND {column}");
        }
    }
    if filter.says().is_some() {
        let _ = write!(sql, " AND ({})", TEXTS.map(|t| format!("{WORDS} LIKE {t} ESCAPE '\\'")).join(" OR "));
    }
    if !filter.billing.is_empty() {
        let words: Vec<String> = filter.billing.iter().map(|b| format!("'{}'", b.word())).collect();
        let _ = write!(sql, " AND {BILLING} IN ({})", words.join(", "));
        if filter.billing == [Billing::Unbilled] {
            // The same again, so that no lines are looked up of what cannot wait.
            sql.push_str(" AND e.billable = 1 AND e.written_off_at_ms IS NULL");
        }
    }
    sql
}

/// What stands in for the values of a filter.
struct Values {
    from: String,
    to: String,
    texts: [String; 3],
}

impl Values {
    fn of(filter: &Filter) -> Self {
        Self {
            from: filter.from.map_or_else(|| "0000-01-01".to_owned(), |day| day.to_string()),
            to: filter.to.map_or_else(|| "9999-12-31".to_owned(), |day| day.to_string()),
            texts: patterns(&filter.says().unwrap_or_default()),
        }
    }

    fn named<'a>(&'a self, filter: &'a Filter) -> Vec<(&'static str, &'a dyn ToSql)> {
        let mut named: Vec<(&'static str, &dyn ToSql)> = vec![(":from", &self.from), (":to", &self.to)];
        for (name, value) in [
            (":client", filter.client_id.as_ref().map(|id| id as &dyn ToSql)),
            (":project", filter.project_id.as_ref().map(|id| id as &dyn ToSql)),
            (":category", filter.category_id.as_ref().map(|id| id as &dyn ToSql)),
            (":kind", filter.kind.as_ref().map(|kind| kind as &dyn ToSql)),
        ] {
            named.extend(value.map(|v| (name, v)));
        }
        if filter.says().is_some() {
            named.extend(TEXTS.iter().zip(&self.texts).map(|(name, text)| (*name, text as &dyn ToSql)));
        }
        named
    }
}

fn page_sql(filter: &Filter, after: bool, limit: Option<usize>) -> String {
    let after = if after { " AND (e.spent_on, e.id) < (:after_day, :after)" } else { "" };
    let limit = limit.map_or_else(String::new, |n| format!(" LIMIT {n}"));
    format!("{} WHERE {}{after} ORDER BY e.spent_on DESC, e.id DESC{limit}", rows(), condition(filter))
}

/// The latest first. `after` is the last one of the page before; where it is not known, the list begins anew.
pub fn list(conn: &Connection, filter: &Filter, after: Option<ExpenseId>, limit: Option<usize>) -> Result<Vec<Row>> {
    let edge = match after {
        Some(id) => {
            let day = conn
                .prepare_cached("SELECT spent_on FROM expenses WHERE id = ?1")?
                .query_row([id], |r| r.get::<_, SqlDay>(0))
                .optional()?;
            day.map(|day| (day, id))
        }
        None => None,
    };
    let values = Values::of(filter);
    let mut named = values.named(filter);
    if let Some((day, id)) = &edge {
        named.extend([(":after_day", day as &dyn ToSql), (":after", id)]);
    }
    let mut statement = conn.prepare_cached(&page_sql(filter, edge.is_some(), limit))?;
    Ok(statement.query_map(&*named, row::read)?.collect::<rusqlite::Result<_>>()?)
}

/// `a / b`, half away from zero, of numbers that are not negative.
fn rounded(a: &str, b: &str) -> String {
    format!("(2 * ({a}) + ({b})) / (2 * ({b}))")
}

/// What was paid is told and summed as [`figures`] has it; ways only by what makes them alike, for SQL does not know the decimals of a currency.
fn sums_sql(filter: &Filter) -> String {
    let taxed_out = rounded("e.amount_minor * 1000000", "1000000 + e.tax_percent_e4");
    let tax = rounded("e.amount_minor * e.tax_percent_e4", "1000000");
    let mut from = String::from("expenses e");
    if filter.says().is_some() {
        let _ = write!(from, " {NAMES}");
    }
    if !filter.billing.is_empty() {
        let _ = write!(from, " {LINES}");
    }
    format!(
        "SELECT e.currency, CASE e.kind WHEN 'driven' THEN e.distance_e1 * (1 + e.return_trip) * e.price_e4 END AS way_e5, COUNT(*) AS count,
            SUM(CASE e.tax_mode WHEN 'inclusive' THEN COALESCE(e.amount_minor - e.tax_minor, {taxed_out}) ELSE e.amount_minor END) AS net,
            SUM(CASE e.tax_mode WHEN 'exclusive' THEN e.amount_minor + COALESCE(e.tax_minor, {tax}) ELSE e.amount_minor END) AS gross
         FROM {from} WHERE {} GROUP BY 1, 2",
        condition(filter)
    )
}

/// Of each currency by itself, by its code.
pub fn sums(conn: &Connection, filter: &Filter) -> Result<Vec<ExpenseSum>> {
    let values = Values::of(filter);
    let mut statement = conn.prepare_cached(&sums_sql(filter))?;
    let mut rows = statement.query(&*values.named(filter))?;
    let mut sums: BTreeMap<Currency, ExpenseSum> = BTreeMap::new();
    while let Some(r) = rows.next()? {
        let (currency, count): (Currency, i64) = (r.get("currency")?, r.get("count")?);
        let (net, gross) = match r.get::<_, Option<i64>>("way_e5")? {
            Some(way_e5) => {
                let minor = figures::driven(i128::from(way_e5) * 1_000, currency)? * count;
                (minor, minor)
            }
            None => (r.get("net")?, r.get("gross")?),
        };
        let sum = sums.entry(currency).or_insert(ExpenseSum { currency, count: 0, net_minor: 0, tax_minor: 0, gross_minor: 0 });
        sum.count += usize::try_from(count).unwrap_or_default();
        sum.net_minor += net;
        sum.tax_minor += gross - net;
        sum.gross_minor += gross;
    }
    Ok(sums.into_values().collect())
}

#[cfg(test)]
#[path = "list_tests.rs"]
mod tests;
