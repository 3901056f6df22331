import { civilDate } from '@ponte/shared/calendar';
import { money, sum } from '@ponte/shared/money';
import Big from 'big.js';
import fc from 'fast-check';
import { describeWithSpecs } from '../../../../test/support/specs';
import { xsdErrors } from '../../../../test/support/xsd';
import { reverseChargeVat } from '../../invoicing/bills/reverse-charge';
import { integrationOf } from '../../invoicing/integrations/integration';
import { integrationTypes, proposedIntegration } from '../../invoicing/integrations/integration-type';
import type { IssuedIntegration } from '../../invoicing/integrations/issued-integrations.query';
import type { Company } from '../../platform/company/company.entity';
import { fatturaPa } from '../fatturapa/fatturapa';
import { parseFatturaPa } from '../fatturapa/fatturapa-parse';
import { preSendFaults } from '../fatturapa/fatturapa-rules';
import { fatturaPaXml } from '../fatturapa/fatturapa-xml';
import { receivedBills } from '../received/received-bill';
import { sdiFileName } from '../sdi/sdi-file-name';
import { integrationSource } from './integration-mapping';

const US = '01234567897';
const COMPANY = {
  ...{
    name: 'Ponte Srl',
    country: 'IT',
    vatNumber: US,
    fiscalCode: '',
    taxRegime: 'RF01',
    sdiRecipientCode: 'ABC1234',
  },
  ...{ street: 'Via Roma', houseNumber: '1', zip: '10121', town: 'Torino', province: 'TO', pec: null },
  ...{ reaOffice: null, reaNumber: null, shareCapital: null, phone: null, email: null },
} as Company;

const SUPPLIERS = [
  ['IT', '00743110157'],
  ['DE', '123456789'],
  ['IE', null],
  ['US', null],
  ['CH', 'CHE123456789MWST'],
] as const;

const cents = fc.integer({ min: 1, max: 9_999_999 }).map((value) => new Big(String(value)).div('100'));
const group = fc.record({ natura: fc.constantFrom('N6.1', 'N6.7', 'N6.9', 'N2.2', null), base: cents });

const arbitraryIntegration: fc.Arbitrary<IssuedIntegration> = fc
  .record({
    type: fc.constantFrom('bill' as const, 'credit-note' as const),
    groups: fc.array(group, { minLength: 1, maxLength: 4 }),
    supplier: fc.constantFrom(...SUPPLIERS),
    supply: fc.constantFrom('goods' as const, 'services' as const),
    billNumber: fc.constantFrom('123/A', 'INV-2026-000000000000000001', 'n° 7 – bis'),
  })
  .map(({ type, groups, supplier: [country, vatNumber], supply, billNumber }) => {
    const taxes = [...groups, { natura: 'N6.9', base: new Big('10') }];
    const integration = integrationOf(type, taxes);
    if (!integration) throw new Error('there is always one');
    return {
      ...integration,
      ...{ id: 1, documentType: proposedIntegration(country, supply), number: 'IR 2026/0001' },
      issuedOn: civilDate(2026, 3, 20),
      supplier: {
        ...{ kind: 'company', name: 'Fornitore & C.', firstName: null, lastName: null, country, vatNumber },
        ...{ fiscalCode: null, recipientCode: null, pec: null, email: null, language: 'it', iban: null },
        address: {
          street: 'Via Po',
          houseNumber: '1',
          zip: '10121',
          town: 'Torino',
          province: null,
          country,
        },
      },
      bill: { number: billNumber, issuedOn: civilDate(2026, 3, 18) },
    };
  });

it('integrates what the journal and the registers take, and no other group', () => {
  fc.assert(
    fc.property(fc.array(group, { maxLength: 5 }), (groups) => {
      const owed = groups.filter(({ natura }) => natura?.startsWith('N6'));
      const integration = integrationOf('bill', groups);
      expect(integration === null).toBe(owed.length === 0);
      expect(money(integration?.tax ?? new Big('0'))).toBe(money(sum(groups.map(reverseChargeVat))));
      expect(money(integrationOf('credit-note', groups)?.total ?? new Big('0'))).toBe(
        money((integration?.total ?? new Big('0')).neg()),
      );
    }),
  );
});

it('has the supplier as the seller, us as the buyer who writes it, and names the bill', () => {
  const [sample] = fc.sample(
    arbitraryIntegration.filter(({ documentType }) => documentType === 'TD16'),
    { numRuns: 1, seed: 1 },
  );
  if (!sample) throw new Error('no sample');
  const { FatturaElettronicaHeader: header, FatturaElettronicaBody } = fatturaPa(
    integrationSource(sample, COMPANY, 'A1'),
  );
  expect(header).toMatchObject({
    DatiTrasmissione: { CodiceDestinatario: 'ABC1234' },
    CedentePrestatore: { DatiAnagrafici: { IdFiscaleIVA: { IdCodice: '00743110157' } } },
    CessionarioCommittente: { DatiAnagrafici: { IdFiscaleIVA: { IdCodice: US } } },
    SoggettoEmittente: 'CC',
  });
  expect(FatturaElettronicaBody[0]?.DatiGenerali.DatiFattureCollegate).toMatchObject([
    { Data: '2026-03-18' },
  ]);
});

describeWithSpecs('the file of an integration', () => {
  const sources = fc.sample(arbitraryIntegration, { numRuns: 150, seed: 7 });

  it('is valid by the schema, SdI finds no fault in it, and our importer reads the same', async () => {
    const documents = sources.map((source) => fatturaPa(integrationSource(source, COMPANY, 'A1')));
    const files = documents.map(fatturaPaXml);
    const errors = await xsdErrors(files);
    files.forEach((xml, index) => {
      const [source, document] = [sources[index], documents[index]];
      if (!source || !document) throw new Error('no source');
      const name = sdiFileName({ country: 'IT', code: US }, 'A1');
      const found = [
        ...(errors[index] ?? []),
        ...preSendFaults({ name, xml: Buffer.from(xml), document }, '2026-03-20'),
      ];
      expect({ type: source.documentType, found }).toEqual({ type: source.documentType, found: [] });
      expect(integrationTypes(source.supplier.country)).toContain(source.documentType);
      const [read] = receivedBills(parseFatturaPa(xml), []);
      expect(read).toMatchObject({
        ...{ documentType: source.documentType, number: source.number, issuedOn: source.issuedOn },
        supplier: {
          country: document.FatturaElettronicaHeader.CedentePrestatore.DatiAnagrafici.IdFiscaleIVA?.IdPaese,
        },
      });
      expect([read?.taxable, read?.tax, read?.total].map((amount) => money(amount ?? new Big('0')))).toEqual(
        [source.taxable, source.tax, source.total].map(money),
      );
    });
  });

  it('is not taken in as a bill when SdI brings it to us, since the bill was booked with its VAT', () => {
    const [source] = sources;
    if (!source) throw new Error('no source');
    const xml = fatturaPaXml(fatturaPa(integrationSource(source, COMPANY, 'A1')));
    expect(() => receivedBills(parseFatturaPa(xml), [US])).toThrow('received-file.invalid-own-document');
  });
});
