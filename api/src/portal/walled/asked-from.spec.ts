import { askedFrom, languageOf } from './asked-from';

it.each([
  ['100.64.1.2', '100.64.1.2'],
  ['::ffff:100.64.1.2', '100.64.1.2'],
  ['::FFFF:100.64.1.2', '100.64.1.2'],
  ['2001:DB8::1', '2001:db8::1'],
  ['fe80::1%eth0', 'fe80::1'],
  [undefined, ''],
])('asked from %s: %s', (remote, address) => {
  expect(askedFrom(remote)).toBe(address);
});

it.each([
  [undefined, undefined, 'it'],
  [undefined, 'de-DE,de;q=0.9', 'it'],
  [undefined, 'en-GB,en;q=0.9,it;q=0.8', 'en'],
  [undefined, 'de;q=1, en;q=0.3, it;q=0.7', 'it'],
  [undefined, 'it;q=0, en;q=0.1', 'en'],
  ['en', 'it', 'en'],
  ['it', 'en', 'it'],
  ['xx', 'en', 'en'],
  [['en'], 'it', 'it'],
])('asked for %j with %s: %s', (wanted, accepted, language) => {
  expect(languageOf(wanted, accepted)).toBe(language);
});
