import { createServer, type AddressInfo } from 'node:net';
import { readMailConfig } from '../../api/src/platform/config/mail-config';
import type { OutgoingMail } from '../../api/src/platform/mail/outgoing-mail';
import { SmtpGateway } from '../../api/src/platform/mail/smtp.gateway';
import { Mailbox } from '../support/mailbox';

const TIMEOUT_MS = 800;
const logins: (string | undefined)[] = [];

/** A server that asks for a password and has no TLS. */
const mailbox = new Mailbox({
  disabledCommands: ['STARTTLS'],
  authOptional: true,
  allowInsecureAuth: true,
  onAuth: ({ username, password }, _session, done) => {
    logins.push(username);
    if (password === 'p@ss word') done(null, { user: username ?? '' });
    else done(new Error('no such user'));
  },
});

beforeAll(() => mailbox.start());
afterAll(() => mailbox.stop());
beforeEach(() => {
  logins.length = 0;
});

const MAIL: OutgoingMail = {
  ...{ from: '"Prova" <posta@prova.example>', replyTo: null, to: 'mario.rossi@example.it', subject: 'Prova' },
  ...{ html: '<p>Ciao</p>', text: 'Ciao', messageId: 'uno@prova.example', attachments: [] },
  date: new Date('2026-03-02T09:00:00Z'),
};

const send = (url: string) => {
  const { smtp } = readMailConfig({ SMTP_URL: url, MAIL_FROM: 'posta@prova.example' });
  return new SmtpGateway(true, () => Promise.resolve(smtp), TIMEOUT_MS).send(MAIL);
};

const withUser = (user: string): string => mailbox.url.replace('smtp://', `smtp://${user}@`);

it('signs in where it is told to, and its message keeps its own id', async () => {
  expect(await send(withUser('ponte:p%40ss%20word'))).toMatchObject({ kind: 'sent' });
  expect(logins).toEqual(['ponte']);
  expect(mailbox.mails.at(-1)?.messageId).toBe('<uno@prova.example>');
});

it('tries again later when its password is refused: the settings are wrong, not the message', async () => {
  expect(await send(withUser('ponte:altro'))).toMatchObject({ kind: 'refused', permanent: false });
});

it('says no password where it would go in the clear unasked', async () => {
  const outcome = await send(withUser('ponte:p%40ss%20word').replace('?tls=off', ''));
  expect(outcome).toMatchObject({ kind: 'refused', permanent: false });
  expect(logins).toEqual([]);
  expect(JSON.stringify(outcome)).not.toContain('p@ss');
});

it('gives up in time: before the text it surely was not taken, after it nobody knows', async () => {
  mailbox.misbehaveAt('rcpt', 'silence');
  expect(await send(mailbox.url)).toMatchObject({ kind: 'refused', permanent: false });
  mailbox.misbehaveAt('data', 'silence');
  expect(await send(mailbox.url)).toMatchObject({ kind: 'unsure' });
});

it('knows a server that is not there', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  expect(await send(`smtp://127.0.0.1:${port}`)).toMatchObject({ kind: 'refused', permanent: false });
});
