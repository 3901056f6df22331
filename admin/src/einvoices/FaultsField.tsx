import Typography from '@mui/material/Typography';
import type { components } from '@ponte/shared/generated/api-types';
import { useLocale, useRecordContext, type FieldProps } from 'react-admin';
import { faultMessage } from './fault-message';
import { MendLink } from './MendLink';

type Einvoice = components['schemas']['EinvoiceDto'];

/** What SDI would refuse the file for, one line each. */
export const FaultsField = (field: FieldProps<Einvoice>) => {
  const file = useRecordContext<Einvoice>(field);
  const locale = useLocale();
  return file?.faults.map((fault) => (
    <Typography
      key={`${fault.code} ${fault.path}`}
      variant="body2"
      component="div"
      sx={{ color: 'error.main' }}
    >
      {fault.code}: {faultMessage(fault, locale)} <MendLink fault={fault} />
    </Typography>
  ));
};
