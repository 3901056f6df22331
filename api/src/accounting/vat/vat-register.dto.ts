import { decimal, money } from '@ponte/shared/money';
import {
  BoolField,
  DayField,
  EnumField,
  IdField,
  IntField,
  MoneyField,
  NestedField,
  PercentField,
  TextField,
} from '../../platform/http/fields';
import type { Payability } from '../../invoicing/totals';
import { daysOf } from '../ledger/span';
import { REGISTER_FIGURES, type RegisterFigure, type RegisterLines } from './register-lines';
import {
  REGISTER_DAYS,
  type RegisterDay,
  type VatGroup,
  type VatRegister,
  type VatRegisterFilter,
  type VatRegisterRow,
} from './vat-register.query';

const PAYABILITIES = ['I', 'D', 'S'] as const satisfies Payability[];

export class VatPeriodDto {
  @DayField({ optional: true, description: 'First day, included.' }) from?: string;

  @DayField({ optional: true, description: 'Last day, included.' }) to?: string;

  @EnumField(REGISTER_DAYS, {
    optional: true,
    description:
      'What the days are of: registration, or competence (first day of the month whose settlement counts it).',
  })
  by?: RegisterDay;

  @IdField({ optional: true, description: 'One series of numbers of ours only.' }) registerId?: number;
}

export class VatRegisterQueryDto extends VatPeriodDto {
  @IntField({ min: 1, max: 1_000_000, optional: true, example: 1, description: 'Page, counted from 1.' })
  page = 1;

  @IntField({ min: 1, max: 500, optional: true, example: 100, description: 'Lines a page.' })
  perPage = 100;

  @EnumField(REGISTER_FIGURES, {
    optional: true,
    description:
      'Only the lines of a figure of the settlement (VP2 to VP5); `base`, `vat` or `ownVat` is that figure.',
  })
  figure?: RegisterFigure;

  @PercentField({ optional: true, description: 'Only lines of this rate.' }) rate?: string;

  @TextField({
    optional: true,
    max: 4,
    example: 'N2.1',
    description: 'Only lines of this natura; `none`: those without.',
  })
  natura?: string;

  @EnumField(PAYABILITIES, { optional: true, description: 'Only lines whose VAT is due so.' })
  payability?: Payability;

  /** What is asked for, for the query. */
  filter(): VatRegisterFilter {
    const { page, perPage, by, registerId, figure, rate, natura, payability } = this;
    const lines: RegisterLines = {
      ...(figure && { figure }),
      ...(rate !== undefined && { rate: decimal(rate) }),
      ...(natura && { natura }),
      ...(payability && { payability }),
    };
    const period = { ...daysOf(this), ...(by && { by }), ...(registerId && { registerId }) };
    return { ...period, page, perPage, lines };
  }
}

class VatGroupDto {
  @PercentField() rate: string;

  @TextField({
    nullable: true,
    example: 'N2.2',
    description: 'Where the rate is zero, and under reverse charge.',
  })
  natura: string | null;

  @EnumField(PAYABILITIES, { description: 'When the VAT is due: at once, on payment, by the customer.' })
  payability: Payability;

  @MoneyField({ negative: true }) base: string;

  @MoneyField({ negative: true }) vat: string;

  @MoneyField({ negative: true, description: 'Of the VAT of purchases, what we may deduct; zero in sales.' })
  deductibleVat: string;

  static from({ rate, natura, payability, base, vat, deductibleVat }: VatGroup): VatGroupDto {
    return Object.assign(new VatGroupDto(), {
      ...{ rate: rate.toFixed(2), natura, payability, base: money(base), vat: money(vat) },
      deductibleVat: money(deductibleVat),
    });
  }
}

class VatRegisterRowDto extends VatGroupDto {
  @IdField() id: number;

  @IdField({ nullable: true, description: 'Our document.' }) invoiceId: number | null;

  @IdField({ nullable: true, description: 'The supplier’s document.' }) billId: number | null;

  @IntField({
    nullable: true,
    example: 12,
    description: 'Our number of a supplier’s document, without gaps in a year.',
  })
  protocol: number | null;

  @BoolField({ description: 'Takes back the line of the same protocol: the recording was undone.' })
  undoes: boolean;

  @IdField({ nullable: true, description: 'Journal entry; a document of zero has none.' })
  entryId: number | null;

  @DayField({ description: 'Day of registration.' }) registeredOn: string;

  @DayField({ description: 'First day of the month whose settlement it counts in.' }) competence: string;

  @TextField({ example: '2026/00042' }) documentNumber: string;

  @DayField() documentOn: string;

  @IdField() partnerId: number;

  @TextField({ example: 'Rossi Mario' }) partnerName: string;

  @TextField({ nullable: true, example: '00000010215', description: 'VAT number, else fiscal code.' })
  partnerTaxId: string | null;

  static override from(row: VatRegisterRow): VatRegisterRowDto {
    const { id, invoiceId, billId, protocol, undoes, entryId, registeredOn, competence } = row;
    const { documentNumber, documentOn, partnerId, partnerName, partnerTaxId } = row;
    return Object.assign(new VatRegisterRowDto(), VatGroupDto.from(row), {
      ...{ id, invoiceId, billId, protocol, undoes, entryId, registeredOn, competence },
      ...{ documentNumber, documentOn, partnerId, partnerName, partnerTaxId },
    });
  }
}

export class VatRegisterDto {
  @NestedField(() => VatRegisterRowDto, { list: true, description: 'By day of registration.' })
  data: VatRegisterRowDto[];

  @IntField({ example: 120, description: 'Lines in all pages together.' }) total: number;

  @NestedField(() => VatGroupDto, { list: true, description: 'Sums of the whole period.' })
  groups: VatGroupDto[];

  @MoneyField({ negative: true }) base: string;

  @MoneyField({ negative: true }) vat: string;

  @MoneyField({
    negative: true,
    description: 'Of sales what we owe: all but split payment. Of purchases what we deduct.',
  })
  ownVat: string;

  @MoneyField({
    negative: true,
    description: 'What the journal has of all documents of the period: equal to `ownVat` of all lines.',
  })
  journalVat: string;

  static from({ data, total, groups, base, vat, ownVat, journalVat }: VatRegister): VatRegisterDto {
    return Object.assign(new VatRegisterDto(), {
      data: data.map((row) => VatRegisterRowDto.from(row)),
      total,
      groups: groups.map((group) => VatGroupDto.from(group)),
      ...{ base: money(base), vat: money(vat) },
      ...{ ownVat: money(ownVat), journalVat: money(journalVat) },
    });
  }
}
