import { chooseTerms, type TermsCandidate } from './terms-choice';

const wording = (id: number, validFrom: string, number = 1) => ({
  id,
  number,
  validFrom,
  title: '',
  body: '',
  clauses: null,
});

const terms = (values: Partial<TermsCandidate> & { id: number }): TermsCandidate => ({
  slot: 'general',
  position: 1,
  language: 'it',
  customerKind: null,
  categoryId: null,
  productId: null,
  versions: [wording(values.id * 100, '2020-01-01')],
  ...values,
});

const ALL: readonly TermsCandidate[] = [
  terms({
    id: 1,
    customerKind: 'person',
    versions: [wording(100, '2020-01-01', 1), wording(101, '2026-07-01', 2)],
  }),
  terms({ id: 2, customerKind: 'company' }),
  terms({ id: 3, customerKind: 'person', language: 'en' }),
  terms({ id: 4, slot: 'voice', position: 3, categoryId: 2 }),
  terms({ id: 5, slot: 'privacy', position: 2 }),
  terms({ id: 6, slot: 'future', position: 9, versions: [wording(600, '2030-01-01')] }),
];

const internet = [{ id: 10, categoryId: 1 }];
const internetAndVoice = [...internet, { id: 20, categoryId: 2 }];

it.each([
  // customer      language  products           day           wordings
  ['person', 'it', internet, '2026-06-30', [100, 500]],
  ['person', 'it', internet, '2026-07-01', [101, 500]],
  ['company', 'it', internet, '2026-07-01', [200, 500]],
  ['person', 'en', internet, '2026-07-01', [300, 500]], // privacy is there in Italian only
  ['company', 'en', internet, '2026-07-01', [200, 500]],
  ['public-body', 'it', internet, '2026-07-01', [500]],
  ['person', 'it', internetAndVoice, '2026-07-01', [101, 500, 400]],
  ['person', 'it', internetAndVoice, '2019-12-31', []],
] as const)('%s, %s, %j on %s → %j', (customerKind, language, products, day, ids) => {
  const chosen = chooseTerms(ALL, { customerKind, products }, language, day);
  expect(chosen.map(({ id }) => id)).toEqual(ids);
});

it('takes the later of two wordings of one day', () => {
  const twins = [terms({ id: 1, versions: [wording(102, '2020-01-01', 2), wording(101, '2020-01-01', 1)] })];
  expect(chooseTerms(twins, { customerKind: 'person', products: [] }, 'it', '2020-01-01')[0]?.id).toBe(102);
});
