//! Customers, and the cards they have left with the account.

use super::{
    account::{Stripe, metadata, take},
    charges::PayWith,
    error::Error,
    operations::Answer,
};
use serde_json::{Value, json};

const FIELDS: &[&str] =
    &["address", "description", "email", "name", "phone", "preferred_locales", "shipping", "tax_exempt", "balance", "invoice_prefix"];

impl Stripe {
    pub(super) fn create_customer(&mut self, p: &Value) -> Answer {
        check_email(p)?;
        let mut fields = take(p, FIELDS);
        fields["metadata"] = metadata(&Value::Null, p.get("metadata"))?;
        for (key, value) in [
            ("tax_exempt", json!("none")),
            ("preferred_locales", json!([])),
            ("delinquent", json!(false)),
            ("name", Value::Null),
            ("phone", Value::Null),
        ] {
            if fields.get(key).is_none() {
                fields[key] = value;
            }
        }
        fields["address"] = address(&fields["address"]);
        fields["invoice_prefix"] = json!(self.ids.hex(8).to_uppercase());
        let mut customer = self.make("Customer", "cus", fields);
        if let Some(method) = p["payment_method"].as_str() {
            let id = customer["id"].as_str().unwrap_or_default().to_string();
            self.method(method, Some(&id), "payment_method")?;
        }
        if let Some(method) = p["invoice_settings"]["default_payment_method"].as_str() {
            customer["invoice_settings"]["default_payment_method"] = json!(method);
        }
        let customer = self.add(customer);
        self.event("customer.created", &customer, None);
        Ok(customer)
    }

    pub(super) fn update_customer(&mut self, id: &str, p: &Value) -> Answer {
        let old = self.at_path("customer", id)?;
        check_email(p)?;
        let mut change = take(p, FIELDS);
        if change.get("address").is_some() {
            change["address"] = address(&change["address"]);
        }
        change["metadata"] = metadata(&old["metadata"], p.get("metadata"))?;
        if let Some(method) = p["invoice_settings"]["default_payment_method"].as_str() {
            if self.named("payment_method", method, "invoice_settings[default_payment_method]")?["customer"] != id {
                let words = "The customer does not have a payment method with the ID you gave. The payment method must be attached to the customer.";
                return Err(Error::coded("resource_missing", words, "invoice_settings[default_payment_method]"));
            }
            change["invoice_settings"] = old["invoice_settings"].clone();
            change["invoice_settings"]["default_payment_method"] = json!(method);
        }
        Ok(self.change(id, "customer.updated", change))
    }

    pub(super) fn delete_customer(&mut self, id: &str) -> Answer {
        let old = self.at_path("customer", id)?;
        let running: Vec<String> = self
            .of_kind("subscription")
            .filter(|s| s["customer"] == id && s["status"] != "canceled")
            .filter_map(|s| Some(s["id"].as_str()?.into()))
            .collect();
        for subscription in running {
            self.end_subscription(&subscription);
        }
        self.patch(id, |o| drop(o.insert("deleted".into(), json!(true))));
        self.event("customer.deleted", &old, None);
        Ok(json!({"id": id, "object": "customer", "deleted": true}))
    }

    /// A deleted customer is still there, as its own tombstone.
    pub(super) fn retrieve_customer(&mut self, id: &str) -> Answer {
        match self.raw(id) {
            Some(o) if o["object"] == "customer" && o["deleted"] == true => Ok(json!({"id": id, "object": "customer", "deleted": true})),
            _ => self.at_path("customer", id),
        }
    }

    pub(super) fn customer_methods(&mut self, id: &str, p: &Value) -> Answer {
        self.at_path("customer", id)?;
        let mut p = p.clone();
        p["customer"] = json!(id);
        self.list("payment_method", &format!("/v1/customers/{id}/payment_methods"), &p, &["customer", "type"])
    }

    /// A card by its id, or a fresh one by the name of a test card.
    pub(super) fn method(&mut self, name: &str, customer: Option<&str>, param: &str) -> Result<(String, PayWith), Error> {
        if let Some(known) = self.raw(name).filter(|m| m["object"] == "payment_method") {
            let with = serde_json::from_value(known["_with"].clone()).unwrap_or(PayWith::Visa);
            return Ok((name.into(), with));
        }
        let Some(with) = PayWith::by_token(name) else { return Err(Error::no_such("payment_method", name, param, 400)) };
        let fields = json!({
            "type": "card", "allow_redisplay": "unspecified", "customer": customer, "card": card(), "_with": with,
            "billing_details": {"address": address(&json!({})), "email": null, "name": null, "phone": null, "tax_id": null}, "metadata": {},
        });
        let method = self.make("PaymentMethod", "pm", fields);
        let method = self.add(method);
        Ok((method["id"].as_str().unwrap_or_default().into(), with))
    }

    pub(super) fn attach(&mut self, id: &str, p: &Value) -> Answer {
        let customer = p["customer"].as_str().ok_or_else(|| Error::missing("customer"))?;
        self.named("customer", customer, "customer")?;
        let (id, _) = self.method(id, None, "payment_method")?;
        Ok(self.change(&id, "payment_method.attached", json!({"customer": customer})))
    }

    pub(super) fn detach(&mut self, id: &str) -> Answer {
        if self.at_path("payment_method", id)?["customer"].is_null() {
            return Err(Error::invalid("The payment method you provided is not attached to a customer so detachment is impossible.", ""));
        }
        Ok(self.change(id, "payment_method.detached", json!({"customer": null})))
    }
}

fn check_email(p: &Value) -> Result<(), Error> {
    match p["email"].as_str() {
        Some(email) if !email.is_empty() && (!email.contains('@') || email.contains(' ')) => {
            Err(Error::coded("email_invalid", &format!("Invalid email address: {email}"), "email"))
        }
        _ => Ok(()),
    }
}

/// All six lines, null where nothing was said.
pub fn address(given: &Value) -> Value {
    if given.is_null() {
        return Value::Null;
    }
    let mut whole = json!({"city": null, "country": null, "line1": null, "line2": null, "postal_code": null, "state": null});
    for (key, value) in given.as_object().into_iter().flatten() {
        whole[key] = if value == "" { Value::Null } else { value.clone() };
    }
    whole
}

fn card() -> Value {
    json!({
        "brand": "visa", "checks": {"address_line1_check": null, "address_postal_code_check": null, "cvc_check": "pass"}, "country": "US", "display_brand": "visa",
        "exp_month": 8, "exp_year": 2031, "fingerprint": "AOB934RVNwzk6xtn", "funding": "credit", "generated_from": null, "last4": "4242",
        "networks": {"available": ["visa"], "preferred": null}, "regulated_status": "unregulated", "three_d_secure_usage": {"supported": true}, "wallet": null,
    })
}
