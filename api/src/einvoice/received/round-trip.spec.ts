import { money, price } from '@ponte/shared/money';
import fc from 'fast-check';
import { arbitraryEinvoice } from '../../../../test/support/arbitrary-einvoice';
import type { EinvoiceSource } from '../fatturapa/einvoice-source';
import { fatturaPa } from '../fatturapa/fatturapa';
import { parseFatturaPa } from '../fatturapa/fatturapa-parse';
import { latinText } from '../fatturapa/fatturapa-text';
import { fatturaPaXml } from '../fatturapa/fatturapa-xml';
import { receivedBills } from './received-bill';

/** Blanks that people type come back as one, as XML has them. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a buyer must find in our document. */
function told({ document, lines, taxGroups, instalments, seller }: EinvoiceSource) {
  return {
    type: document.type === 'TD04' ? 'credit-note' : 'bill',
    documentType: document.type,
    number: plain(document.number),
    issuedOn: document.issuedOn,
    total: money(document.total),
    withholdings: document.withholding
      ? [
          {
            kind: document.withholding.kind as string,
            rate: money(document.withholding.rate),
            amount: money(document.withholding.amount),
            reason: document.withholding.reason,
          },
        ]
      : [],
    stampDuty: money(document.stampDuty ?? document.total.minus(document.total)),
    supplier: seller.vat.code,
    lines: lines.map((line) => ({
      description: plain(latinText(line.description, 1000)),
      quantity: price(line.quantity.abs()),
      unitPrice: price(line.quantity.lt('0') ? line.unitPrice.neg() : line.unitPrice),
      amount: money(line.amount),
      taxRate: money(line.taxRate),
      natura: line.natura,
      withheld: line.withheld,
      period: line.period,
    })),
    taxes: taxGroups.map(({ rate, natura, base, tax }) => [money(rate), natura, money(base), money(tax)]),
    instalments: instalments.map(({ dueOn, amount, method }) => [dueOn, money(amount), method]),
  };
}

/** The same as our importer reads it off the file. */
function read(source: EinvoiceSource): ReturnType<typeof told> {
  const xml = fatturaPaXml(fatturaPa(source));
  const [bill] = receivedBills(parseFatturaPa(xml), []);
  if (!bill) throw new Error('no document');
  return {
    type: bill.type,
    documentType: bill.documentType as EinvoiceSource['document']['type'],
    number: bill.number,
    issuedOn: bill.issuedOn,
    total: money(bill.total),
    withholdings: bill.withholdings.map((each) => ({ ...each })),
    stampDuty: money(bill.stampDuty),
    supplier: bill.supplier.vatNumber ?? '',
    lines: bill.lines.map((line) => ({
      description: line.description,
      quantity: price(line.quantity),
      unitPrice: price(line.unitPrice),
      amount: money(line.amount),
      taxRate: money(line.taxRate),
      natura: line.natura as EinvoiceSource['lines'][number]['natura'],
      withheld: line.withheld,
      period:
        line.periodFrom === null || line.periodTo === null
          ? null
          : { from: line.periodFrom, to: line.periodTo },
    })),
    taxes: bill.taxes.map(({ rate, natura, base, tax }) => [money(rate), natura, money(base), money(tax)]),
    instalments: bill.instalments.map(({ dueOn, amount, method }) => [dueOn, money(amount), method ?? '']),
  };
}

describe('a document of ours that somebody imports', () => {
  it('says what we said, whatever that was', () => {
    fc.assert(
      fc.property(
        arbitraryEinvoice.filter(({ document }) => document.type !== 'TD04' || !document.total.lt('0')),
        (source) => {
          const said = told(source);
          expect(read(source)).toEqual({
            ...said,
            lines: said.lines.map((line) => ({
              ...line,
              description: line.description === '' ? expect.any(String) : line.description,
            })),
          });
        },
      ),
      { numRuns: 300 },
    );
  });
});
