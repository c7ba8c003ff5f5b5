//! `view.*`.

use super::SavedView;
use crate::{
    db::{Read, Tx},
    kernel::{Empty, Result, id::ViewId},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListViews {
    pub screen: String,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct ViewList {
    pub views: Vec<SavedView>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddView {
    pub screen: String,
    pub name: String,
    pub params: BTreeMap<String, String>,
    #[serde(default)]
    pub is_default: bool,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditView {
    pub id: ViewId,
    pub name: Option<String>,
    pub params: Option<BTreeMap<String, String>>,
    pub is_default: Option<bool>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ViewRef {
    pub id: ViewId,
}

pub fn list(read: &Read<'_>, q: ListViews) -> Result<ViewList> {
    Ok(ViewList { views: super::of_screen(read, &q.screen)? })
}

pub fn add(tx: &mut Tx<'_>, q: AddView) -> Result<SavedView> {
    let view = SavedView { id: tx.new_id(), screen: q.screen, name: q.name, params: q.params, is_default: q.is_default };
    super::add(tx, view)
}

pub fn edit(tx: &mut Tx<'_>, q: EditView) -> Result<SavedView> {
    let mut view = super::get(tx, q.id)?;
    view.name = q.name.unwrap_or(view.name);
    view.params = q.params.unwrap_or(view.params);
    view.is_default = q.is_default.unwrap_or(view.is_default);
    super::edit(tx, view)
}

pub fn delete(tx: &mut Tx<'_>, q: ViewRef) -> Result<Empty> {
    super::delete(tx, q.id)?;
    Ok(Empty {})
}
