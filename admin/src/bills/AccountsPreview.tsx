import type { components } from '@ponte/shared/generated/api-types';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { usePreview } from '../components/usePreview';
import { useFormats } from '../fields/useFormats';
import { EntryPreview } from './EntryPreview';

type Bill = components['schemas']['BillDetailDto'];
type Wanted = components['schemas']['ChangeBillAccountsDto'];
type Correction = components['schemas']['AccountCorrectionDto'];

interface AccountsPreviewProps {
  readonly path: string;
  readonly bill: Bill;
}

/** The entry that the accounts chosen in the form around it would post; nothing until one differs. */
export const AccountsPreview = ({ path, bill }: AccountsPreviewProps) => {
  const translate = useTranslate();
  const { day } = useFormats();
  const lines = useWatch<Wanted, 'lines'>({ name: 'lines' });
  const complete = lines.every(({ costAccount }) => Boolean(costAccount));
  const changed = lines.some(({ costAccount }, index) => costAccount !== bill.lines[index]?.costAccount);
  const asks = complete && changed;
  const { data, error, isPending } = usePreview<Correction>(
    path,
    asks ? { version: bill.version, lines } : null,
  );
  if (!asks) return null;
  return (
    <Box component="section" aria-live="polite" aria-busy={isPending} sx={{ mt: 1 }}>
      {error && <Alert severity="warning">{error.message}</Alert>}
      {!error && data && (
        <>
          <Typography variant="subtitle2" component="h3" sx={{ mb: 0.5 }}>
            {translate('resources.bills.accounts.preview', { day: day(data.postedOn) })}
          </Typography>
          {data.lines.length === 0 ? (
            <Typography variant="body2">{translate('resources.bills.accounts.nothing')}</Typography>
          ) : (
            <EntryPreview lines={data.lines} />
          )}
        </>
      )}
    </Box>
  );
};
