import { addDays, earliest, type CivilDate } from '@ponte/shared/calendar';
import type { DayCount } from '@ponte/shared/day-count';
import type { FieldFault } from '@ponte/shared/domain-error';
import { ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { ProductKind } from '../catalog/product-kind';
import { isAhead, isOver, type ContractStatus } from './contract-state';
import type { BillingTerms } from './billing-terms';
import { recurs, type Provision } from './line-kind';
import type { EarlyFeeKind, TermRules } from './term/term';

/** What of a contract line the rules look at. `id` is undefined while the line is new. */
export interface LineValues {
  readonly id?: number;
  readonly productId: number;
  readonly quantity: Big;
  readonly unitPrice: Big;
  readonly discountPercent: Big;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
  readonly billedTo: CivilDate | null;
  readonly refundedFrom: CivilDate | null;
  readonly kind: ProductKind;
  readonly provision: Provision | null;
  readonly instalments: number;
  readonly followsLineId: number | null;
}

/** What of a contract the rules look at. */
export interface ContractValues extends BillingTerms, TermRules {
  readonly partnerId: number;
  readonly siteAddressId: number | null;
  readonly dayCount: DayCount | null;
  readonly earlyFee: EarlyFeeKind;
  readonly earlyFeeAmount: Big | null;
  readonly lines: readonly LineValues[];
}

/** What decides the periods: with a bill made, another value would leave days billed twice or never. */
const TERMS = ['startsOn', 'recurrenceMonths', 'policy', 'fixedDay', 'anchor', 'dayCount'] as const;

/** What the customer agreed to about how long it lasts. */
const DURATION = ['termMonths', 'renewal', 'renewalMonths', 'commitmentMonths', 'earlyFee'] as const;

/** Everything about a contract that contradicts itself; `lines.N.…` names the line. */
export function contractFaults(contract: ContractValues): FieldFault[] {
  const { startsOn, endsOn, policy, fixedDay, lines } = contract;
  const faults: FieldFault[] = durationFaults(contract);
  if (endsOn !== null && endsOn < addDays(startsOn, -1))
    faults.push({ field: 'endsOn', code: 'contract.ends-before-start' });
  if (policy === 'fixed-day' && fixedDay === null)
    faults.push({ field: 'fixedDay', code: 'contract.fixed-day-required' });
  lines.forEach((line, index) => {
    const at = (name: keyof LineValues): string => `lines.${String(index)}.${name}`;
    if (line.quantity.lte(ZERO))
      faults.push({ field: at('quantity'), code: 'contract-line.without-quantity' });
    if (line.endsOn !== null && line.endsOn < addDays(line.startsOn, -1)) {
      faults.push({ field: at('endsOn'), code: 'contract-line.ends-before-start' });
    }
    if (line.instalments > 1 && recurs(line))
      faults.push({ field: at('instalments'), code: 'contract-line.instalments-recurring' });
    if (line.provision !== null && line.kind !== 'accessory')
      faults.push({ field: at('provision'), code: 'contract-line.provision-accessory' });
  });
  return faults;
}

function durationFaults({ renewal, termMonths, earlyFee, earlyFeeAmount }: ContractValues): FieldFault[] {
  const faults: FieldFault[] = [];
  if (renewal === 'tacit' && termMonths === null)
    faults.push({ field: 'termMonths', code: 'contract.term-required' });
  if (earlyFee === 'fixed' && earlyFeeAmount === null)
    faults.push({ field: 'earlyFeeAmount', code: 'contract.fee-required' });
  return faults;
}

/**
 * What an edit changes that may not change any more. A draft is free. What the customer was offered stands, but for the day it
 * begins. In force the customer stays; once something is billed so do the terms that decide the periods, and of a billed line
 * its product, quantity, price, discount and start: to change those the line gets an end and another follows it. What is over
 * has no other end and no other lines.
 */
export function frozenChanges(
  status: ContractStatus,
  before: ContractValues,
  after: ContractValues,
): FieldFault[] {
  if (status === 'draft') return [];
  const code = frozenCode(status);
  return [
    ...frozenFields(status, before)
      .filter((field) => before[field] !== after[field])
      .map((field) => ({ field, code })),
    ...(isOver(status) || isAhead(status)
      ? anyLineChange(status, before, after)
      : [...billedLineChanges(before, after), ...tornChains(before, after)]),
  ];
}

function frozenFields(status: ContractStatus, { lines }: ContractValues): (keyof ContractValues)[] {
  if (isOver(status)) return ['partnerId', ...TERMS, ...DURATION, 'endsOn', 'siteAddressId'];
  if (isAhead(status)) {
    const terms = TERMS.filter((field) => field !== 'startsOn');
    return ['partnerId', ...terms, ...DURATION, 'endsOn', 'siteAddressId'];
  }
  const billed = lines.some(({ billedTo }) => billedTo !== null);
  return billed ? ['partnerId', ...TERMS] : ['partnerId'];
}

function frozenCode(status: ContractStatus): string {
  if (status === 'closed') return 'contract.closed';
  if (isOver(status)) return 'contract.over';
  return isAhead(status) ? 'contract.proposed' : 'contract.in-force';
}

function anyLineChange(status: ContractStatus, before: ContractValues, after: ContractValues): FieldFault[] {
  const moves = isAhead(status);
  const same =
    before.lines.length === after.lines.length &&
    after.lines.every((line) => {
      const old = before.lines.find(({ id }) => id === line.id);
      if (old?.endsOn !== line.endsOn) return false;
      return changedFields(old, line).every((field) => moves && field === 'startsOn');
    });
  return same ? [] : [{ field: 'lines', code: frozenCode(status) }];
}

function billedLineChanges(before: ContractValues, after: ContractValues): FieldFault[] {
  return before.lines
    .filter(({ billedTo }) => billedTo !== null)
    .flatMap((old) => {
      const index = after.lines.findIndex(({ id }) => id === old.id);
      const line = after.lines[index];
      if (!line) return [{ field: 'lines', code: 'contract-line.billed' }];
      const at = (name: keyof LineValues): string => `lines.${String(index)}.${name}`;
      const changed = changedFields(old, line).map((field) => ({
        field: at(field),
        code: 'contract-line.billed',
      }));
      return prolongs(before, old, after, line)
        ? [...changed, { field: at('endsOn'), code: 'contract-line.settled' }]
        : changed;
    });
}

/** Lines taken out that others follow: the chain would lose what was agreed before. */
function tornChains(before: ContractValues, after: ContractValues): FieldFault[] {
  const followed = new Set(before.lines.flatMap(({ followsLineId }) => followsLineId ?? []));
  const torn = before.lines.some(
    ({ id, billedTo }) =>
      id !== undefined &&
      billedTo === null &&
      followed.has(id) &&
      after.lines.every((line) => line.id !== id),
  );
  return torn ? [{ field: 'lines', code: 'contract-line.followed' }] : [];
}

/**
 * A line of which days were given back is settled: to go on, another line follows it. Were it prolonged, those days would be
 * billed a second time under the key of the first.
 */
function prolongs(before: ContractValues, old: LineValues, after: ContractValues, line: LineValues): boolean {
  const end = lastDay(before, old);
  if (end === null || old.refundedFrom === null) return false;
  const newEnd = lastDay(after, line);
  return newEnd === null || newEnd > end;
}

/** The earlier of the contract's end and the line's own. */
function lastDay({ endsOn }: ContractValues, line: LineValues): CivilDate | null {
  if (endsOn === null || line.endsOn === null) return endsOn ?? line.endsOn;
  return earliest(endsOn, line.endsOn);
}

/** What a bill was made from. Description, end and tax code are for the bills to come and may change. */
function changedFields(before: LineValues, after: LineValues): (keyof LineValues)[] {
  const fields: (keyof LineValues)[] = [];
  if (before.productId !== after.productId) fields.push('productId');
  for (const field of ['startsOn', 'provision', 'instalments'] as const) {
    if (before[field] !== after[field]) fields.push(field);
  }
  for (const field of ['quantity', 'unitPrice', 'discountPercent'] as const) {
    if (!before[field].eq(after[field])) fields.push(field);
  }
  return fields;
}
