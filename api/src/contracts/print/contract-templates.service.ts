import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../platform/db/transactions.service';
import type { ListQuery, Page } from '../../platform/http/list-query.dto';
import { listRows } from '../../platform/http/list-rows';
import { assertVersion } from '../../platform/http/version';
import { TemplateService } from '../../platform/pdf/template.service';
import {
  ContractTemplateDto,
  type CreateContractTemplateDto,
  type EditContractTemplateDto,
} from './contract-template.dto';
import { ContractTemplate } from './contract-template.entity';

/** The rules that say which template prints a contract. */
@Injectable()
export class ContractTemplates {
  constructor(
    private readonly db: Transactions,
    private readonly templates: TemplateService,
  ) {}

  list(filters: ListQuery): Promise<Page<ContractTemplate>> {
    const query = this.db.manager.createQueryBuilder(ContractTemplate, 'rule');
    return listRows(query, filters, { template: 'rule.template', customerKind: 'rule.customerKind' });
  }

  get(id: number): Promise<ContractTemplate> {
    return this.load(this.db.manager, id);
  }

  /** Templates there are to choose from. */
  kinds(): string[] {
    return this.templates.kinds('contract');
  }

  /** `contract-template.invalid` when there is no such folder. */
  create({
    template,
    customerKind = null,
    categoryId = null,
  }: CreateContractTemplateDto): Promise<ContractTemplate> {
    this.assertThere(template);
    return this.db.run((tx) => tx.save(tx.create(ContractTemplate, { template, customerKind, categoryId })));
  }

  edit(id: number, sent: EditContractTemplateDto): Promise<ContractTemplate> {
    if (sent.template !== undefined) this.assertThere(sent.template);
    return this.db.run(async (tx) => {
      const rule = await this.load(tx, id);
      assertVersion(rule, sent, ContractTemplateDto.from(rule));
      return tx.save(Object.assign(rule, sent));
    });
  }

  /** What was printed stays as it was. */
  remove(id: number): Promise<void> {
    return this.db.run(async (tx) => {
      await tx.remove(await this.load(tx, id));
    });
  }

  private assertThere(template: string): void {
    if (this.kinds().includes(template)) return;
    throw new DomainError('contract-template.invalid', {}, [
      { field: 'template', code: 'contract-template.no-such-folder' },
    ]);
  }

  private async load(tx: EntityManager, id: number): Promise<ContractTemplate> {
    const rule = await tx.findOneBy(ContractTemplate, { id });
    if (!rule) throw new DomainError('contract-template.not-found', { id });
    return rule;
  }
}
