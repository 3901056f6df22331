import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject } from 'pdf-lib';

/** Where an element begins: its page, counted from 1, and its upper left corner in points from the left and lower edges. */
export interface MarkedPlace {
  readonly page: number;
  readonly left: number;
  readonly top: number;
}

/** The places of elements by Chromium's named destinations: name → [page, /XYZ, left, top, zoom]. */
export async function markedPlaces(
  pdf: Uint8Array,
  names: readonly string[],
): Promise<ReadonlyMap<string, MarkedPlace>> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const destinations = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const pages = new Map<PDFObject | undefined, number>(
    document.getPages().map((page, index) => [page.ref, index + 1]),
  );
  return new Map(
    names.flatMap((name) => {
      const destination = destinations?.lookupMaybe(PDFName.of(name), PDFArray);
      const page = pages.get(destination?.get(0));
      if (!destination || page === undefined) return [];
      const at = (index: number): number => destination.lookup(index, PDFNumber).asNumber();
      return [[name, { page, left: at(2), top: at(3) }] as const];
    }),
  );
}
