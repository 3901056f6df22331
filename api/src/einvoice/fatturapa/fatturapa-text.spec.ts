import fc from 'fast-check';
import { asciiText, latinPieces, latinText } from './fatturapa-text';

describe('latinText', () => {
  it.each([
    ['Canone Internet 100 Mbit/s', 'Canone Internet 100 Mbit/s'],
    ['Attività perché § ° ñ', 'Attività perché § ° ñ'],
    ['l’anno “2026” – fino a … 54 €', 'l\'anno "2026" - fino a ... 54 EUR'],
    ['  due   blanks\tand\r\nlines  ', 'due blanks and lines'],
    ['hard\u00a0blank, soft\u00adhyphen, zero\u200bwidth', 'hard blank, softhyphen, zerowidth'],
    ['Citta\u0300 e\u0301', 'Città é'],
    ['Škoda Łódź Čapek Œuvre', 'Skoda Lódz Capek OEuvre'],
    ['ﬁbra ① №5 ™', 'fibra 1 No5 TM'],
    ['北京 😀', '?? ?'],
    ['a\u0000b\u009fc\u007f', 'abc'],
    ['\ud83d', '?'],
    ['\u0301\u0000 ', ''],
  ])('%j is %j', (text, latin) => {
    expect(latinText(text, 1000)).toBe(latin);
  });

  it('cuts after mapping and leaves no blank at the end', () => {
    expect(latinText('€€€', 7)).toBe('EUREURE');
    expect(latinText('abc def', 4)).toBe('abc');
  });
});

describe('asciiText', () => {
  it.each([
    ['2026/15', '2026/15'],
    ['12 bis°', '12 bis.'],
    ['Straße Ørsted Ægir', 'Strasse Orsted AEgir'],
    ['città ½ ¨', 'citta 1/2'],
    ['µs', 'us'],
  ])('%j is %j', (text, ascii) => {
    expect(asciiText(text, 100)).toBe(ascii);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    maxLength: 300,
  }),
);

describe('whatever the text', () => {
  it('Latin fields get Latin-1 without controls, trimmed, with single blanks, within length', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 100 }), (text, max) => {
        expect(latinText(text, max)).toMatch(
          /^([\x21-\x7e\xa1-\xac\xae-\xff]+( [\x21-\x7e\xa1-\xac\xae-\xff]+)*)?$/,
        );
        expect(latinText(text, max).length).toBeLessThanOrEqual(max);
      }),
      { numRuns: 500 },
    );
  });

  it('ASCII fields get ASCII', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 100 }), (text, max) => {
        expect(asciiText(text, max)).toMatch(/^([\x21-\x7e]+( [\x21-\x7e]+)*)?$/);
        expect(asciiText(text, max).length).toBeLessThanOrEqual(max);
      }),
      { numRuns: 500 },
    );
  });

  it('mapping what is mapped changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => expect(latinText(latinText(text, 50), 50)).toBe(latinText(text, 50))),
    );
  });

  it('pieces hold all of it, none too long, none empty', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 40 }), (text, max) => {
        const pieces = latinPieces(text, max);
        for (const piece of pieces) {
          expect(piece.length).toBeGreaterThan(0);
          expect(piece.length).toBeLessThanOrEqual(max);
        }
        expect(pieces.join('').replaceAll(' ', '')).toBe(latinText(text, 100_000).replaceAll(' ', ''));
      }),
    );
  });
});
