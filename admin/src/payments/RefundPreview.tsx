import type { components } from '@ponte/shared/generated/api-types';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { decimal, money, sum, ZERO } from '@ponte/shared/money';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { usePreview } from '../components/usePreview';
import { useFormats } from '../fields/useFormats';
import { ApiError } from '../providers/problem';
import { choicesOf } from './refund-request';
import { amountOf } from './spread';

type Preview = components['schemas']['RefundPreviewDto'];

const TEXTS = 'resources.payments.refund';

/** What of each credit would go back, what is left, and whether the customer owes us something meanwhile. */
export const RefundPreview = ({ partnerId }: { readonly partnerId: number }) => {
  const [amount, from] = useWatch({ name: ['amount', 'from'] }) as [unknown, string[] | undefined];
  const wanted = amountOf(amount);
  const asks = wanted.gt(ZERO) && from !== undefined && from.length > 0;
  const body = asks ? { partnerId, amount: money(wanted), credits: choicesOf(from) } : null;
  const { data, error } = usePreview<Preview>('/refunds/preview', body);
  if (!asks) return null;
  if (error) return <Alert severity="error">{reasonOf(error)}</Alert>;
  return data ? <Outcome preview={data} /> : null;
};

const Outcome = ({ preview: { credits, amount, owed, overdue } }: { readonly preview: Preview }) => {
  const translate = useTranslate();
  const formats = useFormats();
  const left = sum(credits.map((credit) => decimal(credit.left))).minus(amount);
  return (
    <Box aria-live="polite" sx={{ display: 'grid', gap: 1, mt: 1 }}>
      <Alert severity="info">
        {translate(`${TEXTS}.outcome`, { amount: formats.money(amount), left: formats.money(money(left)) })}
      </Alert>
      {decimal(owed).gt(ZERO) && (
        <Alert severity="warning">
          {translate(`${TEXTS}.owes`, { owed: formats.money(owed), overdue: formats.money(overdue) })}
        </Alert>
      )}
    </Box>
  );
};

/** The faults by field if there are any: the sentence above them says only that there are. */
function reasonOf(error: Error): string {
  const faults = error instanceof ApiError ? Object.values(error.body.errors ?? {}) : [];
  return faults.length > 0 ? faults.join(' ') : error.message;
}
