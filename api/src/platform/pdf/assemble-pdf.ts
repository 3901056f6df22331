import {
  degrees,
  PDFDocument,
  PDFName,
  PDFString,
  StandardFonts,
  type PDFPage,
  type Rotation,
} from 'pdf-lib';
import { jpegOrientation } from './jpeg-orientation';
import { writePageFeet } from './page-feet';
import { printableKind } from './printable';
import { fitInto, type Placing, type Turn } from './fit-into';

/** Pages to go behind a document; `label` stands above the first of them. */
export interface Appendix {
  readonly label: string;
  readonly bytes: Uint8Array;
}

const POINTS_PER_MM = 72 / 25.4;
const A4 = { width: 210 * POINTS_PER_MM, height: 297 * POINTS_PER_MM };
const A4_SIZE: [number, number] = [A4.width, A4.height];
/** What an appendix may fill: the label stands above, title and page number below. */
const FRAME = {
  left: 15 * POINTS_PER_MM,
  bottom: 17 * POINTS_PER_MM,
  width: A4.width - 30 * POINTS_PER_MM,
  height: A4.height - 33 * POINTS_PER_MM,
};
const LABEL = { x: FRAME.left, y: A4.height - 11 * POINTS_PER_MM, size: 8 };

/** As EXIF numbers the ways a picture may lie; the mirrored ones are printed as their plain twins. */
const TURNS: Readonly<Record<number, Turn>> = { 3: 180, 4: 180, 5: 90, 6: 90, 7: 270, 8: 270 };

/**
 * One PDF of a printed document and what goes behind it, on A4, with title and continuous page numbers in the lower margin. Pages of an
 * appendix are fitted between label and number and keep their upright; what was filled into their forms stays. Everything
 * in it must have passed `judgePrintable`.
 */
export async function assemblePdf(
  printed: Uint8Array,
  appendices: readonly Appendix[],
  imprint: { readonly title: string; readonly language: string },
): Promise<{ pdf: Uint8Array; pages: number }> {
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  document.catalog.delete(PDFName.of('Dests'));
  for (const appendix of appendices) await append(document, appendix);
  document.setTitle(imprint.title, { showInWindowTitleBar: true });
  document.setCreator('Ponte');
  document.catalog.set(PDFName.of('Lang'), PDFString.of(imprint.language));
  await writePageFeet(document, imprint.title, imprint.language);
  return { pdf: await document.save({ useObjectStreams: false }), pages: document.getPageCount() };
}

async function append(document: PDFDocument, { label, bytes }: Appendix): Promise<void> {
  const before = document.getPageCount();
  if (printableKind(bytes) === 'pdf') await appendPages(document, bytes);
  else await appendPicture(document, bytes);
  const first = document.getPage(before);
  const font = await document.embedFont(StandardFonts.HelveticaBold);
  first.drawText(writable(label), { ...LABEL, font });
}

async function appendPages(document: PDFDocument, bytes: Uint8Array): Promise<void> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  flattenForm(source);
  const pages = source.getPages();
  const embedded = await document.embedPages(pages);
  for (const [index, page] of pages.entries()) {
    const seen = embedded[index];
    if (seen) document.addPage(A4_SIZE).drawPage(seen, placed(seen, turnOf(page)));
  }
}

async function appendPicture(document: PDFDocument, bytes: Uint8Array): Promise<void> {
  const jpeg = printableKind(bytes) === 'jpeg';
  const picture = jpeg ? await document.embedJpg(bytes) : await document.embedPng(bytes);
  const turn = jpeg ? (TURNS[jpegOrientation(bytes)] ?? 0) : 0;
  document.addPage(A4_SIZE).drawImage(picture, placed(picture, turn));
}

function placed(
  size: { readonly width: number; readonly height: number },
  turn: Turn,
): Placing & { rotate: Rotation } {
  return { ...fitInto(FRAME, size, turn), rotate: degrees(-turn) };
}

/** Clockwise, as a page says it wants to be shown. */
function turnOf(page: PDFPage): Turn {
  const angle = ((page.getRotation().angle % 360) + 360) % 360;
  return angle === 90 || angle === 180 || angle === 270 ? angle : 0;
}

/** What is filled into a form is not part of the page until the form is pressed flat; a form that can't be is printed blank. */
function flattenForm(document: PDFDocument): void {
  if (!document.catalog.has(PDFName.of('AcroForm'))) return;
  try {
    document.getForm().flatten();
  } catch {
    // Forms of a kind pdf-lib does not know.
  }
}

/** Helvetica has Western letters only. */
function writable(text: string): string {
  return text.replace(/[^\x20-\x7e\u00a0-\u00ff–—’‘“”€…]/g, '?');
}
