import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useFormats } from '../fields/useFormats';
import { useWords } from '../fields/useWords';
import type { Queue, QueueName } from './queue';

export interface QueueCardsProps {
  readonly queues: readonly Queue[];
  readonly chosen: QueueName | undefined;
  readonly onChoose: (queue: QueueName) => void;
}

/** The queues by what is still to do in them, and what failed. */
export const QueueCards = ({ queues, chosen, onChoose }: QueueCardsProps) => (
  <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, 1fr)' } }}>
    {queues.map((queue) => (
      <Card key={queue.queue} sx={queue.queue === chosen ? { borderColor: 'primary.main' } : {}}>
        <CardActionArea
          aria-pressed={queue.queue === chosen}
          onClick={() => onChoose(queue.queue)}
          sx={{ px: 2, py: 1.5 }}
        >
          <QueueFigures queue={queue} />
        </CardActionArea>
      </Card>
    ))}
  </Box>
);

const QueueFigures = ({ queue: { queue, counts } }: { readonly queue: Queue }) => {
  const words = useWords('queue', 'jobs');
  const translate = useTranslate();
  const { count } = useFormats();
  const left = counts.waiting + counts.active + counts.delayed;
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {words(queue)}
      </Typography>
      <Typography variant="h5" component="p">
        {left === 0
          ? translate('resources.jobs.quiet')
          : translate('resources.jobs.left', { count: count(left) })}
      </Typography>
      <Typography
        variant="caption"
        component="p"
        sx={{ color: counts.failed > 0 ? 'error.main' : 'text.secondary' }}
      >
        {translate('resources.jobs.failed', { smart_count: counts.failed })}
      </Typography>
    </>
  );
};
