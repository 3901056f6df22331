import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate, useTranslateLabel } from 'react-admin';

type Fields = Readonly<Record<string, unknown>>;

export interface DiffTableProps {
  /** Whose field labels to use. */
  readonly resource: string;
  readonly before: Fields;
  readonly after: Fields;
  /** Translation keys of the two columns. */
  readonly beforeLabel?: string;
  readonly afterLabel?: string;
}

/** Two versions of a record side by side, only the fields of `after` that differ. */
export const DiffTable = ({
  resource,
  before,
  after,
  beforeLabel = 'conflict.before',
  afterLabel = 'conflict.after',
}: DiffTableProps) => {
  const translate = useTranslate();
  const translateLabel = useTranslateLabel();
  const fields = Object.keys(after).filter((field) => printed(before[field]) !== printed(after[field]));
  return (
    <TableContainer>
      <Table>
        <TableHead>
          <TableRow>
            <TableCell>{translate('conflict.field')}</TableCell>
            <TableCell>{translate(beforeLabel)}</TableCell>
            <TableCell>{translate(afterLabel)}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {fields.map((field) => (
            <TableRow key={field}>
              <TableCell component="th" scope="row" sx={{ fontWeight: 600 }}>
                {translateLabel({ source: field, resource })}
              </TableCell>
              <TableCell sx={value}>{printed(before[field])}</TableCell>
              <TableCell sx={value}>{printed(after[field])}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};

const value = { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' } as const;

function printed(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
