import type { components } from '@ponte/shared/generated/api-types';
import PayIcon from '@mui/icons-material/PaymentsOutlined';
import Button from '@mui/material/Button';
import { decimal, ZERO } from '@ponte/shared/money';
import { DeleteWithConfirmButton, EditButton, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { createLink } from '../components/list-link';
import { useCan } from '../providers/useCan';
import { RefundDialog } from '../payments/RefundDialog';
import { CreditDialog } from './CreditDialog';
import { IssueDialog } from './IssueDialog';
import { ProformaDialog } from './ProformaDialog';

interface ActionsProps {
  readonly invoice: components['schemas']['InvoiceDetailDto'];
}

/** What can be done with a document as it stands. */
export const InvoiceActions = ({ invoice }: ActionsProps) => {
  if (invoice.status === 'draft') return <DraftActions invoice={invoice} />;
  if (invoice.type === 'credit-note') return <CreditNoteActions invoice={invoice} />;
  return <IssuedActions invoice={invoice} />;
};

const DraftActions = ({ invoice }: ActionsProps) => {
  const writes = useCan('invoice.write');
  const changeable = invoice.proformaNumber === null;
  return (
    <>
      {writes && changeable && <DeleteWithConfirmButton mutationMode="pessimistic" redirect="list" />}
      {writes && changeable && <EditButton />}
      {changeable && invoice.type === 'invoice' && <ProformaDialog invoice={invoice} />}
      <IssueDialog invoice={invoice} />
    </>
  );
};

/** What is left of a credit note can go back to the customer. */
const CreditNoteActions = ({ invoice: { id, partnerId, openAmount } }: ActionsProps) =>
  decimal(openAmount).gt(ZERO) && (
    <RefundDialog partnerId={partnerId} chosen={({ invoiceId }) => invoiceId === id} />
  );

const IssuedActions = ({ invoice }: ActionsProps) => {
  const translate = useTranslate();
  const takesPayments = useCan('payment.write');
  const { id, partnerId, openAmount } = invoice;
  const open = decimal(openAmount).gt(ZERO);
  return (
    <>
      <CreditDialog invoice={invoice} />
      {takesPayments && open && (
        <Button
          component={Link}
          to={createLink('payments', { partnerId, amount: openAmount, invoiceId: id })}
          variant="contained"
          startIcon={<PayIcon />}
        >
          {translate('resources.invoices.action.pay')}
        </Button>
      )}
    </>
  );
};
