import type * as T from '../types';

const quoted = (text: string) => text.replace(/[\\()]/g, (c) => `\\${c}`);
// The standard fonts of PDF know Latin-1 only, which is enough for a stand-in.
const latin = (text: string) => [...text].map((c) => (c.charCodeAt(0) < 256 ? c : '?')).join('');

/** A plain but real PDF of one page, so that the preview has true bytes to draw. */
export function fakePdf(invoice: T.Invoice, seller: string): string {
  const parts: string[] = [];
  const text = (x: number, y: number, size: number, words: string, bold = false) =>
    parts.push(`BT /${bold ? 'B' : 'R'} ${size} Tf ${x} ${y} Td (${quoted(latin(words))}) Tj ET`);
  const amount = (money: T.Money) => (money.minor / 100).toFixed(2);
  text(60, 770, 16, seller, true);
  text(430, 770, 9, 'Invoice');
  text(430, 754, 13, invoice.number ?? 'Draft', true);
  text(60, 700, 10, invoice.client_name, true);
  text(60, 684, 10, invoice.subject);
  let y = 640;
  for (const line of invoice.lines) {
    text(60, y, 9, line.description);
    text(330, y, 9, `${line.quantity} ${line.unit}`);
    text(400, y, 9, amount(line.price));
    text(480, y, 9, amount(line.amount));
    y -= 18;
  }
  text(330, y - 12, 9, `Net ${amount(invoice.totals.net)}`);
  text(330, y - 28, 9, `Tax ${amount(invoice.totals.tax)}`);
  text(330, y - 48, 12, `Total ${invoice.currency} ${amount(invoice.totals.total)}`, true);
  text(60, y - 90, 9, invoice.note);
  parts.push(`0.6 w 0.8 G 60 ${y + 12} m 535 ${y + 12} l S`);
  return btoa(assemble(parts.join('\n')));
}

function assemble(stream: string): string {
  const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R /Resources << /Font << /R 4 0 R /B 5 0 R >> >> >>',
    font('Helvetica'),
    font('Helvetica-Bold'),
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = file.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  return `${file}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
}
