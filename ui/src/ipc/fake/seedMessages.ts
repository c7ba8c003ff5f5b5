import { addMessage } from './messages';
import type { Fake } from './state';

/** Mails as a freelancer gets them: of a client, of a stranger, with files of both kinds. */
export function seedMessages(fake: Fake): void {
  const [first, second] = fake.data.clients;
  const file = (name: string, bytes: number, runs = false) => ({
    file: {
      id: `file-${name}`,
      name,
      bytes,
      mime: 'application/pdf',
      sha256: '',
      created_at: '2026-11-20T08:00:00.000Z',
    },
    runs,
    within: false,
  });
  addMessage(fake, {
    from: { name: 'Ada Lovelace', address: 'ada@globex.example' },
    subject: 'Re: Website, first drafts',
    text: 'The second one it is. Could the headline be a little calmer?\n\nWe have gathered our remarks in the file.\n\nAda',
    client: first?.id,
    more: {
      whole: 'The second one it is.\n\nOn 19 Nov 2026, Mira wrote:\n> Which of the three do you like?',
      has_page: true,
      files: [file('remarks.pdf', 184_320), file('brand-fonts.pdf.exe', 92_160, true)],
    },
  });
  addMessage(fake, {
    from: { name: 'Bob Kahn', address: 'bob@initech.example' },
    subject: 'Invoice 2026-0041',
    text: 'Paid today, thank you for the quick work.',
    client: second?.id ?? first?.id,
    more: { unread: false },
  });
  addMessage(fake, {
    from: { name: '', address: 'carol@somewhere-far-away.example' },
    subject: 'An app for our reading circle, and a question about when you would have the time for it',
    text: 'A friend gave me your address. Would you have a day in January?',
    more: { unread: false, left_out: [{ name: 'all-the-photos.zip', bytes: 41_943_040 }] },
  });
}
