import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Step from '@mui/material/Step';
import StepLabel from '@mui/material/StepLabel';
import Stepper from '@mui/material/Stepper';
import type { components } from '@ponte/shared/generated/api-types';
import { useTranslate } from 'react-admin';
import { ProgressBar } from '../components/ProgressBar';
import { useFormats } from '../fields/useFormats';
import { AppliedActions, PreviewActions } from './BulkActions';

type BulkChange = components['schemas']['BulkChangeDto'];
type BulkProgress = components['schemas']['BulkProgressDto'];

interface StageProps {
  readonly change: BulkChange;
  readonly progress: BulkProgress | undefined;
}

const TEXTS = 'resources.bulk-changes';
const STEPS = ['previewing', 'previewed', 'applying', 'applied'] as const;

/** Where the change stands on its way, and what can be done with it now. */
export const BulkStage = ({ change, progress }: StageProps) => (
  <Card component="section" sx={{ p: 2, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
    <Steps status={change.status} />
    <Stage change={change} progress={progress} />
  </Card>
);

const Steps = ({ status }: Pick<BulkChange, 'status'>) => {
  const translate = useTranslate();
  const active = STEPS.findIndex((step) => step === status);
  if (active < 0) return null;
  return (
    <Stepper activeStep={status === 'applied' ? STEPS.length : active} alternativeLabel>
      {STEPS.map((step) => (
        <Step key={step} aria-current={step === status ? 'step' : undefined}>
          <StepLabel>{translate(`${TEXTS}.step.${step}`)}</StepLabel>
        </Step>
      ))}
    </Stepper>
  );
};

const Stage = ({ change, progress }: StageProps) => {
  const translate = useTranslate();
  const { day } = useFormats();
  const { status, undoUntil } = change;
  switch (status) {
    case 'previewing':
    case 'applying':
    case 'undoing':
      return (
        <ProgressBar
          key={status}
          path={`/bulk-changes/${change.id}/events`}
          label={`${TEXTS}.working.${status}`}
        />
      );
    case 'previewed':
      return (
        <Said
          text={translate(`${TEXTS}.said.${progress && !progress.outcomes.planned ? 'nothing' : status}`)}
        >
          <PreviewActions change={change} planned={count(progress, 'planned')} />
        </Said>
      );
    case 'applied':
      return (
        <Said
          text={
            undoUntil === null
              ? translate(`${TEXTS}.said.applied`)
              : translate(`${TEXTS}.said.applied_until`, { day: day(undoUntil) })
          }
        >
          <AppliedActions change={change} />
        </Said>
      );
    case 'undone':
      return <Undone kept={count(progress, 'kept')} />;
    case 'discarded':
      return <Alert severity="info">{translate(`${TEXTS}.said.discarded`)}</Alert>;
  }
};

const Undone = ({ kept }: { readonly kept: number }) => {
  const translate = useTranslate();
  if (kept === 0) return <Alert severity="info">{translate(`${TEXTS}.said.undone`)}</Alert>;
  return <Alert severity="warning">{translate(`${TEXTS}.said.undone_kept`, { smart_count: kept })}</Alert>;
};

function count(progress: BulkProgress | undefined, outcome: string): number {
  const value: unknown = progress?.outcomes[outcome];
  return typeof value === 'number' ? value : 0;
}

const Said = ({ text, children }: { readonly text: string; readonly children: React.ReactNode }) => (
  <Box
    sx={{
      display: 'flex',
      flexWrap: 'wrap',
      gap: 2,
      alignItems: 'center',
      justifyContent: 'space-between',
    }}
  >
    <Box sx={{ flex: '1 1 280px', color: 'text.secondary' }}>{text}</Box>
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{children}</Box>
  </Box>
);
