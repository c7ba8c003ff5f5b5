//! When to try again.

use crate::kernel::{Instant, id::EffectId, limits};
use crate::remote::Trouble;
use sha2::{Digest as _, Sha256};

/// Doubled with each attempt, up to an hour, and spread by a quarter either way so that what failed together does not come again together; never before
/// the other side wants it. `attempts` counts those made.
pub fn next(id: EffectId, attempts: i64, trouble: &Trouble, now: Instant) -> Instant {
    let base = match trouble {
        // Cheap to find out, and wanted soon once there is a network.
        Trouble::Offline(_) => limits::OFFLINE_SECONDS * 1000,
        _ => (1000 << attempts.clamp(1, 12)).min(limits::BACK_OFF_SECONDS * 1000),
    };
    let dice = Sha256::digest([id.0.as_bytes().as_slice(), &attempts.to_be_bytes()].concat());
    let spread = base / 4 * (i64::from(dice[0]) - 128) / 128;
    let asked = match trouble {
        Trouble::Busy { after: Some(after), .. } => i64::try_from(after.as_millis()).unwrap_or(i64::MAX),
        _ => 0,
    };
    now.plus_ms((base + spread).max(asked.min(limits::ASKED_SECONDS * 1000)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn it_doubles_up_to_an_hour_and_keeps_to_what_was_asked() {
        let (id, now) = (EffectId(uuid::Uuid::from_u128(7)), Instant::from_ms(0));
        let busy = Trouble::Busy { status: 500, after: None };
        for (attempts, seconds) in [(1, 2), (2, 4), (3, 8), (10, 1024), (11, 2048), (12, 3600), (99, 3600)] {
            let at = next(id, attempts, &busy, now).ms();
            assert!((seconds * 750..=seconds * 1250).contains(&at), "{attempts}: {at} ms");
        }
        let asked = |seconds| Trouble::Busy { status: 429, after: Some(Duration::from_secs(seconds)) };
        assert_eq!(next(id, 1, &asked(90), now).ms(), 90_000);
        assert_eq!(next(id, 1, &asked(10_000_000), now).ms(), 86_400_000, "a day is the longest");
        assert_ne!(next(id, 5, &busy, now), next(EffectId(uuid::Uuid::from_u128(8)), 5, &busy, now), "spread");
    }
}
