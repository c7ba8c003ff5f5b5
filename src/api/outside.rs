//! The commands of what Stint does with others: accounts, what is sent, mail, reminders, calendars, Stripe.

use super::command::{Command, asking, desk, edit, fact, read, trial};
use crate::{calendar, connections, disputes, dunning, kernel::Tag, mail, mail_merge, messages, outbox, stripe, workspaces};
use Tag as T;

/// Events, the time that they became, and what is due.
const CALENDAR: &[Tag] =
    &[T::Calendar, T::Connection, T::Entry, T::Milestone, T::Task, T::Project, T::Client, T::Invoice, T::Payment, T::Settings];
/// What a refund with its credit note touches.
const REFUNDS: &[Tag] =
    &[T::Invoice, T::Payment, T::Entry, T::Expense, T::Client, T::Project, T::Retainer, T::Series, T::Milestone, T::Outbox];
/// What a hold on a card touches.
const HOLDS: &[Tag] = &[T::Milestone, T::Payment, T::Outbox];
/// What is collected for a recurring invoice.
const COLLECTION: &[Tag] = &[T::Connection, T::Recurring, T::Client, T::Payment, T::Invoice, T::Outbox, T::Tax, T::Settings, T::Profile];
const COLLECTS: &[Tag] = &[T::Recurring, T::Outbox];
/// What an answer to a dispute is written from, and what it changes.
const DISPUTES: &[Tag] = &[T::Connection, T::Payment, T::Invoice, T::Client, T::Entry, T::Mail, T::Outbox, T::Settings];
const ANSWERS: &[Tag] = &[T::Payment, T::Invoice, T::Outbox];
/// What a mail is written from.
const MAIL: &[Tag] =
    &[T::Mail, T::Outbox, T::Connection, T::Client, T::Profile, T::Settings, T::Invoice, T::Payment, T::Quote, T::Project, T::Milestone];
/// What a thread is made of.
const MESSAGES: &[Tag] = &[T::Message, T::Mail, T::Outbox, T::Client, T::Project];
/// What a mail to many is told by.
const MERGES: &[Tag] = &[T::Mail, T::Outbox, T::Connection, T::Client];
/// What mail that comes in changes: an answer may ask for no more of them.
const CAME: &[Tag] = &[T::Message, T::Mail];
/// What reminders follow from.
const DUNNING: &[Tag] = &[T::Mail, T::Outbox, T::Connection, T::Client, T::Settings, T::Invoice, T::Payment];
/// What asking for one changes.
const MAILED: &[Tag] = &[T::Mail, T::Outbox];

pub fn list() -> Vec<Command> {
    vec![
        read("connection.list", &[T::Connection], connections::api::list),
        desk("connection.looks", &[T::Connection], &[], workspaces::looks),
        desk("connection.sandbox", &[T::Connection], &[], connections::api::sandbox),
        asking("connection.google", &[T::Connection], connections::api::google),
        asking("connection.progress", &[], connections::api::progress),
        asking("connection.cancel", &[], connections::api::cancel),
        asking("connection.stripe", &[T::Connection], connections::api::stripe),
        asking("connection.smtp", &[T::Connection], connections::api::smtp),
        asking("connection.imap", &[T::Connection, T::Message], connections::api::imap),
        asking("connection.imap_off", &[T::Connection, T::Message], connections::api::imap_off),
        asking("connection.test", &[T::Connection], connections::api::test),
        asking("connection.disconnect", &[T::Connection], connections::api::disconnect),
        read("calendar.list", &[T::Calendar, T::Connection], calendar::api::list),
        read("calendar.days", CALENDAR, calendar::api::days),
        read("calendar.conflicts", &[T::Calendar, T::Milestone, T::Task, T::Invoice], calendar::api::conflicts),
        fact("calendar.read", &[T::Calendar], calendar::api::read),
        fact("calendar.target", &[T::Calendar, T::Outbox], calendar::api::target),
        fact("calendar.keep", &[T::Calendar, T::Milestone, T::Task, T::Outbox], calendar::api::keep),
        edit("calendar.to_entry", &[T::Calendar, T::Timer, T::Entry], calendar::api::to_entry),
        asking("calendar.pull", &[T::Calendar, T::Milestone, T::Task, T::Outbox, T::Connection], calendar::api::pull_now),
        read("stripe.status", &[T::Connection, T::Invoice, T::Payment, T::Outbox], stripe::api::status),
        fact("stripe.link", &[T::Connection, T::Invoice, T::Outbox], stripe::api::link),
        read("stripe.settings", &[T::Connection, T::Profile], stripe::api::settings),
        fact("stripe.set_page", &[T::Connection, T::Invoice], stripe::api::set_page),
        asking("stripe.listen", &[T::Connection], stripe::api::listen),
        read("stripe.customers", &[T::Connection, T::Client, T::Outbox], stripe::api::customers),
        read("stripe.paid", &[T::Connection, T::Invoice, T::Payment, T::Outbox], stripe::api::paid),
        fact("stripe.refund", REFUNDS, stripe::api::refund),
        read("stripe.holds", &[T::Connection, T::Milestone, T::Project, T::Client, T::Payment, T::Outbox, T::Invoice], stripe::api::holds),
        fact("stripe.hold", HOLDS, stripe::api::hold),
        fact("stripe.capture", HOLDS, stripe::api::capture),
        fact("stripe.hold_end", HOLDS, stripe::api::end_hold),
        read("stripe.collection", COLLECTION, stripe::api::collection),
        fact("stripe.collect", COLLECTS, stripe::api::collect),
        fact("stripe.collect_amount", COLLECTS, stripe::api::update_collection),
        fact("stripe.collect_end", COLLECTS, stripe::api::end_collection),
        read("stripe.payouts", &[T::Connection, T::Payment, T::Invoice, T::Bank], stripe::api::payouts),
        read("stripe.payout", &[T::Connection, T::Payment, T::Invoice, T::Bank], stripe::api::payout),
        // disputes
        read("dispute.show", DISPUTES, disputes::api::show),
        fact("dispute.save", ANSWERS, disputes::api::save),
        fact("dispute.submit", ANSWERS, disputes::api::submit),
        fact("dispute.accept", ANSWERS, disputes::api::accept),
        asking("stripe.read", &[T::Payment, T::Invoice, T::Client, T::Recurring, T::Outbox], stripe::api::read_now),
        asking("outbox.carry", &[T::Outbox, T::Connection, T::Invoice, T::Recurring], workspaces::api::carry),
        read("outbox.list", &[T::Outbox, T::Connection], outbox::api::list),
        fact("outbox.retry", &[T::Outbox], outbox::api::retry),
        fact("outbox.discard", &[T::Outbox], outbox::api::discard),
        // mail
        read("mail.compose", MAIL, mail::api::compose),
        read("mail.preview", &[T::Settings], mail::api::preview),
        read("mail.file", MAIL, mail::api::file),
        read("mail.list", &[T::Mail, T::Outbox, T::Client], mail::api::list),
        read("mail.show", &[T::Mail, T::Outbox, T::Client], mail::api::show),
        read("mail.sent", &[T::Mail], mail::api::sent),
        fact("mail.send", MAILED, mail::api::send),
        fact("mail.test", MAILED, mail::api::test),
        fact("mail.cancel", MAILED, mail::api::cancel),
        // mail to many
        read("mail_merge.preview", MAIL, mail_merge::api::preview),
        read("mail_merge.look", MAIL, mail_merge::api::look),
        fact("mail_merge.send", MAILED, mail_merge::api::send),
        fact("mail_merge.test", MAILED, mail_merge::api::test),
        read("mail_merge.list", MERGES, mail_merge::api::list),
        read("mail_merge.show", MERGES, mail_merge::api::show),
        fact("mail_merge.pause", MAILED, mail_merge::api::pause),
        fact("mail_merge.resume", MAILED, mail_merge::api::resume),
        fact("mail_merge.cancel", MAILED, mail_merge::api::cancel),
        read("mail_merge.opt_outs", &[T::Mail, T::Client], mail_merge::api::opt_outs),
        edit("mail_merge.opt_out", &[T::Mail], mail_merge::api::set_opt_out),
        // mail that comes in
        read("message.list", MESSAGES, messages::api::list),
        read("message.show", MESSAGES, messages::api::show),
        read("message.answers", MESSAGES, messages::api::answers),
        read("message.page", &[T::Message], messages::api::page),
        read("message.compose", MAIL, messages::api::compose),
        read("message.reading", &[T::Message, T::Connection], messages::api::reading),
        fact("message.mark", &[T::Message], messages::api::mark),
        edit("message.assign", &[T::Message], messages::api::assign),
        trial("message.import", CAME, messages::api::import),
        fact("message.set_reading", &[T::Message], messages::api::set_reading),
        asking("message.pull", &[T::Message, T::Mail, T::Connection], messages::api::pull_now),
        // reminders of invoices
        read("dunning.plan", &[T::Mail], dunning::api::plan),
        read("dunning.client", &[T::Mail, T::Client], dunning::api::client),
        read("dunning.coming", DUNNING, dunning::api::coming),
        read("dunning.invoice", DUNNING, dunning::api::invoice),
        edit("dunning.set_plan", &[T::Mail], dunning::api::set_plan),
        edit("dunning.set_client", &[T::Mail], dunning::api::set_client),
        edit("dunning.pause", &[T::Mail], dunning::api::pause),
        trial("dunning.run", dunning::api::RUNS, dunning::api::run_now),
        read("mail_template.list", &[T::Mail], mail::api::templates),
        read("mail_template.versions", &[T::Mail], mail::api::template_versions),
        read("mail_template.examples", MAIL, mail::api::template_examples),
        read("mail_template.try", MAIL, mail::api::template_try),
        edit("mail_template.save", &[T::Mail], mail::api::template_save),
        edit("mail_template.reset", &[T::Mail], mail::api::template_reset),
    ]
}
