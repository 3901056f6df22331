import Box from '@mui/material/Box';
import { CreateButton, FilterButton, TopToolbar, useListContext } from 'react-admin';
import { DownloadButton } from '../components/DownloadButton';
import { queryString, type Query } from '../providers/query';
import { useCan } from '../providers/useCan';

const EXPORTS = [
  ['xlsx', 'report.short'],
  ['csv', 'report.csv'],
] as const;

/** Above the list: what it shows also goes into a file, all pages of it. */
export const PaymentActions = () => {
  const list = useListContext();
  const writes = useCan('payment.write');
  return (
    <TopToolbar>
      <Box sx={{ display: 'flex', flexWrap: { xs: 'wrap', md: 'nowrap' }, justifyContent: 'flex-end' }}>
        <FilterButton />
        {EXPORTS.map(([format, label]) => (
          <DownloadButton
            key={format}
            path={`/payments/${format}${queryString(list.filterValues as Query)}`}
            fileName={`incassi.${format}`}
            label={label}
          />
        ))}
        {writes && <CreateButton />}
      </Box>
    </TopToolbar>
  );
};
