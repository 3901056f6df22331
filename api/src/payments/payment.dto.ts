import { money } from '@ponte/shared/money';
import Big from 'big.js';
import {
  BoolField,
  DayField,
  EnumField,
  IdField,
  InstantField,
  IntField,
  MoneyField,
  NestedField,
  TextField,
} from '../platform/http/fields';
import { ListQuery } from '../platform/http/list-query.dto';
import type { Allocation } from './allocation';
import { detachmentFault } from './detachment';
import type { NewPayment } from './payment-faults';
import type { AllocationView, PaymentView, RefundView } from './payment.query';
import {
  PAYMENT_KINDS,
  PAYMENT_STATUSES,
  type Payment,
  type PaymentKind,
  type PaymentStatus,
} from './payment.entity';

const KIND = {
  description:
    '`receipt`: money came in. `offset`: credit notes set against invoices. `write-off`: cents that nobody will pay. Of these two the amount is zero. `refund`: money went back to the customer, the amount is below zero.',
};

export class PaymentQueryDto extends ListQuery {
  @IdField({ optional: true }) partnerId?: number;

  @IdField({
    optional: true,
    description: 'Only those that settle, or settled, this invoice or credit note.',
  })
  invoiceId?: number;

  @EnumField(PAYMENT_KINDS, { optional: true }) kind?: PaymentKind;

  @EnumField(PAYMENT_STATUSES, { optional: true }) status?: PaymentStatus;

  @TextField({ optional: true, max: 32, example: 'BON' }) methodCode?: string;

  @DayField({ optional: true, description: 'First day of receipt, included.' }) from?: string;

  @DayField({ optional: true, description: 'Last day of receipt, included.' }) to?: string;

  @BoolField({ optional: true, description: 'Only those with credit left, or only those without.' })
  credit?: boolean;
}

export class ChosenInstalmentDto {
  @IdField() instalmentId: number;

  @MoneyField({ description: 'So much of the instalment; of a credit note, so much of what we owe.' })
  amount: string;
}

const CHOICE = {
  list: true,
  optional: true,
  most: 500,
  description:
    'What it pays. Left out: the oldest due first. Empty: nothing yet, all is credit. A credit note chosen here adds to what can be paid.',
} as const;

export class RegisterPaymentDto {
  @IdField() partnerId: number;

  @MoneyField({
    description: 'What the customer paid; `0.00` to set chosen credit notes against chosen invoices.',
  })
  amount: string;

  @MoneyField({
    optional: true,
    example: '1.20',
    description: 'What the bank or the provider kept of it: the customer is credited the whole amount.',
  })
  fee?: string;

  @MoneyField({
    optional: true,
    negative: true,
    example: '0.50',
    description:
      'Cents written off so that all that is paid is settled in full: above zero what is short, below zero what is too much. At most the limit of the setting.',
  })
  writeOff?: string;

  @DayField({ description: 'Day the money came in; not after today.' }) receivedOn: string;

  @TextField({
    optional: true,
    nullable: true,
    max: 32,
    example: 'BON',
    description: 'Code of the payment method; not for an offset.',
  })
  methodCode?: string | null;

  @TextField({ optional: true, nullable: true, max: 140, example: 'CRO 12345678901' }) reference?:
    string | null;

  @TextField({ optional: true, nullable: true, max: 500 }) notes?: string | null;

  @NestedField(() => ChosenInstalmentDto, CHOICE) allocations?: ChosenInstalmentDto[];

  static toPayment(body: RegisterPaymentDto): NewPayment {
    const { partnerId, amount, fee, writeOff, receivedOn, methodCode, reference, notes, allocations } = body;
    return {
      ...{ partnerId, receivedOn, amount: new Big(amount) },
      ...{ fee: new Big(fee ?? '0'), writeOff: new Big(writeOff ?? '0') },
      ...{ methodCode: methodCode ?? null, reference: reference ?? null, notes: notes ?? null },
      allocations: toAllocations(allocations),
    };
  }
}

export class AllocateCreditDto {
  @NestedField(() => ChosenInstalmentDto, CHOICE) allocations?: ChosenInstalmentDto[];
}

export class ReversePaymentDto {
  @TextField({ max: 500, example: 'Addebito insoluto', description: 'Why it is undone.' }) reason: string;
}

/** Null where the choice is left to us. */
export function toAllocations(
  chosen: readonly ChosenInstalmentDto[] | undefined,
): readonly Allocation[] | null {
  return chosen?.map(({ instalmentId, amount }) => ({ instalmentId, amount: new Big(amount) })) ?? null;
}

export class PaymentAllocationDto {
  @IdField() id: number;

  @IdField() instalmentId: number;

  @DayField() dueOn: string;

  @IdField() invoiceId: number;

  @EnumField(['invoice', 'credit-note']) invoiceType: string;

  @TextField({ example: '2026/00042' }) invoiceNumber: string;

  @MoneyField() amount: string;

  @InstantField() createdAt: string;

  @InstantField({ nullable: true, description: 'When it was undone, alone or with its payment.' }) undoneAt:
    string | null;

  @BoolField({ description: 'Stands and can be undone alone; otherwise only the whole payment can.' })
  detachable: boolean;

  static from(allocation: AllocationView, payment: Payment): PaymentAllocationDto {
    const { id, instalmentId, dueOn, invoiceId, invoiceType, invoiceNumber, undoneAt } = allocation;
    const part = { type: invoiceType, amount: allocation.amount };
    return Object.assign(new PaymentAllocationDto(), {
      ...{ id, instalmentId, dueOn, invoiceId, invoiceType, invoiceNumber },
      amount: money(allocation.amount),
      createdAt: allocation.createdAt.toISOString(),
      undoneAt: undoneAt?.toISOString() ?? null,
      detachable: undoneAt === null && detachmentFault(payment, part) === null,
    });
  }
}

export class PaymentRefundDto {
  @IdField() id: number;

  @IdField({ description: 'The payment of kind `refund`.' }) refundId: number;

  @IdField({ description: 'The payment whose credit it was.' }) paymentId: number;

  @TextField({ nullable: true, description: 'Reference of that payment.' }) reference: string | null;

  @DayField({ description: 'Day of the refund.' }) paidOn: string;

  @MoneyField() amount: string;

  @InstantField({ nullable: true, description: 'When the refund was undone.' }) undoneAt: string | null;

  static from({ amount, undoneAt, ...refund }: RefundView): PaymentRefundDto {
    return Object.assign(new PaymentRefundDto(), {
      ...refund,
      ...{ amount: money(amount), undoneAt: undoneAt?.toISOString() ?? null },
    });
  }
}

export class PaymentDto {
  @IdField() id: number;

  @EnumField(PAYMENT_KINDS, KIND) kind: PaymentKind;

  @EnumField(PAYMENT_STATUSES) status: PaymentStatus;

  @IdField() partnerId: number;

  @TextField({ example: 'Rossi Mario' }) partnerName: string;

  @MoneyField({ negative: true, description: 'What came in; below zero what was given back.' })
  amount: string;

  @MoneyField({
    example: '1.20',
    description: 'Kept by the bank or the provider; of a refund, taken beside the amount.',
  })
  fee: string;

  @MoneyField({
    example: '0.00',
    negative: true,
    description: 'Written off: above zero what was short, below zero what was too much.',
  })
  writeOff: string;

  @MoneyField({ example: '0.00', description: "Pays nothing yet: the customer's credit." })
  unallocated: string;

  @MoneyField({ example: '0.00', description: 'Was credit, and went back to the customer.' })
  refunded: string;

  @DayField({ description: 'Day the money came in or left.' }) receivedOn: string;

  @TextField({ nullable: true, example: 'BON' }) methodCode: string | null;

  @TextField({ nullable: true, example: 'CRO 12345678901' }) reference: string | null;

  @TextField({ nullable: true, description: 'Where a refund went.' }) iban: string | null;

  @TextField({ nullable: true }) notes: string | null;

  @IdField({ nullable: true, description: 'The credit note that it set against its invoice by itself.' })
  creditNoteId: number | null;

  @DayField({ nullable: true }) reversedOn: string | null;

  @TextField({ nullable: true }) reversalReason: string | null;

  @NestedField(() => PaymentAllocationDto, { list: true }) allocations: PaymentAllocationDto[];

  @NestedField(() => PaymentRefundDto, {
    list: true,
    description:
      'Of a refund, money on account that it gave back; of money received, what was given back of it.',
  })
  refunds: PaymentRefundDto[];

  @InstantField() createdAt: string;

  @IntField({ example: 1 }) version: number;

  static from({ payment, partnerName, allocations, refunds }: PaymentView): PaymentDto {
    const { id, kind, status, partnerId, receivedOn, methodCode, reference, notes } = payment;
    const { creditNoteId, iban, reversedOn, reversalReason, version } = payment;
    return Object.assign(new PaymentDto(), {
      ...{ id, kind, status, partnerId, partnerName, receivedOn, methodCode, reference, notes },
      ...{ creditNoteId, iban, reversedOn, reversalReason, version },
      ...{ amount: money(payment.amount), fee: money(payment.fee), writeOff: money(payment.writeOff) },
      ...{ unallocated: money(payment.unallocated), refunded: money(payment.refunded) },
      refunds: refunds.map((refund) => PaymentRefundDto.from(refund)),
      allocations: allocations.map((allocation) => PaymentAllocationDto.from(allocation, payment)),
      createdAt: payment.createdAt.toISOString(),
    });
  }
}
