import { addDays } from '../../format/dates';
import type * as T from '../types';
import { settle } from './payments';
import { fakePdf } from './pdf';
import { cannot, type Fake, find, type Handlers, invalid, patch } from './state';
import { today } from './view';

const nextNumber = (number: string) =>
  number.replace(/\d+$/, (digits) => String(Number(digits) + 1).padStart(digits.length, '0'));

function issue(fake: Fake, invoice: T.Invoice, on?: T.Day): T.Invoice {
  const series = fake.data.series[0];
  if (!series) throw cannot('no_series', 'There is no series of numbers.');
  invoice.number = series.next_number;
  series.next_number = nextNumber(series.next_number);
  invoice.issued_on = on ?? invoice.issue_on ?? today(fake);
  invoice.due_on = addDays(invoice.issued_on, invoice.due_days);
  invoice.next_number = undefined;
  for (const entry of fake.data.entries) if (entry.invoice_id === invoice.id) entry.billing = 'billed';
  return settle(fake, invoice);
}

export const issued: Handlers = {
  'invoice.issue': (fake, { id, issue_on }) => {
    const invoice = find(fake.data.invoices, id);
    if (invoice.state !== 'draft') throw cannot('not_draft', 'It is issued already.');
    if (invoice.problems.length > 0) throw new Error('The interface lets nobody issue a draft with problems.');
    return issue(fake, invoice, issue_on);
  },
  'invoice.pdf': (fake, { id }) => {
    const invoice = find(fake.data.invoices, id);
    const base64 = fakePdf(invoice, fake.data.profile.legal_name || 'Stint');
    return { file_name: `${invoice.number ?? 'Draft'}.pdf`, base64, sha256: String(base64.length) };
  },
  'invoice.pdf_many': (_, { ids }) => ({ file_name: 'Invoices.zip', base64: btoa('zip'), files: ids.length }),
  'invoice.issue_many': (fake, { ids }) => {
    const answer: T.IssuedMany = { issued: [], left: [] };
    for (const id of ids) {
      const invoice = find(fake.data.invoices, id);
      const { client_name, problems, kind } = invoice;
      if (problems.length > 0) {
        answer.left.push({ id, client_name, problems });
        continue;
      }
      issue(fake, invoice);
      answer.issued.push({
        id,
        kind,
        number: invoice.number,
        issued_on: invoice.issued_on,
        total: invoice.totals.total,
      });
    }
    return answer;
  },
  'invoice.xml': (fake, { id, format }) => {
    const invoice = find(fake.data.invoices, id);
    const base64 = btoa(`<Invoice>${invoice.number}</Invoice>`);
    return { file_name: `${invoice.number}.xml`, base64, sha256: String(base64.length), format: format ?? 'cii' };
  },
  'tax.list': ({ data }) => ({ taxes: data.taxes }),
  'tax.add': (fake, { name, percent, category, reason, compound }) => {
    if (!name.trim()) throw invalid('name', 'required', 'is missing');
    const tax: T.TaxRate = {
      id: fake.newId(),
      name,
      percent,
      category: category ?? (Number(percent) === 0 ? 'Z' : 'S'),
      reason: reason ?? '',
      compound: compound ?? false,
      archived: false,
    };
    fake.data.taxes.push(tax);
    return tax;
  },
  'tax.edit': ({ data }, fields) => patch(find(data.taxes, fields.id), fields),
  'tax.archive': ({ data }, { id, archived }) => patch(find(data.taxes, id), { archived }),
  'series.list': ({ data }) => ({ series: data.series }),
  'series.register': () => ({ gaps: [] }),
  'series.add': (fake, { kind, name, pattern, reset, per_client, usual }) => {
    const series: T.Series = {
      id: fake.newId(),
      kind,
      name,
      pattern,
      reset: reset ?? 'yearly',
      per_client: per_client ?? false,
      usual: usual ?? false,
      own: true,
      archived: false,
      names_client: false,
      next_number: pattern.replace('{YYYY}', '2026').replace(/\{#+\}/, '0001'),
      next_seq: 1,
    };
    fake.data.series.push(series);
    return series;
  },
  'series.edit': ({ data }, fields) => {
    if (fields.pattern !== undefined && !/\{#+\}/.test(fields.pattern))
      throw invalid('pattern', 'no_counter', 'has no counter like {####}');
    const series = patch(find(data.series, fields.id), fields);
    series.next_number = series.pattern
      .replace('{YYYY}', '2026')
      .replace(/\{(#+)\}/, (_, hashes: string) => '47'.padStart(hashes.length, '0'));
    return series;
  },
};
