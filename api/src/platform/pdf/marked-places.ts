import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFObject,
  type PDFPage,
} from 'pdf-lib';

/** Where an element begins: its page, counted from 1, and its upper left corner in points from the left and lower edges. */
export interface MarkedPlace {
  readonly page: number;
  readonly left: number;
  readonly top: number;
}

/** The places of elements by Chromium's named destinations: name → [page, /XYZ, left, top, zoom], which leave the margins out. */
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
      const margins = marginsOf(document.getPage(page - 1));
      return [[name, { page, left: at(2) + margins.left, top: at(3) - margins.top }] as const];
    }),
  );
}

/** Chromium begins a page by its scale and by clipping it to what the margins leave. */
const BEGINNING = /^\s*([\d.]+) 0 0 -[\d.]+ 0 [\d.]+ cm\s+q\s+([\d.]+) ([\d.]+) [\d.]+ [\d.]+ re\s/;

function marginsOf(page: PDFPage): { left: number; top: number } {
  const [, scale, left, top] = BEGINNING.exec(firstContents(page)) ?? [];
  return { left: Number(left ?? 0) * Number(scale ?? 0), top: Number(top ?? 0) * Number(scale ?? 0) };
}

function firstContents({ node, doc }: PDFPage): string {
  const contents = node.Contents();
  const first = contents instanceof PDFArray ? doc.context.lookup(contents.get(0)) : contents;
  return first instanceof PDFRawStream
    ? Buffer.from(decodePDFRawStream(first).decode()).toString('latin1')
    : '';
}
