import { mergeParts } from './merge-parts';

interface Part {
  readonly id: number;
  readonly text: string;
}

const build = ({ text }: { text: string }, part: Part | null): Part => ({ id: part?.id ?? 0, text });
const present: Part[] = [
  { id: 7, text: 'seven' },
  { id: 8, text: 'eight' },
];

it('changes what is named, adds what is new, leaves out the rest, in the order sent', () => {
  expect(mergeParts(present, [{ text: 'new' }, { id: 8, text: 'EIGHT' }], build)).toEqual([
    { id: 0, text: 'new' },
    { id: 8, text: 'EIGHT' },
  ]);
});

it.each([
  ['of another record', [{ id: 9, text: 'nine' }]],
  [
    'sent twice',
    [
      { id: 7, text: 'a' },
      { id: 7, text: 'b' },
    ],
  ],
])('refuses a part %s', (_, sent) => {
  expect(() => mergeParts(present, sent, build)).toThrow('record.invalid-part');
});
