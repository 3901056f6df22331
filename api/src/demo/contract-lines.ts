import { addDays, type CivilDate } from '@ponte/shared/calendar';
import type { DemoContractLine, DemoProductKind, DemoSegment } from './demo-types';
import { activationOf, priceOn, productOf } from './plans';
import type { Random, Weighted } from './random';

/** What the lines of a contract depend on. */
export interface LineTerms {
  readonly segment: DemoSegment;
  readonly startsOn: CivilDate;
  /** Served up to here for sure: the contract's end, or today. Options may be added before. */
  readonly until: CivilDate;
  readonly priceList: string | null;
  /** The customer's tax, when it is not the product's. */
  readonly taxCode: string | null;
}

/** One thing sold: product code, how many, per cent off. */
interface Item {
  readonly code: string;
  readonly quantity?: number;
  readonly discount?: string;
}

const MOST_LINES = 4;

const FAMILY_PLANS: readonly Weighted<string>[] = [
  [20, 'FWA30'],
  [20, 'FWA50'],
  [18, 'FWA100'],
  [8, 'FWA200'],
  [14, 'FTTC100'],
  [16, 'FTTH1000'],
  [4, 'FTTH2500'],
];

const BUSINESS_PLANS: readonly Weighted<string>[] = [
  [34, 'BIZ100'],
  [22, 'FTTH1000'],
  [18, 'FWA100'],
  [14, 'FWA200'],
  [12, 'FTTH2500'],
];

/** One to four lines: the plan first, then its activation, then options. */
export function contractLines(terms: LineTerms, random: Random): DemoContractLine[] {
  const items = itemsFor(terms.segment, random).slice(0, MOST_LINES);
  return items.map((item, position) => line(item, startOf(item, position, terms, random), terms));
}

function itemsFor(segment: DemoSegment, random: Random): Item[] {
  switch (segment) {
    case 'public-body':
      return [
        { code: 'BIZ100' },
        { code: 'ATTBIZ' },
        { code: 'IPSTATICO', quantity: 8 },
        { code: 'VOIP1', quantity: 20 },
      ];
    case 'reseller':
      return [
        { code: random.pick(['FTTH1000', 'FWA100']), quantity: random.int(8, 30) },
        { code: 'IPSTATICO', quantity: random.int(4, 16) },
      ];
    case 'private':
    case 'association':
      return [...access(random.weighted(FAMILY_PLANS), random), ...familyOptions(random)];
    case 'condominium':
      return [...access('FWA50', random), { code: 'ROUTER' }];
    case 'foreign':
      return access('FWA100', random);
    case 'company':
    case 'sole-trader':
      return [...access(random.weighted(BUSINESS_PLANS), random), ...businessOptions(random)];
  }
}

function access(plan: string, random: Random): Item[] {
  const discount = random.chance(0.14) ? random.pick(['10', '15', '20']) : '0';
  const activation = activationOf(plan);
  if (activation === null || random.chance(0.2)) return [{ code: plan, discount }];
  const off = random.weighted([
    [60, '0'],
    [25, '50'],
    [15, '100'],
  ]);
  return [
    { code: plan, discount },
    { code: activation, discount: off },
  ];
}

function familyOptions(random: Random): Item[] {
  const items: Item[] = [];
  if (random.chance(0.45)) items.push({ code: 'ROUTER' });
  if (random.chance(0.2)) items.push({ code: 'VOIP1' });
  if (random.chance(0.06)) items.push({ code: 'MINUTI1000' });
  if (random.chance(0.08)) items.push({ code: 'IPSTATICO' });
  if (random.chance(0.07)) items.push({ code: 'MESH', quantity: random.int(1, 3) });
  if (random.chance(0.05)) items.push({ code: random.pick(['USCITA', 'CABLAGGIO', 'PORTABILITA']) });
  return items;
}

function businessOptions(random: Random): Item[] {
  const items: Item[] = [];
  if (random.chance(0.5)) items.push({ code: 'VOIP1', quantity: random.int(1, 12) });
  if (random.chance(0.45)) items.push({ code: 'IPSTATICO', quantity: random.pick([1, 1, 4, 8]) });
  if (random.chance(0.25)) items.push({ code: 'LTEBACKUP' });
  if (random.chance(0.2)) items.push({ code: 'HOSTING' });
  if (random.chance(0.15)) items.push({ code: 'TELEFONO', quantity: random.int(1, 6) });
  if (random.chance(0.1)) items.push({ code: random.pick(['SWITCH8', 'CABLAGGIO', 'DIRITTI']) });
  return items;
}

/** Options are sometimes taken weeks or months after the plan. */
function startOf(item: Item, position: number, { startsOn, until }: LineTerms, random: Random): CivilDate {
  const option = position > 0 && isMonthly(productOf(item.code).kind);
  if (!option || !random.chance(0.15)) return startsOn;
  const later = addDays(startsOn, random.int(7, 150));
  return later < until ? later : startsOn;
}

function isMonthly(kind: DemoProductKind): boolean {
  return kind === 'recurring' || kind === 'accessory';
}

function line(item: Item, startsOn: CivilDate, terms: LineTerms): DemoContractLine {
  const product = productOf(item.code);
  return {
    product: product.code,
    description: product.name,
    kind: product.kind,
    quantity: String(item.quantity ?? 1),
    unitPrice: priceOn(terms.priceList, product),
    discountPercent: item.discount ?? '0',
    taxCode: terms.taxCode ?? product.taxCode,
    startsOn,
    endsOn: null,
  };
}
