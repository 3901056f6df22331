import type { components } from '@ponte/shared/generated/api-types';
import UndoIcon from '@mui/icons-material/UndoOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { required, TextInput, useTranslate } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { usePreview } from '../components/usePreview';
import { useFormats } from '../fields/useFormats';
import { EntryPreview } from './EntryPreview';

type Bill = components['schemas']['BillDetailDto'];
type Undoing = components['schemas']['BillUndoingDto'];

const TEXTS = 'resources.bills.undo';

/** Takes the recording of a bill back; what that posts, or why it can't be, is shown before. */
export const UndoBill = ({ bill }: { readonly bill: Bill }) => {
  const path = `/bills/${bill.id}/undo`;
  return (
    <ActionDialog
      path={path}
      permission="journal-entry.reverse"
      label="resources.bills.action.undo"
      title={`${TEXTS}.title`}
      text={`${TEXTS}.text`}
      icon={<UndoIcon />}
      color="error"
      maxWidth="md"
      defaultValues={{ version: bill.version }}
      success={`${TEXTS}.done`}
    >
      <TextInput source="reason" label={`${TEXTS}.reason`} validate={required()} fullWidth />
      <UndoPreview path={`${path}/preview`} version={bill.version} />
    </ActionDialog>
  );
};

const UndoPreview = ({ path, version }: { readonly path: string; readonly version: number }) => {
  const translate = useTranslate();
  const { day } = useFormats();
  const { data, error, isPending } = usePreview<Undoing>(path, { version });
  return (
    <Box component="section" aria-live="polite" aria-busy={isPending} sx={{ mt: 1, minHeight: 120 }}>
      {error && <Alert severity="warning">{error.message}</Alert>}
      {!error && data && (
        <>
          <Alert severity="info" sx={{ mb: 1.5 }}>
            {translate(`${TEXTS}.register`, {
              protocol: `${data.protocol}/${data.year}`,
              day: day(data.undoneOn),
            })}
          </Alert>
          {data.entries.map(({ postedOn, description, lines }, index) => (
            <Box key={index} sx={{ '&:not(:first-of-type)': { mt: 2 } }}>
              <Typography variant="subtitle2" component="h3" sx={{ mb: 0.5, overflowWrap: 'anywhere' }}>
                {`${day(postedOn)} · ${description}`}
              </Typography>
              <EntryPreview lines={lines} />
            </Box>
          ))}
        </>
      )}
    </Box>
  );
};
