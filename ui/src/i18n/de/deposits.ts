import type { CatalogueOf } from '../catalogue';
import type { deposits as en } from '../en/deposits';

export const deposits: CatalogueOf<typeof en> = {
  title: 'Anzahlungsrechnung',
  kind: 'Anzahlung',
  ask: 'Anzahlung anfordern …',
  draft: 'Anzahlungsrechnung entwerfen',
  drafted: 'Anzahlungsrechnung entworfen',
  portion: 'Anzahlung',
  portionOptional: 'Anzahlung (optional)',
  portionHint: '30 % oder ein Betrag; entwirft eine Anzahlungsrechnung',
  amount: 'Betrag in {{currency}}, ohne Steuern, wenn deine Preise sie nicht enthalten',
  notAnAmount: 'Das ist kein Betrag: schreib einen wie 500,00.',
  project: 'Projekt (optional)',
  budget: 'Budget {{budget}}',
  shareHint: 'Oder ein Anteil am Budget, etwa 30 %.',
  shareOfWhat: 'Ein Anteil braucht ein Projekt mit Budget in Geld: wähle eines, oder schreib einen Betrag.',
  notPaid: 'noch nicht bezahlt',
  notTakenOff: 'bezahlt, noch nicht abgesetzt',
  unused: 'Anzahlungen, die nicht abgesetzt sind',
  notTaken: '{{number}} hat vorher {{total}} angefordert.',
  open: 'Davon sind {{open}} noch nicht bezahlt.',
  take: 'Absetzen',
  takeNumber: '{{number}} absetzen',
  charged: 'netto {{net}}, Steuer {{tax}}',
  drop: '{{number}} nicht absetzen',
  letGo: '{{number}} wird nicht mehr abgesetzt',
};
