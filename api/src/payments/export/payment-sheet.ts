import { money } from '@ponte/shared/money';
import { dayOf } from '@ponte/shared/office-day';
import { formatAmount } from '../../platform/pdf/format';
import type { LongSheet } from '../../platform/sheets/sheet-stream';
import type { AllocationView, PaymentView, RefundView } from '../payment.query';

const KINDS = {
  receipt: 'Incasso',
  offset: 'Compensazione',
  'write-off': 'Abbuono',
  refund: 'Rimborso',
} as const;
const STATUSES = { registered: 'Registrato', reversed: 'Stornato' } as const;

const COLUMNS: LongSheet['columns'] = [
  ['N.', 'text', 8],
  ['Data', 'day', 12],
  ['Tipo', 'text', 14],
  ['Stato', 'text', 12],
  ['Cliente', 'text', 40],
  ['P. IVA / C.F.', 'text', 20],
  ['Modalità', 'text', 12],
  ['Riferimento', 'text', 30],
  ['Importo', 'amount', 14],
  ['Commissioni', 'amount', 14],
  ['Abbuono', 'amount', 12],
  ['A credito', 'amount', 14],
  ['Rimborsato', 'amount', 14],
  ['Documenti pagati', 'text', 50],
  ['IBAN', 'text', 30],
  ['Stornato il', 'day', 12],
  ['Motivo dello storno', 'text', 30],
  ['Note', 'text', 40],
  ['Registrato il', 'day', 14],
];

/** Payments for the accountant's spreadsheet, one a row, what was given back below zero; in Italian, as the books are. */
export function paymentSheet(payments: AsyncIterable<readonly PaymentView[]>): LongSheet {
  return { name: 'Incassi', columns: COLUMNS, rows: rowsOf(payments) };
}

async function* rowsOf(payments: AsyncIterable<readonly PaymentView[]>) {
  for await (const batch of payments) yield batch.map(paymentRow);
}

/** The cells of one payment, in the order of the columns. */
function paymentRow({
  payment,
  partnerName,
  partnerTaxId,
  allocations,
  refunds,
}: PaymentView): (string | null)[] {
  const { id, receivedOn, kind, status, methodCode, reference, amount, fee } = payment;
  const { writeOff, unallocated, refunded, iban } = payment;
  const returned = kind === 'refund' ? refunds : [];
  return [
    ...[String(id), receivedOn, KINDS[kind], STATUSES[status], partnerName, partnerTaxId],
    ...[methodCode, reference, ...[amount, fee, writeOff, unallocated, refunded].map(money)],
    [...allocations.map(paidDocument), ...returned.map(returnedMoney)].join('; '),
    iban,
    ...[payment.reversedOn, payment.reversalReason, payment.notes, dayOf(payment.createdAt.toISOString())],
  ];
}

/** `2026/00042 61,00`; a credit note counts backwards, as it does in the payment. */
function paidDocument({ invoiceNumber, invoiceType, amount }: AllocationView): string {
  return `${invoiceNumber} ${formatAmount(money(invoiceType === 'credit-note' ? amount.neg() : amount), 'it')}`;
}

/** `Incasso n. 12 -61,00`: money on account that a refund gave back. */
function returnedMoney({ paymentId, amount }: RefundView): string {
  return `Incasso n. ${String(paymentId)} ${formatAmount(money(amount.neg()), 'it')}`;
}
