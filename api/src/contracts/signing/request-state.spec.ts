import { stateFrom } from './request-state';

it.each([
  [[], 'waiting'],
  [['requested', 'link-sent', 'opened', 'read', 'code-sent', 'code-refused'], 'waiting'],
  [['requested', 'handed-over', 'opened', 'read', 'signed'], 'signed'],
  [['requested', 'opened', 'refused'], 'refused'],
  [['requested', 'revoked'], 'revoked'],
  [['requested', 'link-sent', 'expired'], 'expired'],
] as const)('%j: %s', (kinds, state) => {
  expect(stateFrom(kinds)).toBe(state);
});
