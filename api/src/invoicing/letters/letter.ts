import { yearOf, type CivilDate } from '@ponte/shared/calendar';
import type { FieldFault } from '@ponte/shared/domain-error';
import { money, sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { TaxCodeFacts } from '../../catalog/tax-code-facts';
import type { PlannedDocument, PricedLine } from '../document';
import type { ExplainedLetter } from '../explanation';

/** The Natura of what is sold against a letter of intent (art. 8 c. 1 lett. c DPR 633/1972). */
export const LETTER_NATURA = 'N3.5';

/** What the revenue agency gives a letter: 17 digits and six more, as its receipt prints them. */
export const LETTER_PROTOCOL = /^\d{17}-\d{6}$/;

export const LETTER_KINDS = ['single', 'up-to'] as const;
/** For one operation, or for all of them up to the amount. */
export type LetterKind = (typeof LETTER_KINDS)[number];

export const LETTER_STATES = ['active', 'coming', 'used-up', 'expired', 'revoked'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** A letter as it is kept. EUR without VAT; days included. */
export interface Letter {
  readonly protocol: string;
  /** Day of the agency's receipt. */
  readonly receivedOn: CivilDate;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  readonly kind: LetterKind;
  readonly amount: Big;
  /** By issued documents, less what credit notes gave back. */
  readonly used: Big;
  /** First day on which it no longer holds. */
  readonly revokedOn: CivilDate | null;
}

/** A letter that holds on the day of a document, and what is left of it. */
export interface LetterFacts extends Pick<Letter, 'protocol' | 'receivedOn'> {
  readonly id: number;
  readonly partnerId: number;
  readonly kind: LetterKind;
  readonly left: Big;
  /** Code that takes the place of ordinary VAT. */
  readonly tax: TaxCodeFacts;
}

/** Lines with the tax they bear. `uncovered` says why no letter was taken where one was there or was asked for. */
export interface UnderLetter {
  readonly lines: readonly PricedLine[];
  readonly letter: LetterFacts | null;
  readonly uncovered: Uncovered | null;
}

/** `lines` are indexes. */
export interface Uncovered {
  readonly code: 'plafond-exceeded' | 'letter-required';
  readonly lines: readonly number[];
  /** EUR that the lines come to, and the most that is left of one letter. */
  readonly needed: Big;
  readonly left: Big;
}

/** RiferimentoNormativo takes no more. */
const LONGEST_LAW = 100;

/** What may still be invoiced. A letter for a single operation is used up by the first, however small. */
export function plafondLeft({ kind, amount, used }: Pick<Letter, 'kind' | 'amount' | 'used'>): Big {
  if (kind === 'single' && used.gt(ZERO)) return ZERO;
  return used.gte(amount) ? ZERO : amount.minus(used);
}

/** Whether a document of that day may rely on the letter. */
export function holdsOn(
  { startsOn, endsOn, revokedOn }: Pick<Letter, 'startsOn' | 'endsOn' | 'revokedOn'>,
  day: CivilDate,
): boolean {
  return startsOn <= day && day <= endsOn && (revokedOn === null || day < revokedOn);
}

export function letterState(letter: Omit<Letter, 'protocol' | 'receivedOn'>, today: CivilDate): LetterState {
  if (letter.revokedOn !== null && letter.revokedOn <= today) return 'revoked';
  if (letter.endsOn < today) return 'expired';
  if (plafondLeft(letter).eq(ZERO)) return 'used-up';
  return letter.startsOn > today ? 'coming' : 'active';
}

/** What makes a letter contradict itself, or what was already invoiced under it. */
export function letterFaults({ protocol, ...letter }: Letter): FieldFault[] {
  const { startsOn, endsOn, amount, used, revokedOn } = letter;
  const faults: FieldFault[] = [];
  if (!LETTER_PROTOCOL.test(protocol)) faults.push({ field: 'protocol', code: 'letter-of-intent.protocol' });
  if (endsOn < startsOn) faults.push({ field: 'endsOn', code: 'letter-of-intent.ends-before-start' });
  else if (yearOf(startsOn) !== yearOf(endsOn))
    faults.push({ field: 'endsOn', code: 'letter-of-intent.two-years' });
  if (!amount.gt(ZERO)) faults.push({ field: 'amount', code: 'positive' });
  else if (amount.lt(used))
    faults.push({ field: 'amount', code: 'letter-of-intent.already-used', message: money(used) });
  if (revokedOn !== null && revokedOn < startsOn)
    faults.push({ field: 'revokedOn', code: 'letter-of-intent.revoked-before-start' });
  return faults;
}

/**
 * Puts the tax of a letter in place of the VAT of all lines whose tax nobody chose; lines that were given N3.5 by hand rely on the
 * letter too. A document goes under one letter, whole: the first of `letters` of which enough is left. A letter that is used up
 * is as none; where something is left but not enough, the lines keep their VAT and the caller decides.
 */
export function underLetter(lines: readonly PricedLine[], letters: readonly LetterFacts[]): UnderLetter {
  if (letters.length === 0 && !lines.some(({ natura }) => natura === LETTER_NATURA))
    return { lines, letter: null, uncovered: null };
  const relying = lines.flatMap((line, index) => (relies(line) ? [index] : []));
  const asked = relying.filter((index) => lines[index]?.natura === LETTER_NATURA);
  const needed = sum(relying.flatMap((index) => lines[index]?.amount ?? []));
  const open = letters.filter(({ left }) => left.gt(ZERO));
  const letter = open.find(({ left }) => needed.lte(left));
  if (relying.length > 0 && letter) {
    return {
      lines: lines.map((line) => (relies(line) ? taxed(line, letter) : line)),
      letter,
      uncovered: null,
    };
  }
  const most = open.reduce((greatest, { left }) => (left.gt(greatest) ? left : greatest), ZERO);
  if (relying.length > 0 && open.length > 0)
    return {
      lines,
      letter: null,
      uncovered: { code: 'plafond-exceeded', lines: relying, needed, left: most },
    };
  if (asked.length > 0)
    return { lines, letter: null, uncovered: { code: 'letter-required', lines: asked, needed, left: most } };
  return { lines, letter: null, uncovered: null };
}

/** The letters once a document is made, for the next one of the same customer. */
export function afterUse(
  letters: readonly LetterFacts[],
  { letterId, type, lines }: Pick<PlannedDocument, 'letterId' | 'type' | 'lines'>,
): readonly LetterFacts[] {
  const use = plafondUse(type, lines);
  if (letterId == null || use.lte(ZERO)) return letters;
  return letters.map((letter) =>
    letter.id === letterId
      ? { ...letter, left: letter.kind === 'single' ? ZERO : letter.left.minus(use) }
      : letter,
  );
}

/** What a document takes from its letter; less than nothing where it gives back. */
export function plafondUse(
  type: 'invoice' | 'credit-note',
  lines: readonly Pick<PricedLine, 'natura' | 'amount'>[],
): Big {
  const amount = sum(lines.filter(({ natura }) => natura === LETTER_NATURA).map((line) => line.amount));
  return type === 'credit-note' ? amount.neg() : amount;
}

function relies({ natura, taxRate, explanation }: PricedLine): boolean {
  const rule = explanation?.taxRule ?? 'chosen';
  if (rule === 'credited') return false;
  return natura === LETTER_NATURA || (rule !== 'chosen' && taxRate.gt(ZERO));
}

function taxed(line: PricedLine, letter: LetterFacts): PricedLine {
  const byHand = line.natura === LETTER_NATURA;
  const tax = letter.tax;
  const { explanation } = line;
  const told: ExplainedLetter = {
    protocol: letter.protocol,
    receivedOn: letter.receivedOn,
    replaced: byHand ? null : (explanation?.taxCode ?? null),
  };
  return {
    ...line,
    ...(byHand
      ? {}
      : {
          ...{ taxCodeId: tax.id, taxRate: tax.rate, natura: tax.natura },
          ...{ payability: tax.payability, stampSubject: tax.stampSubject },
        }),
    law: lawOf(byHand ? line.law : tax.law, letter),
    explanation: explanation && {
      ...explanation,
      ...(byHand ? {} : { taxRule: 'letter' as const, taxCode: tax.code }),
      letter: told,
    },
  };
}

/** Documents must name the letter (art. 1 c. 1 lett. c DL 746/1983); so does the law that they quote, if it fits. */
function lawOf(law: string | null, { protocol, receivedOn }: LetterFacts): string | null {
  const [year, month, day] = receivedOn.split('-');
  const named = `${law ?? 'Non imponibile'}, prot. ${protocol} del ${day}/${month}/${year}`;
  return named.length <= LONGEST_LAW ? named : law;
}
