import Box from '@mui/material/Box';
import { FilterButton, TopToolbar, useListContext } from 'react-admin';
import { ReportDownloads } from '../components/ReportDownloads';

/** Above the list: the balances of the chosen day go on paper and into a spreadsheet, all partners of it. */
export const BalanceActions = () => {
  const { to, open } = useListContext().filterValues as { readonly to?: string; readonly open?: boolean };
  const query = { ...(to ? { to } : {}), ...(open === undefined ? {} : { open: String(open) }) };
  return (
    <TopToolbar>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'flex-end' }}>
        <FilterButton />
        <ReportDownloads
          report="partner-balances"
          path="/partner-balances"
          query={query}
          fileName="saldi-clienti-fornitori"
        />
      </Box>
    </TopToolbar>
  );
};
