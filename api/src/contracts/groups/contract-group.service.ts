import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { ownPartnersOnly } from '../../partners/partner-scope';
import { PartnerService } from '../../partners/partner.service';
import { Transactions } from '../../platform/db/transactions.service';
import type { Page } from '../../platform/http/list-query.dto';
import { contains, listRows } from '../../platform/http/list-rows';
import { assertVersion } from '../../platform/http/version';
import {
  ContractGroupDto,
  type ContractGroupQuery,
  type CreateContractGroupDto,
  type EditContractGroupDto,
} from './contract-group.dto';
import { ContractGroup } from './contract-group.entity';

/** Groups of contracts that one payer wants on one invoice. */
@Injectable()
export class ContractGroups {
  constructor(
    private readonly db: Transactions,
    private readonly partners: PartnerService,
  ) {}

  list({ payerId, active, ...query }: ContractGroupQuery): Promise<Page<ContractGroup>> {
    const groups = this.db.manager.createQueryBuilder(ContractGroup, 'contractGroup');
    if (payerId !== undefined) groups.andWhere('contractGroup.payerId = :payerId', { payerId });
    if (active !== undefined) groups.andWhere('contractGroup.active = :active', { active });
    if (query.q) groups.andWhere('contractGroup.name LIKE :q', { q: contains(query.q) });
    ownPartnersOnly(groups, 'contractGroup.payerId');
    return listRows(groups, query, { name: 'contractGroup.name', payerId: 'contractGroup.payerId' });
  }

  /** `contract-group.not-found` also where the record rule hides it. */
  async get(id: number, tx: EntityManager = this.db.manager): Promise<ContractGroup> {
    const query = tx
      .createQueryBuilder(ContractGroup, 'contractGroup')
      .where('contractGroup.id = :id', { id });
    ownPartnersOnly(query, 'contractGroup.payerId');
    const group = await query.getOne();
    if (!group) throw new DomainError('contract-group.not-found', { id });
    return group;
  }

  create({ groupBy = 'group', active = true, ...values }: CreateContractGroupDto): Promise<ContractGroup> {
    return this.db.run(async (tx) => {
      await this.partners.load(tx, values.payerId);
      return tx.save(tx.create(ContractGroup, { groupBy, active, ...values }));
    });
  }

  /** The payer stays while contracts are in the group: `contract-group.in-use`. */
  edit(id: number, sent: EditContractGroupDto): Promise<ContractGroup> {
    return this.db.run(async (tx) => {
      const group = await this.get(id, tx);
      assertVersion(group, sent, ContractGroupDto.from(group));
      const {
        payerId = group.payerId,
        name = group.name,
        groupBy = group.groupBy,
        active = group.active,
      } = sent;
      if (payerId !== group.payerId) {
        const members = await tx.query<unknown[]>('SELECT 1 FROM contract WHERE group_id = ? LIMIT 1', [id]);
        if (members.length > 0) throw new DomainError('contract-group.in-use', { id });
        await this.partners.load(tx, payerId);
      }
      return tx.save(Object.assign(group, { payerId, name, groupBy, active }));
    });
  }
}
