import { useQueryClient } from '@tanstack/react-query';
import { queryString } from '../providers/query';
import { DownloadButton } from './DownloadButton';
import { KeptPrint, type PrintedReport } from './KeptPrint';

export interface ReportDownloadsProps extends Pick<PrintedReport, 'report' | 'changedAt'> {
  /** Where the report is read, without the format. */
  readonly path: string;
  /** What it is asked for, beside its path. */
  readonly query?: PrintedReport['parameters'];
  /** What its path says, by the names under which prints are kept. */
  readonly about?: PrintedReport['parameters'];
  /** Without extension. */
  readonly fileName: string;
}

/** A report of the books on paper and as a spreadsheet, and since when there is a print that is handed out again. */
export const ReportDownloads = ({
  path,
  query = {},
  about = {},
  fileName,
  ...print
}: ReportDownloadsProps) => {
  const queries = useQueryClient();
  const lookAgain = () => void queries.invalidateQueries({ queryKey: ['api', '/report-prints'] });
  return (
    <>
      {(['pdf', 'xlsx'] as const).map((format) => (
        <DownloadButton
          key={format}
          path={`${path}/${format}${queryString(query)}`}
          fileName={`${fileName}.${format}`}
          label={`report.${format}`}
          onSaved={lookAgain}
        />
      ))}
      <KeptPrint {...print} parameters={{ ...about, ...query }} />
    </>
  );
};
