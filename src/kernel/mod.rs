//! The words every slice speaks: money, instants, days, zones, ids, errors, text, limits.
//!
//! Nothing here does IO, reads a clock or draws randomness by itself; [`clock`] and [`id::Ids`] are handed in by whoever opens a database. A
//! [`Stopwatch`] alone is started where somebody waits: what it says is never kept.

pub mod bell;
pub mod check;
pub mod clock;
pub mod decimal;
pub mod error;
pub mod id;
pub mod instant;
pub mod leave;
pub mod limits;
pub mod money;
pub mod patch;
pub mod progress;
pub mod secret;
pub mod sql;
pub mod tag;
pub mod text;
pub mod wire;
pub mod zones;

pub use bell::Bell;
pub use chrono::NaiveDate as Day;
pub use clock::{Clock, Env, Stopwatch};
pub use decimal::{Percent, Quantity};
pub use error::{Error, FieldError, Result};
pub use instant::Instant;
pub use leave::leave;
pub use money::{Currency, Money};
pub use patch::Patch;
pub use progress::{Jobs, Progress};
pub use secret::Secret;
pub use tag::Tag;
pub use wire::Empty;
pub use zones::Zone;
