import { Injectable } from '@nestjs/common';
import { nameSearch } from '../partners/partner-search';
import { ownPartnersOnly } from '../partners/partner-scope';
import { Transactions } from '../platform/db/transactions.service';
import type { Page } from '../platform/http/list-query.dto';
import { contains, listRows } from '../platform/http/list-rows';
import type { ContractQuery } from './contract.dto';
import { Contract } from './contract.entity';

const SORTS = {
  code: 'contract.code',
  partnerId: 'contract.partnerId',
  status: 'contract.status',
  startsOn: 'contract.startsOn',
  endsOn: 'contract.endsOn',
  recurrenceMonths: 'contract.recurrenceMonths',
  nextBillingOn: 'contract.nextBillingOn',
};

/** Pages of contracts, without their lines. */
@Injectable()
export class ContractList {
  constructor(private readonly db: Transactions) {}

  list(filters: ContractQuery): Promise<Page<Contract>> {
    const query = this.db.manager.createQueryBuilder(Contract, 'contract');
    const { partnerId, status, recurrenceMonths, policy, productId, dueBy, q } = filters;
    for (const [name, value] of Object.entries({ partnerId, status, recurrenceMonths, policy })) {
      if (value !== undefined) query.andWhere(`contract.${name} = :${name}`, { [name]: value });
    }
    if (productId !== undefined) {
      query.andWhere(
        'contract.id IN (SELECT l.contract_id FROM contract_line l WHERE l.product_id = :productId)',
        { productId },
      );
    }
    if (dueBy !== undefined) query.andWhere('contract.nextBillingOn <= :dueBy', { dueBy });
    if (q) {
      const { where, parameters } = /\d/.test(q)
        ? { where: 'contract.code LIKE :code', parameters: { code: contains(q) } }
        : ofCustomer(q);
      query.andWhere(where, parameters);
    }
    ownPartnersOnly(query, 'contract.partnerId');
    return listRows(query, filters, SORTS);
  }
}

/** Contracts of the customers that are called so. */
function ofCustomer(name: string): { where: string; parameters: object } {
  const { where, parameters } = nameSearch(name, 'customer.name');
  return {
    where: `contract.partnerId IN (SELECT customer.id FROM partner customer WHERE ${where})`,
    parameters,
  };
}
