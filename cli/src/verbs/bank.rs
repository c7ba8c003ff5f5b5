use crate::{args::BankVerb, ask::Desk, fail::Failure, render};
use serde_json::{Value, json};
use stint::kernel::text;

pub fn run(desk: &Desk<'_>, verb: BankVerb) -> Result<String, Failure> {
    match verb {
        BankVerb::Import { file, account, dry_run } => {
            let path = std::path::absolute(&file)
                .map_err(|e| Failure::field("file", "unreadable", format!("{} cannot be read: {e}", file.display())))?;
            let name = file.file_name().map(|n| n.to_string_lossy().into_owned());
            let (id, new) = match account {
                Some(typed) => known(desk, typed)?,
                None => (Value::Null, None),
            };
            let request =
                json!({ "path": path, "file_name": name.unwrap_or_default(), "dry_run": dry_run, "account_id": id, "account_name": new });
            desk.show("bank.import", request, render::bank::import)
        }
        BankVerb::Accounts => desk.show("bank.accounts", json!({}), render::bank::accounts),
        BankVerb::List { state, from, to, text } => {
            let request = json!({ "state": state, "from": desk.day("from", from.as_deref())?, "to": desk.day("to", to.as_deref())?, "text": text, "limit": 1000 });
            desk.show("bank.list", request, render::bank::list)
        }
        BankVerb::Match => desk.show("bank.list", json!({ "state": "open", "limit": 1000 }), render::bank::proposals),
        BankVerb::Confirm { certain: true, method, .. } => {
            desk.show("bank.confirm_certain", json!({ "method": method }), |a| format!("{} confirmed", a["count"]))
        }
        BankVerb::Confirm { ids, method, .. } => {
            let done =
                ids.iter().map(|id| desk.call("bank.confirm", json!({ "id": id, "method": method }))).collect::<Result<Vec<_>, _>>()?;
            Ok(desk.out(&json!({ "transactions": done }), render::bank::list))
        }
        BankVerb::Ignore { ids, note } => {
            desk.show("bank.ignore", json!({ "ids": ids, "note": note }), |a| format!("{} ignored", a["count"]))
        }
        BankVerb::Undo { id } => {
            desk.show("bank.unmatch", json!({ "id": id }), |row| render::bank::list(&json!({ "transactions": [row] })))
        }
    }
}

/// The account behind an id or a name; a name that no account has is that of a new one.
fn known(desk: &Desk<'_>, typed: String) -> Result<(Value, Option<String>), Failure> {
    let answer = desk.call("bank.accounts", json!({}))?;
    let word = |a: &Value, key: &str| text::key(a[key].as_str().unwrap_or_default());
    let wanted = text::key(&typed);
    let found =
        answer["accounts"].as_array().into_iter().flatten().find(|a| ["id", "name", "number"].iter().any(|key| word(a, key) == wanted));
    Ok(match found {
        Some(account) => (account["id"].clone(), None),
        None => (Value::Null, Some(typed)),
    })
}
