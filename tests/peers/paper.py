"""Draws the same invoice with WeasyPrint and ReportLab, warm, with the same fonts: one snapshot a line comes in, one line of seconds goes out."""
import html
import importlib.metadata
import io
import json
import sys
import time

from pypdf import PdfReader
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

fonts = sys.argv[1]
pdfmetrics.registerFont(TTFont("Inter", f"{fonts}/Inter-Regular.ttf"))
pdfmetrics.registerFont(TTFont("InterB", f"{fonts}/Inter-SemiBold.ttf"))
config = FontConfiguration()
css = CSS(string=f"""
@font-face {{ font-family: Inter; src: url(file://{fonts}/Inter-Regular.ttf) }}
@font-face {{ font-family: Inter; font-weight: 600; src: url(file://{fonts}/Inter-SemiBold.ttf) }}
@page {{ size: A4; margin: 46pt 50pt; @bottom-right {{ content: "Page " counter(page) " of " counter(pages); font: 7.5pt Inter }} }}
body {{ font: 9pt Inter; font-variant-numeric: tabular-nums }} h1 {{ font-size: 15pt; font-weight: 600 }}
table {{ width: 100%; border-collapse: collapse }} td, th {{ border-bottom: .5pt solid #dcdfdf; padding: 3pt 0; font-weight: 400; text-align: left }}
.n {{ text-align: right }}""", font_config=config)


def money(minor):
    return f"{minor / 100:,.2f}"


def rows(doc):
    return [[l["description"], f"{l['quantity']} {l['unit']}", money(l["price_minor"]), "19%", money(l["amount_minor"])] for l in doc["lines"]]


def sums(doc):
    return [["Net", money(doc["net_minor"])], [f"VAT 19% on {money(doc['net_minor'])}", money(doc["tax_minor"])], ["Total EUR", money(doc["total_minor"])]]


def heads(doc):
    s, b = doc["seller"], doc["buyer"]
    yield s["legal_name"]
    yield f"{s['address']['street']} · {s['address']['postal_code']} {s['address']['city']}"
    yield f"Invoice {doc['number']} · {doc['issued_on']} · due {doc['due_on']}"
    yield f"Bill to {b['name']}, {b['address']['street']}, {b['address']['postal_code']} {b['address']['city']}, VAT ID {b['vat_id']}"
    yield doc["subject"]


def feet(doc):
    s = doc["seller"]
    yield doc["note"]
    yield f"Payable by {doc['due_on']} · IBAN {s['iban']} · BIC {s['bic']} · {s['bank_name']} · Reference {doc['number']}"


def weasyprint(doc):
    cell = lambda row: "".join(f"<td{' class=n' if n else ''}>{html.escape(t)}</td>" for n, t in enumerate(row))
    body = "".join(f"<p>{html.escape(t)}</p>" for t in heads(doc))
    body += "<table><thead><tr><th>Description<th class=n>Quantity<th class=n>Price<th class=n>Tax<th class=n>Amount</thead>"
    body += "".join(f"<tr>{cell(r)}</tr>" for r in rows(doc)) + "</table><table>"
    body += "".join(f"<tr>{cell(r)}</tr>" for r in sums(doc)) + "</table>" + "".join(f"<p>{html.escape(t)}</p>" for t in feet(doc))
    return HTML(string=f"<html lang=en><body>{body}").write_pdf(stylesheets=[css], font_config=config)


def reportlab(doc):
    text, out = ParagraphStyle("text", fontName="Inter", fontSize=9, leading=13), io.BytesIO()
    style = TableStyle([("FONT", (0, 0), (-1, -1), "Inter", 9), ("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.lightgrey), ("ALIGN", (1, 0), (-1, -1), "RIGHT")])
    story = [Paragraph(html.escape(t), text) for t in heads(doc)] + [Spacer(1, 10)]
    table = [["Description", "Quantity", "Price", "Tax", "Amount"]] + [[Paragraph(html.escape(r[0]), text)] + r[1:] for r in rows(doc)]
    story += [Table(table, colWidths=[250, 60, 60, 45, 80], repeatRows=1, style=style), Table(sums(doc), style=style)]
    story += [Paragraph(html.escape(t), text) for t in feet(doc)]
    footer = lambda canvas, _: (canvas.setFont("Inter", 7.5), canvas.drawRightString(545, 40, f"Page {canvas.getPageNumber()}"))
    SimpleDocTemplate(out, pagesize=A4, leftMargin=50, rightMargin=50, topMargin=46, bottomMargin=60).build(story, onFirstPage=footer, onLaterPages=footer)
    return out.getvalue()


versions = {name: importlib.metadata.version(name) for name in ("weasyprint", "reportlab")}
for line in sys.stdin:
    doc, answer = json.loads(line), {"versions": versions, "sheets": {}}
    for draw in (weasyprint, reportlab):
        start = time.perf_counter()
        drawn = draw(doc)
        answer[draw.__name__] = time.perf_counter() - start
        answer["sheets"][draw.__name__] = len(PdfReader(io.BytesIO(drawn)).pages)
    print(json.dumps(answer), flush=True)
