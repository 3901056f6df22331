import { duplicateKeys, duplicates, type KnownIdentity } from './duplicate-check';

const BLANK = { vatNumber: null, fiscalCode: null, email: null, phone: null };
const ROSSI: KnownIdentity = {
  ...{ id: 1, name: 'Rossi Srl', vatNumber: '00743110157', fiscalCode: '00743110157' },
  ...{ email: 'info@rossi.example', phone: '+390735123456' },
};
const MARIO: KnownIdentity = { ...BLANK, id: 2, name: 'Rossi Mario', email: 'Info@Rossi.example' };
const OTHER: KnownIdentity = { ...BLANK, id: 3, name: 'Verdi Anna' };

describe('who may be the same', () => {
  it.each([
    [{ vatNumber: 'IT 00743110157' }, [[1, ['vatNumber']]]],
    [{ fiscalCode: '00743110157' }, [[1, ['fiscalCode']]]],
    [{ phone: '0735 123 456' }, [[1, ['phone']]]],
    [
      { email: 'INFO@rossi.example' },
      [
        [1, ['email']],
        [2, ['email']],
      ],
    ],
    [
      { email: 'info@rossi.example', vatNumber: '00743110157' },
      [
        [1, ['vatNumber', 'email']],
        [2, ['email']],
      ],
    ],
    [{ vatNumber: '12345678903' }, []],
    [{}, []],
  ])('%j', (typed, expected) => {
    const found = duplicates(typed, [OTHER, MARIO, ROSSI]);
    expect(found.map(({ partnerId, fields }) => [partnerId, fields])).toEqual(expected);
  });
});

it('asks for nothing where nothing was typed', () => {
  expect(duplicateKeys({ vatNumber: '', phone: '0735123456' })).toEqual({
    ...{ vatNumber: [], fiscalCode: [], email: [] },
    phone: ['0735123456', '+390735123456'],
  });
});
