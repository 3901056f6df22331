import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { currentActor } from '../platform/context';
import { Transactions } from '../platform/db/transactions.service';
import type { Page } from '../platform/http/list-query.dto';
import { listRows } from '../platform/http/list-rows';
import { partnerSearch } from './partner-search';
import type { PartnerQuery } from './partner-query.dto';
import { Partner } from './partner.entity';

const SORTS = {
  name: 'partner.name',
  kind: 'partner.kind',
  vatNumber: 'partner.vatNumber',
  fiscalCode: 'partner.fiscalCode',
  email: 'partner.email',
  createdAt: 'partner.createdAt',
};

/** Filters for columns of the same name. */
const EXACT = [
  ...(['kind', 'resellerId', 'agentId', 'active'] as const),
  ...(['customer', 'supplier', 'reseller', 'agent'] as const),
] as const;

/** A partner as lists show it. */
export interface PartnerRow {
  readonly partner: Omit<Partner, 'addresses' | 'contacts' | 'tags'>;
  /** Of the legal address. */
  readonly town: string | null;
  readonly tagIds: readonly number[];
}

/** Pages of partners. The page itself is one query over one table; what lists show beside it is read for its rows alone. */
@Injectable()
export class PartnerList {
  constructor(private readonly db: Transactions) {}

  async list(filters: PartnerQuery): Promise<Page<PartnerRow>> {
    const { data, total } = await listRows(this.filtered(filters), filters, SORTS);
    const ids = data.map(({ id }) => id);
    const [towns, tags] = await Promise.all([this.towns(ids), this.tags(ids)]);
    const rows = data.map((partner) => ({
      partner,
      town: towns.get(partner.id) ?? null,
      tagIds: tags.get(partner.id) ?? [],
    }));
    return { data: rows, total };
  }

  private filtered({ tagId, q, ids, ...exact }: PartnerQuery): SelectQueryBuilder<Partner> {
    const query = this.db.manager.createQueryBuilder(Partner, 'partner');
    if (ids === undefined) query.andWhere('partner.mergedIntoId IS NULL');
    for (const name of EXACT) {
      if (exact[name] !== undefined) query.andWhere(`partner.${name} = :${name}`, { [name]: exact[name] });
    }
    if (tagId !== undefined) {
      query.andWhere(
        'partner.id IN (SELECT tagged.partner_id FROM partner_tag tagged WHERE tagged.tag_id = :tagId)',
        { tagId },
      );
    }
    const own = currentActor().resellerId;
    if (own !== null) query.andWhere('partner.resellerId = :own', { own });
    if (q) {
      const { where, parameters } = partnerSearch(q, 'partner');
      query.andWhere(where, parameters);
    }
    return query;
  }

  private async towns(ids: readonly number[]): Promise<Map<number, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.manager.query<{ partnerId: number; town: string }[]>(
      "SELECT partner_id AS partnerId, town FROM address WHERE partner_id IN (?) AND kind = 'legal'",
      [ids],
    );
    return new Map(rows.map(({ partnerId, town }) => [partnerId, town]));
  }

  private async tags(ids: readonly number[]): Promise<Map<number, number[]>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.manager.query<{ partnerId: number; tagId: number }[]>(
      'SELECT partner_id AS partnerId, tag_id AS tagId FROM partner_tag WHERE partner_id IN (?) ORDER BY tag_id',
      [ids],
    );
    const byPartner = new Map<number, number[]>(ids.map((id) => [id, []]));
    for (const { partnerId, tagId } of rows) byPartner.get(partnerId)?.push(tagId);
    return byPartner;
  }
}
