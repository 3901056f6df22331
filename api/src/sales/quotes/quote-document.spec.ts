import { join } from 'node:path';
import { decimal } from '@ponte/shared/money';
import { TemplateService } from '../../platform/pdf/template.service';
import { quoteDocument, type QuotedPrintLine, type QuoteDocumentSource } from './quote-document';

const line = (description: string, amount: string, rest: Partial<QuotedPrintLine>): QuotedPrintLine => ({
  ...{
    description,
    quantity: decimal('1'),
    unit: null,
    unitPrice: decimal(amount),
    discountPercent: decimal('0'),
  },
  ...{ amount: decimal(amount), taxRate: decimal('22'), natura: null, payability: 'I', law: null },
  ...{ recurring: false, optional: false, chosen: false, ...rest },
});

const SOURCE: QuoteDocumentSource = {
  ...{
    code: 'P-2026-0012',
    revision: 2,
    isDraft: false,
    title: 'Fibra per la sede',
    notes: 'Prima\n\nSeconda',
  },
  ...{ printedOn: '2026-03-10', validUntil: '2026-04-09' },
  company: {
    ...{ name: 'Prova Srl', logo: null, vatNumber: '95999990443', fiscalCode: '95999990443', rea: 'AP-1' },
    ...{ shareCapital: '10000', soleShareholder: false, inLiquidation: false, pec: null, email: null },
    ...{ phone: '0736 1', website: null },
    address: {
      street: 'Via X',
      houseNumber: '1',
      zip: '63100',
      town: 'Ascoli',
      province: 'AP',
      country: 'IT',
    },
  },
  customer: {
    ...{ name: 'Rossi & Figli', country: 'IT', vatNumber: '01234567897', fiscalCode: null },
    ...{ recipientCode: null, pec: null },
    address: {
      street: 'Via Y',
      houseNumber: null,
      zip: '63074',
      town: 'S. Benedetto',
      province: 'AP',
      country: 'IT',
    },
  },
  lines: [
    line('Fibra 1000', '29.90', { recurring: true }),
    line('Installazione', '120.00', { discountPercent: decimal('10'), amount: decimal('108.00') }),
    line('Secondo access point', '89.00', { optional: true }),
  ],
};

it('says what a condominium would withhold, and then pay, of what it withholds on', () => {
  const [fibre, works, more] = SOURCE.lines.map((each, index) => ({
    ...each,
    withholdingSubject: index === 1,
  }));
  const { monthly, once } = quoteDocument({
    ...SOURCE,
    lines: [fibre, works, more].flatMap((each) => each ?? []),
  });
  expect(monthly?.withholding).toBeNull();
  expect(once?.withholding).toEqual({ rate: '4', amount: '4.32', payable: '127.44' });
});

it('keeps once, monthly and options apart; options are in no sum', () => {
  expect(quoteDocument(SOURCE)).toMatchObject({
    name: 'P-2026-0012/2',
    monthly: { lines: [{ description: 'Fibra 1000' }], taxable: '29.90', tax: '6.58', total: '36.48' },
    once: { lines: [{ description: 'Installazione', discountPercent: '10' }], total: '131.76' },
    options: [{ description: 'Secondo access point', amount: '89.00', recurring: false }],
    hasDiscounts: true,
    notes: ['Prima', 'Seconda'],
  });
  expect(quoteDocument({ ...SOURCE, lines: [] })).toMatchObject({ monthly: null, once: null, options: [] });
});

it.each([
  ['it', ['Preventivo', 'P-2026-0012/2', '10/03/2026', 'Canoni mensili', '36,48 €', 'Opzioni a scelta']],
  ['en', ['Quote', 'P-2026-0012/2', 'Monthly fees', '€36.48', 'Options', 'Secondo access point']],
] as const)('is printed in %s', (language, words) => {
  const templates = new TemplateService(join(__dirname, '../../../../templates'));
  const html = templates.render('sales/quote', language, quoteDocument(SOURCE)).replaceAll('\u00a0', ' ');
  for (const word of words) expect(html).toContain(word);
  expect(html).toContain('Rossi &amp; Figli');
});
