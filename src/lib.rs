//! The core of Stint: clients, projects, time and invoices in one encrypted SQLite file.
//!
//! ARCHITECTURE.md maps the rooms. In short: `api` (the one list of commands) calls the verbs of the features, which write through
//! [`db::Tx`]; everything stands on [`kernel`].

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod api;
pub mod app;
pub mod archive;

pub mod bank;
pub mod calendar;
pub mod capture;
pub mod checks;
pub mod clients;
pub mod connections;
pub mod demo;
pub mod disputes;
pub mod dunning;
pub mod expenses;
pub mod exports;
pub mod files;
pub mod imports;
pub mod ingest;
pub mod invoices;
pub mod items;
pub mod late;
pub mod mail;
pub mod mail_merge;
pub mod messages;
pub mod milestones;
pub mod names;
pub mod outbox;
pub mod overview;
pub mod payments;
pub mod people;
pub mod pomodoro;
pub mod profile;
pub mod projects;
pub mod quick;
pub mod quotes;
pub mod rates;
pub mod recurring;
pub mod reminder;
pub mod reports;
pub mod retainers;
pub mod search;
pub mod settings;
pub mod stripe;
pub mod tasks;
pub mod taxes;
pub mod time;
pub mod views;
pub mod workspaces;

pub mod activity;
pub mod undo;

pub mod db;
pub mod kernel;
pub mod remote;
pub mod vault;
