import type { components } from '@ponte/shared/generated/api-types';
import { required, TextInput } from 'react-admin';
import { FormGrid } from '../components/FormGrid';
import { EditPage } from '../components/FormPage';
import { Panel } from '../components/Panel';
import { EnumInput } from '../inputs/EnumInput';

type Setting = components['schemas']['AccountingSettingDto'] & { readonly id: number };

const ROLES = ['1', '2', '3', '4', '5', '6', '7', '8', '11', '12', '13', '14', '15'];

/** How often VAT is settled, and who signs its communications. */
export const AccountingSettingPanel = () => (
  <Panel title="resources.vat-settlements.setting">
    <EditPage<Setting> resource="accounting-setting" id={1} redirect={false} actions={false}>
      <FormGrid>
        <EnumInput
          source="vatCadence"
          values={['monthly', 'quarterly']}
          validate={required()}
          helperText="resources.accounting-setting.cadence_hint"
        />
        <EnumInput source="advanceMethod" values={['1', '2', '3', '4']} validate={required()} />
        <TextInput source="declarantFiscalCode" />
        <EnumInput source="declarantRole" values={ROLES} />
      </FormGrid>
    </EditPage>
  </Panel>
);
