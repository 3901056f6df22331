import TestIcon from '@mui/icons-material/NetworkCheckOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { components } from '@ponte/shared/generated/api-types';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ActionButton } from '../components/ActionButton';
import { Panel } from '../components/Panel';
import { useWords } from '../fields/useWords';
import { useCan } from '../providers/useCan';
import { TEXTS } from './account';

type Trial = components['schemas']['TrialDto'];

/** Logs in as the account does, and says what came of it. */
export const TrialPanel = ({ accountId }: { readonly accountId: number }) => {
  const [trial, setTrial] = useState<Trial | null>(null);
  const translate = useTranslate();
  if (!useCan('radius-account.test')) return null;
  return (
    <Panel
      title={`${TEXTS}.section.trial`}
      actions={
        <ActionButton<Trial>
          path={`/radius-accounts/${accountId}/try`}
          permission="radius-account.test"
          label={`${TEXTS}.action.try`}
          icon={<TestIcon />}
          success={`${TEXTS}.done.tried`}
          onSuccess={setTrial}
        />
      }
    >
      {trial ? (
        <Outcome trial={trial} />
      ) : (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate(`${TEXTS}.trial.text`)}
        </Typography>
      )}
    </Panel>
  );
};

const SEVERITY = { accept: 'success', reject: 'error', silence: 'warning' } as const;

const Outcome = ({ trial: { answer, login, given, ms } }: { readonly trial: Trial }) => {
  const translate = useTranslate();
  const refusals = useWords('refusal', 'radius-accounts');
  const causes = useWords('accessReason', 'radius-accounts');
  const why = [login?.refusal && refusals(login.refusal), login?.accessReason && causes(login.accessReason)];
  return (
    <Box role="status">
      <Alert severity={SEVERITY[answer]}>
        {[translate(`${TEXTS}.trial.${answer}`, { ms }), ...why].filter(Boolean).join(' ')}
      </Alert>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0, display: 'grid', gap: 0.5 }}>
        {given.map(({ name, value }, index) => (
          <Box
            component="li"
            key={`${name} ${String(index)}`}
            sx={{ fontFamily: 'monospace', fontSize: 13, overflowWrap: 'anywhere' }}
          >
            {name} = <strong>{value}</strong>
          </Box>
        ))}
      </Box>
    </Box>
  );
};
