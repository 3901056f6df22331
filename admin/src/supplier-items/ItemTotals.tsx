import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import { useListContext, useTranslate } from 'react-admin';
import { StatCard } from '../components/StatCard';
import { useFormats } from '../fields/useFormats';
import { useApi } from '../providers/useApi';
import type { Query } from '../providers/query';

type Totals = components['schemas']['SupplierItemTotalsDto'];

/** The sums of all that the filter finds. */
export const ItemTotals = () => {
  const translate = useTranslate();
  const { money, count } = useFormats();
  const list = useListContext();
  const { data } = useApi<Totals>('/supplier-items/totals', list.filterValues as Query);
  const words = 'resources.supplier-items';
  return (
    <Box
      sx={{ display: 'grid', gap: 1.5, pt: 2, gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(4, 1fr)' } }}
    >
      <StatCard
        label={`${words}.total`}
        value={data && money(data.open)}
        hint={data && translate(`${words}.count`, { smart_count: data.count, count: count(data.count) })}
      />
      <StatCard label={`${words}.overdue`} value={data && money(data.overdue)} tone="bad" />
      <StatCard label={`${words}.this_week`} value={data && money(data.thisWeek)} />
      <StatCard
        label={`${words}.to_withhold`}
        value={data && money(data.withheld)}
        hint={data && translate(`${words}.advances`, { amount: money(data.advances) })}
      />
    </Box>
  );
};
