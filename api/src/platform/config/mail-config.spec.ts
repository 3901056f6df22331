import { readMailConfig } from './mail-config';

it.each([
  // SMTP_URL                             host              port  secure  STARTTLS
  ['smtp://mail.example.it', 'mail.example.it', 587, false, 'offered'],
  ['smtp://u:p%40ss@mail.example.it', 'mail.example.it', 587, false, 'required'],
  ['smtp://u:p@mail.example.it:25?tls=off', 'mail.example.it', 25, false, 'off'],
  ['smtps://u:p@mail.example.it', 'mail.example.it', 465, true, 'required'],
  ['smtp://[::1]:2525', '::1', 2525, false, 'offered'],
])('reads %s', (url, host, port, secure, startTls) => {
  const { smtp, catcher } = readMailConfig({
    SMTP_URL: url,
    MAIL_FROM: 'p@example.it',
    PONTE_MAIL_CATCHER: '1',
  });
  expect(smtp).toMatchObject({ host, port, secure, startTls });
  expect(catcher).toBe(false); // never beside a real server
});

it('reads the password as it is meant', () => {
  const { smtp } = readMailConfig({ SMTP_URL: 'smtp://u%40x:p%40ss@h', MAIL_FROM: 'p@example.it' });
  expect([smtp?.user, smtp?.password]).toEqual(['u@x', 'p@ss']);
});

it('catches mails only where that is asked for', () => {
  expect(readMailConfig({})).toMatchObject({ smtp: null, from: null, catcher: false });
  expect(readMailConfig({ SMTP_URL: '', PONTE_MAIL_CATCHER: '1' }).catcher).toBe(true);
});

it.each([
  [{ SMTP_URL: 'http://mail' }, 'SMTP_URL must be a URL starting with smtp:// or smtps://'],
  [{ SMTP_URL: 'smtp://u:secret@mail' }, 'MAIL_FROM must be set beside SMTP_URL'],
  [
    { SMTP_URL: 'smtp://mail?tls=maybe', MAIL_FROM: 'a@b' },
    'SMTP_URL may ask for tls=required or tls=off only',
  ],
  [{ MAIL_FROM: 'nobody' }, 'MAIL_FROM must be an address or Name <address>'],
  [{ PONTE_MAIL_TIMEOUT_MS: 'soon' }, 'PONTE_MAIL_TIMEOUT_MS must be a whole number from 100 to 600000'],
])('refuses %j', (env, fault) => {
  expect(() => readMailConfig(env)).toThrow(fault);
});
