//! `mail_template.*`.

use super::{
    About, Kind, about, compose,
    examples::MailExample,
    template::{self, Words},
};
use crate::{
    db::{Read, Tx},
    kernel::{Instant, Result},
    settings::{self, Language},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TemplatesIn {
    pub language: Language,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct MailTemplates {
    pub templates: Vec<MailTemplate>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct MailTemplate {
    pub kind: Kind,
    pub language: Language,
    pub subject: String,
    pub body: String,
    /// The user's own, not as Stint comes with it.
    pub own: bool,
    /// What it may speak of.
    pub variables: Vec<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TemplateRef {
    pub kind: Kind,
    pub language: Language,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct TemplateVersions {
    /// The newest first; the last is as Stint comes with it.
    pub versions: Vec<TemplateVersion>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct TemplateVersion {
    pub subject: String,
    pub body: String,
    pub own: bool,
    /// When it was written; absent for the one that Stint comes with.
    pub at: Option<Instant>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveTemplate {
    pub kind: Kind,
    pub language: Language,
    pub subject: String,
    pub body: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TryTemplate {
    pub kind: Kind,
    pub language: Language,
    pub subject: String,
    pub body: String,
    /// What it is tried on; left out: made up.
    pub about: Option<About>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExamplesOf {
    pub kind: Kind,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct MailExamples {
    /// The latest first.
    pub examples: Vec<MailExample>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct TriedTemplate {
    pub subject: String,
    pub body: String,
    /// A whole page without scripts and without anything from elsewhere.
    pub html: String,
}

fn template(read: &Read<'_>, kind: Kind, language: Language) -> Result<MailTemplate> {
    let (words, own) = template::current(read, kind, language)?;
    let variables = kind.variables().map(str::to_owned).collect();
    Ok(MailTemplate { kind, language, subject: words.subject, body: words.body, own, variables })
}

pub fn templates(read: &Read<'_>, q: TemplatesIn) -> Result<MailTemplates> {
    Ok(MailTemplates { templates: Kind::ALL.iter().map(|kind| template(read, *kind, q.language)).collect::<Result<_>>()? })
}

pub fn template_versions(read: &Read<'_>, q: TemplateRef) -> Result<TemplateVersions> {
    let (subject, body) = q.kind.shipped(q.language);
    let shipped = |at| TemplateVersion { subject: subject.into(), body: body.into(), own: false, at };
    let mut versions = vec![shipped(None)];
    for v in template::versions(read, q.kind, q.language)? {
        versions.push(match v.words {
            Some(w) => TemplateVersion { subject: w.subject, body: w.body, own: true, at: Some(v.at) },
            None => shipped(Some(v.at)),
        });
    }
    versions.reverse();
    Ok(TemplateVersions { versions })
}

pub fn template_save(tx: &mut Tx<'_>, q: SaveTemplate) -> Result<MailTemplate> {
    template::save(tx, q.kind, q.language, Words { subject: q.subject, body: q.body })?;
    template(tx, q.kind, q.language)
}

pub fn template_reset(tx: &mut Tx<'_>, q: TemplateRef) -> Result<MailTemplate> {
    template::reset(tx, q.kind, q.language)?;
    template(tx, q.kind, q.language)
}

pub fn template_examples(read: &Read<'_>, q: ExamplesOf) -> Result<MailExamples> {
    Ok(MailExamples { examples: super::examples::examples(read, q.kind)? })
}

pub fn template_try(read: &Read<'_>, q: TryTemplate) -> Result<TriedTemplate> {
    let values = match &q.about {
        Some(about) => compose::values(read, &about::of(read, about, Some(q.language))?)?,
        None => template::sample(q.kind, q.language),
    };
    let (subject, body) = template::with(read, q.kind, q.language, &Words { subject: q.subject, body: q.body }, &values)?;
    let html = super::layout::page(&subject, &body, &settings::get(read)?.invoice_accent, q.language)?;
    Ok(TriedTemplate { subject, body, html })
}
