import { days } from '@ponte/shared/calendar';
import { daysIn, daysUpTo } from '@ponte/shared/day-count';
import { money, price } from '@ponte/shared/money';
import type { BillableContract } from '../contracts/billable-contract';
import { termsOf } from '../contracts/billing-terms';
import type { LinePromotion } from '../contracts/line-promotion';
import type { ExplainedPromotion, Explanation } from '../invoicing/explanation';
import type { SaleAccount } from '../invoicing/sale-account';
import type { LineTax } from '../invoicing/position-tax';
import type { PlannedCharge } from './charges';

const PAUSED = { it: 'in pausa', en: 'paused' } as const;
const PART = { it: 'rata', en: 'instalment' } as const;
const OF = { it: 'di', en: 'of' } as const;

/** What a document calls the charge: the line, the promotions that lowered it, and which part of it this is. */
export function chargeDescription(
  { line, kind, due, promotions }: Pick<PlannedCharge, 'line' | 'kind' | 'due' | 'promotions'>,
  language: 'it' | 'en',
): string {
  const names = promotions.length > 0 ? ` (${promotions.map(({ name }) => name).join(', ')})` : '';
  const inParts = kind === 'one-off' && line.instalments > 1;
  const part = inParts ? `, ${PART[language]} ${due.part} ${OF[language]} ${line.instalments}` : '';
  const paused = line.pausePercent === null ? '' : ` (${PAUSED[language]})`;
  return `${line.description}${paused}${names}${part}`;
}

/** The facts that gave a charge its amount; those that are rare are told only where they are. */
export function explainCharge(
  contract: BillableContract,
  charge: PlannedCharge,
  lineTax: LineTax,
  account: SaleAccount,
): Explanation {
  const facts = plainFacts(contract, charge, lineTax, account);
  const { position } = lineTax;
  const { line, kind, due, promotions } = charge;
  const inParts = kind === 'one-off' && line.instalments > 1;
  const thirty = kind !== 'one-off' && contract.dayCount === 'thirty';
  const { pausePercent } = line;
  const { swap } = account;
  const swapped = position !== undefined || swap !== null;
  if (!inParts && !thirty && !swapped && pausePercent === null && promotions.length === 0) return facts;
  return {
    ...facts,
    ...(position ? { position } : {}),
    ...(swap ? { accountSwap: swap } : {}),
    ...(thirty ? { dayCount: 'thirty' } : {}),
    ...(pausePercent === null ? {} : { pausePercent: price(pausePercent) }),
    ...(promotions.length > 0 ? { promotions: promotions.map(toldPromotion) } : {}),
    ...(inParts ? { instalment: { part: due.part, of: line.instalments } } : {}),
  };
}

function plainFacts(
  contract: BillableContract,
  { line, kind, due, amount }: PlannedCharge,
  { tax, rule }: LineTax,
  account: SaleAccount,
): Explanation {
  const dated = kind !== 'one-off';
  const { full, active } = due;
  const { dayCount } = contract;
  const whole = active.from === full.from && active.to === full.to;
  const daysInPeriod = dated ? daysIn(full, dayCount) : days(full);
  const part = (): number => daysUpTo(full, active.to, dayCount) - daysUpTo(full, active.from, dayCount);
  return {
    kind,
    price: line.unitPrice.toFixed(),
    months: dated ? termsOf(contract, line).recurrenceMonths : 0,
    fullFrom: dated ? full.from : null,
    fullTo: dated ? full.to : null,
    days: !dated || whole ? daysInPeriod : part(),
    daysInPeriod,
    quantity: line.quantity.toFixed(),
    discountPercent: line.discountPercent.toFixed(),
    amount: money(amount),
    taxRule: rule,
    taxCode: tax.code,
    accountRule: account.rule,
  };
}

function toldPromotion({ name, kind, value }: LinePromotion): ExplainedPromotion {
  return { name, kind, value: price(value) };
}
