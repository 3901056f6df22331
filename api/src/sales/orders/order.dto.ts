import { PickType } from '@nestjs/swagger';
import type { CivilDate } from '@ponte/shared/calendar';
import { decimal, money } from '@ponte/shared/money';
import {
  DayField,
  EnumField,
  IdField,
  InstantField,
  IntField,
  MoneyField,
  NestedField,
  PercentField,
  TextField,
} from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import { QuoteLineDto, WrittenSaleLineDto } from '../quotes/quote-line.dto';
import { QuoteSumDto } from '../quotes/quote.dto';
import { quoteSums } from '../quotes/quote-sums';
import type { WantedAdvance } from './advance-shares';
import type { OrderedLine } from './load-order.query';
import type { NewOrder } from './order-taking.service';
import {
  ORDER_INVOICE_KINDS,
  ORDER_STATUSES,
  orderStatus,
  type OrderInvoiceKind,
  type OrderStatus,
} from './order-state';
import type { SaleOrder } from './sale-order.entity';

export class OrderQuery extends ListQuery {
  @EnumField(ORDER_STATUSES, { optional: true }) status?: OrderStatus;

  @IdField({ optional: true }) partnerId?: number;

  @IdField({ optional: true, description: 'The order of this quote.' }) quoteId?: number;
}

/** An order to take. */
export class NewOrderDto implements NewOrder {
  @IdField({ description: 'The customer.' }) partnerId: number;

  @TextField({ max: 200, example: 'Fibra per la sede di Fermo', description: 'What it is about.' })
  title: string;

  @TextField({ optional: true, nullable: true, max: 4000, description: 'What else was agreed.' })
  notes?: string | null;

  @NestedField(() => WrittenSaleLineDto, { list: true, most: 200 }) lines: WrittenSaleLineDto[];
}

/** Lines as they stand in the form of an order; they need not be whole. */
export class PreviewOrderDto extends PickType(NewOrderDto, ['partnerId', 'lines'] as const) {}

export class AdvanceDto {
  @PercentField({
    optional: true,
    nullable: true,
    example: '30.00',
    description: 'Share of all that is paid once. Either this or the amount.',
  })
  percent?: string | null;

  @MoneyField({
    optional: true,
    nullable: true,
    example: '500.00',
    description: 'EUR without VAT. Either this or the percentage.',
  })
  amount?: string | null;

  /** Nothing where both or neither are given. */
  static wanted({ percent, amount }: AdvanceDto): WantedAdvance {
    if (percent != null && amount == null) return { percent: decimal(percent) };
    return { amount: decimal(percent == null && amount != null ? amount : '0') };
  }
}

export class OpenContractDto {
  @DayField({ optional: true, description: 'First day of the contract; today when left out.' })
  startsOn?: CivilDate;
}

/** An order with what its row does not say. */
export interface OrderRow {
  readonly order: SaleOrder;
  readonly invoices: readonly OrderInvoiceRow[];
}

export interface OrderInvoiceRow {
  readonly orderId: number;
  readonly invoiceId: number;
  readonly kind: OrderInvoiceKind;
  readonly number: string | null;
  readonly issuedOn: CivilDate | null;
  readonly total: string;
}

export class OrderDto {
  @IdField() id: number;

  @TextField({ example: 'O-2026-0007' }) code: string;

  @EnumField(ORDER_STATUSES) status: OrderStatus;

  @IdField({ nullable: true, description: 'The quote that was accepted; null where it was ordered without.' })
  quoteId: number | null;

  @IdField() partnerId: number;

  @TextField({ example: 'Rossi Mario' }) customerName: string;

  @TextField({ example: 'Fibra per la sede di Fermo' }) title: string;

  @TextField({ nullable: true, description: 'What else was agreed; null where a quote says it.' })
  notes: string | null;

  @DayField() confirmedOn: CivilDate;

  @MoneyField({ negative: true, description: 'EUR without VAT, paid once.' }) onceTaxable: string;

  @MoneyField({ negative: true, description: 'EUR with VAT, paid once: what its invoices come to.' })
  onceTotal: string;

  @MoneyField({ negative: true, description: 'EUR without VAT a month.' }) monthlyTaxable: string;

  @MoneyField({ negative: true, description: 'EUR with VAT of its invoices, drafts included.' })
  invoicedTotal: string;

  @IdField({ nullable: true, description: 'The contract that what recurs became.' })
  contractId: number | null;

  @DayField({ nullable: true }) cancelledOn: CivilDate | null;

  @InstantField() createdAt: string;

  @IntField() version: number;

  static from({ order, invoices }: OrderRow): OrderDto {
    const { id, code, quoteId, partnerId, customerName, title, confirmedOn, contractId } = order;
    const { notes, cancelledOn, version } = order;
    const invoiced = invoices.reduce((sum, { total }) => sum.plus(total), decimal('0'));
    return Object.assign(new OrderDto(), {
      ...{
        id,
        code,
        quoteId,
        partnerId,
        customerName,
        title,
        notes,
        confirmedOn,
        contractId,
        cancelledOn,
        version,
      },
      status: orderStatus({ isCancelled: cancelledOn !== null, invoices }),
      onceTaxable: money(order.onceTaxable),
      onceTotal: money(order.onceTotal),
      monthlyTaxable: money(order.monthlyTaxable),
      invoicedTotal: money(invoiced),
      createdAt: order.createdAt.toISOString(),
    });
  }
}

export class OrderInvoiceDto {
  @IdField({ description: 'The invoice.' }) id: number;

  @EnumField(ORDER_INVOICE_KINDS) kind: OrderInvoiceKind;

  @TextField({ nullable: true, example: '2026/00042', description: 'Null while it is a draft.' })
  number: string | null;

  @DayField({ nullable: true }) issuedOn: CivilDate | null;

  @MoneyField({ description: 'EUR with VAT.' }) total: string;

  static from({ invoiceId, kind, number, issuedOn, total }: OrderInvoiceRow): OrderInvoiceDto {
    return Object.assign(new OrderInvoiceDto(), {
      id: invoiceId,
      kind,
      number,
      issuedOn,
      total: money(decimal(total)),
    });
  }
}

export class OrderDetailDto extends OrderDto {
  @NestedField(() => QuoteLineDto, { list: true, description: 'Without the options that were left.' })
  lines: QuoteLineDto[];

  @NestedField(() => QuoteSumDto, { description: 'Paid once.' }) once: QuoteSumDto;

  @NestedField(() => QuoteSumDto, { description: 'Paid each month.' }) monthly: QuoteSumDto;

  @NestedField(() => OrderInvoiceDto, { list: true }) invoices: OrderInvoiceDto[];

  static detail(row: OrderRow, lines: readonly OrderedLine[]): OrderDetailDto {
    const { once, monthly } = quoteSums(lines);
    return Object.assign(new OrderDetailDto(), OrderDto.from(row), {
      lines: lines.map((line) => QuoteLineDto.from(line)),
      once: QuoteSumDto.from(once),
      monthly: QuoteSumDto.from(monthly),
      invoices: row.invoices.map((invoice) => OrderInvoiceDto.from(invoice)),
    });
  }
}
