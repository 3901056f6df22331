import AddIcon from '@mui/icons-material/RedeemOutlined';
import { TextInput } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { FormGrid } from '../components/FormGrid';
import { DayInput } from '../inputs/DayInput';
import { ReferenceChoice } from '../inputs/ReferenceChoice';
import type { ContractTabProps } from './contract-tab';
import { GivingPreview } from './GivingPreview';
import { givingRequest } from './giving-request';

const TEXTS = 'resources.contract-promotions';

/** Asks which promotion to give, or for a voucher, and shows what it comes to before it is given. */
export const GivePromotion = ({ contract }: ContractTabProps) => (
  <ActionDialog
    path={`/contracts/${contract.id}/promotions`}
    permission="promotion.apply"
    label={`${TEXTS}.give`}
    title={`${TEXTS}.give_title`}
    icon={<AddIcon />}
    variant="outlined"
    success={`${TEXTS}.given`}
    toBody={givingRequest}
  >
    <FormGrid>
      <ReferenceChoice
        source="promotionId"
        reference="promotions"
        filter={{ active: true }}
        label={`${TEXTS}.fields.promotionId`}
        helperText={false}
      />
      <TextInput source="voucherCode" label={`${TEXTS}.fields.voucherCode`} helperText={false} />
      <DayInput source="startsOn" label={`${TEXTS}.fields.startsOn`} helperText={`${TEXTS}.not_billed`} />
    </FormGrid>
    <GivingPreview contractId={contract.id} />
  </ActionDialog>
);
