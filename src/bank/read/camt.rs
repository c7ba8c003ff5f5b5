//! camt.053 of ISO 20022, versions 1 to 13: <https://www.iso20022.org/catalogue-messages>, Bank-to-Customer Cash Management.

use super::{
    FileError, amount,
    xml::{self, Node},
};
use crate::{
    bank::statement::{Entry, LeftOut, Statement, Why},
    kernel::{Currency, Day, Money},
};

/// # Errors
/// Another message, cut off, an entry that cannot be read.
pub fn read(text: &str) -> Result<Vec<Statement>, FileError> {
    let document = xml::parse(text)?;
    let Some(message) = document.child("BkToCstmrStmt") else {
        let other = document.children.first().map_or(document.name.as_str(), |c| c.name.as_str());
        return Err(match other {
            "BkToCstmrAcctRpt" | "BkToCstmrDbtCdtNtfctn" => FileError::OtherCamt,
            _ => FileError::Unknown,
        });
    };
    message.all("Stmt").map(statement).collect()
}

fn statement(node: &Node) -> Result<Statement, FileError> {
    let opening = balance(node, &["OPBD", "PRCD"]);
    let closing = balance(node, &["CLBD"]);
    let currency = [node.text_at("Acct/Ccy")]
        .into_iter()
        .chain(node.all("Bal").chain(node.all("Ntry")).filter_map(|b| b.child("Amt")?.attribute("Ccy")))
        .find_map(|code| Currency::parse("currency", code).ok())
        .ok_or(FileError::Missing("Acct/Ccy"))?;
    let mut found = Statement {
        number: node.first_text(&["Acct/Id/IBAN", "Acct/Id/Othr/Id", "Acct/Id/PrtryAcct/Id", "Acct/Id/BBAN"]).to_owned(),
        name: node.first_text(&["Acct/Nm", "Acct/Svcr/FinInstnId/Nm", "Acct/Ownr/Nm"]).to_owned(),
        currency,
        reference: node.first_text(&["ElctrncSeqNb", "LglSeqNb", "Id"]).to_owned(),
        opening_minor: opening.map(|b| signed(b, currency)).transpose()?,
        closing_minor: closing.map(|b| signed(b, currency)).transpose()?,
        entries: Vec::new(),
        left_out: Vec::new(),
    };
    for entry in node.all("Ntry") {
        take(entry, &mut found)?;
    }
    Ok(found)
}

fn balance<'a>(statement: &'a Node, codes: &[&str]) -> Option<&'a Node> {
    let of = |code: &str| statement.all("Bal").find(|b| b.text_at("Tp/CdOrPrtry/Cd") == code);
    codes.iter().find_map(|code| of(code))
}

/// Minus for what went out. A reversal names the direction in which it moves itself, not that of what it takes back.
fn signed(node: &Node, currency: Currency) -> Result<i64, FileError> {
    let money = money(node.child("Amt")).ok_or(FileError::Missing("Amt"))?;
    if money.currency != currency {
        return Err(FileError::Currency { found: money.currency, account: currency });
    }
    match node.text_at("CdtDbtInd") {
        "DBIT" => Ok(-money.minor),
        "CRDT" => Ok(money.minor),
        _ => Err(FileError::Missing("CdtDbtInd")),
    }
}

fn money(node: Option<&Node>) -> Option<Money> {
    let node = node?;
    let currency = Currency::parse("currency", node.attribute("Ccy")?).ok()?;
    Some(Money::new(amount::plain(&node.text, currency)?, currency))
}

fn day(node: Option<&Node>) -> Option<Day> {
    node?.first_text(&["Dt", "DtTm"]).get(..10)?.parse().ok()
}

fn take(node: &Node, into: &mut Statement) -> Result<(), FileError> {
    let status = node.first_text(&["Sts/Cd", "Sts"]);
    let minor = signed(node, into.currency)?;
    let said = node.first_text(&["AddtlNtryInf", "NtryDtls/TxDtls/RmtInf/Ustrd", "AcctSvcrRef"]);
    if !matches!(status, "BOOK" | "") {
        into.left_out.push(LeftOut::new(Why::Pending, said));
        return Ok(());
    }
    let booked_on = day(node.child("BookgDt")).or_else(|| day(node.child("ValDt"))).ok_or(FileError::Missing("BookgDt"))?;
    let base = Entry {
        booked_on,
        value_on: day(node.child("ValDt")),
        minor,
        bank_reference: node.first_text(&["AcctSvcrRef", "NtryRef"]).to_owned(),
        reversal: node.text_at("RvslInd") == "true" || node.text_at("RvslInd") == "1",
        charges_minor: charges(node, into.currency),
        ..Entry::default()
    };
    let currency = into.currency;
    let details: Vec<&Node> = node.all("NtryDtls").flat_map(|d| d.all("TxDtls")).collect();
    let parts: Option<Vec<i64>> = details.iter().map(|d| part(d, currency, minor)).collect();
    match (details.as_slice(), parts) {
        // Booked as one sum: each of its parts is a movement of its own, if they come to the sum.
        ([_, _, ..], Some(parts)) if parts.iter().map(|p| i128::from(*p)).sum::<i128>() == i128::from(minor) => {
            for (detail, minor) in details.iter().zip(parts) {
                let base = Entry { charges_minor: 0, ..base.clone() };
                push(into, described(detail, Entry { minor, ..base }, said, currency));
            }
        }
        ([only], _) => push(into, described(only, base, said, currency)),
        ([], _) => push(into, Entry { text: said.to_owned(), ..base }),
        (several, _) => {
            let mut entry = several.iter().map(|d| described(d, base.clone(), said, currency)).reduce(joined).unwrap_or(base);
            entry.reference = String::new();
            push(into, entry);
        }
    }
    Ok(())
}

fn push(into: &mut Statement, entry: Entry) {
    if entry.minor == 0 {
        into.left_out.push(LeftOut::new(Why::Zero, &entry.text));
    } else {
        into.entries.push(entry);
    }
}

/// Of several that are booked as one and cannot be told apart.
fn joined(mut a: Entry, b: Entry) -> Entry {
    for (to, from) in [(&mut a.text, b.text), (&mut a.counterparty, b.counterparty), (&mut a.end_to_end, b.end_to_end)] {
        if !from.is_empty() && !to.split(" · ").any(|known| known == from) {
            *to = if to.is_empty() { from } else { format!("{to} · {from}") };
        }
    }
    if a.counterparty_iban != b.counterparty_iban {
        a.counterparty_iban = String::new();
    }
    a
}

/// The part of a sum that one of its movements has, in the currency of the account.
fn part(detail: &Node, currency: Currency, whole: i64) -> Option<i64> {
    let own = money(detail.child("Amt")).or_else(|| money(detail.at("AmtDtls/TxAmt/Amt"))).filter(|m| m.currency == currency)?;
    let out = match detail.text_at("CdtDbtInd") {
        "DBIT" => true,
        "CRDT" => false,
        _ => whole < 0,
    };
    Some(if out { -own.minor } else { own.minor })
}

fn charges(node: &Node, currency: Currency) -> i64 {
    let listed = node.all("Chrgs").flat_map(|c| {
        let records: Vec<&Node> = c.all("Rcrd").collect();
        if records.is_empty() { vec![c] } else { records }
    });
    // What is booked apart is a movement of its own.
    let kept = listed.filter(|r| r.text_at("ChrgInclInd") != "false" && r.text_at("CdtDbtInd") != "CRDT");
    kept.filter_map(|r| money(r.child("Amt"))).filter(|m| m.currency == currency).map(|m| m.minor).sum()
}

fn described(detail: &Node, mut entry: Entry, said: &str, currency: Currency) -> Entry {
    let (party, account, ultimate) =
        if (entry.minor > 0) != entry.reversal { ("Dbtr", "DbtrAcct", "UltmtDbtr") } else { ("Cdtr", "CdtrAcct", "UltmtCdtr") };
    let parties = detail.child("RltdPties");
    let name = |who: &str| parties.map_or("", |p| p.first_text(&[&format!("{who}/Nm"), &format!("{who}/Pty/Nm")])).to_owned();
    entry.counterparty = Some(name(party)).filter(|n| !n.is_empty()).unwrap_or_else(|| name(ultimate));
    let account = |rest: &str| parties.map_or("", |p| p.text_at(&format!("{account}/Id/{rest}"))).to_owned();
    entry.counterparty_iban = Some(account("IBAN")).filter(|a| !a.is_empty()).unwrap_or_else(|| account("Othr/Id"));
    entry.end_to_end =
        Some(detail.text_at("Refs/EndToEndId")).filter(|id| !matches!(*id, "NOTPROVIDED" | "NONREF")).unwrap_or("").to_owned();
    let own = detail.first_text(&["Refs/AcctSvcrRef", "Refs/TxId"]);
    if !own.is_empty() {
        entry.bank_reference = own.to_owned();
    }
    let mut words: Vec<&str> = Vec::new();
    for info in detail.all("RmtInf") {
        words.extend(info.all("Ustrd").map(|n| n.text.trim()));
        for structured in info.all("Strd") {
            let reference = structured.text_at("CdtrRefInf/Ref");
            if entry.reference.is_empty() {
                entry.reference = reference.to_owned();
            }
            words.extend(structured.all("RfrdDocInf").map(|d| d.text_at("Nb")));
            words.extend(structured.all("AddtlRmtInf").map(|n| n.text.trim()));
        }
    }
    words.extend([detail.text_at("AddtlTxInf"), detail.text_at("RtrInf/AddtlInf")]);
    words.retain(|w| !w.is_empty());
    entry.text = if words.is_empty() { said.to_owned() } else { words.join(" ") };
    if entry.charges_minor == 0 {
        entry.charges_minor = charges(detail, currency);
    }
    let other = ["AmtDtls/InstdAmt/Amt", "AmtDtls/TxAmt/Amt"].into_iter().filter_map(|path| money(detail.at(path)));
    entry.foreign = other.into_iter().find(|m| m.currency != currency && m.minor > 0);
    entry
}
