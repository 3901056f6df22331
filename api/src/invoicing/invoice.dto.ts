import type { CivilDate } from '@ponte/shared/calendar';
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
import { CustomerDto } from './customer.dto';
import type { InvoiceDetail } from './invoice.query';
import { InstalmentDto, InvoiceContractDto, InvoiceLineDto, InvoiceTaxDto } from './invoice-parts.dto';
import type { InvoiceRow } from './invoice-list.query';
import { INVOICE_STATUSES, INVOICE_TYPES, type InvoiceStatus, type InvoiceType } from './invoice.entity';
import { SALE_DOCUMENTS, type SaleDocument } from './sale-document';

const number = {
  nullable: true,
  example: '2026/00042',
  description: 'Legal number, given on issue.',
};

export class InvoiceQuery extends ListQuery {
  @EnumField(INVOICE_TYPES, { optional: true })
  type?: InvoiceType;

  @EnumField(SALE_DOCUMENTS, { optional: true })
  documentType?: SaleDocument;

  @BoolField({ optional: true, description: 'Only drafts that are a proforma, or no such ones.' })
  proforma?: boolean;

  @EnumField(INVOICE_STATUSES, { optional: true })
  status?: InvoiceStatus;

  @IdField({ optional: true })
  partnerId?: number;

  @IdField({ optional: true })
  contractId?: number;

  @IdField({ optional: true, description: 'Only documents of this billing run.' })
  billingRunId?: number;

  @IdField({ optional: true, description: 'Only credit and debit notes of this invoice.' })
  creditedInvoiceId?: number;

  @IdField({ optional: true })
  registerId?: number;

  @DayField({ optional: true, description: 'Issued on this day or later.' })
  issuedFrom?: CivilDate;

  @DayField({ optional: true, description: 'Issued on this day or before.' })
  issuedTo?: CivilDate;

  @BoolField({
    optional: true,
    description: 'Only documents on which something is still open, or nothing any more.',
  })
  open?: boolean;

  @BoolField({
    optional: true,
    description: 'Only invoices of which an instalment was due before today and is still open.',
  })
  overdue?: boolean;
}

/** A document as lists show it. Amounts are positive on both types; the type gives the sign. */
export class InvoiceDto {
  @IdField()
  id: number;

  @EnumField(INVOICE_TYPES)
  type: InvoiceType;

  @EnumField(SALE_DOCUMENTS, {
    description: 'Invoice, advance, credit note or debit note, by its code in the e-invoice.',
  })
  documentType: SaleDocument;

  @EnumField(INVOICE_STATUSES)
  status: InvoiceStatus;

  @IdField()
  registerId: number;

  @TextField(number)
  number: string | null;

  @DayField({ nullable: true, description: 'Day of issue.' })
  issuedOn: CivilDate | null;

  @TextField({
    nullable: true,
    example: 'PF 2026/0007',
    description: 'Number as a proforma, before it was issued.',
  })
  proformaNumber: string | null;

  @DayField({ nullable: true })
  proformaOn: CivilDate | null;

  @IdField()
  partnerId: number;

  @TextField({ example: 'Rossi Mario', description: 'As it was on issue.' })
  customerName: string;

  @IdField({ nullable: true })
  contractId: number | null;

  @TextField({ nullable: true, example: 'C-000123' })
  contractCode: string | null;

  @IdField({ nullable: true })
  billingRunId: number | null;

  @IdField({ nullable: true, description: 'On a credit or debit note: the invoice that it corrects.' })
  creditedInvoiceId: number | null;

  @MoneyField({ description: 'EUR without VAT.' })
  taxable: string;

  @MoneyField({ example: '6.60' })
  tax: string;

  @MoneyField({ description: 'EUR with VAT.' })
  total: string;

  @MoneyField({ example: '0.00', description: 'EUR that a condominium keeps for the tax office.' })
  withheld: string;

  @MoneyField({
    description: 'EUR to be paid: the total less the VAT of split payment and what is withheld.',
  })
  payable: string;

  @MoneyField({ example: '0.00', description: 'Stamp duty that the document bears; in no total.' })
  stampDuty: string;

  @MoneyField({ description: 'EUR of `payable` that nothing covers yet; 0.00 on a draft.' })
  openAmount: string;

  @DayField({ nullable: true, description: 'When the oldest open instalment is due, or was.' })
  dueOn: CivilDate | null;

  @BoolField({ description: 'Its PDF was printed and is kept.' })
  printed: boolean;

  @InstantField()
  createdAt: string;

  @IntField()
  version: number;

  static from({ createdAt, pdfFileId, ...row }: InvoiceRow): InvoiceDto {
    return Object.assign(new InvoiceDto(), {
      ...row,
      printed: pdfFileId !== null,
      createdAt: createdAt.toISOString(),
    });
  }
}

/** A document whole. */
export class InvoiceDetailDto extends InvoiceDto {
  @NestedField(() => CustomerDto, {
    description: 'As it was on issue; on a draft, as it was when that was saved.',
  })
  customer: CustomerDto;

  @TextField({ nullable: true })
  notes: string | null;

  @NestedField(() => InvoiceLineDto, { list: true })
  lines: InvoiceLineDto[];

  @NestedField(() => InvoiceTaxDto, { list: true })
  taxes: InvoiceTaxDto[];

  @NestedField(() => InstalmentDto, {
    list: true,
    description: 'On a draft: as they would be if it were issued on the day it was saved.',
  })
  instalments: InstalmentDto[];

  @NestedField(() => InvoiceContractDto, {
    list: true,
    description:
      'Where it is for several contracts: each with its lines. Empty where `contractId` names the only one.',
  })
  contracts: InvoiceContractDto[];

  static of({ row, invoice, credited, contracts }: InvoiceDetail): InvoiceDetailDto {
    const { customer, notes, lines, taxes, instalments } = invoice;
    return Object.assign(new InvoiceDetailDto(), InvoiceDto.from(row), {
      ...{ customer, notes },
      lines: lines.map((line) => InvoiceLineDto.from(line, credited.get(line.position))),
      taxes: taxes.map((tax) => InvoiceTaxDto.from(tax)),
      instalments: instalments.map((instalment) => InstalmentDto.from(instalment)),
      contracts: contracts.map((contract) => InvoiceContractDto.from(contract)),
    });
  }
}
