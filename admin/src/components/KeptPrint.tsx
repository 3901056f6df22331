import type { components } from '@ponte/shared/generated/api-types';
import StaleIcon from '@mui/icons-material/HistoryToggleOff';
import KeptIcon from '@mui/icons-material/VerifiedOutlined';
import Chip from '@mui/material/Chip';
import Tooltip from '@mui/material/Tooltip';
import { reportParameters } from '@ponte/shared/report-parameters';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useFormats } from '../fields/useFormats';
import { useApi } from '../providers/useApi';
import { listLink } from './list-link';

type Print = components['schemas']['ReportPrintDto'];

export interface PrintedReport {
  readonly report: Print['report'];
  readonly parameters: Readonly<Record<string, string | number | undefined>>;
  /** When what it counts changed last, of reports into which something may come late. */
  readonly changedAt?: string | null;
}

/**
 * Says that a report is handed out again as it was printed first, and leads to its prints; nothing where none is kept. It
 * warns where something came after it.
 */
export const KeptPrint = ({ report, parameters, changedAt = null }: PrintedReport) => {
  const translate = useTranslate();
  const { instant } = useFormats();
  const wanted = { report, parameters: reportParameters(parameters) };
  const { data } = useApi<{ data: Print[] }>('/report-prints', { ...wanted, current: true });
  const first = data?.data[0];
  if (!first) return null;
  const { printedAt, printedBy } = first;
  const stale = changedAt !== null && changedAt > printedAt;
  return (
    <Tooltip title={translate(stale ? 'report.stale_hint' : 'report.kept_by', { by: printedBy })}>
      <Chip
        component={RouterLink}
        to={listLink('report-prints', wanted)}
        clickable
        size="small"
        variant="outlined"
        color={stale ? 'warning' : 'default'}
        icon={stale ? <StaleIcon /> : <KeptIcon />}
        label={translate(stale ? 'report.stale' : 'report.kept', { on: instant(printedAt) })}
      />
    </Tooltip>
  );
};
