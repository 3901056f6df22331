import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { AuditService, type AuditRecord } from '../platform/audit/audit.service';
import { Clock } from '../platform/clock.service';
import { currentActor } from '../platform/context';
import { Transactions } from '../platform/db/transactions.service';
import { EinvoiceFile } from './einvoice-file.entity';

interface FileRow {
  readonly id: number;
  readonly fileName: string;
  readonly invoiceId: number | null;
  readonly integrationId: number | null;
}

const COLUMNS = 'id, file_name AS fileName, invoice_id AS invoiceId, integration_id AS integrationId';
const AT_ONCE = 1000;

/** Which files were given to SDI: said by the office, for instance after it uploaded a ZIP to the portal. */
@Injectable()
export class SentMarks {
  constructor(
    private readonly db: Transactions,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Marks those of these files that are ready and not marked yet, and answers how many; the others stay as they are. */
  async mark(fileIds: readonly number[]): Promise<number> {
    let marked = 0;
    for (let start = 0; start < fileIds.length; start += AT_ONCE) {
      const part = fileIds.slice(start, start + AT_ONCE);
      marked += await this.db.run((tx) => this.markIn(tx, part));
    }
    return marked;
  }

  /** Takes a mark back, which was set by mistake or is of a file that SDI refused. `einvoice.not-found`, `einvoice.not-sent`. */
  async unmark(fileId: number, reason: string): Promise<void> {
    await this.db.run(async (tx) => {
      const file = await tx.findOne(EinvoiceFile, {
        ...{ where: { id: fileId }, lock: { mode: 'pessimistic_write' } },
      });
      if (!file) throw new DomainError('einvoice.not-found', { id: fileId });
      if (file.sentAt === null) throw new DomainError('einvoice.not-sent', { fileName: file.fileName });
      await tx.update(EinvoiceFile, { id: fileId }, { sentAt: null, sentBy: null });
      const before = { fileName: file.fileName, sentBy: file.sentBy };
      await this.audit.record(tx, { ...documentOf(file), action: 'unsent', before, after: { reason } });
    });
  }

  private async markIn(tx: EntityManager, fileIds: readonly number[]): Promise<number> {
    const files = await tx.query<FileRow[]>(
      `SELECT ${COLUMNS} FROM einvoice_file WHERE id IN (?) AND status = 'ready' AND sent_at IS NULL ORDER BY id FOR UPDATE`,
      [fileIds],
    );
    if (files.length === 0) return 0;
    await tx.query('UPDATE einvoice_file SET sent_at = ?, sent_by = ? WHERE id IN (?)', [
      ...[this.clock.now(), currentActor().name, files.map(({ id }) => id)],
    ]);
    await this.audit.record(
      tx,
      ...files.map((file) => ({
        ...documentOf(file),
        action: 'sent',
        after: { fileName: file.fileName },
      })),
    );
    return files.length;
  }
}

/** The history is that of the document. */
function documentOf({
  invoiceId,
  integrationId,
}: Pick<FileRow, 'invoiceId' | 'integrationId'>): Pick<AuditRecord, 'resource' | 'resourceId'> {
  return invoiceId === null
    ? { resource: 'vat-integration', resourceId: integrationId }
    : { resource: 'invoice', resourceId: invoiceId };
}
