//! The categories that a workspace starts with. Their ids are the same everywhere, so that two devices that start with them have them once.

use super::store::books;
use crate::{
    db::Tx,
    kernel::{Result, id::CategoryId},
    settings::Language,
};
use uuid::Uuid;

/// As in migration V0021; in its order.
const CATEGORIES: [(&str, &str); 8] = [
    ("Travel", "Reisekosten"),
    ("Meals", "Bewirtung"),
    ("Software", "Software"),
    ("Hardware", "Geräte"),
    ("Office", "Büro"),
    ("Services", "Fremdleistungen"),
    ("Mileage", "Fahrtkosten"),
    ("Other", "Sonstiges"),
];
const FIRST: Uuid = Uuid::from_u128(0x0192_f0c1_0000_7000_8000_0000_00e0_0001);

/// The category of what is driven, while the user has it.
pub const MILEAGE: CategoryId = CategoryId(Uuid::from_u128(FIRST.as_u128() + 6));

/// # Errors
/// What the disk says.
pub fn seed(tx: &mut Tx<'_>, language: Language) -> Result<()> {
    for (n, (en, de)) in (0..).zip(CATEGORIES) {
        let name = if language == Language::De { de } else { en };
        books::insert_category(tx.conn(), CategoryId(Uuid::from_u128(FIRST.as_u128() + n)), name, tx.now())?;
    }
    Ok(())
}
