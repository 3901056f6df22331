import { CHARGE_KINDS } from '../catalog/charge-kind';
import { PAYABILITIES, type Payability } from '../catalog/payability';
import { FISCAL_AREAS, VAT_RULES, type FiscalArea, type VatRule } from '../partners/fiscal-position-facts';
import { PARTNER_KINDS, type PartnerKind } from '../partners/partner-kind';
import {
  BoolField,
  DayField,
  EnumField,
  IntField,
  MoneyField,
  NestedField,
  PercentField,
  PriceField,
  TextField,
} from '../platform/http/fields';
import type { ExplainedDocument, ExplainedTax } from './explain-document';
import type { ExplainedLine, Sentence } from './explain-line';
import type {
  CreditedLine,
  ExplainedLetter,
  ExplainedPosition,
  ExplainedPromotion,
  Explanation,
} from './explanation';
import { ACCOUNT_RULES, type AccountRule, type ExplainedAccountSwap } from './sale-account';

const agrees = {
  description: 'What was worked out again from the recorded facts is what the document says.',
};

export class SentenceDto implements Sentence {
  @TextField({ example: '29,90 €/mese × 3 mesi × 45/92 giorni × qtà 2 − sconto 10% = 78,98 €' })
  it: string;

  @TextField({ example: '€29.90/month × 3 months × 45/92 days × qty 2 − discount 10% = €78.98' })
  en: string;
}

/** The invoice's line that a line of a credit note takes back. */
export class CreditedLineDto implements CreditedLine {
  @TextField({ example: '2026/00042' })
  number: string;

  @DayField()
  issuedOn: string;

  @IntField({ min: 1 })
  position: number;

  @MoneyField({ negative: true, description: 'EUR without VAT as invoiced.' })
  amount: string;

  @MoneyField({ negative: true, description: 'EUR taken back by earlier credit notes.' })
  before: string;
}

/** A promotion that lowered the price. */
export class ExplainedPromotionDto implements ExplainedPromotion {
  @TextField({ example: 'Estate 2026' })
  name: string;

  @EnumField(['percent', 'amount'])
  kind: ExplainedPromotion['kind'];

  @PriceField({ example: '50.00', description: 'Percent, or EUR without VAT per month and unit.' })
  value: string;
}

/** A fiscal position and its rule as they were on that day. */
export class ExplainedPositionDto implements ExplainedPosition {
  @TextField({ example: 'Intra-comunitario' })
  name: string;

  @BoolField({ description: 'Given to the customer by hand: the rule was not asked.' })
  byHand: boolean;

  @TextField({ example: '22v', description: 'Code of the tax that it replaced.' })
  replaced: string;

  @EnumField(FISCAL_AREAS)
  area: FiscalArea;

  @TextField({ nullable: true, example: 'SM' })
  country: string | null;

  @EnumField(PARTNER_KINDS, { nullable: true })
  partnerKind: PartnerKind | null;

  @EnumField(VAT_RULES)
  vat: VatRule;
}

/** A letter of intent as the line names it. */
export class ExplainedLetterDto implements ExplainedLetter {
  @TextField({ example: '08060120341234567-000001' })
  protocol: string;

  @DayField({ description: "Day of the revenue agency's receipt." })
  receivedOn: string;

  @TextField({ nullable: true, example: '22v', description: 'Code of the tax that it replaced.' })
  replaced: string | null;
}

export class ExplainedPartDto {
  @IntField({ min: 1, example: 2 })
  part: number;

  @IntField({ min: 1, example: 12 })
  of: number;
}

/** The account that a fiscal position replaced. */
export class ExplainedAccountSwapDto implements ExplainedAccountSwap {
  @TextField({ example: 'Intra-comunitario', description: 'Name of the fiscal position.' })
  position: string;

  @TextField({ example: '3120', description: 'Code of the account that it replaced.' })
  replaced: string;
}

/** The recorded facts behind a line's amount. */
export class ExplanationDto implements Explanation {
  @EnumField([...CHARGE_KINDS, 'manual', 'credit'])
  kind: Explanation['kind'];

  @PriceField({
    negative: true,
    description: 'EUR without VAT: one unit per month, or per unit when sold once.',
  })
  price: string;

  @IntField({ example: 3, description: 'Months of a full period; 0 when sold once.' })
  months: number;

  @DayField({ nullable: true, description: 'First day of the full period.' })
  fullFrom: string | null;

  @DayField({ nullable: true, description: 'First day after it.' })
  fullTo: string | null;

  @IntField({ example: 45, description: 'Days billed …' })
  days: number;

  @IntField({ example: 92, description: '… of so many in the full period.' })
  daysInPeriod: number;

  @PriceField({ example: '2' })
  quantity: string;

  @PercentField({ example: '10' })
  discountPercent: string;

  @MoneyField({ negative: true })
  amount: string;

  @EnumField(['product', 'partner', 'position', 'letter', 'chosen', 'credited'], {
    description:
      "Whose tax code: the product's, the customer's or a fiscal position's or a letter of intent's in its place, one chosen by hand, that of the credited line.",
  })
  taxRule: Explanation['taxRule'];

  @TextField({ min: 0, example: '22v' })
  taxCode: string;

  @EnumField(ACCOUNT_RULES, {
    optional: true,
    description:
      "Whose revenue account: the line's, the product's, its category's, the customer's, the tax code's or the company's; that of advances or of the credited line.",
  })
  accountRule?: AccountRule;

  @NestedField(() => ExplainedAccountSwapDto, {
    optional: true,
    description: 'The fiscal position that put the account in place of another.',
  })
  accountSwap?: ExplainedAccountSwapDto;

  @EnumField(['thirty'], { optional: true, description: 'Days are counted by months of thirty.' })
  dayCount?: 'thirty';

  @PercentField({ optional: true, description: 'Of the fee, paid while the contract was paused.' })
  pausePercent?: string;

  @NestedField(() => ExplainedPromotionDto, {
    optional: true,
    list: true,
    description: 'Promotions that lowered the price, in their order; after the discount of the line itself.',
  })
  promotions?: ExplainedPromotionDto[];

  @NestedField(() => ExplainedPartDto, { optional: true, description: 'Which part of something sold once.' })
  instalment?: ExplainedPartDto;

  @NestedField(() => ExplainedPositionDto, {
    optional: true,
    description: 'The fiscal position that gave the tax.',
  })
  position?: ExplainedPositionDto;

  @NestedField(() => ExplainedLetterDto, {
    optional: true,
    description: 'The letter of intent that the line relies on.',
  })
  letter?: ExplainedLetterDto;

  @NestedField(() => CreditedLineDto, { optional: true })
  credited?: CreditedLineDto;
}

export class ExplainedLineDto implements ExplainedLine {
  @IntField({ min: 1 })
  position: number;

  @TextField({ example: 'Fibra 1000' })
  description: string;

  @MoneyField({ negative: true, description: 'EUR without VAT, as the document says.' })
  amount: string;

  @MoneyField({ negative: true, description: 'The same worked out again from the facts.' })
  recomputed: string;

  @BoolField(agrees)
  agrees: boolean;

  @NestedField(() => SentenceDto)
  formula: SentenceDto;

  @NestedField(() => SentenceDto, { description: 'Rate, Natura and law, and whose they are.' })
  tax: SentenceDto;

  @NestedField(() => SentenceDto, { description: 'The revenue account, and whose it is.' })
  account: SentenceDto;

  @NestedField(() => ExplanationDto, {
    nullable: true,
    description: 'Null on documents that came from elsewhere.',
  })
  facts: ExplanationDto | null;
}

export class ExplainedTaxDto implements ExplainedTax {
  @PercentField()
  rate: string;

  @TextField({ nullable: true, example: 'N2.2' })
  natura: string | null;

  @EnumField(PAYABILITIES)
  payability: Payability;

  @MoneyField()
  base: string;

  @MoneyField()
  tax: string;

  @BoolField(agrees)
  agrees: boolean;

  @NestedField(() => SentenceDto)
  formula: SentenceDto;
}

/** How a document came by its amounts: line by line, tax group by tax group, and what is to be paid. */
export class ExplainedInvoiceDto implements ExplainedDocument {
  @BoolField(agrees)
  agrees: boolean;

  @NestedField(() => ExplainedLineDto, { list: true })
  lines: ExplainedLineDto[];

  @NestedField(() => ExplainedTaxDto, { list: true })
  taxes: ExplainedTaxDto[];

  @NestedField(() => SentenceDto)
  total: SentenceDto;

  @NestedField(() => SentenceDto)
  payable: SentenceDto;

  @NestedField(() => SentenceDto, {
    nullable: true,
    description: 'Why stamp duty is due; null when it is not.',
  })
  stampDuty: SentenceDto | null;

  static from(explained: ExplainedDocument): ExplainedInvoiceDto {
    return Object.assign(new ExplainedInvoiceDto(), explained);
  }
}
