import type { components } from '@ponte/shared/generated/api-types';
import WithdrawIcon from '@mui/icons-material/ExitToAppOutlined';
import { BooleanInput, required, TextInput } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { FormGrid } from '../components/FormGrid';
import { DayInput } from '../inputs/DayInput';
import { today } from '../inputs/today';
import { WithdrawalPreview } from './WithdrawalPreview';

type Contract = components['schemas']['ContractDetailDto'];

const TEXTS = 'resources.contracts.move.withdraw';

/** Notes that the customer leaves, once it is seen what that comes to. */
export const WithdrawDialog = ({ contract }: { readonly contract: Contract }) => (
  <ActionDialog
    path={`/contracts/${contract.id}/withdraw`}
    permission="contract.close"
    icon={<WithdrawIcon />}
    color="warning"
    variant="outlined"
    label={`${TEXTS}.label`}
    title={`${TEXTS}.title`}
    text={`${TEXTS}.text`}
    success={`${TEXTS}.done`}
    maxWidth="md"
    defaultValues={{ receivedOn: today(), waiveFee: false }}
    toBody={({ lastDay, ...values }) => ({ ...values, ...(lastDay ? { lastDay } : {}) })}
  >
    <FormGrid>
      <DayInput source="receivedOn" label={`${TEXTS}.day`} validate={required()} />
      <DayInput source="lastDay" label={`${TEXTS}.last_day`} helperText={`${TEXTS}.last_day_hint`} />
    </FormGrid>
    <BooleanInput source="waiveFee" label={`${TEXTS}.waive`} />
    <WithdrawalPreview contractId={contract.id} />
    <TextInput source="reason" label="resources.contracts.fields.reason" />
  </ActionDialog>
);
