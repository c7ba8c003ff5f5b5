//! Pictures that a user gives. What one is, its bytes tell; what would not be drawn in full is refused with its remedy.

mod svg;
#[cfg(test)]
mod tests;

use image::{DynamicImage, ImageFormat, ImageReader, Limits};
use resvg::usvg;
use std::io::Cursor;

/// Pixels of a side.
pub const MAX_SIDE: u32 = 10_000;
/// Bytes that a picture may take when it is unpacked.
const MAX_UNPACKED: u64 = 256 << 20;

/// A picture, read.
#[derive(Debug)]
pub enum Art {
    Pixels(DynamicImage),
    Shapes(Box<usvg::Tree>),
}

/// Why it is not taken, as rule and words.
#[derive(Debug, PartialEq, Eq)]
pub struct Refused {
    pub rule: &'static str,
    pub message: String,
}

impl Refused {
    fn new(rule: &'static str, message: impl Into<String>) -> Self {
        Self { rule, message: message.into() }
    }

    fn broken(why: impl std::fmt::Display) -> Self {
        Self::new("broken_picture", format!("cannot be read: {why}; save it again"))
    }
}

/// The media type, and the picture.
///
/// # Errors
/// `unknown_picture`, `broken_picture`, `too_many_pixels`, and what an SVG holds that is not drawn.
pub fn read(bytes: &[u8]) -> Result<(&'static str, Art), Refused> {
    match image::guess_format(bytes) {
        Ok(ImageFormat::Png) => Ok(("image/png", Art::Pixels(pixels(bytes, ImageFormat::Png)?))),
        Ok(ImageFormat::Jpeg) => Ok(("image/jpeg", Art::Pixels(pixels(bytes, ImageFormat::Jpeg)?))),
        _ if svg::looks_like_one(bytes) => Ok(("image/svg+xml", Art::Shapes(Box::new(svg::read(bytes)?)))),
        _ => Err(Refused::new("unknown_picture", "is neither PNG nor JPEG nor SVG: save it as one of them")),
    }
}

fn pixels(bytes: &[u8], format: ImageFormat) -> Result<DynamicImage, Refused> {
    let reader = || {
        let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
        let mut limits = Limits::default();
        limits.max_alloc = Some(MAX_UNPACKED);
        reader.limits(limits);
        reader
    };
    let (width, height) = reader().into_dimensions().map_err(Refused::broken)?;
    if width == 0 || height == 0 {
        return Err(Refused::broken("it has no pixels"));
    }
    if width > MAX_SIDE || height > MAX_SIDE {
        let message = format!("has {width} × {height} pixels; at most {MAX_SIDE} on a side are drawn: save it smaller");
        return Err(Refused::new("too_many_pixels", message));
    }
    reader().decode().map_err(|e| match e {
        image::ImageError::Limits(_) => {
            Refused::new("too_many_pixels", format!("has {width} × {height} pixels, too many to unpack: save it smaller"))
        }
        e => Refused::broken(e),
    })
}
