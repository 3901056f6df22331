import { MessageService } from '../../api/src/messaging/message.service';
import type { NewMessage } from '../../api/src/messaging/new-message';
import { Transactions } from '../../api/src/platform/db/transactions.service';
import { testApp } from '../support/app';
import { lastLink, Signer, tokenOf } from '../support/signer';

const NOW = new Date('2026-03-10T09:00:00Z');
const app = testApp({ mailbox: true, skebby: true });

type Json = Record<string, unknown>;
interface Row extends Json {
  readonly id: number;
  readonly version: number;
}

beforeEach(() => app.clock.hold(NOW));

const setting = (): Promise<Row> => app.get<Row>('/sms-setting');

async function configure(values: Json = {}): Promise<Row> {
  const { version } = await setting();
  return app.patch<Row>('/sms-setting', {
    ...{ version, enabled: true, ...app.skebby.account, senderName: 'Prova', messageType: 'GP' },
    ...values,
  });
}

async function draft(values: Json = {}): Promise<Row> {
  const partner = await app.given.partner({
    ...{ kind: 'person', name: undefined, vatNumber: undefined, recipientCode: undefined },
    ...{ firstName: 'Mario', lastName: 'Rossi', fiscalCode: 'RSSMRA80A01H501U' },
    ...{ email: 'mario.rossi@example.it', phone: '333 1234567', ...values },
  });
  return app.given.contract({
    ...{ draft: true, partnerId: partner.id, startsOn: '2026-04-01' },
  }) as unknown as Promise<Row>;
}

const ask = (contractId: number, body: Json, expected = 201): Promise<Row> =>
  app.post<Row>(`/contracts/${contractId}/signatures`, { mode: 'link', ...body }, { expect: expected });

const lastSms = (): string => app.skebby.taken.at(-1)?.message ?? '';

describe('the account for SMS', () => {
  it('is needed before anything is asked for by SMS', async () => {
    expect(await setting()).toMatchObject({ enabled: false, passwordSet: false, route: 'none' });
    const { id } = await draft();
    expect(await ask(id, { codeBy: 'sms' }, 409)).toMatchObject({ code: 'sms.not-configured' });
    const refused = await app.post<Json>('/sms-setting/test', { to: '333 1234567' }, { expect: 409 });
    expect(refused).toMatchObject({ code: 'sms.not-configured' });
    const { version } = await setting();
    const blank = await app.patch<Json>('/sms-setting', { version, enabled: true }, { expect: 409 });
    expect(blank).toMatchObject({ code: 'sms.account-missing' });
  });

  it('is kept under lock: the password is in no answer, no row and no history', async () => {
    const shown = await configure();
    expect(shown).toMatchObject({ enabled: true, passwordSet: true, userName: 'esempio', route: 'skebby' });
    const [row] = await app.db.query<Json[]>('SELECT * FROM sms_setting');
    const entries = await app.db.query<Json[]>("SELECT * FROM audit_entry WHERE resource = 'sms-setting'");
    expect(entries).not.toHaveLength(0);
    expect(JSON.stringify([shown, row, entries])).not.toContain(app.skebby.account.password);
    // Not told: it stays.
    expect(await configure({ password: undefined, senderName: 'Altro' })).toMatchObject({
      passwordSet: true,
    });
    expect(await app.post('/sms-setting/check')).toEqual({ credits: [{ type: 'GP', quantity: 842 }] });
  });

  it('tells a wrong password, and sends nothing with it', async () => {
    await configure({ password: 'wrong' });
    const refused = await app.post<Json>('/sms-setting/check', {}, { expect: 409 });
    expect(refused).toMatchObject({
      code: 'sms.unavailable',
      params: { reason: expect.stringContaining('404') },
    });
    await configure();
    await app.post('/sms-setting/check');
  });

  it('sends a message to see whether it works', async () => {
    await configure();
    const { messageId } = await app.post<{ messageId: number }>('/sms-setting/test', { to: '333 1234567' });
    await app.drain();
    expect(await app.get(`/messages/${messageId}`)).toMatchObject({
      ...{ channel: 'sms', toAddress: '+393331234567', state: 'sent', attempts: 1, html: '' },
    });
    expect(app.skebby.taken.at(-1)).toMatchObject({
      ...{ recipient: ['+393331234567'], message_type: 'GP', sender: 'Prova', encoding: 'gsm' },
      order_id: expect.stringMatching(/^[\da-f]{32}$/),
    });
    expect(lastSms()).toContain('SMS di prova');
    const landline = await app.post<Json>('/sms-setting/test', { to: '06 98373335' }, { expect: 422 });
    expect(landline).toMatchObject({ code: 'sms.invalid-number' });
  });
});

describe('an SMS', () => {
  let count = 0;

  beforeAll(() => configure());

  async function sent(): Promise<Json> {
    const message: NewMessage = {
      ...{ key: `sms:${++count}`, kind: 'test', template: 'test', partnerId: null },
      ...{ to: '+39 333 1234567', data: { askedBy: 'Anna & Co' } },
      channel: 'sms',
      language: 'it',
    };
    const queue = (): Promise<number[]> =>
      app.resolve(Transactions).run((tx) => app.resolve(MessageService).queue(tx, [message]));
    const [id] = await queue();
    expect(await queue()).toEqual([id]); // the same key is the same message
    await app.drain();
    return app.get<Json>(`/messages/${id}`);
  }

  it.each([
    // what the provider does            what becomes of the message   taken
    ['answers at once', [], { state: 'sent' }, 1],
    ['takes it and hangs up', ['hang-up'], { state: 'unsure', nextTryAt: null }, 1],
    ['fails somewhere inside', [500], { state: 'unsure', nextTryAt: null }, 0],
    ['finds fault with it', [400], { state: 'failed', nextTryAt: null }, 0],
    ['is busy', [429], { state: 'queued', nextTryAt: '2026-03-10T09:01:00.000Z' }, 0],
    ['is down', [503], { state: 'queued', nextTryAt: '2026-03-10T09:01:00.000Z' }, 0],
    ['refuses the token once', [401], { state: 'sent' }, 1],
  ] as const)('when the provider %s', async (_, plan, became, taken) => {
    const before = app.skebby.taken.length;
    app.skebby.misbehave(...plan);
    expect(await sent()).toMatchObject({ ...became, attempts: 1 });
    await app.drain();
    expect(app.skebby.taken.length - before).toBe(taken);
    await app.db.query("UPDATE message SET state = 'failed', next_try_at = NULL WHERE state = 'queued'");
  });

  it('signs in once and then only when its token is refused', async () => {
    await sent();
    const { logins } = app.skebby;
    await sent();
    expect(app.skebby.logins).toBe(logins);
    app.skebby.forgetTokens();
    expect(await sent()).toMatchObject({ state: 'sent', attempts: 1 });
    expect(app.skebby.logins).toBe(logins + 1);
    expect(lastSms()).toContain('Anna & Co');
  });
});

describe('a signature with SMS', () => {
  beforeAll(() => configure());

  it('has its code by SMS, and evidence that tells which way and the masked number', async () => {
    const { id } = await draft();
    const request = await ask(id, { codeBy: 'sms' });
    expect(request).toMatchObject({ linkBy: 'email', codeBy: 'sms', toPhone: '+393331234567' });
    await app.drain();
    expect(app.mailbox.mails.at(-1)?.text).toContain('per SMS');
    const signer = new Signer(app, tokenOf(lastLink(app)));
    expect(await signer.open()).toMatchObject({ codesTo: '+39•••567', copyTo: 'm•••@example.it' });
    await signer.read();
    expect((await signer.call('post', 'code')).body).toMatchObject({ to: '+39•••567' });
    await app.drain();
    const code = /^\d{6}/.exec(lastSms())?.[0] ?? '';
    expect((await signer.sign({ code })).body).toMatchObject({ state: 'signed' });

    const { evidence, events } = await app.get<{ evidence: Json; events: { kind: string; facts: Json }[] }>(
      `/signatures/${request.id}`,
    );
    expect(evidence.code).toMatchObject({ channel: 'sms', sentTo: '+39•••567', wrongTries: 0 });
    expect(events.find(({ kind }) => kind === 'code-sent')?.facts).toMatchObject({
      ...{ channel: 'sms', to: '+39•••567' },
    });
    expect(await app.post(`/signatures/${request.id}/verify`)).toMatchObject({ intact: true });
    // The code is nowhere once it has left.
    const texts = await app.db.query<{ text: string }[]>(
      "SELECT text FROM message WHERE kind = 'signature.code'",
    );
    expect(texts.every(({ text }) => text === '')).toBe(true);
  });

  it('has its link by SMS, too, for who has no e-mail address; another number may be given', async () => {
    const { id } = await draft({ email: null });
    const request = await ask(id, { linkBy: 'sms', codeBy: 'sms', phone: '347 7654321' });
    expect(request).toMatchObject({ toAddress: null, toPhone: '+393477654321' });
    await app.drain();
    const token = /\/sign\/#([\w-]+)/.exec(lastSms())?.[1] ?? '';
    expect(await new Signer(app, token).open()).toMatchObject({ state: 'waiting', codesTo: '+39•••321' });

    await app.post(`/signatures/${request.id}/resend`, { phone: '348 1111111' });
    await app.drain();
    expect(app.skebby.taken.at(-1)?.recipient).toEqual(['+393481111111']);
    expect((await new Signer(app, token).call('post', 'open')).status).toBe(404);
    expect(await app.post(`/signatures/${request.id}/verify`)).toMatchObject({ intact: true });
    await app.db.query("UPDATE signature_request SET to_phone = '+393330000000' WHERE id = ?", [request.id]);
    expect(await app.post(`/signatures/${request.id}/verify`)).toMatchObject({
      faults: [{ part: 'request', field: 'toPhone' }],
    });
  });

  it.each([
    ['a landline', { linkBy: 'sms', codeBy: 'sms', phone: '06 98373335' }, 'signature.invalid-phone'],
    ['no address for the link', { codeBy: 'sms' }, 'signature.invalid-address'],
  ])('is not asked for with %s', async (_, body, code) => {
    const { id } = await draft({ email: null });
    expect(await ask(id, body, 422)).toMatchObject({ code });
  });
});

describe('without permission', () => {
  it('nobody sees or changes the account', async () => {
    await app.get('/sms-setting', { token: null, expect: 401 });
  });
});
