/** What a signature is for; the names of the boxes in the templates. */
export const SIGNATURES = ['contract', 'clauses', 'consents', 'mandate'] as const;
export type SignatureKind = (typeof SIGNATURES)[number];

/** A place to sign: page counted from 1; its upper left corner in points (1/72 inch) from the left and lower edges of the page. */
export interface SignatureBox {
  readonly kind: SignatureKind;
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const POINTS_PER_MM = 72 / 25.4;

/** Size of the boxes in the templates, points. */
const BOX = { width: 76 * POINTS_PER_MM, height: 18 * POINTS_PER_MM };

/** The id of a box in the templates, by which its place in the PDF is found. */
export function boxMark(kind: SignatureKind): string {
  return `signature-${kind}`;
}

/** The boxes of a printed contract, in the order they are signed. */
export function signatureBoxes(
  places: ReadonlyMap<string, { readonly page: number; readonly left: number; readonly top: number }>,
): SignatureBox[] {
  return SIGNATURES.flatMap((kind) => {
    const place = places.get(boxMark(kind));
    return place ? [{ kind, ...place, ...BOX }] : [];
  });
}
