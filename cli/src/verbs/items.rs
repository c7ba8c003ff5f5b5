//! What is sold again and again.

use super::things::{Fields, find_typed};
use crate::{
    args::{ItemFields, ItemVerb, ThingVerb},
    ask::Desk,
    fail::Failure,
    render::money as render,
};
use serde_json::{Value, json};
use stint::kernel::{Currency, Money};

pub fn run(desk: &Desk<'_>, verb: ItemVerb) -> Result<String, Failure> {
    let of = |typed: &str, archived: bool| find_typed(desk, "item", typed, archived);
    match verb {
        ItemVerb::FromLine { line, name } => desk.show("item.from_line", json!({ "line_id": line, "name": name }), render::item),
        ItemVerb::Of(verb) => match *verb {
            ThingVerb::Add { name, fields } => {
                let mut request = fields.request(desk, "item", None)?;
                request["name"] = json!(name);
                desk.show("item.add", request, render::item)
            }
            ThingVerb::List { text, archived } => desk.show("item.list", json!({ "text": text, "archived": archived }), render::items),
            ThingVerb::Show { id } => desk.show("item.show", json!({ "id": of(&id, false)? }), render::item),
            ThingVerb::Edit { id, name, fields } => {
                let id = of(&id, false)?;
                let mut request = fields.request(desk, "item", Some(&id))?;
                request["id"] = id;
                request["name"] = json!(name);
                desk.show("item.edit", request, render::item)
            }
            ThingVerb::Archive { id, undo } => desk.show("item.archive", json!({ "id": of(&id, undo)?, "archived": !undo }), render::item),
            ThingVerb::Delete { id } => desk.show("item.delete", json!({ "id": of(&id, false)? }), |_| format!("deleted {id}")),
        },
    }
}

impl Fields for ItemFields {
    fn request(&self, desk: &Desk<'_>, _: &'static str, id: Option<&Value>) -> Result<Value, Failure> {
        let before = id.map(|id| desk.call("item.show", json!({ "id": id }))).transpose()?;
        Ok(json!({
            "price": self.priced(desk, before.as_ref())?, "unit": self.unit, "description": self.description,
            "category": self.category, "code": self.code,
        }))
    }
}

impl ItemFields {
    fn priced(&self, desk: &Desk<'_>, before: Option<&Value>) -> Result<Option<Money>, Failure> {
        let code = match (&self.currency, before) {
            (Some(code), _) => code.clone(),
            (None, Some(item)) => item["price"]["currency"].as_str().unwrap_or_default().to_owned(),
            (None, None) => desk.call("settings.get", json!({}))?["currency"].as_str().unwrap_or_default().to_owned(),
        };
        let currency = Currency::parse("currency", &code)?;
        match (&self.price, before) {
            (Some(typed), _) => Ok(Some(Money::parse("price", typed, currency)?)),
            (None, Some(_)) if self.currency.is_some() => {
                Err(Failure::field("price", "required", "is missing: an amount of another currency is another price"))
            }
            (None, _) => Ok(None),
        }
    }
}
