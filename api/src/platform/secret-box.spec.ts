import fc from 'fast-check';
import { derivedKey, lock, unlock } from './secret-box';

const SECRET = 'a secret of at least thirty-two characters';
const key = derivedKey(SECRET, 'test');

it('gives back what was locked, to its own key alone', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const locked = lock(bytes, key);
      expect(unlock(locked, key)).toEqual(Buffer.from(bytes));
      expect(unlock(locked, derivedKey(SECRET, 'other'))).toBeNull();
      expect(unlock(locked, derivedKey(`${SECRET}!`, 'test'))).toBeNull();
    }),
  );
});

it('refuses what was changed in any byte', () => {
  const locked = Buffer.from(lock(Buffer.from('certificate'), key), 'base64');
  for (let index = 0; index < locked.length; index++) {
    const changed = Buffer.from(locked);
    changed[index] = (changed[index] ?? 0) ^ 1;
    expect(unlock(changed.toString('base64'), key)).toBeNull();
  }
  expect(unlock('', key)).toBeNull();
});
