import { IdListField, IntField, TextField } from '../platform/http/fields';
import { ZipQuery } from './einvoice.dto';

/** The files named, or else all of a selection of invoices. */
export class MarkSentDto extends ZipQuery {
  @IdListField({
    optional: true,
    most: 10_000,
    description: 'Ids of files, of invoices and integrations alike.',
  })
  fileIds?: number[];
}

export class MarkedDto {
  @IntField({ example: 120, description: 'Files of the selection.' }) chosen: number;

  @IntField({ example: 118, description: 'Marked now; the others were, or have faults.' }) marked: number;
}

export class UnmarkSentDto {
  @TextField({ min: 3, max: 200, example: 'Scartata da SdI' }) reason: string;
}
