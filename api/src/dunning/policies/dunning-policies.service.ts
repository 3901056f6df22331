import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { decimal } from '@ponte/shared/money';
import type Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../platform/db/transactions.service';
import type { ListQuery, Page } from '../../platform/http/list-query.dto';
import { contains, listRows } from '../../platform/http/list-rows';
import { assertVersion } from '../../platform/http/version';
import type { CreateDunningPolicyDto, EditDunningPolicyDto } from './dunning-policy.dto';
import { DunningPolicyDto } from './dunning-policy.dto';
import { DunningPolicy, GENERAL } from './dunning-policy.entity';
import { policyFaults } from './policy-faults';

const SORTS = { target: 'policy.target', name: 'policy.name', priority: 'policy.priority' };

/** The rules by which defaulters are pursued. */
@Injectable()
export class DunningPolicies {
  constructor(private readonly db: Transactions) {}

  all(tx: EntityManager): Promise<DunningPolicy[]> {
    return tx.find(DunningPolicy, { order: { id: 'ASC' } });
  }

  list(filters: ListQuery): Promise<Page<DunningPolicy>> {
    const query = this.db.manager.createQueryBuilder(DunningPolicy, 'policy');
    if (filters.q) query.andWhere('policy.name LIKE :q', { q: contains(filters.q) });
    return listRows(query, filters, SORTS);
  }

  async get(id: number): Promise<DunningPolicy> {
    return found(await this.db.manager.findOneBy(DunningPolicy, { id }), id);
  }

  /** For a tag or a contract; the general policy is there from the start. `dunning-policy.invalid`, `record.duplicate`. */
  create({ tagId = null, contractId = null, ...values }: CreateDunningPolicyDto): Promise<DunningPolicy> {
    if ((tagId === null) === (contractId === null)) {
      throw new DomainError('dunning-policy.invalid', {}, [
        { field: 'tagId', code: 'dunning-policy.one-target' },
      ]);
    }
    const target = tagId === null ? `contract:${contractId ?? 0}` : `tag:${tagId}`;
    return this.db.run((tx) =>
      tx.save(checked(tx.create(DunningPolicy, { target, tagId, contractId, ...money(values) }))),
    );
  }

  edit(id: number, { version, ...values }: EditDunningPolicyDto): Promise<DunningPolicy> {
    return this.db.run(async (tx) => {
      const policy = await this.lock(tx, id);
      assertVersion(policy, { version }, DunningPolicyDto.from(policy));
      return tx.save(checked(Object.assign(policy, money(values))));
    });
  }

  /** `dunning-policy.general` for the one that everybody falls back on. */
  remove(id: number): Promise<void> {
    return this.db.run(async (tx) => {
      const policy = await this.lock(tx, id);
      if (policy.target === GENERAL) throw new DomainError('dunning-policy.general', { id });
      await tx.remove(policy);
    });
  }

  private async lock(tx: EntityManager, id: number): Promise<DunningPolicy> {
    return found(await tx.findOne(DunningPolicy, { where: { id }, lock: { mode: 'pessimistic_write' } }), id);
  }
}

interface Amounts {
  readonly leastAmount: Big;
  readonly tolerance: Big;
  readonly resumeBelow: Big;
}

/** What was sent, its amounts as decimals. */
function money<T extends Partial<Record<keyof Amounts, string>>>({
  leastAmount,
  tolerance,
  resumeBelow,
  ...values
}: T): Omit<T, keyof Amounts> & Partial<Amounts> {
  return {
    ...values,
    ...(leastAmount === undefined ? {} : { leastAmount: decimal(leastAmount) }),
    ...(tolerance === undefined ? {} : { tolerance: decimal(tolerance) }),
    ...(resumeBelow === undefined ? {} : { resumeBelow: decimal(resumeBelow) }),
  };
}

function found(policy: DunningPolicy | null, id: number): DunningPolicy {
  if (!policy) throw new DomainError('dunning-policy.not-found', { id });
  return policy;
}

function checked(policy: DunningPolicy): DunningPolicy {
  const faults = policyFaults(policy);
  if (faults.length > 0) throw new DomainError('dunning-policy.invalid', {}, faults);
  return policy;
}
