//! What PDF/A-3b and a tagged PDF ask for, read from the bytes.

use lopdf::{Dictionary, Object};

use super::*;

fn drawn(snapshot: &Snapshot) -> Document {
    let logo = logo_png();
    Document::load_mem(&render(snapshot, Assets { logo: Some(&logo), ..Assets::default() }).unwrap()).unwrap()
}

fn reached<'a>(doc: &'a Document, dict: &'a Dictionary, key: &str) -> &'a Object {
    let found = dict.get(key.as_bytes()).unwrap();
    found.as_reference().map_or(found, |id| doc.get_object(id).unwrap())
}

/// Every dictionary of the file, of streams too.
fn dictionaries(doc: &Document) -> Vec<&Dictionary> {
    fn walk<'a>(object: &'a Object, found: &mut Vec<&'a Dictionary>) {
        match object {
            Object::Dictionary(d) => {
                found.push(d);
                d.iter().for_each(|(_, o)| walk(o, found));
            }
            Object::Stream(s) => {
                found.push(&s.dict);
                s.dict.iter().for_each(|(_, o)| walk(o, found));
            }
            Object::Array(a) => a.iter().for_each(|o| walk(o, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    doc.objects.values().for_each(|o| walk(o, &mut found));
    found
}

#[test]
fn the_parts_that_pdf_a_demands_are_there_and_nothing_that_it_forbids() {
    let snapshot = swiss(design());
    let bytes = render(&snapshot, Assets::default()).unwrap();
    assert!(bytes.starts_with(b"%PDF-1.7\n%") && bytes[10..14].iter().all(|b| *b > 127), "the comment that marks a binary file");
    let doc = drawn(&snapshot);
    assert_eq!(doc.trailer.get(b"ID").unwrap().as_array().unwrap().len(), 2);
    assert!(!doc.trailer.has(b"Encrypt"));

    let catalog = doc.catalog().unwrap();
    let intent = catalog.get(b"OutputIntents").unwrap().as_array().unwrap()[0].as_dict().unwrap();
    assert_eq!(intent.get(b"S").unwrap().as_name().unwrap(), b"GTS_PDFA1");
    let profile = reached(&doc, intent, "DestOutputProfile").as_stream().unwrap();
    assert_eq!(profile.dict.get(b"N").unwrap().as_i64().unwrap(), 3);
    assert_eq!(&profile.get_plain_content().unwrap()[16..20], b"RGB ");

    let packet = reached(&doc, catalog, "Metadata").as_stream().unwrap();
    assert!(!packet.dict.has(b"Filter"), "the packet lies readable in the file");
    let packet = String::from_utf8(packet.content.clone()).unwrap();
    for part in
        ["<pdfaid:part>3<", "<pdfaid:conformance>B<", "Invoice INV-2026-0047 – Studio Nordlicht<", ">en<", "2026-11-20T00:00:00+00:00<"]
    {
        assert!(packet.contains(part), "{part} in {packet}");
    }
    let info = reached(&doc, &doc.trailer, "Info").as_dict().unwrap();
    assert_eq!(lopdf::decode_text_string(info.get(b"Title").unwrap()).unwrap(), "Invoice INV-2026-0047 – Studio Nordlicht");
    assert_eq!(lopdf::decode_text_string(info.get(b"Author").unwrap()).unwrap(), "Studio Nordlicht");

    let mut fonts = 0;
    for dict in dictionaries(&doc) {
        for forbidden in ["JS", "AA", "OpenAction", "Encrypt", "TR", "HTP", "OPI", "Alternates", "LZW"] {
            assert!(!dict.has(forbidden.as_bytes()), "{forbidden}");
        }
        assert!(dict.get(b"Interpolate").is_err() || !dict.get(b"Interpolate").unwrap().as_bool().unwrap());
        match dict.get(b"Subtype").and_then(Object::as_name) {
            Ok(b"Type0") => {
                fonts += 1;
                assert!(dict.has(b"ToUnicode"));
            }
            Ok(b"CIDFontType2") => {
                assert_eq!(dict.get(b"CIDToGIDMap").unwrap().as_name().unwrap(), b"Identity");
                assert!(reached(&doc, dict, "FontDescriptor").as_dict().unwrap().has(b"FontFile2"));
                let name = dict.get(b"BaseFont").unwrap().as_name().unwrap();
                assert!(name[..6].iter().all(u8::is_ascii_uppercase) && name[6] == b'+', "a subset");
            }
            Ok(b"Type1" | b"TrueType" | b"Type3") => panic!("a font that is not embedded"),
            _ => {}
        }
    }
    assert_eq!(fonts, 4);
}

/// Each piece of content is in the structure or an artifact, and the structure leads from the heading to the sums.
#[test]
fn all_content_is_tagged() {
    let doc = drawn(&coded(rich()));
    let catalog = doc.catalog().unwrap();
    assert!(catalog.get(b"MarkInfo").unwrap().as_dict().unwrap().get(b"Marked").unwrap().as_bool().unwrap());
    let root = reached(&doc, catalog, "StructTreeRoot").as_dict().unwrap();
    let top = reached(&doc, root, "K").as_dict().unwrap();
    let role = |d: &Dictionary| String::from_utf8(d.get(b"S").unwrap().as_name().unwrap().to_vec()).unwrap();
    let kids = |d: &Dictionary| -> Vec<Dictionary> {
        let all = d.get(b"K").unwrap().as_array().unwrap().iter().filter_map(|k| k.as_reference().ok());
        all.map(|id| doc.get_dictionary(id).unwrap().clone()).collect()
    };
    let order: Vec<String> = kids(top).iter().map(role).collect();
    assert_eq!(role(top), "Document");
    assert_eq!(order.iter().filter(|r| *r == "H1").count(), 1);
    assert_eq!(order.iter().filter(|r| *r == "Figure").count(), 2, "the logo and the code");
    let table = kids(top).into_iter().find(|k| role(k) == "Table").unwrap();
    let rows: Vec<Vec<String>> = kids(&table).iter().map(|r| kids(r).iter().map(role).collect()).collect();
    assert_eq!(rows[0], ["TH"; 5]);
    assert_eq!(rows[1], ["TH"], "the section");
    // Quantity and unit are two cells of one thought.
    assert_eq!(rows[2], ["TD"; 6]);

    for page in doc.get_pages().into_values() {
        let content = doc.get_and_decode_page_content(page).unwrap();
        let (mut depth, mut marked) = (0i32, 0i64);
        for operation in &content.operations {
            match operation.operator.as_str() {
                "BMC" => depth += 1,
                "BDC" => {
                    depth += 1;
                    assert_eq!(operation.operands[1].as_dict().unwrap().get(b"MCID").unwrap().as_i64().unwrap(), marked);
                    marked += 1;
                }
                "EMC" => depth -= 1,
                "TJ" | "Tj" | "f" | "S" | "Do" => assert_eq!(depth, 1, "{}", operation.operator),
                _ => {}
            }
        }
        assert_eq!(depth, 0);
        let page = doc.get_dictionary(page).unwrap();
        assert_eq!(page.get(b"Tabs").unwrap().as_name().unwrap(), b"S");
        let parents = reached(&doc, root, "ParentTree").as_dict().unwrap().get(b"Nums").unwrap().as_array().unwrap();
        let of_page = doc.get_object(parents[1].as_reference().unwrap()).unwrap().as_array().unwrap();
        assert_eq!(i64::try_from(of_page.len()).unwrap(), marked);
        assert!(of_page.iter().all(|o| o.as_reference().is_ok()));
    }
}
