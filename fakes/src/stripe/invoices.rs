//! The invoices that subscriptions make: one for each period.

use super::{
    account::{DAY, Stripe},
    charges::PayWith,
    error::Error,
    operations::Answer,
};
use serde_json::{Value, json};

impl Stripe {
    /// Makes the invoice of a period and takes the money for it, or sends it.
    pub(super) fn bill(&mut self, subscription: &str, reason: &str, from: i64, to: i64) -> Result<String, Error> {
        let sub = self.raw(subscription).cloned().unwrap_or_default();
        let items = sub["items"]["data"].as_array().cloned().unwrap_or_default();
        let currency = sub["currency"].as_str().unwrap_or_default().to_string();
        let sends = sub["collection_method"] == "send_invoice";
        let mut total = 0;
        let mut lines = Vec::new();
        for item in &items {
            let amount = item["price"]["unit_amount"].as_i64().unwrap_or(0) * item["quantity"].as_i64().unwrap_or(1);
            total += amount;
            lines.push(json!({"id": self.new_id("il"), "object": "line_item", "amount": amount, "currency": currency, "quantity": item["quantity"], "period": {"start": from, "end": to}, "metadata": {}}));
        }
        let customer = self.get("customer", sub["customer"].as_str().unwrap_or_default()).unwrap_or_default();
        let mut invoice = self.make(
            "Invoice",
            "in",
            json!({"amount_due": total, "amount_remaining": total, "subtotal": total, "total": total, "currency": currency, "customer": sub["customer"], "customer_email": customer["email"],
                "customer_name": customer["name"], "billing_reason": reason, "collection_method": sub["collection_method"], "period_start": from, "period_end": to, "status": "open",
                "account_country": "DE", "account_name": "Stint sandbox", "metadata": {}, "due_date": if sends { json!(self.now + sub["days_until_due"].as_i64().unwrap_or(30) * DAY) } else { Value::Null }}),
        );
        let id = invoice["id"].as_str().unwrap_or_default().to_string();
        let number = self.of_kind("invoice").count() + 1;
        invoice["number"] = json!(format!("SANDBOX-{number:04}"));
        invoice["lines"] = json!({"object": "list", "data": lines, "has_more": false, "url": format!("/v1/invoices/{id}/lines")});
        invoice["parent"] = json!({"type": "subscription_details", "quote_details": null, "subscription_details": {"metadata": sub["metadata"], "subscription": subscription}});
        invoice["status_transitions"]["finalized_at"] = json!(self.now);
        invoice["issuer"] = json!({"type": "self"});
        invoice["hosted_invoice_url"] = json!(format!("{}/invoice/{id}", self.base));
        let invoice = self.add(invoice);
        self.event("invoice.created", &invoice, None);
        self.event("invoice.finalized", &invoice, None);
        self.patch(subscription, |o| drop(o.insert("latest_invoice".into(), json!(id))));
        if sends {
            self.event("invoice.sent", &invoice, None);
        } else if sub["pause_collection"].is_object() {
            let change = if sub["pause_collection"]["behavior"] == "void" { json!({"status": "void"}) } else { json!({"status": "draft"}) };
            self.change(&id, "invoice.updated", change);
        } else if let Err(error) = self.collect(&id, sub["default_payment_method"].as_str()) {
            let told = self.told(&id).unwrap_or_default();
            self.event("invoice.payment_failed", &told, None);
            return Err(error);
        }
        Ok(id)
    }

    fn collect(&mut self, id: &str, method: Option<&str>) -> Result<(), Error> {
        let invoice = self.at_path("invoice", id)?;
        let customer = self.get("customer", invoice["customer"].as_str().unwrap_or_default()).unwrap_or_default();
        let Some(method) = method.or(customer["invoice_settings"]["default_payment_method"].as_str()) else {
            return Err(Error::new(
                400,
                "invalid_request_error",
                Some("resource_missing"),
                "This customer has no attached payment source or default payment method. Please consider adding a default payment method.",
            ));
        };
        let amount = invoice["amount_remaining"].as_i64().unwrap_or(0);
        if amount > 0 {
            let intent = self.intent_of_invoice(&invoice, amount)?;
            let (method, with) = self.method(method, None, "default_payment_method")?;
            let attempts = invoice["attempt_count"].as_i64().unwrap_or(0) + 1;
            self.patch(id, |o| {
                o.insert("attempted".into(), json!(true));
                o.insert("attempt_count".into(), json!(attempts));
            });
            self.try_to_pay(&intent, &method, with)?;
            if with == PayWith::AuthenticationAbandoned {
                return Err(Error::card(
                    "authentication_required",
                    None,
                    "Your card was declined. This transaction requires authentication.",
                ));
            }
            let now = self.now;
            self.patch(id, |o| {
                let payment = &mut o["_payments"][0];
                payment["status"] = json!("paid");
                payment["amount_paid"] = json!(amount);
                payment["status_transitions"]["paid_at"] = json!(now);
            });
        }
        self.settle_invoice(id);
        Ok(())
    }

    /// The one intent that all attempts on an invoice go by.
    fn intent_of_invoice(&mut self, invoice: &Value, amount: i64) -> Result<String, Error> {
        let id = invoice["id"].as_str().unwrap_or_default();
        if let Some(there) = self.raw(id).and_then(|o| o["_payments"][0]["payment"]["payment_intent"].as_str()) {
            return Ok(there.to_string());
        }
        let intent = self.create_intent(&json!({"amount": amount, "currency": invoice["currency"], "customer": invoice["customer"], "description": "Subscription", "metadata": {}}))?;
        let payment = json!({"id": self.new_id("inpay"), "object": "invoice_payment", "amount_paid": null, "amount_requested": amount, "created": self.now, "currency": invoice["currency"],
            "invoice": id, "is_default": true, "livemode": false, "payment": {"type": "payment_intent", "payment_intent": intent["id"]}, "status": "open",
            "status_transitions": {"canceled_at": null, "paid_at": null}});
        self.patch(id, |o| drop(o.insert("_payments".into(), json!([payment]))));
        Ok(intent["id"].as_str().unwrap_or_default().to_string())
    }

    fn settle_invoice(&mut self, id: &str) {
        let Some(invoice) = self.get("invoice", id) else { return };
        let mut transitions = invoice["status_transitions"].clone();
        transitions["paid_at"] = json!(self.now);
        let change = json!({"status": "paid", "attempted": true, "amount_paid": invoice["amount_due"], "amount_remaining": 0, "status_transitions": transitions});
        self.change(id, "invoice.paid", change);
        if let Some(subscription) = invoice["parent"]["subscription_details"]["subscription"].as_str()
            && self.get("subscription", subscription).is_some_and(|s| matches!(s["status"].as_str(), Some("incomplete" | "past_due")))
        {
            self.change(subscription, "customer.subscription.updated", json!({"status": "active"}));
        }
    }

    pub(super) fn pay_invoice(&mut self, id: &str, p: &Value) -> Answer {
        let invoice = self.at_path("invoice", id)?;
        if invoice["status"] != "open" {
            let code = (invoice["status"] == "paid").then_some("invoice_already_paid");
            return Err(Error::new(
                400,
                "invalid_request_error",
                code,
                &format!("Invoice is {} and cannot be paid.", invoice["status"].as_str().unwrap_or_default()),
            ));
        }
        if p["paid_out_of_band"] == true {
            self.settle_invoice(id);
        } else {
            self.collect(id, p["payment_method"].as_str())?;
        }
        self.at_path("invoice", id)
    }

    pub(super) fn void_invoice(&mut self, id: &str) -> Answer {
        let invoice = self.at_path("invoice", id)?;
        if !matches!(invoice["status"].as_str(), Some("open" | "uncollectible")) {
            return Err(Error::new(
                400,
                "invalid_request_error",
                None,
                "You can only pass in open or uncollectible invoices. This invoice is in another state.",
            ));
        }
        let mut transitions = invoice["status_transitions"].clone();
        transitions["voided_at"] = json!(self.now);
        Ok(self.change(id, "invoice.voided", json!({"status": "void", "status_transitions": transitions})))
    }
}
