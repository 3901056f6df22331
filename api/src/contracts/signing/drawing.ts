/**
 * A signature as it was made on the screen: lines drawn with a finger or a pen, or, for whoever can't draw, a name that was typed. Speed
 * and pressure are not asked for: they would be biometric data (GDPR art. 9).
 */
export type Drawing =
  | {
      readonly kind: 'drawn';
      /** Size of the pad, CSS pixels. */
      readonly width: number;
      readonly height: number;
      /** Lines without lifting the pen, each as x and y in turn. */
      readonly strokes: readonly (readonly number[])[];
    }
  | { readonly kind: 'typed'; readonly text: string };

export type DrawnSignature = Extract<Drawing, { kind: 'drawn' }>;

const MOST_STROKES = 200;
const MOST_NUMBERS = 20_000;
/** Less ink than this part of the pad's width is a slip of the finger. */
const LEAST_INK = 0.15;
const MOST_LETTERS = 80;
const PAD = { least: 40, most: 5_000 };

/** A drawing from a body of a request, whatever that may hold; what it can't be read from is a drawing of nothing. */
export function drawingFrom(sent: Readonly<Record<string, unknown>>): Drawing {
  const { kind, text, width, height, strokes } = sent;
  if (kind === 'typed') return { kind, text: typeof text === 'string' ? text : '' };
  return {
    kind: 'drawn',
    width: numberIn(width),
    height: numberIn(height),
    strokes: Array.isArray(strokes) ? strokes.map(numbersIn) : [],
  };
}

const numberIn = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN);
const numbersIn = (value: unknown): number[] => (Array.isArray(value) ? value.map(numberIn) : [Number.NaN]);

type DrawingFault = 'signature.invalid-drawing' | 'signature.drawing-too-short';

/** Why a drawing is no signature; null if it is. */
export function drawingFault(drawing: Drawing): DrawingFault | null {
  if (drawing.kind === 'typed') {
    const letters = drawing.text.trim().length;
    if (letters > MOST_LETTERS) return 'signature.invalid-drawing';
    return letters < 3 ? 'signature.drawing-too-short' : null;
  }
  if (!isWellFormed(drawing)) return 'signature.invalid-drawing';
  return inkLength(drawing) < LEAST_INK * drawing.width ? 'signature.drawing-too-short' : null;
}

function isWellFormed({ width, height, strokes }: DrawnSignature): boolean {
  const inPad = (value: number, size: number): boolean => value >= -size && value <= 2 * size;
  return (
    [width, height].every((size) => size >= PAD.least && size <= PAD.most) &&
    strokes.length <= MOST_STROKES &&
    strokes.reduce((count, stroke) => count + stroke.length, 0) <= MOST_NUMBERS &&
    strokes.every(
      (stroke) =>
        stroke.length % 2 === 0 &&
        stroke.every((value, index) => inPad(value, index % 2 === 0 ? width : height)),
    )
  );
}

function inkLength({ strokes }: DrawnSignature): number {
  return strokes.reduce((sum, stroke) => {
    let length = 0;
    for (let at = 2; at < stroke.length; at += 2) {
      length += Math.hypot(
        (stroke[at] ?? 0) - (stroke[at - 2] ?? 0),
        (stroke[at + 1] ?? 0) - (stroke[at - 1] ?? 0),
      );
    }
    return sum + length;
  }, 0);
}

export interface Ink {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The rectangle that holds all that was drawn. */
export function inkOf({ strokes }: DrawnSignature): Ink {
  const xs = strokes.flatMap((stroke) => stroke.filter((_, index) => index % 2 === 0));
  const ys = strokes.flatMap((stroke) => stroke.filter((_, index) => index % 2 === 1));
  const [left, right] = range(xs);
  const [top, bottom] = range(ys);
  return { left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}

function range(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );
}

/** The lines as an SVG path, moved so that the ink begins at the origin. A point alone is a short line, else it would not be seen. */
export function inkPath({ strokes }: DrawnSignature, { left, top }: Ink): string {
  return strokes
    .map((stroke) => {
      const points: string[] = [];
      for (let at = 0; at < stroke.length; at += 2) {
        points.push(`${rounded((stroke[at] ?? 0) - left)} ${rounded((stroke[at + 1] ?? 0) - top)}`);
      }
      const [first = '', ...rest] = points;
      return `M${first} L${rest.length === 0 ? first : rest.join(' ')}`;
    })
    .join(' ');
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** The signature as a picture: an SVG of our own making, of which nothing but the strokes is the signer's. */
export function drawingSvg(drawing: Drawing): string {
  if (drawing.kind === 'typed') {
    const text = escaped(drawing.text.trim());
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 80"><text x="200" y="52" text-anchor="middle" font-family="cursive" font-size="34" font-style="italic">${text}</text></svg>`;
  }
  const ink = inkOf(drawing);
  const margin = 4;
  const box = [-margin, -margin, rounded(ink.width + 2 * margin), rounded(ink.height + 2 * margin)].join(' ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}"><path d="${inkPath(drawing, ink)}" fill="none" stroke="#14213d" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
