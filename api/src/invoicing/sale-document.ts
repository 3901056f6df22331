import type { DocumentType } from '@ponte/shared/code-lists/document-type';
import type { RegisterKind } from './register-kind';

/** What we issue to customers: invoice, advance, credit note, debit note, by their codes in the e-invoice. */
export const SALE_DOCUMENTS = ['TD01', 'TD02', 'TD04', 'TD05'] as const satisfies DocumentType[];
export type SaleDocument = (typeof SALE_DOCUMENTS)[number];

/** Those written by hand; a credit note is made from the invoice that it takes back. */
export const WRITTEN_DOCUMENTS = ['TD01', 'TD02', 'TD05'] as const satisfies SaleDocument[];
export type WrittenDocument = (typeof WRITTEN_DOCUMENTS)[number];

interface Sale {
  readonly type: 'invoice' | 'credit-note';
  readonly documentType?: SaleDocument;
}

/** The code of a document: its own, or the ordinary one of its sign. */
export function saleDocument({ type, documentType }: Sale): SaleDocument {
  return documentType ?? (type === 'credit-note' ? 'TD04' : 'TD01');
}

/** By which kind of register a document is numbered. Advances are numbered with the invoices. */
export function registerKindOf(documentType: SaleDocument): RegisterKind {
  if (documentType === 'TD04') return 'credit-note';
  return documentType === 'TD05' ? 'debit-note' : 'invoice';
}

const NOUNS: Readonly<Record<SaleDocument, string>> = {
  TD01: 'Fattura',
  TD02: 'Fattura di acconto',
  TD04: 'Nota di credito',
  TD05: 'Nota di debito',
};

/** What a document is called in Italian. */
export function saleNoun(documentType: SaleDocument): string {
  return NOUNS[documentType];
}
