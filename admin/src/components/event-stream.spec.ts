import fc from 'fast-check';
import { EventStreamReader, retryDelayMs, type ServerEvent } from './event-stream';

const STREAM = [
  ': hello\n\n',
  'id: 1\nevent: progress\ndata: {"done":1}\n\n',
  'data: two\ndata: lines\n\n',
  'event: nothing\n\n',
  'id: 7\r\ndata:{"done":2}\r\n\r\n',
  'data: cut sho',
].join('');

const EVENTS: ServerEvent[] = [
  { id: '1', event: 'progress', data: '{"done":1}' },
  { id: '1', event: 'message', data: 'two\nlines' },
  { id: '7', event: 'message', data: '{"done":2}' },
];

describe('EventStreamReader', () => {
  it('gives the events of a stream', () => {
    expect(new EventStreamReader().read(STREAM)).toEqual(EVENTS);
  });

  it('gives the same events wherever the stream is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: STREAM.length }), { maxLength: 20 }), (cuts) => {
        const reader = new EventStreamReader();
        const places = [0, ...[...cuts].sort((a, b) => a - b), STREAM.length];
        const pieces = places.slice(1).map((end, index) => STREAM.slice(places[index], end));
        expect(pieces.flatMap((piece) => reader.read(piece))).toEqual(EVENTS);
      }),
    );
  });
});

it('waits longer after each failure, up to half a minute', () => {
  expect([0, 1, 2, 3, 4, 5, 50].map(retryDelayMs)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
});
