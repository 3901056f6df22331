import Big from 'big.js';
import { taxCodeFaults } from './tax-code-rules';

type Treatment = Parameters<typeof taxCodeFaults>[0];

const ORDINARY: Treatment = {
  rate: new Big('22'),
  natura: null,
  law: null,
  payability: 'I',
  stampSubject: false,
};
const EXEMPT: Treatment = {
  ...ORDINARY,
  rate: new Big('0'),
  natura: 'N4',
  law: 'Art. 10 DPR 633/72',
  stampSubject: true,
};

it.each<[string, Treatment, string[]]>([
  ['22 %', ORDINARY, []],
  ['22 % with split payment', { ...ORDINARY, payability: 'S' }, []],
  ['exempt, with its law', EXEMPT, []],
  ['zero without a Natura', { ...EXEMPT, natura: null }, ['natura:tax-code.natura-required']],
  ['a Natura without its law', { ...EXEMPT, law: null }, ['law:tax-code.law-required']],
  ['a rate with a Natura', { ...ORDINARY, natura: 'N4', law: 'x' }, ['natura:tax-code.natura-with-rate']],
  [
    'reverse charge with split payment',
    { ...EXEMPT, natura: 'N6.9', payability: 'S' },
    ['payability:tax-code.split-payment-of-reverse-charge'],
  ],
  ['VAT and a stamp', { ...ORDINARY, stampSubject: true }, ['stampSubject:tax-code.stamp-with-vat']],
])('%s', (_, treatment, faults) => {
  expect(taxCodeFaults(treatment).map(({ field, code }) => `${field}:${code}`)).toEqual(faults);
});
