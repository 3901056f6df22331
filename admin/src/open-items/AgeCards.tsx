import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useListContext, useTranslate } from 'react-admin';
import { StatCard } from '../components/StatCard';
import { useFormats } from '../fields/useFormats';
import { useApi } from '../providers/useApi';

type Ageing = components['schemas']['AgeingDto'];
type Bucket = Ageing['buckets'][number]['bucket'];

const BUCKETS = ['not-due', '1-30', '31-60', '61-90', 'over-90'] as const satisfies Bucket[];

/** What is open by how late it is, of all customers or of the one in the filter; a tap shows only those items. */
export const AgeCards = () => {
  const translate = useTranslate();
  const { money, count } = useFormats();
  const list = useListContext();
  const { bucket: chosen, ...others } = list.filterValues as {
    readonly bucket?: Bucket;
    readonly partnerId?: number;
  };
  const { data } = useApi<Ageing>('/open-items/ageing', { partnerId: others.partnerId });
  return (
    <Box
      sx={{ display: 'grid', gap: 1.5, pt: 2, gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(6, 1fr)' } }}
    >
      {BUCKETS.map((bucket) => {
        const found = data?.buckets.find((each) => each.bucket === bucket);
        const on = bucket === chosen;
        return (
          <ButtonBase
            key={bucket}
            aria-pressed={on}
            onClick={() => list.setFilters(on ? others : { ...others, bucket })}
            sx={{
              display: 'block',
              textAlign: 'left',
              borderRadius: 1,
              outline: on ? '2px solid' : 'none',
              outlineColor: 'primary.main',
            }}
          >
            <StatCard
              label={`resources.open-items.bucket.${bucket}`}
              value={found && money(found.open)}
              hint={
                found &&
                translate('resources.open-items.count', {
                  smart_count: found.count,
                  count: count(found.count),
                })
              }
              {...(bucket === 'not-due' ? {} : { tone: 'bad' })}
            />
          </ButtonBase>
        );
      })}
      <StatCard
        label="resources.open-items.total"
        value={data && money(data.open)}
        hint={data && translate('resources.open-items.unallocated', { amount: money(data.unallocated) })}
      />
    </Box>
  );
};
