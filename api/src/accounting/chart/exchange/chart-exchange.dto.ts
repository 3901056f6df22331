import type { FieldFault } from '@ponte/shared/domain-error';
import { BoolField, EnumField, IntField, NestedField, TextField } from '../../../platform/http/fields';
import { FieldFaultDto } from '../../../platform/http/problem.dto';
import { CHART_OUTCOMES, type ChartOutcome, type ImportedAccount } from './chart-exchange.service';

export class ImportChartDto {
  @TextField({
    max: 1_000_000,
    example: 'codice;nome;natura\n3127;Canoni assistenza;income\n',
    description:
      'A CSV text with a head line, parted by `;`, `,` or tabs: codice, nome, natura (a type of account).',
  })
  csv: string;

  @BoolField({ optional: true, description: 'Only says what would come of it.' }) dryRun?: boolean;
}

class ImportedAccountDto {
  @IntField({ description: 'Line of the file on which the row ends.' }) line: number;
  @TextField({ example: '3127' }) code: string;
  @TextField({ example: 'Canoni assistenza' }) name: string;
  @EnumField(CHART_OUTCOMES) outcome: ChartOutcome;
  @NestedField(() => FieldFaultDto, { list: true, description: 'By column.' }) faults: FieldFault[];
}

export class ChartReportDto {
  @NestedField(() => ImportedAccountDto, { list: true }) data: readonly ImportedAccount[];
}
