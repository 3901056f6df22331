import type { components } from '@ponte/shared/generated/api-types';
import EditIcon from '@mui/icons-material/EditOutlined';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { required, TextInput, useTranslate } from 'react-admin';
import { BusyButton } from '../components/BusyButton';
import { FormGrid } from '../components/FormGrid';
import { EditPage } from '../components/FormPage';
import { Panel } from '../components/Panel';
import { EnumInput } from '../inputs/EnumInput';

type Setting = components['schemas']['AccountingSettingDto'] & { readonly id: number };

const TEXTS = 'resources.vat-settlements';
const ROLES = ['1', '2', '3', '4', '5', '6', '7', '8', '11', '12', '13', '14', '15'];

/** How often VAT is settled, and who signs its communications; changed rarely, so the form waits to be asked for. */
export const AccountingSettingPanel = () => {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <Panel
      title={`${TEXTS}.setting`}
      actions={
        !open && (
          <BusyButton label={`${TEXTS}.edit_setting`} icon={<EditIcon />} onClick={() => setOpen(true)} />
        )
      }
    >
      {open ? (
        <SettingForm />
      ) : (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate(`${TEXTS}.about_setting`)}
        </Typography>
      )}
    </Panel>
  );
};

/** Its foot stays with the form: the page goes on below. */
const inPlace = { '& .MuiToolbar-root.RaToolbar-mobileToolbar': { position: 'static' } } as const;

const SettingForm = () => (
  <EditPage<Setting>
    resource="accounting-setting"
    id={1}
    redirect={false}
    actions={false}
    title={false}
    sx={inPlace}
  >
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
);
