import { OmitType, PartialType } from '@nestjs/swagger';
import type { CivilDate } from '@ponte/shared/calendar';
import { decimal } from '@ponte/shared/money';
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
} from '../platform/http/fields';
import type { NewCreditNote } from './credit-note.service';
import type { InvoiceChanges, NewInvoice } from './draft.service';
import type { WantedDeduction } from './advance';
import type { ManualLine } from './manual-lines';
import { WRITTEN_DOCUMENTS, type WrittenDocument } from './sale-document';

const erasable = { optional: true, nullable: true };
const registerId = { optional: true, description: 'Register of the number; the standard one when left out.' };
const notes = { ...erasable, max: 400, description: 'Printed on the document and sent as its causale.' };
const issuedOn = {
  optional: true,
  description: 'Day of issue; today when left out. Never one to come, nor before the register’s last.',
};

/** A line to write: a product, a free text, or a product with some of its values changed. */
export class ManualLineDto implements ManualLine {
  @IdField({ ...erasable, description: 'What the line does not say comes from the product.' })
  productId?: number | null;

  @TextField({
    ...erasable,
    max: 1000,
    example: 'Intervento tecnico',
    description: 'Needed without a product.',
  })
  description?: string | null;

  @PriceField({ optional: true, example: '1', description: 'Positive; 1 when left out.' })
  quantity?: string;

  @TextField({ ...erasable, max: 10, example: 'ore' })
  unit?: string | null;

  @PriceField({
    ...erasable,
    negative: true,
    example: '60.00',
    description: 'EUR without VAT for one unit, negative for a discount. Needed without a product.',
  })
  unitPrice?: string | null;

  @PercentField({ optional: true, example: '10.00' })
  discountPercent?: string;

  @IdField({ ...erasable, description: "Tax code; else the customer's own, else the product's." })
  taxCodeId?: number | null;

  @DayField({ ...erasable, description: 'First day that the line is for.' })
  periodFrom?: CivilDate | null;

  @DayField({ ...erasable, description: 'First day after it.' })
  periodTo?: CivilDate | null;

  @TextField({
    ...erasable,
    max: 32,
    example: '3123',
    description:
      "Code of the revenue account; else the product's, its category's, the customer's, the tax code's or the company's.",
  })
  revenueAccount?: string | null;

  @BoolField({
    ...erasable,
    description: 'Subject to the withholding of a condominium; as the product says when left out.',
  })
  withholdingSubject?: boolean | null;
}

/** So much of an advance invoice, to be deducted. */
export class WantedDeductionDto implements WantedDeduction {
  @IdField({ description: 'The advance invoice (TD02) of the same customer.' })
  invoiceId: number;

  @MoneyField({
    optional: true,
    example: '100.00',
    description: 'EUR without VAT; all that is left of it when left out.',
  })
  amount?: string;
}

export class CreateInvoiceDto implements NewInvoice {
  @IdField()
  partnerId: number;

  @EnumField(WRITTEN_DOCUMENTS, {
    optional: true,
    description:
      'An ordinary invoice (TD01) when left out, an advance (TD02), which is no revenue until a balance invoice deducts it, or a debit note (TD05).',
  })
  documentType?: WrittenDocument;

  @IdField({ optional: true, description: 'On a debit note: the issued invoice that it adds to.' })
  correctedInvoiceId?: number;

  @IdField(registerId)
  registerId?: number;

  @TextField(notes)
  notes?: string | null;

  @NestedField(() => ManualLineDto, { list: true })
  lines: ManualLineDto[];

  @NestedField(() => WantedDeductionDto, {
    optional: true,
    list: true,
    description:
      'Advance invoices to deduct, by negative lines with the tax that they bore. Sent, they replace those that are there.',
  })
  advances?: WantedDeductionDto[];
}

export class EditInvoiceDto
  extends PartialType(OmitType(CreateInvoiceDto, ['lines', 'documentType', 'correctedInvoiceId'] as const), {
    skipNullProperties: false,
  })
  implements InvoiceChanges
{
  @NestedField(() => ManualLineDto, {
    optional: true,
    list: true,
    description: 'Replaces all written lines. Not on credit notes.',
  })
  lines?: ManualLineDto[];

  @IntField({ description: 'Version that was read.' })
  version: number;
}

export class IssueInvoiceDto {
  @DayField(issuedOn)
  issuedOn?: CivilDate;
}

export class WantedCreditDto {
  @IntField({ min: 1, description: 'Position of the invoice’s line.' })
  position: number;

  @MoneyField({
    optional: true,
    negative: true,
    example: '10.00',
    description:
      'EUR without VAT to take back, of the line’s own sign; all that is left of it when left out.',
  })
  amount?: string;
}

export class CreateCreditNoteDto {
  @TextField({
    max: 400,
    example: 'Recesso del cliente',
    description: 'Printed on the note and sent as its causale.',
  })
  reason: string;

  @NestedField(() => WantedCreditDto, {
    optional: true,
    list: true,
    description: 'All that is left of the invoice when left out.',
  })
  lines?: WantedCreditDto[];

  @BoolField({
    optional: true,
    example: false,
    description: 'Only a draft: it takes nothing back until it is issued.',
  })
  draft?: boolean;

  @DayField(issuedOn)
  issuedOn?: CivilDate;

  /** The same with amounts as numbers. */
  static wanted({ lines, ...note }: CreateCreditNoteDto): NewCreditNote {
    if (!lines) return note;
    return {
      ...note,
      lines: lines.map(({ position, amount }) => ({
        position,
        ...(amount === undefined ? {} : { amount: decimal(amount) }),
      })),
    };
  }
}
