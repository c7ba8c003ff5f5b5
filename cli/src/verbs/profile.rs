use crate::{
    args::{ProfileFields, ProfileVerb},
    ask::Desk,
    fail::Failure,
    render::card,
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use std::{io::Read as _, path::Path};
use stint::{invoices::own_font, kernel::limits};

pub fn run(desk: &Desk<'_>, verb: &ProfileVerb) -> Result<String, Failure> {
    match verb {
        ProfileVerb::Show => desk.show("profile.get", json!({}), card::profile),
        ProfileVerb::Edit(fields) => edit(desk, fields),
    }
}

/// The core keeps a profile as a whole, so what was not given is sent back as it is, the logo too.
fn edit(desk: &Desk<'_>, f: &ProfileFields) -> Result<String, Failure> {
    let mut profile = desk.call("profile.get", json!({}))?;
    let lines = [
        ("legal_name", &f.legal_name),
        ("email", &f.email),
        ("phone", &f.phone),
        ("website", &f.website),
        ("vat_id", &f.vat_id),
        ("tax_number", &f.tax_number),
        ("bank_name", &f.bank_name),
        ("iban", &f.iban),
        ("bic", &f.bic),
        ("contact_name", &f.contact_name),
    ];
    for (key, given) in lines.into_iter().filter_map(|(key, given)| Some((key, given.as_deref()?))).chain(f.address.given()) {
        profile[key] = json!(given);
    }
    if let Some(typed) = &f.e_address {
        let (scheme, at) = super::things::electronic("electronic.address", typed)?;
        (profile["electronic_scheme"], profile["electronic_address"]) = (json!(scheme), json!(at));
    }
    if let Some(path) = &f.logo {
        profile["logo"] = json!({ "mime": "", "base64": file("logo", path, limits::LOGO_BYTES)? });
    } else if f.no_logo {
        profile["logo"] = Value::Null;
    }
    // Before the profile: a font that is refused leaves all as it was.
    if let Some(path) = &f.font {
        let bold = f.bold_font.as_deref().map(|path| file("bold", path, own_font::MAX_BYTES)).transpose()?;
        desk.call("paper_font.save", json!({ "regular_base64": file("regular", path, own_font::MAX_BYTES)?, "bold_base64": bold }))?;
    } else if f.no_font {
        desk.call("paper_font.remove", json!({}))?;
    }
    desk.show("profile.save", profile, card::profile)
}

fn file(field: &str, path: &Path, most: usize) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    // One byte more than is kept is enough to be refused.
    std::fs::File::open(path)
        .and_then(|file| file.take(most as u64 + 1).read_to_end(&mut bytes))
        .map_err(|e| Failure::field(field, "unreadable", format!("{} cannot be read: {e}", path.display())))?;
    Ok(BASE64_STANDARD.encode(bytes))
}
