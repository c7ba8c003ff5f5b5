//! Plain shapes of an SVG as operators of PDF (32000-1, 8.5): filled and stroked in one colour, nothing that shows through.

use std::fmt::Write as _;

use resvg::tiny_skia::{PathSegment, Transform};
use resvg::usvg::{BlendMode, FillRule, Group, LineCap, LineJoin, Node, Opacity, Paint, PaintOrder, Path, Stroke, Tree};

/// Draws the picture into the unit square; `None` when it holds what plain operators cannot tell.
pub fn operators(tree: &Tree) -> Option<String> {
    let size = tree.size();
    let mut out = String::new();
    // SVG counts downwards.
    matrix(&mut out, Transform::from_row(size.width().recip(), 0.0, 0.0, -size.height().recip(), 0.0, 1.0));
    group(&mut out, tree.root())?;
    Some(out)
}

fn group(out: &mut String, group_: &Group) -> Option<()> {
    let plain = group_.opacity() == Opacity::ONE
        && group_.blend_mode() == BlendMode::Normal
        && group_.clip_path().is_none()
        && group_.mask().is_none()
        && group_.filters().is_empty();
    if !plain {
        return None;
    }
    for child in group_.children() {
        match child {
            Node::Group(inner) => group(out, inner)?,
            Node::Path(path) if path.is_visible() => draw(out, path)?,
            Node::Path(_) => {}
            Node::Image(_) | Node::Text(_) => return None,
        }
    }
    Some(())
}

fn draw(out: &mut String, path: &Path) -> Option<()> {
    out.push_str("q\n");
    matrix(out, path.abs_transform());
    let fill = |out: &mut String| -> Option<()> {
        let Some(fill) = path.fill() else { return Some(()) };
        colour(out, fill.paint(), fill.opacity(), "rg")?;
        outline(out, path);
        out.push_str(if fill.rule() == FillRule::EvenOdd { "f*\n" } else { "f\n" });
        Some(())
    };
    let stroke = |out: &mut String| -> Option<()> {
        let Some(stroke) = path.stroke() else { return Some(()) };
        pen(out, stroke)?;
        outline(out, path);
        out.push_str("S\n");
        Some(())
    };
    match path.paint_order() {
        PaintOrder::FillAndStroke => fill(out).and_then(|()| stroke(out))?,
        PaintOrder::StrokeAndFill => stroke(out).and_then(|()| fill(out))?,
    }
    out.push_str("Q\n");
    Some(())
}

fn colour(out: &mut String, paint: &Paint, opacity: Opacity, operator: &str) -> Option<()> {
    let Paint::Color(c) = paint else { return None };
    if opacity != Opacity::ONE {
        return None;
    }
    numbers(out, &[c.red, c.green, c.blue].map(|v| f32::from(v) / 255.0), operator);
    Some(())
}

fn pen(out: &mut String, stroke: &Stroke) -> Option<()> {
    colour(out, stroke.paint(), stroke.opacity(), "RG")?;
    numbers(out, &[stroke.width().get()], "w");
    let cap = match stroke.linecap() {
        LineCap::Butt => "0 J\n",
        LineCap::Round => "1 J\n",
        LineCap::Square => "2 J\n",
    };
    let join = match stroke.linejoin() {
        LineJoin::Miter | LineJoin::MiterClip => "0 j\n",
        LineJoin::Round => "1 j\n",
        LineJoin::Bevel => "2 j\n",
    };
    out.push_str(cap);
    out.push_str(join);
    numbers(out, &[stroke.miterlimit().get()], "M");
    if let Some(dashes) = stroke.dasharray() {
        let dashes: Vec<String> = dashes.iter().map(|d| number(*d)).collect();
        let _ = writeln!(out, "[{}] {} d", dashes.join(" "), number(stroke.dashoffset()));
    }
    Some(())
}

fn outline(out: &mut String, path: &Path) {
    let (mut start, mut pen) = ((0.0, 0.0), (0.0, 0.0));
    for segment in path.data().segments() {
        match segment {
            PathSegment::MoveTo(p) => {
                numbers(out, &[p.x, p.y], "m");
                (start, pen) = ((p.x, p.y), (p.x, p.y));
            }
            PathSegment::LineTo(p) => {
                numbers(out, &[p.x, p.y], "l");
                pen = (p.x, p.y);
            }
            // PDF knows cubic curves alone: the same curve one degree higher.
            PathSegment::QuadTo(c, p) => {
                let third = |from: f32, by: f32| from + (by - from) * 2.0 / 3.0;
                numbers(out, &[third(pen.0, c.x), third(pen.1, c.y), third(p.x, c.x), third(p.y, c.y), p.x, p.y], "c");
                pen = (p.x, p.y);
            }
            PathSegment::CubicTo(a, b, p) => {
                numbers(out, &[a.x, a.y, b.x, b.y, p.x, p.y], "c");
                pen = (p.x, p.y);
            }
            PathSegment::Close => {
                out.push_str("h\n");
                pen = start;
            }
        }
    }
}

fn matrix(out: &mut String, t: Transform) {
    numbers(out, &[t.sx, t.ky, t.kx, t.sy, t.tx, t.ty], "cm");
}

fn numbers(out: &mut String, all: &[f32], operator: &str) {
    for value in all {
        out.push_str(&number(*value));
        out.push(' ');
    }
    out.push_str(operator);
    out.push('\n');
}

/// PDF knows no exponents.
fn number(value: f32) -> String {
    let text = format!("{value:.6}");
    let short = text.trim_end_matches('0').trim_end_matches('.');
    if short == "-0" { "0".into() } else { short.into() }
}
