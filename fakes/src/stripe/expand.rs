//! `expand[]`: ids in an answer are replaced by what they stand for.

use super::{account::Stripe, error::Error, list::page};
use serde_json::{Value, json};

const DEEPEST: usize = 4;

impl Stripe {
    pub(super) fn expand(&self, answer: &mut Value, wanted: &Value) -> Result<(), Error> {
        for path in wanted.as_array().into_iter().flatten().filter_map(Value::as_str) {
            let names: Vec<&str> = path.split('.').collect();
            if names.len() > DEEPEST + usize::from(names[0] == "data") {
                return Err(Error::invalid(
                    &format!("You cannot expand more than {DEEPEST} levels of a property. Property: {path}"),
                    "expand",
                ));
            }
            self.open(answer, &names, path)?;
        }
        Ok(())
    }

    fn open(&self, node: &mut Value, names: &[&str], path: &str) -> Result<(), Error> {
        if let Value::Array(items) = node {
            return items.iter_mut().try_for_each(|item| self.open(item, names, path));
        }
        let (Some((name, rest)), true) = (names.split_first(), node.is_object()) else { return Ok(()) };
        if node.get(*name).is_none() {
            match self.list_behind(node, name) {
                Some(list) => node[*name] = list,
                None => return Err(Error::invalid(&format!("This property cannot be expanded ({path})."), "expand")),
            }
        }
        let inner = &mut node[*name];
        if let Some(object) = inner.as_str().and_then(|id| self.told(id)) {
            *inner = object;
        } else if rest.is_empty() && !inner.is_null() && !inner.is_object() && !inner.is_array() {
            return Err(Error::invalid(&format!("This property cannot be expanded ({path})."), "expand"));
        }
        self.open(inner, rest, path)
    }

    /// Lists that are told only when they are asked for.
    fn list_behind(&self, object: &Value, name: &str) -> Option<Value> {
        let id = object["id"].as_str()?;
        let items = match (object["object"].as_str()?, name) {
            ("checkout.session" | "payment_link", "line_items") => self.raw(id)?["_lines"].as_array().cloned().unwrap_or_default(),
            ("charge", "refunds") => self.of_kind("refund").rev().filter(|r| r["charge"] == id).cloned().collect(),
            ("customer", "subscriptions") => {
                self.of_kind("subscription").rev().filter(|s| s["customer"] == id && s["status"] != "canceled").cloned().collect()
            }
            ("invoice", "payments") => {
                let payments = self.raw(id)?["_payments"].as_array().cloned().unwrap_or_default();
                return Some(json!({"object": "list", "data": payments, "has_more": false, "url": "/v1/invoice_payments"}));
            }
            _ => return None,
        };
        page("item", &format!("/v1/{name}"), items, &json!({})).ok()
    }
}
