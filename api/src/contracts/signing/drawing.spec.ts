import fc from 'fast-check';
import { drawingFault, drawingFrom, drawingSvg, inkOf, inkPath, type Drawing } from './drawing';

const drawn = (...strokes: number[][]): Extract<Drawing, { kind: 'drawn' }> => ({
  kind: 'drawn',
  ...{ width: 300, height: 120, strokes },
});

it.each([
  [drawn([10, 60, 60, 20, 110, 80]), null],
  [drawn([10, 60, 30, 60], [40, 60, 80, 60]), null],
  [drawn(), 'signature.drawing-too-short'],
  [drawn([10, 10]), 'signature.drawing-too-short'],
  [drawn([10, 10, 50, 10]), 'signature.drawing-too-short'], // 40 of 300
  [drawn([10, 10, 50]), 'signature.invalid-drawing'],
  [drawn([10, 10, 9e9, 10]), 'signature.invalid-drawing'],
  [drawn([10, Number.NaN, 200, 10]), 'signature.invalid-drawing'],
  [{ ...drawn([10, 10, 200, 10]), width: 1e9 }, 'signature.invalid-drawing'],
  [drawn(...Array.from({ length: 201 }, () => [1, 1, 90, 90])), 'signature.invalid-drawing'],
  [{ kind: 'typed', text: 'Maria Rossi' }, null],
  [{ kind: 'typed', text: '  M ' }, 'signature.drawing-too-short'],
  [{ kind: 'typed', text: 'M'.repeat(81) }, 'signature.invalid-drawing'],
] as const)('%j: %s', (drawing, fault) => {
  expect(drawingFault(drawing)).toBe(fault);
});

it.each([
  [{ kind: 'typed', text: 'Maria Rossi' }, null],
  [{ kind: 'drawn', width: 300, height: 120, strokes: [[10, 60, 60, 20, 110, 80]] }, null],
  [{}, 'signature.invalid-drawing'],
  [{ kind: 'typed', text: 7 }, 'signature.drawing-too-short'],
  [{ kind: 'drawn', width: '300', height: 120, strokes: [] }, 'signature.invalid-drawing'],
  [{ kind: 'drawn', width: 300, height: 120, strokes: [['10', 60]] }, 'signature.invalid-drawing'],
  [{ kind: 'drawn', width: 300, height: 120, strokes: ['M0 0'] }, 'signature.invalid-drawing'],
])('%j from outside: %s', (sent, fault) => {
  expect(drawingFault(drawingFrom(sent))).toBe(fault);
});

it('frames the ink and draws from its corner', () => {
  const drawing = drawn([100, 50, 140, 90], [120, 70]);
  expect(inkOf(drawing)).toEqual({ left: 100, top: 50, width: 40, height: 40 });
  expect(inkPath(drawing, inkOf(drawing))).toBe('M0 0 L40 40 M20 20 L20 20');
});

it('lets nothing of the signer into the picture but strokes and escaped letters', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (text) => {
      const inside = drawingSvg({ kind: 'typed', text }).replace(
        /^<svg[^>]*><text[^>]*>|<\/text><\/svg>$/g,
        '',
      );
      expect(inside).not.toMatch(/[<>"]|&(?!#\d+;)/);
    }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.float({ noNaN: true, min: -300, max: 300 }), { maxLength: 8 })),
      (strokes) => {
        const even = strokes.map((stroke) => stroke.slice(0, stroke.length - (stroke.length % 2)));
        const path = /d="([^"]*)"/.exec(drawingSvg(drawn(...even.filter(({ length }) => length > 0))))?.[1];
        expect(path).toMatch(/^[ML\d\s.-]*$/);
      },
    ),
  );
});
