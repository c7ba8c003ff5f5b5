//! The logo as the PDF keeps it: decoded and compressed once for as long as it stays the same.

use std::io::Write as _;
use std::sync::{Arc, Mutex};

use flate2::{Compression, write::ZlibEncoder};
use image::{DynamicImage, ImageReader, Limits};
use lopdf::{Document, Object, ObjectId, Stream, dictionary};

use super::PdfError;
use crate::invoices::snapshot::sha256;

/// Enough for 60 mm at 300 dpi; a larger picture only makes each mail larger.
const MAX_PIXELS: u32 = 720;
const MAX_SIDE: u32 = 10_000;
const MAX_BYTES: u64 = 256 << 20;

#[derive(Debug)]
pub struct Logo {
    width: u32,
    height: u32,
    /// Samples of red, green and blue, and of what shows through, deflated: lossless, so that the same logo gives the same bytes.
    colour: Vec<u8>,
    mask: Option<Vec<u8>>,
}

/// The logo of these bytes.
///
/// # Errors
/// [`PdfError::Logo`] when the bytes are neither PNG nor JPEG, cut short, or absurdly large.
pub fn decode(bytes: &[u8]) -> Result<Arc<Logo>, PdfError> {
    static LAST: Mutex<Option<([u8; 32], Arc<Logo>)>> = Mutex::new(None);
    let hash = sha256(bytes);
    let mut last = LAST.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some((known, logo)) = last.as_ref()
        && *known == hash
    {
        return Ok(Arc::clone(logo));
    }
    let logo = Arc::new(Logo::of(bytes)?);
    *last = Some((hash, Arc::clone(&logo)));
    Ok(logo)
}

impl Logo {
    fn of(bytes: &[u8]) -> Result<Self, PdfError> {
        let mut reader = ImageReader::new(std::io::Cursor::new(bytes)).with_guessed_format().map_err(|_| PdfError::Logo)?;
        let mut limits = Limits::default();
        limits.max_image_width = Some(MAX_SIDE);
        limits.max_image_height = Some(MAX_SIDE);
        limits.max_alloc = Some(MAX_BYTES);
        reader.limits(limits);
        let mut picture = reader.decode().map_err(|_| PdfError::Logo)?;
        if picture.width() > MAX_PIXELS || picture.height() > MAX_PIXELS {
            picture = picture.resize(MAX_PIXELS, MAX_PIXELS, image::imageops::FilterType::CatmullRom);
        }
        let mask = picture.color().has_alpha().then(|| deflate(&alpha(&picture))).transpose()?;
        Ok(Self { width: picture.width(), height: picture.height(), colour: deflate(&picture.to_rgb8().into_raw())?, mask })
    }

    pub fn pixels(&self) -> (f32, f32) {
        (self.width.max(1) as f32, self.height.max(1) as f32)
    }

    /// Adds the picture to a document.
    pub fn add(&self, doc: &mut Document) -> ObjectId {
        let mask = self.mask.as_ref().map(|mask| doc.add_object(self.stream("DeviceGray", mask)));
        let mut colour = self.stream("DeviceRGB", &self.colour);
        if let Some(mask) = mask {
            colour.dict.set("SMask", Object::Reference(mask));
        }
        doc.add_object(colour)
    }

    fn stream(&self, space: &str, deflated: &[u8]) -> Stream {
        let dict = dictionary! {
            "Type" => "XObject", "Subtype" => "Image", "Width" => i64::from(self.width), "Height" => i64::from(self.height),
            "ColorSpace" => space, "BitsPerComponent" => 8, "Filter" => "FlateDecode"
        };
        Stream::new(dict, deflated.to_vec()).with_compression(false)
    }
}

fn alpha(picture: &DynamicImage) -> Vec<u8> {
    picture.to_rgba8().pixels().map(|p| p.0[3]).collect()
}

fn deflate(bytes: &[u8]) -> Result<Vec<u8>, PdfError> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}
