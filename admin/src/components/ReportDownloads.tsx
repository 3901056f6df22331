import { DownloadButton } from './DownloadButton';
import type { Span } from './usual-periods';

export interface ReportDownloadsProps {
  /** Where the report is read, without the format. */
  readonly path: string;
  readonly span: Span;
  /** Without extension. */
  readonly fileName: string;
}

/** A report of the books on paper and as a spreadsheet, over the period that is on the screen. */
export const ReportDownloads = ({ path, span, fileName }: ReportDownloadsProps) => {
  const query = new URLSearchParams({ ...span }).toString();
  return (
    <>
      <DownloadButton path={`${path}/pdf?${query}`} fileName={`${fileName}.pdf`} label="report.pdf" />
      <DownloadButton path={`${path}/xlsx?${query}`} fileName={`${fileName}.xlsx`} label="report.xlsx" />
    </>
  );
};
