//! Everything at once, with faults at every door, weeks away and restarts: at rest the ledger is what Stripe holds, each mail went once at most, none
//! of them reminded of what was paid, and the calendar shows what is due.

use super::{
    calendar::PROJECTS,
    google::ADA,
    mail::{google, of_invoice, request, server},
    stripe::{DAY_MS, Shop},
    stripe_conservation::{self as money, KINDS},
};
use crate::support::sequences;
use proptest::{prelude::*, test_runner::TestRunner};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use stint_fakes::{Fault, Kind};

#[derive(Debug, Clone)]
enum Step {
    Money(money::Step),
    Mail(usize),
    Due(u32),
    MoveDue(usize, u32),
    /// What a program that stays does each few minutes.
    Round,
    Remind,
    Fault(usize, usize),
    /// Access that is refused once, as when a token was revoked.
    Refused(usize),
    Away(i64),
}

const ROUTES: [&str; 9] = [
    "SMTP /data",
    "SMTP /mail",
    "SMTP /ehlo",
    "POST /calendar",
    "PUT /calendar",
    "DELETE /calendar",
    "GET /calendar",
    "POST /token",
    "POST /v1/",
];

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let one = prop_oneof![
        // What is collected by the week would fill years here.
        12 => money::step().prop_filter("weeks", |step| !matches!(step, money::Step::Subscribe(_))).prop_map(Step::Money),
        3 => (0..4_usize).prop_map(Step::Mail),
        1 => (1..28_u32).prop_map(Step::Due),
        1 => (0..4_usize, 1..28_u32).prop_map(|(n, day)| Step::MoveDue(n, day)),
        8 => Just(Step::Round),
        3 => Just(Step::Remind),
        4 => (0..ROUTES.len(), 0..KINDS.len()).prop_map(|(route, kind)| Step::Fault(route, kind)),
        1 => (0..ROUTES.len()).prop_map(Step::Refused),
        3 => (1..46_i64).prop_map(Step::Away),
    ];
    prop::collection::vec(one, 16..44)
}

struct Firm {
    shop: Shop,
    bills: Vec<Value>,
    mails: Vec<Value>,
    server: Value,
    project: Value,
    /// How many of the accepted mails were looked at.
    seen: usize,
}

impl Firm {
    fn new(seed: u64) -> Self {
        let shop = Shop::seeded(seed);
        shop.control("stripe/habits", json!({ "event_twice_permille": 300 }));
        shop.call("client.edit", json!({ "id": shop.client, "contacts": [{ "name": "Jörg", "email": "joerg@globex.example" }] }));
        let desk = &shop.books.desk;
        let server = server(desk, &shop.fakes);
        google(desk, &shop.fakes, ADA, &["calendar"]);
        shop.call("calendar.pull", json!({}));
        let list = shop.call("calendar.list", json!({}));
        let id = list["calendars"].as_array().unwrap().iter().find(|c| c["title"] == "Projects").unwrap()["id"].clone();
        shop.call("calendar.target", json!({ "calendar_id": id, "milestones": true, "invoices": true, "tasks": false }));
        let mut plan = shop.call("dunning.plan", json!({}));
        plan["on"] = json!(true);
        shop.call("dunning.set_plan", plan);
        let project = shop.call("project.add", json!({ "name": "Site", "client_id": shop.client }))["id"].clone();
        Self { shop, bills: Vec::new(), mails: Vec::new(), server, project, seen: 0 }
    }

    fn milestones(&self) -> Vec<Value> {
        self.shop.call("milestone.list", json!({ "project_id": self.project }))["milestones"].as_array().unwrap().clone()
    }

    fn round(&self) {
        let desk = &self.shop.books.desk;
        drop(desk.try_call("stripe.read", json!({})));
        drop(desk.try_call("calendar.pull", json!({})));
        self.remind();
    }

    fn remind(&self) {
        self.shop.call("dunning.run", json!({}));
        self.shop.carry();
    }

    fn take(mut self, step: &Step) -> Self {
        match step {
            Step::Money(step) => self.shop = money::take(self.shop, &mut self.bills, step),
            Step::Mail(n) => {
                if let Some(bill) = self.bills.get(n % self.bills.len().max(1)) {
                    let wanted = request(&self.shop.books.desk, &self.server, &of_invoice(bill));
                    self.mails.push(self.shop.call("mail.send", wanted)["id"].clone());
                }
            }
            Step::Due(day) => {
                let name = format!("M{}", self.milestones().len());
                self.shop.call("milestone.add", json!({ "project_id": self.project, "name": name, "due_on": format!("2027-01-{day:02}") }));
            }
            Step::MoveDue(n, day) => {
                let all = self.milestones();
                if let Some(one) = all.get(n % all.len().max(1)) {
                    self.shop.call("milestone.edit", json!({ "id": one["id"], "due_on": format!("2027-02-{day:02}") }));
                }
            }
            Step::Round => self.round(),
            Step::Remind => self.remind(),
            Step::Fault(route, kind) => self.shop.fakes.fault(Fault::once(KINDS[*kind], ROUTES[*route])),
            Step::Refused(route) => self.shop.fakes.fault(Fault::once(Kind::Unauthorized, ROUTES[*route])),
            Step::Away(days) => self.shop.pass_ms(days * DAY_MS),
        }
        self
    }

    /// What Stripe took for an invoice and the ledger does not know yet.
    fn unread_minor(&self, bill: &Value) -> i64 {
        let paid = self.shop.call("stripe.paid", json!({ "invoice_id": bill }));
        let known: Vec<&str> = paid["charges"].as_array().unwrap().iter().filter_map(|c| c["charge"].as_str()).collect();
        let world = self.shop.fakes.world();
        let of_bill = world.stripe.of_kind("charge").filter(|c| c["metadata"]["stint_invoice"] == *bill && c["captured"] == true);
        let kept = |c: &Value| c["amount_captured"].as_i64().unwrap() - c["amount_refunded"].as_i64().unwrap();
        of_bill.filter(|c| !known.contains(&c["id"].as_str().unwrap()) && c["disputed"] == false).map(kept).sum()
    }

    /// No reminder that went since the last look was for something that was paid, here or at Stripe.
    fn check_reminders(&mut self) -> Result<(), TestCaseError> {
        let taken = self.shop.fakes.world().mail.accepted.clone();
        for mail in &taken[self.seen..] {
            let subject = header(&mail.text, "Subject");
            let Some((kind, number)) = subject.split_once(": invoice ") else { continue };
            if kind.to_lowercase().contains("reminder") {
                let bill = self.bills.iter().find(|b| self.shop.call("invoice.show", json!({ "id": b }))["number"] == number);
                let bill = bill.unwrap_or_else(|| panic!("{subject}"));
                prop_assert!(self.shop.open_of(bill) > self.unread_minor(bill), "{} went and nothing is open", subject);
            }
        }
        self.seen = taken.len();
        Ok(())
    }

    /// Refused access counts as taken back until the user has tried it again.
    fn reconnect(&self) {
        let all = self.shop.call("connection.list", json!({}))["connections"].clone();
        all.as_array().unwrap().iter().for_each(|c| drop(self.shop.books.desk.try_call("connection.test", json!({ "id": c["id"] }))));
    }

    /// Each mail by its Message-ID went as often as it is said to have gone; each effect made one event.
    fn check_mails(&self) -> Result<(), TestCaseError> {
        let mut arrived: BTreeMap<String, usize> = BTreeMap::new();
        for mail in &self.shop.fakes.world().mail.accepted {
            *arrived.entry(header(&mail.text, "Message-ID")).or_default() += 1;
        }
        prop_assert!(arrived.values().all(|times| *times == 1), "{:?}", arrived);
        for id in &self.mails {
            let mail = self.shop.call("mail.show", json!({ "id": id }))["mail"].clone();
            let start = format!("<{}@", mail["effect_id"].as_str().unwrap());
            let times = arrived.keys().filter(|id| id.starts_with(&start)).count();
            match mail["state"].as_str().unwrap() {
                "sent" => prop_assert_eq!(times, 1, "{}", mail),
                // Nobody knew whether it went, and the user gave it up.
                _ => prop_assert!(times <= 1, "{}", mail),
            }
        }
        Ok(())
    }

    fn check_calendar(&self) -> Result<(), TestCaseError> {
        let day = |v: &Value| v.as_str().map(str::to_owned);
        let open = self.bills.iter().filter(|bill| self.shop.open_of(bill) > 0);
        let mut due: Vec<String> = open.filter_map(|bill| day(&self.shop.call("invoice.show", json!({ "id": bill }))["due_on"])).collect();
        due.extend(self.milestones().iter().filter_map(|m| day(&m["due_on"])));
        due.sort();
        let mut there: Vec<String> = {
            let world = self.shop.fakes.world();
            let calendar = world.google.calendars[ADA].all.iter().find(|c| c.id == PROJECTS).unwrap();
            let stands = |e: &Value| e["status"] != "cancelled";
            calendar.events.iter().filter(|e| stands(&e.body)).filter_map(|e| day(&e.body["start"]["date"])).collect()
        };
        there.sort();
        prop_assert_eq!(there, due);
        Ok(())
    }
}

fn header(mail: &str, name: &str) -> String {
    let found = mail.replace("\r\n ", " ").lines().find_map(|l| l.split_once(": ").filter(|(n, _)| *n == name).map(|(_, v)| v.to_owned()));
    found.unwrap_or_default()
}

#[test]
fn at_rest_everybody_says_the_same() {
    let mut runner = TestRunner::new(sequences(4));
    runner
        .run(&(any::<u16>(), steps()), |(seed, steps)| {
            let mut firm = Firm::new(u64::from(seed));
            for step in &steps {
                firm = firm.take(step);
                firm.check_reminders()?;
            }
            firm.shop.fakes.no_faults();
            firm.reconnect();
            money::settled(&firm.shop, || {
                firm.shop.call("stripe.read", json!({}));
                firm.shop.call("calendar.pull", json!({}));
                firm.remind();
            });
            firm.check_reminders()?;
            money::holds(&firm.shop, &firm.bills)?;
            firm.check_mails()?;
            firm.check_calendar()
        })
        .unwrap();
}

/// Forty-five days on a mountain: more than Stripe keeps its events and Google its tokens of change. `STINT_AWAY` sets how many invoices, each of
/// which is paid, and ten times as many things happen in the calendar.
#[test]
fn after_weeks_away_one_round_brings_everything() {
    let many: usize = std::env::var("STINT_AWAY").ok().and_then(|n| n.parse().ok()).unwrap_or(12);
    let mut firm = Firm::new(7);
    let minor = |n: usize| 1_000 + i64::try_from(n).unwrap();
    for n in 0..many {
        let bill = firm.shop.invoice(minor(n));
        firm.shop.want(&bill);
        firm.bills.push(bill);
    }
    firm.round();
    let links = firm.shop.links().1;
    for (link, _) in &links {
        // Each on a day of its own, so that the oldest are not among Stripe's events any more.
        firm.shop.pass_ms(45 * DAY_MS / i64::try_from(many).unwrap());
        firm.shop.control("stripe/pay", json!({ "id": link }));
    }
    for n in 0..many * 10 {
        let day = chrono::NaiveDate::from_ymd_opt(2027, 1, 1).unwrap() + chrono::Days::new(u64::try_from(n % 300).unwrap());
        let event = json!({ "summary": format!("Event {n}"), "start": { "date": day }, "end": { "date": day + chrono::Days::new(1) } });
        firm.shop.fakes.world().google.elsewhere(ADA, ADA, "insert", "", &event).unwrap();
    }
    firm.shop.control("google/calendar/forget", json!({ "account": ADA }));
    firm.shop.control("requests/clear", json!({}));
    #[allow(clippy::disallowed_methods, reason = "how long it takes is what is measured")]
    let began = std::time::Instant::now();
    firm.round();
    let took = began.elapsed();
    assert!(firm.bills.iter().all(|bill| firm.shop.open_of(bill) == 0));
    assert_eq!(firm.shop.call("client.credit", json!({ "client_id": firm.shop.client }))["credit"], json!([]), "to the cent");
    let found = firm.shop.call("calendar.days", json!({ "from": "2027-01-01", "to": "2027-01-31" }))["events"].as_array().unwrap().len();
    let in_january = (0..many * 10).filter(|n| n % 300 < 31).count();
    assert_eq!(found, in_january);
    assert!(firm.shop.fakes.world().mail.accepted.is_empty(), "nobody is reminded of what was paid");
    let requests = firm.shop.fakes.world().recorder.all().count();
    #[allow(clippy::print_stderr, reason = "the figures of a long run are wanted, see `STINT_AWAY`")]
    {
        eprintln!("{many} payments and {} events after 45 days: {took:.2?}, {requests} requests", many * 10);
    }
}

/// A program that stays looks every five minutes at Stripe, at the list of calendars, at the one that is shown, and at a mailbox.
#[test]
fn an_hour_in_which_nothing_happens_costs_little() {
    let shop = Shop::new();
    let desk = &shop.books.desk;
    google(desk, &shop.fakes, ADA, &["calendar", "read_mail"]);
    let bill = shop.invoice(10_000);
    shop.want(&bill);
    shop.carry();
    let round = || ["stripe.read", "calendar.pull", "message.pull"].map(|name| drop(shop.call(name, json!({}))));
    round();
    round();
    shop.control("requests/clear", json!({}));
    for _ in 0..12 {
        shop.pass_ms(300_000);
        round();
        shop.carry();
    }
    let mut asked: BTreeMap<String, usize> = BTreeMap::new();
    for request in shop.fakes.world().recorder.all() {
        let path = request.path.split('?').next().unwrap_or_default();
        *asked.entry(format!("{} {path}", request.method)).or_default() += 1;
    }
    // Access ends after an hour: it is renewed, and what was refused is asked again.
    let total: usize = asked.values().sum();
    #[allow(clippy::print_stderr, reason = "the figure is wanted")]
    {
        eprintln!("{total} requests: {asked:?}");
    }
    assert!(total <= 4 * 12 + 2, "{asked:?}");
}
