import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import { decimal } from '@ponte/shared/money';
import { TextInput, useRecordContext, useTranslate } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { useFormats } from '../fields/useFormats';
import { useWriteOffLimit } from '../payments/useWriteOffLimit';

const TEXTS = 'resources.open-items.write_off';

/** Closes an item of which only cents are open. */
export const WriteOffDialog = () => {
  const item = useRecordContext<components['schemas']['OpenItemDto']>();
  const translate = useTranslate();
  const { money } = useFormats();
  const limit = useWriteOffLimit();
  if (!item || decimal(item.open).abs().gt(limit)) return null;
  return (
    <Box component="span" onClick={(event) => event.stopPropagation()}>
      <ActionDialog
        path={`/open-items/${item.id}/write-off`}
        permission="payment.write"
        label={`${TEXTS}.action`}
        title={`${TEXTS}.title`}
        text={translate(`${TEXTS}.text`, { amount: money(item.open), number: item.number })}
        success={`${TEXTS}.done`}
      >
        <TextInput source="notes" label="resources.open-items.fields.notes" />
      </ActionDialog>
    </Box>
  );
};
