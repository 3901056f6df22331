import { Injectable, type StreamableFile } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { reportParameters } from '@ponte/shared/report-parameters';
import { Clock } from '../../platform/clock.service';
import { currentActor } from '../../platform/context';
import { isDuplicate, Transactions } from '../../platform/db/transactions.service';
import { FileService, type NewFile } from '../../platform/files/file.service';
import { assertPartnerVisible } from '../../partners/partner-scope';
import { assertSeesWholeBooks } from '../ledger/company-books';
import { PeriodGate } from '../periods/period-gate.service';
import { fileDownload } from '../reports/report-files.service';
import type { ReportName } from './report-name';
import { ReportPrint } from './report-print.entity';
import { isFinal } from './report-span';

/** A report that somebody wants as a file. */
export interface WantedReport {
  readonly report: ReportName;
  /** All that the report depends on but the books; what is undefined counts as not given. */
  readonly parameters: Readonly<Record<string, string | number | undefined>>;
  readonly format: string;
  /** The last day on which something may be registered that the report counts; undefined where there is none. */
  readonly lastDay: CivilDate | undefined;
}

type PrintKey = Pick<ReportPrint, 'report' | 'parameters' | 'format'>;

/** Hands out reports as files. Of those in which nothing moves any more the first print is kept, and is what everybody gets. */
@Injectable()
export class ReportPrints {
  constructor(
    private readonly db: Transactions,
    private readonly gate: PeriodGate,
    private readonly files: FileService,
    private readonly clock: Clock,
  ) {}

  /**
   * The kept print; else what `write` makes of the report, kept if its days are locked. They are looked at before `write` reads
   * the books: months are locked for good. Of two who print at once, one is kept and both get it. Who may not see the report gets
   * no print of it either: `auth.forbidden`, `partner.not-found`.
   */
  async download(
    { report, parameters, format, lastDay }: WantedReport,
    write: () => Promise<NewFile>,
  ): Promise<StreamableFile> {
    await this.assertVisible(report, parameters);
    if (!isFinal(lastDay, await this.gate.lockedTo(this.db.manager))) return fileDownload(await write());
    const key = { report, parameters: reportParameters(parameters), format };
    const kept = await this.current(key);
    if (kept) return fileDownload(kept);
    const file = await write();
    try {
      await this.keep(key, file);
      return fileDownload(file);
    } catch (error) {
      const other = isDuplicate(error) ? await this.current(key) : null;
      if (!other) throw error;
      return fileDownload(other);
    }
  }

  /** Takes a print out of use, so that the report is printed anew; `report-print.not-found`, `report-print.superseded`. */
  async supersede(id: number, reason: string): Promise<void> {
    await this.db.run(async (tx) => {
      const print = await tx.findOne(ReportPrint, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!print) throw new DomainError('report-print.not-found', { id });
      if (!print.current) throw new DomainError('report-print.superseded', { id });
      const [supersededBy, supersededAt] = [currentActor().name, this.clock.now()];
      await tx.save(Object.assign(print, { current: null, supersededBy, supersededAt, reason }));
    });
  }

  /** A partner's ledger is for whoever may see the partner, all other reports for those who may see all. */
  private async assertVisible(report: ReportName, { partnerId }: WantedReport['parameters']): Promise<void> {
    if (report === 'partner-ledger') await assertPartnerVisible(this.db.manager, Number(partnerId));
    else assertSeesWholeBooks(currentActor());
  }

  private async current(key: PrintKey): Promise<NewFile | null> {
    const print = await this.db.manager.findOneBy(ReportPrint, { ...key, current: true });
    return print ? this.files.load(print.fileId) : null;
  }

  private keep(key: PrintKey, { bytes, name, mime }: NewFile): Promise<ReportPrint> {
    return this.db.run(async (tx) => {
      const { id: fileId, sha256 } = await this.files.store(tx, bytes, name, mime);
      const print = { ...key, current: true as const, fileId, fileName: name, sha256 };
      const [printedBy, printedAt] = [currentActor().name, this.clock.now()];
      return tx.save(tx.create(ReportPrint, { ...print, printedBy, printedAt }));
    });
  }
}
