//! Subscriptions: a price, again and again, until someone ends it.

use super::{
    account::{DAY, Stripe, metadata, take},
    error::Error,
    list::page,
    operations::Answer,
};
use chrono::{DateTime, Months};
use serde_json::{Value, json};

/// The end of a period that begins at `from`, by the calendar: the 31st becomes the last of a shorter month.
fn after(from: i64, interval: &str, count: i64) -> i64 {
    let count = count.max(1);
    let months = |n: i64| {
        let at = DateTime::from_timestamp(from, 0)?;
        Some(at.checked_add_months(Months::new(u32::try_from(n).ok()?))?.timestamp())
    };
    match interval {
        "day" => from + count * DAY,
        "week" => from + 7 * count * DAY,
        "year" => months(12 * count).unwrap_or(from + 365 * count * DAY),
        _ => months(count).unwrap_or(from + 30 * count * DAY),
    }
}

impl Stripe {
    pub(super) fn create_subscription(&mut self, p: &Value) -> Answer {
        let items = p["items"].as_array().filter(|i| !i.is_empty()).ok_or_else(|| Error::missing("items"))?;
        let lines = self.lines(&json!(items))?;
        self.subscribe(p, &lines.rows, &lines.currency)
    }

    /// Of lines that are there already. A price that was described on the spot serves here alone, and is inactive for all else.
    pub(super) fn subscribe(&mut self, p: &Value, rows: &[Value], currency: &str) -> Answer {
        let customer = p["customer"].as_str().ok_or_else(|| Error::missing("customer"))?;
        let customer = self.named("customer", customer, "customer")?;
        let method = p["collection_method"].as_str().unwrap_or("charge_automatically");
        match (method, p["days_until_due"].as_i64()) {
            ("send_invoice", None) => return Err(Error::missing("days_until_due")),
            ("charge_automatically", Some(_)) => {
                return Err(Error::invalid("`days_until_due` can only be set if `collection_method` is `send_invoice`.", "days_until_due"));
            }
            _ => {}
        }
        if let Some(at) = rows.iter().position(|l| l["price"]["type"] != "recurring") {
            return Err(Error::invalid(
                "The price specified is set to `type=one_time` but this field only accepts prices with `type=recurring`.",
                &format!("items[{at}][price]"),
            ));
        }
        let pays = p["default_payment_method"].as_str().or(customer["invoice_settings"]["default_payment_method"].as_str());
        if method == "charge_automatically" && pays.is_none() && p["payment_behavior"] != "default_incomplete" {
            let words = "This customer has no attached payment source or default payment method. Please consider adding a default payment method. For more information, visit https://stripe.com/docs/billing/subscriptions/payment-methods-setting#payment-method-priority.";
            return Err(Error::new(400, "invalid_request_error", Some("resource_missing"), words));
        }
        let mut fields = take(p, &["description", "days_until_due", "cancel_at"]);
        let recurring = &rows[0]["price"]["recurring"];
        let natural = after(self.now, recurring["interval"].as_str().unwrap_or("month"), recurring["interval_count"].as_i64().unwrap_or(1));
        // Up to an anchor that is ahead nothing is charged, where no part of a period is.
        let anchor = p["billing_cycle_anchor"].as_i64();
        if anchor.is_some() && p["proration_behavior"] != "none" {
            return Err(Error::invalid(
                "This stand-in plays a billing_cycle_anchor with proration_behavior=none alone.",
                "proration_behavior",
            ));
        }
        if anchor.is_some_and(|at| at <= self.now || at > natural) {
            let words = "billing_cycle_anchor must be a timestamp in the future, and cannot be later than the next natural billing date.";
            return Err(Error::invalid(words, "billing_cycle_anchor"));
        }
        let end = anchor.unwrap_or(natural);
        for (key, value) in [
            ("billing_cycle_anchor", json!(anchor.unwrap_or(self.now))),
            ("cancel_at_period_end", json!(p["cancel_at_period_end"] == true)),
            ("collection_method", json!(method)),
            ("currency", json!(currency)),
            ("customer", customer["id"].clone()),
            ("default_payment_method", json!(p["default_payment_method"].as_str())),
            ("metadata", metadata(&Value::Null, p.get("metadata").filter(|m| m.is_object()))?),
            ("start_date", json!(self.now)),
            ("status", json!("incomplete")),
            ("billing_mode", json!({"type": "flexible", "flexible": null})),
        ] {
            fields[key] = value;
        }
        let mut subscription = self.make("Subscription", "sub", fields);
        let id = subscription["id"].as_str().unwrap_or_default().to_string();
        let items: Vec<Value> =
            rows.iter().map(|line| self.subscription_item(&id, &line["price"], &line["quantity"], (self.now, end))).collect();
        subscription["items"] =
            json!({"object": "list", "data": items, "has_more": false, "url": format!("/v1/subscription_items?subscription={id}")});
        subscription["invoice_settings"]["issuer"] = json!({"type": "self"});
        self.add(subscription);
        let billed = if anchor.is_some() { Ok(String::new()) } else { self.bill(&id, "subscription_create", self.now, end) };
        match billed {
            Ok(_) => self.patch(&id, |o| drop(o.insert("status".into(), json!("active")))),
            // The first payment may fail and the subscription still be there, waiting 23 hours for another card.
            Err(error) if p["payment_behavior"] == "error_if_incomplete" => return Err(error),
            Err(_) => {}
        }
        self.due_at(&id, end);
        let told = self.told(&id).unwrap_or_default();
        self.event("customer.subscription.created", &told, None);
        Ok(told)
    }

    fn subscription_item(&mut self, subscription: &str, price: &Value, quantity: &Value, (from, to): (i64, i64)) -> Value {
        let plan = json!({"id": price["id"], "object": "plan"});
        self.make("SubscriptionItem", "si", json!({"current_period_start": from, "current_period_end": to, "metadata": {}, "plan": plan, "price": price, "quantity": quantity, "subscription": subscription, "tax_rates": []}))
    }

    /// Another price for what is charged from the next period on.
    fn change_items(&mut self, old: &Value, p: &Value) -> Answer {
        let mut items = old["items"].clone();
        for (n, given) in p["items"].as_array().into_iter().flatten().enumerate() {
            let known = items["data"].as_array().into_iter().flatten().position(|item| item["id"] == given["id"]);
            let Some(at) = known else {
                return Err(Error::invalid("This stand-in changes items that are there, by their id.", &format!("items[{n}][id]")));
            };
            if p["proration_behavior"] != "none" {
                return Err(Error::invalid("This stand-in plays proration_behavior=none alone.", "proration_behavior"));
            }
            let line = self.lines(&json!([given]))?.rows.swap_remove(0);
            let there = &items["data"][at]["price"];
            if line["price"]["recurring"]["interval"] != there["recurring"]["interval"]
                || line["price"]["recurring"]["interval_count"] != there["recurring"]["interval_count"]
            {
                return Err(Error::invalid(
                    "This stand-in plays no change of the interval.",
                    &format!("items[{n}][price_data][recurring]"),
                ));
            }
            items["data"][at]["plan"] = json!({"id": line["price"]["id"], "object": "plan"});
            items["data"][at]["price"] = line["price"].clone();
        }
        Ok(items)
    }

    pub(super) fn update_subscription(&mut self, id: &str, p: &Value) -> Answer {
        let old = self.at_path("subscription", id)?;
        if old["status"] == "canceled" && p.get("metadata").is_none() {
            return Err(Error::invalid("A canceled subscription can only update its cancellation_details and metadata.", ""));
        }
        let mut change = take(p, &["description", "default_payment_method", "cancel_at", "days_until_due", "collection_method"]);
        change["metadata"] = metadata(&old["metadata"], p.get("metadata"))?;
        if p["items"].is_array() {
            change["items"] = self.change_items(&old, p)?;
        }
        if let Some(ends) = p["cancel_at_period_end"].as_bool() {
            change["cancel_at_period_end"] = json!(ends);
            change["cancel_at"] = if ends { old["items"]["data"][0]["current_period_end"].clone() } else { Value::Null };
            change["canceled_at"] = if ends { json!(self.now) } else { Value::Null };
        }
        if let Some(pause) = p.get("pause_collection") {
            change["pause_collection"] =
                if pause.is_object() { json!({"behavior": pause["behavior"], "resumes_at": pause["resumes_at"]}) } else { Value::Null };
        }
        Ok(self.change(id, "customer.subscription.updated", change))
    }

    pub(super) fn cancel_subscription(&mut self, id: &str, p: &Value) -> Answer {
        if self.at_path("subscription", id)?["status"] == "canceled" {
            return Err(Error::no_such("subscription", id, "id", 404));
        }
        if p["cancellation_details"].is_object() {
            let details = json!({"comment": p["cancellation_details"]["comment"], "feedback": p["cancellation_details"]["feedback"], "reason": "cancellation_requested"});
            self.patch(id, |o| drop(o.insert("cancellation_details".into(), details)));
        }
        Ok(self.end_subscription(id))
    }

    pub(super) fn end_subscription(&mut self, id: &str) -> Value {
        self.change(id, "customer.subscription.deleted", json!({"status": "canceled", "canceled_at": self.now, "ended_at": self.now}))
    }

    pub(super) fn resume_subscription(&mut self, id: &str) -> Answer {
        self.at_path("subscription", id)?;
        Err(Error::invalid("You can only resume subscriptions with a status of `paused`.", ""))
    }

    /// Canceled ones are listed only when they are asked for.
    pub(super) fn list_subscriptions(&self, p: &Value) -> Answer {
        let status = p["status"].as_str();
        let fits = |s: &&Value| {
            let of = |field: &str| p[field].is_null() || p[field] == s[field];
            let as_wanted = match status {
                None => s["status"] != "canceled",
                Some("all") => true,
                Some("ended") => s["status"] == "canceled",
                Some(wanted) => s["status"] == wanted,
            };
            as_wanted && of("customer") && of("collection_method")
        };
        page("subscription", "/v1/subscriptions", self.of_kind("subscription").rev().filter(fits).cloned().collect(), p)
    }

    /// A period is over.
    pub(super) fn renew(&mut self, id: &str) {
        let Some(subscription) = self.get("subscription", id).filter(|s| s["status"] != "canceled") else { return };
        if subscription["cancel_at_period_end"] == true {
            self.end_subscription(id);
            return;
        }
        let mut items = subscription["items"].clone();
        let recurring = items["data"][0]["price"]["recurring"].clone();
        let from = items["data"][0]["current_period_end"].as_i64().unwrap_or(self.now);
        let anchor = subscription["billing_cycle_anchor"].as_i64().unwrap_or(from);
        let (interval, count) = (recurring["interval"].as_str().unwrap_or("month"), recurring["interval_count"].as_i64().unwrap_or(1));
        // Counted from the anchor, so that the 31st comes back after a February.
        let to = (1..).map(|n| after(anchor, interval, n * count)).find(|end| *end > from).unwrap_or(from + DAY);
        for item in items["data"].as_array_mut().into_iter().flatten() {
            item["current_period_start"] = json!(from);
            item["current_period_end"] = json!(to);
        }
        self.change(id, "customer.subscription.updated", json!({"items": items}));
        self.due_at(id, to);
        if self.bill(id, "subscription_cycle", from, to).is_err() {
            self.change(id, "customer.subscription.updated", json!({"status": "past_due"}));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::after;

    #[test]
    fn months_end_where_the_calendar_says() {
        let january_31 = 1_801_353_600; // 2027-01-31T00:00:00Z
        assert_eq!(after(january_31, "month", 1), 1_803_772_800, "2027-02-28T00:00:00Z");
        assert_eq!(after(january_31, "month", 2), 1_806_451_200, "2027-03-31T00:00:00Z");
    }
}
