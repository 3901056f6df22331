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
} from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import { ChosenInstalmentDto, toAllocations } from '../payment.dto';
import { PAYMENT_STATUSES, type PaymentStatus } from '../payment.entity';
import type { NewSupplierPayment } from './supplier-payment-faults';
import type { PaidInstalment, SupplierPaymentView } from './supplier-payment.query';
import { SUPPLIER_PAYMENT_KINDS, type SupplierPaymentKind } from './supplier-payment.entity';

const KIND = {
  description: '`payment`: money went out. `offset`: credit notes set against bills, the amount is zero.',
};

export class SupplierPaymentQueryDto extends ListQuery {
  @IdField({ optional: true, description: 'Only to this supplier.' }) partnerId?: number;

  @IdField({ optional: true, description: 'Only those that pay, or paid, this bill.' }) billId?: number;

  @EnumField(SUPPLIER_PAYMENT_KINDS, { ...KIND, optional: true }) kind?: SupplierPaymentKind;

  @EnumField(PAYMENT_STATUSES, { optional: true }) status?: PaymentStatus;

  @TextField({ optional: true, max: 32, example: 'BON' }) methodCode?: string;

  @DayField({ optional: true, description: 'First day of payment, included.' }) from?: string;

  @DayField({ optional: true, description: 'Last day of payment, included.' }) to?: string;

  @BoolField({ optional: true, description: 'Only those with an advance left, or only those without.' })
  advance?: boolean;
}

export class RegisterSupplierPaymentDto {
  @IdField({ description: 'The supplier.' }) partnerId: number;

  @MoneyField({
    description: 'Money that went out, without what is withheld; `0.00` to set credit notes against bills.',
  })
  amount: string;

  @DayField({ description: 'Day the money went out; not after today.' }) paidOn: string;

  @TextField({
    optional: true,
    nullable: true,
    max: 32,
    example: 'BON',
    description: 'Code of the payment method, whose account the money leaves; not for an offset.',
  })
  methodCode?: string | null;

  @TextField({ optional: true, nullable: true, max: 140, example: 'CRO 12345678901' }) reference?:
    string | null;

  @TextField({ optional: true, nullable: true, max: 500 }) notes?: string | null;

  @NestedField(() => ChosenInstalmentDto, {
    list: true,
    optional: true,
    most: 500,
    description:
      'Instalments of bills that it pays, in money. Left out: the oldest due first. Empty: nothing yet, all is an advance.',
  })
  allocations?: ChosenInstalmentDto[];

  static toPayment(body: RegisterSupplierPaymentDto): NewSupplierPayment {
    const { partnerId, paidOn, methodCode = null, reference = null, notes = null } = body;
    return {
      ...{ partnerId, paidOn, methodCode, reference, notes },
      amount: new Big(body.amount),
      allocations: toAllocations(body.allocations),
    };
  }
}

export class PaidInstalmentDto {
  @IdField() id: number;

  @IdField() instalmentId: number;

  @DayField() dueOn: string;

  @IdField() billId: number;

  @EnumField(['bill', 'credit-note']) billType: string;

  @TextField({ example: '123/A' }) billNumber: string;

  @MoneyField() amount: string;

  @MoneyField({ example: '0.00', description: 'Withheld with that money.' }) withheld: string;

  @InstantField() createdAt: string;

  @InstantField({ nullable: true, description: 'When it was undone with its payment.' }) undoneAt:
    string | null;

  static from({ amount, withheld, createdAt, undoneAt, ...paid }: PaidInstalment): PaidInstalmentDto {
    const { id, instalmentId, dueOn, billId, billType, billNumber } = paid;
    return Object.assign(new PaidInstalmentDto(), {
      ...{ id, instalmentId, dueOn, billId, billType, billNumber },
      ...{ amount: money(amount), withheld: money(withheld), createdAt: createdAt.toISOString() },
      undoneAt: undoneAt?.toISOString() ?? null,
    });
  }
}

export class SupplierPaymentDto {
  @IdField() id: number;

  @EnumField(SUPPLIER_PAYMENT_KINDS, KIND) kind: SupplierPaymentKind;

  @EnumField(PAYMENT_STATUSES) status: PaymentStatus;

  @IdField({ description: 'The supplier.' }) partnerId: number;

  @TextField({ example: 'Fibra Verde Srl' }) partnerName: string;

  @MoneyField({ description: 'Money that went out.' }) amount: string;

  @MoneyField({
    negative: true,
    example: '0.00',
    description: 'Withheld with all it pays, and owed to the tax office.',
  })
  withheld: string;

  @MoneyField({ example: '0.00', description: 'Pays nothing yet: an advance.' }) unallocated: string;

  @DayField() paidOn: string;

  @TextField({ nullable: true, example: 'BON' }) methodCode: string | null;

  @TextField({ nullable: true, example: 'CRO 12345678901' }) reference: string | null;

  @TextField({ nullable: true }) notes: string | null;

  @DayField({ nullable: true }) reversedOn: string | null;

  @TextField({ nullable: true }) reversalReason: string | null;

  @NestedField(() => PaidInstalmentDto, { list: true }) allocations: PaidInstalmentDto[];

  @InstantField() createdAt: string;

  @IntField({ example: 1 }) version: number;

  static from({ payment, partnerName, withheld, allocations }: SupplierPaymentView): SupplierPaymentDto {
    const { id, kind, status, partnerId, paidOn, methodCode, reference, notes } = payment;
    const { reversedOn, reversalReason, version } = payment;
    return Object.assign(new SupplierPaymentDto(), {
      ...{ id, kind, status, partnerId, partnerName, paidOn, methodCode, reference, notes },
      ...{ reversedOn, reversalReason, version },
      ...{ amount: money(payment.amount), unallocated: money(payment.unallocated) },
      withheld: money(withheld),
      allocations: allocations.map((part) => PaidInstalmentDto.from(part)),
      createdAt: payment.createdAt.toISOString(),
    });
  }
}
