import { senderOf } from './sender';

const COMPANY = { name: 'Esempio Wireless Srl', email: 'info@example.it' };
const BLANK = { fromName: '', fromAddress: null, replyTo: null };

it.each([
  // setting                                              MAIL_FROM                     From
  [BLANK, null, '"Esempio Wireless Srl" <info@example.it>'],
  [BLANK, 'posta@example.it', '"Esempio Wireless Srl" <posta@example.it>'],
  [BLANK, 'Ufficio <posta@example.it>', '"Ufficio" <posta@example.it>'],
  [{ ...BLANK, fromName: 'Assistenza' }, 'Ufficio <posta@example.it>', '"Assistenza" <posta@example.it>'],
  [{ ...BLANK, fromAddress: 'a@example.it' }, 'Ufficio <posta@example.it>', '"Ufficio" <a@example.it>'],
  [{ ...BLANK, fromName: 'La "Bella"\r\nBcc: x' }, 'p@example.it', '"La \\"Bella\\" Bcc: x" <p@example.it>'],
])('%# is from %3$s', (setting, mailFrom, from) => {
  expect(senderOf(setting, COMPANY, mailFrom).from).toBe(from);
});

it('has an address even where nobody gave one', () => {
  expect(senderOf(BLANK, { name: '', email: null }, null).from).toMatch(/^\S+@\S+$/);
});
