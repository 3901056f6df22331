import { daysInMonth, type CivilDate } from './calendar';
import { italianVatNumberFault } from './vat-number';

/** What is wrong with a codice fiscale; null from the validator means nothing is. */
export type FiscalCodeFault =
  'fiscal-code.length' | 'fiscal-code.format' | 'fiscal-code.birth-date' | 'fiscal-code.check-character';

export type Sex = 'M' | 'F';

/** What a personal code is made from. `birthplace` is a cadastral code: `H501` Rome, `Z112` Germany. */
export interface FiscalPerson {
  readonly surname: string;
  readonly name: string;
  readonly birthOn: CivilDate;
  readonly sex: Sex;
  readonly birthplace: string;
}

/** What a personal code tells of its owner; the names are not recoverable. */
export type FiscalIdentity = Pick<FiscalPerson, 'birthOn' | 'sex' | 'birthplace'>;

const MONTHS = 'ABCDEHLMPRST';
/** Two people with one code get digits replaced by these letters (omocodia), rightmost first. */
const OMOCODIA = 'LMNPQRSTUV';
const DIGIT_PLACES = [6, 7, 9, 10, 12, 13, 14];
const SHAPE = /^[A-Z]{6}[\dLMNPQRSTUV]{2}[ABCDEHLMPRST][\dLMNPQRSTUV]{2}[A-Z][\dLMNPQRSTUV]{3}[A-Z]$/;

/** Worth of 0-9 and of A-Z (A like 0) on the odd places, counted from 1; on the even places it is their rank. */
const ODD_VALUES = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

/** Strips blanks and raises to capitals. */
export function normalizeFiscalCode(text: string): string {
  return text.replace(/\s/g, '').toUpperCase();
}

/** True for the 16-character shape that persons have; bodies and firms have 11 digits. */
export function isPersonalFiscalCode(code: string): boolean {
  return code.length === 16;
}

/**
 * Judges a normalized codice fiscale, of a person (16 characters, DM 23 December 1976) or of a body (11 digits, checked
 * like a partita IVA). It cannot tell whether the tax agency ever gave it to anybody.
 */
export function fiscalCodeFault(code: string): FiscalCodeFault | null {
  if (code.length === 11) return numericFault(code);
  if (code.length !== 16) return 'fiscal-code.length';
  if (!SHAPE.test(code)) return 'fiscal-code.format';
  if (!hasRealBirthDay(withoutOmocodia(code))) return 'fiscal-code.birth-date';
  return fiscalCodeCheckCharacter(code.slice(0, 15)) === code[15] ? null : 'fiscal-code.check-character';
}

/**
 * Reads birth and sex out of a valid personal code. A code holds two digits of the year, so the youngest person not yet
 * to be born `on` that day is meant; whoever is over a hundred comes out a century too young.
 */
export function readFiscalCode(code: string, on: CivilDate): FiscalIdentity {
  const plain = withoutOmocodia(code);
  const { month, day, sex } = birthParts(plain);
  const twoDigits = Number(plain.slice(6, 8));
  const monthAndDay = `${pad(month)}-${pad(day)}`;
  const thisCentury = `${String(Math.floor(Number(on.slice(0, 4)) / 100))}${pad(twoDigits)}-${monthAndDay}`;
  const birthOn =
    thisCentury <= on ? thisCentury : `${pad(Number(on.slice(0, 2)) - 1)}${thisCentury.slice(2)}`;
  return { birthOn, sex, birthplace: plain.slice(11, 15) };
}

/** The code the tax agency would give to a person first of that name, day and place (without omocodia). */
export function buildFiscalCode(person: FiscalPerson): string {
  const year = person.birthOn.slice(2, 4);
  const month = MONTHS.charAt(Number(person.birthOn.slice(5, 7)) - 1);
  const day = pad(Number(person.birthOn.slice(8, 10)) + (person.sex === 'F' ? 40 : 0));
  const body = surnamePart(person.surname) + namePart(person.name) + year + month + day + person.birthplace;
  return body + fiscalCodeCheckCharacter(body);
}

/** The sixteenth character that goes with fifteen others. */
export function fiscalCodeCheckCharacter(fifteen: string): string {
  let sum = 0;
  for (let index = 0; index < 15; index++) {
    const code = fifteen.charCodeAt(index);
    const rank = code < 58 ? code - 48 : code - 65;
    sum += index % 2 === 0 ? (ODD_VALUES[rank] ?? 0) : rank;
  }
  return String.fromCharCode(65 + (sum % 26));
}

function numericFault(code: string): FiscalCodeFault | null {
  const fault = italianVatNumberFault(code);
  if (fault === null) return null;
  return fault === 'vat-number.check-digit' ? 'fiscal-code.check-character' : 'fiscal-code.format';
}

function withoutOmocodia(code: string): string {
  const characters = [...code];
  for (const place of DIGIT_PLACES) {
    const digit = OMOCODIA.indexOf(code.charAt(place));
    if (digit >= 0) characters[place] = String(digit);
  }
  return characters.join('');
}

function birthParts(plain: string): { month: number; day: number; sex: Sex } {
  const day = Number(plain.slice(9, 11));
  return {
    month: MONTHS.indexOf(plain.charAt(8)) + 1,
    day: day > 40 ? day - 40 : day,
    sex: day > 40 ? 'F' : 'M',
  };
}

/** The century is unknown, so 29 February passes when either century had one: 00 is 2000, a leap year. */
function hasRealBirthDay(plain: string): boolean {
  const { month, day } = birthParts(plain);
  const year = 2000 + Number(plain.slice(6, 8));
  return day >= 1 && day <= daysInMonth(year, month);
}

function surnamePart(surname: string): string {
  const { consonants, vowels } = letters(surname);
  return `${consonants}${vowels}XXX`.slice(0, 3);
}

/** Of four or more consonants the second is skipped. */
function namePart(name: string): string {
  const { consonants, vowels } = letters(name);
  const chosen = consonants.length > 3 ? consonants.charAt(0) + consonants.slice(2) : consonants;
  return `${chosen}${vowels}XXX`.slice(0, 3);
}

function letters(text: string): { consonants: string; vowels: string } {
  const plain = text
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z]/g, '');
  return { consonants: plain.replace(/[AEIOU]/g, ''), vowels: plain.replace(/[^AEIOU]/g, '') };
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
