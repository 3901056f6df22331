import { money } from '@ponte/shared/money';
import {
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
} from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import { ContractChoiceDto } from '../contract-choice.dto';
import {
  BULK_KINDS,
  BULK_STATUSES,
  OUTCOMES,
  type BulkKind,
  type BulkStatus,
  type Outcome,
} from './bulk-change-state';
import type { BulkChange } from './bulk-change.entity';
import type { BulkProgress } from './bulk-change.query';
import type { BulkResult } from './bulk-result.entity';
import { PriceRevisionDto } from './price-revision.dto';

const optional = { optional: true };
const nullable = { nullable: true };
const kind = { description: 'promotion: gives one to contracts; price-revision: changes their fees.' };
const title = {
  max: 200,
  example: 'Adeguamento ISTAT 2026',
  description: 'Why; a price revision tells customers so.',
};
const effectiveOn = {
  description: 'First day wanted; where bills have got further, their end counts.',
};
const promotionId = { description: 'The promotion to give.' };
const filters = { description: 'Which contracts; all when left out.' };

export class BulkFiltersDto extends ContractChoiceDto {
  @TextField({
    ...optional,
    max: 100,
    example: 'rossi',
    description: 'Part of the code, or of the customer’s name.',
  })
  q?: string;

  @IdListField({ ...optional, most: 10_000, description: 'Only these contracts.' })
  contractIds?: number[];
}

export class CreateBulkChangeDto {
  @EnumField(BULK_KINDS, kind)
  kind: BulkKind;

  @TextField(title)
  title: string;

  @NestedField(() => BulkFiltersDto, { ...optional, ...filters })
  filters?: BulkFiltersDto;

  @DayField({ ...optional, ...effectiveOn })
  effectiveOn?: string;

  @IdField({ ...optional, ...promotionId })
  promotionId?: number;

  @NestedField(() => PriceRevisionDto, { ...optional, description: 'How prices change, of a revision.' })
  revision?: PriceRevisionDto;
}

export class BulkChangeQueryDto extends ListQuery {
  @EnumField(BULK_KINDS, { ...optional, ...kind })
  kind?: BulkKind;

  @EnumField(BULK_STATUSES, optional)
  status?: BulkStatus;

  @IdField({ ...optional, ...promotionId })
  promotionId?: number;
}

export class BulkChangeDto {
  @IdField()
  id: number;

  @EnumField(BULK_KINDS, kind)
  kind: BulkKind;

  @EnumField(BULK_STATUSES, {
    description: '`previewing` → `previewed` → `applying` → `applied` → `undoing` → `undone`.',
  })
  status: BulkStatus;

  @TextField(title)
  title: string;

  @NestedField(() => BulkFiltersDto, filters)
  filters: BulkFiltersDto;

  @DayField(effectiveOn)
  effectiveOn: string;

  @IdField({ ...nullable, ...promotionId })
  promotionId: number | null;

  @NestedField(() => PriceRevisionDto, nullable)
  revision: PriceRevisionDto | null;

  @IntField({ example: 400, description: 'Contracts chosen.' })
  contracts: number;

  @MoneyField({
    ...nullable,
    description: 'EUR without VAT a month of the contracts it changes, before.',
  })
  monthlyBefore: string | null;

  @MoneyField({ ...nullable, description: 'The same afterwards.' })
  monthlyAfter: string | null;

  @TextField({ example: 'Anna Verdi' })
  createdBy: string;

  @InstantField()
  createdAt: string;

  @TextField(nullable)
  confirmedBy: string | null;

  @InstantField(nullable)
  confirmedAt: string | null;

  @InstantField(nullable)
  finishedAt: string | null;

  @DayField({ ...nullable, description: 'Last day on which it can be taken back; null without limit.' })
  undoUntil: string | null;

  @TextField(nullable)
  undoneBy: string | null;

  @InstantField(nullable)
  undoneAt: string | null;

  static from(change: BulkChange): BulkChangeDto {
    const { id, kind, status, title, filters, effectiveOn, promotionId, revision, contracts } = change;
    const { createdBy, confirmedBy, undoUntil, undoneBy, monthlyBefore, monthlyAfter } = change;
    return Object.assign(new BulkChangeDto(), {
      ...{ id, kind, status, title, filters, effectiveOn, promotionId, revision, contracts },
      ...{ createdBy, confirmedBy, undoUntil, undoneBy },
      monthlyBefore: monthlyBefore && money(monthlyBefore),
      monthlyAfter: monthlyAfter && money(monthlyAfter),
      createdAt: change.createdAt.toISOString(),
      confirmedAt: change.confirmedAt?.toISOString() ?? null,
      finishedAt: change.finishedAt?.toISOString() ?? null,
      undoneAt: change.undoneAt?.toISOString() ?? null,
    });
  }
}

export class BulkProgressDto implements BulkProgress {
  @EnumField(BULK_STATUSES)
  status: BulkStatus;

  @IntField({ example: 250, description: 'Contracts done in the present phase.' })
  done: number;

  @IntField({ example: 400, description: 'Contracts of the present phase.' })
  total: number;

  @ObjectField({
    example: { planned: 380, ineligible: 20 },
    description: `Contracts by what became of them: ${OUTCOMES.join(', ')}.`,
  })
  outcomes: Partial<Record<Outcome, number>>;
}

export class BulkResultQuery extends ListQuery {
  @EnumField(OUTCOMES, optional)
  status?: Outcome;

  @TextField({ ...optional, max: 64, description: 'Only contracts against which this code speaks.' })
  reason?: string;
}

export class BulkResultDto {
  @IdField()
  id: number;

  @IdField()
  contractId: number;

  @TextField({ example: 'C-000123' })
  contractCode: string;

  @IdField()
  partnerId: number;

  @TextField({ example: 'Rossi Mario' })
  partnerName: string;

  @EnumField(OUTCOMES, {
    description:
      'planned in a preview; applied; ineligible for the reasons told; unchanged: nothing about its price would differ; undone; kept: a bill had counted on it.',
  })
  status: Outcome;

  @MoneyField({ description: 'EUR without VAT a month, before.' })
  monthlyBefore: string;

  @MoneyField({ description: 'EUR without VAT a month, afterwards.' })
  monthlyAfter: string;

  @MoneyField({ negative: true, description: 'EUR without VAT a month: afterwards less before.' })
  difference: string;

  @DayField({ ...nullable, description: 'First day on which it makes a difference.' })
  startsOn: string | null;

  @TextListField({ description: 'Codes of all that speaks against it.' })
  reasons: string[];

  @DayField({ ...nullable, description: 'Last day on which the customer may withdraw for it without cost.' })
  freeWithdrawalUntil: string | null;

  static from(result: BulkResult): BulkResultDto {
    const { id, contractId, contractCode, partnerId, partnerName, status, startsOn, reasons } = result;
    const { monthlyBefore, monthlyAfter, freeWithdrawalUntil } = result;
    return Object.assign(new BulkResultDto(), {
      ...{ id, contractId, contractCode, partnerId, partnerName, status, startsOn, reasons },
      freeWithdrawalUntil,
      monthlyBefore: money(monthlyBefore),
      monthlyAfter: money(monthlyAfter),
      difference: money(monthlyAfter.minus(monthlyBefore)),
    });
  }
}
