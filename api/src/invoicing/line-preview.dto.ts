import { PickType } from '@nestjs/swagger';
import { money, price } from '@ponte/shared/money';
import { PAYABILITIES, type Payability } from '../catalog/payability';
import {
  BoolField,
  DayField,
  EnumField,
  IdField,
  MoneyField,
  NestedField,
  PercentField,
  TextField,
} from '../platform/http/fields';
import { FieldFaultDto } from '../platform/http/problem.dto';
import type { LinesToPreview } from './draft.service';
import { CreateInvoiceDto, ManualLineDto } from './edit-invoice.dto';
import { SentenceDto } from './explanation.dto';
import type { LinesPreview, PreviewedLine, PreviewedTerms } from './line-preview';

/** Lines as they stand in a form; they need not be whole. */
export class PreviewLinesDto
  extends PickType(CreateInvoiceDto, ['partnerId', 'documentType'] as const)
  implements LinesToPreview
{
  @DayField({ optional: true, description: 'Day of the document; today when left out.' })
  on?: string;

  @NestedField(() => ManualLineDto, { list: true, most: 500 })
  lines: ManualLineDto[];
}

/** What a line would bear, and why. */
export class PreviewedTermsDto {
  @MoneyField({ negative: true, description: 'EUR without VAT.' })
  amount: string;

  @IdField()
  taxCodeId: number;

  @PercentField()
  taxRate: string;

  @TextField({ nullable: true, example: 'N3.5', description: 'Why no VAT is charged (FatturaPA Natura).' })
  natura: string | null;

  @EnumField(PAYABILITIES)
  payability: Payability;

  @TextField({ example: '3120' })
  revenueAccount: string;

  @BoolField({ description: 'The customer withholds 4 % of it.' })
  withholdingSubject: boolean;

  @NestedField(() => SentenceDto, {
    description:
      'Rate, Natura and law, and whose they are: product, customer, fiscal position, letter of intent.',
  })
  tax: SentenceDto;

  @NestedField(() => SentenceDto, { description: 'The revenue account, and whose it is.' })
  account: SentenceDto;

  static from({ line, tax, account }: PreviewedTerms): PreviewedTermsDto {
    const { amount, taxCodeId, taxRate, natura, payability, revenueAccount } = line;
    return Object.assign(new PreviewedTermsDto(), {
      ...{ amount: money(amount), taxCodeId, taxRate: price(taxRate), natura, payability },
      ...{ revenueAccount, withholdingSubject: line.withholdingSubject ?? false, tax, account },
    });
  }
}

export class PreviewedLineDto {
  @NestedField(() => PreviewedTermsDto, {
    nullable: true,
    description: 'Null while tax or account can’t be told; such a line is in no total.',
  })
  terms: PreviewedTermsDto | null;

  @NestedField(() => FieldFaultDto, {
    list: true,
    description: 'What would keep the line from being written, by its own fields.',
  })
  faults: FieldFaultDto[];

  static from({ terms, faults }: PreviewedLine): PreviewedLineDto {
    return Object.assign(new PreviewedLineDto(), {
      terms: terms && PreviewedTermsDto.from(terms),
      faults: [...faults],
    });
  }
}

/** What the lines would come to, EUR, before any advances are deducted. */
export class LinesPreviewDto {
  @NestedField(() => PreviewedLineDto, { list: true, description: 'In the order they were sent.' })
  lines: PreviewedLineDto[];

  @MoneyField({ negative: true })
  taxable: string;

  @MoneyField({ negative: true })
  tax: string;

  @MoneyField({ negative: true })
  total: string;

  @MoneyField({ example: '0.00', description: 'What a condominium keeps for the tax office.' })
  withheld: string;

  @MoneyField({
    negative: true,
    description: 'The total less the VAT of split payment and what is withheld.',
  })
  payable: string;

  @MoneyField({ example: '2.00' })
  stampDuty: string;

  static from({ lines, taxable, tax, total, withheld, payable, stampDuty }: LinesPreview): LinesPreviewDto {
    return Object.assign(new LinesPreviewDto(), {
      lines: lines.map((line) => PreviewedLineDto.from(line)),
      ...{ taxable: money(taxable), tax: money(tax), total: money(total) },
      ...{ withheld: money(withheld), payable: money(payable), stampDuty: money(stampDuty) },
    });
  }
}
