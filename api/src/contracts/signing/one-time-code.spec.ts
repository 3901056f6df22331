import { CODE_TRIES, codeHash, judgeCode, maskedAddress, newCode } from './one-time-code';

const NOW = new Date('2026-03-10T10:00:00Z');
const minutes = (count: number): Date => new Date(NOW.getTime() + count * 60_000);
const salt = '00112233445566778899aabbccddeeff';
const issued = { salt, hash: codeHash('042137', salt), expiresAt: minutes(10), tries: 0 };

it.each([
  // given      tries  at            verdict
  ['042137', 0, NOW, 'right'],
  ['042 137', 0, NOW, 'right'],
  ['42137', 0, NOW, 'wrong'],
  ['042138', 0, NOW, 'wrong'],
  ['', 0, NOW, 'wrong'],
  ['042137', CODE_TRIES - 1, minutes(9.99), 'right'],
  ['042137', 0, minutes(10), 'expired'],
  ['042137', CODE_TRIES, NOW, 'exhausted'],
] as const)('%j after %i wrong ones at %p is %s', (given, tries, at, verdict) => {
  expect(judgeCode(given, { ...issued, tries }, at)).toBe(verdict);
});

it('makes codes of six digits, whose proof fits them and no other', () => {
  const { code, proof } = newCode();
  expect(code).toMatch(/^\d{6}$/);
  expect(codeHash(code, proof.salt)).toBe(proof.hash);
  expect(newCode().proof.salt).not.toBe(proof.salt);
});

it('shows of an address only what its owner knows it by', () => {
  expect(maskedAddress('mario.rossi@example.it')).toBe('m•••@example.it');
});
