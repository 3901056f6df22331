import type { components } from '@ponte/shared/generated/api-types';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useSettled } from '../components/useSettled';
import { useFormats } from '../fields/useFormats';
import { useApiPreview } from '../providers/useApi';

type Preview = components['schemas']['WithdrawalPreviewDto'];

interface PreviewProps {
  readonly preview: Preview;
}

const TEXTS = 'resources.contracts.withdrawal';
const SETTLE_MS = 300;

/** What the withdrawal that is being written down comes to: last day, fee, and all that is still billed or given back. */
export const WithdrawalPreview = ({ contractId }: { readonly contractId: number }) => {
  const receivedOn = useSettled<unknown>(useWatch({ name: 'receivedOn' }), SETTLE_MS);
  const lastDay = useSettled<unknown>(useWatch({ name: 'lastDay' }), SETTLE_MS);
  const waiveFee: unknown = useWatch({ name: 'waiveFee' });
  const path = receivedOn ? `/contracts/${contractId}/withdrawal-preview` : null;
  const { data, error } = useApiPreview<Preview>(path, { receivedOn, lastDay, waiveFee });
  if (error) return <Alert severity="warning">{error.message}</Alert>;
  if (!data) return null;
  return (
    <Box aria-live="polite" sx={{ mb: 2, display: 'grid', gap: 1 }}>
      <Verdict preview={data} />
      <Charges preview={data} />
    </Box>
  );
};

const Verdict = ({ preview }: PreviewProps) => {
  const translate = useTranslate();
  const { day, money } = useFormats();
  const { kind, lastDay, waiver, agreedFee, fee, commitmentEndsOn } = preview;
  const owed = Number(fee) > 0;
  const key = owed ? 'owed' : waiver !== null && Number(agreedFee) > 0 ? `waived.${waiver}` : 'none';
  return (
    <Alert severity={owed ? 'warning' : 'info'}>
      {translate(`${TEXTS}.last_day.${kind}`, { day: day(lastDay) })}{' '}
      {translate(`${TEXTS}.fee.${key}`, {
        amount: money(owed ? fee : agreedFee),
        day: commitmentEndsOn === null ? '' : day(commitmentEndsOn),
      })}
    </Alert>
  );
};

/** Line by line, as the last bill will have it; in the red what comes back. */
const Charges = ({ preview: { charges, total } }: PreviewProps) => {
  const translate = useTranslate();
  const { money, period } = useFormats();
  return (
    <Table size="small">
      <TableBody>
        {charges.map(({ description, kind, from, to, amount }) => (
          <TableRow key={`${description}-${kind}-${from}`}>
            <TableCell sx={{ pl: 0 }}>
              {translate(`${TEXTS}.charge.${kind}`, {
                what: description,
                period: kind === 'one-off' ? '' : period(from, to),
              })}
            </TableCell>
            <TableCell align="right" sx={{ pr: 0, whiteSpace: 'nowrap' }}>
              {money(amount)}
            </TableCell>
          </TableRow>
        ))}
        <TableRow>
          <TableCell component="th" scope="row" sx={{ pl: 0, fontWeight: 700 }}>
            {translate(`${TEXTS}.total`)}
          </TableCell>
          <TableCell align="right" sx={{ pr: 0, fontWeight: 700, whiteSpace: 'nowrap' }}>
            {money(total)}
          </TableCell>
        </TableRow>
      </TableBody>
    </Table>
  );
};
