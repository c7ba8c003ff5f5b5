//! `profile.get`, `profile.save`.

use super::{Profile, current};
use crate::{
    db::{Read, Tx},
    kernel::{Empty, Error, Result},
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct Logo {
    /// `image/png`, `image/jpeg` or `image/svg+xml`; read from the bytes, ignored when saved.
    pub mime: String,
    pub base64: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ProfileInput {
    #[serde(flatten)]
    pub profile: Profile,
    pub logo: Option<Logo>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct ProfileView {
    #[serde(flatten)]
    pub profile: Profile,
    pub logo: Option<Logo>,
    pub version: i64,
}

pub fn show(read: &Read<'_>, _: Empty) -> Result<ProfileView> {
    let now = current(read)?;
    let logo = match now.logo_hash {
        Some(hash) => super::logo(read, &hash)?.map(|p| Logo { mime: p.mime.into(), base64: BASE64_STANDARD.encode(p.bytes) }),
        None => None,
    };
    Ok(ProfileView { profile: now.profile, logo, version: now.version })
}

pub fn save(tx: &mut Tx<'_>, input: ProfileInput) -> Result<ProfileView> {
    let decode = |logo: Logo| BASE64_STANDARD.decode(logo.base64).map_err(|_| Error::invalid("logo", "not_base64", "is no base64 text"));
    super::save(tx, input.profile, input.logo.map(decode).transpose()?)?;
    show(tx, Empty {})
}
