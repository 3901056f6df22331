import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../platform/db/transactions.service';
import type { Page } from '../../platform/http/list-query.dto';
import { contains, listRows } from '../../platform/http/list-rows';
import { assertVersion } from '../../platform/http/version';
import { TermsDto, type CreateTermsDto, type EditTermsDto, type TermsQuery } from './terms.dto';
import { Terms } from './terms.entity';

const SORTS = {
  position: 'terms.position',
  name: 'terms.name',
  slot: 'terms.slot',
  language: 'terms.language',
};

/** Which terms go into which contracts. They are never deleted, since contracts were signed with them, only taken out of use. */
@Injectable()
export class TermsService {
  constructor(private readonly db: Transactions) {}

  list(filters: TermsQuery): Promise<Page<Terms>> {
    const { slot, language, customerKind, active, q } = filters;
    const query = this.db.manager
      .createQueryBuilder(Terms, 'terms')
      .leftJoin('terms.versions', 'version')
      .addSelect(
        ['id', 'number', 'validFrom', 'title', 'usedAt', 'termsId'].map((name) => `version.${name}`),
      );
    if (slot) query.andWhere('terms.slot = :slot', { slot });
    if (language) query.andWhere('terms.language = :language', { language });
    if (customerKind) query.andWhere('terms.customerKind = :customerKind', { customerKind });
    if (active !== undefined) query.andWhere('terms.active = :active', { active });
    if (q) query.andWhere('terms.name LIKE :q', { q: contains(q) });
    return listRows(query, filters, SORTS);
  }

  get(id: number): Promise<Terms> {
    return this.load(this.db.manager, id);
  }

  create({ slot, name, language, ...rule }: CreateTermsDto): Promise<Terms> {
    return this.db.run(async (tx) => {
      const blank = { position: 1, customerKind: null, categoryId: null, productId: null, active: true };
      const terms = await tx.save(tx.create(Terms, { ...blank, slot, name, language, ...rule }));
      return this.load(tx, terms.id);
    });
  }

  /** What was printed stays as it was; rules and order are for prints to come. */
  edit(id: number, sent: EditTermsDto): Promise<Terms> {
    return this.db.run(async (tx) => {
      const terms = await this.load(tx, id);
      assertVersion(terms, sent, TermsDto.from(terms));
      await tx.save(Object.assign(terms, sent));
      return this.load(tx, id);
    });
  }

  private async load(tx: EntityManager, id: number): Promise<Terms> {
    const terms = await tx.findOne(Terms, { where: { id }, relations: { versions: true } });
    if (!terms) throw new DomainError('terms.not-found', { id });
    return terms;
  }
}
