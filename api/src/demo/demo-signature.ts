import type { Drawing } from '../contracts/signing/drawing';
import { Random } from './random';

const PAD = { width: 354, height: 210 };
const POINTS = 46;

/** A scribble that might be a name: loops that run to the right and grow smaller, then a stroke beneath. The same for the same seed. */
export function demoSignature(seed: number): Drawing {
  const random = new Random(seed);
  const [loops, lean] = [random.int(5, 8), random.int(4, 12)];
  const line = Array.from({ length: POINTS }, (_, index) => {
    const way = index / (POINTS - 1);
    const turn = way * loops * 2 * Math.PI;
    const height = 46 * (1 - 0.55 * way) * (0.75 + 0.25 * Math.sin(turn * 0.37 + seed));
    return [tenths(50 + 230 * way + lean * Math.cos(turn)), tenths(105 + height * Math.sin(turn) - 10 * way)];
  }).flat();
  const from = random.int(45, 90);
  const stroke = [from, 158, from + 90, 150, from + 200, tenths(156 - lean)];
  return { kind: 'drawn', ...PAD, strokes: [line, stroke] };
}

const tenths = (value: number): number => Math.round(value * 10) / 10;
