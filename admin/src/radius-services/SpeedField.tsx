import Typography from '@mui/material/Typography';
import { useLocale, useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import type { Service } from './service';
import { readSpeed } from './speed';

/** Down and up of a service, to read. */
export const SpeedField = (field: FieldProps<Service>) => {
  const service = useRecordContext<Service>(field);
  const locale = useLocale();
  const translate = useTranslate();
  if (!service) return null;
  const { unlimited, downKbps, upKbps } = service;
  return (
    <Typography component="span" variant="body2" sx={{ whiteSpace: 'nowrap' }}>
      {unlimited
        ? translate('resources.radius-services.fields.unlimited')
        : `↓ ${readSpeed(downKbps, locale)} ↑ ${readSpeed(upKbps, locale)}`}
    </Typography>
  );
};
