import Link from '@mui/material/Link';
import type { components } from '@ponte/shared/generated/api-types';
import { useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { Panel } from '../components/Panel';
import { Rows } from '../components/Rows';
import { DayField, InstantField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';

type Payment = components['schemas']['PaymentDto'];
type Refund = Payment['refunds'][number];

/** Of a refund, the money on account that went back; of money received, its refunds. Those undone are struck out. */
export const PaymentRefunds = ({ payment }: { readonly payment: Payment }) => {
  const returns = payment.kind === 'refund';
  if (payment.refunds.length === 0) return null;
  return (
    <Panel title={`resources.payments.${returns ? 'gives_back' : 'given_back'}`}>
      <Rows
        rows={payment.refunds}
        resource="payment-refunds"
        phone={{
          primary: <OtherSide source={returns ? 'paymentId' : 'refundId'} />,
          secondary: <DayField source="paidOn" />,
          end: <MoneyField source="amount" />,
        }}
        rowSx={(refund: Refund) => (refund.undoneAt ? { textDecoration: 'line-through', opacity: 0.7 } : {})}
      >
        <OtherSide source={returns ? 'paymentId' : 'refundId'} />
        <DayField source="paidOn" />
        <MoneyField source="amount" />
        <InstantField source="undoneAt" />
      </Rows>
    </Panel>
  );
};

/** The payment on the other side, leading to its page. */
const OtherSide = ({ source }: FieldProps<Refund> & { readonly source: 'paymentId' | 'refundId' }) => {
  const refund = useRecordContext<Refund>();
  const translate = useTranslate();
  if (!refund) return null;
  const kind = translate(`resources.payments.kind.${source === 'paymentId' ? 'receipt' : 'refund'}`);
  return (
    <Link component={RouterLink} to={`/payments/${refund[source]}/show`} variant="body2">
      {kind} {refund[source]}
    </Link>
  );
};
