//! What happens when a card is charged, by which card it is.

use super::{
    account::{DAY, Stripe},
    error::Error,
    money,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// How a payer, or a test card, behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PayWith {
    Visa,
    Declined,
    InsufficientFunds,
    /// The bank asks for more, and the payer goes away.
    AuthenticationAbandoned,
    /// Paid, and disputed at once.
    Disputed,
    /// Paid; a refund looks well at first and fails a day later.
    RefundFails,
}

/// docs.stripe.com/testing: the names that stand for test cards.
const TOKENS: &[(&str, PayWith)] = &[
    ("pm_card_visa", PayWith::Visa),
    ("pm_card_mastercard", PayWith::Visa),
    ("pm_card_chargeDeclined", PayWith::Declined),
    ("pm_card_visa_chargeDeclined", PayWith::Declined),
    ("pm_card_chargeDeclinedInsufficientFunds", PayWith::InsufficientFunds),
    ("pm_card_visa_chargeDeclinedInsufficientFunds", PayWith::InsufficientFunds),
    ("pm_card_authenticationRequired", PayWith::AuthenticationAbandoned),
    ("pm_card_threeDSecure2Required", PayWith::AuthenticationAbandoned),
    ("pm_card_createDispute", PayWith::Disputed),
    ("pm_card_refundFail", PayWith::RefundFails),
];

impl PayWith {
    pub fn by_token(token: &str) -> Option<Self> {
        TOKENS.iter().find(|(name, _)| *name == token).map(|(_, with)| *with)
    }

    /// What a bank says that does not even let the card be kept for later.
    pub(super) fn refusal(self) -> Option<Error> {
        match self {
            PayWith::Declined => Some(Error::card("card_declined", Some("generic_decline"), "Your card was declined.")),
            PayWith::InsufficientFunds => {
                Some(Error::card("card_declined", Some("insufficient_funds"), "Your card has insufficient funds."))
            }
            PayWith::AuthenticationAbandoned => {
                Some(Error::new(402, "card_error", Some("authentication_required"), "The payer left the page of the bank."))
            }
            PayWith::Visa | PayWith::Disputed | PayWith::RefundFails => None,
        }
    }

    pub fn token(self) -> &'static str {
        TOKENS.iter().find(|(_, with)| *with == self).map_or("pm_card_visa", |(name, _)| name)
    }
}

impl Stripe {
    /// Charges what an intent asks for. A refusal is an error and leaves a failed charge behind.
    pub(super) fn charge(&mut self, intent: &Value, method: &str, with: PayWith) -> Result<Value, Error> {
        let amount = intent["amount"].as_i64().unwrap_or(0);
        let currency = intent["currency"].as_str().unwrap_or_default().to_string();
        let held = intent["capture_method"] == "manual";
        let refusal = match with {
            PayWith::Declined => Some(("generic_decline", "Your card was declined.")),
            PayWith::InsufficientFunds => Some(("insufficient_funds", "Your card has insufficient funds.")),
            _ => None,
        };
        let mut card = crate::contract::STRIPE.blank("Charge.PaymentMethodDetails.Card");
        for (key, value) in [("brand", "visa"), ("country", "US"), ("funding", "credit"), ("last4", "4242"), ("network", "visa")] {
            card[key] = json!(value);
        }
        card["exp_month"] = json!(8);
        card["exp_year"] = json!(2031);
        card["amount_authorized"] = json!(amount);
        let until = self.now + self.habits.hold_days * DAY;
        if held && refusal.is_none() {
            card["capture_before"] = json!(until);
        }
        let failed = refusal.is_some();
        let mut fields = json!({
            "amount": amount, "currency": currency, "customer": intent["customer"], "description": intent["description"], "metadata": intent["metadata"],
            "payment_intent": intent["id"], "payment_method": method, "payment_method_details": {"type": "card", "card": card}, "receipt_email": intent["receipt_email"],
            "paid": !failed, "captured": !held && !failed, "amount_captured": if held || failed { 0 } else { amount }, "fraud_details": {},
            "status": if failed { "failed" } else { "succeeded" }, "calculated_statement_descriptor": "STINT SANDBOX", "_with": with,
            "outcome": {"advice_code": null, "network_advice_code": null, "network_decline_code": null, "network_status": if failed { "declined_by_network" } else { "approved_by_network" },
                "reason": refusal.map(|r| r.0), "seller_message": if failed { "The bank did not return any further details with this decline." } else { "Payment complete." }, "type": if failed { "issuer_declined" } else { "authorized" }},
        });
        if let Some((code, words)) = refusal {
            fields["failure_code"] = json!("card_declined");
            fields["failure_message"] = json!(words);
            fields["outcome"]["reason"] = json!(code);
        }
        let charge = self.make("Charge", "ch", fields);
        let id = charge["id"].as_str().unwrap_or_default().to_string();
        self.add(charge);
        if let Some((code, words)) = refusal {
            let charge = self.told(&id).unwrap_or_default();
            self.event("charge.failed", &charge, None);
            return Err(Error::card("card_declined", Some(code), words).with("charge", json!(id)));
        }
        if held {
            self.due_at(&id, until);
        } else {
            self.settle_charge(&id, amount, &currency);
        }
        let charge = self.told(&id).unwrap_or_default();
        self.event("charge.succeeded", &charge, None);
        if with == PayWith::Disputed && !held {
            self.open_dispute(&id, "fraudulent", None, false)?;
        }
        Ok(self.told(&id).unwrap_or_default())
    }

    /// The money of a charge comes in, less what Stripe keeps.
    pub(super) fn settle_charge(&mut self, id: &str, amount: i64, currency: &str) {
        let transaction = self.transaction("charge", "charge", amount, money::fee(amount, currency), currency, id);
        self.patch(id, |o| {
            o.insert("balance_transaction".into(), json!(transaction));
            o.insert("captured".into(), json!(true));
            o.insert("amount_captured".into(), json!(amount));
        });
    }

    /// Nobody captured in time: the money goes back to the payer, and the intent ends.
    pub(super) fn expire_hold(&mut self, id: &str) {
        let Some(charge) = self.get("charge", id).filter(|c| c["captured"] == false && c["refunded"] == false && c["paid"] == true) else {
            return;
        };
        self.release(id, charge["amount"].as_i64().unwrap_or(0), Some("expired_uncaptured_charge"), "charge.expired");
        if let Some(intent) = charge["payment_intent"].as_str() {
            self.close_intent(intent, "automatic");
        }
    }

    /// Gives back what was held and never taken. Stripe writes it as a refund that moved no balance.
    pub(super) fn release(&mut self, id: &str, amount: i64, reason: Option<&str>, event: &str) {
        let Some(charge) = self.get("charge", id) else { return };
        let refund = self.make(
            "Refund",
            "re",
            json!({"amount": amount, "charge": id, "currency": charge["currency"], "payment_intent": charge["payment_intent"], "payment_method": charge["payment_method"],
                "metadata": {}, "reason": reason, "status": "succeeded"}),
        );
        self.add(refund);
        let all = charge["amount_refunded"].as_i64().unwrap_or(0) + amount;
        self.change(id, event, json!({"amount_refunded": all, "refunded": Some(all) == charge["amount"].as_i64()}));
    }
}
