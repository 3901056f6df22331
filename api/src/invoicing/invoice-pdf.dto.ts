import { IdField, IdListField, IntField } from '../platform/http/fields';
import type { PrintProgress, PrintSelection } from './invoice-printing.service';

/** Either `ids` or `billingRunId`. */
export class PrintSelectionDto implements PrintSelection {
  @IdListField({ optional: true, most: 10_000, description: 'Ids of issued documents.' })
  ids?: number[];

  @IdField({ optional: true, description: 'All documents of this billing run.' })
  billingRunId?: number;
}

export class PrintProgressDto implements PrintProgress {
  @IntField({ example: 250, description: 'Documents whose PDF is kept.' })
  printed: number;

  @IntField({ example: 400, description: 'Documents of the selection.' })
  total: number;

  static from({ printed, total }: PrintProgress): PrintProgressDto {
    return Object.assign(new PrintProgressDto(), { printed, total });
  }
}
