import { PassThrough, Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { ZipFile } from 'yazl';
import { EinvoiceFiles } from './einvoice.query';
import type { EinvoiceFile } from './einvoice-file.entity';

/** Files read at a time: neither they nor the archive are ever whole in memory. */
const AT_ONCE = 100;

/** The chosen files as one archive, streamed. */
@Injectable()
export class EinvoiceZip {
  constructor(private readonly files: EinvoiceFiles) {}

  /** Each file is opened when the reader has taken those before it. `einvoice.not-found` if there is none. */
  stream(chosen: readonly Pick<EinvoiceFile, 'id' | 'fileName'>[]): Readable {
    if (chosen.length === 0) throw new DomainError('einvoice.not-found', {});
    const zip = new ZipFile();
    const output = new PassThrough();
    zip.outputStream.pipe(output);
    zip.on('error', (error: Error) => output.destroy(error));
    const xmlOf = this.reader(chosen.map(({ id }) => id));
    chosen.forEach(({ fileName }, index) => {
      zip.addReadStreamLazy(fileName, (done) => {
        xmlOf(index).then(
          (xml) => done(null, Readable.from([xml])),
          (error: unknown) => done(error, Readable.from([])),
        );
      });
    });
    zip.end();
    return output;
  }

  /** Reads the files in their order, a hundred at a time. */
  private reader(ids: readonly number[]): (index: number) => Promise<Buffer> {
    let part: readonly { readonly xml: Buffer }[] = [];
    return async (index) => {
      if (index % AT_ONCE === 0) part = await this.files.contents(ids.slice(index, index + AT_ONCE));
      return part[index % AT_ONCE]?.xml ?? Buffer.alloc(0);
    };
  }
}
