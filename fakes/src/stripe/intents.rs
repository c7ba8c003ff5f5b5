//! Payment intents: asked for, confirmed, held or taken, cancelled.

use super::{
    account::{Stripe, metadata, take},
    charges::PayWith,
    error::Error,
    money,
    operations::Answer,
};
use serde_json::{Value, json};

const FIELDS: &[&str] = &[
    "customer",
    "description",
    "receipt_email",
    "setup_future_usage",
    "shipping",
    "statement_descriptor",
    "statement_descriptor_suffix",
    "transfer_group",
];

fn unexpected(intent: &Value, what: &str, wanted: &str) -> Error {
    let status = intent["status"].as_str().unwrap_or_default();
    let words = format!(
        "This PaymentIntent could not be {what} because it has a status of {status}. Only a PaymentIntent with one of the following statuses may be {what}: {wanted}."
    );
    Error::new(400, "invalid_request_error", Some("payment_intent_unexpected_state"), &words).with("payment_intent", intent.clone())
}

impl Stripe {
    pub(super) fn create_intent(&mut self, p: &Value) -> Answer {
        let amount = p["amount"].as_i64().ok_or_else(|| Error::missing("amount"))?;
        let currency = money::charge(amount, p["currency"].as_str().unwrap_or_default(), "amount")?;
        if let Some(customer) = p["customer"].as_str() {
            self.named("customer", customer, "customer")?;
        }
        let mut fields = take(p, FIELDS);
        let automatic = p["automatic_payment_methods"].clone();
        for (key, value) in [
            ("amount", json!(amount)),
            ("currency", json!(currency)),
            ("capture_method", json!(p["capture_method"].as_str().unwrap_or("automatic_async"))),
            ("confirmation_method", json!(p["confirmation_method"].as_str().unwrap_or("automatic"))),
            ("metadata", metadata(&Value::Null, p.get("metadata"))?),
            (
                "payment_method_types",
                if p["payment_method_types"].is_array() { p["payment_method_types"].clone() } else { json!(["card"]) },
            ),
            (
                "payment_method_options",
                json!({"card": {"installments": null, "mandate_options": null, "network": null, "request_three_d_secure": "automatic"}}),
            ),
            ("status", json!("requires_payment_method")),
            ("automatic_payment_methods", if automatic.is_object() { automatic } else { Value::Null }),
        ] {
            fields[key] = value;
        }
        let mut intent = self.make("PaymentIntent", "pi", fields);
        let id = intent["id"].as_str().unwrap_or_default().to_string();
        intent["client_secret"] = json!(format!("{id}_secret_{}", self.ids.letters(25)));
        let intent = self.add(intent);
        self.event("payment_intent.created", &intent, None);
        if let Some(name) = p["payment_method"].as_str() {
            let (method, _) = self.method(name, None, "payment_method")?;
            self.patch(&id, |o| {
                o.insert("payment_method".into(), json!(method));
                o.insert("status".into(), json!("requires_confirmation"));
            });
        }
        if p["confirm"] == true {
            self.confirm_intent(&id, &json!({"return_url": p["return_url"]}))
        } else {
            self.at_path("payment_intent", &id)
        }
    }

    pub(super) fn update_intent(&mut self, id: &str, p: &Value) -> Answer {
        let old = self.at_path("payment_intent", id)?;
        let mut change = take(p, FIELDS);
        if let Some(amount) = p["amount"].as_i64() {
            if !matches!(old["status"].as_str(), Some("requires_payment_method" | "requires_confirmation" | "requires_action")) {
                return Err(unexpected(&old, "updated", "requires_payment_method, requires_confirmation, requires_action"));
            }
            money::charge(amount, p["currency"].as_str().or(old["currency"].as_str()).unwrap_or_default(), "amount")?;
            change["amount"] = json!(amount);
        }
        change["metadata"] = metadata(&old["metadata"], p.get("metadata"))?;
        self.patch(id, |o| o.extend(change.as_object().cloned().unwrap_or_default()));
        self.at_path("payment_intent", id)
    }

    pub(super) fn confirm_intent(&mut self, id: &str, p: &Value) -> Answer {
        let intent = self.at_path("payment_intent", id)?;
        if !matches!(intent["status"].as_str(), Some("requires_payment_method" | "requires_confirmation" | "requires_action")) {
            return Err(unexpected(&intent, "confirmed", "requires_payment_method, requires_confirmation, requires_action"));
        }
        let Some(name) = p["payment_method"].as_str().or(intent["payment_method"].as_str()) else {
            let words = "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.";
            return Err(
                Error::new(400, "invalid_request_error", Some("payment_intent_unexpected_state"), words).with("payment_intent", intent)
            );
        };
        let (method, with) = self.method(name, None, "payment_method")?;
        self.try_to_pay(id, &method, with)?;
        self.at_path("payment_intent", id)
    }

    /// One attempt with one card.
    pub(super) fn try_to_pay(&mut self, id: &str, method: &str, with: PayWith) -> Result<(), Error> {
        self.patch(id, |o| drop(o.insert("payment_method".into(), json!(method))));
        let intent = self.at_path("payment_intent", id)?;
        if with == PayWith::AuthenticationAbandoned {
            let action = json!({"type": "use_stripe_sdk", "use_stripe_sdk": {"type": "three_d_secure_redirect"}});
            self.change(id, "payment_intent.requires_action", json!({"status": "requires_action", "next_action": action}));
            return Ok(());
        }
        match self.charge(&intent, method, with) {
            Ok(charge) if charge["captured"] == false => {
                let change = json!({"status": "requires_capture", "amount_capturable": intent["amount"], "latest_charge": charge["id"], "next_action": null, "last_payment_error": null});
                self.change(id, "payment_intent.amount_capturable_updated", change);
                Ok(())
            }
            Ok(charge) => {
                let change = json!({"status": "succeeded", "amount_received": intent["amount"], "latest_charge": charge["id"], "next_action": null, "last_payment_error": null});
                self.change(id, "payment_intent.succeeded", change);
                Ok(())
            }
            Err(error) => {
                let mut last = error.body.clone();
                last["payment_method"] = self.told(method).unwrap_or_default();
                let change = json!({"status": "requires_payment_method", "latest_charge": error.body["charge"], "last_payment_error": last, "payment_method": null});
                let intent = self.change(id, "payment_intent.payment_failed", change);
                Err(error.with("payment_intent", intent))
            }
        }
    }

    pub(super) fn capture_intent(&mut self, id: &str, p: &Value) -> Answer {
        let intent = self.at_path("payment_intent", id)?;
        if intent["status"] != "requires_capture" {
            return Err(unexpected(&intent, "captured", "requires_capture"));
        }
        let held = intent["amount_capturable"].as_i64().unwrap_or(0);
        let taken = p["amount_to_capture"].as_i64().unwrap_or(held);
        if taken > held {
            let currency = intent["currency"].as_str().unwrap_or_default();
            let words = format!(
                "The amount to capture ({}) is greater than the amount that can be captured ({}).",
                money::amount_in_words(taken, currency),
                money::amount_in_words(held, currency)
            );
            return Err(Error::coded("amount_too_large", &words, "amount_to_capture"));
        }
        if taken < 1 {
            return Err(Error::coded("parameter_invalid_integer", "This value must be greater than or equal to 1.", "amount_to_capture"));
        }
        let charge = intent["latest_charge"].as_str().unwrap_or_default().to_string();
        self.settle_charge(&charge, taken, intent["currency"].as_str().unwrap_or_default());
        let told = self.told(&charge).unwrap_or_default();
        self.event("charge.captured", &told, None);
        if taken < held {
            self.release(&charge, held - taken, None, "charge.updated");
        }
        let mut change = json!({"status": "succeeded", "amount_capturable": 0, "amount_received": taken});
        change["metadata"] = metadata(&intent["metadata"], p.get("metadata"))?;
        Ok(self.change(id, "payment_intent.succeeded", change))
    }

    pub(super) fn cancel_intent(&mut self, id: &str, p: &Value) -> Answer {
        let intent = self.at_path("payment_intent", id)?;
        if matches!(intent["status"].as_str(), Some("succeeded" | "canceled")) {
            return Err(unexpected(
                &intent,
                "canceled",
                "requires_payment_method, requires_capture, requires_confirmation, requires_action, processing",
            ));
        }
        if let (Some(charge), "requires_capture") = (intent["latest_charge"].as_str(), intent["status"].as_str().unwrap_or_default()) {
            self.release(charge, intent["amount"].as_i64().unwrap_or(0), None, "charge.refunded");
        }
        Ok(self.close_intent(id, p["cancellation_reason"].as_str().unwrap_or_default()))
    }

    pub(super) fn close_intent(&mut self, id: &str, reason: &str) -> Value {
        let reason = if reason.is_empty() { Value::Null } else { json!(reason) };
        let change = json!({"status": "canceled", "canceled_at": self.now, "cancellation_reason": reason, "amount_capturable": 0, "next_action": null});
        self.change(id, "payment_intent.canceled", change)
    }
}
