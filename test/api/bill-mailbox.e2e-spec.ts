import { MailIntake } from '../../api/src/einvoice/mailbox/mail-intake.service';
import { testApp } from '../support/app';
import { FakeImap } from '../support/fake-imap';
import { describeWithSpecs, specBytes, specNames } from '../support/specs';

type Json = Record<string, unknown>;
type Files = Readonly<Record<string, Buffer>>;

interface Mailbox extends Json {
  readonly version: number;
}

interface Received {
  readonly id: number;
  readonly name: string;
  readonly state: string;
  readonly code: string | null;
}

const imap = new FakeImap();

/** A letter with files, as RFC 2045 writes it. */
function letter(subject: string, files: Files, type = 'application/octet-stream'): Buffer {
  const parts = Object.entries(files).map(
    ([name, bytes]) =>
      `--b\r\nContent-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\n` +
      (type === 'message/rfc822'
        ? `\r\n${bytes.toString('latin1')}\r\n`
        : `Content-Transfer-Encoding: base64\r\n\r\n${bytes.toString('base64').replaceAll(/(.{76})/g, '$1\r\n')}\r\n`),
  );
  return Buffer.from(
    `From: Fornitore <ufficio@fornitore.example>\r\nTo: fatture@prova.example\r\nSubject: ${subject}\r\n` +
      `Date: Fri, 20 Mar 2026 10:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="${type === 'message/rfc822' ? 'a' : 'b'}"\r\n\r\n` +
      `${parts.join('').replaceAll(/^--b\r\n/g, type === 'message/rfc822' ? '--a\r\n' : '--b\r\n')}--${type === 'message/rfc822' ? 'a' : 'b'}--\r\n`,
    'latin1',
  );
}

const samples = (): string[] => specNames('einvoice/valid');
/** The samples come from few suppliers that use one number for all: each gets a number of its own. */
const bill = (at: number): Buffer =>
  Buffer.from(
    specBytes(`einvoice/valid/${samples()[at] ?? ''}`)
      .toString('latin1')
      .replace(/<Numero>/g, `<Numero>${at}-`),
    'latin1',
  );

describeWithSpecs('bills that come by e-mail', () => {
  const app = testApp({ today: '2026-03-20' });

  beforeAll(() => imap.start());
  afterAll(() => imap.stop());

  const mailbox = (): Promise<Mailbox> => app.get<Mailbox>('/bill-mailbox');
  const configure = async (values: Json = {}, expected = 200): Promise<Json> => {
    const { version } = await mailbox();
    const server = { host: '127.0.0.1', port: imap.port, secure: false, ...imap.account };
    return app.patch<Json>(
      '/bill-mailbox',
      { version, enabled: true, ...server, ...values },
      { expect: expected },
    );
  };
  const received = (): Promise<Received[]> => app.list<Received>('/received-files', { perPage: 100 });
  /** A round, as the clock makes it; answers what came of it. */
  const round = async (): Promise<Received[]> => {
    const before = new Set((await received()).map(({ id }) => id));
    await app.resolve(MailIntake).round();
    await app.drain();
    return (await received()).filter(({ id }) => !before.has(id));
  };

  it('needs an account, whose password nobody sees again', async () => {
    const off = await app.post<Json>('/bill-mailbox/fetch', {}, { expect: 409 });
    expect(off).toMatchObject({ code: 'bill-mailbox.off' });
    expect(await configure({ password: '' }, 409)).toMatchObject({ code: 'bill-mailbox.account-missing' });
    expect(await configure({ moveTo: 'Archivio' })).toMatchObject({ enabled: true, passwordSet: true });
    const rows = await app.db.query<Json[]>('SELECT * FROM bill_mailbox');
    const history = await app.db.query<Json[]>("SELECT * FROM audit_entry WHERE resource = 'bill-mailbox'");
    expect(history).not.toHaveLength(0);
    expect(JSON.stringify([await mailbox(), rows, history])).not.toContain('segreta');
  });

  it('are taken in once, moved away, and found when somebody asks at once', async () => {
    imap.deliver(letter('Fattura', { 'fattura.xml': bill(0), 'logo.png': Buffer.from('png') }));
    await app.post('/bill-mailbox/fetch', {}, { expect: 204 });
    await app.drain();
    expect(await received()).toMatchObject([{ name: 'fattura.xml', state: 'read' }]);
    expect(imap.in('INBOX')).toEqual([]);
    expect(imap.in('Archivio')).toHaveLength(1);
    expect(await mailbox()).toMatchObject({
      lastError: null,
      lastRunAt: expect.stringMatching(/^2026-03-20/),
    });
    expect(await app.list('/bills')).toHaveLength(1);
    expect(await round()).toEqual([]);
  });

  it('wait in quarantine with their reason when they can’t be read, and others go through', async () => {
    imap.deliver(letter('Rotta', { 'rotta.xml.p7m': Buffer.from('no envelope') }));
    imap.deliver(letter('Due', { 'due.xml': bill(1), 'nota.txt': Buffer.from('ciao') }));
    imap.deliver(letter('Saluti', {}));
    const files = await round();
    expect(files).toHaveLength(2);
    expect(files.find(({ name }) => name === 'rotta.xml.p7m')).toMatchObject({ state: 'quarantined' });
    expect(files.find(({ name }) => name === 'due.xml')).toMatchObject({ state: 'read' });
    expect(imap.in('INBOX')).toEqual([]);
  });

  it('are found in certified mail, whose own papers are left', async () => {
    const inner = letter('Fattura elettronica', {
      'IT01234567890_0003.xml': bill(2),
      'IT01234567890_0003_MT_001.xml': Buffer.from('<x/>'),
    });
    imap.deliver(letter('POSTA CERTIFICATA: Fattura', { 'postacert.eml': inner }, 'message/rfc822'));
    expect(await round()).toMatchObject([{ name: 'IT01234567890_0003.xml', state: 'read' }]);
  });

  it('are not taken in again when the line falls before they are moved', async () => {
    imap.deliver(letter('Quattro', { 'quattro.xml': bill(3) }));
    imap.hangUp = true;
    expect(await round()).toMatchObject([{ name: 'quattro.xml', state: 'read' }]);
    expect((await mailbox()).lastError).toEqual(expect.any(String));
    expect(imap.in('INBOX')).toHaveLength(1);
    const texts = imap.fetched.length;
    expect(await round()).toEqual([]);
    expect(imap.fetched).toHaveLength(texts); // known by its number: not even downloaded
    expect(imap.in('INBOX')).toEqual([]);
    expect((await mailbox()).lastError).toBeNull();
  });

  it('are not taken in again when the server numbers its folder anew, or two rounds meet', async () => {
    await configure({ folder: 'Archivio', moveTo: '' });
    expect(await round()).toEqual([]);
    imap.renumber();
    expect(await round()).toEqual([]);
    const texts = imap.fetched.length;
    imap.deliver(letter('Cinque', { 'cinque.xml': bill(4) }), 'Archivio');
    const intake = app.resolve(MailIntake);
    await Promise.all([intake.round(), intake.round()]);
    expect((await received()).filter(({ name }) => name === 'cinque.xml')).toHaveLength(1);
    expect(imap.fetched.length).toBeLessThanOrEqual(texts + 2);
    expect(imap.in('Archivio').every(({ seen }) => seen)).toBe(true);
  });

  it.each([
    ['a wrong password', { password: 'wrong' }, /password/],
    ['a folder that is not there', { folder: 'Altrove' }, /folder/],
    ['a server that does not answer', { port: 1 }, /ECONNREFUSED|connect/i],
  ])('%s is told on the setting', async (_, values, told) => {
    await configure(values);
    await round();
    expect((await mailbox()).lastError).toMatch(told);
  });
});
