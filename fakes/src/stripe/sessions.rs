//! Checkout sessions: a page on which someone pays, once, within a day.

use super::{
    account::{DAY, Stripe, metadata, shown, take},
    charges::PayWith,
    customers::address,
    error::Error,
    money,
    operations::Answer,
};
use serde_json::{Value, json};

const SHORTEST_S: i64 = 30 * 60;

impl Stripe {
    pub(super) fn create_session(&mut self, p: &Value) -> Answer {
        let mode = p["mode"].as_str().ok_or_else(|| Error::missing("mode"))?;
        if mode == "setup" {
            return Err(Error::invalid("This stand-in plays the modes payment and subscription.", "mode"));
        }
        if p["success_url"].is_null() && p["ui_mode"].as_str().is_none_or(|m| m.starts_with("hosted")) {
            return Err(Error::missing("success_url"));
        }
        if let Some(customer) = p["customer"].as_str() {
            self.named("customer", customer, "customer")?;
        }
        let lines = self.lines(&p["line_items"])?;
        match (mode, lines.recurring) {
            ("payment", true) => {
                return Err(Error::invalid(
                    "You specified `payment` mode but passed a recurring price. Either switch to `subscription` mode or use only one-time prices.",
                    "mode",
                ));
            }
            ("subscription", false) => {
                return Err(Error::invalid(
                    "You must provide at least one recurring price in `subscription` mode when using prices.",
                    "line_items",
                ));
            }
            ("subscription", true) if p["subscription_data"]["billing_cycle_anchor"].as_i64().is_some_and(|at| at <= self.now) => {
                return Err(Error::invalid("The billing_cycle_anchor must be in the future.", "subscription_data[billing_cycle_anchor]"));
            }
            ("payment", false) => drop(money::charge(lines.total, &lines.currency, "line_items")?),
            _ => {}
        }
        self.open_session(p, json!(lines.rows), Value::Null)
    }

    pub(super) fn open_session(&mut self, p: &Value, lines: Value, link: Value) -> Answer {
        let expires = p["expires_at"].as_i64().unwrap_or(self.now + DAY);
        if !(self.now + SHORTEST_S..=self.now + DAY).contains(&expires) {
            return Err(Error::invalid(
                "The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.",
                "expires_at",
            ));
        }
        let rows = lines.as_array().cloned().unwrap_or_default();
        let total: i64 = rows.iter().filter_map(|l| l["amount_total"].as_i64()).sum();
        let mut fields = take(
            p,
            &[
                "cancel_url",
                "client_reference_id",
                "customer",
                "customer_creation",
                "customer_email",
                "locale",
                "success_url",
                "submit_type",
            ],
        );
        for (key, value) in [
            ("amount_subtotal", json!(total)),
            ("amount_total", json!(total)),
            ("currency", rows.first().map_or(Value::Null, |l| l["currency"].clone())),
            ("expires_at", json!(expires)),
            ("metadata", metadata(&Value::Null, p.get("metadata").filter(|m| m.is_object()))?),
            ("mode", p["mode"].clone()),
            ("payment_link", link),
            ("payment_method_types", json!(["card"])),
            ("payment_status", json!("unpaid")),
            ("status", json!("open")),
            ("total_details", json!({"amount_discount": 0, "amount_shipping": 0, "amount_tax": 0})),
            ("ui_mode", json!(p["ui_mode"].as_str().unwrap_or("hosted_page"))),
            ("_lines", lines),
            ("_intent_data", p["payment_intent_data"].clone()),
            ("_subscription_data", p["subscription_data"].clone()),
        ] {
            fields[key] = value;
        }
        let mut session = self.make("Session", "cs_test", fields);
        let id = session["id"].as_str().unwrap_or_default().to_string();
        session["url"] = json!(format!("{}/pay/{id}", self.base));
        self.due_at(&id, expires);
        Ok(shown(&self.add(session)))
    }

    /// By its own clock.
    pub(super) fn expire_session(&mut self, id: &str) {
        if self.get("checkout.session", id).is_some_and(|s| s["status"] == "open") {
            self.change(id, "checkout.session.expired", json!({"status": "expired", "url": null}));
        }
    }

    /// By request.
    pub(super) fn expire_open_session(&mut self, id: &str) -> Answer {
        let session = self.at_path("checkout.session", id)?;
        if session["status"] != "open" {
            let words = format!(
                "Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session has a status of `{}`.",
                session["status"].as_str().unwrap_or_default()
            );
            return Err(Error::invalid(&words, ""));
        }
        self.expire_session(id);
        self.at_path("checkout.session", id)
    }

    /// Someone pays on the page.
    pub fn pay_session(&mut self, id: &str, with: PayWith, email: &str) -> Answer {
        let session = self.raw(id).cloned().ok_or_else(|| Error::no_such("checkout.session", id, "id", 404))?;
        if session["status"] != "open" {
            return Err(Error::invalid("This Checkout Session is no longer open.", ""));
        }
        let link = session["payment_link"].as_str().and_then(|link| self.get("payment_link", link));
        let sessions = link.as_ref().map(|l| l["restrictions"]["completed_sessions"].clone()).unwrap_or_default();
        if sessions["limit"].as_i64().is_some_and(|limit| sessions["count"].as_i64().unwrap_or(0) >= limit) {
            return Err(Error::invalid("This link has already been paid.", ""));
        }
        let (method, _) = self.method(with.token(), session["customer"].as_str(), "payment_method")?;
        let mut done = json!({"status": "complete", "url": null, "payment_status": "paid"});
        done["customer_details"] = json!({"address": address(&json!({"country": "DE"})), "business_name": null, "email": email, "individual_name": null, "name": "Sandbox Payer", "phone": null, "tax_exempt": "none", "tax_ids": []});
        let customer = self.payer(&session, email)?;
        done["customer"] = customer.clone();
        if session["mode"] == "subscription" {
            if let Some(refusal) = with.refusal() {
                return Err(refusal);
            }
            let data = &session["_subscription_data"];
            let mut p = json!({"customer": customer, "default_payment_method": method, "metadata": data["metadata"]});
            for key in ["billing_cycle_anchor", "description", "proration_behavior"] {
                if !data[key].is_null() {
                    p[key] = data[key].clone();
                }
            }
            let rows = session["_lines"].as_array().cloned().unwrap_or_default();
            let subscription = self.subscribe(&p, &rows, session["currency"].as_str().unwrap_or_default())?;
            done["subscription"] = subscription["id"].clone();
            done["invoice"] = subscription["latest_invoice"].clone();
            if subscription["latest_invoice"].is_null() {
                done["payment_status"] = json!("no_payment_required");
            }
        } else {
            let intent = match session["payment_intent"].as_str() {
                Some(intent) => intent.to_string(),
                None => self.intent_of(&session, &customer)?,
            };
            self.patch(id, |o| drop(o.insert("payment_intent".into(), json!(intent))));
            self.try_to_pay(&intent, &method, with)?;
            let intent = self.at_path("payment_intent", &intent)?;
            match intent["status"].as_str() {
                Some("succeeded") => {}
                // The money is only held, so Stripe does not call it paid.
                Some("requires_capture") => done["payment_status"] = json!("unpaid"),
                _ => return Err(Error::new(402, "card_error", Some("authentication_required"), "The payer left the page of the bank.")),
            }
        }
        let told = self.change(id, "checkout.session.completed", done);
        if let Some(link) = session["payment_link"].as_str() {
            self.count_completed(link);
        }
        Ok(told)
    }

    fn payer(&mut self, session: &Value, email: &str) -> Result<Value, Error> {
        let needed = session["mode"] == "subscription" || session["customer_creation"] == "always";
        if session["customer"].is_string() || !needed {
            return Ok(session["customer"].clone());
        }
        Ok(self.create_customer(&json!({"email": email, "name": "Sandbox Payer"}))?["id"].clone())
    }

    fn intent_of(&mut self, session: &Value, customer: &Value) -> Result<String, Error> {
        let data = &session["_intent_data"];
        let mut p = json!({"amount": session["amount_total"], "currency": session["currency"], "metadata": {}});
        for key in ["capture_method", "description", "metadata", "receipt_email", "statement_descriptor"] {
            if data[key].is_string() || data[key].is_object() {
                p[key] = data[key].clone();
            }
        }
        if customer.is_string() {
            p["customer"] = customer.clone();
        }
        Ok(self.create_intent(&p)?["id"].as_str().unwrap_or_default().to_string())
    }
}
