//! Logos of shapes: plain ones stay shapes, what PDF cannot tell plainly is painted, and both stand where they belong.

use lopdf::{Object, Stream};

use super::*;

fn svg(inside: &str) -> Vec<u8> {
    format!(r##"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="10">{inside}</svg>"##).into_bytes()
}

/// The object that every page draws as its logo.
fn kept(logo: &[u8]) -> Stream {
    let bytes = render(&design(), Assets { logo: Some(logo), ..Assets::default() }).unwrap();
    let doc = Document::load_mem(&bytes).unwrap();
    let page = doc.get_dictionary(doc.get_pages()[&1]).unwrap();
    let resources = doc.get_dictionary(page.get(b"Resources").unwrap().as_reference().unwrap()).unwrap();
    let objects = resources.get(b"XObject").unwrap().as_dict().unwrap();
    doc.get_object(objects.get(LOGO_ID.as_bytes()).unwrap().as_reference().unwrap()).unwrap().as_stream().unwrap().clone()
}

fn subtype(stream: &Stream) -> &[u8] {
    stream.dict.get(b"Subtype").unwrap().as_name().unwrap()
}

/// By hand: 40 × 10 into the unit square, downwards; a red half of it, and a line of two points.
#[test]
fn plain_shapes_stay_shapes() {
    let stream = kept(&svg(
        r##"<g transform="translate(2 1)"><rect width="20" height="8" fill="#f00"/></g><path d="M0 5h40" stroke="#00f" stroke-width="2" fill="none" stroke-dasharray="4 1" stroke-linecap="round"/>"##,
    ));
    assert_eq!(subtype(&stream), b"Form");
    let operators = String::from_utf8(stream.decompressed_content().unwrap()).unwrap();
    for part in [
        "0.025 0 0 -0.1 0 1 cm\n",
        "q\n1 0 0 1 2 1 cm\n1 0 0 rg\n0 0 m\n20 0 l\n20 8 l\n0 8 l\nh\nf\nQ\n",
        "0 0 1 RG\n2 w\n1 J\n0 j\n4 M\n[4 1] 0 d\n0 5 m\n40 5 l\nS\n",
    ] {
        assert!(operators.contains(part), "no {part} in {operators}");
    }
}

#[test]
fn what_plain_operators_cannot_tell_is_painted() {
    for inside in [
        r##"<linearGradient id="g"><stop stop-color="#f00"/><stop offset="1" stop-color="#00f"/></linearGradient><rect width="40" height="10" fill="url(#g)"/>"##,
        r##"<rect width="40" height="10" fill="#f00" opacity=".5"/>"##,
        r##"<clipPath id="c"><circle cx="5" cy="5" r="5"/></clipPath><rect width="40" height="10" clip-path="url(#c)"/>"##,
    ] {
        let stream = kept(&svg(inside));
        assert_eq!(subtype(&stream), b"Image", "{inside}");
        let side = |key: &[u8]| stream.dict.get(key).and_then(Object::as_i64).unwrap();
        // 60 mm at 600 dpi: 60 ÷ 25.4 × 600 = 1417.3.
        assert_eq!((side(b"Width"), side(b"Height")), (1_417, 354));
        assert!(stream.dict.has(b"SMask"));
    }
}

/// Its right half is red; poppler paints it where it paints the same as a picture.
#[test]
fn it_stands_where_the_picture_would() {
    let half = svg(r##"<rect x="20" width="20" height="10" fill="#f00"/>"##);
    let of = |logo: &[u8], name: &str| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        std::fs::write(&path, render(&design(), Assets { logo: Some(logo), ..Assets::default() }).unwrap()).unwrap();
        let out = folder.path().join("page");
        let run = std::process::Command::new("pdftoppm").args(["-r", "72", "-png", "-singlefile"]).arg(&path).arg(&out).status().unwrap();
        assert!(run.success());
        let page = image::open(out.with_extension("png")).unwrap().to_rgb8();
        let red: Vec<(u32, u32)> =
            page.enumerate_pixels().filter(|(_, _, p)| p.0[0] > 200 && p.0[1] < 60 && p.0[2] < 60).map(|(x, y, _)| (x, y)).collect();
        let (xs, ys) = (red.iter().map(|p| p.0), red.iter().map(|p| p.1));
        (xs.clone().min().unwrap(), xs.max().unwrap(), ys.clone().min().unwrap(), ys.max().unwrap())
    };
    let shapes = of(&half, "shapes.pdf");
    let mut picture = image::RgbImage::from_pixel(400, 100, image::Rgb([255, 255, 255]));
    (200..400).for_each(|x| (0..100).for_each(|y| picture.put_pixel(x, y, image::Rgb([255, 0, 0]))));
    let mut png = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut png, image::ImageFormat::Png).unwrap();
    let pixels = of(&png.into_inner(), "pixels.pdf");
    let near = |a: u32, b: u32| a.abs_diff(b) <= 1;
    assert!(
        near(shapes.0, pixels.0) && near(shapes.1, pixels.1) && near(shapes.2, pixels.2) && near(shapes.3, pixels.3),
        "{shapes:?} {pixels:?}"
    );
    // Four times as wide as high, and the right half of that.
    assert!(near(shapes.1 + 1 - shapes.0, 2 * (shapes.3 + 1 - shapes.2)), "{shapes:?}");
}
