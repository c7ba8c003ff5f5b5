import type { CatalogueOf } from '../catalogue';
import type { rounds as en } from '../en/rounds';

export const rounds: CatalogueOf<typeof en> = {
  focus: 'Fokus',
  break: 'Pause',
  long_break: 'Lange Pause',
  until: '{{name}} bis {{time}}',
  left: '{{name}}: noch {{duration}}',
  over: '{{name}} ist um',
  waits: '{{name}} wartet auf den Timer',
  done_one: '{{count}} Runde heute',
  done_other: '{{count}} Runden heute',
  start: 'Fokusrunden starten',
  breakNow: 'Jetzt Pause',
  backToFocus: 'Zurück zum Fokus',
  stop: 'Fokusrunden beenden',
};
