import type { components } from '@ponte/shared/generated/api-types';
import AddIcon from '@mui/icons-material/EditNoteOutlined';
import {
  AutocompleteInput,
  BooleanInput,
  ReferenceInput,
  required,
  TextInput,
  useRedirect,
} from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { DayInput } from '../inputs/DayInput';
import { MoneyInput } from '../inputs/DecimalInput';
import { EnumInput } from '../inputs/EnumInput';

type Bill = components['schemas']['BillDetailDto'];

const TREATMENTS = ['reverse-charge', '22', '10', '4', 'exempt', 'outside'] as const;

/** A bill off paper, such as one from abroad, in a few words. */
export const TypeBill = () => {
  const redirect = useRedirect();
  return (
    <ActionDialog<Bill>
      path="/bills"
      permission="bill.import"
      label="resources.bills.action.type"
      title="resources.bills.typed.title"
      text="resources.bills.typed.text"
      icon={<AddIcon />}
      defaultValues={{ treatment: 'reverse-charge' }}
      toBody={({ description, amount, treatment, dueOn, ...bill }) => ({
        ...bill,
        ...(dueOn ? { dueOn } : {}),
        lines: [{ description, amount, treatment }],
      })}
      success="resources.bills.typed.done"
      onSuccess={({ id }) => {
        redirect('show', 'bills', id);
      }}
    >
      <ReferenceInput source="partnerId" reference="partners">
        <AutocompleteInput
          label="resources.bills.fields.partnerId"
          filterToQuery={(q: string) => ({ q })}
          validate={required()}
          fullWidth
        />
      </ReferenceInput>
      <TextInput source="number" label="resources.bills.fields.number" validate={required()} fullWidth />
      <DayInput source="issuedOn" label="resources.bills.fields.issuedOn" validate={required()} fullWidth />
      <TextInput
        source="description"
        label="resources.bill-lines.fields.description"
        validate={required()}
        fullWidth
      />
      <MoneyInput source="amount" label="resources.bills.fields.taxable" validate={required()} fullWidth />
      <EnumInput
        source="treatment"
        resource="bills"
        label="resources.bills.fields.tax"
        values={TREATMENTS}
        validate={required()}
        fullWidth
      />
      <BooleanInput source="deferred" label="resources.bills.typed.deferred" />
      <DayInput source="dueOn" label="resources.bill-instalments.fields.dueOn" fullWidth />
    </ActionDialog>
  );
};
