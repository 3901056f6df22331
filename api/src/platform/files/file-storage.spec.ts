import fc from 'fast-check';
import { isStorageKey, sha256, storageKey } from './file-storage';

it('names content by its hash, in two levels of folders', () => {
  expect(storageKey(sha256(Buffer.from('abc')))).toBe(
    'ba/78/ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

it('knows every key it makes', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => isStorageKey(storageKey(sha256(bytes)))));
});

it.each([
  '',
  '../../etc/passwd',
  `../${'a'.repeat(64)}`,
  `aa/aa/${'a'.repeat(64)}/../x`,
  `/aa/aa/${'a'.repeat(64)}`,
  `aa/bb/${'a'.repeat(64)}`,
  `aa/aa/${'a'.repeat(64)}\n`,
  `AA/AA/${'A'.repeat(64)}`,
])('does not take %j for a key', (key) => {
  expect(isStorageKey(key)).toBe(false);
});
