import type { CivilDate } from '@ponte/shared/calendar';
import { decimal, money } from '@ponte/shared/money';
import {
  BoolField,
  DayField,
  EnumField,
  IdField,
  InstantField,
  IntField,
  MoneyField,
  TextField,
} from '../../../platform/http/fields';
import { VAT_CADENCES, type VatCadence } from '../../periods/vat-cadence';
import type { SettlementFigures } from './settlement';
import { dueDay, periodNumber, taxFormCode, type SettlementPeriod } from './settlement-period';
import type { VatSettlement } from './vat-settlement.entity';
import type { SettlementChoice, SettlementPreview } from './vat-settlement.service';

/** What whoever settles decides on. */
export class SettlementChoiceDto {
  @DayField({
    optional: true,
    description: 'A day of the first period to settle; counts while nothing is settled.',
  })
  from?: string;

  @MoneyField({ optional: true, description: 'Credit from before the first period, likewise.' })
  openingCredit?: string;

  @MoneyField({ optional: true, description: 'VP13: paid in advance in December.' }) advance?: string;

  choice(): SettlementChoice {
    const { from, openingCredit, advance } = this;
    return {
      ...(from === undefined ? {} : { from }),
      ...(openingCredit === undefined ? {} : { openingCredit: decimal(openingCredit) }),
      ...(advance === undefined ? {} : { advance: decimal(advance) }),
    };
  }
}

export class ConfirmSettlementDto extends SettlementChoiceDto {
  @DayField({ description: 'First day of the period that is settled.' }) declare from: string;

  @MoneyField({ description: 'VP14 as it was seen.' }) due: string;

  @MoneyField({ description: 'Credit as it was seen.' }) credit: string;
}

class SettlementFiguresDto {
  @EnumField(VAT_CADENCES) cadence: VatCadence;

  @IntField({ example: 3, description: 'Month or quarter.' }) number: number;

  @DayField() from: string;

  @DayField({ description: 'Last day, included.' }) to: string;

  @MoneyField({ negative: true, description: 'VP2: sales without VAT.' }) sales: string;

  @MoneyField({ negative: true, description: 'VP3: purchases without VAT.' }) purchases: string;

  @MoneyField({ negative: true, description: 'VP4: VAT that became due.' }) outputVat: string;

  @MoneyField({ negative: true, description: 'Of VP4, what waited for the money.' }) collectedVat: string;

  @MoneyField({ negative: true, description: 'VP5: VAT deducted.' }) inputVat: string;

  @MoneyField({ negative: true, description: 'Of VP5, what waited for our payment.' }) paidInputVat: string;

  @MoneyField({ negative: true, description: 'VP6: VP4 less VP5.' }) difference: string;

  @MoneyField({ description: 'VP7: debt of up to 100 EUR not paid with the period before.' })
  previousDebt: string;

  @MoneyField({ description: 'VP8: credit of the period before.' }) previousCredit: string;

  @MoneyField({ description: 'VP9: credit of the year before.' }) yearCredit: string;

  @MoneyField({ description: 'VP12: 1 % of a quarter.' }) interest: string;

  @MoneyField({ description: 'VP13: paid in advance.' }) advance: string;

  @MoneyField({ description: 'VP14: to be paid.' }) due: string;

  @MoneyField({ description: 'VP14: credit to carry.' }) credit: string;

  @DayField({ description: 'Day by which it is paid; the next one if that is no working day.' })
  dueOn: string;

  @TextField({ example: '6003', description: 'Code of the F24 form.' }) taxCode: string;
}

export class VatSettlementDto extends SettlementFiguresDto {
  @IdField() id: number;

  @IdField({ nullable: true, description: 'Its journal entry.' }) entryId: number | null;

  @InstantField() confirmedAt: string;

  @TextField({ example: 'Anna Bianchi' }) confirmedBy: string;

  static from(settlement: VatSettlement): VatSettlementDto {
    const { id, entryId, confirmedAt, confirmedBy, cadence, periodFrom, periodTo } = settlement;
    return Object.assign(new VatSettlementDto(), {
      ...figuresOf({ cadence, from: periodFrom, to: periodTo }, settlement),
      ...{ id, entryId, confirmedAt: confirmedAt.toISOString(), confirmedBy },
    });
  }
}

export class SettlementPreviewDto extends SettlementFiguresDto {
  @BoolField({ description: 'Nothing is settled yet: the first period may be chosen.' }) first: boolean;

  @BoolField({ description: 'The period is over, so that it can be confirmed.' }) over: boolean;

  @IntField({ description: 'Documents up to its end that are not in the books yet.' }) unposted: number;

  @BoolField({ description: 'The registers have what the journal has.' }) agrees: boolean;

  static from({ period, figures, ...rest }: SettlementPreview): SettlementPreviewDto {
    return Object.assign(new SettlementPreviewDto(), { ...figuresOf(period, figures), ...rest });
  }
}

function figuresOf(
  period: SettlementPeriod,
  of: SettlementFigures,
): Readonly<Record<keyof SettlementFiguresDto, string | number>> {
  const { cadence, from, to }: { cadence: VatCadence; from: CivilDate; to: CivilDate } = period;
  return {
    ...{
      cadence,
      number: periodNumber(period),
      from,
      to,
      dueOn: dueDay(period),
      taxCode: taxFormCode(period),
    },
    ...{ sales: money(of.sales), purchases: money(of.purchases), outputVat: money(of.outputVat) },
    ...{
      collectedVat: money(of.collectedVat),
      inputVat: money(of.inputVat),
      paidInputVat: money(of.paidInputVat),
      difference: money(of.difference),
    },
    ...{ previousDebt: money(of.previousDebt), previousCredit: money(of.previousCredit) },
    ...{ yearCredit: money(of.yearCredit), interest: money(of.interest), advance: money(of.advance) },
    ...{ due: money(of.due), credit: money(of.credit) },
  };
}
