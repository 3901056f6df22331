// prettier-ignore
/** Signs people paste from word processors, and letters that no decomposition takes apart. */
const REPLACED: Readonly<Record<string, string>> = {
  '‘': "'", '’': "'", '‚': "'", '‛': "'", '′': "'", 'ʼ': "'", '“': '"', '”': '"', '„': '"', '″': '"', '‹': "'", '›': "'",
  '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '―': '-', '−': '-', '•': '-', '‣': '-', '●': '-', '◦': '-', '▪': '-',
  '…': '...', '€': 'EUR', '→': '->', '←': '<-', '≤': '<=', '≥': '>=', '⁄': '/',
  Œ: 'OE', œ: 'oe', Ł: 'L', ł: 'l', Đ: 'D', đ: 'd', ı: 'i', ẞ: 'ß', Ħ: 'H', ħ: 'h', Ŧ: 'T', ŧ: 't', Ŋ: 'N', ŋ: 'n',
};

// prettier-ignore
/** Latin-1 letters and signs for fields that take ASCII only. */
const ASCII_REPLACED: Readonly<Record<string, string>> = {
  ß: 'ss', Æ: 'AE', æ: 'ae', Ø: 'O', ø: 'o', Ð: 'D', ð: 'd', Þ: 'Th', þ: 'th', '×': 'x', '÷': '/', '«': '"', '»': '"',
  '°': '.', '·': '.', '¡': '!', '£': 'GBP', '¥': 'JPY', '©': '(c)', '®': '(r)', '±': '+/-', '¦': '|', '¬': '-', 'µ': 'u',
};

const PLAIN_LATIN = /^[\x21-\x7e\xa1-\xac\xae-\xff]+( [\x21-\x7e\xa1-\xac\xae-\xff]+)*$/;
const PLAIN_ASCII = /^[\x21-\x7e]+( [\x21-\x7e]+)*$/;

/** Soft hyphen and the characters of no width. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;
const BLANKS = /[\s\u0085]+/g;
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
const BEYOND_LATIN = /[^\u0000-\u00ff]/gu; // eslint-disable-line no-control-regex -- the whole of Latin-1
const BEYOND_ASCII = /[^\u0000-\u007f]/gu; // eslint-disable-line no-control-regex -- the whole of ASCII
const MARKS = /\p{M}/gu;

/** Text for a Latin-1 field (names, descriptions, addresses): mapped, blanks collapsed, cut to `max` characters. */
export function latinText(text: string, max: number): string {
  return cut(latin(text), max);
}

/** Text for an ASCII field (numbers, units, telephone, house number). */
export function asciiText(text: string, max: number): string {
  return cut(ascii(text), max);
}

/** Long Latin-1 text in as many pieces of at most `max` characters as it takes, broken at blanks where there are any. */
export function latinPieces(text: string, max: number): string[] {
  const pieces: string[] = [];
  let rest = latin(text);
  while (rest.length > max) {
    const blank = rest.lastIndexOf(' ', max);
    const end = blank > 0 ? blank : max;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  if (rest !== '') pieces.push(rest);
  return pieces;
}

function cut(text: string, max: number): string {
  return text.length > max ? text.slice(0, max).trimEnd() : text;
}

function latin(text: string): string {
  if (PLAIN_LATIN.test(text)) return text;
  return collapsed(
    text
      .normalize('NFC')
      .replace(INVISIBLE, '')
      .replace(BLANKS, ' ')
      .replace(CONTROLS, '')
      .replace(BEYOND_LATIN, (character) => REPLACED[character] ?? decomposed(character, BEYOND_LATIN)),
  );
}

function ascii(text: string): string {
  if (PLAIN_ASCII.test(text)) return text;
  const mapped = latin(text).replace(
    BEYOND_ASCII,
    (character) => ASCII_REPLACED[character] ?? decomposed(character, BEYOND_ASCII),
  );
  return collapsed(mapped);
}

/** A letter without its accents, a ligature in its letters, `?` for what is left over. */
function decomposed(character: string, beyond: RegExp): string {
  return character
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(beyond, (part) => REPLACED[part] ?? '?');
}

function collapsed(text: string): string {
  return text.replace(BLANKS, ' ').trim();
}
