//! Whether what was posted is Stripe's word (docs.stripe.com/webhooks, "Verify manually").

use crate::kernel::{Instant, Secret};
use hmac::{Hmac, Mac as _};
use sha2::Sha256;

pub const HEADER: &str = "stripe-signature";
const TOLERANCE_S: i64 = 300;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// No signature, or none that can be read.
    Unsigned,
    /// Signed with another secret, or changed on the way.
    Forged,
    /// Signed well, at a time too far from ours, by which the signer's clock is so many seconds ahead: posted again, or a clock is wrong.
    Stale { ahead_s: i64 },
}

impl Refused {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Unsigned => "unsigned",
            Self::Forged => "forged",
            Self::Stale { .. } => "stale",
        }
    }
}

/// # Errors
/// Why it is not believed. Of a secret that was rolled the header holds several signatures: one that fits is enough. All are compared, each in constant
/// time (`hmac` compares by `subtle`).
pub fn check(secret: &Secret, header: Option<&str>, body: &[u8], now: Instant) -> Result<(), Refused> {
    let header = header.ok_or(Refused::Unsigned)?;
    let (mut at, mut signatures) = (None, Vec::new());
    for part in header.split(',') {
        match part.trim().split_once('=') {
            Some(("t", time)) => at = Some(time),
            Some(("v1", text)) => signatures.extend(hex::decode(text)),
            // Older schemes, and what comes in later years.
            _ => {}
        }
    }
    let (Some(at), false) = (at, signatures.is_empty()) else { return Err(Refused::Unsigned) };
    let signed_s: i64 = at.parse().map_err(|_| Refused::Unsigned)?;
    let mac = Hmac::<Sha256>::new_from_slice(secret.expose()).map_err(|_| Refused::Forged)?;
    let mac = mac.chain_update(at).chain_update(".").chain_update(body);
    let fits = signatures.iter().filter(|signature| mac.clone().verify_slice(signature).is_ok()).count();
    if fits == 0 {
        return Err(Refused::Forged);
    }
    let ahead_s = signed_s.saturating_sub(now.ms().div_euclid(1000));
    if ahead_s.abs() > TOLERANCE_S { Err(Refused::Stale { ahead_s }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// npm `stripe` 23.1.0: `webhooks.generateTestHeaderString({timestamp: 1790845200, payload: '{"id":"evt_1"}', secret: 'whsec_test'})`.
    const GOOD: &str = "v1=fc837ad5bb2926e5ff50e4a64894dcb9743ba71b5178793bd1ec1a9182dc0e84";
    const BODY: &[u8] = b"{\"id\":\"evt_1\"}";
    const AT: i64 = 1_790_845_200;

    fn at(seconds: i64, header: &str, body: &[u8]) -> Result<(), Refused> {
        check(&Secret::new(b"whsec_test".to_vec()), Some(header), body, Instant::from_ms(seconds * 1000))
    }

    #[test]
    fn what_the_official_library_signs_is_believed_for_five_minutes() {
        let header = format!("t={AT},{GOOD}");
        for off in [0, 300, -300] {
            assert_eq!(at(AT + off, &header, BODY), Ok(()), "{off}");
        }
        assert_eq!(at(AT + 301, &header, BODY), Err(Refused::Stale { ahead_s: -301 }));
        assert_eq!(at(AT - 7_200, &header, BODY), Err(Refused::Stale { ahead_s: 7_200 }));
    }

    #[test]
    fn one_of_several_signatures_is_enough_and_other_schemes_are_passed_over() {
        let zeros = "0".repeat(64);
        for header in [
            format!("t={AT},v1={zeros},{GOOD},v0={zeros}"),
            format!("t={AT}, {GOOD}"),
            format!("{GOOD},t={AT}"),
            format!("t={AT},v2=x,{GOOD},nonsense"),
        ] {
            assert_eq!(at(AT, &header, BODY), Ok(()), "{header}");
        }
    }

    #[test]
    fn what_is_changed_or_not_signed_is_not_believed() {
        let header = format!("t={AT},{GOOD}");
        assert_eq!(at(AT, &header, b"{\"id\":\"evt_2\"}"), Err(Refused::Forged));
        assert_eq!(at(AT, &format!("t={},{GOOD}", AT + 1), BODY), Err(Refused::Forged), "the time is signed, too");
        assert_eq!(at(AT, &format!("t={AT},{}", &GOOD[..21]), BODY), Err(Refused::Forged), "a part of it");
        for none in ["", "t=", &format!("t={AT}"), GOOD, &format!("t={AT},v1="), &format!("t={AT},v1=xyz"), &format!("t=soon,{GOOD}")] {
            let refused = at(AT, none, BODY).unwrap_err();
            assert!(matches!(refused, Refused::Unsigned | Refused::Forged), "{none}: {refused:?}");
        }
        let other = check(&Secret::new(b"whsec_other".to_vec()), Some(&header), BODY, Instant::from_ms(AT * 1000));
        assert_eq!(other, Err(Refused::Forged));
        assert_eq!(check(&Secret::new(b"whsec_test".to_vec()), None, BODY, Instant::from_ms(AT * 1000)), Err(Refused::Unsigned));
    }
}
