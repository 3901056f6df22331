import { PDFName, StandardFonts, type PDFDocument, type PDFFont, type PDFPage } from 'pdf-lib';
import { pageLabel } from './page-label';

const POINTS_PER_MM = 72 / 25.4;
const SIDE = 15 * POINTS_PER_MM;
const BASELINE = (9 * POINTS_PER_MM).toFixed(2);
const SIZE = 7;
const FONT = PDFName.of('Foot');
const GREY = '0.36 0.4 0.44 rg';

/**
 * Writes into the lower margin of each page, 9 mm from the edge: the title on the left, `Pagina 1 di 3` on the right.
 * Helvetica needs no embedding, and has the widths of the Liberation Sans our templates are set in.
 */
export async function writePageFeet(document: PDFDocument, title: string, language: string): Promise<void> {
  const font = await document.embedFont(StandardFonts.Helvetica);
  const pages = document.getPages();
  const left = textAt(SIDE, writable(title, font), font);
  for (const [index, page] of pages.entries()) {
    const label = pageLabel(index + 1, pages.length, language);
    const right = page.getWidth() - SIDE - font.widthOfTextAtSize(label, SIZE);
    append(page, font, `${left}\n${textAt(right, label, font)}`);
  }
}

/** A line of text as PDF operators (ISO 32000-1, 9.4). */
function textAt(x: number, words: string, font: PDFFont): string {
  const place = `1 0 0 1 ${x.toFixed(2)} ${BASELINE} Tm`;
  return `BT ${FONT.asString()} ${SIZE} Tf ${GREY} ${place} ${font.encodeText(words).toString()} Tj ET`;
}

/**
 * Draws on top of what is there, in the page's own coordinates, which Chromium has turned upside down. pdf-lib's `drawText`
 * does the same but compresses each of these few bytes, and that takes as long as all the rest of a split.
 */
function append(page: PDFPage, font: PDFFont, operators: string): void {
  const { context } = page.doc;
  page.node.normalize();
  page.node.setFontDictionary(FONT, font.ref);
  const save = context.register(context.stream('q\n'));
  const restoreAndDraw = context.register(context.stream(`\nQ\n${operators}\n`));
  page.node.wrapContentStreams(save, restoreAndDraw);
}

/** The text with a question mark for each character Helvetica's encoding does not have. */
function writable(words: string, font: PDFFont): string {
  const known = new Set(font.getCharacterSet());
  return Array.from(words, (char) => (known.has(char.codePointAt(0) ?? 0) ? char : '?')).join('');
}
