//! Text as a user types it, made fit to keep: trimmed, NFC, no control characters, within a limit. Errors name the field and the remedy.

use crate::kernel::{Day, FieldError, Result, error::Error, limits};
use unicode_normalization::UnicodeNormalization;

/// Collects the wrong fields of one request, so that the user sees all of them at once.
#[derive(Debug, Default)]
pub struct Checks(Vec<FieldError>);

impl Checks {
    pub fn fail(&mut self, field: &str, rule: &str, message: impl Into<String>) {
        self.0.push(FieldError::new(field, rule, message));
    }

    pub fn require(&mut self, ok: bool, field: &str, rule: &str, message: &str) {
        if !ok {
            self.fail(field, rule, message);
        }
    }

    /// Takes over the wrong fields that another check found.
    pub fn adopt(&mut self, found: Result<()>) {
        match found {
            Ok(()) => {}
            Err(Error::Invalid(fields)) => self.0.extend(fields),
            Err(other) => self.fail("row", "invalid", other.to_string()),
        }
    }

    /// One line, required.
    pub fn name(&mut self, field: &str, text: &str) -> String {
        let clean = self.line(field, text, limits::NAME_CHARS);
        self.require(!clean.is_empty(), field, "required", "is missing: type a name");
        clean
    }

    /// One line, may be empty; line breaks and tabs become spaces.
    pub fn line(&mut self, field: &str, text: &str, max_chars: usize) -> String {
        self.clean(field, &text.replace(['\n', '\r', '\t'], " "), max_chars)
    }

    /// Several lines, may be empty; Windows line ends become `\n`.
    pub fn note(&mut self, field: &str, text: &str, max_chars: usize) -> String {
        self.clean(field, &text.replace("\r\n", "\n"), max_chars)
    }

    fn clean(&mut self, field: &str, text: &str, max_chars: usize) -> String {
        let clean: String = text.trim().nfc().collect();
        if let Some(c) = clean.chars().find(|c| c.is_control() && *c != '\n' && *c != '\t') {
            self.fail(field, "control_character", format!("holds the control character U+{:04X}: remove it", u32::from(c)));
        }
        let chars = clean.chars().count();
        if chars > max_chars {
            self.fail(field, "too_long", format!("has {chars} characters; at most {max_chars} are kept: shorten it"));
        }
        clean
    }

    pub fn tags(&mut self, field: &str, tags: &[String]) -> Vec<String> {
        let mut clean: Vec<String> = Vec::with_capacity(tags.len());
        for tag in tags {
            let tag = self.line(field, tag.trim_start_matches('#'), limits::TAG_CHARS);
            if !tag.is_empty() && !clean.contains(&tag) {
                clean.push(tag);
            }
        }
        self.require(clean.len() <= limits::TAGS, field, "too_many", "are more than 20: keep the ones you filter by");
        clean
    }

    /// A mail address, or empty.
    pub fn mail(&mut self, field: &str, text: &str) -> String {
        let clean = self.line(field, text, limits::LINE_CHARS);
        let fits = clean.is_empty() || clean.split_once('@').is_some_and(|(user, host)| !user.is_empty() && host.contains('.'));
        self.require(fits, field, "not_an_address", "is no mail address like ada@example.com");
        clean
    }

    /// A day that a calendar of this business can hold.
    pub fn day(&mut self, field: &str, day: Day) {
        use chrono::Datelike as _;
        self.require((1970..=9999).contains(&day.year()), field, "out_of_range", "is outside the years 1970 to 9999");
    }

    /// A planned length: a budget, an estimate.
    pub fn plan(&mut self, field: &str, seconds: Option<i64>) {
        let fits = seconds.is_none_or(|s| (1..=limits::PLAN_SECONDS).contains(&s));
        self.require(fits, field, "out_of_range", "is not between a second and 100,000 hours");
    }

    /// ISO 3166-1 alpha-2, or empty.
    pub fn country(&mut self, field: &str, code: &str) -> String {
        let code = code.trim().to_uppercase();
        if !code.is_empty() && isocountry::CountryCode::for_alpha2(&code).is_err() {
            self.fail(field, "unknown_country", format!("{code:?} is no country code of ISO 3166-1, like DE or GB"));
        }
        code
    }

    /// # Errors
    /// All the wrong fields that were collected.
    pub fn done(self) -> Result<()> {
        if self.0.is_empty() { Ok(()) } else { Err(Error::Invalid(self.0)) }
    }
}

/// How two names are compared when one is looked up: NFC, case folded, inner white space folded.
pub fn key(name: &str) -> String {
    name.nfc().flat_map(char::to_lowercase).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> std::result::Result<String, String> {
        let mut checks = Checks::default();
        let clean = checks.name("name", text);
        checks.done().map(|()| clean).map_err(|e| e.to_string())
    }

    #[test]
    fn names() {
        assert_eq!(name("  Acme\tGmbH \n"), Ok("Acme GmbH".into()));
        assert_eq!(name("Cafe\u{301}"), Ok("Café".into()));
        assert_eq!(name("  "), Err("name: is missing: type a name".into()));
        assert_eq!(name("a\u{7}b"), Err("name: holds the control character U+0007: remove it".into()));
        assert_eq!(name(&"x".repeat(10_000)), Err("name: has 10000 characters; at most 200 are kept: shorten it".into()));
        assert_eq!(name(&"ü".repeat(200)).map(|n| n.chars().count()), Ok(200));
    }

    #[test]
    fn tags_lose_their_hash_and_doubles() {
        let mut checks = Checks::default();
        assert_eq!(checks.tags("tags", &["#dev".into(), "dev ".into(), "".into(), "ux".into()]), ["dev", "ux"]);
        checks.done().unwrap();
    }

    #[test]
    fn keys_fold_case_and_space() {
        assert_eq!(key("  ACME  Größe "), key("acme größe"));
    }
}
