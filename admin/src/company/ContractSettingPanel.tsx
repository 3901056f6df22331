import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import { NumberInput, required, SelectArrayInput } from 'react-admin';
import { FormGrid } from '../components/FormGrid';
import { EditPage } from '../components/FormPage';
import { Panel } from '../components/Panel';
import { REMINDERS } from '../contracts/terms';
import { ReferenceChoice } from '../inputs/ReferenceChoice';

type Setting = components['schemas']['ContractSettingDto'] & { readonly id: number };

/** What holds for contracts that say nothing of their own. */
export const ContractSettingPanel = () => (
  <Box sx={{ mt: 2 }}>
    <Panel title="resources.contract-setting.title">
      <EditPage<Setting> resource="contract-setting" id={1} redirect={false} actions={false} title={false}>
        <FormGrid>
          <NumberInput source="noticeDays" min={0} max={365} step={1} validate={required()} />
          <NumberInput source="proposalDays" min={1} max={365} step={1} />
          <SelectArrayInput source="reminderDays" choices={REMINDERS} />
          <SelectArrayInput source="trialReminderDays" choices={REMINDERS} />
          <ReferenceChoice
            source="earlyFeeProductId"
            reference="products"
            helperText="resources.contract-setting.early_fee_hint"
          />
        </FormGrid>
      </EditPage>
    </Panel>
  </Box>
);
