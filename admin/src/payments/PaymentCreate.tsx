import { Create, required, SimpleForm, TextInput, useRecordContext, type Validator } from 'react-admin';
import { ZERO } from '@ponte/shared/money';
import { useWatch } from 'react-hook-form';
import { FormGrid } from '../components/FormGrid';
import { DayInput } from '../inputs/DayInput';
import { MoneyInput } from '../inputs/DecimalInput';
import { ReferenceChoice } from '../inputs/ReferenceChoice';
import { today } from '../inputs/today';
import { AllocationInputs } from './AllocationInputs';
import { MethodCodeInput } from './MethodCodeInput';
import { paymentRequest, type PaymentForm } from './payment-request';
import { amountOf } from './spread';

/** Money received: from whom, how much, and what it pays. A link may bring partner, amount and invoice along. */
export const PaymentCreate = () => (
  <Create redirect="show" transform={(form: PaymentForm) => paymentRequest(form)}>
    <SimpleForm defaultValues={() => ({ receivedOn: today() })}>
      <FormGrid columns={3}>
        <ReferenceChoice source="partnerId" reference="partners" validate={required()} />
        <MoneyInput
          source="amount"
          min={0}
          validate={required()}
          helperText="resources.payments.help.amount"
        />
        <DayInput source="receivedOn" validate={required()} />
        <MethodCodeInput source="methodCode" validate={requiredForMoney} />
        <TextInput source="reference" helperText="resources.payments.help.reference" />
        <TextInput source="notes" />
      </FormGrid>
      <Allocation />
    </SimpleForm>
  </Create>
);

/** Credit notes set off against invoices (an amount of zero) are paid by no method. */
const requiredForMoney: Validator = (method: unknown, { amount }: PaymentForm) =>
  !method && amountOf(amount).gt(ZERO) ? 'ra.validation.required' : undefined;

const Allocation = () => {
  const brought = useRecordContext<{ readonly invoiceId?: number }>();
  const partnerId = useWatch({ name: 'partnerId' }) as number | null | undefined;
  const amount: unknown = useWatch({ name: 'amount' });
  if (!partnerId) return null;
  return (
    <AllocationInputs
      key={partnerId}
      partnerId={partnerId}
      amount={amountOf(amount)}
      {...(brought?.invoiceId === undefined ? {} : { invoiceId: brought.invoiceId })}
    />
  );
};
