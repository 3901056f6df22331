import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Panel } from '../../components/Panel';
import { save } from '../../components/useDownload';
import { TEXTS } from '../account';
import { csvOf } from './csv-file';
import type { ImportedRow } from './useImport';

const IMPORT = `${TEXTS}.import`;
const COLOURS = { created: 'success', valid: 'success', exists: 'default', faulty: 'error' } as const;
const OUTCOMES = ['created', 'valid', 'exists', 'faulty'] as const;

/** Rows that the page shows; all of them are in the file of the report. */
const SHOWN = 200;

interface ImportReportProps {
  readonly fileName: string;
  readonly rows: readonly ImportedRow[];
}

/** What became of each row; those at fault first. */
export const ImportReport = ({ fileName, rows }: ImportReportProps) => {
  const translate = useTranslate();
  const why = useFaults();
  const sorted = rows.toSorted((a, b) => rank(a) - rank(b) || a.line - b.line);
  const download = (): void => {
    const head = ['line', 'username', 'outcome', 'faults'].map((name) =>
      translate(`${IMPORT}.column.${name}`),
    );
    const lines = rows.map((row) => [
      ...[String(row.line), row.username ?? '', translate(`${IMPORT}.outcome.${row.outcome}`), why(row)],
    ]);
    save(new Blob([csvOf([head, ...lines])], { type: 'text/csv' }), `esito-${fileName}`);
  };
  return (
    <Panel
      title={`${IMPORT}.report`}
      actions={
        <Button startIcon={<DownloadIcon />} onClick={download}>
          {translate(`${IMPORT}.download`)}
        </Button>
      }
    >
      <Typography variant="body2" sx={{ mb: 1 }} role="status">
        {OUTCOMES.flatMap((outcome) => {
          const count = rows.filter((row) => row.outcome === outcome).length;
          return count === 0 ? [] : [translate(`${IMPORT}.count.${outcome}`, { smart_count: count })];
        }).join(' · ')}
      </Typography>
      <Table size="small">
        <TableHead>
          <TableRow>
            {['line', 'username', 'outcome', 'faults'].map((name) => (
              <TableCell key={name} sx={name === 'line' ? WIDE : {}}>
                {translate(`${IMPORT}.column.${name}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {sorted.slice(0, SHOWN).map((row) => (
            <TableRow key={row.line}>
              <TableCell sx={WIDE}>{row.line}</TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>{row.username}</TableCell>
              <TableCell>
                <Chip
                  size="small"
                  color={COLOURS[row.outcome]}
                  label={translate(`${IMPORT}.outcome.${row.outcome}`)}
                />
              </TableCell>
              <TableCell>{why(row)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
};

const WIDE = { display: { xs: 'none', sm: 'table-cell' } } as const;

function rank({ outcome }: ImportedRow): number {
  return outcome === 'faulty' ? 0 : 1;
}

/** The faults of a row in words, each with its column. */
function useFaults(): (row: ImportedRow) => string {
  const translate = useTranslate();
  return ({ faults }) =>
    faults
      .map(({ field, code }) => {
        const column = field === '' ? '' : `${translate(`${IMPORT}.field.${field}`, { _: field })}: `;
        return `${column}${translate(`errors.${code}`, { _: code })}`;
      })
      .join(' ');
}
