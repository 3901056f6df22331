import type { components } from '@ponte/shared/generated/api-types';
import PayIcon from '@mui/icons-material/PaymentsOutlined';
import { decimal, ZERO } from '@ponte/shared/money';
import { FunctionField, required, TextField, useRecordContext } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { Rows } from '../components/Rows';
import { DayField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';
import { useFormats } from '../fields/useFormats';
import { DayInput } from '../inputs/DayInput';
import { today } from '../inputs/today';
import { MethodCodeInput } from '../payments/MethodCodeInput';

type Month = components['schemas']['WithholdingYearDto']['months'][number];

const TEXTS = 'resources.withholdings';

interface WithholdingMonthsProps {
  readonly months: readonly Month[];
  /** Called when one was paid. */
  readonly paid: () => void;
}

/** What is to be paid by F24, month by month. */
export const WithholdingMonths = ({ months, paid }: WithholdingMonthsProps) => {
  const formats = useFormats();
  const name = (
    <FunctionField<Month> source="month" render={({ month }) => formats.month(month.slice(0, 7))} />
  );
  return (
    <Rows
      rows={months}
      resource="withholdings"
      phone={{
        primary: name,
        secondary: (
          <>
            <DayField source="dueOn" /> · <MoneyField source="due" />
          </>
        ),
        end: <PayOrPaid paid={paid} />,
      }}
    >
      {name}
      <DayField source="dueOn" />
      <TextField source="taxCode" />
      <MoneyField source="tax" />
      <MoneyField source="contributions" />
      <MoneyField source="paid" />
      <MoneyField source="due" />
      <PayOrPaid paid={paid} />
    </Rows>
  );
};

/** The button that records the F24, where there is something to pay. */
const PayOrPaid = ({ paid }: { readonly paid: () => void }) => {
  const month = useRecordContext<Month>();
  if (!month || decimal(month.due).lte(ZERO)) return null;
  return (
    <ActionDialog
      path={`/withholdings/${month.month}/pay`}
      permission="supplier-payment.write"
      label={`${TEXTS}.action.pay`}
      title={`${TEXTS}.pay.title`}
      text={`${TEXTS}.pay.text`}
      icon={<PayIcon />}
      defaultValues={{ paidOn: today() }}
      success={`${TEXTS}.done.paid`}
      onSuccess={paid}
    >
      <DayInput source="paidOn" label={`${TEXTS}.fields.paidOn`} validate={required()} />
      <MethodCodeInput source="methodCode" label={`${TEXTS}.fields.methodCode`} validate={required()} />
    </ActionDialog>
  );
};
