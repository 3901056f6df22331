import type { components } from '@ponte/shared/generated/api-types';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Step from '@mui/material/Step';
import StepLabel from '@mui/material/StepLabel';
import Stepper from '@mui/material/Stepper';
import { useTranslate } from 'react-admin';
import { ProgressBar } from '../components/ProgressBar';
import { FinishedActions } from './FinishedActions';
import { PreviewActions } from './PreviewActions';

type BillingRun = components['schemas']['BillingRunDto'];
type RunProgress = components['schemas']['RunProgressDto'];

interface StageProps {
  readonly run: BillingRun;
  readonly progress: RunProgress | undefined;
}

const STEPS = ['previewing', 'previewed', 'billing', 'finished'] as const;

/** Where the run stands on its way, and what can be done with it now. */
export const RunStage = ({ run, progress }: StageProps) => (
  <Card component="section" sx={{ p: 2, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
    {run.status !== 'discarded' && <Steps status={run.status} />}
    <Stage run={run} progress={progress} />
  </Card>
);

const Steps = ({ status }: { readonly status: (typeof STEPS)[number] }) => {
  const translate = useTranslate();
  const active = STEPS.indexOf(status);
  return (
    <Stepper activeStep={status === 'finished' ? STEPS.length : active} alternativeLabel>
      {STEPS.map((step) => (
        <Step key={step} aria-current={step === status ? 'step' : undefined}>
          <StepLabel>{translate(`resources.billing-runs.step.${step}`)}</StepLabel>
        </Step>
      ))}
    </Stepper>
  );
};

const Stage = ({ run, progress }: StageProps) => {
  const translate = useTranslate();
  const events = `/billing-runs/${run.id}/events`;
  switch (run.status) {
    case 'previewing':
      return <ProgressBar key="preview" path={events} label="resources.billing-runs.working.previewing" />;
    case 'billing':
      return <ProgressBar key="bill" path={events} label="resources.billing-runs.working.billing" />;
    case 'previewed':
      return (
        <Said text={`resources.billing-runs.said.${progress?.withDocument === 0 ? 'nothing' : 'previewed'}`}>
          <PreviewActions run={run} progress={progress} />
        </Said>
      );
    case 'finished':
      return (
        <Said text="resources.billing-runs.said.finished">
          <FinishedActions run={run} progress={progress} />
        </Said>
      );
    case 'discarded':
      return <Alert severity="info">{translate('resources.billing-runs.said.discarded')}</Alert>;
  }
};

const Said = ({ text, children }: { readonly text: string; readonly children: React.ReactNode }) => {
  const translate = useTranslate();
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 2,
        alignItems: 'center',
        justifyContent: 'space-between',
      }}
    >
      <Box sx={{ flex: '1 1 280px', color: 'text.secondary' }}>{translate(text)}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{children}</Box>
    </Box>
  );
};
