import { addDays } from '@ponte/shared/calendar';
import { buildFiscalCode } from '@ponte/shared/fiscal-code';
import { FOREIGN_RECIPIENT_CODE, NO_RECIPIENT_CODE } from '@ponte/shared/recipient-code';
import type { DemoBirth, DemoIdentity, DemoSegment } from './demo-types';
import { madeUpVatNumber } from './made-up-ids';
import {
  ASSOCIATIONS,
  COMPANY_FORMS,
  COMPANY_WORDS,
  FEMALE_NAMES,
  FOREIGN_SURNAMES,
  MALE_NAMES,
  SOLE_TRADES,
  STREETS,
  SURNAMES,
  TRADES,
} from './names';
import { Random, scatter, type Weighted } from './random';
import { FOREIGN_BIRTHPLACES, type Town, TOWNS } from './towns';

/** Who one customer is made from: the seed and its running number decide everything, the home only colours it. */
export interface Origin {
  readonly seed: number;
  readonly index: number;
  readonly home: Town;
}

interface Birthplace {
  readonly name: string;
  readonly cadastralCode: string;
}

const BIRTHPLACES: readonly Birthplace[] = [...TOWNS, ...FOREIGN_BIRTHPLACES];

const BIRTHPLACE_RANKS: readonly Weighted<number>[] = [
  ...TOWNS.map(({ weight }) => weight),
  ...FOREIGN_BIRTHPLACES.map(() => 3),
].map((weight, rank) => [weight, rank]);

const FIRST_BIRTHDAY = '1944-01-01';
/** Some sixty years, so that nobody is a minor and the two-digit year of the fiscal code stays unambiguous. */
const BIRTHDAYS = 21_900;

const NOBODY: DemoIdentity = {
  kind: 'company',
  name: '',
  firstName: null,
  lastName: null,
  birth: null,
  country: 'IT',
  vatNumber: null,
  fiscalCode: null,
  recipientCode: null,
  pec: null,
};

/** The legal person of a customer; fiscal ids are valid, and unique over all indexes of one seed. */
export function identityOf(segment: DemoSegment, origin: Origin): DemoIdentity {
  const random = new Random(origin.seed, 'identity', origin.index);
  switch (segment) {
    case 'private':
      return person(origin, random);
    case 'sole-trader':
      return soleTrader(origin, random);
    case 'company':
      return company(companyName(random), origin, random);
    case 'reseller':
      return company(`${random.pick(COMPANY_WORDS)} Reti ${random.pick(SURNAMES)} S.r.l.`, origin, random);
    case 'association':
      return body(`${random.pick(ASSOCIATIONS)} ${origin.home.name}`, origin);
    case 'condominium':
      return body(`Condominio ${random.pick(STREETS)} ${String(random.int(1, 90))}`, origin);
    case 'public-body':
      return {
        ...body('Istituto Comprensivo Ponte sul Tronto', origin),
        kind: 'public-body',
        recipientCode: 'UFDEM0',
      };
    case 'foreign':
      return abroad(origin, random);
  }
}

/**
 * Each index has its birthday to itself; after sixty years of days the lap moves everybody's birthplace on by one. So
 * no two people have the same fiscal code, whatever they are called.
 */
function birthOf({ seed, index }: Origin, sex: 'M' | 'F'): DemoBirth {
  const turn = index % BIRTHDAYS;
  const lap = Math.floor(index / BIRTHDAYS);
  const rank = new Random(seed, 'birthplace', turn).weighted(BIRTHPLACE_RANKS) + lap;
  const place = BIRTHPLACES[rank % BIRTHPLACES.length];
  if (!place) throw new RangeError('no birthplaces');
  const on = addDays(FIRST_BIRTHDAY, scatter(turn, BIRTHDAYS));
  return { on, sex, place: place.name, cadastralCode: place.cadastralCode };
}

function person(origin: Origin, random: Random): DemoIdentity {
  const sex = random.chance(0.55) ? 'M' : 'F';
  const birth = birthOf(origin, sex);
  const firstName = random.skewed(sex === 'M' ? MALE_NAMES : FEMALE_NAMES);
  const lastName = random.skewed(FOREIGN_SURNAMES[birth.cadastralCode] ?? SURNAMES);
  return named(firstName, lastName, birth);
}

function named(firstName: string, lastName: string, birth: DemoBirth): DemoIdentity {
  return {
    ...NOBODY,
    kind: 'person',
    name: `${lastName} ${firstName}`,
    firstName,
    lastName,
    birth,
    fiscalCode: buildFiscalCode({
      surname: lastName,
      name: firstName,
      birthOn: birth.on,
      sex: birth.sex,
      birthplace: birth.cadastralCode,
    }),
  };
}

/** A natural person in business: a VAT number, and the personal fiscal code beside it. */
function soleTrader(origin: Origin, random: Random): DemoIdentity {
  const owner = person(origin, random);
  const surname = owner.lastName ?? '';
  return {
    ...owner,
    name: `${random.pick(SOLE_TRADES)} ${surname} di ${surname} ${owner.firstName ?? ''}`,
    ...vat(origin),
    ...delivery(origin, random),
  };
}

function company(name: string, origin: Origin, random: Random): DemoIdentity {
  const numbers = vat(origin);
  return { ...NOBODY, name, ...numbers, fiscalCode: numbers.vatNumber, ...delivery(origin, random) };
}

function companyName(random: Random): string {
  const second = random.chance(0.5) ? random.skewed(SURNAMES) : random.pick(COMPANY_WORDS);
  return `${random.pick(TRADES)} ${second} ${random.pick(COMPANY_FORMS)}`;
}

/** Not in business: a fiscal code of eleven digits and no VAT number. */
function body(name: string, { index, home }: Origin): DemoIdentity {
  return { ...NOBODY, name, fiscalCode: madeUpVatNumber(index, home.province.vatOffice) };
}

/** A German firm with holiday flats here, or a Swiss who keeps a second house and so has an Italian fiscal code. */
function abroad(origin: Origin, random: Random): DemoIdentity {
  if (origin.index % 2 === 0) {
    const birth: DemoBirth = { ...birthOf(origin, 'M'), place: 'Svizzera', cadastralCode: 'Z133' };
    return named('Jürg', random.pick(['Ammann', 'Zürcher', 'Bünzli']), birth);
  }
  return {
    ...NOBODY,
    name: 'Bergblick Ferienwohnungen GmbH',
    country: 'DE',
    vatNumber: '999000429',
    recipientCode: FOREIGN_RECIPIENT_CODE,
  };
}

function vat({ index, home }: Origin): { country: string; vatNumber: string } {
  return { country: 'IT', vatNumber: madeUpVatNumber(index, home.province.vatOffice) };
}

const CODE_CHARACTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789';

/** Two in three have a receiver code, the others a certified mailbox. */
function delivery({ index }: Origin, random: Random): { recipientCode: string; pec: string | null } {
  if (random.chance(0.33)) {
    return { recipientCode: NO_RECIPIENT_CODE, pec: `impresa${String(index)}@pec.example` };
  }
  const tail = Array.from({ length: 3 }, () =>
    CODE_CHARACTERS.charAt(random.int(0, CODE_CHARACTERS.length - 1)),
  ).join('');
  return { recipientCode: `DEM0${tail}`, pec: null };
}
