import type { components } from '@ponte/shared/generated/api-types';
import PayIcon from '@mui/icons-material/PaymentsOutlined';
import { LinkButton } from '../components/LinkButton';
import { createLink } from '../components/list-link';
import { useCan } from '../providers/useCan';

/** Leads to the form of a payment, with what is open of the bill filled in. */
export const PayButton = ({ bill }: { readonly bill: components['schemas']['BillDetailDto'] }) => {
  const may = useCan('supplier-payment.write');
  if (!may || bill.type === 'credit-note' || bill.openAmount === '0.00') return null;
  if (bill.status === 'undone') return null;
  const { partnerId, openAmount: amount, id: billId } = bill;
  return (
    <LinkButton
      to={createLink('supplier-payments', { partnerId, amount, billId })}
      label="resources.bills.action.pay"
      icon={<PayIcon />}
    />
  );
};
