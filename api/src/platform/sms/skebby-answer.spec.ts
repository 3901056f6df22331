import { creditsOf, keysOf, sendOutcomeOf } from './skebby-answer';

it.each([
  // status  answer                     what became of the message
  [201, '{"result":"OK"}', 'sent'],
  [200, '{"result":"OK"}', 'sent'],
  [201, 'no JSON', 'unsure'],
  [201, '{"result":"KO"}', 'unsure'],
  [400, 'invalid recipient', 'refused for good'],
  [401, '', 'refused for now'],
  [404, '', 'refused for now'],
  [429, '', 'refused for now'],
  [302, '', 'refused for now'],
  [503, '', 'refused for now'],
  [500, '', 'unsure'],
  [502, '<html>', 'unsure'],
  [504, '', 'unsure'],
])('%i %s: %s', (status, text, became) => {
  const outcome = sendOutcomeOf({ status, text });
  const how = outcome.kind === 'refused' ? `refused for ${outcome.permanent ? 'good' : 'now'}` : outcome.kind;
  expect(how).toBe(became);
});

it('reads keys and credits, and nothing from anything else', () => {
  expect(keysOf({ status: 200, text: 'U1;T1\n' })).toEqual({ userKey: 'U1', token: 'T1' });
  expect(keysOf({ status: 200, text: '<html>' })).toBeNull();
  expect(keysOf({ status: 404, text: 'U1;T1' })).toBeNull();
  expect(creditsOf({ status: 200, text: '{"sms":[{"type":"GP","quantity":12}]}' })).toEqual([
    { type: 'GP', quantity: 12 },
  ]);
  expect(creditsOf({ status: 200, text: 'null' })).toBeNull();
  expect(creditsOf({ status: 401, text: '' })).toBeNull();
});
