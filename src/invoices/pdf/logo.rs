//! The logo as the PDF keeps it.

use image::{DynamicImage, ImageReader, Limits};
use printpdf::{ImageCompression, RawImage, RawImageData, RawImageFormat};

use super::PdfError;

/// Enough for 60 mm at 300 dpi; a larger picture only makes each mail larger.
const MAX_PIXELS: u32 = 720;
const MAX_SIDE: u32 = 10_000;
const MAX_BYTES: u64 = 256 << 20;

#[derive(Debug)]
pub struct Logo {
    pub image: RawImage,
}

/// Decodes PNG or JPEG.
///
/// # Errors
/// [`PdfError::Logo`] when the bytes are neither, cut short, or absurdly large.
pub fn decode(bytes: &[u8]) -> Result<Logo, PdfError> {
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
    let (pixels, data_format) = match &picture {
        p if p.color().has_alpha() => (p.to_rgba8().into_raw(), RawImageFormat::RGBA8),
        p => (p.to_rgb8().into_raw(), RawImageFormat::RGB8),
    };
    let (width, height) = size(&picture)?;
    Ok(Logo { image: RawImage { pixels: RawImageData::U8(pixels), width, height, data_format, tag: Vec::new() } })
}

fn size(picture: &DynamicImage) -> Result<(usize, usize), PdfError> {
    let side = |v: u32| usize::try_from(v).map_err(|_| PdfError::Logo);
    Ok((side(picture.width())?, side(picture.height())?))
}

/// Lossless, so that the same logo gives the same bytes and flat colours stay flat.
pub const COMPRESSION: ImageCompression = ImageCompression::Flate;
