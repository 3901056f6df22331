import { Injectable } from '@nestjs/common';
import { Transactions } from '../platform/db/transactions.service';
import type { Page } from '../platform/http/list-query.dto';
import { listRows } from '../platform/http/list-rows';
import { chooseContracts } from './contract-choice.query';
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
    chooseContracts(query, filters);
    return listRows(query, filters, SORTS);
  }
}
