import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import { Show, useRecordContext } from 'react-admin';
import { Panel } from '../components/Panel';
import { useCan } from '../providers/useCan';
import { ContractHead } from './ContractHead';
import { ContractHistory } from './ContractHistory';
import { ContractInvoices } from './ContractInvoices';
import { ContractLines } from './ContractLines';

type Contract = components['schemas']['ContractDetailDto'];

/** A contract: its terms and lines, how it came here, and what was billed for it. */
export const ContractShow = () => (
  <Show component="div" actions={false}>
    <ContractPage />
  </Show>
);

const ContractPage = () => {
  const contract = useRecordContext<Contract>();
  const seesInvoices = useCan('invoice.read');
  if (!contract) return null;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <ContractHead contract={contract} />
      <Panel title="resources.contracts.section.lines">
        <ContractLines contract={contract} />
      </Panel>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
        }}
      >
        {seesInvoices && (
          <Panel title="resources.contracts.section.invoices">
            <ContractInvoices />
          </Panel>
        )}
        <Panel title="resources.contracts.section.history">
          <ContractHistory contract={contract} />
        </Panel>
      </Box>
    </Box>
  );
};
