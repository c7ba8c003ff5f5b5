//! Whole ways through the house, by the commands that the doors call.

mod clients;
mod demo;
mod import_batches;
mod import_files;
mod invoice_books;
mod invoice_conservation;
mod invoice_issue;
mod invoice_taxes;
mod invoice_to_paid;
mod overview;
mod people;
mod projects;
mod quick_entry;
mod rates;
mod report_time;
mod tasks;
mod time_clock;
mod time_entries;
mod time_model;
mod time_timer;
mod time_verify;
mod time_week;
mod workspaces;
