//! What differs between two states of a draft.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::{
    invoices::draft::Draft,
    kernel::{Error, Result, id::RowId},
};

/// Follow from others, or never change.
const HEAD_LEFT_OUT: &[&str] = &["id", "client_id", "created_at", "tells_covered", "purpose", "closed", "lines", "sections", "adjustments"];
const PART_LEFT_OUT: &[&str] = &["id", "invoice_id", "position", "seconds", "billed_seconds", "entries"];

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    Head,
    Line,
    Section,
    Adjustment,
    /// The order of lines and headings.
    Order,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Added,
    Removed,
    Edited,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Change {
    pub part: Part,
    pub kind: Kind,
    /// Of the line, heading or adjustment.
    pub id: Option<RowId>,
    /// What it is called: its description, title or label.
    pub name: String,
    /// The field's name as `invoice.show` has it; of an edit.
    pub field: Option<String>,
    pub before: Value,
    pub after: Value,
}

impl Change {
    pub fn place(&self) -> (Part, Option<RowId>, Option<&str>) {
        (self.part, self.id, self.field.as_deref())
    }

    /// May go on with the next key.
    pub const fn is_typing(&self) -> bool {
        matches!(self.kind, Kind::Edited) && self.field.is_some()
    }
}

/// From one state to the next.
pub fn changes(before: &Draft, after: &Draft) -> Result<Vec<Change>> {
    let (old, new) = (object(serde_json::to_value(before)?)?, object(serde_json::to_value(after)?)?);
    let mut found = Vec::new();
    edited(&mut found, Part::Head, None, "", &old, &new, HEAD_LEFT_OUT);
    for (part, key) in [(Part::Section, "sections"), (Part::Line, "lines"), (Part::Adjustment, "adjustments")] {
        members(&mut found, part, rows(&old, key)?, rows(&new, key)?);
    }
    let common = |of: &Draft, other: &Draft| {
        let there = other.order();
        of.order().into_iter().filter(|id| there.contains(id)).collect::<Vec<_>>()
    };
    if common(before, after) != common(after, before) {
        let change = Change {
            part: Part::Order,
            kind: Kind::Edited,
            id: None,
            name: String::new(),
            field: None,
            before: Value::Null,
            after: Value::Null,
        };
        found.push(change);
    }
    Ok(found)
}

type Rows = Vec<(RowId, Map<String, Value>)>;

fn object(value: Value) -> Result<Map<String, Value>> {
    match value {
        Value::Object(fields) => Ok(fields),
        _ => Err(Error::bug("a draft that is no object")),
    }
}

fn rows(draft: &Map<String, Value>, key: &str) -> Result<Rows> {
    let all = draft.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    let row = |value: Value| {
        let fields = object(value)?;
        let id = fields.get("id").cloned().unwrap_or_default();
        Ok((serde_json::from_value(id)?, fields))
    };
    all.into_iter().map(row).collect()
}

fn name(fields: &Map<String, Value>) -> String {
    let text = ["description", "title", "label"].iter().find_map(|key| fields.get(*key)?.as_str());
    text.unwrap_or_default().to_owned()
}

fn members(found: &mut Vec<Change>, part: Part, old: Rows, new: Rows) {
    let change = |kind, id, fields: &Map<String, Value>| Change {
        part,
        kind,
        id: Some(id),
        name: name(fields),
        field: None,
        before: Value::Null,
        after: Value::Null,
    };
    let mut before: BTreeMap<RowId, Map<String, Value>> = old.into_iter().collect();
    for (id, fields) in new {
        match before.remove(&id) {
            Some(was) => edited(found, part, Some(id), &name(&fields), &was, &fields, PART_LEFT_OUT),
            None => found.push(change(Kind::Added, id, &fields)),
        }
    }
    found.extend(before.into_iter().map(|(id, was)| change(Kind::Removed, id, &was)));
}

fn edited(
    found: &mut Vec<Change>,
    part: Part,
    id: Option<RowId>,
    name: &str,
    old: &Map<String, Value>,
    new: &Map<String, Value>,
    left_out: &[&str],
) {
    for (field, after) in new {
        let before = old.get(field).cloned().unwrap_or_default();
        if before != *after && !left_out.contains(&field.as_str()) {
            found.push(Change {
                part,
                kind: Kind::Edited,
                id,
                name: name.to_owned(),
                field: Some(field.clone()),
                before,
                after: after.clone(),
            });
        }
    }
}
