//! `expense.*`, `expense_category.*` and `mileage_rate.*`: reading, and all verbs but adding and editing (`input`).

use super::{
    Category, ExpenseView, Filter, Listed, Unit, categories, mileage,
    received::{self, Told},
};
use crate::{
    db::{Files, Read, Tx},
    files::{self, FileInput, NewFile},
    kernel::{
        Currency, Day, Empty, Error, Patch, Quantity, Result,
        id::{CategoryId, ClientId, ExpenseId, FileLinkId, MileageRateId, ProjectId},
    },
    time::{Billing, EditedMany},
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use super::input::{AddExpense, EditExpense, TaxInput, TripInput, add, edit};

/// Rows of a page where nobody says otherwise.
const PAGE: usize = 200;

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListExpenses {
    pub client_id: Option<ClientId>,
    pub project_id: Option<ProjectId>,
    pub category_id: Option<CategoryId>,
    pub kind: Option<super::Kind>,
    /// Empty: all.
    pub billing: Vec<Billing>,
    /// First and last day, inclusive.
    pub from: Option<Day>,
    pub to: Option<Day>,
    /// Part of the merchant, the note, the places, the category, the project or the client, in any case.
    pub text: Option<String>,
    /// The last one of the page before.
    pub after: Option<ExpenseId>,
    /// Left out: 200.
    pub limit: Option<usize>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExpenseRef {
    pub id: ExpenseId,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditExpenses {
    pub ids: Vec<ExpenseId>,
    #[serde(default)]
    pub category_id: Patch<CategoryId>,
    pub billable: Option<bool>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExpenseIds {
    pub ids: Vec<ExpenseId>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteOffExpenses {
    pub ids: Vec<ExpenseId>,
    /// False takes it back.
    pub written_off: bool,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct ExpensesChanged {
    pub count: usize,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AttachReceipt {
    pub id: ExpenseId,
    pub file: FileInput,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReceiveInvoice {
    /// UBL, CII, or a PDF that carries one.
    pub file: FileInput,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct ReceivedInvoice {
    pub expense: ExpenseView,
    pub number: String,
    /// What does not add up in it or breaks a rule of EN 16931, as the standard says it.
    pub remarks: Vec<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DetachReceipt {
    pub file_id: FileLinkId,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct ExpenseCategoryList {
    pub categories: Vec<Category>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddExpenseCategory {
    pub name: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditExpenseCategory {
    pub id: CategoryId,
    pub name: Option<String>,
    pub archived: Option<bool>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExpenseCategoryRef {
    pub id: CategoryId,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct MileageRateList {
    pub rates: Vec<mileage::MileageRate>,
    /// What a way is measured in where nobody says otherwise.
    pub unit: Unit,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetMileageRate {
    pub unit: Unit,
    /// Of a unit, in main units of the currency: 0.30.
    pub price: Quantity,
    /// Left out: the workspace's.
    pub currency: Option<Currency>,
    /// Left out: from the start for the unit's first rate, else today.
    pub valid_from: Option<Day>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MileageRateRef {
    pub id: MileageRateId,
}

pub fn list(read: &Read<'_>, q: ListExpenses) -> Result<Listed> {
    let ListExpenses { client_id, project_id, category_id, kind, billing, from, to, text, after, limit } = q;
    super::list(read, &Filter { client_id, project_id, category_id, kind, billing, from, to, text }, after, limit.unwrap_or(PAGE))
}

pub fn show(read: &Read<'_>, q: ExpenseRef) -> Result<ExpenseView> {
    super::show(read, q.id)
}

pub fn edit_many(tx: &mut Tx<'_>, q: EditExpenses) -> Result<EditedMany> {
    if let Patch::Set(id) = q.category_id {
        super::input::category("category_id", tx, id)?;
    }
    super::edit_many(tx, &q.ids, q.category_id, q.billable)
}

pub fn delete(tx: &mut Tx<'_>, q: ExpenseIds) -> Result<ExpensesChanged> {
    Ok(ExpensesChanged { count: super::delete(tx, &q.ids)? })
}

pub fn write_off(tx: &mut Tx<'_>, q: WriteOffExpenses) -> Result<ExpensesChanged> {
    Ok(ExpensesChanged { count: super::write_off(tx, &q.ids, q.written_off)? })
}

pub fn take_receipt(files: &Files, q: AttachReceipt) -> Result<(ExpenseId, NewFile)> {
    Ok((q.id, files::take(files, &q.file)?))
}

pub fn attach(tx: &mut Tx<'_>, (id, file): (ExpenseId, NewFile)) -> Result<ExpenseView> {
    super::attach(tx, id, file)?;
    super::show(tx, id)
}

/// Reads the invoice before anything is written.
pub fn take_invoice(files: &Files, q: ReceiveInvoice) -> Result<(Told, NewFile)> {
    let file = files::take(files, &q.file)?;
    let bytes = BASE64_STANDARD.decode(&q.file.base64).map_err(|e| Error::invalid("base64", "not_base64", format!("is no base64: {e}")))?;
    Ok((received::read(&file.name, &bytes)?, file))
}

pub fn receive(tx: &mut Tx<'_>, (told, file): (Told, NewFile)) -> Result<ReceivedInvoice> {
    let (number, remarks) = (told.number.clone(), told.remarks.clone());
    Ok(ReceivedInvoice { expense: super::receive::receive(tx, told, file)?, number, remarks })
}

pub fn detach(tx: &mut Tx<'_>, q: DetachReceipt) -> Result<ExpenseView> {
    super::detach(tx, q.file_id)
}

pub fn category_list(read: &Read<'_>, _: Empty) -> Result<ExpenseCategoryList> {
    Ok(ExpenseCategoryList { categories: categories::all(read)? })
}

pub fn category_add(tx: &mut Tx<'_>, q: AddExpenseCategory) -> Result<Category> {
    categories::add(tx, &q.name)
}

pub fn category_edit(tx: &mut Tx<'_>, q: EditExpenseCategory) -> Result<Category> {
    if let Some(name) = q.name {
        categories::rename(tx, q.id, &name)?;
    }
    match q.archived {
        Some(archived) => categories::archive(tx, q.id, archived),
        None => categories::get(tx, q.id),
    }
}

pub fn category_delete(tx: &mut Tx<'_>, q: ExpenseCategoryRef) -> Result<Empty> {
    categories::delete(tx, q.id)?;
    Ok(Empty {})
}

pub fn rate_list(read: &Read<'_>, _: Empty) -> Result<MileageRateList> {
    Ok(MileageRateList { rates: mileage::all(read)?, unit: mileage::usual_unit(read)? })
}

pub fn rate_set(tx: &mut Tx<'_>, q: SetMileageRate) -> Result<mileage::MileageRate> {
    mileage::set(tx, q.unit, q.price, q.currency, q.valid_from)
}

pub fn rate_delete(tx: &mut Tx<'_>, q: MileageRateRef) -> Result<Empty> {
    mileage::delete(tx, q.id)?;
    Ok(Empty {})
}
