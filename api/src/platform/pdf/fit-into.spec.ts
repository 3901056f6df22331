import fc from 'fast-check';
import { fitInto, type Turn } from './fit-into';

const FRAME = { left: 10, bottom: 20, width: 100, height: 200 };

/** The rectangle that is seen once the picture is turned clockwise about its corner. */
function seen(placing: ReturnType<typeof fitInto>, turn: Turn) {
  const { x, y, width, height } = placing;
  const radians = (-turn * Math.PI) / 180;
  const corners = [
    [0, 0],
    [width, 0],
    [0, height],
    [width, height],
  ].map(([across = 0, up = 0]) => [
    x + across * Math.cos(radians) - up * Math.sin(radians),
    y + across * Math.sin(radians) + up * Math.cos(radians),
  ]);
  const xs = corners.map(([at = 0]) => at);
  const ys = corners.map(([, at = 0]) => at);
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

it('draws what is small in its own size, centred at the top', () => {
  expect(fitInto(FRAME, { width: 50, height: 40 }, 0)).toEqual({ x: 35, y: 180, width: 50, height: 40 });
});

it('keeps whatever it draws inside the frame, at its top and in its proportion', () => {
  const size = fc.record({
    width: fc.integer({ min: 1, max: 3000 }),
    height: fc.integer({ min: 1, max: 3000 }),
  });
  fc.assert(
    fc.property(size, fc.constantFrom<Turn>(0, 90, 180, 270), (picture, turn) => {
      const placing = fitInto(FRAME, picture, turn);
      const { left, right, bottom, top } = seen(placing, turn);
      expect(left).toBeGreaterThanOrEqual(FRAME.left - 1e-6);
      expect(right).toBeLessThanOrEqual(FRAME.left + FRAME.width + 1e-6);
      expect(bottom).toBeGreaterThanOrEqual(FRAME.bottom - 1e-6);
      expect(top).toBeCloseTo(FRAME.bottom + FRAME.height);
      expect(placing.width / placing.height).toBeCloseTo(picture.width / picture.height);
    }),
  );
});
