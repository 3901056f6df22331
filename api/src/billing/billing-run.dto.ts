import { money } from '@ponte/shared/money';
import {
  BoolField,
  DayField,
  EnumField,
  IdField,
  IdListField,
  InstantField,
  IntField,
  MoneyField,
  NestedField,
  ObjectField,
  TextField,
  TextListField,
} from '../platform/http/fields';
import { ListQuery } from '../platform/http/list-query.dto';
import { POLICIES, RECURRENCES } from '../contracts/billing-terms';
import { RESULT_STATUSES, type BillingResult, type ResultStatus } from './billing-result.entity';
import type { PlanWarning } from './contract-plan';
import { RUN_STATUSES, type BillingRun, type RunStatus } from './billing-run.entity';
import { DIFFERENCE_CAUSES, type DifferenceCause } from './difference';
import type { RunProgress } from './run-progress.query';

export class RunFiltersDto {
  @IdListField({ optional: true, description: 'Only these partners.' }) partnerIds?: number[];

  @IdListField({ optional: true, most: 10_000, description: 'Only these contracts.' }) contractIds?: number[];

  @IdListField({
    optional: true,
    description: `Only these recurrences, in months: ${RECURRENCES.join(', ')}.`,
  })
  recurrences?: number[];

  @TextListField({ optional: true, values: POLICIES, description: 'Only contracts billed in these ways.' })
  policies?: string[];

  @IdListField({ optional: true, description: 'Only contracts paid by these methods.' })
  paymentMethodIds?: number[];
}

export class CreateBillingRunDto {
  @DayField({ description: 'All that is due up to this day, included, is billed.' }) upTo: string;

  @DayField({ optional: true, description: 'Day of the invoices; today when left out.' }) issuedOn?: string;

  @IdField({ optional: true, description: 'Register of the numbers; the standard one when left out.' })
  registerId?: number;

  @NestedField(() => RunFiltersDto, { optional: true, description: 'Which contracts; all when left out.' })
  filters?: RunFiltersDto;
}

export class BillingRunDto {
  @IdField() id: number;

  @EnumField(RUN_STATUSES, { description: '`previewing` → `previewed` → `billing` → `finished`.' })
  status: RunStatus;

  @DayField({ description: 'All that is due up to this day, included.' }) upTo: string;

  @DayField({ description: 'Day of the invoices.' }) issuedOn: string;

  @IdField() registerId: number;

  @NestedField(() => RunFiltersDto) filters: RunFiltersDto;

  @IntField({ example: 400, description: 'Contracts chosen.' }) contracts: number;

  @MoneyField({ nullable: true, negative: true, description: 'EUR with VAT that the preview foretells.' })
  plannedTotal: string | null;

  @MoneyField({
    nullable: true,
    negative: true,
    description: 'EUR with VAT billed; credit notes count negative.',
  })
  billedTotal: string | null;

  @TextField({ example: 'Anna Verdi' }) createdBy: string;

  @InstantField() createdAt: string;

  @TextField({ nullable: true }) confirmedBy: string | null;

  @InstantField({ nullable: true }) confirmedAt: string | null;

  @InstantField({ nullable: true }) finishedAt: string | null;

  static from(run: BillingRun): BillingRunDto {
    const { id, status, upTo, issuedOn, registerId, filters, contracts, createdBy, confirmedBy } = run;
    return Object.assign(new BillingRunDto(), {
      ...{ id, status, upTo, issuedOn, registerId, filters, contracts, createdBy },
      confirmedBy: confirmedBy ?? null,
      plannedTotal: run.plannedTotal ? money(run.plannedTotal) : null,
      billedTotal: run.billedTotal ? money(run.billedTotal) : null,
      createdAt: run.createdAt.toISOString(),
      confirmedAt: run.confirmedAt?.toISOString() ?? null,
      finishedAt: run.finishedAt?.toISOString() ?? null,
    });
  }
}

export class RunProgressDto implements RunProgress {
  @EnumField(RUN_STATUSES) status: RunStatus;

  @IntField({ example: 250, description: 'Contracts done in the present phase.' }) done: number;

  @IntField({ example: 400, description: 'Contracts of the present phase.' }) total: number;

  @IntField({ example: 248, description: 'Contracts with something to bill, or billed.' })
  withDocument: number;

  @IntField({ example: 2, description: 'Contracts that failed.' }) failed: number;
}

export class ResultQuery extends ListQuery {
  @EnumField(RESULT_STATUSES, { optional: true }) status?: ResultStatus;

  @BoolField({ optional: true, description: 'Only contracts whose amount differs from the month before.' })
  changed?: boolean;
}

class DifferenceDto {
  @EnumField(DIFFERENCE_CAUSES) cause: DifferenceCause;

  @MoneyField({ negative: true, description: 'EUR without VAT.' }) amount: string;
}

/** A note on a contract that was billed all the same. */
export class PlanWarningDto implements PlanWarning {
  @TextField({ example: 'letter-of-intent.plafond-exceeded' }) code: string;

  @ObjectField() params: Record<string, unknown>;
}

export class BillingResultDto {
  @IdField() id: number;

  @IdField() contractId: number;

  @TextField({ example: 'C-000123' }) contractCode: string;

  @IdField() partnerId: number;

  @TextField({ example: 'Rossi Mario' }) partnerName: string;

  @EnumField(RESULT_STATUSES) status: ResultStatus;

  @IntField({ example: 2, description: 'Lines of the document.' }) lines: number;

  @MoneyField({ negative: true, description: 'EUR without VAT.' }) taxable: string;

  @MoneyField({ negative: true, description: 'EUR with VAT.' }) total: string;

  @MoneyField({ negative: true, description: 'EUR without VAT billed in the month before.' })
  previousTaxable: string;

  @MoneyField({ negative: true, description: 'EUR without VAT: this bill less the month before.' })
  difference: string;

  @NestedField(() => DifferenceDto, { list: true, description: 'Why; the amounts add up to the difference.' })
  causes: DifferenceDto[];

  @IdField({ nullable: true }) invoiceId: number | null;

  @TextField({ nullable: true, example: 'partner.without-payment-method' }) errorCode: string | null;

  @ObjectField({ nullable: true }) errorParams: Record<string, unknown> | null;

  @NestedField(() => PlanWarningDto, {
    nullable: true,
    description: 'What somebody should know though the contract is billed.',
  })
  warning: PlanWarningDto | null;

  static from(result: BillingResult): BillingResultDto {
    const { id, contractId, contractCode, partnerId, partnerName, status, lines, causes, invoiceId } = result;
    return Object.assign(new BillingResultDto(), {
      ...{ id, contractId, contractCode, partnerId, partnerName, status, lines, causes, invoiceId },
      taxable: money(result.taxable),
      total: money(result.total),
      previousTaxable: money(result.previousTaxable),
      difference: money(result.taxable.minus(result.previousTaxable)),
      errorCode: result.errorCode,
      errorParams: result.errorParams,
      warning: result.warning,
    });
  }
}
