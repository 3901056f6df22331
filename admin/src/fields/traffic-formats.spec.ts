import { readBytes, readDuration } from './traffic-formats';

/** Intl parts number and unit by a no-break space. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

it.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1000, '1 kB'],
  [1_540_000, '1,5 MB'],
  [2_000_000_000, '2 GB'],
  [12_345_678_901_234, '12,3 TB'],
])('%i bytes read %s', (bytes, text) => {
  expect(plain(readBytes(bytes, 'it'))).toBe(text);
});

it.each([
  [0, '0 s'],
  [59, '59 s'],
  [125, '2 min 5 s'],
  [3600, '1 h'],
  [3700, '1 h 1 min'],
  [93_784, '1 giorno 2 h'],
  [200_000, '2 giorni 7 h'],
])('%i seconds read %s', (seconds, text) => {
  expect(plain(readDuration(seconds, 'it'))).toBe(text);
});
