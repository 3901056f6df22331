import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { EinvoiceFile, EinvoiceState } from './einvoice-file.entity';

/** Narrows a query of files (`file`) to those in a state. */
export function inState(files: SelectQueryBuilder<ObjectLiteral>, state: EinvoiceState | undefined): void {
  if (state === undefined) return;
  files.andWhere(`file.sentAt IS ${state === 'sent' ? 'NOT ' : ''}NULL`);
  if (state !== 'sent') files.andWhere('file.status = :state', { state });
}

/**
 * Holds the files of these documents until the transaction ends; `einvoice.sent` if one of them was given to SDI, which has it as it is:
 * what is wrong with it is put right by a credit note, or after SDI refused it.
 */
export async function assertUnsent(
  tx: EntityManager,
  owner: keyof Pick<EinvoiceFile, 'invoiceId' | 'integrationId'>,
  ids: readonly number[],
): Promise<void> {
  const column = owner === 'invoiceId' ? 'invoice_id' : 'integration_id';
  const files = await tx.query<{ fileName: string; sentAt: Date | null }[]>(
    `SELECT file_name AS fileName, sent_at AS sentAt FROM einvoice_file WHERE ${column} IN (?) FOR UPDATE`,
    [[0, ...ids]],
  );
  const sent = files.find(({ sentAt }) => sentAt !== null);
  if (sent) throw new DomainError('einvoice.sent', { fileName: sent.fileName });
}
