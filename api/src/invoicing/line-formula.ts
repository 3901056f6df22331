import { decimal, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import {
  formatDay,
  formatMoney,
  formatPercent,
  formatPrice,
  formatQuantity,
  type Language,
} from '../platform/pdf/format';
import type { CreditedLine, Explanation, ExplainedPromotion } from './explanation';
import type { WorkedOut } from './worked-out';

const WORDS = {
  it: {
    perMonth: '/mese',
    months: 'mesi',
    days: 'giorni',
    quantity: 'qtà',
    discount: 'sconto',
    promotion: 'promozione',
    pause: 'in pausa',
    difference: 'per differenza',
    thirty: 'di 30 al mese',
    part: 'rata',
    of: 'di',
  },
  en: {
    perMonth: '/month',
    months: 'months',
    days: 'days',
    quantity: 'qty',
    discount: 'discount',
    promotion: 'promotion',
    pause: 'paused',
    difference: 'by difference',
    thirty: 'of 30 a month',
    part: 'instalment',
    of: 'of',
  },
} as const;

/** How a line came by its amount, in words: the factors as a bookkeeper would write them, without the result. */
export function lineFormula(
  facts: Explanation,
  { difference }: WorkedOut,
  result: Big,
  language: Language,
): string {
  if (facts.credited) return creditFormula(facts.credited, language);
  const words = WORDS[language];
  const recurring = facts.months > 0;
  const factors = [`${priced(decimal(facts.price), language)}${recurring ? words.perMonth : ''}`];
  if (facts.months > 1) factors.push(`${facts.months} ${words.months}`);
  if (recurring && facts.days !== facts.daysInPeriod) factors.push(share(facts, language));
  if (facts.quantity !== '1') factors.push(`${words.quantity} ${formatQuantity(facts.quantity, language)}`);
  const owed = factors.join(' × ') + discounts(facts, language);
  const turned = result.lt(ZERO) !== decimal(facts.price).lt(ZERO) && !result.eq(ZERO);
  const signed = turned ? `−(${owed})` : owed;
  const { instalment } = facts;
  if (instalment) return `${signed}, ${words.part} ${instalment.part} ${words.of} ${instalment.of}`;
  return difference ? `${signed}, ${words.difference} ${differenceOf(difference, language)}` : signed;
}

function share({ days, daysInPeriod, dayCount }: Explanation, language: Language): string {
  const words = WORDS[language];
  return `${days}/${daysInPeriod} ${words.days}${dayCount === 'thirty' ? ` ${words.thirty}` : ''}`;
}

function discounts(facts: Explanation, language: Language): string {
  const { discountPercent, pausePercent, promotions = [], months } = facts;
  const words = WORDS[language];
  const own = decimal(discountPercent).eq(ZERO)
    ? ''
    : ` − ${words.discount} ${formatPercent(discountPercent, language)}`;
  const told = ({ name, kind, value }: ExplainedPromotion): string =>
    kind === 'percent'
      ? `${name} ${formatPercent(value, language)}`
      : `${name} ${priced(decimal(value), language)}${months > 0 ? words.perMonth : ''}`;
  const paused =
    pausePercent === undefined ? '' : ` × ${formatPercent(pausePercent, language)} ${words.pause}`;
  return own + paused + promotions.map((each) => ` − ${words.promotion} ${told(each)}`).join('');
}

function differenceOf(
  { upToEnd, upToStart }: NonNullable<WorkedOut['difference']>,
  language: Language,
): string {
  return `${formatMoney(upToEnd, language)} − ${formatMoney(upToStart, language)}`;
}

function creditFormula(
  { number, issuedOn, position, amount, before }: CreditedLine,
  language: Language,
): string {
  const day = formatDay(issuedOn, language);
  const earlier = decimal(before).eq(ZERO)
    ? ''
    : language === 'it'
      ? `, di cui già stornati ${formatMoney(before, language)}`
      : `, of which ${formatMoney(before, language)} credited before`;
  return language === 'it'
    ? `storno della riga ${position} della fattura ${number} del ${day} (${formatMoney(amount, language)}${earlier})`
    : `credit of line ${position} of invoice ${number} of ${day} (${formatMoney(amount, language)}${earlier})`;
}

/** A price with its currency and all its decimals. */
function priced(price: Big, language: Language): string {
  const text = formatPrice(price, language);
  if (language === 'it') return `${text} €`;
  return text.startsWith('-') ? `-€${text.slice(1)}` : `€${text}`;
}
