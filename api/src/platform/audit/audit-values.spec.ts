import Big from 'big.js';
import fc from 'fast-check';
import { changeOf, SECRET_VALUE, snapshot } from './audit-values';

describe('what a new record holds', () => {
  it('tells decimals as text, instants as ISO, and leaves out what is empty', () => {
    expect(
      snapshot({
        name: 'Rossi',
        fee: new Big('29.90'),
        at: new Date('2026-03-31T10:00:00Z'),
        notes: null,
        q: undefined,
      }),
    ).toEqual({ name: 'Rossi', fee: '29.9', at: '2026-03-31T10:00:00.000Z' });
  });

  it('writes tiny decimals without exponent', () => {
    expect(snapshot({ price: new Big('0.00000001') })).toEqual({ price: '0.00000001' });
  });

  it.each(['passwordHash', 'hash', 'refreshHash', 'accessToken', 'password', 'secret'])(
    'masks %s',
    (name) => {
      expect(snapshot({ [name]: 'abc' })).toEqual({ [name]: SECRET_VALUE });
    },
  );

  it('cuts a long text', () => {
    const { logo } = snapshot({ logo: 'x'.repeat(90_000) });
    expect(String(logo)).toHaveLength(2001);
  });
});

describe('what changed in a record', () => {
  it('tells only the columns that differ', () => {
    expect(changeOf({ name: 'Rossi', city: 'Pisa' }, { name: 'Bianchi', city: 'Pisa' })).toEqual({
      before: { name: 'Rossi' },
      after: { name: 'Bianchi' },
    });
  });

  it('says null when nothing did, be it the version alone', () => {
    expect(changeOf({ name: 'Rossi', version: 1 }, { name: 'Rossi', version: 2 })).toBeNull();
  });

  it('takes 22 and 22.00 for the same decimal', () => {
    expect(changeOf({ rate: new Big('22') }, { rate: new Big('22.00') })).toBeNull();
  });

  it('takes a column that is not set for untouched, and null for emptied', () => {
    expect(changeOf({ notes: 'old', name: 'a' }, { notes: undefined })).toBeNull();
    expect(changeOf({ notes: 'old' }, { notes: null })).toEqual({
      before: { notes: 'old' },
      after: { notes: null },
    });
  });

  it('tells that a secret changed, not what it is', () => {
    expect(changeOf({ passwordHash: 'a' }, { passwordHash: 'b' })).toEqual({
      before: { passwordHash: SECRET_VALUE },
      after: { passwordHash: SECRET_VALUE },
    });
  });

  it('finds no change between any record and itself', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => changeOf(record, record) === null),
    );
  });
});
