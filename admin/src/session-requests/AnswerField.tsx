import Typography from '@mui/material/Typography';
import type { components } from '@ponte/shared/generated/api-types';
import { useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { useFormats } from '../fields/useFormats';

type SessionRequest = components['schemas']['SessionRequestDto'];

/** What the NAS said against it, or why it was not asked, in words; and when it is tried again. */
export const AnswerField = (field: FieldProps<SessionRequest>) => {
  const request = useRecordContext<SessionRequest>(field);
  const translate = useTranslate();
  const { instant } = useFormats();
  if (!request) return null;
  const { errorCause, errorCauseName, message, dueAt } = request;
  const cause =
    errorCause !== null &&
    translate(`resources.session-requests.cause.${errorCause}`, { _: errorCauseName ?? String(errorCause) });
  const note = message && translate(`resources.session-requests.message.${message}`, { _: message });
  const again = dueAt && translate('resources.session-requests.again', { at: instant(dueAt) });
  return <Typography variant="body2">{[cause, note, again].filter(Boolean).join('; ')}</Typography>;
};
