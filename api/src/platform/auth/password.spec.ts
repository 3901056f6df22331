import { hashPassword, NOBODYS_HASH, verifyPassword } from './password';

it('writes a PHC string with its cost, and never twice the same', async () => {
  const [one, two] = await Promise.all([hashPassword('cavallo batteria'), hashPassword('cavallo batteria')]);
  expect(one).toMatch(/^\$scrypt\$ln=15,r=8,p=1\$[A-Za-z\d+/]{22}\$[A-Za-z\d+/]{43}$/);
  expect(two).not.toBe(one);
});

it('takes the right password and no other', async () => {
  const hash = await hashPassword('cavallo batteria');
  await expect(verifyPassword('cavallo batteria', hash)).resolves.toBe(true);
  await expect(verifyPassword('cavallo batteria ', hash)).resolves.toBe(false);
  await expect(verifyPassword('', hash)).resolves.toBe(false);
});

it('knows a password typed with composed or decomposed accents', async () => {
  await expect(verifyPassword('perche\u0301', await hashPassword('perch\u00e9'))).resolves.toBe(true);
});

it('reads hashes made at another cost', async () => {
  // RFC 7914, section 12: scrypt("pleaseletmein", "SodiumChloride", 16384, 8, 1, 64)
  const key = Buffer.from(
    '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2' +
      'd5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887',
    'hex',
  );
  const text = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');
  const hash = `$scrypt$ln=14,r=8,p=1$${text(Buffer.from('SodiumChloride'))}$${text(key)}`;
  await expect(verifyPassword('pleaseletmein', hash)).resolves.toBe(true);
  await expect(verifyPassword('pleaseletmeout', hash)).resolves.toBe(false);
});

it("lets nobody in by nobody's hash", async () => {
  await expect(verifyPassword('', NOBODYS_HASH)).resolves.toBe(false);
  await expect(verifyPassword('password', NOBODYS_HASH)).resolves.toBe(false);
});

it.each(['', 'plain', '$2b$10$abcdefghijklmnopqrstuv', '$scrypt$ln=15$AA$AA'])(
  'refuses %j as a hash',
  async (hash) => {
    await expect(verifyPassword('x', hash)).rejects.toThrow('not a scrypt password hash');
  },
);
