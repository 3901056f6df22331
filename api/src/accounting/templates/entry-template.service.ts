import { Injectable } from '@nestjs/common';
import { DomainError, type FieldFault } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../platform/db/transactions.service';
import type { ListQuery, Page } from '../../platform/http/list-query.dto';
import { contains, listRows } from '../../platform/http/list-rows';
import { assertVersion } from '../../platform/http/version';
import { accountsOf } from '../chart/accounts-of.query';
import { EntryTemplateDto, type CreateEntryTemplateDto, type EditEntryTemplateDto } from './entry-template.dto';
import { EntryTemplate } from './entry-template.entity';

/** Templates of entries written by hand. */
@Injectable()
export class EntryTemplateService {
  constructor(private readonly db: Transactions) {}

  list(filters: ListQuery): Promise<Page<EntryTemplate>> {
    const query = this.db.manager.createQueryBuilder(EntryTemplate, 'template');
    if (filters.q) query.andWhere('template.name LIKE :q', { q: contains(filters.q) });
    return listRows(query, filters, { name: 'template.name' });
  }

  /** `entry-template.not-found` if there is none. */
  async get(id: number): Promise<EntryTemplate> {
    return found(await this.db.manager.findOneBy(EntryTemplate, { id }), id);
  }

  /** `entry-template.invalid` where a line names an account that is not in the chart; `record.duplicate` by name. */
  create(sent: CreateEntryTemplateDto): Promise<EntryTemplate> {
    return this.db.run(async (tx) => {
      await assertAccounts(tx, sent.lines);
      return tx.save(tx.create(EntryTemplate, sent));
    });
  }

  edit(id: number, sent: EditEntryTemplateDto): Promise<EntryTemplate> {
    return this.db.run(async (tx) => {
      const row = await tx.findOne(EntryTemplate, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const template = found(row, id);
      assertVersion(template, sent, EntryTemplateDto.from(template));
      if (sent.lines) await assertAccounts(tx, sent.lines);
      return tx.save(Object.assign(template, sent));
    });
  }

  delete(id: number): Promise<void> {
    return this.db.run(async (tx) => {
      await tx.remove(found(await tx.findOneBy(EntryTemplate, { id }), id));
    });
  }
}

function found(template: EntryTemplate | null, id: number): EntryTemplate {
  if (!template) throw new DomainError('entry-template.not-found', { id });
  return template;
}

async function assertAccounts(
  tx: EntityManager,
  lines: readonly { readonly accountCode: string }[],
): Promise<void> {
  const codes = lines.map(({ accountCode }) => accountCode);
  const known = await accountsOf(tx, codes);
  const faults = codes.flatMap((code, index): FieldFault[] =>
    known.has(code) ? [] : [{ field: `lines.${index}.accountCode`, code: 'account.not-found' }],
  );
  if (faults.length > 0) throw new DomainError('entry-template.invalid', {}, faults);
}
