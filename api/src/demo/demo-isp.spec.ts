import { createHash } from 'node:crypto';
import { addMonths, startOfMonth } from '@ponte/shared/calendar';
import { fiscalCodeFault, readFiscalCode } from '@ponte/shared/fiscal-code';
import { ibanFault } from '@ponte/shared/iban';
import { recipientCodeFault } from '@ponte/shared/recipient-code';
import { vatNumberFault } from '@ponte/shared/vat-number';
import { demoCustomers, demoIsp } from './demo-isp';
import type { DemoContract, DemoCustomer } from './demo-types';

const TODAY = '2026-03-16';
const options = { customers: 400, seed: 1, today: TODAY };
const isp = demoIsp(options);
const contracts = isp.customers.flatMap((customer) => customer.contracts);
const lines = contracts.flatMap((contract) => contract.lines);

const share = <T>(list: readonly T[], test: (entry: T) => boolean): number =>
  list.filter(test).length / list.length;
const kinds = <T>(list: readonly T[]): T[] => [...new Set(list)].sort();

describe('the same seed', () => {
  it('gives the same data, to the letter', () => {
    const hash = createHash('sha256').update(JSON.stringify(isp.customers)).digest('hex');
    expect(hash).toBe('93011d5c21c8cc15c7336ab110614ccbe09837de2d3e0bd55037013221915daa');
  });

  it('gives a customer that depends on its number alone, not on how many there are', () => {
    const few = [...demoCustomers({ ...options, customers: 30 })];
    expect(few).toEqual(isp.customers.slice(0, 30));
  });

  it('gives others when it changes', () => {
    const [, , , , , other] = demoCustomers({ ...options, seed: 2, customers: 6 });
    expect(other).not.toEqual(isp.customers[5]);
  });

  it('reads like this', () => {
    expect(isp.customers.slice(0, 12).map(inWords)).toEqual([
      'public-body: Istituto Comprensivo Ponte sul Tronto 96000000446 (late) active 2025-02-12 arrears/2 BIZ100+ATTBIZ+IPSTATICO+VOIP1',
      'reseller: Picena Reti Bartolomei S.r.l. 96079190441 (punctual) active 2025-01-03 fixed-day/1 FTTH1000+IPSTATICO; active 2025-02-14 fixed-day/1 FWA100+IPSTATICO',
      'reseller: Adriatica Reti Ciarrocchi S.r.l. 96158380442 (punctual) active 2025-01-24 fixed-day/1 FWA100+IPSTATICO; active 2025-02-10 fixed-day/1 FTTH1000+IPSTATICO',
      'foreign: Bergblick Ferienwohnungen GmbH - (late) active 2025-02-15 advance/1 FWA100+ATTFWA',
      'foreign: Ammann Jürg MMNJRG70R07Z133U (late) active 2025-01-02 advance/1 FWA100+ATTFWA',
      'company: Immobiliare Marini Soc. Coop. 96395950445 (late) active 2025-05-01 advance/1 BIZ100+ATTBIZ+VOIP1+IPSTATICO',
      'private: Fernández Matteo FRNMTT54C03Z600J (punctual) active 2025-05-01 advance/12 FWA50+ATTFWA+ROUTER',
      'private: Cocci Maria CCCMRA75S47I318S (late) active 2026-01-01 advance/1 FTTH1000+ROUTER',
      'private: Angelini Francesca NGLFNC97L53C093Q (punctual) active 2026-01-01 advance/1 FWA50+ATTFWA',
      'association: A.S.D. Calcio Terni 96712710555 (late) active 2025-08-30 fixed-day/1 FTTC100+ATTRETE+MINUTI1000',
      'private: Ubaldi Chiara BLDCHR80T47D542D (punctual) closed 2025-05-01 advance/1 FWA100+ATTFWA+ROUTER+VOIP1',
      'company: Impianti Laga S.r.l. 96871090443 (punctual) active 2025-04-29 arrears/1 FTTH1000+ATTRETE+VOIP1+IPSTATICO',
    ]);
  });
});

function inWords({ partner, segment, behaviour, contracts: own }: DemoCustomer): string {
  const sold = own.map(
    ({ recurrenceMonths, policy, startsOn, status, lines: on }) =>
      `${status} ${startsOn} ${policy}/${String(recurrenceMonths)} ${on.map((line) => line.product).join('+')}`,
  );
  return `${segment}: ${partner.name} ${partner.fiscalCode ?? '-'} (${behaviour.kind}) ${sold.join('; ')}`;
}

describe('identities', () => {
  const partners = isp.customers.map((customer) => customer.partner);

  it('pass the checks of the tax agency', () => {
    for (const { fiscalCode, vatNumber, country, kind, recipientCode } of partners) {
      expect(fiscalCode ?? vatNumber).not.toBeNull();
      if (fiscalCode !== null) expect(fiscalCodeFault(fiscalCode)).toBeNull();
      if (vatNumber !== null) expect(vatNumberFault(country, vatNumber)).toBeNull();
      if (recipientCode !== null)
        expect(recipientCodeFault(recipientCode, kind === 'public-body')).toBeNull();
    }
  });

  it('agree with name, day and place of birth', () => {
    const persons = partners.filter(({ birth }) => birth !== null);
    for (const { birth, fiscalCode } of persons) {
      expect(readFiscalCode(fiscalCode ?? '', TODAY)).toEqual({
        birthOn: birth?.on,
        sex: birth?.sex,
        birthplace: birth?.cadastralCode,
      });
    }
    expect(persons.length).toBeGreaterThan(250);
  });

  it('can be reached: a firm by code or PEC, a body abroad by neither', () => {
    for (const { kind, vatNumber, country, recipientCode, pec } of partners) {
      if (country !== 'IT') expect(recipientCode).toBe('XXXXXXX');
      else if (vatNumber !== null) expect(recipientCode !== '0000000' || pec !== null).toBe(true);
      if (kind === 'public-body') expect(recipientCode).toHaveLength(6);
    }
  });

  it('pay by direct debit from a valid account', () => {
    for (const { iban, paymentMethod } of partners) {
      expect(iban !== null).toBe(['SDD', 'RIBA'].includes(paymentMethod));
      if (iban !== null) expect(ibanFault(iban)).toBeNull();
    }
  });

  it('never repeat among 20,000 customers', () => {
    const fiscalCodes = new Set<string>();
    const vatNumbers = new Set<string>();
    let repeated = 0;
    for (const { partner } of demoCustomers({ ...options, customers: 20_000 })) {
      const { fiscalCode, vatNumber } = partner;
      if (fiscalCode !== null && fiscalCodes.size === fiscalCodes.add(fiscalCode).size) repeated += 1;
      if (vatNumber !== null && vatNumbers.size === vatNumbers.add(vatNumber).size) repeated += 1;
    }
    expect(repeated).toBe(0);
    expect(fiscalCodes.size).toBe(19_999); // all but the German firm
  });

  it('never repeat among people who share a birthday, sixty years of days apart', () => {
    const twice = [...demoCustomers({ ...options, customers: 23_000 })].filter(
      (_, index) => index % 21_900 < 1100,
    );
    const codes = twice.flatMap(({ partner }) => (partner.birth === null ? [] : [partner.fiscalCode]));
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('who the customers are', () => {
  const part = (...segments: string[]): number =>
    share(isp.customers, ({ segment }) => segments.includes(segment));

  it('are families for the most part', () => {
    expect(part('private')).toBeGreaterThan(0.62);
    expect(part('private')).toBeLessThan(0.78);
    expect(part('company', 'sole-trader')).toBeGreaterThan(0.18);
    expect(part('association')).toBeGreaterThan(0);
    expect(part('condominium')).toBeGreaterThan(0);
  });

  it('number one public body, whose VAT is split, at any size', () => {
    for (const customers of [1, 400, 3000]) {
      const bodies = [...demoCustomers({ ...options, customers })].filter(
        ({ partner }) => partner.kind === 'public-body',
      );
      expect(bodies.map(({ partner }) => partner.taxCode)).toEqual(['22vsp']);
    }
  });

  it('number two from abroad and two resellers, who own some of the others', () => {
    expect(isp.customers.filter(({ addresses }) => addresses[0]?.country !== 'IT')).toHaveLength(2);
    const resellers = isp.customers.filter(({ partner }) => partner.reseller).map(({ code }) => code);
    expect(resellers).toHaveLength(2);
    const owners = isp.customers.flatMap(({ partner }) => partner.resellerCode ?? []);
    expect(kinds(owners)).toEqual(resellers);
  });

  it('pay in every way, and some not at all', () => {
    const behaviours = isp.customers.map(({ behaviour }) => behaviour.kind);
    expect(kinds(behaviours)).toEqual(['defaulter', 'late', 'partial', 'punctual']);
    expect(share(behaviours, (kind) => kind === 'defaulter')).toBeLessThan(0.1);
  });
});

describe('contracts', () => {
  it('come in all recurrences, policies, anchors and states', () => {
    expect(kinds(contracts.map((contract) => contract.recurrenceMonths)).sort((a, b) => a - b)).toEqual([
      1, 2, 3, 6, 12,
    ]);
    expect(kinds(contracts.map((contract) => contract.policy))).toEqual(['advance', 'arrears', 'fixed-day']);
    expect(kinds(contracts.map((contract) => contract.anchor))).toEqual(['calendar', 'start']);
    expect(kinds(contracts.map((contract) => contract.status))).toEqual([
      'active',
      'closed',
      'draft',
      'suspended',
    ]);
    for (const { policy, fixedDay } of contracts) expect(fixedDay !== null).toBe(policy === 'fixed-day');
  });

  it('start on the first, in mid-month and on the days short months lack, over fourteen months', () => {
    const days = contracts.map(({ startsOn }) => startsOn.slice(8));
    for (const day of ['01', '15', '29', '30', '31']) expect(days).toContain(day);
    expect(share(days, (day) => day !== '01')).toBeGreaterThan(0.4);
    const first = addMonths(startOfMonth(TODAY), -14);
    const months = kinds(contracts.map(({ startsOn }) => startsOn.slice(0, 7)));
    expect(months[0]).toBe(first.slice(0, 7));
    expect(months.length).toBeGreaterThanOrEqual(15);
  });

  it.each([TODAY, '2024-02-29', '2025-01-01', '2025-03-31', '2025-12-31'])(
    'keep their days in order on %s',
    (today) => {
      const all = [...demoCustomers({ customers: 600, seed: 9, today })].flatMap(
        (customer) => customer.contracts,
      );
      expect(all.filter((contract) => !inOrder(contract, today) || !linesInOrder(contract))).toEqual([]);
    },
  );

  it('are closed now and then, in mid-month too', () => {
    const closed = contracts.filter(({ status }) => status === 'closed');
    expect(closed.length / contracts.length).toBeGreaterThan(0.05);
    expect(closed.length / contracts.length).toBeLessThan(0.12);
    expect(closed.some(({ endsOn }) => Number(endsOn?.slice(8)) < 28)).toBe(true);
  });

  it('hold one to four lines, the plan first', () => {
    expect(kinds(contracts.map((contract) => contract.lines.length))).toEqual([1, 2, 3, 4]);
    expect(share(contracts, (contract) => contract.lines[0]?.kind === 'recurring')).toBe(1);
  });

  it('sell every kind of product, some at a discount, some by the dozen, some later than the plan', () => {
    expect(kinds(lines.map((line) => line.kind))).toEqual(['accessory', 'activation', 'goods', 'recurring']);
    expect(lines.some((line) => line.discountPercent !== '0')).toBe(true);
    expect(lines.some((line) => Number(line.quantity) > 1)).toBe(true);
    const later = contracts.filter(({ startsOn, lines: on }) => on.some((line) => line.startsOn > startsOn));
    expect(later.length).toBeGreaterThan(5);
  });

  it('have codes of their own, and an address where they are served', () => {
    expect(new Set(contracts.map(({ code }) => code)).size).toBe(contracts.length);
    for (const { addresses, contracts: own } of isp.customers) {
      for (const { siteAddress } of own) expect(addresses[siteAddress]?.country).toBe('IT');
    }
  });
});

function linesInOrder({ startsOn, endsOn, lines: on }: DemoContract): boolean {
  return on.every((line) => line.startsOn >= startsOn && (endsOn === null || line.startsOn <= endsOn));
}

function inOrder(contract: DemoContract, today: string): boolean {
  const { startsOn, endsOn, suspendedOn } = contract;
  switch (contract.status) {
    case 'draft':
      return startsOn > today && endsOn === null && suspendedOn === null;
    case 'closed':
      return endsOn !== null && startsOn < endsOn && endsOn < today;
    case 'suspended':
      return suspendedOn !== null && startsOn < suspendedOn && suspendedOn < today;
    case 'active':
      return startsOn <= today && endsOn === null && suspendedOn === null;
  }
}

describe('registers', () => {
  it('name only what exists', () => {
    const codes = (list: readonly { code: string }[]): string[] => list.map(({ code }) => code);
    const taxes = codes(isp.taxCodes);
    const categories = isp.categories.map(({ name }) => name);
    for (const product of isp.products) {
      expect(taxes).toContain(product.taxCode);
      expect(categories).toContain(product.category);
    }
    for (const line of lines) {
      expect(codes(isp.products)).toContain(line.product);
      expect(taxes).toContain(line.taxCode);
    }
    for (const { partner, tags, behaviour } of isp.customers) {
      expect(codes(isp.paymentTerms)).toContain(partner.paymentTerm);
      expect(codes(isp.paymentMethods)).toContain(partner.paymentMethod);
      expect(behaviour.methodCode).toBe(partner.paymentMethod);
      for (const tag of tags) expect(isp.tags).toContain(tag);
    }
  });

  it('offer twelve plans and use the revenue accounts 3120 to 3125', () => {
    const monthly = isp.priceLists.find(({ code }) => code === 'BASE')?.items ?? [];
    expect(monthly).toHaveLength(12);
    const accounts = isp.categories.map(({ revenueAccount }) => revenueAccount);
    expect(accounts).toEqual(expect.arrayContaining(['3120', '3121', '3122', '3123', '3124', '3125']));
  });

  it('give every untaxed code its reason', () => {
    for (const { rate, natura, law } of isp.taxCodes) {
      expect(natura !== null).toBe(rate === '0');
      if (natura !== null) expect(law).not.toBeNull();
    }
  });

  it('describe a company whose numbers are right', () => {
    const { vatNumber, fiscalCode, bank, creditorId } = isp.company;
    expect(vatNumberFault('IT', vatNumber)).toBeNull();
    expect(fiscalCodeFault(fiscalCode)).toBeNull();
    expect(ibanFault(bank.iban)).toBeNull();
    // AT-02: without the business code the identifier obeys the rule of the IBAN
    expect(creditorId.slice(7)).toBe(vatNumber.padStart(16, '0'));
    const digits = [...`${vatNumber}IT${creditorId.slice(2, 4)}`]
      .map((c) => String(parseInt(c, 36)))
      .join('');
    expect(BigInt(digits) % 97n).toBe(1n);
  });
});
