import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useFormats } from '../fields/useFormats';
import { useWords } from '../fields/useWords';
import type { JobState, Queue } from './queue';

export interface StateTabsProps {
  readonly states: readonly JobState[];
  readonly state: JobState;
  readonly counts: Queue['counts'];
  readonly onChoose: (state: JobState) => void;
}

/** The states of a queue's jobs, each with how many there are. */
export const StateTabs = ({ states, state, counts, onChoose }: StateTabsProps) => {
  const words = useWords('state', 'jobs');
  const { count } = useFormats();
  return (
    <Tabs
      value={state}
      onChange={(_, chosen: JobState) => onChoose(chosen)}
      variant="scrollable"
      allowScrollButtonsMobile
      sx={{ borderBottom: 1, borderColor: 'divider' }}
    >
      {states.map((each) => (
        <Tab key={each} value={each} label={`${words(each)} (${count(counts[each])})`} />
      ))}
    </Tabs>
  );
};
