import { PDFDocument } from 'pdf-lib';

/** What can be printed behind a document. */
export type PrintableKind = 'pdf' | 'png' | 'jpeg';

/** Why something can't. */
export type PrintableFault =
  'attachment.unsupported' | 'attachment.encrypted' | 'attachment.broken' | 'attachment.too-many-pages';

export type Printable =
  | { readonly kind: PrintableKind; readonly mime: string; readonly pages: number }
  | { readonly fault: PrintableFault };

const MOST_PAGES = 200;

const MIMES: Readonly<Record<PrintableKind, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
};

/** What bytes are by themselves, whatever they are called; null for what is none of the three. */
export function printableKind(bytes: Uint8Array): PrintableKind | null {
  const starts = (...head: number[]): boolean => head.every((byte, index) => bytes[index] === byte);
  if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf';
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (starts(0xff, 0xd8, 0xff)) return 'jpeg';
  return null;
}

/** Judges bytes by trying: what passes here can be put behind a document. */
export async function judgePrintable(bytes: Uint8Array): Promise<Printable> {
  const kind = printableKind(bytes);
  if (kind === null) return { fault: 'attachment.unsupported' };
  if (kind === 'pdf') return judgePdf(bytes);
  try {
    const trial = await PDFDocument.create();
    if (kind === 'png') await trial.embedPng(bytes);
    else await trial.embedJpg(bytes);
    await trial.save();
    return { kind, mime: MIMES[kind], pages: 1 };
  } catch {
    return { fault: 'attachment.broken' };
  }
}

async function judgePdf(bytes: Uint8Array): Promise<Printable> {
  try {
    const document = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false });
    if (document.isEncrypted) return { fault: 'attachment.encrypted' };
    const pages = document.getPageCount();
    if (pages === 0) return { fault: 'attachment.broken' };
    if (pages > MOST_PAGES) return { fault: 'attachment.too-many-pages' };
    const trial = await PDFDocument.create();
    await trial.embedPages(document.getPages());
    await trial.save();
    return { kind: 'pdf', mime: MIMES.pdf, pages };
  } catch {
    return { fault: 'attachment.broken' };
  }
}
