import { price } from '@ponte/shared/money';
import { PRODUCT_KINDS, type ProductKind } from '../catalog/product-kind';
import {
  DayField,
  EnumField,
  IdField,
  IntField,
  PercentField,
  PriceField,
  TextField,
} from '../platform/http/fields';
import type { ContractLine } from './contract-line.entity';
import { PROVISIONS, type Provision } from './line-kind';

const optional = { optional: true };
const erasable = { optional: true, nullable: true };
const IGNORED = 'Ignored when sent.';

/** A line of a contract. What is left out of a new line comes from the product and the partner's price list. */
export class ContractLineDto {
  @IdField({ ...optional, description: 'Of the line; left out for a new one.' })
  id?: number;

  @IntField({ ...optional, min: 1, example: 1, description: `Place on documents. ${IGNORED}` })
  position?: number;

  @IdField({ example: 7 })
  productId: number;

  @EnumField(PRODUCT_KINDS, { ...optional, description: `The product's. ${IGNORED}` })
  kind?: ProductKind;

  @TextField({ ...optional, min: 1, example: 'Fibra 1000', description: 'As documents print it.' })
  description?: string;

  @PriceField({ ...optional, example: '1', description: 'How many; 1 if left out.' })
  quantity?: string;

  @PriceField({
    ...optional,
    description: 'EUR without VAT: per month if the product recurs, per unit if it is sold once.',
  })
  unitPrice?: string;

  @PercentField({ ...optional, example: '10.00', description: 'Percent off the unit price.' })
  discountPercent?: string;

  @IdField({ ...optional, example: 1 })
  taxCodeId?: number;

  @DayField({
    ...optional,
    description: "First day; if left out the contract's, or today once the contract is in force.",
  })
  startsOn?: string;

  @DayField({ ...erasable, description: "Last day; the contract's own end ends the line too." })
  endsOn?: string | null;

  @EnumField(PROVISIONS, {
    ...erasable,
    description:
      'Of an accessory: sold (billed once), rented (month after month; if left out) or on loan (never billed).',
  })
  provision?: Provision | null;

  @PriceField({ ...erasable, description: 'EUR owed when something on loan does not come back.' })
  penalty?: string | null;

  @IntField({
    ...optional,
    min: 1,
    max: 120,
    example: 12,
    description:
      'What is billed once can be billed in so many parts, one a period; the first takes the odd cents.',
  })
  instalments?: number;

  @IdField({ ...erasable, description: `The line that this one continues. ${IGNORED}` })
  followsLineId?: number | null;

  @IdField({ ...erasable, description: `First line of its chain; null on that one itself. ${IGNORED}` })
  originLineId?: number | null;

  @PercentField({
    ...erasable,
    example: '20.00',
    description: `While the contract is paused: percent of the fee still paid. ${IGNORED}`,
  })
  pausePercent?: string | null;

  @DayField({ ...erasable, description: `Nothing of it is due before this day. ${IGNORED}` })
  heldUntil?: string | null;

  @DayField({ ...erasable, description: `First day not billed yet; null while nothing is. ${IGNORED}` })
  billedTo?: string | null;

  static from(line: ContractLine): ContractLineDto {
    const { id, position, productId, kind, description, taxCodeId, startsOn, endsOn, billedTo } = line;
    const { provision, penalty, instalments, followsLineId, originLineId, pausePercent, heldUntil } = line;
    return Object.assign(new ContractLineDto(), {
      ...{ id, position, productId, kind, description, taxCodeId, startsOn, endsOn, billedTo },
      ...{ provision, instalments, followsLineId, originLineId, heldUntil },
      penalty: penalty && price(penalty),
      pausePercent: pausePercent && price(pausePercent),
      quantity: line.quantity.toFixed(),
      unitPrice: price(line.unitPrice),
      discountPercent: price(line.discountPercent),
    });
  }
}
