//! Lists: newest first, a page at a time, by cursors that are ids.

use super::{
    account::{Stripe, metadata, shown, take},
    error::Error,
    operations::Answer,
};
use serde_json::{Value, json};

const USUAL: i64 = 10;
const MOST: i64 = 100;

/// How many are wanted: 1 to 100, else 10.
pub fn page_size(p: &Value) -> Result<usize, Error> {
    let limit = p["limit"].as_i64().unwrap_or(USUAL);
    let (word, bound) = if limit > MOST { ("less than or equal to", MOST) } else { ("greater than or equal to", 1) };
    if (1..=MOST).contains(&limit) {
        return Ok(limit as usize);
    }
    Err(Error::coded("parameter_invalid_integer", &format!("This value must be {word} {bound} (it currently is '{limit}')."), "limit"))
}

/// The page of `newest_first` that the cursors name.
pub fn page(kind: &str, url: &str, newest_first: Vec<Value>, p: &Value) -> Answer {
    let limit = page_size(p)?;
    let place = |param: &str| -> Result<Option<usize>, Error> {
        let Some(id) = p[param].as_str() else { return Ok(None) };
        let at = newest_first.iter().position(|o| o["id"] == id);
        at.map(Some).ok_or_else(|| Error::no_such(kind, id, param, 400))
    };
    let (after, before) = (place("starting_after")?, place("ending_before")?);
    let (from, to, more) = match (after, before) {
        (Some(_), Some(_)) => {
            return Err(Error::invalid("You may only specify one of these parameters: ending_before, starting_after.", "ending_before"));
        }
        // The nearest newer ones, still newest first.
        (None, Some(at)) => (at.saturating_sub(limit), at, at > limit),
        (after, None) => {
            let from = after.map_or(0, |at| at + 1);
            (from, newest_first.len().min(from + limit), newest_first.len() > from + limit)
        }
    };
    let data: Vec<Value> = newest_first[from..to].iter().map(shown).collect();
    Ok(json!({"object": "list", "url": url, "has_more": more, "data": data}))
}

/// `created`: a moment, or a range of them.
pub fn within(value: &Value, wanted: &Value) -> bool {
    let Some(at) = value.as_i64() else { return wanted.is_null() };
    let bound = |name: &str, holds: fn(i64, i64) -> bool| wanted[name].as_i64().is_none_or(|b| holds(at, b));
    match wanted {
        Value::Null => true,
        Value::Number(_) => wanted.as_i64() == Some(at),
        _ => bound("gt", |a, b| a > b) && bound("gte", |a, b| a >= b) && bound("lt", |a, b| a < b) && bound("lte", |a, b| a <= b),
    }
}

impl Stripe {
    pub(super) fn list(&self, kind: &str, url: &str, p: &Value, equal: &[&str]) -> Answer {
        let fits = |o: &&Value| {
            o["deleted"] != true
                && within(&o["created"], &p["created"])
                && within(&o["arrival_date"], &p["arrival_date"])
                && equal.iter().all(|field| p[*field].is_null() || p[*field] == *told_as(o, field))
        };
        page(kind, url, self.of_kind(kind).rev().filter(fits).cloned().collect(), p)
    }

    /// The change that most kinds know: some fields and the metadata.
    pub(super) fn update(&mut self, kind: &str, id: &str, p: &Value, event: &str, fields: &[&str]) -> Answer {
        let old = self.at_path(kind, id)?;
        let mut change = take(p, fields);
        if p.get("metadata").is_some() {
            change["metadata"] = metadata(&old["metadata"], p.get("metadata"))?;
        }
        Ok(self.change(id, event, change))
    }
}

/// A filter's name is not always the field's.
fn told_as<'a>(object: &'a Value, field: &str) -> &'a Value {
    match field {
        "payout" => &object["_payout"],
        "subscription" if object["object"] == "invoice" => &object["parent"]["subscription_details"]["subscription"],
        _ => &object[field],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(page: &Value) -> Vec<i64> {
        page["data"].as_array().unwrap().iter().map(|o| o["n"].as_i64().unwrap()).collect()
    }

    #[test]
    fn cursors_walk_both_ways() {
        let all: Vec<Value> = (1..=7).rev().map(|n| json!({"id": format!("x_{n}"), "n": n})).collect();
        let get = |p: Value| page("x", "/", all.clone(), &p).unwrap();
        assert_eq!(ids(&get(json!({"limit": 3}))), [7, 6, 5]);
        assert_eq!(ids(&get(json!({"limit": 3, "starting_after": "x_5"}))), [4, 3, 2]);
        let last = get(json!({"limit": 3, "starting_after": "x_2"}));
        assert_eq!((ids(&last), last["has_more"].clone()), (vec![1], json!(false)));
        let newer = get(json!({"limit": 2, "ending_before": "x_3"}));
        assert_eq!((ids(&newer), newer["has_more"].clone()), (vec![5, 4], json!(true)));
        assert_eq!(ids(&get(json!({"limit": 2, "ending_before": "x_6"}))), [7]);
        assert!(page("x", "/", all.clone(), &json!({"starting_after": "x_9"})).is_err());
        assert!(page("x", "/", all, &json!({"limit": 101})).is_err());
    }
}
