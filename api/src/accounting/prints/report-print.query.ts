import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { currentActor } from '../../platform/context';
import { Transactions } from '../../platform/db/transactions.service';
import { FileService, type NewFile } from '../../platform/files/file.service';
import type { ListQuery, Page } from '../../platform/http/list-query.dto';
import { listRows } from '../../platform/http/list-rows';
import { assertSeesWholeBooks } from '../ledger/company-books';
import { REPORT_NAMES, REPORTS, type ReportName } from './report-name';
import { ReportPrint } from './report-print.entity';

export interface ReportPrintFilter extends ListQuery {
  readonly report?: ReportName;
  readonly parameters?: string;
  readonly current?: boolean;
}

const SORTS = { printedAt: 'print.printedAt', report: 'print.report' };

/** The prints that were kept, of the reports that the caller may read. All partners stand in them. */
@Injectable()
export class ReportPrintQuery {
  constructor(
    private readonly db: Transactions,
    private readonly files: FileService,
  ) {}

  list({ report, parameters, current, ...list }: ReportPrintFilter): Promise<Page<ReportPrint>> {
    const query = this.db.manager
      .createQueryBuilder(ReportPrint, 'print')
      .where('print.report IN (:...readable)', { readable: assertReads() });
    if (report !== undefined) query.andWhere('print.report = :report', { report });
    if (parameters !== undefined) query.andWhere('print.parameters = :parameters', { parameters });
    if (current !== undefined) query.andWhere(`print.current IS ${current ? 'NOT ' : ''}NULL`);
    return listRows(query, list, SORTS);
  }

  /** The bytes as they were printed, in use or superseded; `report-print.not-found`. */
  async file(id: number): Promise<NewFile> {
    const readable = assertReads();
    const print = await this.db.manager.findOneBy(ReportPrint, { id });
    if (!print || !readable.includes(print.report)) throw new DomainError('report-print.not-found', { id });
    return this.files.load(print.fileId);
  }
}

/** The reports that the caller may read; `auth.forbidden` if there are none, or none of all partners. */
function assertReads(): ReportName[] {
  const actor = currentActor();
  assertSeesWholeBooks(actor);
  const readable = REPORT_NAMES.filter((name) => actor.permissions.has(REPORTS[name]));
  if (readable.length === 0) throw new DomainError('auth.forbidden');
  return readable;
}
