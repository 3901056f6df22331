import { decimal } from '@ponte/shared/money';
import { explainDocument, type DocumentToExplain } from './explain-document';

type Line = DocumentToExplain['lines'][number];

function line(position: number, amount: string, changes: Partial<Line> = {}): Line {
  return {
    ...{ position, description: 'Intervento', quantity: decimal(1), unitPrice: decimal(amount) },
    ...{
      discountPercent: decimal(0),
      amount: decimal(amount),
      taxRate: decimal(22),
      natura: null,
      law: null,
    },
    ...{
      payability: 'I',
      periodFrom: null,
      periodTo: null,
      revenueAccount: '3120',
      stampSubject: false,
      explanation: null,
      ...changes,
    },
  };
}

const exempt = { taxRate: decimal(0), natura: 'N4', stampSubject: true };

const mixed: DocumentToExplain = {
  type: 'invoice',
  ...{ total: decimal('148.78'), payable: decimal('148.78'), stampDuty: decimal('2.00') },
  lines: [line(1, '29.90'), line(2, '10.00'), line(3, '100.10', exempt)],
  taxes: [
    { rate: decimal('22.0000'), natura: null, payability: 'I', base: decimal('39.90'), tax: decimal('8.78') },
    { rate: decimal(0), natura: 'N4', payability: 'I', base: decimal('100.10'), tax: decimal(0) },
  ],
};

const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ');

it('explains tax by group, total, what is to be paid and the stamp duty', () => {
  const explained = explainDocument(mixed);
  expect(explained.taxes.map(({ formula }) => plain(formula.it))).toEqual([
    '29,90 € + 10,00 € = 39,90 €; 39,90 € × 22% = 8,78 €',
    '100,10 € × 0% = 0,00 €',
  ]);
  expect(plain(explained.total.it)).toBe('imponibile 140,00 € + IVA 8,78 € = 148,78 €');
  expect(explained.payable.en).toBe('€148.78');
  expect(plain(explained.stampDuty?.it)).toBe(
    'bollo 2,00 €: le righe senza IVA sommano 100,10 €, più di 77,47 €',
  );
  expect(explained.agrees).toBe(true);
});

it('takes the VAT of split payment off what is to be paid', () => {
  const explained = explainDocument({
    ...{ type: 'invoice', total: decimal('36.48'), payable: decimal('29.90'), stampDuty: decimal(0) },
    lines: [line(1, '29.90', { payability: 'S' })],
    taxes: [
      { rate: decimal(22), natura: null, payability: 'S', base: decimal('29.90'), tax: decimal('6.58') },
    ],
  });
  expect(plain(explained.payable.it)).toBe('36,48 € − IVA in scissione dei pagamenti 6,58 € = 29,90 €');
  expect(explained.agrees).toBe(true);
});

it.each<[string, Partial<DocumentToExplain>]>([
  ['its total', { total: decimal('148.79') }],
  ['what is to be paid', { payable: decimal('148.77') }],
  ['a tax', { taxes: mixed.taxes.map((group) => ({ ...group, tax: group.tax.plus('0.01') })) }],
  ['a line', { lines: [line(1, '29.90', { unitPrice: decimal('29.91') }), ...mixed.lines.slice(1)] }],
])('sees when a document misstates %s', (_, changes) => {
  expect(explainDocument({ ...mixed, ...changes }).agrees).toBe(false);
});

it('tells a long sum by the number of its terms', () => {
  const lines = Array.from({ length: 7 }, (__, index) => line(index + 1, '1.00'));
  const [tax] = explainDocument({ ...mixed, lines }).taxes;
  expect(tax?.formula.en).toBe('sum of 7 lines = €7.00; €7.00 × 22% = €1.54');
});
