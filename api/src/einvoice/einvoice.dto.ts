import { ApiProperty } from '@nestjs/swagger';
import type { CivilDate } from '@ponte/shared/calendar';
import {
  DayField,
  EnumField,
  IdField,
  IdListField,
  InstantField,
  IntField,
  NestedField,
  TextField,
} from '../platform/http/fields';
import { ListQuery } from '../platform/http/list-query.dto';
import { mendOf, type Mend } from './mend';
import { EINVOICE_STATES, type EinvoiceState, type EinvoiceStatus } from './einvoice-file.entity';
import { stateOf } from './sent-state';
import type { FatturaPaFault } from './fatturapa/rule-messages';

export class EinvoiceQuery extends ListQuery {
  @EnumField(EINVOICE_STATES, { optional: true }) status?: EinvoiceState;

  @IdField({ optional: true }) invoiceId?: number;

  @IdField({ optional: true, description: 'Only documents of this billing run.' }) billingRunId?: number;

  @DayField({ optional: true, description: 'Issued on this day or later.' }) issuedFrom?: string;

  @DayField({ optional: true, description: 'Issued on this day or before.' }) issuedTo?: string;
}

export class ZipQuery {
  @IdListField({ optional: true, most: 10_000, description: 'Ids of invoices.' }) invoiceIds?: number[];

  @IdField({ optional: true, description: 'All documents of this billing run.' }) billingRunId?: number;

  @DayField({ optional: true, description: 'Issued on this day or later.' }) issuedFrom?: string;

  @DayField({ optional: true, description: 'Issued on this day or before.' }) issuedTo?: string;
}

class FaultMessageDto {
  @TextField({ example: 'Natura mancante con aliquota IVA pari a zero' }) it: string;

  @TextField({ example: 'Natura missing with VAT rate zero' }) en: string;
}

class MendDto implements Mend {
  @EnumField(['partners', 'company', 'invoices']) resource: Mend['resource'];

  @IdField({ nullable: true, description: 'Null for our own company.' }) id: number | null;

  @TextField({
    nullable: true,
    example: 'recipientCode',
    description: '`addresses`, or `lines.2` for a line; null for the whole.',
  })
  field: string | null;
}

export class EinvoiceFaultDto {
  @TextField({ example: '00400', description: 'Code that SDI would refuse the file with.' }) code: string;

  @ApiProperty({ type: FaultMessageDto }) message: FaultMessageDto;

  @NestedField(() => MendDto, { description: 'Where to put it right.' }) mend: MendDto;

  @TextField({ example: 'FatturaElettronicaBody.0.DatiBeniServizi.DettaglioLinee.0.Natura' }) path: string;
}

/** A row of the list, as the database gives it. */
export interface EinvoiceRow {
  readonly id: number;
  readonly invoiceId: number;
  readonly fileName: string;
  readonly progressive: string;
  readonly status: EinvoiceStatus;
  readonly sentAt: Date | null;
  readonly sentBy: string | null;
  readonly faults: readonly FatturaPaFault[];
  readonly sha256: string;
  readonly builtAt: Date;
  readonly size: number;
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly customerName: string;
  readonly partnerId: number;
}

/** What came of checking a selection. */
export class CheckedDto {
  @IntField({ example: 120, description: 'Documents of the selection that are to have a file.' })
  checked: number;

  @IntField({ example: 3, description: 'Files built now: missing ones, and those with faults once more.' })
  built: number;

  @IntField({ example: 1, description: 'Files that SDI would still refuse.' }) faulty: number;
}

export class EinvoiceDto {
  @IdField() id: number;

  @IdField() invoiceId: number;

  @TextField({ example: '2026/00042' }) number: string;

  @DayField() issuedOn: string;

  @IdField() partnerId: number;

  @TextField({ example: 'Rossi Mario' }) customerName: string;

  @TextField({ example: 'IT01234567890_0000A.xml' }) fileName: string;

  @TextField({ example: '0000A', description: 'ProgressivoInvio.' }) progressive: string;

  @EnumField(EINVOICE_STATES, {
    description: '`faulty`: SDI would refuse it for `faults`; `sent`: given to SDI, not built again.',
  })
  status: EinvoiceState;

  @InstantField({ nullable: true, description: 'When it was marked as given to SDI.' }) sentAt: string | null;

  @TextField({ nullable: true, example: 'Anna Bianchi' }) sentBy: string | null;

  @NestedField(() => EinvoiceFaultDto, { list: true }) faults: EinvoiceFaultDto[];

  @TextField({ description: 'SHA-256 of the file, hexadecimal.' }) sha256: string;

  @IntField({ example: 4012, description: 'Bytes.' }) size: number;

  @InstantField() builtAt: string;

  static from(row: EinvoiceRow): EinvoiceDto {
    return Object.assign(new EinvoiceDto(), {
      ...row,
      faults: row.faults.map((fault) => ({ ...fault, mend: mendOf(fault.path, row) })),
      status: stateOf(row.status, row.sentAt),
      builtAt: row.builtAt.toISOString(),
      sentAt: row.sentAt?.toISOString() ?? null,
    });
  }
}
