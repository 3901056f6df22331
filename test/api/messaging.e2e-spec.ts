import { MessageService } from '../../api/src/messaging/message.service';
import type { NewMessage } from '../../api/src/messaging/new-message';
import { FileService } from '../../api/src/platform/files/file.service';
import { Transactions } from '../../api/src/platform/db/transactions.service';
import { testApp } from '../support/app';

interface MessageRow {
  readonly id: number;
  readonly key: string;
  readonly state: string;
  readonly attempts: number;
  readonly error: string | null;
  readonly nextTryAt: string | null;
  readonly sentAt: string | null;
  readonly html: string;
}

const START = new Date('2026-03-02T09:00:00Z');
const minutesLater = (minutes: number): Date => new Date(START.getTime() + minutes * 60_000);

describe('messages', () => {
  const app = testApp({ mailbox: true });
  let count = 0;

  beforeEach(() => {
    app.clock.hold(START);
  });

  const message = (values: Partial<NewMessage> = {}): NewMessage => ({
    key: `test:${++count}`,
    kind: 'test',
    partnerId: null,
    to: 'mario.rossi@example.it',
    template: 'test',
    language: 'it',
    data: { askedBy: 'Anna & <Figli>' },
    ...values,
  });

  const queue = (...messages: NewMessage[]): Promise<number[]> =>
    app.resolve(Transactions).run((tx) => app.resolve(MessageService).queue(tx, messages));

  const one = async (values: Partial<NewMessage> = {}): Promise<number> =>
    (await queue(message(values)))[0] ?? 0;

  const row = (id: number): Promise<MessageRow> => app.get<MessageRow>(`/messages/${id}`);

  const settled = async (id: number): Promise<MessageRow> => {
    await app.drain();
    return row(id);
  };

  it('leave once, laid out in the language asked for, with attachments and logo', async () => {
    const { version } = await app.get<{ version: number }>('/company');
    const logo =
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';
    await app.patch('/company', { version, logo });
    const [fileId] = await app
      .resolve(Transactions)
      .run((tx) =>
        app
          .resolve(FileService)
          .storeMany(tx, [{ bytes: Buffer.from('testo'), name: 'città.txt', mime: 'text/plain' }]),
      );
    const values = { language: 'en', attachments: [fileId ?? 0] } as const;
    const before = app.mailbox.mails.length;
    const id = await one(values);
    expect(await settled(id)).toMatchObject({ state: 'sent', attempts: 1, error: null });
    await app.drain();

    expect(app.mailbox.mails).toHaveLength(before + 1);
    const mail = app.mailbox.mails.at(-1);
    expect(mail?.subject).toBe('Test message from Prova Telecomunicazioni Srl');
    expect(mail?.from?.text).toBe('"Prova Telecomunicazioni Srl" <posta@prova.example>');
    expect(mail?.text).toContain('asked for by Anna & <Figli>');
    expect(mail?.html).toContain('Anna &amp; &lt;Figli&gt;');
    expect(mail?.attachments.map(({ filename, related }) => [filename, related ?? false])).toEqual([
      ['logo.png', true],
      ['città.txt', false],
    ]);
    expect((await row(id)).html).toContain(`src="${logo}"`);
    expect((await app.download(`/messages/${id}/attachments/${fileId}`)).toString()).toBe('testo');
  });

  it('of a known key are written once, in one call or in two', async () => {
    const twin = message();
    const ids = await queue(twin, twin);
    expect(await queue(twin)).toEqual([ids[0]]);
    expect(ids[0]).toBe(ids[1]);
    expect(await app.list('/messages', { q: 'mario.rossi' })).toContainEqual(
      expect.objectContaining({ key: twin.key }),
    );
  });

  it('go only when the change they tell of does', async () => {
    await app.drain();
    const texts = app.mailbox.texts;
    const lost = app.resolve(Transactions).run(async (tx) => {
      await app.resolve(MessageService).queue(tx, [message()]);
      throw new Error('the change failed');
    });
    await expect(lost).rejects.toThrow('the change failed');
    await app.drain();
    expect(app.mailbox.texts).toBe(texts);
  });

  it('wait and go again when the server says not now', async () => {
    app.mailbox.misbehaveAt('data', 451, 2);
    const id = await one();
    expect(await settled(id)).toMatchObject({
      state: 'queued',
      attempts: 1,
      nextTryAt: minutesLater(1).toISOString(),
    });
    expect((await row(id)).error).toContain('451');
    app.clock.hold(minutesLater(1));
    expect(await settled(id)).toMatchObject({
      state: 'queued',
      attempts: 2,
      nextTryAt: minutesLater(6).toISOString(),
    });
    app.clock.hold(minutesLater(6));
    expect(await settled(id)).toMatchObject({ state: 'sent', attempts: 3, error: null });
  });

  it('fail when the server says never, and go to a mended address when asked to', async () => {
    app.mailbox.misbehaveAt('rcpt', 550);
    const id = await one({ to: 'nobody@example.it' });
    expect(await settled(id)).toMatchObject({ state: 'failed', attempts: 1 });
    await app.post(`/messages/${id}/resend`, {}, { expect: 409 });
    await app.post(`/messages/${id}/retry`, { to: 'somebody@example.it' });
    expect(await settled(id)).toMatchObject({ state: 'sent' });
    expect([app.mailbox.mails.at(-1)?.to].flat()[0]?.text).toBe('somebody@example.it');
    await app.post(`/messages/${id}/retry`, {}, { expect: 409 });
  });

  it('become unsure when the line falls after the text, and go again only when a person says so', async () => {
    app.mailbox.misbehaveAt('data', 'hang-up');
    const texts = app.mailbox.texts;
    const id = await one();
    expect(await settled(id)).toMatchObject({ state: 'unsure', attempts: 1, nextTryAt: null });
    app.clock.hold(minutesLater(5000));
    expect(await settled(id)).toMatchObject({ state: 'unsure' });
    expect(app.mailbox.texts).toBe(texts + 1);
    await app.post(`/messages/${id}/retry`, {}, { expect: 409 });
    await app.post(`/messages/${id}/resend`);
    expect(await settled(id)).toMatchObject({ state: 'sent' });
    expect(app.mailbox.texts).toBe(texts + 2);
  });

  it('that arrived after all are left alone', async () => {
    app.mailbox.misbehaveAt('data', 'hang-up');
    const id = await one();
    expect(await settled(id)).toMatchObject({ state: 'unsure' });
    expect(await app.post(`/messages/${id}/settle`)).toMatchObject({
      state: 'sent',
      sentAt: START.toISOString(),
    });
  });

  it('surely did not go when the line falls before the text', async () => {
    app.mailbox.misbehaveAt('rcpt', 'hang-up');
    expect(await settled(await one())).toMatchObject({ state: 'queued', attempts: 1 });
  });

  it('without an address are listed as failed and keep nobody else waiting', async () => {
    const [lost = 0, good = 0] = await queue(message({ to: null }), message());
    expect(await settled(good)).toMatchObject({ state: 'sent' });
    expect(await row(lost)).toMatchObject({ state: 'failed', error: 'no address' });
    await app.post(`/messages/${lost}/retry`, {}, { expect: 422 });
  });

  it('with a code in them are not shown, and forgotten once they are sent', async () => {
    const id = await one({ confidential: true });
    expect((await settled(id)).html).toBe('');
    const [kept] = await app.db.query<{ html: string; text: string }[]>(
      'SELECT html, text FROM message WHERE id = ?',
      [id],
    );
    expect(kept).toEqual({ html: '', text: '' });
    expect(app.mailbox.mails.at(-1)?.text).toContain('Anna & <Figli>');
  });

  it('leave no faster than the mail provider allows', async () => {
    const { version } = await app.get<{ version: number }>('/mail-setting');
    app.clock.hold(minutesLater(9_000));
    await app.drain();
    app.clock.hold(minutesLater(10_000));
    await app.patch('/mail-setting', {
      version,
      perMinute: 2,
      fromName: 'Assistenza',
      replyTo: 'info@prova.example',
    });
    const ids = await queue(message(), message(), message());
    const states = async (): Promise<string[]> => {
      await app.drain();
      return Promise.all(ids.map(async (id) => (await row(id)).state));
    };
    expect((await states()).sort()).toEqual(['queued', 'sent', 'sent']);
    app.clock.hold(minutesLater(10_002));
    expect(await states()).toEqual(['sent', 'sent', 'sent']);
    const mail = app.mailbox.mails.at(-1);
    expect([mail?.from?.text, mail?.replyTo?.text]).toEqual([
      '"Assistenza" <posta@prova.example>',
      'info@prova.example',
    ]);
    await app.patch('/mail-setting', { version: version + 1, perMinute: 300 });
  });

  it('of a test leave from the company page', async () => {
    const { messageId } = await app.post<{ messageId: number }>('/mail-setting/test', {
      to: 'io@example.it',
    });
    expect(await settled(messageId)).toMatchObject({ state: 'sent', kind: 'test' });
    await app.get('/caught-mails', { expect: 409 }); // a real server is set
  });
});
