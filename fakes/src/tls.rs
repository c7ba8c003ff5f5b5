//! Certificates of the mail server, made when one is first shown: one for this machine, one for another name. Nobody trusts them who was not told to.

use openssl::{
    asn1::Asn1Time,
    bn::{BigNum, MsbOption},
    ec::{EcGroup, EcKey},
    error::ErrorStack,
    hash::MessageDigest,
    nid::Nid,
    pkey::PKey,
    x509::{
        X509, X509NameBuilder,
        extension::{BasicConstraints, SubjectAlternativeName},
    },
};
use std::{io, sync::OnceLock};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_native_tls::{TlsAcceptor, TlsStream};

struct Made {
    certificate: String,
    acceptor: TlsAcceptor,
}

fn make(name: &str) -> Result<(Vec<u8>, Vec<u8>), ErrorStack> {
    let group = EcGroup::from_curve_name(Nid::X9_62_PRIME256V1)?;
    let key = PKey::from_ec_key(EcKey::generate(&group)?)?;
    let mut subject = X509NameBuilder::new()?;
    subject.append_entry_by_nid(Nid::COMMONNAME, name)?;
    let subject = subject.build();
    let mut serial = BigNum::new()?;
    serial.rand(120, MsbOption::MAYBE_ZERO, false)?;
    let serial = serial.to_asn1_integer()?;
    // From 2020 on: the machine's clock may be slow.
    let (from, until) = (Asn1Time::from_unix(1_577_836_800)?, Asn1Time::days_from_now(3_650)?);
    let mut made = X509::builder()?;
    made.set_version(2)?;
    made.set_serial_number(&serial)?;
    made.set_subject_name(&subject)?;
    made.set_issuer_name(&subject)?;
    made.set_pubkey(&key)?;
    made.set_not_before(&from)?;
    made.set_not_after(&until)?;
    made.append_extension(BasicConstraints::new().critical().ca().build()?)?;
    let mut names = SubjectAlternativeName::new();
    if name == "localhost" {
        names.ip("127.0.0.1");
    }
    let names = names.dns(name).build(&made.x509v3_context(None, None))?;
    made.append_extension(names)?;
    made.sign(&key, MessageDigest::sha256())?;
    Ok((made.build().to_pem()?, key.private_key_to_pem_pkcs8()?))
}

fn made(elsewhere: bool) -> io::Result<&'static Made> {
    static HERE: OnceLock<Made> = OnceLock::new();
    static ELSEWHERE: OnceLock<Made> = OnceLock::new();
    let (kept, name) = if elsewhere { (&ELSEWHERE, "mail.elsewhere.example") } else { (&HERE, "localhost") };
    if let Some(made) = kept.get() {
        return Ok(made);
    }
    let (certificate, key) = make(name)?;
    let identity = native_tls::Identity::from_pkcs8(&certificate, &key).map_err(io::Error::other)?;
    let acceptor = native_tls::TlsAcceptor::new(identity).map_err(io::Error::other)?.into();
    let certificate = String::from_utf8_lossy(&certificate).into_owned();
    Ok(kept.get_or_init(|| Made { certificate, acceptor }))
}

/// The certificate that it shows, as PEM.
pub fn certificate(elsewhere: bool) -> io::Result<&'static str> {
    Ok(&made(elsewhere)?.certificate)
}

pub async fn accept<S: AsyncRead + AsyncWrite + Unpin>(stream: S, elsewhere: bool) -> io::Result<TlsStream<S>> {
    made(elsewhere)?.acceptor.accept(stream).await.map_err(io::Error::other)
}
