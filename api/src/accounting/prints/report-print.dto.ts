import { BoolField, EnumField, IdField, InstantField, TextField } from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import { REPORT_NAMES, type ReportName } from './report-name';
import type { ReportPrint } from './report-print.entity';

const PARAMETERS = {
  example: 'from=2026-01-01&to=2026-03-31',
  description: 'What the report was asked for, by name in alphabetical order.',
};

export class ReportPrintQueryDto extends ListQuery {
  @EnumField(REPORT_NAMES, { optional: true }) report?: ReportName;

  @TextField({ optional: true, ...PARAMETERS }) parameters?: string;

  @BoolField({ optional: true, description: 'Those that are handed out, or those superseded.' })
  current?: boolean;
}

export class SupersedePrintDto {
  @TextField({ max: 255, example: 'Ragione sociale corretta', description: 'Why it is printed anew.' })
  reason: string;
}

export class ReportPrintDto {
  @IdField() id: number;

  @EnumField(REPORT_NAMES) report: ReportName;

  @TextField(PARAMETERS) parameters: string;

  @EnumField(['pdf', 'xlsx', 'xml']) format: string;

  @TextField({ example: 'registro-iva-vendite.pdf' }) fileName: string;

  @TextField({ description: 'Hash of the bytes, hex.' }) sha256: string;

  @BoolField({ description: 'It is what whoever asks for the report gets.' }) current: boolean;

  @TextField({ example: 'Anna Bianchi' }) printedBy: string;

  @InstantField({ description: 'When it was printed for the first time.' }) printedAt: string;

  @TextField({ nullable: true, example: 'Anna Bianchi' }) supersededBy: string | null;

  @InstantField({ nullable: true }) supersededAt: string | null;

  @TextField({ nullable: true, description: 'Why it was superseded.' }) reason: string | null;

  static from(print: ReportPrint): ReportPrintDto {
    const { id, report, parameters, format, fileName, sha256, printedBy, supersededBy, reason } = print;
    return Object.assign(new ReportPrintDto(), {
      ...{ id, report, parameters, format, fileName, sha256, printedBy, supersededBy, reason },
      current: print.current !== null,
      printedAt: print.printedAt.toISOString(),
      supersededAt: print.supersededAt?.toISOString() ?? null,
    });
  }
}
