//! What makes a PDF fit for the archive: PDF/A-3b (ISO 19005-3) with a tagged structure, and the same bytes each time.

use std::io::Write as _;

use flate2::{Compression, write::ZlibEncoder};
use lopdf::{Document, Object, ObjectId, StringFormat, dictionary, text_string};

use super::logo::Logo;
use super::tags::Tags;
use super::{LOGO_ID, PdfError};
use crate::kernel::Day;

/// sRGB (IEC 61966-2-1) as an ICC profile of version 2, made by `tests/fixtures/srgb.py`.
static SRGB: &[u8] = include_bytes!("srgb.icc");

/// What the document says of itself, the same in its information dictionary and its XMP packet, as PDF/A demands.
pub struct About {
    pub title: String,
    pub author: String,
    pub subject: String,
    pub language: &'static str,
    /// Its day of issue, at midnight UTC: when it was drawn says nothing.
    pub day: Day,
    pub id: [u8; 32],
}

const PROGRAM: &str = "Stint";

/// Adds what PDF/A-3b asks for, the structure and the logo, and writes the bytes.
pub fn finish(doc: &mut Document, tags: &Tags, logo: Option<&Logo>, about: &About) -> Result<Vec<u8>, PdfError> {
    doc.version = "1.7".into();
    let pages: Vec<ObjectId> = doc.get_pages().into_values().collect();
    if let Some(logo) = logo {
        let picture = logo.add(doc);
        for page in &pages {
            let resources = doc.get_dictionary(*page)?.get(b"Resources")?.as_reference()?;
            doc.get_dictionary_mut(resources)?.set("XObject", dictionary! { LOGO_ID => picture });
        }
    }
    tags.write(doc, &pages)?;
    describe(doc, about)?;
    let id = Object::String(about.id.iter().take(16).copied().collect(), StringFormat::Hexadecimal);
    doc.trailer.set("ID", vec![id.clone(), id]);
    compress(doc)?;
    // After the compression: the packet must be readable as it lies there.
    let packet = doc.add_object(
        lopdf::Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, xmp(about).into_bytes()).with_compression(false),
    );
    doc.catalog_mut()?.set("Metadata", packet);
    let mut bytes = Vec::with_capacity(64 << 10);
    doc.save_to(&mut bytes)?;
    Ok(bytes)
}

/// As zlib does it unless asked otherwise: lopdf's own takes the slowest way, which long documents feel, for less than a hundredth of the size.
fn compress(doc: &mut Document) -> Result<(), PdfError> {
    for object in doc.objects.values_mut() {
        if let Object::Stream(stream) = object
            && stream.allows_compression
            && !stream.dict.has(b"Filter")
        {
            let mut packed = ZlibEncoder::new(Vec::with_capacity(stream.content.len()), Compression::default());
            packed.write_all(&stream.content)?;
            let packed = packed.finish()?;
            if packed.len() < stream.content.len() {
                stream.dict.set("Filter", "FlateDecode");
                stream.set_content(packed);
            }
        }
    }
    Ok(())
}

fn describe(doc: &mut Document, about: &About) -> Result<(), PdfError> {
    let info = doc.add_object(dictionary! {
        "Title" => text_string(&about.title), "Author" => text_string(&about.author), "Subject" => text_string(&about.subject),
        "Creator" => text_string(PROGRAM), "Producer" => text_string(PROGRAM),
        "CreationDate" => Object::string_literal(about.day.format("D:%Y%m%d000000+00'00'").to_string()),
        "ModDate" => Object::string_literal(about.day.format("D:%Y%m%d000000+00'00'").to_string())
    });
    let before = doc.trailer.get(b"Info").and_then(Object::as_reference);
    if let Ok(before) = before {
        doc.objects.remove(&before);
    }
    doc.trailer.set("Info", info);
    let profile = doc.add_object(lopdf::Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec()));
    let intent = dictionary! {
        "Type" => "OutputIntent", "S" => "GTS_PDFA1", "OutputConditionIdentifier" => text_string("sRGB IEC61966-2.1"),
        "Info" => text_string("sRGB IEC61966-2.1"), "RegistryName" => text_string("http://www.color.org"), "DestOutputProfile" => profile
    };
    let catalog = doc.catalog_mut()?;
    catalog.set("OutputIntents", vec![Object::Dictionary(intent)]);
    catalog.set("Lang", Object::string_literal(about.language));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    Ok(())
}

fn xmp(about: &About) -> String {
    let [title, author, subject] = [&about.title, &about.author, &about.subject].map(|t| escaped(t));
    let at = about.day.format("%Y-%m-%dT00:00:00+00:00");
    let language = about.language;
    format!(
        r#"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<xmp:CreatorTool>{PROGRAM}</xmp:CreatorTool>
<xmp:CreateDate>{at}</xmp:CreateDate>
<xmp:ModifyDate>{at}</xmp:ModifyDate>
<pdf:Producer>{PROGRAM}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"#,
        bom = '\u{feff}',
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
