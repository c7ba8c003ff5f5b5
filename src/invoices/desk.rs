//! What a draft is judged and printed by: its client, the business, the settings, the taxes. Loaded once for a request.

use super::{
    choice::{self, Choice},
    draft::{Draft, key, sums, sums_with},
    own_font::{self, OwnFont},
    payment_code,
    snapshot::{
        Adjustment, Buyer, Discount, Endpoint, Period, Reference, References, Section, Seller, Share, Snapshot, TEMPLATE, TaxGroup,
    },
    totals::{TaxKey, Totals, TotalsError},
};
use crate::{
    clients::{self, Client, EInvoiceFormat, TaxTreatment},
    db::Read,
    kernel::{Day, Error, Result, id::TaxRateId},
    profile,
    settings::{self, Settings},
    taxes::{self, Category, TaxRate},
};

#[derive(Debug)]
pub struct Desk {
    pub client: Client,
    pub profile: profile::Current,
    pub settings: Settings,
    pub taxes: Vec<TaxRate>,
    pub font: Option<OwnFont>,
}

impl Desk {
    /// # Errors
    /// `not_found` when the client is deleted.
    pub fn of(read: &Read<'_>, client: crate::kernel::id::ClientId) -> Result<Self> {
        Ok(Self {
            client: clients::get(read, client)?,
            profile: profile::current(read)?,
            settings: settings::get(read)?,
            taxes: taxes::all(read)?,
            font: own_font::current(read)?,
        })
    }

    pub fn tax(&self, id: TaxRateId) -> Option<&TaxRate> {
        self.taxes.iter().find(|t| t.id == id)
    }

    /// The category that the client's treatment asks for; `None` for the usual.
    pub const fn category_wanted(&self) -> Option<Category> {
        match self.client.tax_treatment {
            TaxTreatment::Standard => None,
            TaxTreatment::ReverseCharge => Some(Category::AE),
            TaxTreatment::Exempt => Some(Category::E),
            TaxTreatment::OutsideScope => Some(Category::O),
        }
    }

    /// The taxes that a new line gets.
    pub fn usual_taxes(&self) -> Vec<TaxRateId> {
        let live = |t: &&TaxRate| !t.archived;
        match self.category_wanted() {
            None => self.settings.default_tax_ids.iter().copied().filter(|id| self.tax(*id).is_some_and(|t| !t.archived)).collect(),
            Some(category) => self.taxes.iter().filter(live).find(|t| t.category == category).map(|t| t.id).into_iter().collect(),
        }
    }

    pub fn sums(&self, draft: &Draft) -> Result<Totals, TotalsError> {
        sums(draft, &self.taxes)
    }

    /// The day on which the draft would be issued if nobody says otherwise.
    pub fn issue_day(&self, read: &Read<'_>, draft: &Draft) -> Day {
        draft.issue_on.unwrap_or_else(|| self.settings.day_of(read.now()))
    }

    /// Freezes what the paper says.
    ///
    /// # Errors
    /// When the sums are beyond the limits.
    pub fn snapshot(&self, draft: &Draft, issued_on: Day, number: Option<String>) -> Result<Snapshot> {
        let totals = self.sums(draft).map_err(too_large)?;
        let used = |t: &TaxRate| {
            let of_lines = draft.lines.iter().any(|l| l.tax_ids.contains(&t.id));
            of_lines || draft.adjustments.iter().any(|a| a.tax_ids.contains(&t.id))
        };
        let groups = totals.groups.iter().map(|g| {
            self.taxes.iter().find(|t| key(t) == g.tax && used(t)).map(|t| TaxGroup {
                tax_id: t.id,
                name: t.name.clone(),
                percent: t.percent,
                category: t.category,
                reason: t.reason.clone(),
                compound: t.compound,
                base_minor: g.base_minor,
                tax_minor: g.tax_minor,
            })
        });
        let groups: Vec<TaxGroup> = groups.collect::<Option<_>>().ok_or_else(|| Error::bug("a group of taxes without its tax"))?;
        let places = |keys: Vec<TaxKey>| keys.iter().filter_map(|k| groups.iter().position(|g| g.key() == *k)).collect::<Vec<_>>();
        let keys = |ids: &[TaxRateId]| ids.iter().filter_map(|id| self.tax(*id)).map(key).collect::<Vec<_>>();
        let lines = draft.lines.iter().zip(&totals.lines).map(|(line, total)| super::snapshot::Line {
            description: line.description.clone(),
            quantity: line.quantity,
            unit: line.unit.clone(),
            price_minor: line.price_minor,
            discount: line.discount.map(|portion| Discount { portion, amount_minor: total.discount_minor }),
            amount_minor: total.amount_minor,
            net_minor: (total.net_minor != total.amount_minor).then_some(total.net_minor),
            taxes: places(keys(&line.tax_ids)),
            section: draft.section_of(line),
            deposit: line.deposit.as_ref().map(|d| Reference { number: d.number.clone(), issued_on: d.issued_on }),
            deposit_taxes: line.deposit.as_ref().map(|d| d.charged.clone()).unwrap_or_default(),
        });
        let adjustments = draft.adjustments.iter().zip(totals.adjustments).map(|(entered, total)| Adjustment {
            is_fee: entered.is_fee,
            label: entered.label.clone(),
            portion: entered.portion,
            amount_minor: total.amount_minor,
            shares: total
                .shares
                .into_iter()
                .map(|s| Share { taxes: places(s.taxes), amount_minor: s.amount_minor, net_minor: s.net_minor })
                .collect(),
        });
        let section = |(n, s): (usize, &super::draft::Section)| {
            let own = draft.lines.iter().zip(&totals.lines).filter(|(l, _)| draft.section_of(l) == Some(n));
            let with = || sums_with(draft, &self.taxes, &choice::with(&draft.choices(), n));
            Section {
                title: s.title.clone(),
                amount_minor: own.map(|(_, t)| t.amount_minor).sum(),
                choice: s.choice,
                leads_to_minor: if s.choice == Choice::Fixed { None } else { with().ok().map(|t| t.total_minor) },
            }
        };
        let mut snapshot = Snapshot {
            template: TEMPLATE,
            kind: draft.kind(),
            offer: None,
            corrects: None,
            sections: draft.sections.iter().enumerate().map(section).collect(),
            number,
            language: draft.language,
            issued_on,
            due_on: due_on(issued_on, draft.due_days),
            period: draft.period_from.zip(draft.period_to).map(|(from, to)| Period { from, to }),
            references: self.references(draft),
            currency: draft.currency.code().to_owned(),
            exponent: u8::try_from(draft.currency.exponent()).unwrap_or(2),
            subject: draft.subject.clone(),
            note: draft.note.clone(),
            seller: self.seller(),
            buyer: Buyer {
                name: self.client.document_name().to_owned(),
                address: self.client.address.clone().into(),
                vat_id: self.client.vat_id.clone(),
                endpoint: self.buyer_endpoint(),
            },
            lines: lines.collect(),
            adjustments: adjustments.collect(),
            taxes: groups,
            net_minor: totals.net_minor,
            tax_minor: totals.tax_minor,
            total_minor: totals.total_minor,
            policy: draft.policy,
            accent: self.settings.invoice_accent.clone(),
            look: draft.look.unwrap_or(self.settings.invoice_look),
            font_sha256: self.font.as_ref().map(|f| f.regular.clone()),
            font_bold_sha256: self.font.as_ref().and_then(|f| f.bold.clone()),
            payment_code: None,
            payment_reference: String::new(),
        };
        self.name_taxes(&mut snapshot);
        payment_code::choose(&mut snapshot, self.settings.invoice_payment_code);
        Ok(snapshot)
    }

    /// In the language of the paper, unless two taxes would then be one.
    fn name_taxes(&self, snapshot: &mut Snapshot) {
        let names: Vec<String> = snapshot
            .taxes
            .iter()
            .map(|group| match self.tax(group.tax_id) {
                Some(tax) => taxes::printed_name(&self.settings.country, tax, snapshot.language),
                None => group.name.clone(),
            })
            .collect();
        for (n, name) in names.into_iter().enumerate() {
            let Some(key) = snapshot.taxes.get(n).map(|group| TaxKey { name, ..group.key() }) else { continue };
            let taken = snapshot.taxes.iter().any(|other| other.key() == key);
            if let Some(group) = snapshot.taxes.get_mut(n).filter(|_| !taken) {
                group.name = key.name;
            }
        }
    }

    fn references(&self, draft: &Draft) -> References {
        let mut references = draft.references.clone();
        if references.buyer_reference.is_empty() {
            references.buyer_reference.clone_from(&self.client.einvoice.buyer_reference);
        }
        references
    }

    fn buyer_endpoint(&self) -> Option<Endpoint> {
        let given = &self.client.einvoice;
        if !given.address.is_empty() {
            return Some(Endpoint { scheme: given.scheme.clone(), id: given.address.clone() });
        }
        let mail = self.client.contacts.iter().map(|c| &c.email).find(|mail| !mail.is_empty())?;
        Some(Endpoint { scheme: "EM".into(), id: mail.clone() }).filter(|_| given.format != EInvoiceFormat::None)
    }

    pub fn seller(&self) -> Seller {
        let p = self.profile.profile.clone();
        Seller {
            legal_name: p.legal_name,
            address: super::snapshot::Address {
                street: p.street,
                postal_code: p.postal_code,
                city: p.city,
                region: p.region,
                country: p.country,
            },
            email: p.email,
            phone: p.phone,
            website: p.website,
            vat_id: p.vat_id,
            tax_number: p.tax_number,
            bank_name: p.bank_name,
            iban: p.iban,
            bic: p.bic,
            contact_name: p.contact_name,
            endpoint: (!p.electronic_address.is_empty()).then_some(Endpoint { scheme: p.electronic_scheme, id: p.electronic_address }),
            logo_sha256: self.profile.logo_hash.map(hex::encode),
            profile_version: self.profile.version,
        }
    }
}

pub fn due_on(issued_on: Day, due_days: i64) -> Day {
    issued_on + chrono::Days::new(due_days.max(0).unsigned_abs())
}

/// What the totals refuse, with its place on the draft.
pub fn too_large(e: TotalsError) -> Error {
    let (field, rule) = match e {
        TotalsError::LineTooLarge { line } => (format!("lines[{line}].price_minor"), "too_large"),
        TotalsError::DiscountTooLarge { line } => (format!("lines[{line}].discount"), "too_large"),
        TotalsError::AllowanceTooLarge { adjustment } => (format!("adjustments[{adjustment}].portion"), "too_large"),
        TotalsError::TaxOrder => ("lines.tax_ids".into(), "tax_order"),
        TotalsError::TooManyCompound => ("lines.tax_ids".into(), "too_many"),
        TotalsError::SumTooLarge => ("lines".into(), "too_large"),
    };
    Error::invalid(&field, rule, e.to_string())
}
