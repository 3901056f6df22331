import { Create, required, SimpleForm, TextInput, type Validator } from 'react-admin';
import { ZERO } from '@ponte/shared/money';
import { useFormContext, useWatch } from 'react-hook-form';
import { FormFaults } from '../components/FormFaults';
import { FormGrid } from '../components/FormGrid';
import { DayInput } from '../inputs/DayInput';
import { MoneyInput } from '../inputs/DecimalInput';
import { ReferenceChoice } from '../inputs/ReferenceChoice';
import { today } from '../inputs/today';
import { AllocationInputs } from './AllocationInputs';
import { MethodCodeInput } from './MethodCodeInput';
import { paymentRequest, type PaymentForm } from './payment-request';
import { amountOf } from './spread';
import { useOwnMethod } from './useOwnMethod';

/** Money received: from whom, how much, and what it pays. A link may bring partner, amount and invoice along. */
export const PaymentCreate = () => (
  <Create redirect="show" transform={(form: PaymentForm) => paymentRequest(form)}>
    <SimpleForm defaultValues={() => ({ receivedOn: today() })}>
      <FormGrid columns={3}>
        <PartnerInput />
        <MoneyInput
          source="amount"
          min={0}
          validate={required()}
          helperText="resources.payments.help.amount"
        />
        <DayInput source="receivedOn" validate={required()} />
        <MethodCodeInput source="methodCode" validate={requiredForMoney} />
        <MoneyInput source="fee" min={0} helperText="resources.payments.help.fee" />
        <TextInput source="reference" helperText="resources.payments.help.reference" />
        <TextInput source="notes" />
      </FormGrid>
      <Allocation />
      <FormFaults />
    </SimpleForm>
  </Create>
);

/** With another customer, what was chosen for the one before is void. */
const PartnerInput = () => {
  const { setValue } = useFormContext();
  const forget = () => {
    setValue('parts', {});
    setValue('methodCode', null);
  };
  return <ReferenceChoice source="partnerId" reference="partners" validate={required()} onChange={forget} />;
};

/** Credit notes set off against invoices (an amount of zero) are paid by no method. */
const requiredForMoney: Validator = (method: unknown, { amount }: PaymentForm) =>
  !method && amountOf(amount).gt(ZERO) ? 'ra.validation.required' : undefined;

const Allocation = () => {
  const partnerId = useWatch({ name: 'partnerId' }) as number | null | undefined;
  const invoiceId = useWatch({ name: 'invoiceId' }) as number | undefined;
  const amount: unknown = useWatch({ name: 'amount' });
  useOwnMethod(partnerId);
  if (!partnerId) return null;
  return (
    <AllocationInputs
      key={partnerId}
      writesOff
      partnerId={partnerId}
      amount={amountOf(amount)}
      {...(invoiceId === undefined ? {} : { invoiceId })}
    />
  );
};
