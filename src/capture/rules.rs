//! What of a window may be written. Pure; the answer for what is excluded is that there was nothing.

use super::{Exclusion, ExclusionField, Preferences, Stretch};
use crate::kernel::text;

/// Programs that hold secrets, by a part of their name.
pub const PASSWORD_MANAGERS: &[&str] = &[
    "1password",
    "bitwarden",
    "keepass",
    "lastpass",
    "dashlane",
    "enpass",
    "nordpass",
    "proton pass",
    "protonpass",
    "keeper password",
    "keeperpassword",
    "roboform",
    "seahorse",
    "kwalletmanager",
    "gcr-prompter",
    "pinentry",
    "qtpass",
    "buttercup",
    "secrets",
];
const BROWSERS: &[&str] = &[
    "firefox",
    "chrome",
    "chromium",
    "brave",
    "edge",
    "vivaldi",
    "opera",
    "librewolf",
    "epiphany",
    "gnome web",
    "falkon",
    "konqueror",
    "tor browser",
    "torbrowser",
    "safari",
    "waterfox",
    "zen",
    "arc",
];
/// What browsers write into the title of a private window, where they do.
const PRIVATE: &[&str] = &[
    "private browsing",
    "incognito",
    "inprivate",
    "private window",
    "privater modus",
    "privates fenster",
    "inkognito",
    "navigation privée",
    "navegación privada",
    "incógnito",
    "navigazione anonima",
    "in incognito",
    "privénavigatie",
    "tor browser",
];

const APP_CHARS: usize = 200;
const TITLE_CHARS: usize = 300;

fn one_of(names: &[&str], text: &str) -> bool {
    names.iter().any(|name| text.contains(name))
}

/// Nothing, when it must not be written.
pub fn kept(preferences: &Preferences, exclusions: &[Exclusion], mut stretch: Stretch) -> Option<Stretch> {
    stretch.app = line(&short_name(&stretch.app), APP_CHARS);
    stretch.title = line(&stretch.title, TITLE_CHARS);
    if stretch.app.is_empty() {
        return None;
    }
    let (app, title) = (text::key(&stretch.app), text::key(&stretch.title));
    let browser = one_of(BROWSERS, &app);
    if preferences.skip_password_managers && (one_of(PASSWORD_MANAGERS, &app) || (browser && one_of(PASSWORD_MANAGERS, &title))) {
        return None;
    }
    let mut titled = preferences.with_titles && !(browser && (one_of(PRIVATE, &title) || one_of(PRIVATE, &app)));
    for exclusion in exclusions {
        let field = match exclusion.field {
            ExclusionField::App => &app,
            ExclusionField::Title => &title,
        };
        if field.contains(&text::key(&exclusion.pattern)) {
            if !exclusion.keeps_app {
                return None;
            }
            titled = false;
        }
    }
    if !titled {
        stretch.title.clear();
    }
    Some(stretch)
}

/// `org.gnome.TextEditor` is called TextEditor.
fn short_name(app: &str) -> String {
    let parts: Vec<&str> = app.split('.').collect();
    let domain = parts.len() >= 3 && parts.iter().all(|p| p.chars().next().is_some_and(char::is_alphabetic) && !p.contains(' '));
    if domain { parts.last().copied().unwrap_or(app).to_owned() } else { app.to_owned() }
}

fn line(text: &str, chars: usize) -> String {
    let clean: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(chars).collect();
    clean.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::{Instant, id::RowId};

    fn judge(preferences: &Preferences, exclusions: &[Exclusion], app: &str, title: &str) -> Option<(String, String)> {
        let stretch = Stretch { start: Instant::from_ms(0), end: Instant::from_ms(1), app: app.into(), title: title.into() };
        kept(preferences, exclusions, stretch).map(|s| (s.app, s.title))
    }

    fn exclusion(field: ExclusionField, pattern: &str, keeps_app: bool) -> Exclusion {
        Exclusion { id: RowId(uuid::Uuid::nil()), field, pattern: pattern.into(), keeps_app }
    }

    #[test]
    fn what_is_written() {
        let usual = Preferences::default();
        let none: &[Exclusion] = &[];
        let bank = &[exclusion(ExclusionField::Title, "Sparkasse", false)];
        let chat = &[exclusion(ExclusionField::App, "signal", true)];
        let apps_only = Preferences { with_titles: false, ..usual.clone() };
        let trusting = Preferences { skip_password_managers: false, ..usual.clone() };
        for (preferences, exclusions, app, title, expected) in [
            (&usual, none, "Figma", " Acme\thome\npage ", Some(("Figma", "Acme home page"))),
            (&usual, none, "org.gnome.TextEditor", "a.txt", Some(("TextEditor", "a.txt"))),
            (&usual, none, "Gimp-2.10", "a.png", Some(("Gimp-2.10", "a.png"))),
            (&usual, none, "KeePassXC", "Database", None),
            (&usual, none, "firefox", "Bitwarden Web Vault — Mozilla Firefox", None),
            (&usual, none, "Code", "bitwarden.rs - Code", Some(("Code", "bitwarden.rs - Code"))),
            (&trusting, none, "KeePassXC", "Database", Some(("KeePassXC", "Database"))),
            (&usual, none, "firefox", "Gift — Mozilla Firefox Private Browsing", Some(("firefox", ""))),
            (&usual, none, "firefox", "Gift — Mozilla Firefox (Privater Modus)", Some(("firefox", ""))),
            (&usual, none, "Tor Browser", "Gift", Some(("Tor Browser", ""))),
            (&usual, none, "Code", "incognito.ts", Some(("Code", "incognito.ts"))),
            (&usual, bank, "firefox", "Meine SPARKASSE Hamburg", None),
            (&usual, bank, "firefox", "Acme", Some(("firefox", "Acme"))),
            (&usual, chat, "Signal Beta", "Ada", Some(("Signal Beta", ""))),
            (&apps_only, none, "Figma", "Acme", Some(("Figma", ""))),
            (&usual, none, "", "Acme", None),
        ] {
            let expected = expected.map(|(a, t): (&str, &str)| (a.to_owned(), t.to_owned()));
            assert_eq!(judge(preferences, exclusions, app, title), expected, "{app}: {title}");
        }
        assert_eq!(judge(&usual, none, "x", &"ü".repeat(400)).map(|(_, t)| t.chars().count()), Some(300));
    }
}
