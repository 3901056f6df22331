import { testApp } from '../support/app';

const app = testApp();

const code = (response: { body: unknown }): unknown => (response.body as { code?: unknown }).code;

it('is entered, read back, and changed field by field', async () => {
  const before = await app.get<{ version: number }>('/company');
  const entered = await app.patch<{ version: number }>('/company', {
    version: before.version,
    name: 'Esempio Wireless Srl',
    vatNumber: 'IT 01234567897',
    fiscalCode: '01234567897',
    street: 'Via delle Antenne',
    houseNumber: '1',
    zip: '63074',
    town: 'San Benedetto del Tronto',
    province: 'AP',
    shareCapital: '10000.00',
    iban: 'IT60 X054 2811 1010 0000 0123 456',
    pec: 'esempio@pec.example.it',
  });
  expect(entered).toMatchObject({
    name: 'Esempio Wireless Srl',
    vatNumber: '01234567897',
    taxRegime: expect.stringMatching(/^RF/),
    country: 'IT',
    shareCapital: '10000.00',
    iban: 'IT60X0542811101000000123456',
    version: before.version + 1,
  });
  await expect(app.get('/company')).resolves.toEqual(entered);

  const logo = `data:image/png;base64,${'A'.repeat(200_000)}`;
  const edited = await app.patch('/company', {
    version: entered.version,
    logo,
    pec: null,
    shareCapital: null,
  });
  expect(edited).toMatchObject({ name: 'Esempio Wireless Srl', logo, pec: null, shareCapital: null });
});

it('is not overwritten by who read an older version', async () => {
  expect(code(await app.call('patch', '/company', { version: 999, name: 'X' }, { expect: 409 }))).toBe(
    'record.changed',
  );
});

it.each([
  [{ vatNumber: '01234567890' }, 'vatNumber'],
  [{ fiscalCode: 'RSSMRA80A01H501X' }, 'fiscalCode'],
  [{ iban: 'IT61X0542811101000000123456' }, 'iban'],
  [{ zip: '6307' }, 'zip'],
  [{ province: 'XX' }, 'province'],
  [{ taxRegime: 'RF03' }, 'taxRegime'],
  [{ name: null }, 'name'],
  [{ logo: 'https://example.it/logo.png' }, 'logo'],
  [{ logo: 'data:image/svg+xml;base64,PHN2Zy8+' }, 'logo'],
])('refuses %j', async (values, field) => {
  const { version } = await app.get<{ version: number }>('/company');
  const response = await app.call('patch', '/company', { version, ...values }, { expect: 422 });
  const { errors } = response.body as { errors: { field: string }[] };
  expect(errors.map((error) => error.field)).toContain(field);
});
