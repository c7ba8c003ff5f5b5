import type * as T from '../types';
import { blank, recount } from './drafts';
import { cannot, type Fake, find, type Handlers } from './state';

const usedBy = (fake: Fake, id: T.Id) =>
  fake.data.invoices.find((i) => i.lines.some((line) => line.deposit?.deposit_id === id));

const depositsOf = (fake: Fake, client: T.Id): T.Deposit[] =>
  fake.data.invoices
    .filter((i) => i.kind === 'deposit' && i.state !== 'draft' && i.client_id === client)
    .map((i) => ({
      id: i.id,
      number: i.number ?? '',
      issued_on: i.issued_on ?? '',
      subject: i.subject,
      net: i.totals.net,
      tax: i.totals.tax,
      total: i.totals.total,
      open: i.open,
      used_by: usedBy(fake, i.id)?.id,
      used_by_number: usedBy(fake, i.id)?.number,
    }));

export const unusedDeposits = (fake: Fake, invoice: T.Invoice) =>
  depositsOf(fake, invoice.client_id).filter((d) => !d.used_by && d.total.currency === invoice.currency);

function line(fake: Fake, invoice: T.Invoice, description: string, minor: number): T.Line {
  const amount = { minor, currency: invoice.currency };
  const position = Math.max(0, ...[...invoice.lines, ...invoice.sections].map((part) => part.position)) + 1;
  return {
    id: fake.newId(),
    kind: 'free',
    position,
    description,
    quantity: '1',
    unit: '',
    price: amount,
    tax_ids: ['x-19'],
    amount,
    entries: 0,
    seconds: 0,
    billed_seconds: 0,
    released: false,
  };
}

export function draftDeposit(fake: Fake, client: T.Client, subject: string, minor: number): T.Invoice {
  const invoice = blank(fake, client, { subject });
  Object.assign(invoice, { kind: 'deposit', purpose: 'deposit' });
  invoice.lines.push(line(fake, invoice, 'Deposit', minor));
  fake.data.invoices.unshift(invoice);
  return recount(fake, invoice);
}

export const deposits: Handlers = {
  'deposit.list': (fake, { client_id }) => ({ deposits: depositsOf(fake, client_id) }),
  'deposit.draft': (fake, { client_id, project_id, amount_minor, percent, subject }) => {
    const project = fake.data.projects.find((p) => p.id === project_id);
    const share = Math.round(((project?.budget?.minor ?? 0) * Number(percent ?? 0)) / 100);
    const client = find(fake.data.clients, client_id ?? project?.client_id ?? '');
    return draftDeposit(fake, client, subject ?? project?.name ?? '', amount_minor ?? share);
  },
  'invoice.take_deposit': (fake, { id, deposit_id }) => {
    const invoice = find(fake.data.invoices, id);
    if (usedBy(fake, deposit_id)) throw cannot('taken_off', 'It is taken off already.');
    const { number = '', issued_on = '', totals } = find(fake.data.invoices, deposit_id);
    const taken = line(fake, invoice, 'Deposit invoice', totals.net.minor);
    taken.quantity = '-1';
    taken.deposit = { deposit_id, number: number ?? '', issued_on: issued_on ?? '', net: totals.net, tax: totals.tax };
    invoice.lines.push(taken);
    return recount(fake, invoice);
  },
};
