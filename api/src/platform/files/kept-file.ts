import { StreamableFile } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { contentDisposition } from './content-disposition';
import type { File } from './file.entity';

/** The answer that hands out a kept file under its name: as a download, or `inline` to be shown. */
export function keptFile(
  { file, content }: { readonly file: File; readonly content: Readable },
  how?: 'inline',
): StreamableFile {
  return new StreamableFile(content, {
    ...{ type: file.mime, length: file.size },
    disposition: contentDisposition(file.name, how),
  });
}
