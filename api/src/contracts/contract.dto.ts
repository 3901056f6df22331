import { IntersectionType, PartialType } from '@nestjs/swagger';
import {
  DayField,
  EnumField,
  IdField,
  InstantField,
  IntField,
  NestedField,
  ObjectField,
  TextField,
  TextListField,
} from '../platform/http/fields';
import { ListQuery } from '../platform/http/list-query.dto';
import { ContractChoiceDto } from './contract-choice.dto';
import { CONTRACT_EVENT_KINDS, type ContractEventKind } from './contract-event-kind';
import type { ContractEvent } from './contract-event.entity';
import { ContractLineDto } from './contract-line.dto';
import { ContractPayerDto, ContractPayerFactsDto } from './contract-payer.dto';
import {
  CONTRACT_MOVES,
  CONTRACT_STATUSES,
  movesFrom,
  SUSPENSION_CAUSES,
  type ContractMove,
  type ContractStatus,
  type SuspensionCause,
} from './contract-state';
import type { Contract } from './contract.entity';
import { ContractTermDto, ContractTermFactsDto, termFacts } from './term/contract-term.dto';
import { TRIAL_OUTCOMES, type TrialOutcome } from './trial';
import { ANCHORS, POLICIES, RECURRENCES, type Anchor, type Policy, type Recurrence } from './billing-terms';

const optional = { optional: true };
const nullable = { nullable: true };
const erasable = { optional: true, nullable: true };

const partnerId = { example: 4711, description: 'The customer.' };
const siteAddressId = { example: 12, description: 'Where the service is used, an address of the customer.' };
const startsOn = { description: 'First day in force.' };
const endsOn = { description: 'Last day in force; null without end.' };
const recurrenceMonths = { description: 'Months of a billing period.' };
const policy = {
  description:
    'When a period is billed: advance, on its first day; arrears, when it is over; fixed-day, on the first such day of a month.',
};
const fixedDay = {
  min: 1,
  max: 31,
  example: 5,
  description: 'Day of the month for fixed-day; a short month’s last day stands in for one it has not.',
};
const anchor = { description: 'Where periods begin: on the contract’s own day, or with the calendar.' };
const paymentTermId = {
  example: 2,
  description: "When invoices fall due; null for the customer's own term.",
};
const paymentMethodId = {
  example: 1,
  description: "How invoices are paid; null for the customer's own method.",
};
const agentId = { example: 14, description: 'Who brought it in; null for the agent of the customer.' };
const notes = { max: 2000, example: 'Antenna sul tetto, chiavi dal custode.' };

export class ContractQuery extends IntersectionType(ListQuery, ContractChoiceDto) {}

export class CreateContractDto extends IntersectionType(ContractTermDto, ContractPayerDto) {
  @IdField(partnerId)
  partnerId: number;

  @IdField({ ...erasable, ...siteAddressId })
  siteAddressId?: number | null;

  @DayField(startsOn)
  startsOn: string;

  @DayField({ ...erasable, ...endsOn })
  endsOn?: string | null;

  @EnumField(RECURRENCES, { ...optional, description: 'Months of a billing period; 1 unless said.' })
  recurrenceMonths?: Recurrence;

  @EnumField(POLICIES, { ...optional, ...policy })
  policy?: Policy;

  @IntField({ ...erasable, ...fixedDay })
  fixedDay?: number | null;

  @EnumField(ANCHORS, { ...optional, ...anchor })
  anchor?: Anchor;

  @IdField({ ...erasable, ...paymentTermId })
  paymentTermId?: number | null;

  @IdField({ ...erasable, ...paymentMethodId })
  paymentMethodId?: number | null;

  @IdField({ ...erasable, ...agentId })
  agentId?: number | null;

  @TextField({ ...erasable, ...notes })
  notes?: string | null;

  @NestedField(() => ContractLineDto, {
    ...optional,
    list: true,
    most: 200,
    description: 'All lines, in the order that documents print them: those left out are taken out.',
  })
  lines?: ContractLineDto[];
}

export class EditContractDto extends PartialType(CreateContractDto, { skipNullProperties: false }) {
  @IntField({ description: 'Version that was read.' })
  version: number;
}

export class ContractDto extends IntersectionType(ContractTermFactsDto, ContractPayerFactsDto) {
  @IdField()
  id: number;

  @TextField({ example: 'C-000123', description: 'Number known to the customer.' })
  code: string;

  @IdField(partnerId)
  partnerId: number;

  @IdField({ ...nullable, ...siteAddressId })
  siteAddressId: number | null;

  @EnumField(CONTRACT_STATUSES)
  status: ContractStatus;

  @EnumField(SUSPENSION_CAUSES, { ...nullable, description: 'Why it is suspended; null in any other state.' })
  suspensionCause: SuspensionCause | null;

  @DayField({ ...nullable, description: 'Last day on which a proposal can be accepted.' })
  validUntil: string | null;

  @DayField({ ...nullable, description: 'Last day of the trial.' })
  trialEndsOn: string | null;

  @EnumField(TRIAL_OUTCOMES, { ...nullable, description: 'What becomes of the contract after its trial.' })
  trialThen: TrialOutcome | null;

  @DayField(startsOn)
  startsOn: string;

  @DayField({ ...nullable, ...endsOn })
  endsOn: string | null;

  @EnumField(RECURRENCES, recurrenceMonths)
  recurrenceMonths: Recurrence;

  @EnumField(POLICIES, policy)
  policy: Policy;

  @IntField({ ...nullable, ...fixedDay })
  fixedDay: number | null;

  @EnumField(ANCHORS, anchor)
  anchor: Anchor;

  @DayField({
    ...nullable,
    description: 'Day that periods are counted from since they were changed; null for the contract’s start.',
  })
  anchorOn: string | null;

  @IdField({ ...nullable, ...paymentTermId })
  paymentTermId: number | null;

  @IdField({ ...nullable, ...paymentMethodId })
  paymentMethodId: number | null;

  @DayField({
    ...nullable,
    description: 'Last day on which the customer may withdraw without cost, since a price was raised.',
  })
  freeWithdrawalUntil: string | null;

  @DayField({ ...nullable, description: 'First day on which something is due; null when nothing will be.' })
  nextBillingOn: string | null;

  @IdField({ ...nullable, ...agentId })
  agentId: number | null;

  @TextField({ ...nullable, ...notes })
  notes: string | null;

  @TextListField({
    values: CONTRACT_MOVES,
    example: ['suspend', 'close'],
    description: 'What can be done with it now.',
  })
  moves: ContractMove[];

  @InstantField()
  createdAt: string;

  @IntField()
  version: number;

  static from(contract: Contract): ContractDto {
    const { id, code, partnerId, siteAddressId, status, startsOn, endsOn, recurrenceMonths, policy } =
      contract;
    const { fixedDay, anchor, paymentTermId, paymentMethodId, nextBillingOn, notes, version } = contract;
    const { payerId, groupId, costCentre, dayCount, anchorOn, agentId } = contract;
    const { suspensionCause, validUntil, trialEndsOn, trialThen, freeWithdrawalUntil } = contract;
    return Object.assign(new ContractDto(), {
      ...{
        id,
        code,
        partnerId,
        siteAddressId,
        status,
        startsOn,
        endsOn,
        recurrenceMonths,
        policy,
        fixedDay,
        anchor,
      },
      ...{ paymentTermId, paymentMethodId, nextBillingOn, notes, version },
      ...{ suspensionCause, validUntil, trialEndsOn, trialThen, freeWithdrawalUntil },
      ...{ payerId, groupId, costCentre, dayCount, anchorOn, agentId },
      ...termFacts(contract),
      moves: movesFrom(status),
      createdAt: contract.createdAt.toISOString(),
    });
  }
}

export class ContractDetailDto extends ContractDto {
  @NestedField(() => ContractLineDto, { list: true })
  lines: ContractLineDto[];

  static override from(contract: Contract): ContractDetailDto {
    const lines = contract.lines.map((line) => ContractLineDto.from(line));
    return Object.assign(new ContractDetailDto(), ContractDto.from(contract), { lines });
  }
}

export class ContractEventDto {
  @IdField()
  id: number;

  @EnumField(CONTRACT_STATUSES)
  fromStatus: ContractStatus;

  @EnumField(CONTRACT_STATUSES)
  toStatus: ContractStatus;

  @EnumField(CONTRACT_EVENT_KINDS, { description: 'A move between states, or what else was changed.' })
  kind: ContractEventKind;

  @ObjectField({ ...nullable, description: 'What changed, in figures, by the kind of event.' })
  details: Record<string, unknown> | null;

  @DayField({ description: 'Day the move takes effect; of a closing the last day in force.' })
  effectiveOn: string;

  @TextField({ nullable: true, example: 'Disdetta del cliente' })
  reason: string | null;

  @TextField({ example: 'Anna Verdi', description: 'Who did it, as called then.' })
  actorName: string;

  @InstantField()
  at: string;

  static from({
    id,
    fromStatus,
    toStatus,
    kind,
    details,
    effectiveOn,
    reason,
    actorName,
    at,
  }: ContractEvent): ContractEventDto {
    return Object.assign(new ContractEventDto(), {
      ...{ id, fromStatus, toStatus, kind, details, effectiveOn, reason, actorName },
      at: at.toISOString(),
    });
  }
}
