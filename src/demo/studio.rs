//! Who the studio is, whom it works for, at what price.

use super::{
    Scene,
    phrases::{self, Phrase},
};
use crate::{
    clients::{self, Address, Client, Contact, TaxTreatment},
    db::Tx,
    kernel::{
        Instant, Percent, Result,
        id::{ClientId, PersonId, ProjectId, TaskId},
    },
    people::{self, Person, Role},
    profile::{self, Profile},
    projects::{self, Color, Project},
    rates::{self, RatePurpose, RateScope},
    settings::{LateLaw, LateTerms},
    tasks::{self, Task, TaskStatus},
    taxes::{self, Category},
};

/// Work that comes up again and again.
#[derive(Debug)]
pub struct Job {
    pub task: TaskId,
    pub tag: &'static str,
    pub notes: &'static [Phrase],
    /// How often it comes up beside the others.
    pub weight: u32,
}

#[derive(Debug)]
pub struct Studio {
    pub acme: ClientId,
    pub globex: ClientId,
    pub initech: ClientId,
    pub umbra: ClientId,
    pub website: ProjectId,
    pub app: ProjectId,
    /// Website › Build first.
    pub jobs: Vec<Job>,
    pub build: TaskId,
    pub support: TaskId,
    pub admin: TaskId,
}

pub fn open(tx: &mut Tx<'_>, scene: &Scene) -> Result<Studio> {
    profile::save(tx, business(tx, scene)?, None)?;
    let mira = Person {
        id: tx.new_id(),
        name: "Mira Albrecht".into(),
        email: "mira@nordlicht.example".into(),
        role: Role::Assistant,
        active: true,
    };
    let mira = people::add(tx, mira)?.id;
    let [acme, globex, initech, umbra] = clients(tx, scene)?;
    let mut project = |client: Option<ClientId>, name: (&'static str, &'static str), color: Color, budget_hours: Option<i64>| {
        let new = Project {
            billable: client.is_some(),
            budget_seconds: budget_hours.map(|h| h * 3600),
            ..Project::new(tx.new_id(), client, scene.say(name).into(), color, born(scene))
        };
        projects::add(tx, new).map(|p| p.id)
    };
    let website = project(Some(acme), ("Website", "Website"), Color::Blue, Some(160))?;
    let brand = project(Some(globex), ("Brand identity", "Markenauftritt"), Color::Orange, Some(80))?;
    let app = project(Some(initech), ("Mobile app", "Mobile App"), Color::Violet, Some(120))?;
    let retainer = project(Some(umbra), ("Retainer", "Betreuung"), Color::Pink, None)?;
    let internal = project(None, ("Internal", "Intern"), Color::Slate, None)?;

    let mut job = |project: ProjectId, name: Phrase, tag: &'static str, notes: &'static [Phrase], weight: u32| {
        let new = Task::new(tx.new_id(), Some(project), scene.say(name).into(), born(scene));
        tasks::add(tx, Task { status: TaskStatus::InProgress, ..new }).map(|t| Job { task: t.id, tag, notes, weight })
    };
    let build = job(website, ("Build", "Umsetzung"), "dev", phrases::BUILD, 6)?;
    let review = job(website, ("Design review", "Design-Review"), "design", phrases::REVIEW, 2)?;
    let concepts = job(brand, ("Concepts", "Konzepte"), "design", phrases::CONCEPTS, 4)?;
    let api = job(app, ("API client", "API-Client"), "dev", phrases::API, 4)?;
    let support = job(retainer, ("Support", "Betreuung"), "support", phrases::SUPPORT, 2)?;
    let admin = job(internal, ("Admin", "Verwaltung"), "", phrases::ADMIN, 2)?;
    let studio = Studio {
        acme,
        globex,
        initech,
        umbra,
        website,
        app,
        build: build.task,
        support: support.task,
        admin: admin.task,
        jobs: vec![build, review, concepts, api, support, admin],
    };
    prices(tx, scene, &studio, app, retainer)?;
    plans(tx, scene, [website, brand, app, retainer], mira)?;
    Ok(studio)
}

fn born(scene: &Scene) -> Instant {
    scene.zone().day_start(scene.first)
}

fn business(tx: &Tx<'_>, scene: &Scene) -> Result<Profile> {
    let given = profile::current(tx)?.profile;
    let legal_name = if given.legal_name.is_empty() { "Studio Nordlicht".into() } else { given.legal_name };
    Ok(Profile {
        legal_name,
        street: "Lange Reihe 31".into(),
        postal_code: "20099".into(),
        city: "Hamburg".into(),
        country: scene.settings.country.clone(),
        email: "hallo@nordlicht.example".into(),
        phone: "+49 40 5550 142".into(),
        website: "nordlicht.example".into(),
        vat_id: "DE811907980".into(),
        bank_name: "Elbbank Hamburg".into(),
        iban: "DE02120300000000202051".into(),
        bic: "BYLADEM1001".into(),
        ..Profile::default()
    })
}

fn clients(tx: &mut Tx<'_>, scene: &Scene) -> Result<[ClientId; 4]> {
    let home = scene.settings.country.as_str();
    let mut add = |name: &str, legal: &str, place: [&str; 4], contact: [&str; 2], more: fn(&mut Client)| {
        let [street, postal_code, city, country] = place.map(str::to_owned);
        let mut client = Client {
            legal_name: legal.into(),
            address: Address { street, postal_code, city, country, region: String::new() },
            contacts: vec![Contact {
                id: tx.new_id(),
                name: contact[0].into(),
                email: contact[1].into(),
                phone: String::new(),
                role: String::new(),
            }],
            ..Client::new(tx.new_id(), name.into(), scene.settings.currency, born(scene))
        };
        more(&mut client);
        clients::add(tx, client).map(|c| c.id)
    };
    let acme = add("Acme", "Acme GmbH", ["Torstraße 94", "10119", "Berlin", home], ["Lena Vogt", "lena@acme.example"], |c| {
        c.tags = vec!["shop".into()];
    })?;
    let globex = add("Globex", "Globex GmbH", ["Neubaugasse 12", "1070", "Wien", "AT"], ["Tomas Adler", "tomas@globex.example"], |c| {
        c.vat_id = "ATU12345675".into();
    })?;
    let initech =
        add("Initech", "Initech GmbH", ["Leopoldstraße 8", "80802", "München", home], ["Priya Nair", "priya@initech.example"], |_| {})?;
    let umbra = add("Umbra", "Umbra KG", ["Aachener Straße 40", "50674", "Köln", home], ["Jon Weber", "jon@umbra.example"], |c| {
        c.payment_terms_days = Some(30);
    })?;
    let late_terms = match home {
        "DE" => LateTerms::Statutory { law: LateLaw::De },
        _ => LateTerms::Own { percent: Percent::from_e4(90_000), flat_minor: 0, grace_days: 0 },
    };
    // Where the seeded taxes know reverse charge, the client abroad shows it.
    let reverse = home != "AT" && taxes::all(tx)?.iter().any(|t| t.category == Category::AE && !t.archived);
    let tax_treatment = if reverse { TaxTreatment::ReverseCharge } else { TaxTreatment::Standard };
    let client = clients::get(tx, globex)?;
    clients::edit(tx, Client { tax_treatment, late_terms: Some(late_terms), ..client })?;
    Ok([acme, globex, initech, umbra])
}

fn prices(tx: &mut Tx<'_>, scene: &Scene, studio: &Studio, app: ProjectId, retainer: ProjectId) -> Result<()> {
    let (long_ago, lately) = (scene.days_ago(400), scene.days_ago(30));
    for (scope, of, units, from) in [
        (RateScope::Workspace, None, 80, long_ago),
        (RateScope::Workspace, None, 85, lately),
        (RateScope::Client, Some(studio.acme.0), 90, long_ago),
        (RateScope::Client, Some(studio.globex.0), 95, long_ago),
        (RateScope::Project, Some(app.0), 105, long_ago),
        (RateScope::Project, Some(retainer.0), 75, long_ago),
    ] {
        rates::set(tx, RatePurpose::Price, scope, of, scene.money(units), from)?;
    }
    Ok(())
}

/// What lies ahead, what is late, and what was done.
fn plans(tx: &mut Tx<'_>, scene: &Scene, [website, brand, app, retainer]: [ProjectId; 4], mira: PersonId) -> Result<()> {
    let owner = people::all(tx)?.into_iter().find(|p| p.role == Role::Owner).map(|p| p.id);
    let mut plan = |project: ProjectId, name: Phrase, status: TaskStatus, due: crate::kernel::Day, hours: i64, who: Option<PersonId>| {
        let new = Task {
            status,
            due_on: Some(due),
            estimate_seconds: Some(hours * 3600),
            assignee_id: who,
            done_at: (status == TaskStatus::Done).then(|| scene.zone().day_start(due).plus_seconds(15 * 3600)),
            ..Task::new(tx.new_id(), Some(project), scene.say(name).into(), born(scene))
        };
        tasks::add(tx, new).map(|_| ())
    };
    use TaskStatus::{Done, InProgress, Open, Waiting};
    plan(website, ("Sitemap and page list", "Seitenbaum und Seitenliste"), Done, scene.days_ago(44), 6, owner)?;
    plan(brand, ("Logo sketches", "Logo-Skizzen"), Done, scene.days_ago(30), 12, owner)?;
    plan(app, ("Sign-in flow", "Anmeldung"), Done, scene.days_ago(16), 10, owner)?;
    plan(website, ("Texts for the product pages", "Texte der Produktseiten"), Waiting, scene.in_days(5), 4, Some(mira))?;
    plan(brand, ("Brand book, second draft", "Markenbuch, zweite Fassung"), InProgress, scene.in_days(3), 14, owner)?;
    plan(app, ("Error states", "Fehlerzustände"), InProgress, scene.in_days(6), 6, owner)?;
    plan(website, ("Accessibility check", "Prüfung der Barrierefreiheit"), Open, scene.in_days(11), 8, owner)?;
    plan(retainer, ("Certificate renewal", "Zertifikat erneuern"), Open, scene.days_ago(1), 1, Some(mira))
}
