//! Whole ways through the house, by the commands that the doors call.

mod clients;
mod invoice_taxes;
mod workspaces;
