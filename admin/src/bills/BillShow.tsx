import type { components } from '@ponte/shared/generated/api-types';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { Show, TextField, useRecordContext, useTranslate } from 'react-admin';
import { DownloadButton } from '../components/DownloadButton';
import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { DayField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';
import { StatusField } from '../fields/StatusField';
import { PartnerLink } from '../fields/PartnerLink';
import { useCan } from '../providers/useCan';
import { BillDeferredVat } from './BillDeferredVat';
import { BillEntry } from './BillEntry';
import { BillIntegration } from './BillIntegration';
import { BillPayments } from './BillPayments';
import { BillRecordings } from './BillRecordings';
import { BillLines } from './BillLines';
import { BillTerms } from './BillTerms';
import { ChangeAccounts } from './ChangeAccounts';
import { PayButton } from './PayButton';
import { RecordAgain } from './RecordAgain';
import { UndoBill } from './UndoBill';

type Bill = components['schemas']['BillDetailDto'];

/** A supplier's document with all its parts. */
export const BillShow = () => (
  <Show component="div" actions={false} title={<BillTitle />}>
    <BillPage />
  </Show>
);

const BillTitle = () => {
  const bill = useRecordContext<Bill>();
  const translate = useTranslate();
  if (!bill) return null;
  return <>{`${translate(`resources.bills.type.${bill.type}`)} ${bill.number}`}</>;
};

const BillPage = () => {
  const bill = useRecordContext<Bill>();
  const seesIntegrations = useCan('vat-integration.read');
  const seesPayments = useCan('supplier-payment.read');
  const seesBooks = useCan('journal-entry.read');
  if (!bill) return null;
  return (
    <Box sx={{ display: 'grid', gap: 2, mt: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Head bill={bill} />
      <Panel
        title="resources.bills.part.lines"
        actions={bill.status === 'recorded' && <ChangeAccounts bill={bill} />}
      >
        <BillLines bill={bill} />
      </Panel>
      <Panel title="resources.bills.part.terms">
        <BillTerms bill={bill} />
      </Panel>
      {seesPayments && (
        <Panel title="resources.bills.payments">
          <BillPayments billId={bill.id} />
        </Panel>
      )}
      {bill.attachments.length > 0 && (
        <Panel title="resources.bills.part.attachments">
          {bill.attachments.map(({ fileId, name }) => (
            <DownloadButton
              key={fileId}
              path={`/bills/${bill.id}/files/${fileId}`}
              label={name}
              fileName={name}
            />
          ))}
        </Panel>
      )}
      {seesIntegrations && <BillIntegration billId={bill.id} />}
      {seesBooks && <BillDeferredVat billId={bill.id} />}
      {seesBooks && (
        <Panel
          title="resources.bills.part.entry"
          actions={bill.status === 'recorded' && <UndoBill bill={bill} />}
        >
          <BillEntry billId={bill.id} />
        </Panel>
      )}
      {seesBooks && (
        <Panel title="resources.bills.part.recordings">
          <BillRecordings billId={bill.id} />
        </Panel>
      )}
    </Box>
  );
};

const Head = ({ bill }: { readonly bill: Bill }) => {
  const translate = useTranslate();
  const title = `${translate(`resources.bills.type.${bill.type}`)} ${bill.number} · ${bill.documentType}`;
  return (
    <Panel
      title={title}
      actions={
        <>
          <DownloadButton
            path={`/bills/${bill.id}/files/${bill.fileId}`}
            label="resources.bills.action.original"
          />
          <PayButton bill={bill} />
          {bill.status === 'undone' && <RecordAgain bill={bill} />}
        </>
      }
    >
      {bill.status === 'undone' && (
        <Alert severity="info" sx={{ mb: 1 }}>
          {translate('resources.bills.undone')}
        </Alert>
      )}
      {bill.warnings.map((warning) => (
        <Alert key={warning} severity="warning" sx={{ mb: 1 }}>
          {translate(`resources.bills.warning.${warning}`)}
        </Alert>
      ))}
      <Facts columns={4}>
        <PartnerLink source="partnerId" name="supplierName" />
        <DayField source="issuedOn" />
        <DayField source="receivedOn" />
        <MoneyField source="taxable" />
        <MoneyField source="tax" />
        <MoneyField source="total" />
        <MoneyField source="payable" />
        <MoneyField source="openAmount" />
        <StatusField source={bill.status === 'undone' ? 'status' : 'paymentState'} />
        {bill.stampDuty !== '0.00' && <MoneyField source="stampDuty" />}
        {bill.notes !== null && <TextField source="notes" />}
      </Facts>
    </Panel>
  );
};
