import { normalizedIdentity, partnerFaults, personName, type PartnerIdentity } from './partner-rules';

type Addresses = Parameters<typeof partnerFaults>[1];

const LEGAL: Addresses[number] = { kind: 'legal', zip: '63074', province: 'AP', country: 'IT' };

const FIRM: PartnerIdentity = {
  ...{ kind: 'company', customer: true, name: 'Esempio Srl', firstName: null, lastName: null, country: 'IT' },
  ...{
    vatNumber: '00743110157',
    fiscalCode: '00743110157',
    recipientCode: 'ABC1234',
    pec: null,
    phone: null,
    iban: null,
    withholdsTax: false,
  },
};
const PERSON: PartnerIdentity = {
  ...FIRM,
  ...{ kind: 'person', name: 'Rossi Mario', firstName: 'Mario', lastName: 'Rossi', vatNumber: null },
  ...{ fiscalCode: 'RSSMRA85T10A562S', recipientCode: null },
};
const SCHOOL: PartnerIdentity = {
  ...FIRM,
  ...{ kind: 'public-body', name: 'Istituto Comprensivo', vatNumber: null, recipientCode: 'UFABC1' },
};

const faults = (partner: PartnerIdentity, addresses: Addresses = [LEGAL]): string[] =>
  partnerFaults(partner, addresses).map(({ field, code }) => `${field}: ${code}`);

describe('who needs what', () => {
  it.each<[string, PartnerIdentity, string[]]>([
    ['a firm', FIRM, []],
    ['a firm without a name', { ...FIRM, name: '' }, ['name: partner.name-required']],
    ['an association with its fiscal code only', { ...FIRM, vatNumber: null }, []],
    ['a sole trader kept as a firm', { ...FIRM, fiscalCode: 'RSSMRA85T10A562S' }, []],
    [
      'a firm without any number',
      { ...FIRM, vatNumber: null, fiscalCode: null },
      ['vatNumber: partner.vat-number-required'],
    ],
    [
      'a firm with a wrong VAT number',
      { ...FIRM, vatNumber: '00743110158' },
      ['vatNumber: vat-number.check-digit'],
    ],
    ['a German firm', { ...FIRM, country: 'DE', vatNumber: '999000429', fiscalCode: null }, []],
    [
      'a German firm without VAT number',
      { ...FIRM, country: 'DE', vatNumber: null },
      ['vatNumber: partner.vat-number-required'],
    ],
    [
      'a firm with an office code',
      { ...FIRM, recipientCode: 'UFABC1' },
      ['recipientCode: recipient-code.length'],
    ],
    ['a person', PERSON, []],
    [
      'a person without names',
      { ...PERSON, firstName: null, lastName: null },
      ['firstName: partner.first-name-required', 'lastName: partner.last-name-required'],
    ],
    [
      'a person without fiscal code',
      { ...PERSON, fiscalCode: null },
      ['fiscalCode: partner.fiscal-code-required'],
    ],
    [
      'a person with a mistyped one',
      { ...PERSON, fiscalCode: 'RSSMRA85T10A562T' },
      ['fiscalCode: fiscal-code.check-character'],
    ],
    ['a person from abroad', { ...PERSON, country: 'CH', fiscalCode: null }, []],
    ['a public body', SCHOOL, []],
    [
      'a public body without office code',
      { ...SCHOOL, recipientCode: null },
      ['recipientCode: partner.office-code-required'],
    ],
    [
      'a public body with a firm’s code',
      { ...SCHOOL, recipientCode: 'ABC1234' },
      ['recipientCode: recipient-code.length'],
    ],
    [
      'a public body with somebody’s fiscal code',
      { ...SCHOOL, fiscalCode: 'RSSMRA85T10A562S' },
      ['fiscalCode: partner.fiscal-code-of-a-person'],
    ],
    ['a PEC of SdI', { ...FIRM, pec: 'sdi01@pec.fatturapa.it' }, ['pec: partner.pec-of-sdi']],
    ['a good IBAN', { ...FIRM, iban: 'IT60X0542811101000000123456' }, []],
    ['a mistyped IBAN', { ...FIRM, iban: 'IT60X0542811101000000123457' }, ['iban: iban.check-digits']],
  ])('%s', (_, partner, expected) => {
    expect(faults(partner)).toEqual(expected);
  });
});

describe('addresses', () => {
  it.each<[string, Addresses, string[]]>([
    ['none', [], ['addresses: partner.legal-address-required']],
    ['none of the seat', [{ ...LEGAL, kind: 'site' }], ['addresses: partner.legal-address-required']],
    ['two of the seat', [LEGAL, LEGAL], ['addresses: partner.two-legal-addresses']],
    ['many sites', [LEGAL, { ...LEGAL, kind: 'site' }, { ...LEGAL, kind: 'site' }], []],
    ['a short zip', [{ ...LEGAL, zip: '6307' }], ['addresses.0.zip: address.zip-format']],
    [
      'no province',
      [LEGAL, { ...LEGAL, kind: 'site', province: null }],
      ['addresses.1.province: address.province-unknown'],
    ],
    [
      'a province that is none',
      [{ ...LEGAL, province: 'XX' }],
      ['addresses.0.province: address.province-unknown'],
    ],
    ['abroad', [{ ...LEGAL, zip: 'SW1A 1AA', province: null, country: 'GB' }], []],
    ['a province abroad', [{ ...LEGAL, country: 'DE' }], ['addresses.0.province: address.province-abroad']],
  ])('%s', (_, addresses, expected) => {
    expect(faults(FIRM, addresses)).toEqual(expected);
  });

  it('a supplier may have none', () => {
    expect(faults({ ...FIRM, customer: false }, [])).toEqual([]);
  });
});

it('keeps numbers as they are compared: capitals, no blanks, no prefix, nothing where nothing is', () => {
  const typed = {
    ...FIRM,
    ...{
      vatNumber: ' it 00743110157',
      fiscalCode: 'rss mra 85t10 a562s',
      recipientCode: 'abc1234',
      iban: 'it60 x054',
    },
    ...{ phone: '0039 0735-123456', pec: '', firstName: '' },
  };
  expect(normalizedIdentity(typed)).toMatchObject({
    ...{
      vatNumber: '00743110157',
      fiscalCode: 'RSSMRA85T10A562S',
      recipientCode: 'ABC1234',
      iban: 'IT60X054',
    },
    ...{ phone: '+390735123456', pec: null, firstName: null },
  });
  expect(personName({ firstName: 'Mario', lastName: 'Rossi' })).toBe('Rossi Mario');
});
