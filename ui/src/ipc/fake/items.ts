import type * as T from '../types';
import { cannot, find, type Handlers, includes, invalid, iso, patch } from './state';

const item = (id: T.Id, name: string, minor: number, fields: Partial<T.Item> = {}): T.Item => ({
  id,
  name,
  description: '',
  code: '',
  category: '',
  unit: '',
  price: { minor, currency: 'EUR' },
  archived: false,
  created_at: '2026-09-01T08:00:00.000Z',
  ...fields,
});

export function seedItems(): T.Item[] {
  return [
    item('it-host', 'Hosting', 4_900, {
      description: 'Managed, with backups',
      category: 'Care',
      unit: 'month',
      code: 'H-1',
    }),
    item('it-audit', 'Accessibility audit', 120_000, {
      category: 'Advice',
      description: 'Report and one hour of questions',
    }),
    item('it-day', 'Workshop', 110_000, { category: 'Advice', unit: 'day' }),
    item('it-font', 'Web fonts', 8_900, { price: { minor: 8_900, currency: 'USD' }, tax_ids: ['x-7'] }),
  ];
}

export const items: Handlers = {
  'item.list': (fake, { text, category, archived }) => {
    const all = [...fake.data.items].sort((a, b) => a.name.localeCompare(b.name));
    const mentions = (i: T.Item) =>
      !text || [i.name, i.code, i.category, i.description].some((part) => includes(part, text));
    return {
      items: all.filter(
        (i) => i.archived === (archived ?? false) && (!category || i.category === category) && mentions(i),
      ),
      categories: [...new Set(all.map((i) => i.category).filter(Boolean))].sort(),
    };
  },
  'item.show': (fake, { id }) => find(fake.data.items, id),
  'item.add': (fake, { tax_ids, ...request }) => {
    if (!request.name.trim()) throw invalid('name', 'required', 'is missing');
    const made = item(fake.newId(), request.name, 0, { ...patch({}, request), created_at: iso(fake.nowMs()) });
    if (tax_ids) made.tax_ids = tax_ids;
    fake.data.items.push(made);
    return made;
  },
  'item.edit': (fake, { tax_ids, ...fields }) => {
    const known = patch(find(fake.data.items, fields.id), fields);
    if (tax_ids !== undefined) known.tax_ids = tax_ids ?? undefined;
    return known;
  },
  'item.archive': (fake, { id, archived }) => Object.assign(find(fake.data.items, id), { archived }),
  'item.delete': (fake, { id }) => {
    find(fake.data.items, id);
    fake.data.items = fake.data.items.filter((i) => i.id !== id);
    return {};
  },
  'item.from_line': (fake, { line_id, name }) => {
    const draft = fake.data.invoices.find((i) => i.lines.some((l) => l.id === line_id));
    const line = draft?.lines.find((l) => l.id === line_id);
    if (!line) throw cannot('not_found', 'There is no such line.');
    const [first = '', ...rest] = line.description.split('\n');
    const made = item(fake.newId(), name ?? first, line.price.minor, {
      description: rest.join('\n'),
      unit: line.unit,
      price: line.price,
    });
    fake.data.items.push(made);
    return made;
  },
};
