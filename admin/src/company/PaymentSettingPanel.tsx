import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import { BooleanInput, required } from 'react-admin';
import { FormGrid } from '../components/FormGrid';
import { EditPage } from '../components/FormPage';
import { Panel } from '../components/Panel';
import { MoneyInput } from '../inputs/DecimalInput';

type Setting = components['schemas']['PaymentSettingDto'] & { readonly id: number };

/** What the office may do with money received. */
export const PaymentSettingPanel = () => (
  <Box sx={{ mt: 2 }}>
    <Panel title="resources.payment-setting.title">
      <EditPage<Setting> resource="payment-setting" id={1} redirect={false} actions={false} title={false}>
        <FormGrid>
          <MoneyInput
            source="writeOffLimit"
            min={0}
            validate={required()}
            helperText="resources.payment-setting.help.writeOffLimit"
          />
          <BooleanInput source="usesCredit" helperText="resources.payment-setting.help.usesCredit" />
        </FormGrid>
      </EditPage>
    </Panel>
  </Box>
);
