import { ZERO } from '@ponte/shared/money';
import { Create, required, SimpleForm, TextInput, type Validator } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { FormFaults } from '../components/FormFaults';
import { FormGrid } from '../components/FormGrid';
import { DayInput } from '../inputs/DayInput';
import { MoneyInput } from '../inputs/DecimalInput';
import { ReferenceChoice } from '../inputs/ReferenceChoice';
import { today } from '../inputs/today';
import { MethodCodeInput } from '../payments/MethodCodeInput';
import { amountOf } from '../payments/spread';
import { SupplierAllocation } from './SupplierAllocation';
import { supplierPaymentRequest, type SupplierPaymentForm } from './supplier-payment-request';

/** Money paid: to whom, how much, and what it pays. A link may bring supplier, amount and bill along. */
export const SupplierPaymentCreate = () => (
  <Create redirect="show" transform={(form: SupplierPaymentForm) => supplierPaymentRequest(form)}>
    <SimpleForm defaultValues={() => ({ paidOn: today() })}>
      <FormGrid columns={3}>
        <SupplierInput />
        <MoneyInput
          source="amount"
          min={0}
          validate={required()}
          helperText="resources.supplier-payments.help.amount"
        />
        <DayInput source="paidOn" validate={required()} />
        <MethodCodeInput source="methodCode" validate={requiredForMoney} />
        <TextInput source="reference" helperText="resources.supplier-payments.help.reference" />
        <TextInput source="notes" />
      </FormGrid>
      <Allocation />
      <FormFaults />
    </SimpleForm>
  </Create>
);

/** With another supplier, what was chosen for the one before is void. */
const SupplierInput = () => {
  const { setValue } = useFormContext();
  return (
    <ReferenceChoice
      source="partnerId"
      reference="partners"
      validate={required()}
      onChange={() => setValue('parts', {})}
    />
  );
};

/** Credit notes set off against bills (an amount of zero) are paid by no method. */
const requiredForMoney: Validator = (method: unknown, { amount }: SupplierPaymentForm) =>
  !method && amountOf(amount).gt(ZERO) ? 'ra.validation.required' : undefined;

const Allocation = () => {
  const partnerId = useWatch({ name: 'partnerId' }) as number | null | undefined;
  const billId = useWatch({ name: 'billId' }) as number | undefined;
  const amount: unknown = useWatch({ name: 'amount' });
  if (!partnerId) return null;
  return (
    <SupplierAllocation
      key={partnerId}
      partnerId={partnerId}
      amount={amountOf(amount)}
      ways={['oldest', 'chosen', 'credit']}
      {...(billId === undefined ? {} : { billId })}
    />
  );
};
