import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFString,
  StandardFonts,
  rgb,
  type PDFFont,
  type PDFObject,
} from 'pdf-lib';
import { pageLabel } from './page-label';
import { pageRanges } from './page-ranges';
import { markerName } from './print-document';

/** What is written on a document when it is cut out of the chunk it was printed in. */
export interface DocumentImprint {
  readonly title: string;
  readonly language: string;
}

const POINTS_PER_MM = 72 / 25.4;
const SIDE = 15 * POINTS_PER_MM;
const BASELINE = 9 * POINTS_PER_MM;
const FONT_SIZE = 7;
const GREY = rgb(0.36, 0.4, 0.44);

/** Chromium's date is kept and nothing asks the clock; object streams would cost ten times the work to save a tenth. */
const SAVE = {
  useObjectStreams: false,
  addDefaultPage: false,
  updateFieldAppearances: false,
  objectsPerTick: Infinity,
};

/**
 * Cuts a PDF printed from `joinPrintDocuments` into its documents, one at a time so that the caller may do other things
 * between them. Each gets its title, its language and, 9 mm from the lower edge, title and page number. Throws when the
 * markers do not tell clearly where each document begins.
 */
export async function* splitPdf<T extends DocumentImprint>(
  printed: Uint8Array,
  documents: readonly T[],
): AsyncGenerator<{ document: T; pdf: Uint8Array }, void, undefined> {
  const source = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: Infinity });
  for (const { document, from, to } of pageRanges(starts(source, documents), source.getPageCount())) {
    const pages = Array.from({ length: to - from }, (_, offset) => from + offset);
    yield { document, pdf: await cutOut(source, pages, document) };
  }
}

/** On which page each document starts, by Chromium's named destinations: name → [page, /XYZ, left, top, zoom]. */
function starts<T>(source: PDFDocument, documents: readonly T[]): { document: T; page: number }[] {
  const destinations = source.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const pages = new Map<PDFObject | undefined, number>(
    source.getPages().map((page, index) => [page.ref, index]),
  );
  return documents.map((document, index) => {
    const page = pages.get(destinations?.lookupMaybe(PDFName.of(markerName(index)), PDFArray)?.get(0));
    if (page === undefined) throw new Error(`the printed PDF does not say where document ${index} starts`);
    return { document, page };
  });
}

async function cutOut(source: PDFDocument, pages: number[], imprint: DocumentImprint): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (const page of await document.copyPages(source, pages)) document.addPage(page);
  writeMetadata(document, source, imprint);
  await writeFeet(document, imprint);
  return document.save(SAVE);
}

function writeMetadata(
  document: PDFDocument,
  source: PDFDocument,
  { title, language }: DocumentImprint,
): void {
  if (title !== '') document.setTitle(title, { showInWindowTitleBar: true });
  document.setProducer(source.getProducer() ?? 'Chromium');
  document.setCreator('Ponte');
  const printedAt = source.getCreationDate();
  if (printedAt) document.setCreationDate(printedAt);
  document.catalog.set(PDFName.of('Lang'), PDFString.of(language));
}

/** Helvetica needs no embedding, and has the widths of the Liberation Sans our templates are set in. */
async function writeFeet(document: PDFDocument, { title, language }: DocumentImprint): Promise<void> {
  const font = await document.embedFont(StandardFonts.Helvetica);
  const pages = document.getPages();
  const left = writable(title, font);
  for (const [index, page] of pages.entries()) {
    const label = pageLabel(index + 1, pages.length, language);
    const right = page.getWidth() - SIDE - font.widthOfTextAtSize(label, FONT_SIZE);
    page.drawText(left, { x: SIDE, y: BASELINE, size: FONT_SIZE, font, color: GREY });
    page.drawText(label, { x: right, y: BASELINE, size: FONT_SIZE, font, color: GREY });
  }
}

/** The text with a question mark for each character Helvetica's encoding does not have. */
function writable(text: string, font: PDFFont): string {
  const known = new Set(font.getCharacterSet());
  return Array.from(text, (char) => (known.has(char.codePointAt(0) ?? 0) ? char : '?')).join('');
}
