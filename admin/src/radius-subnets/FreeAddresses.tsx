import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import type { components } from '@ponte/shared/generated/api-types';
import { useTranslate } from 'react-admin';
import { Panel } from '../components/Panel';
import { useApi } from '../providers/useApi';

type Free = components['schemas']['FreeRadiusAddressDto'];

/** The next addresses or prefixes of a network that nobody has. */
export const FreeAddresses = ({ subnetId }: { readonly subnetId: number }) => {
  const translate = useTranslate();
  const { data: free } = useApi<Free[]>(`/radius-subnets/${subnetId}/free`, { count: 10 });
  return (
    <Panel title="resources.radius-subnets.free">
      {free?.length === 0 && (
        <Typography variant="body2" sx={{ color: 'warning.main' }}>
          {translate('resources.radius-subnets.full')}
        </Typography>
      )}
      <Box component="ul" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, p: 0, m: 0, listStyle: 'none' }}>
        {free?.map(({ id }, index) => (
          <li key={id}>
            <Chip
              label={id}
              {...(index === 0 ? { color: 'primary' as const } : { variant: 'outlined' as const })}
            />
          </li>
        ))}
      </Box>
    </Panel>
  );
};
