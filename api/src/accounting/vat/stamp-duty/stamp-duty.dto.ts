import { money } from '@ponte/shared/money';
import {
  DayField,
  IdField,
  IntField,
  MoneyField,
  NestedField,
  TextField,
} from '../../../platform/http/fields';
import type { StampDutySum, StampedDocument } from './stamp-duty.query';

export class StampDutyQuarterDto {
  @IntField({ example: 2026 }) year: number;

  @IntField({ min: 1, max: 4, example: 1 }) quarter: number;

  @IntField({ description: 'Documents that bear the duty.' }) documents: number;

  @MoneyField() amount: string;

  @TextField({ example: '2521', description: 'Code of the F24 form.' }) taxCode: string;

  @DayField({ description: 'Day by which it is paid; the next one if that is no working day.' })
  dueOn: string;

  @DayField({ nullable: true, description: 'Until when it may wait because little is due.' })
  deferredTo: string | null;

  static from({ amount, ...sum }: StampDutySum): StampDutyQuarterDto {
    return Object.assign(new StampDutyQuarterDto(), { ...sum, amount: money(amount) });
  }
}

export class StampDutyYearDto {
  @NestedField(() => StampDutyQuarterDto, { list: true }) data: StampDutyQuarterDto[];
}

class StampedDocumentDto {
  @IdField() invoiceId: number;

  @TextField({ example: '2026/00042' }) number: string;

  @DayField() issuedOn: string;

  @TextField({ example: 'Rossi Mario' }) customerName: string;

  @MoneyField() stampDuty: string;
}

export class StampedDocumentsDto {
  @NestedField(() => StampedDocumentDto, { list: true, description: 'By day and number.' })
  data: StampedDocumentDto[];

  static from(documents: readonly StampedDocument[]): StampedDocumentsDto {
    return Object.assign(new StampedDocumentsDto(), {
      data: documents.map(({ stampDuty, ...document }) =>
        Object.assign(new StampedDocumentDto(), { ...document, stampDuty: money(stampDuty) }),
      ),
    });
  }
}
