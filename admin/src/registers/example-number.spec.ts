import { exampleNumber } from './example-number';

it.each([
  ['{year}/{number:5}', '2026/00001'],
  ['FE-{number}', 'FE-1'],
  ['{number}/{year}', '1/2026'],
  ['{number}/{year:2}', '1/26'],
  ['{num', '{num'],
])('%s gives %s', (format, number) => {
  expect(exampleNumber(format, 2026)).toBe(number);
});
