import { instantText } from './instant-text';

it.each([
  ['2026-03-10T09:05:07Z', 'it', '10/03/2026, 10:05:07 CET'],
  ['2026-07-10T09:05:07Z', 'en', '10/07/2026, 11:05:07 CEST'],
] as const)('%s in %s is %s', (instant, language, text) => {
  expect(instantText(new Date(instant), language)).toBe(text);
});
