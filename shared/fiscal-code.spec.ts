import fc from 'fast-check';
import { addDays } from './calendar';
import {
  buildFiscalCode,
  fiscalCodeCheckCharacter,
  fiscalCodeFault,
  normalizeFiscalCode,
  readFiscalCode,
  type FiscalPerson,
} from './fiscal-code';
import { italianCheckDigit } from './vat-number';

const person: fc.Arbitrary<FiscalPerson> = fc.record({
  surname: fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
  name: fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
  birthOn: fc.integer({ min: 0, max: 36_000 }).map((count) => addDays('1925-01-01', count)),
  sex: fc.constantFrom('M', 'F'),
  birthplace: fc
    .tuple(fc.constantFrom(...'ABCDEFGHILMZ'), fc.integer({ min: 1, max: 999 }))
    .map(([letter, number]) => letter + String(number).padStart(3, '0')),
});

/** Replaces the digits at the given places (0 the rightmost) by letters and recomputes the check character. */
function omocode(code: string, replaced: readonly number[]): string {
  const places = [14, 13, 12, 10, 9, 7, 6];
  const characters = [...code.slice(0, 15)];
  for (const index of replaced) {
    const place = places[index] ?? 14;
    characters[place] = 'LMNPQRSTUV'.charAt(Number(characters[place]));
  }
  const body = characters.join('');
  return body + fiscalCodeCheckCharacter(body);
}

describe('buildFiscalCode', () => {
  it.each([
    // published examples
    ['Rossi', 'Mario', '1980-01-01', 'M', 'H501', 'RSSMRA80A01H501U'],
    ['Rossi', 'Mario', '1985-12-10', 'M', 'A562', 'RSSMRA85T10A562S'],
    ['Moretti', 'Matteo', '1925-04-09', 'M', 'F205', 'MRTMTT25D09F205Z'],
    ['Miller', 'Samantha', '1982-09-25', 'F', 'Z404', 'MLLSNT82P65Z404U'],
  ] as const)('%s %s, %s %s %s is %s', (...row) => {
    const [surname, name, birthOn, sex, birthplace, code] = row;
    expect(buildFiscalCode({ surname, name, birthOn, sex, birthplace })).toBe(code);
  });

  it.each([
    ['Fo', 'Io', 'FOXIOX', 'short names are filled with X'],
    [
      "D'Àntoni",
      'Gianfranco',
      'DNTGFR',
      'accents and apostrophes go; of four consonants the second is skipped',
    ],
    ['De Luca', 'Ugo Ilaria', 'DLCGLR', 'blanks go'],
    ['Aiello', 'Maria', 'LLAMRA', 'vowels come after consonants'],
  ])('%s %s begins with %s: %s', (surname, name, letters) => {
    const code = buildFiscalCode({ surname, name, birthOn: '2000-02-29', sex: 'F', birthplace: 'Z112' });
    expect(code.slice(0, 15)).toBe(`${letters}00B69Z112`);
  });

  it('is valid and tells birth, sex and place again, for whatever person', () => {
    fc.assert(
      fc.property(person, (someone) => {
        const code = buildFiscalCode(someone);
        expect(fiscalCodeFault(code)).toBeNull();
        const { birthOn, sex, birthplace } = someone;
        expect(readFiscalCode(code, addDays(birthOn, 20_000))).toEqual({ birthOn, sex, birthplace });
      }),
    );
  });
});

describe('fiscalCodeFault', () => {
  it.each([
    ['RSSMRA85T10H501', 'fiscal-code.length'],
    ['RSSMRA85T10H50É1', 'fiscal-code.format'],
    ['1SSMRA85T10H501I', 'fiscal-code.format'],
    ['RSSMRA85F10H501I', 'fiscal-code.format'], // F is no month
    ['RSSMRA85D31H501Z', 'fiscal-code.birth-date'], // 31 April
    ['RSSMRA85T00H501Z', 'fiscal-code.birth-date'],
    ['RSSMRA85B69H501Z', 'fiscal-code.birth-date'], // 29 February 1985
    ['RSSMRA85T10A562T', 'fiscal-code.check-character'],
    ['RSSMRA85T10A562S', null],
    ['RSSMRA85T10A56NH', null], // omocodia
    ['RSSMRA85T10A56NS', 'fiscal-code.check-character'],
    ['00000000000', 'fiscal-code.format'],
    ['12345678901', 'fiscal-code.check-character'],
    ['12345678903', null], // a body, checked like a VAT number
  ])('%s: %s', (code, fault) => {
    expect(fiscalCodeFault(code)).toBe(fault);
  });

  it('accepts whatever digits omocodia turned into letters, and reads the same person', () => {
    fc.assert(
      fc.property(person, fc.subarray([0, 1, 2, 3, 4, 5, 6]), (someone, replaced) => {
        const code = omocode(buildFiscalCode(someone), replaced);
        expect(fiscalCodeFault(code)).toBeNull();
        expect(readFiscalCode(code, addDays(someone.birthOn, 1)).birthOn).toBe(someone.birthOn);
      }),
    );
  });

  it('detects every single mistyped character, letter or digit, without exception', () => {
    const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'];
    fc.assert(
      fc.property(person, fc.subarray([0, 1, 2, 3, 4, 5, 6]), fc.nat(15), (someone, replaced, place) => {
        const code = omocode(buildFiscalCode(someone), replaced);
        for (const other of alphabet.filter((character) => character !== code[place])) {
          expect(fiscalCodeFault(code.slice(0, place) + other + code.slice(place + 1))).not.toBeNull();
        }
      }),
    );
  });

  it('detects every single mistyped digit of a numeric code', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999_999 }),
        fc.nat(10),
        fc.integer({ min: 1, max: 9 }),
        (n, place, shift) => {
          const ten = String(n).padStart(10, '0');
          const code = ten + italianCheckDigit(ten);
          const other = String((Number(code[place]) + shift) % 10);
          expect(fiscalCodeFault(code.slice(0, place) + other + code.slice(place + 1))).not.toBeNull();
        },
      ),
    );
  });
});

describe('readFiscalCode', () => {
  it('takes the youngest person already born', () => {
    const code = buildFiscalCode({
      surname: 'Rossi',
      name: 'Ada',
      birthOn: '2020-05-04',
      sex: 'F',
      birthplace: 'H501',
    });
    expect(readFiscalCode(code, '2020-05-04').birthOn).toBe('2020-05-04');
    expect(readFiscalCode(code, '2020-05-03').birthOn).toBe('1920-05-04');
  });
});

it('normalizes what people type', () => {
  expect(normalizeFiscalCode(' rss mra 85t10 h501i ')).toBe('RSSMRA85T10H501I');
});
