//! Proving that a workspace is whole: the file, the references, the chain of the log, and what the features promise of their rows.

use crate::{
    activity, bank,
    db::{Read, check, state},
    expenses, files, invoices,
    kernel::Result,
    milestones, payments, quotes, recurring, retainers, time,
};
use schemars::JsonSchema;
use serde::Serialize;

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct VerifyCheck {
    pub name: String,
    pub ok: bool,
    /// What was looked at, or what is wrong.
    pub detail: String,
}

impl VerifyCheck {
    pub fn new(name: &str, found: std::result::Result<String, String>) -> Self {
        let ok = found.is_ok();
        Self { name: name.into(), ok, detail: found.unwrap_or_else(|wrong| wrong) }
    }
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct VerifyReport {
    pub ok: bool,
    pub checks: Vec<VerifyCheck>,
}

pub fn verify(read: &Read<'_>) -> Result<VerifyReport> {
    let conn = read.conn();
    let chain = activity::verify(conn)?;
    let mut checks = vec![
        VerifyCheck::new("integrity", check::integrity(conn)?),
        VerifyCheck::new("foreign_keys", check::references(conn)?),
        VerifyCheck::new(
            "hash_chain",
            chain
                .map(|lines| format!("{lines} lines of activity"))
                .map_err(|seq| format!("line {seq} of the activity log does not follow from the one before")),
        ),
    ];
    checks.extend(time::verify(read)?.into_iter().map(|(name, found)| VerifyCheck::new(name, found)));
    for (name, found) in files::verify(read)?.into_iter().chain(expenses::verify(read)?) {
        checks.push(VerifyCheck::new(name, found));
    }
    checks.extend(bank::verify(read)?.into_iter().map(|(name, found)| VerifyCheck::new(name, found)));
    checks.extend(retainers::verify(read)?.into_iter().map(|(name, found)| VerifyCheck::new(name, found)));
    checks.extend(payments::verify(read)?.into_iter().map(|(name, found)| VerifyCheck::new(name, found)));
    checks.extend(milestones::verify(read)?.into_iter().map(|(name, found)| VerifyCheck::new(name, found)));
    checks.extend(recurring::verify(read)?.into_iter().map(|(name, found)| VerifyCheck::new(name, found)));
    checks.push(VerifyCheck::new("state", Ok(hex::encode(state::hash(conn)?))));
    checks.extend(invoices::verify(read)?.into_iter().map(|(name, found)| VerifyCheck::new(name, found)));
    checks.extend(quotes::verify(read)?.into_iter().map(|(name, found)| VerifyCheck::new(name, found)));
    Ok(VerifyReport { ok: checks.iter().all(|c| c.ok), checks })
}
