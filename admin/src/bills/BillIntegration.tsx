import type { components } from '@ponte/shared/generated/api-types';
import MakeIcon from '@mui/icons-material/PostAddOutlined';
import RebuildIcon from '@mui/icons-material/ReplayOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import {
  RecordContextProvider,
  required,
  ResourceContextProvider,
  TextField,
  useGetList,
  useTranslate,
} from 'react-admin';
import { ActionButton } from '../components/ActionButton';
import { ActionDialog } from '../components/ActionDialog';
import { DownloadButton } from '../components/DownloadButton';
import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { FaultsField } from '../einvoices/FaultsField';
import { SentActions } from '../einvoices/SentActions';
import { DayField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';
import { StatusField } from '../fields/StatusField';
import { EnumInput } from '../inputs/EnumInput';

type Integration = components['schemas']['VatIntegrationDto'];
type Due = components['schemas']['DueIntegrationDto'];

/** A bill’s integration, or the offer to make it; nothing on a bill without reverse charge. */
export const BillIntegration = ({ billId }: { readonly billId: number }) => {
  const { data: made } = useGetList<Integration>('vat-integrations', ofBill(billId));
  const { data: waiting } = useGetList<Due>('due-integrations', ofBill(billId));
  const [integration] = made ?? [];
  const [due] = waiting ?? [];
  if (integration) return <Made integration={integration} />;
  return due ? <Offer due={due} /> : null;
};

function ofBill(billId: number) {
  return {
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'id', order: 'ASC' as const },
    filter: { billId },
  };
}

const Offer = ({ due }: { readonly due: Due }) => {
  const translate = useTranslate();
  const type = translate(`resources.vat-integrations.documentType.${due.proposed}`);
  return (
    <Panel
      title="resources.bills.part.integration"
      actions={
        <ActionDialog
          path="/vat-integrations"
          permission="vat-integration.issue"
          label="resources.vat-integrations.action.make"
          title="resources.vat-integrations.confirm.title"
          text="resources.vat-integrations.confirm.one"
          icon={<MakeIcon />}
          variant="contained"
          defaultValues={{ documentType: due.proposed }}
          toBody={({ documentType }) => ({ billIds: [due.id], documentType })}
          success="resources.vat-integrations.done.made"
        >
          <ResourceContextProvider value="vat-integrations">
            <EnumInput
              source="documentType"
              label="resources.vat-integrations.fields.documentType"
              values={due.allowed}
              validate={required()}
              fullWidth
            />
          </ResourceContextProvider>
        </ActionDialog>
      }
    >
      <Typography variant="body2" sx={{ mb: 1 }}>
        {translate('resources.vat-integrations.offer', { type })}
      </Typography>
      <RecordContextProvider value={due}>
        <Facts columns={4}>
          <MoneyField source="taxable" label="resources.vat-integrations.fields.taxable" />
          <MoneyField source="tax" label="resources.vat-integrations.fields.tax" />
        </Facts>
      </RecordContextProvider>
    </Panel>
  );
};

const Made = ({ integration }: { readonly integration: Integration }) => (
  <Panel
    title="resources.bills.part.integration"
    actions={
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {integration.fileName !== null && (
          <DownloadButton
            path={`/vat-integrations/${integration.id}/einvoice.xml`}
            label="resources.einvoices.action.download"
            fileName={integration.fileName}
          />
        )}
        {integration.status !== 'sent' && (
          <ActionButton
            path={`/vat-integrations/${integration.id}/einvoice`}
            permission="vat-integration.issue"
            label="resources.einvoices.action.rebuild"
            icon={<RebuildIcon />}
            success="resources.einvoices.done.built"
          />
        )}
        {integration.fileId !== null && (
          <SentActions fileId={integration.fileId} status={integration.status} />
        )}
      </Box>
    }
  >
    <RecordContextProvider value={integration}>
      <Facts columns={4}>
        <TextField source="number" label="resources.vat-integrations.fields.number" />
        <TextField source="documentType" label="resources.vat-integrations.fields.documentType" />
        <DayField source="issuedOn" label="resources.vat-integrations.fields.issuedOn" />
        <MoneyField source="taxable" label="resources.vat-integrations.fields.taxable" />
        <MoneyField source="tax" label="resources.vat-integrations.fields.tax" />
        <StatusField source="status" label="resources.vat-integrations.fields.status" />
      </Facts>
      <FaultsField source="faults" />
    </RecordContextProvider>
  </Panel>
);
