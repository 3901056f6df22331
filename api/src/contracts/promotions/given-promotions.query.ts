import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { PromotionKind } from '../../catalog/promotion';
import { Clock } from '../../platform/clock.service';
import { selectMany } from '../../platform/db/bulk-reader';
import { Transactions } from '../../platform/db/transactions.service';
import { loadContract } from '../load-contract.query';
import { ContractLinePromotion } from './contract-line-promotion.entity';
import { monthlyFee, type FeeChain } from './fee-chain';
import { PromotableContracts } from './promotable-contracts.query';
import { stageOf, type PromotionStage } from './stage';

/** A promotion on one line of a contract. */
export interface GivenStretch {
  readonly lineId: number;
  readonly description: string;
  readonly value: Big;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
  readonly stage: PromotionStage;
}

/** A promotion that a contract has, as its page shows it. */
export interface GivenPromotion {
  readonly id: number;
  readonly promotionId: number;
  readonly name: string;
  readonly kind: PromotionKind;
  readonly priority: number;
  readonly exclusive: boolean;
  readonly voucherCode: string | null;
  readonly bulkChangeId: number | null;
  readonly givenOn: CivilDate;
  readonly givenBy: string;
  readonly stage: PromotionStage;
  /** EUR without VAT a month: today while it runs, else on its first day. */
  readonly saves: Big;
  readonly lines: readonly GivenStretch[];
}

type HeadRow = Omit<GivenPromotion, 'exclusive' | 'stage' | 'saves' | 'lines'> & {
  readonly exclusive: number;
};

const ROW = ['id', 'contractPromotionId', 'lineId', 'value', 'startsOn', 'endsOn'] as const;

/** The promotions of one contract, for its page. */
@Injectable()
export class GivenPromotions {
  constructor(
    private readonly db: Transactions,
    private readonly contracts: PromotableContracts,
    private readonly clock: Clock,
  ) {}

  /** In the order in which they apply, those that are over last. */
  async of(contractId: number): Promise<GivenPromotion[]> {
    const tx = this.db.manager;
    await loadContract(tx, contractId);
    const heads = await tx.query<HeadRow[]>(
      `SELECT p.id, p.promotion_id AS promotionId, p.name, p.kind, p.priority, p.exclusive, v.code AS voucherCode,
              p.bulk_change_id AS bulkChangeId, p.given_on AS givenOn, p.given_by AS givenBy
         FROM contract_promotion p LEFT JOIN voucher v ON v.id = p.voucher_id
        WHERE p.contract_id = ? ORDER BY p.priority, p.id`,
      [contractId],
    );
    const rows = await selectMany(tx, ContractLinePromotion, ROW, {
      ...{ where: 'contractPromotionId', in: heads.map(({ id }) => id), order: ['id'] },
    });
    const [contract] = await this.contracts.load(tx, [contractId]);
    const chains = new Map((contract?.chains ?? []).map((chain) => [chain.originId, chain]));
    const today = this.clock.today();
    const given = heads.map((head) => {
      const own = rows.filter(({ contractPromotionId }) => contractPromotionId === head.id);
      return givenPromotion(head, own, chains, today);
    });
    return [
      ...given.filter(({ stage }) => stage !== 'over'),
      ...given.filter(({ stage }) => stage === 'over'),
    ];
  }
}

function givenPromotion(
  { exclusive, ...head }: HeadRow,
  rows: readonly Pick<ContractLinePromotion, (typeof ROW)[number]>[],
  chains: ReadonlyMap<number, FeeChain>,
  today: CivilDate,
): GivenPromotion {
  const lines = rows.map(({ id, lineId, value, startsOn, endsOn }) => {
    const chain = chains.get(lineId);
    const stage = stageOf({ startsOn, endsOn }, today);
    const description = chain?.lines.at(-1)?.description ?? '';
    const saves = chain ? savedBy(chain, id, stage === 'running' ? today : startsOn) : ZERO;
    return { line: { lineId, description, value, startsOn, endsOn, stage }, saves };
  });
  const stages = lines.map(({ line }) => line.stage);
  const stage = (['running', 'coming'] as const).find((each) => stages.includes(each)) ?? 'over';
  return {
    ...head,
    ...{ exclusive: exclusive === 1, stage },
    saves: sum(lines.filter(({ line }) => line.stage === stage).map(({ saves }) => saves)),
    lines: lines.map(({ line }) => line),
  };
}

/** What the chain would cost more on a day without one of its promotions. */
function savedBy(chain: FeeChain, rowId: number, day: CivilDate): Big {
  const others = chain.promotions.filter(({ id }) => id !== rowId);
  return monthlyFee(chain, day, others).minus(monthlyFee(chain, day));
}
