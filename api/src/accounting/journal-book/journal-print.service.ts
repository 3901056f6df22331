import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { Clock } from '../../platform/clock.service';
import { currentActor } from '../../platform/context';
import { insertMany } from '../../platform/db/bulk-writer';
import { Transactions } from '../../platform/db/transactions.service';
import { FileService } from '../../platform/files/file.service';
import { assertSeesWholeBooks } from '../ledger/company-books';
import { PeriodGate } from '../periods/period-gate.service';
import { totalsAfter } from './book-pages';
import { JournalBookPdf } from './journal-book-pdf.service';
import { JournalBookQuery } from './journal-book.query';
import { JournalLineNumber } from './journal-line-number.entity';
import { JournalPrint } from './journal-print.entity';

/** Final prints of the libro giornale. What was printed is kept, and handed out again as it was. */
@Injectable()
export class JournalPrintService {
  constructor(
    private readonly db: Transactions,
    private readonly book: JournalBookQuery,
    private readonly pdf: JournalBookPdf,
    private readonly files: FileService,
    private readonly clock: Clock,
    private readonly gate: PeriodGate,
  ) {}

  /** The latest first. */
  list(): Promise<JournalPrint[]> {
    assertSeesWholeBooks(currentActor());
    return this.db.manager.find(JournalPrint, { order: { year: 'DESC', firstNumber: 'DESC' } });
  }

  /** The bytes that were printed then; `journal-print.not-found`. */
  async read(id: number): Promise<Buffer> {
    const found = (await this.list()).find((print) => print.id === id);
    if (!found) throw new DomainError('journal-print.not-found', { id });
    return this.files.read(found.fileId);
  }

  /**
   * Prints for good what the year has from its last print up to a day, and gives the lines their numbers. The day must be in a
   * locked month, where nothing moves any more (`journal-book.not-locked`), so the lines can be read and printed before the
   * transaction; of two who print at once the later one fails by the unique number (`record.duplicate`). `journal-book.nothing`
   * if there is no line.
   */
  async print(until: CivilDate): Promise<JournalPrint> {
    if (!(await this.gate.isLocked(this.db.manager, until)))
      throw new DomainError('journal-book.not-locked', { until });
    const year = Number(until.slice(0, 4));
    const last = await this.lastOf(year);
    const span = { from: last ? addDays(last.toDay, 1) : `${year}-01-01`, to: until };
    const book = span.from > until ? null : await this.book.whole(span);
    const [first, end] = [book?.data[0], book?.data.at(-1)];
    if (!book || !first || !end) throw new DomainError('journal-book.nothing', { until });
    const { bytes, lastPage } = await this.pdf.print(book, span, (last?.lastPage ?? 0) + 1);
    const name = `libro-giornale-${year}-${first.number}.pdf`;
    return this.db.run(async (tx) => {
      const { id: fileId } = await this.files.store(tx, bytes, name, 'application/pdf');
      const print = await tx.save(
        tx.create(JournalPrint, {
          ...{ year, fromDay: span.from, toDay: until, firstNumber: first.number, lastNumber: end.number },
          ...{ lastPage, ...totalsAfter(book.carried, book.data), fileId },
          ...{ printedBy: currentActor().name, printedAt: this.clock.now() },
        }),
      );
      await insertMany(
        tx,
        JournalLineNumber,
        book.data.map(({ id: lineId, number }) => ({ lineId, year, number, printId: print.id })),
      );
      return print;
    });
  }

  private lastOf(year: number): Promise<JournalPrint | null> {
    return this.db.manager.findOne(JournalPrint, { where: { year }, order: { firstNumber: 'DESC' } });
  }
}
