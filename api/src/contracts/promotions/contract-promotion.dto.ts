import { money, price, roundCents, ZERO } from '@ponte/shared/money';
import type { CivilDate } from '@ponte/shared/calendar';
import { PROMOTION_KINDS, type PromotionKind } from '../../catalog/promotion';
import {
  BoolField,
  DayField,
  EnumField,
  IdField,
  IdListField,
  IntField,
  MoneyField,
  NestedField,
  PriceField,
  TextField,
  TextListField,
} from '../../platform/http/fields';
import type { Giving, GivenRow } from './giving';
import type { GivenPromotion, GivenStretch } from './given-promotions.query';
import { PROMOTION_STAGES, type PromotionStage } from './stage';

const optional = { optional: true };
const nullable = { nullable: true };
const before = { description: 'EUR without VAT a month, without the promotion.' };
const after = { description: 'EUR without VAT a month, with it.' };
const value = { example: '50.00', description: 'Percent, or EUR without VAT a month and unit.' };
const startsOn = { description: 'First day on the line.' };
const endsOn = { description: 'Last day; null for ever.' };
const lineId = { description: 'First line of the chain.' };

/** Which promotion to give a contract: one named, or the one of a voucher. */
export class GivePromotionDto {
  @IdField({ ...optional, description: 'The promotion, unless a voucher names it.' })
  promotionId?: number;

  @TextField({ ...optional, max: 40, example: 'AMICI2026', description: 'A voucher; capitals don’t matter.' })
  voucherCode?: string;

  @DayField({
    ...optional,
    description: 'First day wanted; today unless said. Where bills have got further, their end counts.',
  })
  startsOn?: CivilDate;

  @IdListField({
    ...optional,
    most: 200,
    description: 'Only these lines (first of their chain), of a promotion on lines.',
  })
  lineIds?: number[];
}

export class GivingRowDto {
  @IdField(lineId)
  lineId: number;

  @TextField({ example: 'Fibra 1000' })
  description: string;

  @PriceField(value)
  value: string;

  @DayField(startsOn)
  startsOn: string;

  @DayField({ ...nullable, ...endsOn })
  endsOn: string | null;

  @MoneyField(before)
  before: string;

  @MoneyField(after)
  after: string;

  static from({ originId, description, startsOn, endsOn, ...row }: GivenRow): GivingRowDto {
    return Object.assign(new GivingRowDto(), {
      ...{ lineId: originId, description, startsOn, endsOn },
      value: price(row.value),
      before: money(roundCents(row.before)),
      after: money(roundCents(row.after)),
    });
  }
}

/** What giving a promotion comes to. */
export class GivingDto {
  @TextListField({ description: 'Codes of all that speaks against it; empty when it may be given.' })
  faults: string[];

  @NestedField(() => GivingRowDto, { list: true })
  rows: GivingRowDto[];

  @MoneyField(before)
  before: string;

  @MoneyField(after)
  after: string;

  static from({ faults, rows, ...giving }: Giving): GivingDto {
    return Object.assign(new GivingDto(), {
      faults: [...faults],
      rows: rows.map((row) => GivingRowDto.from(row)),
      before: money(giving.before),
      after: money(giving.after),
    });
  }
}

export class GivenLineDto {
  @IdField(lineId)
  lineId: number;

  @TextField({ example: 'Fibra 1000' })
  description: string;

  @PriceField(value)
  value: string;

  @DayField(startsOn)
  startsOn: string;

  @DayField({ ...nullable, ...endsOn })
  endsOn: string | null;

  @EnumField(PROMOTION_STAGES)
  stage: PromotionStage;

  static from({ value: amount, ...stretch }: GivenStretch): GivenLineDto {
    return Object.assign(new GivenLineDto(), { ...stretch, value: price(amount) });
  }
}

/** A promotion that a contract has, or had. */
export class GivenPromotionDto {
  @IdField()
  id: number;

  @IdField()
  promotionId: number;

  @TextField({ example: 'Estate a metà prezzo' })
  name: string;

  @EnumField(PROMOTION_KINDS)
  kind: PromotionKind;

  @IntField({ example: 100, description: 'The lower number applies first.' })
  priority: number;

  @BoolField({ description: 'All others rest meanwhile.' })
  exclusive: boolean;

  @TextField({ ...nullable, example: 'AMICI2026', description: 'The voucher it was given for.' })
  voucherCode: string | null;

  @IdField({ ...nullable, description: 'The bulk change that gave it.' })
  bulkChangeId: number | null;

  @DayField()
  givenOn: string;

  @TextField({ example: 'Anna Verdi' })
  givenBy: string;

  @EnumField(PROMOTION_STAGES, { description: 'Running while it runs on any line.' })
  stage: PromotionStage;

  @MoneyField({ description: 'EUR without VAT that it takes off in a month, on the day asked or its first.' })
  saves: string;

  @NestedField(() => GivenLineDto, { list: true })
  lines: GivenLineDto[];

  static from({ lines, saves, ...given }: GivenPromotion): GivenPromotionDto {
    return Object.assign(new GivenPromotionDto(), {
      ...given,
      saves: money(saves.lt(ZERO) ? ZERO : roundCents(saves)),
      lines: lines.map((line) => GivenLineDto.from(line)),
    });
  }
}
