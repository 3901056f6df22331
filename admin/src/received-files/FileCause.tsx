import type { components } from '@ponte/shared/generated/api-types';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';

type ReceivedFile = components['schemas']['ReceivedFileDto'];

/** Why a file waits, in words; and the bill that it made or repeats, leading there. */
export const FileCause = (field: FieldProps<ReceivedFile>) => {
  const file = useRecordContext<ReceivedFile>(field);
  const translate = useTranslate();
  if (!file) return null;
  return (
    <Typography component="span" variant="body2">
      {file.code !== null && translate(`errors.${file.code}`, { ...file.params, _: file.code })}{' '}
      {file.billId !== null && (
        <Link
          component={RouterLink}
          to={`/bills/${file.billId}/show`}
          onClick={(event) => event.stopPropagation()}
        >
          {translate('resources.received-files.bill')}
        </Link>
      )}
    </Typography>
  );
};
