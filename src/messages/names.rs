//! Words that a stranger wrote, made fit to be shown: names of people, subjects, names of files.

use crate::kernel::limits;

/// They reorder or hide what stands beside them: `gpj.exe` reads `exe.jpg` after one.
const fn is_trick(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
    )
}

/// One line without what cannot be seen, cut at a length.
pub fn line(text: &str, chars: usize) -> String {
    let seen: String = text.chars().filter(|c| !is_trick(*c)).map(|c| if c.is_control() { ' ' } else { c }).collect();
    let mut line = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() > chars {
        line = line.chars().take(chars - 1).chain(['…']).collect();
    }
    line
}

/// Several lines without what cannot be seen.
pub fn text(text: &str) -> String {
    let seen = text.replace("\r\n", "\n");
    seen.chars().filter(|c| (!c.is_control() || matches!(c, '\n' | '\t')) && !is_trick(*c)).collect::<String>().trim().to_owned()
}

/// Names that Windows takes for devices.
const DEVICES: &[&str] = &["con", "prn", "aux", "nul"];

/// The name under which a file of a stranger may be saved: no path, nothing hidden, none that a system takes for something else; its ending stays.
pub fn file(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = line(last, usize::MAX).chars().map(|c| if "<>:\"|?*".contains(c) { '_' } else { c }).collect();
    let plain = plain.trim_matches(['.', ' ']);
    if plain.is_empty() {
        return "file".into();
    }
    let (stem, ending) = plain.rsplit_once('.').unwrap_or((plain, ""));
    let stem = stem.trim_end();
    let lower = stem.split('.').next().unwrap_or_default().to_lowercase();
    let device = DEVICES.contains(&lower.as_str())
        || lower.len() == 4 && (lower.starts_with("com") || lower.starts_with("lpt")) && lower.ends_with(|c: char| c.is_ascii_digit());
    let ending: String = ending.chars().take(20).collect();
    let room = limits::FILE_NAME_CHARS - ending.chars().count() - 1;
    let stem: String = stem.chars().take(room).collect();
    format!("{}{stem}{}{ending}", if device { "_" } else { "" }, if ending.is_empty() { "" } else { "." })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_hidden_stays_in_a_line() {
        assert_eq!(line("Ada\u{202e}moc.live\u{202c}\r\n Bcc: x", 200), "Adamoc.live Bcc: x");
        assert_eq!(line("a\u{200b}b\u{0}c", 200), "ab c");
        assert_eq!(line("abcdef", 4), "abc…");
        assert_eq!(text(" a\r\nb\u{7}\u{2066}c\n"), "a\nbc");
    }

    #[test]
    fn a_file_has_a_name_that_is_what_it_looks_like() {
        for (given, kept) in [
            ("invoice.pdf", "invoice.pdf"),
            ("../../etc/passwd", "passwd"),
            ("C:\\Users\\ada\\a.txt", "a.txt"),
            ("invoice\u{202e}fdp.exe", "invoicefdp.exe"),
            // Blanks that push the true ending out of sight.
            ("invoice.pdf                                .exe", "invoice.pdf.exe"),
            ("a\r\nb\0.pdf", "a b.pdf"),
            (".bashrc", "bashrc"),
            ("con.pdf", "_con.pdf"),
            ("LPT1", "_LPT1"),
            ("console.log", "console.log"),
            ("a<b>:c?.txt", "a_b__c_.txt"),
            ("...", "file"),
            ("", "file"),
        ] {
            assert_eq!(file(given), kept, "{given:?}");
        }
        let long = file(&format!("{}.pdf", "x".repeat(500)));
        assert_eq!((long.chars().count(), long.ends_with(".pdf")), (limits::FILE_NAME_CHARS, true));
    }
}
