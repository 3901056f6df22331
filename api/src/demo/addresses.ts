import type { DemoAddress, DemoContact, DemoIdentity, DemoPostalAddress, DemoSegment } from './demo-types';
import { FEMALE_NAMES, MALE_NAMES, OFFICES, STREETS, SURNAMES } from './names';
import type { Random } from './random';
import { type Town, TOWNS } from './towns';

const IN_MUNICH: DemoPostalAddress = {
  street: 'Lindenallee',
  houseNumber: '3',
  zip: '80331',
  town: 'München',
  province: null,
  country: 'DE',
};

const IN_ZURICH: DemoPostalAddress = {
  street: 'Seestrasse',
  houseNumber: '14',
  zip: '8008',
  town: 'Zürich',
  province: null,
  country: 'CH',
};

/** The legal address first, then at times one for invoices, then one for each further place that is served. */
export function addressesOf(
  segment: DemoSegment,
  identity: DemoIdentity,
  home: Town,
  sites: number,
  random: Random,
): DemoAddress[] {
  const foreign = segment === 'foreign';
  const legal = foreign ? abroad(identity) : addressIn(home, random);
  const addresses: DemoAddress[] = [{ kind: 'legal', ...legal }];
  if (!foreign && random.chance(0.08)) addresses.push({ kind: 'billing', ...addressIn(home, random) });
  const further = foreign ? sites : sites - 1;
  for (let site = 0; site < further; site += 1) {
    const town = random.chance(0.6) ? home : random.weighted(TOWNS.map((entry) => [entry.weight, entry]));
    addresses.push({ kind: 'site', ...addressIn(town, random) });
  }
  return addresses;
}

/** The place, among the customer's addresses, where its contract number `position` is served. */
export function siteOf(addresses: readonly DemoAddress[], position: number): number {
  const sites = addresses.flatMap(({ kind }, place) => (kind === 'site' ? [place] : []));
  const served = addresses[0]?.country === 'IT' ? [0, ...sites] : sites;
  return served[position] ?? 0;
}

/** Firms have an office to call, and often somebody in it; families at times a relative. */
export function contactsOf(identity: DemoIdentity, home: Town, index: number, random: Random): DemoContact[] {
  if (identity.kind === 'person' && identity.vatNumber === null) {
    return random.chance(0.1) ? [personToCall('Familiare', index, random)] : [];
  }
  const within = random.chance(0.6) ? [personToCall(random.pick(OFFICES), index, random)] : [];
  const office: DemoContact = {
    name: 'Amministrazione',
    role: 'Fatturazione',
    email: `fatture${String(index)}@posta.example`,
    phone: phoneOf(identity, home, index),
    contacts: within,
  };
  return [office, ...(random.chance(0.3) ? [personToCall('Referente tecnico', index, random)] : [])];
}

/** A subscriber's number begins with no zero, so these made-up ones ring nowhere. Firms have one on their town's exchange. */
export function phoneOf(identity: DemoIdentity, home: Town, index: number): string {
  if (identity.kind === 'person' || identity.country !== 'IT') return mobile(index);
  return `${home.province.dialling} 0${String(index % 100_000).padStart(5, '0')}`;
}

function mobile(index: number): string {
  return `399 0${String(index).padStart(6, '0')}`;
}

/** A name as the local part of a mail address: `D'Amico Nicolò` → `damico.nicolo`. */
export function mailName(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, '')
    .trim()
    .replace(/ +/g, '.');
}

/** The German firm, or the Swiss private person. */
function abroad({ country }: DemoIdentity): DemoPostalAddress {
  return country === 'DE' ? IN_MUNICH : IN_ZURICH;
}

function personToCall(role: string, index: number, random: Random): DemoContact {
  const first = random.skewed(random.chance(0.5) ? MALE_NAMES : FEMALE_NAMES);
  const name = `${first} ${random.skewed(SURNAMES)}`;
  return {
    name,
    role,
    email: `${mailName(name)}.${String(index)}@posta.example`,
    phone: mobile(index),
    contacts: [],
  };
}

function addressIn(town: Town, random: Random): DemoPostalAddress {
  const number = String(random.int(1, 180));
  return {
    street: random.pick(STREETS),
    houseNumber: random.weighted([
      [88, number],
      [8, `${number}/A`],
      [4, 'SNC'],
    ]),
    zip: town.zip,
    town: town.name,
    province: town.province.code,
    country: 'IT',
  };
}
