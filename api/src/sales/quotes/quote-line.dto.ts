import { money, price } from '@ponte/shared/money';
import { PAYABILITIES, type Payability } from '../../catalog/payability';
import type { ManualLine } from '../../invoicing/manual-lines';
import {
  BoolField,
  EnumField,
  IdField,
  IntField,
  MoneyField,
  PercentField,
  PriceField,
  TextField,
} from '../../platform/http/fields';
import type { QuoteLine } from './quote-line.entity';
import type { OrderableLine } from './quote-lines.service';
import type { QuotedLine } from './quote-sums';

const erasable = { optional: true, nullable: true };

/** A line to write: a product, a free text, or a product with some of its values changed. What recurs needs a product. */
export class WrittenSaleLineDto implements ManualLine {
  @IdField({ ...erasable, description: 'What the line does not say comes from the product.' })
  productId?: number | null;

  @TextField({
    ...erasable,
    max: 1000,
    example: 'Sopralluogo e installazione',
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
    example: '120.00',
    description: 'EUR without VAT for one unit, a month where it recurs. Needed without a product.',
  })
  unitPrice?: string | null;

  @PercentField({ optional: true, example: '10.00' })
  discountPercent?: string;

  @IdField({ ...erasable, description: "Tax code; else the customer's own, else the product's." })
  taxCodeId?: number | null;

  @TextField({
    ...erasable,
    max: 32,
    example: '3123',
    description: 'Code of the revenue account. Needed without a product.',
  })
  revenueAccount?: string | null;

  @BoolField({
    ...erasable,
    example: true,
    description:
      'Whether the customer, where it withholds, withholds on this line; as the product says when left out.',
  })
  withholdingSubject?: boolean | null;
}

/** A line to offer. */
export class WrittenQuoteLineDto extends WrittenSaleLineDto {
  @BoolField({ optional: true, example: false, description: 'The customer may take it or leave it.' })
  optional?: boolean;
}

export class QuoteLineDto {
  @IntField({ min: 1 }) position: number;

  @IdField({ nullable: true }) productId: number | null;

  @TextField({ max: 1000, example: 'Fibra 1000' }) description: string;

  @PriceField({ example: '1' }) quantity: string;

  @TextField({ nullable: true, example: 'mese' }) unit: string | null;

  @PriceField({ negative: true, description: 'EUR without VAT for one unit, a month where it recurs.' })
  unitPrice: string;

  @PercentField({ example: '0.00' }) discountPercent: string;

  @MoneyField({
    negative: true,
    description: 'EUR without VAT, discount taken off; a month where it recurs.',
  })
  amount: string;

  @BoolField({ description: 'Owed each month, as against once.' }) recurring: boolean;

  @BoolField({ description: 'The customer may take it or leave it.' }) optional: boolean;

  @BoolField({ description: 'An option that the customer took.' }) chosen: boolean;

  @IdField() taxCodeId: number;

  @PercentField() taxRate: string;

  @TextField({ nullable: true, example: 'N2.2', description: 'Why the rate is zero (FatturaPA Natura).' })
  natura: string | null;

  @EnumField(PAYABILITIES) payability: Payability;

  @TextField({ example: '3120' }) revenueAccount: string;

  @BoolField({ description: 'The customer withholds tax on it.' }) withholdingSubject: boolean;

  static from(line: OrderableLine & QuotedLine): QuoteLineDto {
    const { position, productId, description, unit, recurring, optional, chosen } = line;
    const { taxCodeId, natura, payability, revenueAccount, withholdingSubject } = line;
    return Object.assign(new QuoteLineDto(), {
      ...{ position, productId, description, unit, recurring, optional, chosen },
      ...{ taxCodeId, natura, payability, revenueAccount, withholdingSubject },
      quantity: line.quantity.toFixed(),
      unitPrice: price(line.unitPrice),
      discountPercent: price(line.discountPercent),
      amount: money(line.amount),
      taxRate: price(line.taxRate),
    });
  }
}

/** A line of a quote as the office may write it again. */
export class OfferedLineDto extends QuoteLineDto {
  @BoolField({
    description: 'The tax was chosen for the line, as against following from product and customer.',
  })
  taxChosen: boolean;

  @BoolField({ description: 'The revenue account was chosen for the line.' }) accountChosen: boolean;

  @BoolField({ description: 'Whether the customer withholds was chosen for the line.' })
  withholdingChosen: boolean;

  static override from(line: QuoteLine): OfferedLineDto {
    const { taxChosen, accountChosen, withholdingChosen } = line;
    return Object.assign(new OfferedLineDto(), QuoteLineDto.from(line), {
      ...{ taxChosen, accountChosen, withholdingChosen },
    });
  }
}
