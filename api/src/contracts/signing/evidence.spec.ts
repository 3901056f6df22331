import { evidenceText, textHash, type SignatureFacts, type SignedDocument } from './evidence';
import { EMPTY } from './signature-chain';

const at = (time: string): Date => new Date(`2026-03-10T${time}Z`);

const FACTS: SignatureFacts = {
  request: {
    ...{ id: 12, mode: 'link', channel: 'distance', requestedAt: at('08:00:00'), requestedBy: 'Anna Verdi' },
    witness: null,
  },
  contractCode: '2026/00042',
  company: { name: 'Esempio Wireless Srl', vatNumber: '01234567897' },
  signer: { name: 'Rossi Mario', fiscalCode: 'RSSMRA80A01H501U', vatNumber: null, email: 'mario@example.it' },
  document: { name: 'Contratto 2026-00042.pdf', pages: 4, sha256: 'a'.repeat(64) },
  pageSha256: 'b'.repeat(64),
  terms: [{ title: 'Condizioni generali', number: 2, validFrom: '2026-01-01' }],
  ...{ openedAt: at('09:00:00'), readAt: at('09:02:00'), signedAt: at('09:05:00') },
  client: { ip: '192.0.2.7', userAgent: 'Mozilla/5.0 (iPhone)' },
  consents: [{ key: 'contract', text: 'Ho letto', required: true, given: true }],
  drawing: { kind: 'drawn', sha256: 'c'.repeat(64) },
  code: {
    channel: 'email',
    ...{ salt: '00'.repeat(16), hash: 'd'.repeat(64), sentTo: 'mario@example.it', wrongTries: 1 },
    ...{ sentAt: at('09:04:00'), expiresAt: at('09:14:00') },
  },
  log: { request: EMPTY, company: EMPTY },
};

const SIGNED: SignedDocument = { sha256: 'e'.repeat(64), bytes: 48_000, pages: 5, seal: null };

it('tells all that counts, before and after', () => {
  expect(JSON.parse(evidenceText(FACTS, SIGNED))).toMatchObject({
    format: 'ponte-signature-evidence/1',
    documentBefore: { sha256: 'a'.repeat(64) },
    documentAfter: { sha256: 'e'.repeat(64), seal: null },
    times: { opened: '2026-03-10T09:00:00.000Z', signed: '2026-03-10T09:05:00.000Z' },
    client: { ip: '192.0.2.7', userAgent: 'Mozilla/5.0 (iPhone)' },
    consents: [{ key: 'contract', text: 'Ho letto', required: true, given: true }],
    code: { algorithm: expect.stringContaining('scrypt'), sentTo: 'mario@example.it', wrongTries: 1 },
    terms: [{ title: 'Condizioni generali', number: 2 }],
  });
});

it('is one text for the same facts, and another for any that differs', () => {
  const text = evidenceText(FACTS, SIGNED);
  expect(evidenceText({ ...FACTS, terms: [...FACTS.terms] }, { ...SIGNED })).toBe(text);
  const others = [
    evidenceText({ ...FACTS, signedAt: at('09:05:01') }, SIGNED),
    evidenceText({ ...FACTS, client: { ...FACTS.client, ip: '192.0.2.8' } }, SIGNED),
    evidenceText({ ...FACTS, code: null }, SIGNED),
    evidenceText(FACTS, { ...SIGNED, bytes: 48_001 }),
  ];
  expect(new Set([text, ...others].map(textHash)).size).toBe(5);
});
