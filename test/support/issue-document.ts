import type { CivilDate } from '@ponte/shared/calendar';
import { decimal } from '@ponte/shared/money';
import type { PartnerSnapshot } from '../../api/src/partners/partner-snapshot';
import { planDocument, type DraftDocument } from '../../api/src/invoicing/document';
import type { DueDateRule } from '../../api/src/invoicing/due-dates';
import { InvoiceWriter } from '../../api/src/invoicing/invoice-writer.service';
import { RegisterService } from '../../api/src/invoicing/register.service';
import { Transactions } from '../../api/src/platform/db/transactions.service';
import type { TestApp } from './app';

/** A document in a few words: one line without VAT, at 22% unless a tax code is named. */
export interface DocumentSketch {
  readonly partnerId: number;
  readonly issuedOn: CivilDate;
  readonly net?: string;
  readonly taxCode?: string;
  readonly revenueAccount?: string;
  readonly rules?: readonly DueDateRule[];
  /** Days that the line is for; `to` is the first one after them. */
  readonly period?: { readonly from: CivilDate; readonly to: CivilDate };
  readonly credits?: number;
  /** The customer withholds 4 % of the line. */
  readonly withholding?: boolean;
}

export interface IssuedSketch {
  readonly id: number;
  readonly number: string;
  /** By due day. */
  readonly instalments: readonly number[];
}

interface TaxRow {
  readonly id: number;
  readonly rate: string;
  readonly natura: null;
  readonly law: string | null;
  readonly payability: 'I' | 'D' | 'S';
  readonly stampSubject: number;
}

export const CUSTOMER: PartnerSnapshot = {
  ...{
    kind: 'company',
    name: 'Cliente Srl',
    firstName: null,
    lastName: null,
    country: 'IT',
    vatNumber: '00000010215',
  },
  ...{ fiscalCode: null, recipientCode: 'ABC1234', pec: null, email: null, language: 'it', iban: null },
  address: {
    street: 'Via Roma',
    houseNumber: '1',
    zip: '63100',
    town: 'Ascoli Piceno',
    province: 'AP',
    country: 'IT',
  },
};

/** Issues an invoice, or with `credits` a credit note of that invoice, as a billing run would. */
export async function issueDocument(app: TestApp, sketch: DocumentSketch): Promise<IssuedSketch> {
  const draft = await draftOf(app, sketch);
  const id = await app.resolve(Transactions).run(async (tx) => {
    const registerId = await app.resolve(RegisterService).standardId(tx);
    const documents = [planDocument(draft, sketch.issuedOn)];
    const [first = 0] = await app.resolve(InvoiceWriter).issue(tx, registerId, sketch.issuedOn, documents);
    return first;
  });
  const [row] = await app.db.query<{ number: string }[]>('SELECT number FROM invoice WHERE id = ?', [id]);
  const instalments = await app.db.query<{ id: number }[]>(
    'SELECT id FROM instalment WHERE invoice_id = ? ORDER BY due_on, id',
    [id],
  );
  return { id, number: row?.number ?? '', instalments: instalments.map((instalment) => instalment.id) };
}

/** The same, and what follows from it is over: money that comes in later is not used for it by itself. */
export async function issueSettled(app: TestApp, sketch: DocumentSketch): Promise<IssuedSketch> {
  const issued = await issueDocument(app, sketch);
  await app.drain();
  return issued;
}

async function draftOf(app: TestApp, sketch: DocumentSketch): Promise<DraftDocument> {
  const { partnerId, net = '100.00', taxCode = '22v', revenueAccount = '3120', rules = [], credits } = sketch;
  const [tax] = await app.db.query<TaxRow[]>(
    'SELECT id, rate, natura, law, payability, stamp_subject AS stampSubject FROM tax_code WHERE code = ?',
    [taxCode],
  );
  if (!tax) throw new Error(`no tax code ${taxCode}`);
  return {
    ...{ type: credits === undefined ? 'invoice' : 'credit-note', partnerId, customer: CUSTOMER },
    ...{ contractId: null, contractCode: null, billingRunId: null, creditedInvoiceId: credits ?? null },
    ...{ paymentRules: rules, methodCode: 'BON', notes: null },
    lines: [
      {
        ...{ productId: null, description: 'Internet 100', quantity: decimal(1), unit: null },
        ...{
          unitPrice: decimal(net),
          discountPercent: decimal(0),
          discountAmount: decimal(0),
          periodFrom: sketch.period?.from ?? null,
          periodTo: sketch.period?.to ?? null,
        },
        ...{ taxCodeId: tax.id, taxRate: decimal(tax.rate), natura: tax.natura, law: tax.law },
        ...{ payability: tax.payability, stampSubject: tax.stampSubject === 1 },
        withholdingSubject: sketch.withholding ?? false,
        ...{ revenueAccount, contractLineId: null, creditedPosition: null, explanation: null },
      },
    ],
  };
}
