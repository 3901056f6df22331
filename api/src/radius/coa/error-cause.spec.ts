import { describeWithSpecs, specText } from '../../../../test/support/specs';
import { errorCause } from './error-cause';

/** What the table of the specification says in words. */
const WORDS: readonly [RegExp, string][] = [
  [/^treat as done/, 'done'],
  [/close our radacct row/, 'gone'],
  [/^fall back|^bad rate string/, 'fall-back'],
  [/retry without it/, 'fewer-keys'],
  [/^retry/, 'later'],
  [/./, 'tell'],
];

describeWithSpecs('error causes', () => {
  const rows = specText('radius/error-cause.csv')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => /^(\d+),([^,]+),(.+)$/.exec(line)?.slice(1) as [string, string, string])
    .filter(([value]) => value !== '508');

  it.each(rows)('%s %s: %s', (value, name, words) => {
    const action = WORDS.find(([pattern]) => pattern.test(words))?.[1];
    expect(errorCause(Number(value))).toEqual({ name, action });
  });

  it('knows nothing to do about others', () => {
    expect(errorCause(null).action).toBe('tell');
    expect(errorCause(999)).toEqual({ name: '', action: 'tell' });
    expect(errorCause(508).action).toBe('tell');
  });
});
