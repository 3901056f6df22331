import { money } from '@ponte/shared/money';
import type { LongSheet } from '../../platform/sheets/sheet-stream';
import type { PaymentView } from '../payment.query';

type Columns = LongSheet['columns'];

/** What an accountant asks of a list of receipts, in Italian as the books are. */
export const PAYMENT_COLUMNS: Columns = [
  ['Numero', 'text', 10],
  ['Data', 'day', 12],
  ['Cliente', 'text', 40],
  ['Modalità', 'text', 12],
  ['Riferimento', 'text', 30],
  ['Importo', 'amount', 14],
  ['A credito', 'amount', 14],
  ['Documenti pagati', 'text', 50],
  ['Stato', 'text', 12],
  ['Stornato il', 'day', 12],
  ['Motivo dello storno', 'text', 30],
  ['Note', 'text', 40],
];

const STATUS = { registered: 'Registrato', reversed: 'Stornato' } as const;

/** A payment as a row under those columns. Each document it pays is named once, with all that it got. */
export function paymentRow({ payment, partnerName, allocations }: PaymentView): (string | null)[] {
  const paid = new Map<string, (typeof allocations)[number]['amount']>();
  for (const { invoiceNumber, amount, undoneAt } of allocations) {
    if (undoneAt === null || payment.status === 'reversed')
      paid.set(invoiceNumber, paid.get(invoiceNumber)?.plus(amount) ?? amount);
  }
  const documents = [...paid].map(([number, amount]) => `${number}: ${money(amount).replace('.', ',')}`);
  return [
    ...[String(payment.id), payment.receivedOn, partnerName, payment.methodCode, payment.reference],
    ...[money(payment.amount), money(payment.unallocated), documents.join('; '), STATUS[payment.status]],
    ...[payment.reversedOn, payment.reversalReason, payment.notes],
  ];
}
