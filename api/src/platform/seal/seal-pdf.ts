import { pdflibAddPlaceholder } from '@signpdf/placeholder-pdf-lib';
import { SignPdf, Signer } from '@signpdf/signpdf';
import { PDFDocument } from 'pdf-lib';
import { cmsSignature } from './cms';
import type { KeyBundle } from './key-bundle';

/** What the seal says of itself to whoever opens the PDF. */
export interface SealText {
  readonly name: string;
  readonly reason: string;
  readonly location: string;
  readonly contact: string;
  readonly at: Date;
}

/** PAdES of any level has CMS by the rules of CAdES. */
const SUB_FILTER = 'ETSI.CAdES.detached';
/** Bytes left for the signature besides its certificates. */
const SPARE = 4096;

class BundleSigner extends Signer {
  constructor(private readonly bundle: KeyBundle) {
    super();
  }

  override sign(pdf: Buffer): Promise<Buffer> {
    return Promise.resolve(cmsSignature(pdf, this.bundle));
  }
}

/** The PDF with a PAdES baseline B signature over all of it, invisible: whoever changes a byte breaks it. */
export async function sealPdf(pdf: Uint8Array, bundle: KeyBundle, text: SealText): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const size = [bundle.certificate, ...bundle.chain].reduce((sum, { raw }) => sum + raw.length, 0);
  pdflibAddPlaceholder({
    pdfDoc: document,
    name: latin(text.name),
    reason: latin(text.reason),
    location: latin(text.location),
    contactInfo: latin(text.contact),
    signingTime: text.at,
    signatureLength: 2 * (size + SPARE), // in hex digits
    subFilter: SUB_FILTER,
    appName: 'Ponte',
  });
  const prepared = await document.save({ useObjectStreams: false });
  return new SignPdf().sign(prepared, new BundleSigner(bundle), text.at);
}

/** The library writes these texts as they are, so they may hold nothing that means something in a PDF. */
function latin(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\x20-\x7e]|[()\\]/g, ' ');
}
