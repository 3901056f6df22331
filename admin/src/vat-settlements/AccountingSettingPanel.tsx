import EditIcon from '@mui/icons-material/EditOutlined';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { required, TextInput, useTranslate } from 'react-admin';
import { BusyButton } from '../components/BusyButton';
import { Panel } from '../components/Panel';
import { SettingForm } from '../components/SettingForm';
import { EnumInput } from '../inputs/EnumInput';

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
        <Inputs />
      ) : (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate(`${TEXTS}.about_setting`)}
        </Typography>
      )}
    </Panel>
  );
};

const Inputs = () => (
  <SettingForm resource="accounting-setting">
    <EnumInput
      source="vatCadence"
      values={['monthly', 'quarterly']}
      validate={required()}
      helperText="resources.accounting-setting.cadence_hint"
    />
    <EnumInput source="advanceMethod" values={['1', '2', '3', '4']} validate={required()} />
    <TextInput source="declarantFiscalCode" />
    <EnumInput source="declarantRole" values={ROLES} />
  </SettingForm>
);
