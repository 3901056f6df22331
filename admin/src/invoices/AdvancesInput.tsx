import type { components } from '@ponte/shared/generated/api-types';
import Typography from '@mui/material/Typography';
import { CheckboxGroupInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useFormats } from '../fields/useFormats';
import { useApi } from '../providers/useApi';

interface OpenAdvances {
  readonly data: readonly components['schemas']['OpenAdvanceDto'][];
}

/** The customer's advance invoices that this one can deduct; nothing where there are none. */
export const AdvancesInput = () => {
  const translate = useTranslate();
  const { day, money } = useFormats();
  const [documentType, partnerId] = useWatch({ name: ['documentType', 'partnerId'] }) as unknown[];
  const asks = documentType === 'TD01' && typeof partnerId === 'number';
  const { data } = useApi<OpenAdvances>(asks ? '/open-advances' : null, { partnerId: Number(partnerId) });
  const advances = asks ? (data?.data ?? []) : [];
  if (advances.length === 0) return null;
  const choices = advances.map(({ id, number, issuedOn, left }) => ({
    id,
    name: translate('resources.invoices.advance_left', { number, day: day(issuedOn), left: money(left) }),
  }));
  return (
    <>
      <CheckboxGroupInput
        source="advanceIds"
        choices={choices}
        row={false}
        translateChoice={false}
        helperText={false}
      />
      <Typography variant="caption" sx={{ color: 'text.secondary', mb: 2 }}>
        {translate('resources.invoices.help.advanceIds')}
      </Typography>
    </>
  );
};
