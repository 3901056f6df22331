import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { In, type EntityManager } from 'typeorm';
import { AuditService } from '../platform/audit/audit.service';
import { Transactions } from '../platform/db/transactions.service';
import type { ListQuery, Page } from '../platform/http/list-query.dto';
import { contains, listRows } from '../platform/http/list-rows';
import type { Partner } from './partner.entity';
import type { TagInputDto } from './tag.dto';
import { Tag } from './tag.entity';

/** Words that group partners. */
@Injectable()
export class TagService {
  constructor(
    private readonly db: Transactions,
    private readonly audit: AuditService,
  ) {}

  list(filters: ListQuery): Promise<Page<Tag>> {
    const query = this.db.manager.createQueryBuilder(Tag, 'tag');
    if (filters.q) query.andWhere('tag.name LIKE :q', { q: contains(filters.q) });
    return listRows(query, filters, { name: 'tag.name' });
  }

  get(id: number): Promise<Tag> {
    return this.load(this.db.manager, id);
  }

  create({ name }: TagInputDto): Promise<Tag> {
    return this.db.run((tx) => tx.save(tx.create(Tag, { name })));
  }

  rename(id: number, { name }: TagInputDto): Promise<Tag> {
    return this.db.run(async (tx) => tx.save(Object.assign(await this.load(tx, id), { name })));
  }

  /** Takes the tag off all partners, and away. */
  remove(id: number): Promise<void> {
    return this.db.run(async (tx) => {
      await tx.remove(await this.load(tx, id));
    });
  }

  /** Gives a partner these tags and no others. Kept in the audit here: it sees rows of entities, and a tag given is none. */
  async give(tx: EntityManager, partner: Partner, ids: readonly number[]): Promise<void> {
    const wanted = [...new Set(ids)];
    const tags = await tx.find(Tag, { where: { id: In(wanted) }, order: { id: 'ASC' } });
    if (tags.length < wanted.length) {
      throw new DomainError('record.invalid-reference', {}, [{ field: 'tagIds', code: 'not-found' }]);
    }
    const before = partner.tags.map(({ name }) => name);
    const after = tags.map(({ name }) => name);
    if (before.join() === after.join()) return;
    partner.tags = tags;
    await tx.save(partner);
    await this.audit.record(tx, {
      ...{ resource: 'partner', resourceId: partner.id, action: 'updated' },
      ...{ before: { tags: before }, after: { tags: after } },
    });
  }

  private async load(tx: EntityManager, id: number): Promise<Tag> {
    const tag = await tx.findOneBy(Tag, { id });
    if (!tag) throw new DomainError('tag.not-found', { id });
    return tag;
  }
}
