import { addDays, type CivilDate } from '@ponte/shared/calendar';
import type { DemoSegment } from './demo-types';
import type { PaymentBehaviour } from './payment-behaviour';
import type { Random, Weighted } from './random';

/** When and how a customer is asked to pay, and what it does about it. Codes as in the registers. */
export interface Habits {
  readonly paymentTerm: string;
  readonly paymentMethod: string;
  readonly behaviour: PaymentBehaviour;
}

const FAMILY_METHODS: readonly Weighted<string>[] = [
  [46, 'SDD'],
  [20, 'BON'],
  [19, 'BOLL'],
  [13, 'CARTA'],
  [2, 'CONT'],
];

const BUSINESS_METHODS: readonly Weighted<string>[] = [
  [30, 'SDD'],
  [45, 'BON'],
  [20, 'RIBA'],
  [5, 'CARTA'],
];

const BUSINESS_TERMS: readonly Weighted<string>[] = [
  [45, '30FM'],
  [30, '30DF'],
  [15, '30-60'],
  [10, 'RD'],
];

/** Collected by us, rather than sent by the customer when it remembers. */
const COLLECTED = ['SDD', 'CARTA', 'RIBA'];

/** The habits of a customer of that segment, as of `today`. */
export function habitsOf(segment: DemoSegment, random: Random, today: CivilDate): Habits {
  if (segment === 'public-body') {
    return { paymentTerm: '30DF', paymentMethod: 'BON', behaviour: late('BON', 24) };
  }
  if (segment === 'foreign') {
    return { paymentTerm: '30DF', paymentMethod: 'BON', behaviour: late('BON', 2) };
  }
  if (segment === 'reseller') {
    return {
      paymentTerm: '30FM',
      paymentMethod: 'RIBA',
      behaviour: { kind: 'punctual', methodCode: 'RIBA' },
    };
  }
  const family = segment === 'private' || segment === 'condominium' || segment === 'association';
  const paymentMethod = random.weighted(family ? FAMILY_METHODS : BUSINESS_METHODS);
  return {
    paymentTerm: family ? random.pick(['RD', 'RD', '30DF']) : random.weighted(BUSINESS_TERMS),
    paymentMethod,
    behaviour: COLLECTED.includes(paymentMethod)
      ? collected(paymentMethod, random, today)
      : remembered(paymentMethod, random, today),
  };
}

function collected(methodCode: string, random: Random, today: CivilDate): PaymentBehaviour {
  return random.chance(0.04) ? defaulter(methodCode, random, today) : { kind: 'punctual', methodCode };
}

function remembered(methodCode: string, random: Random, today: CivilDate): PaymentBehaviour {
  const kind = random.weighted<PaymentBehaviour['kind']>([
    [48, 'punctual'],
    [34, 'late'],
    [8, 'partial'],
    [10, 'defaulter'],
  ]);
  switch (kind) {
    case 'punctual':
      return { kind, methodCode };
    case 'late':
      return late(methodCode, random.int(3, 45));
    case 'partial':
      return {
        kind,
        methodCode,
        percent: random.pick(['30', '50', '70']),
        restAfterDays: random.chance(0.7) ? random.int(20, 60) : null,
      };
    case 'defaulter':
      return defaulter(methodCode, random, today);
  }
}

function late(methodCode: string, days: number): PaymentBehaviour {
  return { kind: 'late', methodCode, days };
}

function defaulter(methodCode: string, random: Random, today: CivilDate): PaymentBehaviour {
  const since = addDays(today, -random.int(15, 300));
  return { kind: 'defaulter', methodCode, days: random.int(0, 20), since };
}
