import { CompanyCertificates } from '../../api/src/platform/seal/certificate.service';
import { testApp } from '../support/app';
import { madeUpBundle } from '../support/certificates';
import { tokenFor } from '../support/people';

const app = testApp({ today: '2026-03-10' });
const PATH = '/company/certificate';
const NONE = { installed: false, subject: null, validTo: null };

const upload = (bundle: Buffer, passphrase = 'segreta') => ({
  pkcs12: bundle.toString('base64'),
  passphrase,
});

it('is not there in the beginning', async () => {
  expect(await app.get(PATH)).toMatchObject(NONE);
});

it('is taken in, told of without its key, replaced and taken away', async () => {
  const entered = await app.post(PATH, upload(madeUpBundle()));
  expect(entered).toMatchObject({
    ...{ installed: true, subject: 'CN=Prova Telecomunicazioni Srl', issuer: 'CN=Autorita di prova' },
    ...{ serialNumber: '2A', validFrom: '2020-01-01T00:00:00.000Z', validTo: '2049-01-01T00:00:00.000Z' },
  });
  expect(await app.get(PATH)).toEqual(entered);
  expect(await app.post(PATH, upload(madeUpBundle({ commonName: 'Altra' })))).toMatchObject({
    subject: 'CN=Altra',
  });
  expect(await app.post(`${PATH}/remove`)).toMatchObject(NONE);
  expect(await app.get(PATH)).toMatchObject(NONE);
});

it('is kept so that neither the table nor the audit tells the key or the passphrase', async () => {
  await app.post(PATH, upload(madeUpBundle({ passphrase: 'molto-segreta' }), 'molto-segreta'));
  const rows = JSON.stringify(await app.db.query('SELECT * FROM company_certificate'));
  expect(rows).not.toContain('molto-segreta');
  expect(rows).not.toContain(Buffer.from('molto-segreta').toString('base64').slice(0, -2));
  const audit = JSON.stringify(await app.list('/audit-entries', { resource: 'company-certificate' }));
  expect(audit).toContain('[secret]');
  const [{ secret } = { secret: '' }] = await app.db.query<{ secret: string }[]>(
    'SELECT bundle_secret AS secret FROM company_certificate',
  );
  expect(audit).not.toContain(secret.slice(0, 40));
});

it('can’t be used once a byte of it was changed', async () => {
  await app.post(PATH, upload(madeUpBundle()));
  const certificates = app.resolve(CompanyCertificates);
  expect(await certificates.usable()).toMatchObject({ serialNumber: '2A' });
  await app.db.query('UPDATE company_certificate SET bundle_secret = REVERSE(bundle_secret)');
  await expect(certificates.usable()).rejects.toThrow('certificate.locked');
});

it('seals nothing once its time is over', async () => {
  await app.post(PATH, upload(madeUpBundle({ validTo: new Date('2026-03-11') })));
  const certificates = app.resolve(CompanyCertificates);
  expect(await certificates.usable()).not.toBeNull();
  app.clock.hold('2026-03-12');
  expect(await certificates.usable()).toBeNull();
  app.clock.hold('2026-03-10');
});

it.each([
  [upload(madeUpBundle(), 'altra'), 'certificate.invalid-passphrase'],
  [upload(Buffer.from('nothing of the kind')), 'certificate.invalid-file'],
  [upload(madeUpBundle({ bits: 1024 })), 'certificate.invalid-key'],
  [upload(madeUpBundle({ validTo: new Date('2021-01-01') })), 'certificate.invalid-period'],
])('refuses %#', async (body, code) => {
  const { body: problem } = await app.call('post', PATH, body, { expect: 422 });
  expect(problem).toMatchObject({ code });
});

it('is for those who may change the company', async () => {
  const token = await tokenFor(app, ['company.read']);
  await app.call('get', PATH, undefined, { token, expect: 200 });
  await app.call('post', PATH, upload(madeUpBundle()), { token, expect: 403 });
  await app.call('post', `${PATH}/remove`, {}, { token, expect: 403 });
});
