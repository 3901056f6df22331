import { addressesOf, contactsOf, mailName, phoneOf } from './addresses';
import { contractCount, contractOf } from './contracts';
import type {
  DemoCustomer,
  DemoIdentity,
  DemoIsp,
  DemoOptions,
  DemoPartner,
  DemoSegment,
} from './demo-types';
import { type Habits, habitsOf } from './habits';
import { identityOf } from './identity';
import { madeUpIban } from './made-up-ids';
import { Random, type Weighted } from './random';
import { demoRegisters } from './registers';
import { type Town, townNamed, TOWNS } from './towns';

/** The first customers are the same in every demo, so that there is one of each rare kind however small it is. */
const FIRST: readonly DemoSegment[] = ['public-body', 'reseller', 'reseller', 'foreign', 'foreign'];

const SEGMENTS: readonly Weighted<DemoSegment>[] = [
  [71, 'private'],
  [8, 'sole-trader'],
  [15, 'company'],
  [3, 'association'],
  [3, 'condominium'],
];

const RESELLERS: readonly number[] = FIRST.flatMap((segment, index) =>
  segment === 'reseller' ? [index] : [],
);

const HOMES: readonly Weighted<Town>[] = TOWNS.map((town) => [town.weight, town]);

const TAGS: Readonly<Record<DemoSegment, string>> = {
  private: 'residenziale',
  condominium: 'residenziale',
  association: 'residenziale',
  'sole-trader': 'business',
  company: 'business',
  'public-body': 'ente pubblico',
  foreign: 'estero',
  reseller: 'rivenditore',
};

/** The whole demo ISP in memory. For a big one take `demoRegisters` and then `demoCustomers`, one at a time. */
export function demoIsp(options: DemoOptions): DemoIsp {
  return { ...demoRegisters(), customers: [...demoCustomers(options)] };
}

/** The customers one by one, resellers before those they sell to. Each depends on the seed and its number alone. */
export function* demoCustomers(options: DemoOptions): Generator<DemoCustomer, void, undefined> {
  for (let index = 0; index < options.customers; index += 1) yield customer(options, index);
}

/** Who is being made: what all parts of a customer depend on. */
interface Sketch {
  readonly segment: DemoSegment;
  readonly index: number;
  readonly home: Town;
  readonly identity: DemoIdentity;
  readonly habits: Habits;
}

function customer({ seed, today }: DemoOptions, index: number): DemoCustomer {
  const random = new Random(seed, 'customer', index);
  const segment = FIRST[index] ?? random.weighted(SEGMENTS);
  const home = segment === 'public-body' ? townNamed('Ascoli Piceno') : random.weighted(HOMES);
  const identity = identityOf(segment, { seed, index, home });
  const habits = habitsOf(segment, new Random(seed, 'habits', index), today);
  const forContracts = new Random(seed, 'contracts', index);
  const count = contractCount(segment, forContracts);
  const code = codeOf(index);
  const { behaviour } = habits;
  const partner = partnerOf({ segment, index, home, identity, habits }, random);
  const addresses = addressesOf(segment, identity, home, count, random);
  const contacts = contactsOf(identity, home, index, random);
  const { priceList, taxCode } = partner;
  const terms = { customerCode: code, segment, priceList, taxCode, behaviour, addresses, today };
  const contracts = Array.from({ length: count }, (_, place) => contractOf(terms, place, forContracts));
  return {
    code,
    segment,
    partner,
    addresses,
    contacts,
    tags: tagsOf(segment, count, habits),
    contracts,
    behaviour,
  };
}

function codeOf(index: number): string {
  return `C${String(index + 1).padStart(5, '0')}`;
}

function partnerOf({ segment, index, home, identity, habits }: Sketch, random: Random): DemoPartner {
  const { paymentTerm, paymentMethod } = habits;
  return {
    ...identity,
    email: `${mailName(identity.name)}.${String(index)}@posta.example`,
    phone: phoneOf(identity, home, index),
    language: segment === 'foreign' ? 'en' : 'it',
    paymentTerm,
    paymentMethod,
    priceList: segment === 'reseller' ? 'RIVENDITORI' : null,
    taxCode: taxOf(identity),
    iban: paymentMethod === 'SDD' || paymentMethod === 'RIBA' ? madeUpIban(index) : null,
    reseller: segment === 'reseller',
    resellerCode: index >= FIRST.length && random.chance(0.06) ? codeOf(random.pick(RESELLERS)) : null,
  };
}

/** A public body pays the VAT itself; a firm abroad owes it in its own country. */
function taxOf({ kind, country, vatNumber }: DemoIdentity): string | null {
  if (kind === 'public-body') return '22vsp';
  return country !== 'IT' && vatNumber !== null ? '00n21v' : null;
}

function tagsOf(segment: DemoSegment, contracts: number, { behaviour }: Habits): string[] {
  const tags = [TAGS[segment]];
  if (segment === 'private' && contracts > 1) tags.push('seconda casa');
  if (behaviour.kind === 'defaulter') tags.push('moroso');
  return tags;
}
