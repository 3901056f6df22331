import type { FieldFault } from '@ponte/shared/domain-error';
import { BoolField, EnumField, IntField, NestedField, TextField } from '../../../platform/http/fields';
import { FieldFaultDto } from '../../../platform/http/problem.dto';
import { IMPORT_OUTCOMES, type ImportOutcome, type ImportedRow } from './account-import.service';

const MOST = 200;

export class ImportRadiusAccountsDto {
  @TextField({
    max: 1_500_000,
    example: 'utente;contratto\nmario.rossi;C00012-1\n',
    description:
      'A CSV text with a head line, parted by `;`, `,` or tabs. Columns: utente, password, contratto, codice fiscale or partita iva, servizio, ip, ipv6, prefisso delegato, mac, scadenza (YYYY-MM-DD), sessioni, note.',
  })
  csv: string;

  @BoolField({ optional: true, description: 'Only says what would come of it.' }) dryRun?: boolean;

  @IntField({ optional: true, description: 'Rows passed over: a long file is sent once for each window.' })
  from?: number;

  @IntField({ optional: true, min: 1, max: MOST, example: MOST }) count?: number = MOST;
}

class ImportedRowDto {
  @IntField({ description: 'Line of the file on which the row ends.' }) line: number;
  @TextField({ nullable: true }) username: string | null;
  @EnumField(IMPORT_OUTCOMES) outcome: ImportOutcome;
  @NestedField(() => FieldFaultDto, { list: true, description: 'By column.' }) faults: FieldFault[];
}

export class ImportReportDto {
  @IntField({ description: 'Rows of the whole file.' }) total: number;
  @NestedField(() => ImportedRowDto, { list: true }) data: readonly ImportedRow[];
}
