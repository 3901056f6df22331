import MergeIcon from '@mui/icons-material/CallMergeOutlined';
import Alert from '@mui/material/Alert';
import { required, useTranslate } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { ReferenceChoice } from '../inputs/ReferenceChoice';

const TEXTS = 'resources.partners.merge';

/** Makes one of this partner and another that is the same, once it is said what that means. */
export const MergeDialog = ({ partnerId }: { readonly partnerId: number }) => {
  const translate = useTranslate();
  return (
    <ActionDialog
      path={`/partners/${partnerId}/merge`}
      permission="partner.merge"
      icon={<MergeIcon />}
      label={`${TEXTS}.label`}
      title={`${TEXTS}.title`}
      success={`${TEXTS}.done`}
      color="error"
    >
      <Alert severity="warning" sx={{ mb: 2 }}>
        {translate(`${TEXTS}.text`)}
      </Alert>
      <ReferenceChoice
        source="duplicateId"
        reference="partners"
        label={`${TEXTS}.duplicate`}
        validate={required()}
      />
    </ActionDialog>
  );
};
