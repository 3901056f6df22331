import { PDFDocument } from 'pdf-lib';
import { openKeyBundle } from '../../api/src/platform/seal/key-bundle';
import { sealPdf } from '../../api/src/platform/seal/seal-pdf';
import { CURVE_BUNDLE, madeUpBundle } from '../support/certificates';
import { pdfsig } from '../support/pdfsig';

const AT = new Date('2026-03-10T10:15:00Z');
const text = {
  name: 'Prova Srl (Città)',
  reason: 'Contratto firmato',
  location: 'Ascoli',
  contact: 'a@b.it',
  at: AT,
};

async function pdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage().drawText('Contratto 2026/00042');
  return document.save();
}

describe.each([
  ['RSA', () => madeUpBundle()],
  ['an elliptic curve', () => CURVE_BUNDLE],
])('a seal with %s', (_, bundle) => {
  let sealed: Uint8Array;

  beforeAll(async () => {
    sealed = await sealPdf(await pdf(), openKeyBundle(bundle(), 'segreta'), text);
  });

  it('is valid, of the PAdES kind, and covers the whole document', () => {
    const said = pdfsig(sealed);
    expect(said).toContain('Signature Validation: Signature is Valid.');
    expect(said).toContain('Signature Type: ETSI.CAdES.detached');
    expect(said).toContain('Signing Hash Algorithm: SHA-256');
    expect(said).toContain('Total document signed');
    expect(said).toMatch(/Signing Time: Mar 10 2026/);
  });

  it('binds its certificate, and leaves the time to the document (ETSI EN 319 142-1)', () => {
    const hex = /\/Contents <([0-9a-f]+)>/.exec(Buffer.from(sealed).toString('latin1'))![1];
    expect(hex).toContain('060b2a864886f70d010910022f'); // signing-certificate-v2
    expect(hex).not.toContain('06092a864886f70d010905'); // signing-time
  });

  it('breaks with a byte before it or behind it', () => {
    for (const at of [100, sealed.length - 100]) {
      const changed = Uint8Array.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(pdfsig(changed)).not.toContain('Signature is Valid.');
    }
  });

  it('leaves the document readable', async () => {
    expect((await PDFDocument.load(sealed)).getPageCount()).toBe(1);
  });
});

it.each([
  ['a wrong passphrase', () => openKeyBundle(madeUpBundle(), 'altra'), 'certificate.invalid-passphrase'],
  ['no passphrase', () => openKeyBundle(CURVE_BUNDLE, ''), 'certificate.invalid-passphrase'],
  ['another file', () => openKeyBundle(Buffer.from('%PDF-1.7'), 'segreta'), 'certificate.invalid-file'],
  ['an empty file', () => openKeyBundle(Buffer.alloc(0), 'segreta'), 'certificate.invalid-file'],
  ['a weak key', () => openKeyBundle(madeUpBundle({ bits: 1024 }), 'segreta'), 'certificate.invalid-key'],
])('refuses %s', (_, open, code) => {
  expect(open).toThrow(code);
});
