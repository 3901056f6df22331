import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { IssuedDocument } from '../invoicing/issued-documents.query';
import { Clock } from '../platform/clock.service';
import { insertMany, type Row } from '../platform/db/bulk-writer';
import { Numbering } from '../platform/numbering.service';
import { EinvoiceFile } from './einvoice-file.entity';
import { einvoiceSource, type EinvoiceContext } from './einvoice-mapping';
import { fatturaPa } from './fatturapa/fatturapa';
import { preSendFaults } from './fatturapa/fatturapa-rules';
import { fatturaPaXml } from './fatturapa/fatturapa-xml';
import { sdiFileName, sdiProgressive } from './sdi/sdi-file-name';

/** File names are counted for ever, whatever the year: SDI takes none twice. */
const SERIES = 'sdi-file';

/** Names, checks and stores the files. */
@Injectable()
export class EinvoiceShelf {
  constructor(
    private readonly numbering: Numbering,
    private readonly clock: Clock,
  ) {}

  async withoutFile(tx: EntityManager, invoiceIds: readonly number[]): Promise<number[]> {
    const there = await tx.find(EinvoiceFile, {
      select: { invoiceId: true },
      where: { invoiceId: In([...invoiceIds]) },
    });
    const built = new Set(there.map(({ invoiceId }) => invoiceId));
    return invoiceIds.filter((id) => !built.has(id));
  }

  async add(
    tx: EntityManager,
    documents: readonly IssuedDocument[],
    context: EinvoiceContext,
  ): Promise<void> {
    const first = await this.numbering.reserve(tx, SERIES, 0, documents.length, null);
    const today = this.clock.today();
    const builtAt = this.clock.now();
    const rows = documents.map((document, index): Row<EinvoiceFile> => {
      const progressive = sdiProgressive(first + index);
      const name = sdiFileName(context.transmitter, progressive);
      const tree = fatturaPa(einvoiceSource(document, context, progressive));
      const xml = fatturaPaXml(tree);
      const receivedOn = document.issuedOn > today ? document.issuedOn : today;
      const faults = preSendFaults({ name, xml, document: tree }, receivedOn);
      return {
        invoiceId: document.id,
        fileName: name,
        progressive,
        status: faults.length === 0 ? 'ready' : 'faulty',
        xml: Buffer.from(xml),
        sha256: createHash('sha256').update(xml).digest('hex'),
        faults,
        builtAt,
      };
    });
    await insertMany(tx, EinvoiceFile, rows);
  }
}
