import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { currentActor } from '../platform/context';
import { Transactions } from '../platform/db/transactions.service';
import {
  DUPLICATE_FIELDS,
  duplicateKeys,
  duplicates,
  type Duplicate,
  type KnownIdentity,
} from './duplicate-check';
import { loadPartner } from './load-partner.query';
import type { PartnerTerms } from './partner-terms';
import { PartnerTermsQuery } from './partner-terms.query';
import type { DuplicateQuery } from './duplicate.dto';
import { Partner } from './partner.entity';

/** Enough to warn with; whoever has more twins than that sees some of them. */
const MOST_DUPLICATES = 20;

/** Who our partners are. */
@Injectable()
export class PartnerService {
  constructor(
    private readonly db: Transactions,
    private readonly terms: PartnerTermsQuery,
  ) {}

  /** A partner with its parts; `partner.not-found` also where the record rule hides it. */
  get(id: number): Promise<Partner> {
    return this.load(this.db.manager, id);
  }

  /** The same inside a transaction. */
  load(tx: EntityManager, id: number): Promise<Partner> {
    return loadPartner(tx, id);
  }

  /**
   * What documents and billing need of partners, by id, with a fixed number of queries. A partner without any address is
   * not in the map. The record rule is the caller's: these are partners it already holds.
   */
  snapshots(tx: EntityManager, partnerIds: readonly number[]): Promise<Map<number, PartnerTerms>> {
    return this.terms.load(tx, partnerIds);
  }

  /** Partners that may be the one that is being typed: same VAT number, fiscal code, e-mail or telephone number. */
  async duplicates({ exceptId = 0, ...typed }: DuplicateQuery): Promise<Duplicate[]> {
    const keys = duplicateKeys(typed);
    const fields = DUPLICATE_FIELDS.filter((field) => keys[field].length > 0);
    if (fields.length === 0) return [];
    const { resellerId } = currentActor();
    const query = this.db.manager
      .createQueryBuilder(Partner, 'partner')
      .select(['partner.id', 'partner.name', ...DUPLICATE_FIELDS.map((field) => `partner.${field}`)])
      .where(`(${fields.map((field) => `partner.${field} IN (:...${field})`).join(' OR ')})`, keys)
      .andWhere('partner.id <> :exceptId AND partner.mergedIntoId IS NULL', { exceptId })
      .limit(MOST_DUPLICATES);
    if (resellerId !== null) query.andWhere('partner.resellerId = :resellerId', { resellerId });
    const known: KnownIdentity[] = await query.getMany();
    return duplicates(typed, known);
  }
}
