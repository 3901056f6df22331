import { money, price, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import {
  BoolField,
  DayField,
  EnumField,
  IdField,
  IntField,
  MoneyField,
  NestedField,
  PercentField,
  PriceField,
  TextField,
  TextListField,
} from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import type { BillAttachment } from './bill-attachment.entity';
import type { BillInstalment } from './bill-instalment.entity';
import type { BillLine } from './bill-line.entity';
import type { BillTax } from './bill-tax.entity';
import type { Bill } from './bill.entity';
import { ACCOUNT_REASONS, type AccountReason } from './learnt-account';
import {
  BILL_PAYMENT_STATES,
  BILL_STATUSES,
  BILL_TYPES,
  BILL_WARNINGS,
  type BillPaymentState,
  type BillStatus,
  type BillType,
} from './new-bill';

export class BillQuery extends ListQuery {
  @EnumField(BILL_TYPES, { optional: true }) type?: BillType;

  @IdField({ optional: true, description: 'Only bills of this supplier.' }) partnerId?: number;

  @DayField({ optional: true, description: 'Issued on this day or later.' }) issuedFrom?: string;

  @DayField({ optional: true, description: 'Issued on this day or before.' }) issuedTo?: string;

  @EnumField(BILL_STATUSES, { optional: true }) status?: BillStatus;

  @EnumField(BILL_PAYMENT_STATES, { optional: true }) paymentState?: BillPaymentState;
}

export class BillDto {
  @IdField() id: number;

  @EnumField(BILL_TYPES) type: BillType;

  @TextField({ example: 'TD01', description: 'FatturaPA 2.1.1.1.' }) documentType: string;

  @TextField({ example: '123/A', description: 'The supplier’s own.' }) number: string;

  @DayField() issuedOn: string;

  @DayField({ description: 'Day on which it came to us, and enters the books.' }) receivedOn: string;

  @IdField({ description: 'The supplier.' }) partnerId: number;

  @TextField({ example: 'Fibra Verde Srl' }) supplierName: string;

  @MoneyField({ negative: true, description: 'EUR without VAT.' }) taxable: string;

  @MoneyField({ negative: true }) tax: string;

  @MoneyField({ negative: true, description: 'EUR with VAT, before anything is withheld.' }) total: string;

  @MoneyField({
    negative: true,
    description: 'What we pay to the supplier: without what is withheld and the VAT of split payment.',
  })
  payable: string;

  @MoneyField({ description: 'What of it is not paid, or of a credit note not used; positive.' })
  openAmount: string;

  @EnumField(BILL_PAYMENT_STATES, { description: 'How far it is paid.' }) paymentState: BillPaymentState;

  @EnumField(BILL_STATUSES, {
    description: '`undone`: its recording in the books was taken back, and it can be recorded again.',
  })
  status: BillStatus;

  @TextListField({ values: BILL_WARNINGS, description: 'What looks odd.' }) warnings: readonly string[];

  @IdField({ description: 'The file as it came.' }) fileId: number;

  static from(bill: Bill): BillDto {
    return Object.assign(new BillDto(), head(bill));
  }
}

class BillLineDto {
  @IntField({ min: 1 }) position: number;

  @EnumField(['line', 'fund'], { description: '`fund`: contribution to a professional’s pension fund.' })
  kind: 'line' | 'fund';

  @TextField({ min: 0, max: 1000 }) description: string;

  @TextField({ nullable: true, description: 'The supplier’s code of the article.' }) code: string | null;

  @PriceField() quantity: string;

  @TextField({ nullable: true }) unit: string | null;

  @PriceField({ negative: true, description: 'EUR without VAT, before discounts.' }) unitPrice: string;

  @TextField({
    nullable: true,
    example: '-10% -5.00',
    description: 'Discounts and surcharges in the order of the file, each of the unit price: percent or EUR.',
  })
  discounts: string | null;

  @PriceField({ negative: true, description: 'EUR without VAT, as the file has it.' }) amount: string;

  @PercentField() taxRate: string;

  @TextField({ nullable: true, example: 'N6.9' }) natura: string | null;

  @BoolField({ description: 'Counts for what is withheld.' }) withheld: boolean;

  @DayField({ nullable: true }) periodFrom: string | null;

  @DayField({ nullable: true, description: 'First day after those that the line is for.' })
  periodTo: string | null;

  @TextField({ example: '4120', description: 'Account that the cost goes to.' }) costAccount: string;

  @EnumField(ACCOUNT_REASONS, {
    nullable: true,
    description:
      'Why it goes there: a line of an earlier bill had the same article, or the same words; most of the supplier’s lines stand there; it is the supplier’s own account; nothing is known; somebody chose it. Null: not kept.',
  })
  accountReason: AccountReason | null;
}

class BillTaxDto {
  @PercentField() rate: string;

  @TextField({ nullable: true, example: 'N6.9' }) natura: string | null;

  @EnumField(['I', 'D', 'S'], { description: 'Immediate, deferred, or split payment.' }) payability: string;

  @TextField({ nullable: true }) law: string | null;

  @MoneyField({ negative: true }) base: string;

  @MoneyField({ negative: true }) tax: string;
}

class BillInstalmentDto {
  @DayField() dueOn: string;

  @MoneyField({ negative: true }) amount: string;

  @TextField({ nullable: true, example: 'MP05', description: 'FatturaPA 2.4.2.2.' }) method: string | null;

  @TextField({ nullable: true }) iban: string | null;

  @IdField() id: number;

  @MoneyField({ description: 'Money that pays it, without what is withheld; positive.' }) payable: string;

  @MoneyField({ description: 'Withheld when it is paid.' }) withheld: string;

  @MoneyField({ description: 'Money paid for it.' }) settled: string;
}

class BillAttachmentDto {
  @IdField() fileId: number;

  @TextField({ example: 'dettaglio.pdf' }) name: string;
}

class WithholdingDto {
  @TextField({ example: 'RT01', min: 0 }) kind: string;

  @PercentField() rate: string;

  @MoneyField({ negative: true }) amount: string;

  @TextField({ example: 'A', min: 0, description: 'FatturaPA 2.1.1.5.4.' }) reason: string;
}

export class BillDetailDto extends BillDto {
  @IntField({
    min: 1,
    description: 'For changing its accounts, undoing its recording and recording it again.',
  })
  version: number;

  @NestedField(() => WithholdingDto, { list: true }) withholdings: readonly WithholdingDto[];

  @MoneyField({ description: 'Stamp duty that the supplier pays virtually.' }) stampDuty: string;

  @TextField({ nullable: true, max: 1000 }) notes: string | null;

  @NestedField(() => BillLineDto, { list: true }) lines: BillLineDto[];

  @NestedField(() => BillTaxDto, { list: true }) taxes: BillTaxDto[];

  @NestedField(() => BillInstalmentDto, { list: true }) instalments: BillInstalmentDto[];

  @NestedField(() => BillAttachmentDto, { list: true }) attachments: BillAttachmentDto[];

  static of(bill: Bill): BillDetailDto {
    return Object.assign(new BillDetailDto(), {
      ...head(bill),
      version: bill.version,
      withholdings: bill.withholdings,
      stampDuty: money(bill.stampDuty),
      notes: bill.notes,
      lines: bill.lines.map(lineOf),
      taxes: bill.taxes.map(taxOf),
      instalments: bill.instalments.map(instalmentOf),
      attachments: bill.attachments.map(({ fileId, name }: BillAttachment) => ({ fileId, name })),
    });
  }
}

function head({ taxable, tax, total, payable, ...bill }: Bill) {
  const { id, type, documentType, number, issuedOn, receivedOn, partnerId, supplierName } = bill;
  return {
    ...{ id, type, documentType, number, issuedOn, receivedOn, partnerId, supplierName },
    ...{ taxable: money(taxable), tax: money(tax), total: money(total), payable: money(payable) },
    ...{ warnings: bill.warnings, fileId: bill.fileId },
    ...{ openAmount: money(bill.openAmount), paymentState: paymentState(bill.openAmount, payable) },
    status: bill.status,
  };
}

function lineOf({ quantity, unitPrice, amount, taxRate, discounts, ...line }: BillLine): BillLineDto {
  const { position, kind, description, code, unit, natura, withheld, periodFrom, periodTo } = line;
  const { costAccount, accountReason } = line;
  const texts = discounts.map((discount) => {
    const sign = discount.kind === 'discount' ? '-' : '+';
    return sign + (discount.amount ?? `${discount.percent ?? '0'}%`);
  });
  return {
    ...{ position, kind, description, code, unit, natura, withheld, periodFrom, periodTo },
    ...{ costAccount, accountReason },
    quantity: price(quantity),
    unitPrice: price(unitPrice),
    discounts: texts.length === 0 ? null : texts.join(' '),
    amount: price(amount),
    taxRate: price(taxRate),
  };
}

function taxOf({ rate, natura, payability, law, base, tax }: BillTax): BillTaxDto {
  return { rate: price(rate), natura, payability, law, base: money(base), tax: money(tax) };
}

function instalmentOf(instalment: BillInstalment): BillInstalmentDto {
  const { id, dueOn, amount, method, iban, payable, withheld, settled } = instalment;
  const paid = { payable: money(payable), withheld: money(withheld), settled: money(settled) };
  return { id, dueOn, amount: money(amount), method, iban, ...paid };
}

function paymentState(open: Big, payable: Big): BillPaymentState {
  if (open.eq(ZERO)) return 'paid';
  return open.lt(payable.abs()) ? 'partly' : 'open';
}
