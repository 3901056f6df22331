import { normalizeIban } from '@ponte/shared/iban';
import { money } from '@ponte/shared/money';
import Big from 'big.js';
import {
  BoolField,
  DayField,
  EnumField,
  IdField,
  MoneyField,
  NestedField,
  TextField,
} from '../../platform/http/fields';
import type { CreditChoice, NewRefund } from './refund';
import type { RefundPreview, RefundQuestion } from './refund.service';

const KINDS = ['payment', 'credit-note'] as const;

export class CreditChoiceDto {
  @EnumField(KINDS, { description: '`payment`: money on account. `credit-note`: an open credit note.' })
  kind: CreditChoice['kind'];

  @IdField({ description: 'Of the payment, or of the instalment of the credit note.' }) id: number;
}

const CREDITS = {
  list: true,
  optional: true,
  most: 100,
  description:
    'Credits it is taken from, the oldest first. Left out: all but credit notes whose invoice is open.',
} as const;

/** What the form holds so far. */
export class PreviewRefundDto {
  @IdField() partnerId: number;

  @MoneyField({ optional: true, description: 'What the customer gets; all there is if left out.' })
  amount?: string;

  @NestedField(() => CreditChoiceDto, CREDITS) credits?: CreditChoiceDto[];

  static toQuestion({ partnerId, amount, credits }: PreviewRefundDto): RefundQuestion {
    return { partnerId, amount: amount === undefined ? null : new Big(amount), credits: credits ?? null };
  }
}

export class RefundDto {
  @IdField() partnerId: number;

  @MoneyField({ description: 'What the customer gets; at most the credit it is taken from.' }) amount: string;

  @MoneyField({
    optional: true,
    example: '1.20',
    description: 'What the bank takes for it beside the amount: our cost.',
  })
  fee?: string;

  @DayField({
    description: 'Day the money left; not after today, and not before money on account that goes back.',
  })
  paidOn: string;

  @TextField({
    max: 32,
    example: 'BON',
    description: 'Code of the payment method: the money leaves its account.',
  })
  methodCode: string;

  @TextField({
    optional: true,
    nullable: true,
    max: 42,
    example: 'IT60X0542811101000000123456',
    description: 'Where it goes.',
  })
  iban?: string | null;

  @TextField({ optional: true, nullable: true, max: 140, example: 'CRO 12345678901' }) reference?:
    string | null;

  @TextField({ optional: true, nullable: true, max: 500 }) notes?: string | null;

  @NestedField(() => CreditChoiceDto, CREDITS) credits?: CreditChoiceDto[];

  static toRefund(body: RefundDto): NewRefund {
    const { partnerId, amount, fee, paidOn, methodCode, iban, reference, notes, credits } = body;
    return {
      ...{ partnerId, paidOn, methodCode, amount: new Big(amount), fee: new Big(fee ?? '0') },
      ...{ iban: iban ? normalizeIban(iban) : null, reference: reference ?? null, notes: notes ?? null },
      credits: credits ?? null,
    };
  }
}

class RefundableCreditDto extends CreditChoiceDto {
  @TextField({
    nullable: true,
    example: '2026/00042',
    description: 'Number of the credit note, or reference of the payment.',
  })
  reference: string | null;

  @IdField({ nullable: true, description: 'The credit note; null for money on account.' }) invoiceId:
    number | null;

  @DayField({ description: 'Of the credit note, or of the money.' }) since: string;

  @MoneyField({ description: 'What is left of it.' }) left: string;

  @MoneyField({ example: '0.00', description: 'What would go back of it.' }) refunded: string;

  @BoolField({ description: 'The invoice that the credit note corrects is open: taken only if chosen.' })
  spokenFor: boolean;
}

export class RefundPreviewDto {
  @NestedField(() => RefundableCreditDto, {
    list: true,
    description: 'All credits of the customer, the oldest first.',
  })
  credits: RefundableCreditDto[];

  @MoneyField({ description: 'What the customer would get.' }) amount: string;

  @MoneyField({ description: 'What there is to give back of the credits asked for.' }) available: string;

  @MoneyField({ example: '0.00', description: 'What the customer owes by open invoices.' }) owed: string;

  @MoneyField({ example: '0.00', description: 'Of it, what is past its due day.' }) overdue: string;

  static from({ credits, amount, available, owed, overdue }: RefundPreview): RefundPreviewDto {
    return Object.assign(new RefundPreviewDto(), {
      credits: credits.map(({ kind, id, reference, invoiceId, since, left, refunded, spokenFor }) => ({
        ...{ kind, id, reference, invoiceId, since, spokenFor },
        ...{ left: money(left), refunded: money(refunded) },
      })),
      ...{ amount: money(amount), available: money(available), owed: money(owed), overdue: money(overdue) },
    });
  }
}
