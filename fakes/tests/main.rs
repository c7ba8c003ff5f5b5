//! The stand-ins judged over the wire, by what the providers' own documents say.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests stop at what they did not expect")]

mod control;
mod faults;
mod google;
mod imap;
mod openai;
mod smtp;
mod stripe;
mod support;
