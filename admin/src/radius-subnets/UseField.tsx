import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import type { components } from '@ponte/shared/generated/api-types';
import { useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { useFormats } from '../fields/useFormats';
import { usedOf } from './subnet-use';

export type Subnet = components['schemas']['RadiusSubnetDto'];

/** From here on somebody should think of another network. */
const NEARLY_FULL = 90;

/** How much of a network is used, as a bar and in numbers. */
export const UseField = (field: FieldProps<Subnet>) => {
  const subnet = useRecordContext<Subnet>(field);
  const translate = useTranslate();
  const { count } = useFormats();
  if (!subnet) return null;
  const { used, free, percent } = usedOf(subnet);
  const words = translate('resources.radius-subnets.used', {
    ...{ used: count(used), capacity: count(subnet.capacity), free: count(free) },
  });
  return (
    <Box sx={{ minWidth: 140 }}>
      <LinearProgress
        variant="determinate"
        value={percent}
        color={percent >= NEARLY_FULL ? 'warning' : 'primary'}
        aria-label={words}
        sx={{ borderRadius: 1, height: 6, mb: 0.5 }}
      />
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary', lineHeight: 1.3 }}>
        {words}
      </Typography>
    </Box>
  );
};
