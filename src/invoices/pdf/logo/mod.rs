//! The logo as the PDF keeps it: decoded and compressed once for as long as it stays the same. Shapes stay shapes where PDF knows them; others are
//! painted once, fine enough for print.

mod shapes;

use std::io::Write as _;
use std::sync::{Arc, Mutex};

use flate2::{Compression, write::ZlibEncoder};
use image::{DynamicImage, RgbaImage};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use resvg::{tiny_skia, usvg};

use super::PdfError;
use crate::invoices::snapshot::sha256;
use crate::profile::picture::{self, Art};

/// Enough for 60 mm at 300 dpi; a larger picture only makes each mail larger.
const MAX_PIXELS: u32 = 720;
/// 60 mm at 600 dpi, for shapes that must be painted.
const PAINTED_PIXELS: f32 = 1_417.0;

#[derive(Debug)]
pub enum Logo {
    Pixels {
        width: u32,
        height: u32,
        /// Samples of red, green and blue, and of what shows through, deflated: lossless, so that the same logo gives the same bytes.
        colour: Vec<u8>,
        mask: Option<Vec<u8>>,
    },
    /// Operators that draw into the unit square, deflated.
    Shapes { width: f32, height: f32, operators: Vec<u8> },
}

/// The logo of these bytes.
///
/// # Errors
/// [`PdfError::Logo`] when the bytes are no picture that a profile would take.
pub fn decode(bytes: &[u8]) -> Result<Arc<Logo>, PdfError> {
    static LAST: Mutex<Option<([u8; 32], Arc<Logo>)>> = Mutex::new(None);
    let hash = sha256(bytes);
    let mut last = LAST.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some((known, logo)) = last.as_ref()
        && *known == hash
    {
        return Ok(Arc::clone(logo));
    }
    let logo = Arc::new(match picture::read(bytes).map_err(|_| PdfError::Logo)?.1 {
        Art::Pixels(picture) => Logo::of_pixels(picture)?,
        Art::Shapes(tree) => Logo::of_shapes(&tree)?,
    });
    *last = Some((hash, Arc::clone(&logo)));
    Ok(logo)
}

impl Logo {
    fn of_pixels(mut picture: DynamicImage) -> Result<Self, PdfError> {
        if picture.width() > MAX_PIXELS || picture.height() > MAX_PIXELS {
            picture = picture.resize(MAX_PIXELS, MAX_PIXELS, image::imageops::FilterType::CatmullRom);
        }
        Self::keep(&picture)
    }

    fn keep(picture: &DynamicImage) -> Result<Self, PdfError> {
        let mask = picture.color().has_alpha().then(|| deflate(&alpha(picture))).transpose()?;
        Ok(Self::Pixels { width: picture.width(), height: picture.height(), colour: deflate(&picture.to_rgb8().into_raw())?, mask })
    }

    fn of_shapes(tree: &usvg::Tree) -> Result<Self, PdfError> {
        let size = tree.size();
        match shapes::operators(tree) {
            Some(operators) => Ok(Self::Shapes { width: size.width(), height: size.height(), operators: deflate(operators.as_bytes())? }),
            None => Self::keep(&painted(tree)?),
        }
    }

    /// Width and height in some unit.
    pub fn pixels(&self) -> (f32, f32) {
        match self {
            Self::Pixels { width, height, .. } => (*width.max(&1) as f32, *height.max(&1) as f32),
            Self::Shapes { width, height, .. } => (*width, *height),
        }
    }

    /// Adds the picture to a document.
    pub fn add(&self, doc: &mut Document) -> ObjectId {
        match self {
            Self::Pixels { width, height, colour, mask } => {
                let samples = |space: &str, deflated: &[u8]| {
                    let dict = dictionary! {
                        "Type" => "XObject", "Subtype" => "Image", "Width" => i64::from(*width), "Height" => i64::from(*height),
                        "ColorSpace" => space, "BitsPerComponent" => 8
                    };
                    stream(dict, deflated)
                };
                let mask = mask.as_ref().map(|mask| doc.add_object(samples("DeviceGray", mask)));
                let mut colour = samples("DeviceRGB", colour);
                if let Some(mask) = mask {
                    colour.dict.set("SMask", Object::Reference(mask));
                }
                doc.add_object(colour)
            }
            Self::Shapes { operators, .. } => {
                let dict = dictionary! {
                    "Type" => "XObject", "Subtype" => "Form", "BBox" => vec![0.into(), 0.into(), 1.into(), 1.into()],
                    "Resources" => Dictionary::new()
                };
                doc.add_object(stream(dict, operators))
            }
        }
    }
}

fn stream(mut dict: Dictionary, deflated: &[u8]) -> Stream {
    dict.set("Filter", "FlateDecode");
    Stream::new(dict, deflated.to_vec()).with_compression(false)
}

/// By resvg, on nothing.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most PAINTED_PIXELS")]
fn painted(tree: &usvg::Tree) -> Result<DynamicImage, PdfError> {
    let size = tree.size();
    let scale = PAINTED_PIXELS / size.width().max(size.height());
    let side = |length: f32| (length * scale).round().max(1.0) as u32;
    let mut sheet = tiny_skia::Pixmap::new(side(size.width()), side(size.height())).ok_or(PdfError::Logo)?;
    resvg::render(tree, tiny_skia::Transform::from_scale(scale, scale), &mut sheet.as_mut());
    let (width, height) = (sheet.width(), sheet.height());
    let samples = sheet.pixels().iter().flat_map(|p| {
        let p = p.demultiply();
        [p.red(), p.green(), p.blue(), p.alpha()]
    });
    RgbaImage::from_raw(width, height, samples.collect()).map(DynamicImage::ImageRgba8).ok_or(PdfError::Logo)
}

fn alpha(picture: &DynamicImage) -> Vec<u8> {
    picture.to_rgba8().pixels().map(|p| p.0[3]).collect()
}

fn deflate(bytes: &[u8]) -> Result<Vec<u8>, PdfError> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}
