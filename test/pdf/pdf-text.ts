import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  decodePDFRawStream,
  type PDFObject,
  type PDFPage,
} from 'pdf-lib';

/** Where WinAnsi is not Latin-1, as far as our pages use it. */
const WIN_ANSI: Readonly<Record<string, string>> = { '\x80': '€', '\x91': '‘', '\x92': '’', '\x96': '–' };

/** Glyph code → text, of one font. */
type Glyphs = (hex: string) => string;

/** The text of each page, a line for each run of text, in the order Chromium painted it. */
export async function pdfText(pdf: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return document.getPages().map(pageText);
}

function pageText(page: PDFPage): string {
  const fonts = new Map<string, Glyphs>();
  const dictionary = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
  for (const [name, font] of dictionary?.entries() ?? []) fonts.set(name.asString(), glyphs(page, font));
  let font: Glyphs | undefined;
  let text = '';
  for (const [token, name, hex] of contents(page).matchAll(
    /(\/\S+) [\d.]+ Tf|<([0-9A-Fa-f]*)>\s*Tj|\bET\b/g,
  )) {
    if (name) font = fonts.get(name);
    else if (token === 'ET') text += '\n';
    else if (font) text += font(hex ?? '');
    else throw new Error('text without a font');
  }
  return text.replaceAll('\u00a0', ' ');
}

function contents(page: PDFPage): string {
  const node = page.node.Contents();
  const streams =
    node instanceof PDFArray ? node.asArray().map((ref) => page.doc.context.lookup(ref)) : [node];
  return streams.map((stream) => (stream instanceof PDFRawStream ? decoded(stream) : '')).join('\n');
}

function decoded(stream: PDFRawStream): string {
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
}

/** Chromium's subsets say themselves what their glyphs mean; the standard Helvetica of the page numbers is WinAnsi. */
function glyphs(page: PDFPage, font: PDFObject): Glyphs {
  const dictionary = page.doc.context.lookup(font, PDFDict);
  const stream = dictionary.lookup(PDFName.of('ToUnicode'));
  if (!(stream instanceof PDFRawStream)) return (hex) => winAnsi(Buffer.from(hex, 'hex').toString('latin1'));
  const map = toUnicode(decoded(stream));
  return (hex) => (hex.match(/.{4}/g) ?? []).map((code) => map.get(parseInt(code, 16)) ?? '\ufffd').join('');
}

function toUnicode(cmap: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, rows = ''] of cmap.matchAll(/beginbf(?:char|range)\n([^]*?)endbf/g)) {
    for (const row of rows.trim().split('\n')) {
      const codes = (row.match(/[0-9A-Fa-f]+/g) ?? []).map((code) => parseInt(code, 16));
      const [first = 0, last = 0] = codes;
      const target = codes.at(-1) ?? 0;
      const end = codes.length === 3 ? last : first;
      for (let code = first; code <= end; code += 1)
        map.set(code, String.fromCodePoint(target + code - first));
    }
  }
  return map;
}

function winAnsi(text: string): string {
  return Array.from(text, (char) => WIN_ANSI[char] ?? char).join('');
}
