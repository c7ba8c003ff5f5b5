//! The words of an answer, in the languages of the window.

use crate::settings::DocumentLanguage;

pub struct Words {
    pub issued: &'static str,
    pub bills: &'static str,
    pub worked: &'static str,
    pub says: &'static str,
    pub mailed: &'static str,
    pub paid: &'static str,
}

static EN: Words = Words {
    issued: "Invoice {number} of {issued} over {total}, due on {due}, was issued to {name}.",
    bills: "It bills:",
    worked: "The work was recorded as it was done, {hours} h on {days}:",
    says: "The invoice says:",
    mailed: "Mails that were sent about it:",
    paid: "{amount} were paid by card through Stripe on {day} ({charge}).",
};

static DE: Words = Words {
    issued: "Rechnung {number} vom {issued} über {total}, fällig am {due}, wurde an {name} gestellt.",
    bills: "Sie berechnet:",
    worked: "Die Arbeit wurde aufgezeichnet, während sie geschah, {hours} h im Zeitraum {days}:",
    says: "Auf der Rechnung steht:",
    mailed: "Mails, die dazu verschickt wurden:",
    paid: "{amount} wurden am {day} über Stripe mit Karte bezahlt ({charge}).",
};

/// What else a document may be in is told in English, as mails are.
pub fn words(language: DocumentLanguage) -> &'static Words {
    match language {
        DocumentLanguage::De => &DE,
        DocumentLanguage::En | DocumentLanguage::Fr => &EN,
    }
}

/// The text with what stands in its braces.
pub fn fill(text: &str, values: &[(&str, String)]) -> String {
    // One after the other from the left, so that no value is taken for a brace.
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, behind)) = after.split_once('}') else { break };
        out.push_str(values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value.as_str()));
        rest = behind;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn braces_in_a_value_stay() {
        assert_eq!(fill("{number} to {name}.", &[("number", "{name}".into()), ("name", "Globex".into())]), "{name} to Globex.");
    }
}
