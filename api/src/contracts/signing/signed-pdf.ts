import { LineCapStyle, PDFDocument, rgb, StandardFonts, type PDFFont, type PDFPage } from 'pdf-lib';
import type { SignatureBox } from '../print/signature-box';
import { inkOf, inkPath, type Drawing, type DrawnSignature } from './drawing';

const INK = rgb(0.08, 0.13, 0.24);
const GREY = rgb(0.36, 0.4, 0.44);
const CAPTION_SIZE = 5.2;
/** Points kept free inside a box, and below for the caption. */
const MARGIN = 4;
const CAPTION_HEIGHT = 9;
const LARGEST_LETTERS = 20;

/** A signature to be put on paper. */
export interface Stamp {
  readonly boxes: readonly SignatureBox[];
  readonly drawing: Drawing;
  /** A line under it in each box: who, when, by which request. */
  readonly caption: string;
}

/** The printed contract with the signature on each of its lines and the page of evidence behind it. The pages before stay as they were. */
export async function signedPdf(
  printed: Uint8Array,
  stamp: Stamp,
  evidence: Uint8Array,
): Promise<{ pdf: Uint8Array; pages: number }> {
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  const caption = await document.embedFont(StandardFonts.Helvetica);
  const letters = await document.embedFont(StandardFonts.TimesRomanItalic);
  for (const box of stamp.boxes) {
    const page = document.getPage(box.page - 1);
    const { left: x, top, height } = box;
    const text = { x: x + MARGIN, y: top - height + 3, size: CAPTION_SIZE, color: GREY, font: caption };
    page.drawText(writable(stamp.caption), text);
    if (stamp.drawing.kind === 'drawn') drawInk(page, box, stamp.drawing);
    else drawName(page, box, stamp.drawing.text.trim(), letters);
  }
  const source = await PDFDocument.load(evidence, { updateMetadata: false });
  for (const page of await document.copyPages(source, source.getPageIndices())) document.addPage(page);
  return { pdf: await document.save({ useObjectStreams: false }), pages: document.getPageCount() };
}

function roomIn({ width, height }: SignatureBox): { width: number; height: number } {
  return { width: width - 2 * MARGIN, height: height - MARGIN - CAPTION_HEIGHT };
}

/** As large as the box allows, its shape kept, in the middle. */
function drawInk(page: PDFPage, box: SignatureBox, drawing: DrawnSignature): void {
  const ink = inkOf(drawing);
  const room = roomIn(box);
  const scale = Math.min(room.width / ink.width, room.height / ink.height, 1);
  page.drawSvgPath(inkPath(drawing, ink), {
    x: box.left + MARGIN + (room.width - ink.width * scale) / 2,
    y: box.top - MARGIN - (room.height - ink.height * scale) / 2,
    scale,
    borderColor: INK,
    borderWidth: Math.min(2.4, 1.3 / scale),
    borderLineCap: LineCapStyle.Round,
  });
}

function drawName(page: PDFPage, box: SignatureBox, name: string, font: PDFFont): void {
  const room = roomIn(box);
  const text = writable(name);
  const size = Math.min(LARGEST_LETTERS, room.width / font.widthOfTextAtSize(text, 1));
  const x = box.left + MARGIN + (room.width - font.widthOfTextAtSize(text, size)) / 2;
  page.drawText(text, { x, y: box.top - MARGIN - (room.height + size * 0.7) / 2, size, font, color: INK });
}

/** The fonts every reader has know Western letters only; what is lost here stands on the page of evidence. */
function writable(text: string): string {
  return text.replace(/[^\x20-\x7e\u00a0-\u00ff–—’‘“”€…]/gu, '?');
}
