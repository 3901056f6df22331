import DetachIcon from '@mui/icons-material/LinkOffOutlined';
import type { components } from '@ponte/shared/generated/api-types';
import { useRecordContext, useTranslate } from 'react-admin';
import { ActionButton } from '../components/ActionButton';
import { useFormats } from '../fields/useFormats';

type Allocation = components['schemas']['PaymentAllocationDto'];

/** Takes one document from what a payment pays; not there where only the whole payment can be undone. */
export const DetachButton = ({ paymentId }: { readonly paymentId: number }) => {
  const allocation = useRecordContext<Allocation>();
  const translate = useTranslate();
  const { money } = useFormats();
  if (!allocation?.detachable) return null;
  const { id, invoiceType, invoiceNumber, amount } = allocation;
  const document = `${translate(`resources.invoices.type.${invoiceType}`)} ${invoiceNumber}`;
  return (
    <ActionButton
      path={`/payments/${paymentId}/allocations/${id}/detach`}
      permission="payment.reverse"
      label="resources.payments.action.detach"
      icon={<DetachIcon />}
      confirm={{
        title: 'resources.payments.detach.title',
        content: 'resources.payments.detach.text',
        values: { document, amount: money(amount) },
      }}
      success="resources.payments.done.detached"
    />
  );
};
