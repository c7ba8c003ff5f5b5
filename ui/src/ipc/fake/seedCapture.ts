import type * as T from '../types';
import type { Data, RawBlock } from './state';

export const captureOff = (): Data['capture'] => ({
  is_on: false,
  with_titles: true,
  skip_password_managers: true,
  retention_days: 30,
  min_minutes: 5,
  exclusions: [],
  password_managers: ['1password', 'bitwarden', 'keepass'],
  stretches: 0,
  blocks: [],
  dismissed: [],
});

function block(from: string, to: string, note: string, seen: [string, string][], guess?: RawBlock['guess']): RawBlock {
  const [start, end] = [`2026-11-20T${from}:00.000Z`, `2026-11-20T${to}:00.000Z`];
  const seconds = (Date.parse(end) - Date.parse(start)) / 1000;
  const each = Math.floor(seconds / seen.length);
  return {
    start,
    end,
    seconds,
    note,
    guess,
    seen: seen.map(([app, title]): T.Seen => ({ app, title, seconds: each })),
  };
}

/** A morning: mail before work, the shop, a look at the brand in the gap, the timer again. */
export const captured = (): Data['capture'] => ({
  ...captureOff(),
  is_on: true,
  exclusions: [
    { id: 'x-signal', field: 'app', pattern: 'Signal', keeps_app: true },
    { id: 'x-bank', field: 'title', pattern: 'Sparkasse', keeps_app: false },
  ],
  stretches: 1284,
  since: '2026-10-22T07:12:00.000Z',
  blocks: [
    block('06:52', '07:21', 'Globex – brand guidelines, comments', [
      ['Thunderbird', 'Re: brand guidelines, comments'],
      ['firefox', 'Globex – brand guidelines'],
    ]),
    block('07:30', '09:40', 'cart.ts – shop', [
      ['Code', 'cart.ts – shop'],
      ['kitty', 'npm test'],
    ]),
    block(
      '09:41',
      '10:04',
      'Acme – start page v3',
      [
        ['Figma', 'Acme – start page v3'],
        ['Signal', ''],
      ],
      { link: { task_id: 't-build' }, words: ['acme', 'start'], times: 4 },
    ),
    block('10:05', '10:47', 'cart.ts – shop', [['Code', 'cart.ts – shop']]),
  ],
});
