import { currentConsents } from './consents';

it('takes the last word on each kind, and none where none was said', () => {
  const log = [
    { kind: 'marketing', given: true },
    { kind: 'profiling', given: false },
    { kind: 'marketing', given: false },
  ] as const;
  expect(currentConsents(log)).toEqual([
    { kind: 'marketing', given: false },
    { kind: 'profiling', given: false },
    { kind: 'third-parties', given: null },
  ]);
});
