import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString, type PDFObject } from 'pdf-lib';
import { writePageFeet } from './page-feet';
import { pageRanges } from './page-ranges';
import { markerName } from './print-document';

/** What is written on a document when it is cut out of the chunk it was printed in. */
export interface DocumentImprint {
  readonly title: string;
  readonly language: string;
}

const DESTINATIONS = PDFName.of('Dests');

/** Nothing asks the clock; object streams would cost ten times the work to save a tenth. */
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
  const destinations = source.catalog.lookupMaybe(DESTINATIONS, PDFDict);
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
  const document = await extract(source, pages);
  writeMetadata(document, source, imprint);
  await writePageFeet(document, imprint.title, imprint.language);
  return document.save(SAVE);
}

/** Some pages as a document of their own; all of them need no copying. */
async function extract(source: PDFDocument, pages: number[]): Promise<PDFDocument> {
  if (pages.length === source.getPageCount()) {
    source.catalog.delete(DESTINATIONS);
    return source;
  }
  const document = await PDFDocument.create({ updateMetadata: false });
  for (const page of await document.copyPages(source, pages)) document.addPage(page);
  return document;
}

/** When it was printed says nothing about a document, and the same document is to be the same file. */
function dropTimes({ context }: PDFDocument): void {
  const info = context.lookupMaybe(context.trailerInfo.Info, PDFDict);
  for (const time of ['CreationDate', 'ModDate']) info?.delete(PDFName.of(time));
}

function writeMetadata(
  document: PDFDocument,
  source: PDFDocument,
  { title, language }: DocumentImprint,
): void {
  if (title !== '') document.setTitle(title, { showInWindowTitleBar: true });
  document.setProducer(source.getProducer() ?? 'Chromium');
  document.setCreator('Ponte');
  dropTimes(document);
  document.catalog.set(PDFName.of('Lang'), PDFString.of(language));
}
