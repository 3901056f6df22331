import { Intentions, randomKey } from './intentions';

function numbered(): Intentions {
  let count = 0;
  return new Intentions(() => `key-${String(++count)}`);
}

describe('intentions', () => {
  const payment = { partnerId: 7, amount: '36.60' };

  it('keeps the key of a request that was not answered, also on a double click', () => {
    const intentions = numbered();
    expect(intentions.keyFor('/payments', payment)).toBe('key-1');
    expect(intentions.keyFor('/payments', { ...payment })).toBe('key-1');
  });

  it('keeps the key after a server error, since nobody knows what was done', () => {
    const intentions = numbered();
    intentions.keyFor('/payments', payment);
    intentions.answered('/payments', payment, 502);
    expect(intentions.keyFor('/payments', payment)).toBe('key-1');
  });

  it.each([201, 409, 422])('gives a new key after the answer %i', (status) => {
    const intentions = numbered();
    intentions.keyFor('/payments', payment);
    intentions.answered('/payments', payment, status);
    expect(intentions.keyFor('/payments', payment)).toBe('key-2');
  });

  it('tells requests apart by path and by body', () => {
    const intentions = numbered();
    const keys = [
      intentions.keyFor('/payments', payment),
      intentions.keyFor('/payments', { ...payment, amount: '36.61' }),
      intentions.keyFor('/invoices/7/issue', undefined),
      intentions.keyFor('/invoices/8/issue', undefined),
    ];
    expect(new Set(keys).size).toBe(4);
  });

  it('makes keys of 128 random bits', () => {
    expect(randomKey()).toMatch(/^[0-9a-f]{32}$/);
    expect(randomKey()).not.toBe(randomKey());
  });
});
