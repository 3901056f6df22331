import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { components } from '@ponte/shared/generated/api-types';
import { TextField, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { Rows } from '../components/Rows';
import { usePreview } from '../components/usePreview';
import { DayField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';
import { useFormats } from '../fields/useFormats';
import { givingRequest } from './giving-request';

type Giving = components['schemas']['GivingDto'];

/** What the promotion chosen in the form would change in a month, or why it can't be given. */
export const GivingPreview = ({ contractId }: { readonly contractId: number }) => {
  const translate = useTranslate();
  const request = givingRequest(useWatch());
  const asked = request.promotionId !== undefined || request.voucherCode !== undefined;
  const { data, error } = usePreview<Giving>(
    `/contracts/${contractId}/promotions/preview`,
    asked ? request : null,
  );
  return (
    <Box aria-live="polite" sx={{ mt: 1.5, display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {!asked && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('resources.contract-promotions.choose')}
        </Typography>
      )}
      {asked && error && <Alert severity="warning">{error.message}</Alert>}
      {asked && data && <Outcome giving={data} />}
    </Box>
  );
};

const Outcome = ({ giving }: { readonly giving: Giving }) => {
  const translate = useTranslate();
  const { money } = useFormats();
  if (giving.faults.length > 0) {
    return (
      <Alert severity="warning">
        {giving.faults.map((code) => (
          <div key={code}>{translate(`errors.${code}`, { _: code })}</div>
        ))}
      </Alert>
    );
  }
  return (
    <>
      <Alert severity="success" icon={false}>
        {translate('resources.contract-promotions.effect', {
          before: money(giving.before),
          after: money(giving.after),
        })}
      </Alert>
      <Rows
        rows={giving.rows}
        resource="contract-promotions"
        phone={{
          primary: <TextField source="description" />,
          secondary: <DayField source="startsOn" />,
          end: <MoneyField source="after" />,
        }}
      >
        <TextField source="description" sortable={false} />
        <DayField source="startsOn" sortable={false} />
        <DayField source="endsOn" sortable={false} emptyText="resources.promotions.ever" />
        <MoneyField source="before" sortable={false} />
        <MoneyField source="after" sortable={false} />
      </Rows>
    </>
  );
};
