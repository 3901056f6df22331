import { isWellFormed } from '../../platform/xml/well-formed';

/** The revenue agency gives its receipts as PDF or XML. */
export type ReceiptType = 'application/pdf' | 'application/xml';

/** What a receipt's bytes are, whatever its name says; null for anything else. */
export function receiptType(bytes: Uint8Array): ReceiptType | null {
  const content = Buffer.from(bytes);
  if (content.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf';
  const text = content
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  return text.startsWith('<') && isXml(text) ? 'application/xml' : null;
}

/** Web pages may be well-formed, too, but open with their own word; a browser must never be given one. */
function isXml(text: string): boolean {
  return !/<(!doctype\s+)?html[\s>]/i.test(text.slice(0, 1000)) && isWellFormed(text);
}
