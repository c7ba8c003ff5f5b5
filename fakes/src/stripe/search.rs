//! Search in Stripe's query language: `metadata["stint_id"]:"7" AND status:"succeeded"`. What is younger than the habit's delay is not found.

use super::{
    account::{Stripe, shown},
    error::Error,
    list::page_size,
    operations::Answer,
};
use serde_json::{Value, json};

#[derive(Debug)]
struct Clause {
    negated: bool,
    field: Vec<String>,
    relation: char,
    value: String,
}

impl Stripe {
    pub(super) fn search(&self, kind: &str, url: &str, p: &Value) -> Answer {
        let (clauses, any) = parse(p["query"].as_str().unwrap_or_default())?;
        let limit = page_size(p)?;
        let from = p["page"].as_str().map_or(Ok(0), |page| page.parse::<usize>().map_err(|_| Error::invalid("Invalid page", "page")))?;
        let found = |o: &&Value| {
            let holds = |c: &Clause| c.holds(o) != c.negated;
            let old = o["created"].as_i64().unwrap_or(0) + self.habits.search_delay_s <= self.now;
            old && o["deleted"] != true && if any { clauses.iter().any(holds) } else { clauses.iter().all(holds) }
        };
        let all: Vec<Value> = self.of_kind(kind).rev().filter(found).map(shown).collect();
        let to = all.len().min(from + limit);
        let mut answer = json!({"object": "search_result", "url": url, "has_more": to < all.len(), "data": all[from.min(to)..to]});
        answer["next_page"] = if to < all.len() { json!(to.to_string()) } else { Value::Null };
        Ok(answer)
    }
}

impl Clause {
    fn holds(&self, object: &Value) -> bool {
        let field = self.field.iter().fold(object, |node, name| &node[name.as_str()]);
        if self.value == "null" {
            return field.is_null();
        }
        let text = field.as_str().map_or_else(|| field.to_string(), String::from);
        let number = || Some((field.as_i64()?, self.value.parse::<i64>().ok()?));
        match self.relation {
            ':' | '=' => !field.is_null() && text.eq_ignore_ascii_case(&self.value),
            '~' => text.to_lowercase().contains(&self.value.to_lowercase()),
            '>' => number().is_some_and(|(a, b)| a > b),
            _ => number().is_some_and(|(a, b)| a < b),
        }
    }
}

fn parse(query: &str) -> Result<(Vec<Clause>, bool), Error> {
    let bad = || {
        Error::invalid(
            &format!("We were unable to parse your search query: {query}. Learn more about the syntax at https://stripe.com/docs/search."),
            "query",
        )
    };
    let mut rest = query.trim();
    let (mut clauses, mut ands, mut ors) = (Vec::new(), 0, 0);
    loop {
        let negated = rest.starts_with('-');
        rest = rest.trim_start_matches('-');
        let end = rest.find([':', '~', '>', '<', '=']).ok_or_else(bad)?;
        let (name, after) = rest.split_at(end);
        let relation = after.chars().next().ok_or_else(bad)?;
        let after = &after[1..];
        let (value, after) = if let Some(quoted) = after.strip_prefix(['"', '\'']) {
            let close = quoted.find(['"', '\'']).ok_or_else(bad)?;
            (quoted[..close].to_string(), &quoted[close + 1..])
        } else {
            let close = after.find(' ').unwrap_or(after.len());
            (after[..close].to_string(), &after[close..])
        };
        let field = name.trim().replace("[\"", ".").replace("['", ".").replace("\"]", "").replace("']", "");
        let field: Vec<String> = field.splitn(2, '.').map(String::from).collect();
        if field[0].is_empty() || value.is_empty() {
            return Err(bad());
        }
        clauses.push(Clause { negated, field, relation, value });
        rest = after.trim_start();
        if rest.is_empty() {
            break;
        }
        if let Some(next) = rest.strip_prefix("OR ") {
            ors += 1;
            rest = next.trim_start();
        } else {
            ands += 1;
            rest = rest.strip_prefix("AND ").unwrap_or(rest).trim_start();
        }
    }
    if ands > 0 && ors > 0 {
        return Err(Error::invalid("You cannot combine AND and OR in the same query.", "query"));
    }
    Ok((clauses, ors > 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clauses_hold() {
        let object = json!({"status": "succeeded", "amount": 500, "metadata": {"stint_id": "7"}, "email": null});
        let holds = |query: &str| {
            let (clauses, any) = parse(query).unwrap();
            let one = |c: &Clause| c.holds(&object) != c.negated;
            if any { clauses.iter().any(one) } else { clauses.iter().all(one) }
        };
        assert!(holds(r#"metadata["stint_id"]:"7" AND status:"succeeded""#));
        assert!(holds("metadata['stint_id']:'7'"));
        assert!(!holds(r#"metadata["stint_id"]:"8""#));
        assert!(holds(r#"amount>499 AND -status:"canceled""#));
        assert!(holds(r#"status:"canceled" OR amount<501"#));
        assert!(holds("email:null"));
        assert!(parse("status").is_err());
        assert!(parse("a:\"1\" AND b:\"2\" OR c:\"3\"").is_err());
    }
}
