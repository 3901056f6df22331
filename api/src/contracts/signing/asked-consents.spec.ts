import { askedConsents, dataConsents, missingConsents, type ConsentSubject } from './asked-consents';

const box = (...kinds: readonly ('contract' | 'clauses' | 'consents' | 'mandate')[]) =>
  kinds.map((kind) => ({ kind }));
const DATA = ['marketing', 'profiling', 'third-parties'];

it.each([
  // customer    channel      boxes                                        asked
  ['person', 'distance', box('contract'), ['contract', 'privacy', 'early-start']],
  ['person', 'premises', box('contract'), ['contract', 'privacy']],
  ['company', 'distance', box('contract'), ['contract', 'privacy']],
  ['company', 'distance', box('contract', 'clauses'), ['contract', 'clauses', 'privacy']],
  ['public-body', 'premises', box('contract', 'mandate'), ['contract', 'privacy', 'mandate']],
  ['company', 'premises', box('contract', 'consents'), ['contract', 'privacy', ...DATA]],
  [
    'person',
    'distance',
    box('contract', 'clauses', 'consents', 'mandate'),
    ['contract', 'clauses', 'privacy', 'mandate', 'early-start', ...DATA],
  ],
] as const)('%s, %s, %j', (customerKind, channel, boxes, keys) => {
  const subject: ConsentSubject = { customerKind, channel, boxes };
  expect(askedConsents(subject, 'it').map(({ key }) => key)).toEqual(keys);
});

const asked = askedConsents(
  { customerKind: 'person', channel: 'distance', boxes: box('contract', 'clauses', 'consents') },
  'en',
);

it('asks in the language of the customer, and says which answers are free', () => {
  expect(asked.find(({ key }) => key === 'contract')).toMatchObject({
    required: true,
    text: expect.stringContaining('I have read the contract') as unknown,
  });
  expect(asked.filter(({ required }) => !required).map(({ key }) => key)).toEqual(['early-start', ...DATA]);
});

it.each([
  [['contract', 'clauses', 'privacy'], []],
  [['contract', 'privacy', 'marketing'], ['clauses']],
  [[], ['contract', 'clauses', 'privacy']],
] as const)('%j leaves out %j', (ticked, missing) => {
  expect(missingConsents(asked, ticked)).toEqual(missing);
});

it('takes a free tick that is not there for a no', () => {
  expect(dataConsents(asked, ['contract', 'marketing'])).toEqual([
    { kind: 'marketing', given: true },
    { kind: 'profiling', given: false },
    { kind: 'third-parties', given: false },
  ]);
});
