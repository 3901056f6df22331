import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useAction } from '../../components/useAction';
import { useApi } from '../../providers/useApi';
import { useCan } from '../../providers/useCan';
import type { ContractTabProps } from '../contract-tab';

type Consent = components['schemas']['ConsentDto'];

/** What the customer said about the use of his data; the office writes down what it was told. */
export const ConsentsSection = ({ contract }: ContractTabProps) => {
  const translate = useTranslate();
  const mayWrite = useCan('contract.write');
  const path = `/contracts/${contract.id}/consents`;
  const { data = [] } = useApi<Consent[]>(path);
  const { run, isPending } = useAction(path, { success: 'resources.contract-consents.recorded' });

  const say = (kind: string, given: boolean) => {
    run({ consents: [{ kind, given }] }).catch(() => undefined); // told already
  };

  return (
    <Box component="section">
      <Typography variant="subtitle1" component="h3" sx={{ fontWeight: 600, mb: 1 }}>
        {translate('resources.contract-consents.title')}
      </Typography>
      {data.map(({ kind, given }) => (
        <Box
          key={kind}
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1,
            py: 0.75,
            borderBottom: 1,
            borderColor: 'divider',
          }}
        >
          <Typography variant="body2" sx={{ flex: 1 }}>
            {translate(`resources.contract-consents.kind.${kind}`)}
          </Typography>
          <ToggleButtonGroup
            exclusive
            size="small"
            value={given}
            disabled={!mayWrite || isPending}
            onChange={(_event, said: boolean | null) => {
              if (said !== null) say(kind, said);
            }}
            aria-label={translate(`resources.contract-consents.kind.${kind}`)}
          >
            <ToggleButton value>{translate('ra.boolean.true')}</ToggleButton>
            <ToggleButton value={false}>{translate('ra.boolean.false')}</ToggleButton>
          </ToggleButtonGroup>
        </Box>
      ))}
    </Box>
  );
};
