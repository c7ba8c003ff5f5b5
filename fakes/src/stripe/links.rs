//! Payment links: addresses that anyone may open, each opening a Checkout session of its own.

use super::{
    account::{Stripe, metadata, shown, take},
    error::Error,
    money,
    operations::Answer,
};
use serde_json::{Value, json};

const MOST_LINES: usize = 20;
const COPIED: &[&str] = &[
    "after_completion",
    "allow_promotion_codes",
    "billing_address_collection",
    "custom_fields",
    "customer_creation",
    "inactive_message",
    "payment_method_types",
    "submit_type",
];

impl Stripe {
    pub(super) fn create_link(&mut self, p: &Value) -> Answer {
        if p["line_items"].as_array().is_some_and(|l| l.len() > MOST_LINES) {
            return Err(Error::invalid(&format!("You may only specify up to {MOST_LINES} line items."), "line_items"));
        }
        let lines = self.lines(&p["line_items"])?;
        if !lines.recurring {
            money::charge(lines.total, &lines.currency, "line_items")?;
        }
        let mut fields = take(p, COPIED);
        let usual = [
            ("after_completion", json!({"type": "hosted_confirmation", "hosted_confirmation": {"custom_message": null}})),
            ("billing_address_collection", json!("auto")),
            ("customer_creation", json!("if_required")),
            ("custom_fields", json!([])),
        ];
        for (key, value) in usual {
            if fields.get(key).is_none() {
                fields[key] = value;
            }
        }
        for (key, value) in [
            ("active", json!(true)),
            ("currency", json!(lines.currency)),
            ("metadata", metadata(&Value::Null, p.get("metadata"))?),
            ("payment_method_collection", json!("always")),
            ("restrictions", restrictions(&p["restrictions"], 0)?),
            ("submit_type", json!(p["submit_type"].as_str().unwrap_or("auto"))),
            ("tax_id_collection", json!({"enabled": false, "required": "never"})),
            ("payment_intent_data", intent_data(&p["payment_intent_data"])?),
            ("_lines", json!(lines.rows)),
            ("_recurring", json!(lines.recurring)),
            ("_params", json!({"subscription_data": p["subscription_data"]})),
        ] {
            fields[key] = value;
        }
        let mut link = self.make("PaymentLink", "plink", fields);
        link["url"] = json!(format!("{}/link/{}", self.base, link["id"].as_str().unwrap_or_default()));
        let link = self.add(link);
        let told = shown(&link);
        self.event("payment_link.created", &told, None);
        Ok(told)
    }

    pub(super) fn update_link(&mut self, id: &str, p: &Value) -> Answer {
        let old = self.at_path("payment_link", id)?;
        let mut change = take(p, COPIED);
        if let Some(active) = p["active"].as_bool() {
            change["active"] = json!(active);
        }
        if p.get("restrictions").is_some() {
            let count = old["restrictions"]["completed_sessions"]["count"].as_i64().unwrap_or(0);
            change["restrictions"] = restrictions(&p["restrictions"], count)?;
        }
        if p["payment_intent_data"].is_object() {
            change["payment_intent_data"] = intent_data(&p["payment_intent_data"])?;
        }
        change["metadata"] = metadata(&old["metadata"], p.get("metadata"))?;
        Ok(self.change(id, "payment_link.updated", change))
    }

    /// Someone opens the address: a fresh session, or the words that it is no longer active.
    pub fn open_link(&mut self, id: &str) -> Result<Value, Error> {
        let link =
            self.raw(id).filter(|o| o["object"] == "payment_link").cloned().ok_or_else(|| Error::no_such("payment_link", id, "id", 404))?;
        if link["active"] == false {
            let words = link["inactive_message"].as_str().unwrap_or("This link is no longer active.");
            return Err(Error::invalid(words, ""));
        }
        let mode = if link["_recurring"] == true { "subscription" } else { "payment" };
        let p = json!({
            "mode": mode, "success_url": "about:blank", "metadata": link["metadata"], "payment_intent_data": link["payment_intent_data"],
            "customer_creation": link["customer_creation"], "subscription_data": link["_params"]["subscription_data"],
        });
        self.open_session(&p, link["_lines"].clone(), json!(id))
    }

    /// A session of the link was paid.
    pub(super) fn count_completed(&mut self, link: &str) {
        let Some(old) = self.get("payment_link", link) else { return };
        let sessions = &old["restrictions"]["completed_sessions"];
        let Some(limit) = sessions["limit"].as_i64() else { return };
        let count = sessions["count"].as_i64().unwrap_or(0) + 1;
        let change = json!({"restrictions": {"completed_sessions": {"count": count, "limit": limit}}, "active": old["active"] == true && count < limit});
        self.change(link, "payment_link.updated", change);
    }
}

fn restrictions(given: &Value, count: i64) -> Result<Value, Error> {
    let Some(limit) = given["completed_sessions"]["limit"].as_i64() else { return Ok(Value::Null) };
    if limit < 1 {
        return Err(Error::coded(
            "parameter_invalid_integer",
            "This value must be greater than or equal to 1.",
            "restrictions[completed_sessions][limit]",
        ));
    }
    Ok(json!({"completed_sessions": {"count": count, "limit": limit}}))
}

fn intent_data(given: &Value) -> Result<Value, Error> {
    if !given.is_object() {
        return Ok(Value::Null);
    }
    let mut all = json!({
        "capture_method": null, "description": null, "metadata": metadata(&Value::Null, given.get("metadata"))?, "setup_future_usage": null,
        "statement_descriptor": null, "statement_descriptor_suffix": null, "transfer_group": null,
    });
    for key in
        ["capture_method", "description", "setup_future_usage", "statement_descriptor", "statement_descriptor_suffix", "transfer_group"]
    {
        if let Some(value) = given.get(key) {
            all[key] = value.clone();
        }
    }
    Ok(all)
}
