import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { sum } from '@ponte/shared/money';
import type Big from 'big.js';
import type { CivilDate } from '@ponte/shared/calendar';
import { assertPartnerVisible } from '../../partners/partner-scope';
import { Transactions } from '../../platform/db/transactions.service';
import type { Page } from '../../platform/http/list-query.dto';
import { exclusionOn, isOpenAt, nextCutOffDay, type Exclusion } from '../calendar/cut-off-calendar';
import type { DunningMode } from '../calendar/dunning-mode';
import { DunningSettings } from '../calendar/dunning-settings.service';
import { Assessor, type Assessed } from './assessor.service';
import type { DefaulterQueryDto } from './defaulter.dto';
import { DUNNING_STAGES, stageOf, type DunningStage } from './stage';

/** How many stand where, and whether anybody can be cut off now. */
export interface DefaulterSummary {
  readonly mode: DunningMode;
  readonly mostAtOnce: number;
  /** Why nobody is cut off today; null on a day when people may be. */
  readonly exclusion: Exclusion | null;
  readonly open: boolean;
  readonly opensAt: string;
  readonly closesAt: string;
  /** The next day for cut-offs; today while it is one. */
  readonly nextOn: CivilDate | null;
  readonly stages: readonly { readonly stage: DunningStage; readonly partners: number; readonly late: Big }[];
}

type Compare = (a: Assessed, b: Assessed) => number;

const text = (a: string, b: string): number => a.localeCompare(b, 'it');
const SORTS: Readonly<Record<string, Compare>> = {
  stage: (a, b) => order(a) - order(b) || b.decision.debt.late.cmp(a.decision.debt.late),
  partnerName: (a, b) => text(a.debtor.name, b.debtor.name),
  late: (a, b) => a.decision.debt.late.cmp(b.decision.debt.late),
  overdue: (a, b) => a.decision.debt.overdue.cmp(b.decision.debt.overdue),
  daysLate: (a, b) => a.decision.debt.daysLate - b.decision.debt.daysLate,
  cutOn: (a, b) => text(a.decision.cutOn ?? '9', b.decision.cutOn ?? '9'),
  id: (a, b) => a.debtor.partnerId - b.debtor.partnerId,
};

/** Who owes something, and what becomes of each: worked out afresh from the books at every look. */
@Injectable()
export class DefaulterQuery {
  constructor(
    private readonly db: Transactions,
    private readonly assessor: Assessor,
    private readonly settings: DunningSettings,
  ) {}

  /** The record rule applies. */
  async list({
    stage,
    stages,
    q,
    ids,
    sort,
    order: direction,
    page,
    perPage,
  }: DefaulterQueryDto): Promise<Page<Assessed>> {
    const compare = SORTS[sort ?? 'stage'];
    if (!compare) throw new DomainError('list.invalid-sort', { sort, allowed: Object.keys(SORTS) });
    const wanted = stage === undefined ? stages : [stage];
    const found = (await this.assessor.preview()).filter(
      ({ debtor, decision }) =>
        (wanted === undefined || wanted.includes(stageOf(decision.cause))) &&
        (ids === undefined || ids.includes(debtor.partnerId)) &&
        (q === undefined || debtor.name.toLowerCase().includes(q.toLowerCase())),
    );
    const sign = direction === 'DESC' ? -1 : 1;
    found.sort((a, b) => sign * (compare(a, b) || a.debtor.partnerId - b.debtor.partnerId));
    return { data: found.slice((page - 1) * perPage, page * perPage), total: found.length };
  }

  /** One partner, whether he owes something or not. `partner.not-found`. */
  async one(partnerId: number): Promise<Assessed> {
    await assertPartnerVisible(this.db.manager, partnerId);
    const [assessed] = await this.assessor.preview([partnerId]);
    if (!assessed) throw new DomainError('partner.not-found', { id: partnerId });
    return assessed;
  }

  async summary(): Promise<DefaulterSummary> {
    const setting = await this.settings.current();
    const now = this.assessor.now();
    const all = await this.assessor.preview();
    const exclusion = exclusionOn(now.today, setting);
    const { mode, mostAtOnce, opensAt, closesAt } = setting;
    return {
      ...{ mode, mostAtOnce, exclusion, opensAt, closesAt },
      open: exclusion === null && isOpenAt(now.time, setting),
      nextOn: nextCutOffDay(now.today, now, setting),
      stages: DUNNING_STAGES.map((stage) => {
        const here = all.filter(({ decision }) => stageOf(decision.cause) === stage);
        return { stage, partners: here.length, late: sum(here.map(({ decision }) => decision.debt.late)) };
      }),
    };
  }
}

function order({ decision }: Assessed): number {
  return DUNNING_STAGES.indexOf(stageOf(decision.cause));
}
