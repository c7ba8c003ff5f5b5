//! What the studio writes beside its time, in English and German.

pub type Phrase = (&'static str, &'static str);

pub const BUILD: &[Phrase] = &[
    ("Cart totals, rounding", "Warenkorb: Summen und Rundung"),
    ("Checkout: address form", "Kasse: Adressformular"),
    ("Product page, variants", "Produktseite mit Varianten"),
    ("Search: typos and synonyms", "Suche: Tippfehler und Synonyme"),
    ("Image loading on slow lines", "Bilder bei langsamer Leitung"),
    ("Start page, second round", "Startseite, zweite Runde"),
    ("Newsletter sign-up", "Anmeldung zum Newsletter"),
    ("Moved the old addresses over", "Alte Adressen umgeleitet"),
    ("Checkout: card errors in plain words", "Kasse: Kartenfehler in klaren Worten"),
];
pub const REVIEW: &[Phrase] = &[
    ("Sprint review with Lena", "Sprint-Review mit Lena"),
    ("Contrast and focus rings", "Kontrast und Fokusrahmen"),
    ("Walked through the checkout", "Kasse gemeinsam durchgegangen"),
    ("Notes on the mobile menu", "Anmerkungen zum mobilen Menü"),
];
pub const CONCEPTS: &[Phrase] = &[
    ("Sketches for the mark", "Skizzen für die Wortmarke"),
    ("Colour study, warm set", "Farbstudie, warme Reihe"),
    ("Type pairing", "Schriftpaarung"),
    ("Mood board, third direction", "Moodboard, dritte Richtung"),
    ("Brand book: grid and margins", "Markenbuch: Raster und Ränder"),
    ("Call: choosing a direction", "Gespräch: Richtung gewählt"),
];
pub const API: &[Phrase] = &[
    ("Retry and back-off", "Wiederholen mit Wartezeit"),
    ("Error states, offline first", "Fehlerzustände ohne Netz"),
    ("Sign-in tokens", "Anmelde-Token"),
    ("Paging through orders", "Bestellungen seitenweise"),
    ("Push messages on Android", "Push-Nachrichten unter Android"),
    ("Stand-up and tickets", "Stand-up und Tickets"),
];
pub const SUPPORT: &[Phrase] = &[
    ("Broken form on the imprint", "Formular im Impressum repariert"),
    ("New opening hours", "Neue Öffnungszeiten"),
    ("Plugin updates and a backup", "Updates und Sicherung"),
    ("Question about cookies", "Frage zu Cookies"),
];
pub const ADMIN: &[Phrase] = &[
    ("Mail and the week's plan", "Post und Wochenplan"),
    ("Bookkeeping", "Buchhaltung"),
    ("Offer for a bakery", "Angebot für eine Bäckerei"),
    ("Tidied the archive", "Archiv aufgeräumt"),
];
