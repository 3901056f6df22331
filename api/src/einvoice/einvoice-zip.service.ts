import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { ZipFile } from 'yazl';
import { EinvoiceFiles } from './einvoice.query';
import type { ZipQuery } from './einvoice.dto';

/** Files read and added at a time: the archive is never whole in memory. */
const AT_ONCE = 100;

/** The chosen files as one archive, streamed. */
@Injectable()
export class EinvoiceZip {
  constructor(private readonly files: EinvoiceFiles) {}

  async stream(query: ZipQuery): Promise<Readable> {
    const ids = await this.files.ids(query);
    if (ids.length === 0) throw new DomainError('einvoice.not-found', {});
    const zip = new ZipFile();
    const output = zip.outputStream as Readable;
    this.fill(zip, ids).catch((error: unknown) =>
      output.destroy(error instanceof Error ? error : new Error(String(error))),
    );
    return output;
  }

  private async fill(zip: ZipFile, ids: readonly number[]): Promise<void> {
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      const part = await this.files.contents(ids.slice(start, start + AT_ONCE));
      for (const { fileName, xml } of part) zip.addBuffer(xml, fileName);
      await drained(zip.outputStream as Readable);
    }
    zip.end();
  }
}

/** Waits until the reader has taken most of what is buffered. */
async function drained(output: Readable): Promise<void> {
  while (!output.destroyed && output.readableLength > 1_000_000) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
