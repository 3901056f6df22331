import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { DataSource } from 'typeorm';
import { contains, listRows } from '../platform/http/list-rows';
import type { ListQuery, Page } from '../platform/http/list-query.dto';
import { BillingResult, type ResultStatus } from './billing-result.entity';
import { BillingRun } from './billing-run.entity';

interface ResultFilter extends ListQuery {
  readonly status?: ResultStatus;
  readonly changed?: boolean;
}

/** Reads runs and their results for the screens. */
@Injectable()
export class BillingRunQuery {
  constructor(private readonly dataSource: DataSource) {}

  list(query: ListQuery): Promise<Page<BillingRun>> {
    const runs = this.dataSource.manager.createQueryBuilder(BillingRun, 'run');
    return listRows(runs, query, {
      createdAt: 'run.createdAt',
      upTo: 'run.upTo',
      issuedOn: 'run.issuedOn',
      status: 'run.status',
    });
  }

  async one(id: number): Promise<BillingRun> {
    const run = await this.dataSource.manager.findOneBy(BillingRun, { id });
    if (!run) throw new DomainError('billing-run.not-found', { id });
    return run;
  }

  results(runId: number, query: ResultFilter): Promise<Page<BillingResult>> {
    const results = this.dataSource.manager
      .createQueryBuilder(BillingResult, 'result')
      .where('result.runId = :runId', { runId });
    if (query.status) results.andWhere('result.status = :status', { status: query.status });
    if (query.changed !== undefined) {
      results.andWhere(`result.taxable ${query.changed ? '<>' : '='} result.previousTaxable`);
    }
    if (query.q) {
      results.andWhere('(result.partnerName LIKE :q OR result.contractCode LIKE :q)', {
        q: contains(query.q),
      });
    }
    return listRows(results, query, {
      contractCode: 'result.contractCode',
      partnerName: 'result.partnerName',
      total: 'result.total',
      taxable: 'result.taxable',
      status: 'result.status',
    });
  }
}
