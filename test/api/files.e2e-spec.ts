import { FileService } from '../../api/src/platform/files/file.service';
import { Transactions } from '../../api/src/platform/db/transactions.service';
import { testApp } from '../support/app';
import { tokenFor } from '../support/people';

const app = testApp();
const bytes = Buffer.from('%PDF-1.7 prova');

const store = (name: string): Promise<number> =>
  app
    .resolve(Transactions)
    .run(async (tx) => (await app.resolve(FileService).store(tx, bytes, name, 'application/pdf')).id);

it('gives back what was kept, as a download that can run nothing', async () => {
  const id = await store('fattura n° 1.pdf');
  await expect(app.resolve(FileService).read(id)).resolves.toEqual(bytes);
  await expect(app.get(`/files/${id}`)).resolves.toMatchObject({
    name: 'fattura n° 1.pdf',
    size: bytes.length,
  });
  const response = await app.call('get', `/files/${id}/content`);
  expect(response.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(bytes.length),
    'content-disposition': `attachment; filename="fattura n_ 1.pdf"; filename*=UTF-8''fattura%20n%C2%B0%201.pdf`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
  });
  await expect(app.download(`/files/${id}/content`)).resolves.toEqual(bytes);
});

it('keeps equal content once, under many names', async () => {
  const [one, two] = [await store('a.pdf'), await store('b.pdf')];
  expect(one).not.toBe(two);
  const keys = await app.db.query<{ key: string }[]>(
    'SELECT DISTINCT storage_key AS `key` FROM file WHERE id IN (?)',
    [[one, two]],
  );
  expect(keys).toHaveLength(1);
});

it('says which file is not there', async () => {
  const response = await app.call('get', '/files/999999/content', undefined, { expect: 404 });
  expect(response.body).toMatchObject({ code: 'file.not-found' });
});

it('is closed to who is bound to a reseller', async () => {
  const id = await store('c.pdf');
  const reseller = await app.given.partner({ reseller: true });
  const token = await tokenFor(app, ['file.read'], { resellerId: reseller.id });
  await app.call('get', `/files/${id}`, undefined, { token, expect: 404 });
  await app.call('get', `/files/${id}/content`, undefined, { token, expect: 404 });
});
