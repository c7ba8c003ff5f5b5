//! What the studio paid and drove: some for clients, some for itself, one bill in another currency that lacks its rate.

use super::{Scene, phrases::Phrase, studio::Studio};
use crate::{
    db::Tx,
    expenses::{
        TaxMode, Unit,
        api::{self, AddExpense, SetMileageRate, TaxInput, TripInput},
    },
    kernel::{Currency, Money, Percent, Quantity, Result, id::ClientId},
};

/// 0.30 of a unit of money a kilometre.
const PRICE: Quantity = Quantity::from_e4(3_000);

pub fn spend(tx: &mut Tx<'_>, scene: &Scene, studio: &Studio) -> Result<()> {
    let train = paid(scene, 8, ("Rail", "Bahn"), ("Workshop in Berlin", "Workshop in Berlin"), 119, Some(studio.acme));
    api::add(tx, AddExpense { markup: Some(Percent::from_e4(100_000)), ..train })?;
    api::add(
        tx,
        paid(scene, 6, ("Print shop", "Druckerei"), ("Proofs of the brand book", "Andrucke Markenbuch"), 238, Some(studio.globex)),
    )?;
    api::add(tx, paid(scene, 12, ("Office supplies", "Bürobedarf"), ("Desk lamp", "Schreibtischlampe"), 89, None))?;
    let fonts = Money::new(8_900, Currency::parse("currency", if scene.settings.currency.code() == "USD" { "EUR" } else { "USD" })?);
    let bill =
        paid(scene, 4, ("Type foundry", "Schriftenhaus"), ("Web fonts, one year", "Webschriften, ein Jahr"), 0, Some(studio.initech));
    api::add(tx, AddExpense { amount: Some(fonts), tax: TaxInput::default(), ..bill })?;
    api::rate_set(tx, SetMileageRate { unit: Unit::Km, price: PRICE, currency: None, valid_from: None })?;
    let trip = TripInput {
        distance: Quantity::from_e4(965_000),
        unit: Some(Unit::Km),
        price: None,
        currency: None,
        from: "Hamburg".into(),
        to: "Kiel".into(),
        vehicle: String::new(),
        return_trip: true,
    };
    let drive =
        AddExpense { spent_on: Some(scene.days_ago(5)), client_id: Some(studio.initech), trip: Some(trip), ..AddExpense::default() };
    api::add(tx, drive).map(|_| ())
}

/// An amount in whole units of the workspace's money, with a tax of 19 % in it.
fn paid(scene: &Scene, days_ago: u64, merchant: Phrase, note: Phrase, units: i64, client_id: Option<ClientId>) -> AddExpense {
    AddExpense {
        spent_on: Some(scene.days_ago(days_ago)),
        client_id,
        merchant: scene.say(merchant).into(),
        note: scene.say(note).into(),
        amount: Some(scene.money(units)),
        tax: TaxInput { mode: TaxMode::Inclusive, percent: Some(Percent::from_e4(190_000)), ..TaxInput::default() },
        ..AddExpense::default()
    }
}
