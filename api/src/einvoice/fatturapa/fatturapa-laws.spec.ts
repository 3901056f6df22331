import { money, sum } from '@ponte/shared/money';
import Big from 'big.js';
import fc from 'fast-check';
import { arbitraryEinvoice, summary } from '../../../../test/support/arbitrary-einvoice';
import { describeWithSpecs } from '../../../../test/support/specs';
import { xsdErrors } from '../../../../test/support/xsd';
import { sdiFileName } from '../sdi/sdi-file-name';
import type { EinvoiceSource } from './einvoice-source';
import { fatturaPa } from './fatturapa';
import { parseFatturaPa } from './fatturapa-parse';
import { preSendFaults } from './fatturapa-rules';
import { schemaFaults } from './fatturapa-schema';
import { fatturaPaXml } from './fatturapa-xml';

/** Each seed stands for 150 documents, for which the schema is read once. */
const seeds = fc.noShrink(fc.nat());

describeWithSpecs('whatever the invoice', () => {
  it('the file is valid by the schema, nothing SdI checks is wrong with it, and it reads back the same', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const sources = fc.sample(arbitraryEinvoice, { numRuns: 150, seed });
        const files = sources.map((source) => {
          const document = fatturaPa(source);
          const name = sdiFileName(source.transmission.transmitter, source.transmission.progressive);
          return { name, document, xml: fatturaPaXml(document), source };
        });
        const errors = await xsdErrors(files.map(({ xml }) => xml));
        files.forEach((file, index) => {
          const found = [
            ...(errors[index] ?? []),
            ...preSendFaults({ ...file, xml: Buffer.from(file.xml) }, '2035-01-01'),
          ];
          expect({ document: summary(file.source), found }).toEqual({
            document: summary(file.source),
            found: [],
          });
          expect(parseFatturaPa(file.xml)).toEqual(file.document);
        });
      }),
      { numRuns: 2 },
    );
  });

  it('its summaries add up to its total, and its instalments to what the buyer owes', () => {
    fc.assert(
      fc.property(arbitraryEinvoice, (source) => {
        const [only] = fatturaPa(source).FatturaElettronicaBody;
        const groups = only?.DatiBeniServizi.DatiRiepilogo ?? [];
        const total = sum(
          groups.flatMap(({ ImponibileImporto, Imposta }) => [new Big(ImponibileImporto), new Big(Imposta)]),
        );
        const split = sum(
          groups
            .filter(({ EsigibilitaIVA }) => EsigibilitaIVA === 'S')
            .map(({ Imposta }) => new Big(Imposta)),
        );
        const paid = sum(
          (only?.DatiPagamento ?? [])
            .flatMap((each) => each.DettaglioPagamento)
            .map((each) => new Big(each.ImportoPagamento)),
        );
        expect(money(total)).toBe(only?.DatiGenerali.DatiGeneraliDocumento.ImportoTotaleDocumento);
        const withheld = sum(
          (only?.DatiGenerali.DatiGeneraliDocumento.DatiRitenuta ?? []).map(
            ({ ImportoRitenuta }) => new Big(ImportoRitenuta),
          ),
        );
        expect(money(paid)).toBe(money(total.minus(split).minus(withheld)));
      }),
      { numRuns: 50 },
    );
  });

  const odd = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('00100', 'RM', 'ABC1234', 'a@b', '€uro', 'a..b@c.it', 'x@[y]'),
  );
  const hostile = fc
    .record({
      source: arbitraryEinvoice,
      zip: odd,
      province: odd,
      recipientCode: odd,
      pec: odd,
      number: odd,
      iban: odd,
      fiscalCode: odd,
      country: fc.constantFrom('IT', 'it', 'ITA', 'X1'), // not '': the schema would read Italy
      issuedOn: fc.constantFrom('2026-03-01', '2026-02-29', '1969-12-31', '01/03/2026', ''),
      factor: fc.constantFrom('1', '1000000000000'),
    })
    .map(
      ({
        source,
        zip,
        province,
        recipientCode,
        pec,
        number,
        iban,
        fiscalCode,
        country,
        issuedOn,
        factor,
      }) => ({
        ...source,
        buyer: {
          ...source.buyer,
          recipientCode,
          pec,
          fiscalCode,
          address: { ...source.buyer.address, zip, province, country },
        },
        document: { ...source.document, number, issuedOn },
        lines: source.lines.map((each) => ({ ...each, unitPrice: each.unitPrice.times(factor) })),
        instalments: source.instalments.map((each) => ({ ...each, iban })),
      }),
    );
  /** Most sources get a single odd value, or every file would be refused for some reason. */
  const oneOdd = fc
    .tuple(arbitraryEinvoice, hostile, fc.nat(4))
    .map(([source, bad, part]): EinvoiceSource => {
      const keys = ['buyer', 'document', 'lines', 'instalments'] as const;
      const key = keys[part];
      return key ? { ...source, [key]: bad[key] } : bad;
    });

  it('the schema check that needs no schema agrees with the schema, also on values that make no sense', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const documents = fc.sample(oneOdd, { numRuns: 150, seed }).map(fatturaPa);
        const files = documents.map(fatturaPaXml);
        const errors = await xsdErrors(files);
        documents.forEach((document, index) => {
          const ours = schemaFaults(document).map(({ path }) => path);
          const theirs = errors[index] ?? [];
          expect({ ours, theirs, agree: ours.length > 0 === theirs.length > 0 }).toEqual({
            ours,
            theirs,
            agree: true,
          });
        });
      }),
      { numRuns: 2 },
    );
  });
});
