import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate } from '@ponte/shared/calendar';
import { money } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import { MessageService } from '../../messaging/message.service';
import type { NewMessage } from '../../messaging/new-message';
import type { FiscalPositionFacts } from '../../partners/fiscal-position-facts';
import { FiscalPositions } from '../../partners/fiscal-position.service';
import type { PartnerSnapshot } from '../../partners/partner-snapshot';
import type { PartnerTerms } from '../../partners/partner-terms';
import { PartnerService } from '../../partners/partner.service';
import { groupRows } from '../../platform/db/group-rows';
import { Transactions } from '../../platform/db/transactions.service';
import { customerVat } from '../customer-vat';
import { shownPrice } from '../shown-price';
import { endedPrices, type EndedPrice } from './ended-prices';
import type { FeeChain } from './fee-chain';
import type { PromotableContract } from './giving';
import { PromotableContracts } from './promotable-contracts.query';

/** Promotions told of in one transaction. */
const AT_ONCE = 250;
/** No promotion is told of longer before its end than a year. */
const LONGEST_NOTICE = 365;

/** A promotion on a line of which the customer has not been told yet that it ends. */
interface Ending {
  readonly id: number;
  readonly givenId: number;
  readonly contractId: number;
  readonly lineId: number;
  readonly name: string;
  readonly endsOn: CivilDate;
}

/** Tells customers that a promotion of theirs is about to end, and what they will pay then. */
@Injectable()
export class PromotionNotices {
  constructor(
    private readonly db: Transactions,
    private readonly contracts: PromotableContracts,
    private readonly partners: PartnerService,
    private readonly positions: FiscalPositions,
    private readonly messages: MessageService,
  ) {}

  /**
   * Writes to the customers whose promotions end within the days of notice as of a day, once each: what was told of is marked,
   * and a message's key is its promotion and last day. Where nothing gets dearer nobody is told. Answers how many messages were
   * written.
   */
  async promotionEndNotices(day: CivilDate): Promise<number> {
    let told = 0;
    for (;;) {
      const { found, written } = await this.db.run((tx) => this.some(tx, day));
      told += written;
      if (found < AT_ONCE) return told;
    }
  }

  private async some(tx: EntityManager, day: CivilDate): Promise<{ found: number; written: number }> {
    const endings = await this.endings(tx, day);
    if (endings.length === 0) return { found: 0, written: 0 };
    const contracts = await this.contracts.load(tx, [
      ...new Set(endings.map(({ contractId }) => contractId)),
    ]);
    const customers = await this.partners.snapshots(tx, [
      ...new Set(contracts.map(({ partnerId }) => partnerId)),
    ]);
    const positions = await this.positions.load(tx);
    const byContract = groupRows(endings, ({ contractId }) => contractId);
    const messages = contracts.flatMap((contract) =>
      noticesOf(contract, byContract.get(contract.id) ?? [], customers.get(contract.partnerId), positions),
    );
    await this.messages.queue(tx, messages);
    await tx.query('UPDATE contract_line_promotion SET end_notice_on = ? WHERE id IN (?)', [
      day,
      endings.map(({ id }) => id),
    ]);
    return { found: endings.length, written: messages.length };
  }

  /** By the index on the last day: what ends within the year, and of that what is due to be told. */
  private endings(tx: EntityManager, day: CivilDate): Promise<Ending[]> {
    return tx.query<Ending[]>(
      `SELECT l.id, p.id AS givenId, l.contract_id AS contractId, l.line_id AS lineId, p.name, l.ends_on AS endsOn
         FROM contract_line_promotion l
         JOIN contract_promotion p ON p.id = l.contract_promotion_id
         JOIN promotion offered ON offered.id = p.promotion_id
         JOIN contract c ON c.id = l.contract_id AND c.status IN ('active', 'suspended', 'paused')
        WHERE l.ends_on BETWEEN ? AND ? AND l.end_notice_on IS NULL
          AND l.ends_on <= DATE_ADD(?, INTERVAL offered.end_notice_days DAY)
        ORDER BY l.contract_id, l.id LIMIT ? FOR UPDATE`,
      [day, addDays(day, LONGEST_NOTICE), day, AT_ONCE],
    );
  }
}

/** One message for all lines of a promotion that ends on one day. */
function noticesOf(
  contract: PromotableContract,
  endings: readonly Ending[],
  partner: PartnerTerms | undefined,
  positions: readonly FiscalPositionFacts[],
): NewMessage[] {
  if (!partner) return [];
  const { customer } = partner;
  const chains = new Map(contract.chains.map((chain) => [chain.originId, chain]));
  const keys = [...new Set(endings.map(({ givenId, endsOn }) => `${givenId}:${endsOn}`))];
  return keys.flatMap((key) => {
    const own = endings.filter(({ givenId, endsOn }) => `${givenId}:${endsOn}` === key);
    const lines = own.flatMap(
      (ending) => endedPrice(chains.get(ending.lineId), ending, partner, positions) ?? [],
    );
    const [first] = own;
    return first && lines.length > 0 ? [notice(contract, customer, first, lines)] : [];
  });
}

/** With the VAT of the first day without the promotion. */
function endedPrice(
  chain: FeeChain | undefined,
  { endsOn }: Ending,
  partner: PartnerTerms,
  positions: readonly FiscalPositionFacts[],
): EndedPrice | null {
  return chain ? endedPrices(chain, endsOn, customerVat(partner, positions, addDays(endsOn, 1))) : null;
}

function notice(
  { code, partnerId }: PromotableContract,
  customer: PartnerSnapshot,
  { givenId, name, endsOn }: Ending,
  lines: readonly EndedPrice[],
): NewMessage {
  const withVat = customer.kind === 'person';
  return {
    key: `promotion-ending:${givenId}:${endsOn}`,
    kind: 'contract.promotion-ending',
    ...{ partnerId, to: customer.email, language: customer.language, template: 'promotion-ending' },
    data: {
      ...{ name: customer.name, code, promotion: name, endsOn, withVat },
      lines: lines.map(({ description, before, after, vatRate }) => ({
        description,
        before: money(shownPrice(before, withVat ? vatRate : null)),
        after: money(shownPrice(after, withVat ? vatRate : null)),
      })),
    },
  };
}
