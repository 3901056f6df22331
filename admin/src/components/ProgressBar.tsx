import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import { useRefresh, useTranslate } from 'react-admin';
import { useFormats } from '../fields/useFormats';
import { useEventStream } from './useEventStream';

/** What a job's stream tells: how much of it is done. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly failed?: number;
}

export interface ProgressBarProps {
  /** Address of the stream below the API, such as `/billing-runs/7/events`; its events are `Progress`, the last is `end`. */
  readonly path: string;
  /** Translation key of what goes on. */
  readonly label: string;
}

/** The bar of a job on the server, moving as it goes; when it is over the page is fetched again. */
export const ProgressBar = ({ path, label }: ProgressBarProps) => {
  const translate = useTranslate();
  const refresh = useRefresh();
  const { last, state } = useEventStream<Progress>(path);

  useEffect(() => {
    if (state === 'ended') refresh();
  }, [state, refresh]);

  return (
    <Box sx={{ width: '100%' }} aria-live="polite">
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, mb: 0.5 }}>
        <Typography variant="body2">{translate(label, { _: label })}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
          {last ? <Count {...last} /> : translate('stream.connecting')}
        </Typography>
      </Box>
      <Bar label={translate(label, { _: label })} progress={last} />
      {state === 'lost' && (
        <Typography variant="caption" sx={{ color: 'warning.main' }}>
          {translate('stream.lost')}
        </Typography>
      )}
    </Box>
  );
};

const Count = ({ done, total }: Progress) => {
  const { count } = useFormats();
  return (
    <>
      {count(done)} / {count(total)}
    </>
  );
};

interface BarProps {
  readonly label: string;
  readonly progress: Progress | null;
}

/** The bar alone; without progress it runs to and fro. */
export const Bar = ({ label, progress }: BarProps) => {
  const look = { height: 8, borderRadius: 4 };
  if (!progress) return <LinearProgress aria-label={label} sx={look} />;
  const percent = progress.total === 0 ? 100 : Math.min(100, (progress.done / progress.total) * 100);
  const color = progress.failed ? 'warning' : 'primary';
  return <LinearProgress aria-label={label} variant="determinate" value={percent} color={color} sx={look} />;
};
