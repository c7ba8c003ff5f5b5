//! Products and prices, and the lines of what is to be paid, which name them or describe them on the spot.

use super::{
    account::{Stripe, metadata, take},
    error::Error,
    list::page,
    money,
    operations::Answer,
};
use serde_json::{Value, json};

/// What is to be paid: the lines, their currency and sum, and whether any of it recurs.
pub struct Lines {
    pub rows: Vec<Value>,
    pub currency: String,
    pub total: i64,
    pub recurring: bool,
}

impl Stripe {
    pub(super) fn create_product(&mut self, p: &Value) -> Answer {
        let mut fields = take(p, &["description", "images", "tax_code", "unit_label", "url", "statement_descriptor", "shippable"]);
        for (key, value) in [
            ("active", json!(p["active"].as_bool().unwrap_or(true))),
            ("name", p["name"].clone()),
            ("type", json!("service")),
            ("updated", json!(self.now)),
        ] {
            fields[key] = value;
        }
        fields["metadata"] = metadata(&Value::Null, p.get("metadata"))?;
        let mut product = self.make("Product", "prod", fields);
        if let Some(id) = p["id"].as_str() {
            if self.raw(id).is_some() {
                return Err(Error::coded("resource_already_exists", &format!("Product already exists: {id}"), "id"));
            }
            product["id"] = json!(id);
        }
        let product = self.add(product);
        self.event("product.created", &product, None);
        Ok(product)
    }

    pub(super) fn delete_product(&mut self, id: &str) -> Answer {
        let old = self.at_path("product", id)?;
        if self.of_kind("price").any(|price| price["product"] == id) {
            return Err(Error::invalid("This product cannot be deleted because it has one or more user-created prices.", "id"));
        }
        self.patch(id, |o| drop(o.insert("deleted".into(), json!(true))));
        self.event("product.deleted", &old, None);
        Ok(json!({"id": id, "object": "product", "deleted": true}))
    }

    pub(super) fn create_price(&mut self, p: &Value) -> Answer {
        let price = self.price(p, "", true)?;
        self.event("price.created", &price, None);
        Ok(price)
    }

    /// A price by its own parameters, or by `price_data` of something else.
    fn price(&mut self, p: &Value, at: &str, active: bool) -> Answer {
        let name = |field: &str| if at.is_empty() { field.to_string() } else { format!("{at}[{field}]") };
        let currency = money::known(p["currency"].as_str().unwrap_or_default(), &name("currency"))?;
        let amount = match (p["unit_amount"].as_i64(), p["unit_amount_decimal"].as_str().and_then(|d| d.parse::<i64>().ok())) {
            (Some(amount), None) | (None, Some(amount)) => amount,
            (Some(_), Some(_)) => {
                return Err(Error::invalid(
                    "You may only specify one of these parameters: unit_amount, unit_amount_decimal.",
                    &name("unit_amount"),
                ));
            }
            (None, None) => return Err(Error::missing(&name("unit_amount"))),
        };
        if amount < 0 {
            return Err(Error::coded("parameter_invalid_integer", "This value must be greater than or equal to 0.", &name("unit_amount")));
        }
        let product = match (p["product"].as_str(), p["product_data"].is_object()) {
            (Some(id), false) => self.named("product", id, &name("product"))?["id"].clone(),
            (None, true) => {
                let mut data = p["product_data"].clone();
                data["active"] = json!(active);
                self.create_product(&data)?["id"].clone()
            }
            (Some(_), true) => {
                return Err(Error::invalid("You may only specify one of these parameters: product, product_data.", &name("product")));
            }
            (None, false) => return Err(Error::missing(&name("product"))),
        };
        let recurring = &p["recurring"];
        let mut fields = take(p, &["lookup_key", "nickname"]);
        let recurs = json!({"interval": recurring["interval"], "interval_count": recurring["interval_count"].as_i64().unwrap_or(1), "meter": null, "trial_period_days": null, "usage_type": "licensed"});
        for (key, value) in [
            ("active", json!(p["active"].as_bool().unwrap_or(active))),
            ("billing_scheme", json!("per_unit")),
            ("currency", json!(currency)),
            ("product", product),
            ("recurring", if recurring.is_object() { recurs } else { Value::Null }),
            ("tax_behavior", json!(p["tax_behavior"].as_str().unwrap_or("unspecified"))),
            ("type", json!(if recurring.is_object() { "recurring" } else { "one_time" })),
            ("unit_amount", json!(amount)),
            ("unit_amount_decimal", json!(amount.to_string())),
            ("metadata", metadata(&Value::Null, p.get("metadata"))?),
        ] {
            fields[key] = value;
        }
        let price = self.make("Price", "price", fields);
        Ok(self.add(price))
    }

    pub(super) fn lines(&mut self, items: &Value) -> Result<Lines, Error> {
        let items = items.as_array().cloned().unwrap_or_default();
        if items.is_empty() {
            return Err(Error::missing("line_items"));
        }
        let mut found = Lines { rows: Vec::new(), currency: String::new(), total: 0, recurring: false };
        for (i, item) in items.iter().enumerate() {
            let at = format!("line_items[{i}]");
            let price = match (item["price"].as_str(), item["price_data"].is_object()) {
                (Some(id), false) => self.named("price", id, &format!("{at}[price]"))?,
                (None, true) => self.price(&item["price_data"], &format!("{at}[price_data]"), false)?,
                (Some(_), true) => return Err(Error::invalid("You may only specify one of these parameters: price, price_data.", &at)),
                (None, false) => return Err(Error::missing(&format!("{at}[price]"))),
            };
            if item["price"].is_string() && price["active"] == false {
                return Err(Error::invalid(
                    &format!(
                        "The price specified is inactive. This field only accepts active prices. ({})",
                        price["id"].as_str().unwrap_or_default()
                    ),
                    &format!("{at}[price]"),
                ));
            }
            let quantity = item["quantity"].as_i64().unwrap_or(1);
            let currency = price["currency"].as_str().unwrap_or_default();
            if quantity < 1 {
                return Err(Error::coded(
                    "parameter_invalid_integer",
                    "This value must be greater than or equal to 1.",
                    &format!("{at}[quantity]"),
                ));
            }
            if !found.currency.is_empty() && found.currency != currency {
                return Err(Error::invalid("All prices in `line_items` must have the same currency.", &at));
            }
            let amount = price["unit_amount"].as_i64().unwrap_or(0) * quantity;
            let name = self.raw(price["product"].as_str().unwrap_or_default()).map(|p| p["name"].clone());
            found.rows.push(json!({
                "id": self.new_id("li"), "object": "item", "adjustable_quantity": null, "amount_discount": 0, "amount_subtotal": amount, "amount_tax": 0, "amount_total": amount,
                "currency": currency, "description": name, "metadata": {}, "price": price, "quantity": quantity,
            }));
            found.currency = currency.into();
            found.total += amount;
            found.recurring |= price["type"] == "recurring";
        }
        Ok(found)
    }

    pub(super) fn line_items(&self, kind: &str, id: &str, p: &Value) -> Answer {
        self.at_path(kind, id)?;
        let rows = self.raw(id).and_then(|o| o["_lines"].as_array().cloned()).unwrap_or_default();
        let url = if kind == "payment_link" { "payment_links" } else { "checkout/sessions" };
        page("item", &format!("/v1/{url}/{id}/line_items"), rows, p)
    }
}
