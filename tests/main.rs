//! Everything that is tested from outside the crate, in one binary: it links once.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod contract;
mod journeys;
mod support;
mod tidy;
