import type { components } from '@ponte/shared/generated/api-types';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { usePreview } from '../../components/usePreview';
import { changedDays } from './changed-days';
import { NextBills } from './NextBills';

type Preview = components['schemas']['ChangePreviewDto'];
type Bill = components['schemas']['NextBillDto'];

const TEXTS = 'resources.contracts.preview';

interface ChangePreviewProps {
  /** POST address below the API that answers the preview. */
  readonly path: string;
  /** What will be sent. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** What the change that is being filled in makes of the bills to come, beside those that would come without it. */
export const ChangePreview = ({ path, body }: ChangePreviewProps) => {
  const translate = useTranslate();
  const { data, error, isPending } = usePreview<Preview>(path, body);
  return (
    <Box component="section" aria-live="polite" aria-busy={isPending} sx={{ my: 2 }}>
      <Typography variant="subtitle2" component="h3" gutterBottom>
        {translate(`${TEXTS}.title`)}
      </Typography>
      <Box sx={{ height: 4, mb: 1 }}>
        {isPending && <LinearProgress aria-label={translate(`${TEXTS}.title`)} />}
      </Box>
      {error && <Alert severity="warning">{error.message}</Alert>}
      {!error && data && <BeforeAndAfter preview={data} />}
    </Box>
  );
};

const BeforeAndAfter = ({ preview: { before, after } }: { readonly preview: Preview }) => (
  <Box
    sx={{
      ...{ display: 'grid', gap: 2 },
      gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 2fr) minmax(0, 3fr)' },
    }}
  >
    <Side title="before" bills={before.bills} />
    <Side title="after" bills={after.bills} marked={changedDays(before.bills, after.bills)} />
  </Box>
);

interface SideProps {
  readonly title: 'before' | 'after';
  readonly bills: readonly Bill[];
  readonly marked?: ReadonlySet<string>;
}

const Side = ({ title, bills, marked }: SideProps) => {
  const translate = useTranslate();
  return (
    <Box>
      <Typography variant="caption" component="h4" sx={{ color: 'text.secondary', display: 'block', mb: 1 }}>
        {translate(`${TEXTS}.${title}`)}
      </Typography>
      {bills.length === 0 ? (
        <Typography variant="body2">{translate(`${TEXTS}.none`)}</Typography>
      ) : (
        <NextBills bills={bills} dense={title === 'before'} {...(marked ? { marked } : {})} />
      )}
    </Box>
  );
};
