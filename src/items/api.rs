//! `item.list`, `item.show`, `item.add`, `item.edit`, `item.archive`, `item.delete`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Item, all, get};
use crate::{
    db::{Read, Tx},
    kernel::{
        Empty, Money, Patch, Result,
        id::{ItemId, TaxRateId},
    },
};

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListItems {
    /// Part of the name, the code, the category or the description, in any case.
    pub text: Option<String>,
    /// As an item has it, to the letter.
    pub category: Option<String>,
    /// True lists the archived ones instead of the active ones.
    pub archived: bool,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct ItemList {
    pub items: Vec<Item>,
    /// Of all items, each once, by name.
    pub categories: Vec<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ItemRef {
    pub id: ItemId,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ItemInput {
    pub name: String,
    #[serde(default)]
    pub description: String,
    #[serde(default)]
    pub code: String,
    #[serde(default)]
    pub category: String,
    #[serde(default)]
    pub unit: String,
    pub price: Money,
    /// Left out: what a new line would get.
    pub tax_ids: Option<Vec<TaxRateId>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ItemPatch {
    pub id: ItemId,
    pub name: Option<String>,
    pub description: Option<String>,
    pub code: Option<String>,
    pub category: Option<String>,
    pub unit: Option<String>,
    pub price: Option<Money>,
    /// `null`: what a new line would get.
    #[serde(default)]
    pub tax_ids: Patch<Vec<TaxRateId>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchiveItem {
    pub id: ItemId,
    pub archived: bool,
}

pub fn list(read: &Read<'_>, q: ListItems) -> Result<ItemList> {
    let mut items = all(read)?;
    let mut categories: Vec<String> = items.iter().map(|i| i.category.clone()).filter(|c| !c.is_empty()).collect();
    categories.sort_by_key(|c| c.to_lowercase());
    categories.dedup();
    items.retain(|i| {
        i.archived == q.archived
            && q.category.as_ref().is_none_or(|c| i.category == *c)
            && q.text.as_ref().is_none_or(|text| i.mentions(text))
    });
    Ok(ItemList { items, categories })
}

pub fn show(read: &Read<'_>, q: ItemRef) -> Result<Item> {
    get(read, q.id)
}

pub fn add(tx: &mut Tx<'_>, q: ItemInput) -> Result<Item> {
    let item = Item {
        id: tx.new_id(),
        name: q.name,
        description: q.description,
        code: q.code,
        category: q.category,
        unit: q.unit,
        price: q.price,
        tax_ids: q.tax_ids,
        archived: false,
        created_at: tx.now(),
    };
    super::add(tx, item)
}

pub fn edit(tx: &mut Tx<'_>, q: ItemPatch) -> Result<Item> {
    let mut item = get(tx, q.id)?;
    item.name = q.name.unwrap_or(item.name);
    item.description = q.description.unwrap_or(item.description);
    item.code = q.code.unwrap_or(item.code);
    item.category = q.category.unwrap_or(item.category);
    item.unit = q.unit.unwrap_or(item.unit);
    item.price = q.price.unwrap_or(item.price);
    q.tax_ids.apply(&mut item.tax_ids);
    super::edit(tx, item)
}

pub fn archive(tx: &mut Tx<'_>, q: ArchiveItem) -> Result<Item> {
    super::archive(tx, q.id, q.archived)
}

pub fn delete(tx: &mut Tx<'_>, q: ItemRef) -> Result<Empty> {
    super::delete(tx, q.id)?;
    Ok(Empty {})
}
