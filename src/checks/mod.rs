//! What the check digits of a number say while it is typed. Keeps nothing; the rules are in `kernel::check`.

pub mod api;
