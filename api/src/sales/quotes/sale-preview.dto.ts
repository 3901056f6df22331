import { PickType } from '@nestjs/swagger';
import { money, price } from '@ponte/shared/money';
import { PAYABILITIES, type Payability } from '../../catalog/payability';
import {
  BoolField,
  EnumField,
  IdField,
  MoneyField,
  NestedField,
  PercentField,
  TextField,
} from '../../platform/http/fields';
import { FieldFaultDto } from '../../platform/http/problem.dto';
import { CreateQuoteDto, QuoteSumDto } from './quote.dto';
import type { PreviewedSaleLine, SalePreview } from './sale-preview';

/** Lines as they stand in the form of a quote; they need not be whole. */
export class PreviewQuoteDto extends PickType(CreateQuoteDto, ['partnerId', 'lines'] as const) {}

class ReasonDto {
  @TextField({ example: 'IVA 22%: aliquota del prodotto (codice 22v)' }) it: string;

  @TextField({ example: 'VAT 22%: rate of the product (code 22v)' }) en: string;
}

/** What a line of a quote or an order would bear, and why. */
class SaleTermsDto {
  @MoneyField({ negative: true, description: 'EUR without VAT; a month where it recurs.' })
  amount: string;

  @IdField() taxCodeId: number;

  @PercentField() taxRate: string;

  @TextField({ nullable: true, example: 'N3.5', description: 'Why no VAT is charged (FatturaPA Natura).' })
  natura: string | null;

  @EnumField(PAYABILITIES) payability: Payability;

  @TextField({ example: '3120' }) revenueAccount: string;

  @NestedField(() => ReasonDto, {
    description:
      'Rate, Natura and law, and whose they are: product, customer, fiscal position, letter of intent.',
  })
  tax: ReasonDto;

  @NestedField(() => ReasonDto, { description: 'The revenue account, and whose it is.' })
  account: ReasonDto;
}

class PreviewedSaleLineDto {
  @NestedField(() => SaleTermsDto, {
    nullable: true,
    description: 'Null while tax or account can’t be told; such a line is in no sum.',
  })
  terms: SaleTermsDto | null;

  @BoolField({ description: 'Owed each month, as against once.' }) recurring: boolean;

  @NestedField(() => FieldFaultDto, {
    list: true,
    description: 'What would keep the line from being written, by its own fields.',
  })
  faults: FieldFaultDto[];

  static from({ terms, recurring, faults }: PreviewedSaleLine): PreviewedSaleLineDto {
    return Object.assign(new PreviewedSaleLineDto(), {
      terms: terms && termsOf(terms),
      ...{ recurring, faults: [...faults] },
    });
  }
}

/** What the lines would come to, options left out. */
export class SalePreviewDto {
  @NestedField(() => PreviewedSaleLineDto, { list: true, description: 'In the order they were sent.' })
  lines: PreviewedSaleLineDto[];

  @NestedField(() => QuoteSumDto, { description: 'What is paid once.' }) once: QuoteSumDto;

  @NestedField(() => QuoteSumDto, { description: 'What is paid each month.' }) monthly: QuoteSumDto;

  static from({ lines, once, monthly }: SalePreview): SalePreviewDto {
    return Object.assign(new SalePreviewDto(), {
      lines: lines.map((line) => PreviewedSaleLineDto.from(line)),
      ...{ once: QuoteSumDto.from(once), monthly: QuoteSumDto.from(monthly) },
    });
  }
}

function termsOf({ line, tax, account }: NonNullable<PreviewedSaleLine['terms']>): SaleTermsDto {
  const { amount, taxCodeId, taxRate, natura, payability, revenueAccount } = line;
  return Object.assign(new SaleTermsDto(), {
    ...{ amount: money(amount), taxCodeId, taxRate: price(taxRate), natura, payability },
    ...{ revenueAccount, tax, account },
  });
}
