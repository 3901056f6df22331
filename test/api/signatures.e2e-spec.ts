import { PDFDocument } from 'pdf-lib';
import { SignatureDeadlines } from '../../api/src/contracts/signing/signature-deadlines.service';
import { SignatureRequest } from '../../api/src/contracts/signing/signature-request.entity';
import { SigningAct } from '../../api/src/contracts/signing/signing-act.service';
import { testApp } from '../support/app';
import { madeUpBundle } from '../support/certificates';
import { pdfsig } from '../support/pdfsig';
import { tokenFor } from '../support/people';
import { DRAWING, lastLink, Signer, tokenOf } from '../support/signer';

const TODAY = '2026-03-10';
const NOW = new Date('2026-03-10T09:00:00Z');
const app = testApp({ mailbox: true });

type Json = Record<string, unknown>;
interface Row extends Json {
  readonly id: number;
  readonly state: string;
}

const after = (minutes: number): void => app.clock.hold(new Date(NOW.getTime() + minutes * 60_000));
const codeOf = (response: { body: unknown }): unknown => (response.body as { code?: unknown }).code;

beforeEach(() => app.clock.hold(NOW));

/** A person's draft, which an e-mail reaches. */
async function draft(values: Json = {}): Promise<Row> {
  const partner = await app.given.partner({
    ...{ kind: 'person', name: undefined, vatNumber: undefined, recipientCode: undefined },
    ...{ firstName: 'Mario', lastName: 'Rossi', fiscalCode: 'RSSMRA80A01H501U' },
    email: 'mario.rossi@example.it',
  });
  return app.given.contract({
    draft: true,
    partnerId: partner.id,
    startsOn: '2026-04-01',
    ...values,
  }) as Promise<Row>;
}

function ask(contractId: number, body: Json = { mode: 'link' }): Promise<Row> {
  return app.post<Row>(`/contracts/${contractId}/signatures`, body);
}

/** A request by link, and who holds the link. */
async function asked(): Promise<{ contract: Row; request: Row; signer: Signer }> {
  const contract = await draft();
  const request = await ask(contract.id);
  await app.drain();
  return { contract, request, signer: new Signer(app, tokenOf(lastLink(app))) };
}

const detail = (id: number): Promise<Row & { events: { kind: string; facts: Json }[]; evidence: Json }> =>
  app.get(`/signatures/${id}`);
const kindsOf = async (id: number): Promise<string[]> => (await detail(id)).events.map(({ kind }) => kind);

describe('by link', () => {
  it('goes from the office to the mailbox, the page, the code and the signed copy', async () => {
    const { contract, request, signer } = await asked();
    expect(request).toMatchObject({
      ...{ state: 'waiting', mode: 'link', channel: 'distance', signerName: 'Mario Rossi' },
      toAddress: 'mario.rossi@example.it',
    });
    expect(await app.get(`/contracts/${contract.id}`)).toMatchObject({ status: 'proposal' });

    after(5);
    const page = await signer.open();
    expect(page).toMatchObject({
      ...{ state: 'waiting', contract: contract.code, signer: 'Mario Rossi', read: false },
      ...{ codesTo: 'm•••@example.it', company: { name: 'Prova Telecomunicazioni Srl' } },
    });
    expect(page.consents.map(({ key }) => key)).toEqual([
      ...['contract', 'privacy', 'early-start', 'marketing', 'profiling', 'third-parties'],
    ]);
    const shown = await signer.call('get', 'page');
    expect(shown.text).toContain('Rossi Mario');
    expect(shown.headers['content-security-policy']).toContain("default-src 'none'");
    expect((await signer.call('get', 'pdf')).headers['content-type']).toBe('application/pdf');

    after(8);
    await signer.read();
    const code = await signer.code();
    expect(code).toMatch(/^\d{6}$/);
    const wrong = await signer.sign({ code: code === '000000' ? '000001' : '000000' });
    expect(wrong.body).toMatchObject({ status: 422, code: 'signing-code.invalid', params: { triesLeft: 4 } });

    after(9);
    const done = await signer.sign({ code, ticked: ['contract', 'privacy', 'marketing'] });
    expect(done.body).toMatchObject({ state: 'signed', signedAt: '2026-03-10T09:09:00.000Z' });
    expect(await kindsOf(request.id)).toEqual([
      ...['requested', 'link-sent', 'opened', 'read', 'code-sent', 'code-refused', 'signed'],
    ]);
  });

  it('leaves the contract accepted, the print signed, the consents written down and the copy with the customer', async () => {
    const { contract, request, signer } = await asked();
    expect((await signer.signAll(['contract', 'privacy', 'marketing'])).status).toBe(200);
    await app.drain();

    expect(await app.get(`/contracts/${contract.id}`)).toMatchObject({ status: 'accepted' });
    const [row] = await app.db.query<Json[]>(
      'SELECT signed_on AS signedOn, signed_channel AS channel FROM contract WHERE id = ?',
      [contract.id],
    );
    expect(row).toEqual({ signedOn: TODAY, channel: 'distance' });
    const events = await app.get<Json[]>(`/contracts/${contract.id}/events`);
    expect(events.at(-1)).toMatchObject({ toStatus: 'accepted', actorName: 'Mario Rossi' });
    expect(await app.get(`/contracts/${contract.id}/prints`)).toMatchObject([
      { signedAt: NOW.toISOString() },
    ]);
    expect(await app.get(`/contracts/${contract.id}/consents`)).toEqual([
      { kind: 'marketing', given: true },
      { kind: 'profiling', given: false },
      { kind: 'third-parties', given: false },
    ]);
    const copy = await app.download(`/signatures/${request.id}/signed-pdf`);
    const mail = app.mailbox.mails.at(-1)!;
    expect(mail.subject).toContain('firmato');
    expect(mail.attachments[0]!.content).toEqual(copy);
    expect((await signer.call('get', 'signed-pdf')).body).toEqual(copy);
    expect((await PDFDocument.load(copy)).getPageCount()).toBe(((await signer.open()).pages as number) + 1);
  });

  it('keeps evidence of who, when, from where, with which code and what was ticked', async () => {
    const { contract, request, signer } = await asked();
    await signer.signAll();
    const { evidence, drawing, events } = await detail(request.id);
    const prints = await app.get<Json[]>(`/contracts/${contract.id}/prints`);
    expect(evidence).toMatchObject({
      ...{ format: 'ponte-signature-evidence/1', contract: contract.code },
      request: { id: request.id, mode: 'link', channel: 'distance', witness: null },
      signer: { name: 'Mario Rossi', fiscalCode: 'RSSMRA80A01H501U', email: 'mario.rossi@example.it' },
      documentBefore: { sha256: prints[0]!.sha256 },
      documentAfter: { sha256: events.at(-1)!.facts.signedSha256, seal: null },
      times: { signed: NOW.toISOString() },
      client: { ip: '203.0.113.7', userAgent: signer.userAgent },
      code: { sentTo: 'mario.rossi@example.it', wrongTries: 0, algorithm: expect.stringContaining('scrypt') },
    });
    expect(evidence.consents).toContainEqual({
      ...{ key: 'privacy', required: true, given: true },
      text: expect.stringContaining('informativa'),
    });
    expect(evidence.consents).toContainEqual(expect.objectContaining({ key: 'marketing', given: false }));
    expect(drawing).toContain('<svg');
    expect(JSON.parse((await app.download(`/signatures/${request.id}/evidence`)).toString())).toEqual(
      evidence,
    );
  });

  it('signs once, however many press the button at once', async () => {
    const { request, signer } = await asked();
    await signer.open();
    await signer.read();
    const code = await signer.code();
    const answers = await Promise.all([1, 2, 3].map(() => signer.sign({ code })));
    expect(answers.map(({ body }) => (body as Json).state ?? (body as Json).code)).toEqual(
      [1, 2, 3].map(() => 'signed'),
    );
    expect((await kindsOf(request.id)).filter((kind) => kind === 'signed')).toHaveLength(1);
    await app.drain();
    const copies = await app.db.query<unknown[]>('SELECT id FROM message WHERE `key` = ?', [
      `signature-done:${request.id}`,
    ]);
    expect(copies).toHaveLength(1);
    expect((await app.post<Json>(`/signatures/${request.id}/verify`)).intact).toBe(true);
  });

  it('signs once, too, where the first is done while the second is half way', async () => {
    const { request, signer } = await asked();
    await signer.open();
    await signer.read();
    const code = await signer.code();
    const early = await app.db.manager.findOneByOrFail(SignatureRequest, { id: request.id });
    expect((await signer.sign({ code })).status).toBe(200);
    const client = { ip: signer.ip, userAgent: signer.userAgent };
    const drawing = { ...DRAWING, kind: 'drawn' as const };
    const ticked = ['contract', 'clauses', 'privacy', 'mandate'];
    await app.resolve(SigningAct).sign(early, { drawing, ticked, code }, client);
    expect((await kindsOf(request.id)).filter((kind) => kind === 'signed')).toHaveLength(1);
    expect((await app.post<Json>(`/signatures/${request.id}/verify`)).intact).toBe(true);
  });

  it('never tells the link or the code to the office', async () => {
    const { signer } = await asked();
    await signer.open();
    await signer.read();
    const code = await signer.code();
    const messages = await app.list<Row>('/messages');
    const texts = await Promise.all(messages.map(({ id }) => app.get(`/messages/${id}`)));
    expect(JSON.stringify(texts)).not.toContain(signer.token);
    const stored = JSON.stringify(await app.db.query('SELECT * FROM signature_code'));
    expect(stored).not.toContain(code);
    expect(JSON.stringify(await app.db.query('SELECT * FROM signature_request'))).not.toContain(signer.token);
  });
});

describe('what a signer must do first', () => {
  it('is to read, tick what is required and draw a signature', async () => {
    const { signer } = await asked();
    expect(codeOf(await signer.sign({ code: '000000' }))).toBe('signature.not-read');
    expect(codeOf(await signer.call('post', 'code'))).toBe('signature.not-read');
    await signer.read();
    const missing = await signer.sign({ ticked: ['contract', 'marketing'] });
    expect(missing.body).toMatchObject({
      ...{ status: 409, code: 'signature.consents-missing', params: { missing: ['privacy'] } },
    });
    expect(codeOf(await signer.sign({ drawing: { ...DRAWING, strokes: [[1, 1]] } }))).toBe(
      'signature.drawing-too-short',
    );
    expect(codeOf(await signer.sign({ drawing: { kind: 'drawn' } }))).toBe('signature.invalid-drawing');
    expect(codeOf(await signer.sign({ ticked: ['contract', 'privacy', 'all'] }))).toBe('request.invalid');
    expect(codeOf(await signer.sign({ code: '000000' }))).toBe('signing-code.not-sent');
  });

  it('is to give the last code in time, within five tries', async () => {
    const { request, signer } = await asked();
    await signer.read();
    const first = await signer.code();
    const wrong = first === '111111' ? '222222' : '111111';
    expect((await signer.call('post', 'code')).body).toMatchObject({
      ...{ status: 429, params: { retryAfterSeconds: 30 } },
    });
    after(10);
    expect(codeOf(await signer.sign({ code: first }))).toBe('signing-code.expired');
    const second = await signer.code();
    if (second !== first) expect(codeOf(await signer.sign({ code: first }))).toBe('signing-code.invalid');
    for (let tries = second === first ? 0 : 1; tries < 5; tries += 1) {
      expect(codeOf(await signer.sign({ code: wrong === second ? first : wrong }))).toBe(
        'signing-code.invalid',
      );
    }
    expect(codeOf(await signer.sign({ code: second }))).toBe('signing-code.exhausted');
    after(11);
    expect((await signer.sign({ code: await signer.code() })).status).toBe(200);
    expect((await detail(request.id)).evidence.code).toMatchObject({ wrongTries: 0 });
  });
});

describe('on a tablet', () => {
  it('needs no code but a witness, and is made on the premises', async () => {
    const contract = await draft();
    const request = await ask(contract.id, { mode: 'tablet' });
    const { url } = await app.post<{ url: string }>(`/signatures/${request.id}/hand-over`);
    expect(url).toMatch(/^http:\/\/localhost:\d+\/sign\/#[\w-]{43}$/);
    const signer = new Signer(app, tokenOf(url));
    const page = await signer.open();
    expect(page).toMatchObject({ mode: 'tablet', codesTo: null });
    expect(page.consents.map(({ key }) => key)).not.toContain('early-start');
    await signer.read();
    const typed = { kind: 'typed', text: 'Mario Rossi' };
    expect((await signer.sign({ drawing: typed })).body).toMatchObject({ state: 'signed' });
    expect((await detail(request.id)).evidence).toMatchObject({
      request: { mode: 'tablet', channel: 'premises', witness: 'Amministratore' },
      ...{ code: null, drawing: { kind: 'typed' } },
    });
    expect((await app.post<Json>(`/signatures/${request.id}/verify`)).intact).toBe(true);
  });

  it('lets the first address die when it is opened again', async () => {
    const request = await ask((await draft()).id, { mode: 'tablet' });
    const first = await app.post<{ url: string }>(`/signatures/${request.id}/hand-over`);
    await app.post(`/signatures/${request.id}/hand-over`);
    const response = await new Signer(app, tokenOf(first.url)).call('post', 'open');
    expect(response.body).toMatchObject({ status: 404, code: 'signing-link.not-found' });
  });
});

describe('the end of a request', () => {
  it('comes when the signer refuses: the contract is refused too', async () => {
    const { contract, request, signer } = await asked();
    const refused = await signer.call('post', 'refuse', { reason: 'Troppo caro' });
    expect(refused.body).toMatchObject({ state: 'refused', signer: null, contract: null, consents: [] });
    expect(await app.get(`/contracts/${contract.id}`)).toMatchObject({ status: 'refused' });
    expect(await detail(request.id)).toMatchObject({ state: 'refused', endReason: 'Troppo caro' });
    expect(codeOf(await signer.sign({ code: '000000' }))).toBe('signing-link.ended');
  });

  it('comes when the office takes it back, and another may follow', async () => {
    const { contract, request, signer } = await asked();
    expect(
      codeOf(
        await app.call('post', `/contracts/${contract.id}/signatures`, { mode: 'link' }, { expect: 409 }),
      ),
    ).toBe('signature.already-waiting');
    await app.post(`/signatures/${request.id}/revoke`, { reason: 'Prezzo da rivedere' });
    expect(await signer.open()).toMatchObject({ state: 'revoked', signer: null, contract: null });
    for (const path of ['page', 'pdf', 'signed-pdf']) {
      expect(codeOf(await signer.call('get', path))).toBe('signing-link.ended');
    }
    expect(
      codeOf(await app.call('post', `/signatures/${request.id}/revoke`, { reason: 'x' }, { expect: 409 })),
    ).toBe('signature.not-waiting');
    expect(await ask(contract.id)).toMatchObject({ state: 'waiting' });
  });

  it('comes with its last day, noticed by whoever looks first', async () => {
    const { contract, request, signer } = await asked();
    const other = await asked();
    after(7 * 24 * 60 - 1);
    expect(await signer.open()).toMatchObject({ state: 'waiting' });
    after(7 * 24 * 60);
    expect(await signer.open()).toMatchObject({ state: 'expired' });
    expect(await app.resolve(SignatureDeadlines).endDue()).toBeGreaterThan(0);
    expect(await app.resolve(SignatureDeadlines).endDue()).toBe(0);
    expect(await detail(other.request.id)).toMatchObject({ state: 'expired' });
    expect(await kindsOf(request.id)).toContain('expired');
    expect(await app.get(`/contracts/${contract.id}`)).toMatchObject({ status: 'proposal' });
  });

  it('comes when the contract is no longer what was printed', async () => {
    const { contract, request, signer } = await asked();
    await app.post(`/contracts/${contract.id}/redraft`);
    expect(await signer.open()).toMatchObject({ state: 'revoked' });
    expect(await detail(request.id)).toMatchObject({ endReason: 'contract-changed' });
  });

  it('comes when the contract is printed anew', async () => {
    const { contract, signer } = await asked();
    await app.post(`/contracts/${contract.id}/prints`);
    expect(codeOf(await signer.call('post', 'read'))).toBe('signing-link.ended');
  });

  it('does not come with another link, which kills the first', async () => {
    const { request, signer } = await asked();
    after(60);
    await app.post(`/signatures/${request.id}/resend`, { to: 'm.rossi@example.org' });
    await app.drain();
    expect(codeOf(await signer.call('post', 'open'))).toBe('signing-link.not-found');
    const again = new Signer(app, tokenOf(lastLink(app)));
    expect(await again.open()).toMatchObject({
      ...{
        codesTo: 'm•••@example.org',
        expiresAt: new Date(NOW.getTime() + 7 * 86_400_000 + 3_600_000).toISOString(),
      },
    });
    expect((await app.post<Json>(`/signatures/${request.id}/verify`)).faults).toEqual([]);
  });

  it('leaves the copy to be fetched for thirty days', async () => {
    const { signer } = await asked();
    await signer.signAll();
    after(29 * 24 * 60);
    expect((await signer.call('get', 'signed-pdf')).status).toBe(200);
    after(31 * 24 * 60);
    expect(codeOf(await signer.call('get', 'signed-pdf'))).toBe('signing-link.ended');
  });
});

describe('the seal of the company', () => {
  it('stands on the signed contract, and pdfsig says it is valid', async () => {
    const pkcs12 = madeUpBundle().toString('base64');
    await app.post('/company/certificate', { pkcs12, passphrase: 'segreta' });
    const { request, signer } = await asked();
    await signer.signAll();
    const said = pdfsig(await app.download(`/signatures/${request.id}/signed-pdf`));
    expect(said).toContain('Signature is Valid.');
    expect(said).toContain('ETSI.CAdES.detached');
    expect(said).toContain('Total document signed');
    expect((await detail(request.id)).evidence).toMatchObject({
      documentAfter: { seal: { subject: 'CN=Prova Telecomunicazioni Srl', serialNumber: '2A' } },
    });
    await app.post('/company/certificate/remove');
  });
});

describe('who may what', () => {
  it('needs the permission of each step', async () => {
    const contract = await draft();
    const { id } = await ask(contract.id, { mode: 'tablet' });
    const reader = await tokenFor(app, ['signature.read']);
    await app.call('get', `/signatures/${id}`, undefined, { token: reader, expect: 200 });
    const steps = [
      [`/contracts/${contract.id}/signatures`, { mode: 'link' }],
      [`/signatures/${id}/hand-over`, {}],
      [`/signatures/${id}/resend`, {}],
      [`/signatures/${id}/revoke`, { reason: 'x' }],
      [`/signatures/${id}/verify`, {}],
      ['/signatures/verify', {}],
    ] as const;
    for (const [path, body] of steps) await app.call('post', path, body, { token: reader, expect: 403 });
  });

  it('is hidden from resellers of others', async () => {
    const reseller = await app.given.partner({ reseller: true });
    const contract = await draft();
    const { id } = await ask(contract.id);
    const token = await tokenFor(app, ['signature.read', 'signature.request', 'signature.verify'], {
      resellerId: reseller.id,
    });
    expect(await app.list('/signatures', {}, { token })).toEqual([]);
    for (const path of [`/signatures/${id}`, `/signatures/${id}/signed-pdf`, `/signatures/${id}/evidence`]) {
      await app.call('get', path, undefined, { token, expect: 404 });
    }
    await app.call('post', `/signatures/${id}/verify`, {}, { token, expect: 404 });
    await app.call('post', `/contracts/${contract.id}/signatures`, { mode: 'link' }, { token, expect: 404 });
  });

  it('is found by contract, customer and state', async () => {
    const { contract, request } = await asked();
    const ids = async (query: Record<string, string | number>): Promise<number[]> =>
      (await app.list<Row>('/signatures', query)).map(({ id }) => id);
    expect(await ids({ contractId: contract.id })).toEqual([request.id]);
    expect(await ids({ q: String(contract.code) })).toEqual([request.id]);
    expect(await ids({ q: 'Rossi Mario', state: 'waiting' })).toContain(request.id);
    expect(await ids({ state: 'signed' })).not.toContain(request.id);
  });

  it('lets nobody guess a link', async () => {
    const stranger = new Signer(app, 'A'.repeat(43));
    stranger.ip = '198.51.100.9';
    for (let tries = 0; tries < 30; tries += 1) {
      expect((await stranger.call('post', 'open')).status).toBe(404);
    }
    expect(codeOf(await stranger.call('post', 'open'))).toBe('auth.too-many-attempts');
    expect((await stranger.call('post', 'open')).status).toBe(429);
    const { signer } = await asked();
    signer.ip = '198.51.100.9';
    expect((await signer.call('post', 'open')).status).toBe(200);
  });

  it.each([
    [{ email: null }, { mode: 'link' }, 422, 'signature.invalid-address'],
    [{}, { mode: 'fax' }, 422, 'request.invalid'],
  ])('asks for nothing that can’t be: %j %j', async (values, body, status, code) => {
    const partner = await app.given.partner(values);
    const contract = await app.given.contract({ draft: true, partnerId: partner.id });
    expect(
      codeOf(await app.call('post', `/contracts/${contract.id}/signatures`, body, { expect: status })),
    ).toBe(code);
    expect(await app.get(`/contracts/${contract.id}`)).toMatchObject({ status: 'draft' });
  });

  it('asks for no signature of a contract in force', async () => {
    const contract = await app.given.contract();
    const answer = await app.call(
      'post',
      `/contracts/${contract.id}/signatures`,
      { mode: 'tablet' },
      { expect: 409 },
    );
    expect(codeOf(answer)).toBe('signature.contract-not-open');
  });
});
