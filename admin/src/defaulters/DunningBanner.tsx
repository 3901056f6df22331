import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { LinkButton } from '../components/LinkButton';
import { useFormats } from '../fields/useFormats';
import type { DefaulterSummary } from './defaulter';
import { ApproveButton } from './ApproveButton';

const TEXTS = 'resources.defaulters';

/** Whether anybody is pursued, whether now is a time for cut-offs, and the button that approves all who are ready. */
export const DunningBanner = ({ summary }: { readonly summary: DefaulterSummary }) => {
  const translate = useTranslate();
  const { count } = useFormats();
  const sentences = useSentences(summary);
  const { mode, open } = summary;
  const ready = readyOf(summary);
  return (
    <Alert
      severity={mode === 'off' || isHeld(summary) ? 'warning' : 'info'}
      sx={{ mt: 2, '& .MuiAlert-message': { flex: 1 } }}
    >
      <Box sx={row}>
        <span>{sentences.join(' ')}</span>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <LinkButton to="/dunning-setting" label={`${TEXTS}.configure`} />
          {mode !== 'off' && open && ready > 0 && (
            <ApproveButton
              label={translate(`${TEXTS}.approve.all`, { count: count(ready) })}
              count={ready}
              variant="contained"
            />
          )}
        </Box>
      </Box>
    </Alert>
  );
};

const row = {
  ...{ display: 'flex', flexWrap: 'wrap', gap: 1 },
  ...{ alignItems: 'center', justifyContent: 'space-between' },
} as const;

/** What holds now: who decides, whether the automatic mode has stopped, when the next cut-offs can be. */
function useSentences(summary: DefaulterSummary): string[] {
  const translate = useTranslate();
  const { day, count } = useFormats();
  const { mode, open, mostAtOnce, nextOn, opensAt, closesAt } = summary;
  const notNow = { day: nextOn ? day(nextOn) : '—', from: opensAt, to: closesAt };
  return [
    translate(`${TEXTS}.mode.${mode}`),
    ...(isHeld(summary) ? [translate(`${TEXTS}.held`, { most: count(mostAtOnce) })] : []),
    ...(mode !== 'off' && !open ? [translate(`${TEXTS}.not_now`, notNow)] : []),
  ];
}

function readyOf({ stages }: DefaulterSummary): number {
  return stages.find(({ stage }) => stage === 'to-cut')?.partners ?? 0;
}

/** More are ready than the automatic mode may cut off without a person. */
function isHeld(summary: DefaulterSummary): boolean {
  return summary.mode === 'automatic' && readyOf(summary) > summary.mostAtOnce;
}
