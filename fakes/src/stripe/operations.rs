//! Which function answers which operation of the description.

use super::{account::Stripe, error::Error};
use serde_json::Value;

pub type Answer = Result<Value, Error>;

/// Carries out an operation. A name of the description that is not here is a gap of ours, and a test looks for it.
pub fn run(s: &mut Stripe, operation: &str, ids: &[&str], p: &Value) -> Answer {
    let id = ids.first().copied().unwrap_or_default();
    match operation {
        "Account_retrieveCurrent" => Ok(s.account()),
        "Balance_retrieve" => Ok(s.balance()),
        "BalanceTransaction_list" => {
            s.list("balance_transaction", "/v1/balance_transactions", p, &["currency", "payout", "source", "type"])
        }
        "BalanceTransaction_retrieve" => s.at_path("balance_transaction", id),
        "Charge_list" => s.list("charge", "/v1/charges", p, &["customer", "payment_intent", "transfer_group"]),
        "Charge_retrieve" => s.at_path("charge", id),
        "Charge_search" => s.search("charge", "/v1/charges/search", p),
        "Charge_update" => s.update("charge", id, p, "charge.updated", &["description", "receipt_email", "customer"]),
        "Customer_create" => s.create_customer(p),
        "Customer_update" => s.update_customer(id, p),
        "Customer_del" => s.delete_customer(id),
        "Customer_retrieve" => s.retrieve_customer(id),
        "Customer_list" => s.list("customer", "/v1/customers", p, &["email"]),
        "Customer_listPaymentMethods" => s.customer_methods(id, p),
        "Customer_search" => s.search("customer", "/v1/customers/search", p),
        "Dispute_list" => s.list("dispute", "/v1/disputes", p, &["charge", "payment_intent"]),
        "Dispute_retrieve" => s.at_path("dispute", id),
        "Dispute_update" => s.update_dispute(id, p),
        "Dispute_close" => s.close_dispute(id),
        "Event_list" => s.list_events(p),
        "Event_retrieve" => s.at_path("event", id),
        "Invoice_list" => s.list("invoice", "/v1/invoices", p, &["customer", "status", "collection_method", "subscription"]),
        "Invoice_retrieve" => s.at_path("invoice", id),
        "Invoice_search" => s.search("invoice", "/v1/invoices/search", p),
        "Invoice_pay" => s.pay_invoice(id, p),
        "Invoice_voidInvoice" => s.void_invoice(id),
        "PaymentIntent_create" => s.create_intent(p),
        "PaymentIntent_update" => s.update_intent(id, p),
        "PaymentIntent_confirm" => s.confirm_intent(id, p),
        "PaymentIntent_capture" => s.capture_intent(id, p),
        "PaymentIntent_cancel" => s.cancel_intent(id, p),
        "PaymentIntent_retrieve" => s.at_path("payment_intent", id),
        "PaymentIntent_list" => s.list("payment_intent", "/v1/payment_intents", p, &["customer"]),
        "PaymentIntent_search" => s.search("payment_intent", "/v1/payment_intents/search", p),
        "PaymentLink_create" => s.create_link(p),
        "PaymentLink_update" => s.update_link(id, p),
        "PaymentLink_retrieve" => s.at_path("payment_link", id),
        "PaymentLink_list" => s.list("payment_link", "/v1/payment_links", p, &["active"]),
        "PaymentLink_listLineItems" => s.line_items("payment_link", id, p),
        "PaymentMethod_attach" => s.attach(id, p),
        "PaymentMethod_detach" => s.detach(id),
        "PaymentMethod_list" => s.list("payment_method", "/v1/payment_methods", p, &["customer", "type"]),
        "PaymentMethod_retrieve" => s.at_path("payment_method", id),
        "Payout_list" => s.list("payout", "/v1/payouts", p, &["status", "destination"]),
        "Payout_retrieve" => s.at_path("payout", id),
        "Price_create" => s.create_price(p),
        "Price_update" => s.update("price", id, p, "price.updated", &["active", "lookup_key", "nickname", "tax_behavior"]),
        "Price_retrieve" => s.at_path("price", id),
        "Price_list" => s.list("price", "/v1/prices", p, &["active", "currency", "product", "type"]),
        "Price_search" => s.search("price", "/v1/prices/search", p),
        "Product_create" => s.create_product(p),
        "Product_update" => s.update(
            "product",
            id,
            p,
            "product.updated",
            &["active", "description", "name", "url", "default_price", "tax_code", "unit_label", "images"],
        ),
        "Product_del" => s.delete_product(id),
        "Product_retrieve" => s.at_path("product", id),
        "Product_list" => s.list("product", "/v1/products", p, &["active", "url"]),
        "Product_search" => s.search("product", "/v1/products/search", p),
        "Refund_create" => s.create_refund(p),
        "Refund_update" => s.update("refund", id, p, "refund.updated", &[]),
        "Refund_cancel" => s.cancel_refund(id),
        "Refund_retrieve" => s.at_path("refund", id),
        "Refund_list" => s.list("refund", "/v1/refunds", p, &["charge", "payment_intent"]),
        "Session_create" => s.create_session(p),
        "Session_update" => s.update("checkout.session", id, p, "checkout.session.updated", &[]),
        "Session_expire" => s.expire_open_session(id),
        "Session_retrieve" => s.at_path("checkout.session", id),
        "Session_list" => s.list(
            "checkout.session",
            "/v1/checkout/sessions",
            p,
            &["customer", "payment_intent", "payment_link", "status", "subscription"],
        ),
        "Session_listLineItems" => s.line_items("checkout.session", id, p),
        "Subscription_create" => s.create_subscription(p),
        "Subscription_update" => s.update_subscription(id, p),
        "Subscription_cancel" => s.cancel_subscription(id, p),
        "Subscription_resume" => s.resume_subscription(id),
        "Subscription_retrieve" => s.at_path("subscription", id),
        "Subscription_list" => s.list_subscriptions(p),
        "Subscription_search" => s.search("subscription", "/v1/subscriptions/search", p),
        "WebhookEndpoint_create" => s.create_endpoint(p),
        "WebhookEndpoint_update" => s.update_endpoint(id, p),
        "WebhookEndpoint_del" => s.delete_endpoint(id),
        "WebhookEndpoint_retrieve" => s.at_path("webhook_endpoint", id),
        "WebhookEndpoint_list" => s.list("webhook_endpoint", "/v1/webhook_endpoints", p, &[]),
        other => Err(Error::new(500, "api_error", None, &format!("The stand-in does not play {other} yet."))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::STRIPE;

    #[test]
    fn every_operation_of_the_description_is_played() {
        assert!(STRIPE.operations().len() > 70);
        for operation in STRIPE.operations() {
            if let Err(error) = run(&mut Stripe::new(1), &operation.name, &["x"], &serde_json::json!({})) {
                let words = error.body["message"].as_str().unwrap();
                assert!(!words.contains("does not play"), "{words}");
            }
        }
    }
}
