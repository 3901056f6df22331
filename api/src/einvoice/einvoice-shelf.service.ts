import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { latest, type CivilDate } from '@ponte/shared/calendar';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.service';
import { insertMany, type Row } from '../platform/db/bulk-writer';
import { Transactions } from '../platform/db/transactions.service';
import { Numbering } from '../platform/numbering.service';
import { EinvoiceFile } from './einvoice-file.entity';
import type { EinvoiceSource, TaxId } from './fatturapa/einvoice-source';
import { fatturaPa } from './fatturapa/fatturapa';
import { preSendFaults } from './fatturapa/fatturapa-rules';
import { fatturaPaXml } from './fatturapa/fatturapa-xml';
import { sdiFileName, sdiProgressive } from './sdi/sdi-file-name';

/** File names are counted for ever, whatever the year: SDI takes none twice. */
const SERIES = 'sdi-file';

/** Files held in memory together. */
const FILES_AT_ONCE = 50;

/** Names, checks and stores the files. */
@Injectable()
export class EinvoiceShelf {
  constructor(
    private readonly db: Transactions,
    private readonly numbering: Numbering,
    private readonly clock: Clock,
  ) {}

  /** Those of these documents that are to have a file and have none: only electronic registers have files. */
  async withoutFile(tx: EntityManager, invoiceIds: readonly number[]): Promise<number[]> {
    if (invoiceIds.length === 0) return [];
    const missing = await tx.query<{ id: number }[]>(
      `SELECT i.id FROM invoice i JOIN register r ON r.id = i.register_id AND r.electronic = 1
        WHERE i.id IN (?) AND NOT EXISTS (SELECT 1 FROM einvoice_file f WHERE f.invoice_id = i.id) ORDER BY i.id`,
      [invoiceIds],
    );
    return missing.map(({ id }) => id);
  }

  /**
   * Takes the numbers of `count` files and answers the first. In a transaction of its own: names must never come twice but may
   * have gaps, so nobody need wait for the files to be built.
   */
  reserve(count: number): Promise<number> {
    return this.db.run((tx) => this.numbering.reserve(tx, SERIES, 0, count, null));
  }

  /** Builds, checks and stores the files of documents, numbered from `first` on. */
  async add(
    tx: EntityManager,
    documents: readonly DocumentToFile[],
    transmitter: TaxId,
    first: number,
  ): Promise<void> {
    const built = { today: this.clock.today(), builtAt: this.clock.now() };
    for (let start = 0; start < documents.length; start += FILES_AT_ONCE) {
      const part = documents.slice(start, start + FILES_AT_ONCE);
      await insertMany(
        tx,
        EinvoiceFile,
        part.map((document, index) =>
          file(document, transmitter, sdiProgressive(first + start + index), built),
        ),
      );
    }
  }
}

/** A document that is to have a file, and what the file says once it has its number. */
export interface DocumentToFile {
  readonly owner: Pick<Row<EinvoiceFile>, 'invoiceId' | 'integrationId'>;
  readonly issuedOn: CivilDate;
  readonly source: (progressive: string) => EinvoiceSource;
}

interface Built {
  readonly today: CivilDate;
  readonly builtAt: Date;
}

/** The file of a document, checked as if SDI got it today. */
function file(
  { owner, issuedOn, source }: DocumentToFile,
  transmitter: TaxId,
  progressive: string,
  { today, builtAt }: Built,
): Row<EinvoiceFile> {
  const name = sdiFileName(transmitter, progressive);
  const tree = fatturaPa(source(progressive));
  const xml = Buffer.from(fatturaPaXml(tree));
  const faults = preSendFaults({ name, xml, document: tree }, latest(issuedOn, today));
  return {
    ...owner,
    fileName: name,
    progressive,
    status: faults.length === 0 ? 'ready' : 'faulty',
    xml,
    sha256: createHash('sha256').update(xml).digest('hex'),
    faults,
    builtAt,
  };
}
