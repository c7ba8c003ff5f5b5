//! What kind of file bytes are. Programs and scripts are refused: a receipt is none, and opening one must never run something.

use crate::kernel::{Error, Result};
use infer::MatcherType;

/// Endings that some system runs when the file is opened, whatever is in it.
const RUN: &[&str] = &[
    "app", "bat", "cmd", "com", "cpl", "desktop", "exe", "hta", "jar", "js", "jse", "lnk", "msc", "msi", "pif", "ps1", "reg", "scr", "sh",
    "url", "vb", "vbe", "vbs", "wsf",
];

/// What the bytes of a stranger's file are, and whether opening it may run something: a program, a script, a page or a document with macros.
pub fn tell(name: &str, bytes: &[u8]) -> (&'static str, bool) {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    match sniff(name, bytes) {
        Ok(mime) => (mime, PAGES.contains(&ending.as_str()) || mime == "text/html"),
        Err(_) => ("application/octet-stream", true),
    }
}

/// Endings of pages and documents that may hold scripts or macros, and of boxes that hide what is in them from the system's own warnings.
const PAGES: &[&str] = &[
    "chm", "docm", "dotm", "htm", "html", "img", "iso", "mht", "mhtml", "one", "pptm", "shtml", "svg", "vhd", "xhtml", "xlam", "xlsb",
    "xlsm", "xltm",
];

/// # Errors
/// `refused_kind` for what could be run.
pub fn sniff(name: &str, bytes: &[u8]) -> Result<&'static str> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    let refused = |what: String| {
        let message = format!("{name} is {what}: programs and scripts are not kept; save what it shows as PDF or as a picture");
        Err(Error::invalid("file", "refused_kind", message))
    };
    let found = infer::get(bytes);
    match found {
        Some(kind) if kind.matcher_type() == MatcherType::App => refused(format!("a program ({})", kind.mime_type())),
        _ if bytes.starts_with(b"\x7fELF") => refused("a program".into()),
        _ if bytes.starts_with(b"#!") => refused("a script".into()),
        _ if RUN.contains(&ending.as_str()) => refused(format!("a file that can be run (.{ending})")),
        Some(kind) => Ok(kind.mime_type()),
        None if is_text(bytes) => Ok(if ending == "csv" { "text/csv" } else { "text/plain" }),
        None => Ok("application/octet-stream"),
    }
}

fn is_text(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok_and(|text| !text.contains('\0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_run_is_told_of_a_strangers_file() {
        for (name, bytes, expected) in [
            ("a.pdf", b"%PDF-1.7\n".as_slice(), ("application/pdf", false)),
            ("a.pdf.exe", b"nothing of a program", ("application/octet-stream", true)),
            ("a.pdf", b"MZ\x90\x00", ("application/octet-stream", true)),
            ("Invoice.XLSM", b"PK\x03\x04", ("application/zip", true)),
            ("login.html", b"<p>hello", ("text/html", true)),
            ("a.txt", b"hello", ("text/plain", false)),
        ] {
            assert_eq!(tell(name, bytes), expected, "{name}");
        }
    }

    #[test]
    fn the_first_bytes_tell_not_the_name() {
        for (name, bytes, expected) in [
            ("a.pdf", b"%PDF-1.7\n".as_slice(), Ok("application/pdf")),
            ("a.exe.png", b"\x89PNG\r\n\x1a\n", Ok("image/png")),
            ("photo", b"\xff\xd8\xff\xe0", Ok("image/jpeg")),
            ("a.zip", b"PK\x03\x04", Ok("application/zip")),
            ("a.csv", "Datum;Betrag\n1.11.;4,20 €".as_bytes(), Ok("text/csv")),
            ("note", b"taxi, cash", Ok("text/plain")),
            ("raw.bin", b"\x00\x01\x02", Ok("application/octet-stream")),
            ("receipt.pdf", b"MZ\x90\x00", Err("refused_kind")),
            ("receipt.jpg", b"\x7fELF\x02\x01\x01", Err("refused_kind")),
            ("receipt.txt", b"#!/bin/sh\n", Err("refused_kind")),
            ("receipt.pdf.BAT", b"echo", Err("refused_kind")),
        ] {
            let found = sniff(name, bytes).map_err(|e| match e {
                Error::Invalid(fields) => fields[0].rule.clone(),
                other => panic!("{other}"),
            });
            assert_eq!(found, expected.map_err(str::to_owned), "{name}");
        }
    }
}
