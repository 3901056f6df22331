import Typography from '@mui/material/Typography';
import type { components } from '@ponte/shared/generated/api-types';
import { useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { useFormats } from '../fields/useFormats';
import { monthlyEffect, signed } from './bulk-words';

type BulkChange = components['schemas']['BulkChangeDto'];

/** What a change does to the fees of a month, with its sign. */
export const EffectField = (field: FieldProps<BulkChange>) => {
  const change = useRecordContext<BulkChange>(field);
  const translate = useTranslate();
  const { money } = useFormats();
  const effect = change && monthlyEffect(change);
  return (
    <Typography component="span" variant="body2" sx={{ whiteSpace: 'nowrap', fontWeight: 600 }}>
      {effect ? signed(effect, money) : translate('app.none')}
    </Typography>
  );
};
EffectField.textAlign = 'right' as const;
