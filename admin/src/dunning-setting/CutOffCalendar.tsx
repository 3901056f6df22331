import { addDays, addMonths, dayOfMonth, startOfMonth, type CivilDate } from '@ponte/shared/calendar';
import type { components } from '@ponte/shared/generated/api-types';
import NextIcon from '@mui/icons-material/ChevronRight';
import PreviousIcon from '@mui/icons-material/ChevronLeft';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../components/Panel';
import { useExclusion } from '../defaulters/useExclusion';
import { useFormats } from '../fields/useFormats';
import { today } from '../inputs/today';
import { useApi } from '../providers/useApi';
import { monthsFrom, weeksOf } from './month-days';

type ExcludedDay = components['schemas']['ExcludedDayDto'];
type Excluded = ReadonlyMap<CivilDate, ExcludedDay>;

const TEXTS = 'resources.dunning-setting';
const MONTHS = 6;

/** Half a year, with the days on which nobody is cut off and why. */
export const CutOffCalendar = () => {
  const translate = useTranslate();
  const [first, setFirst] = useState(() => startOfMonth(today()));
  const to = addDays(addMonths(first, MONTHS), -1);
  const { data = [] } = useApi<ExcludedDay[]>('/dunning-setting/excluded-days', { from: first, to });
  const excluded = new Map(data.map((day) => [day.day, day]));
  return (
    <Panel
      title={`${TEXTS}.section.preview`}
      actions={
        <>
          <IconButton
            aria-label={translate(`${TEXTS}.previous`)}
            onClick={() => setFirst(addMonths(first, -1))}
          >
            <PreviousIcon />
          </IconButton>
          <IconButton aria-label={translate(`${TEXTS}.next`)} onClick={() => setFirst(addMonths(first, 1))}>
            <NextIcon />
          </IconButton>
        </>
      }
    >
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
        {translate(`${TEXTS}.preview`)}
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            sm: 'repeat(2, minmax(0, 1fr))',
            lg: 'repeat(3, minmax(0, 1fr))',
          },
        }}
      >
        {monthsFrom(first, MONTHS).map((month) => (
          <Month key={month} first={month} excluded={excluded} />
        ))}
      </Box>
    </Panel>
  );
};

const Month = ({ first, excluded }: { readonly first: CivilDate; readonly excluded: Excluded }) => {
  const { month } = useFormats();
  return (
    <Box component="section" aria-label={month(first.slice(0, 7))}>
      <Typography variant="subtitle2" component="h3" sx={{ mb: 0.5 }}>
        {month(first.slice(0, 7))}
      </Typography>
      {weeksOf(first).map((week) => (
        <Box
          key={week.find((day) => day !== null)}
          sx={{ display: 'grid', gridTemplateColumns: 'repeat(7, minmax(0, 1fr))' }}
        >
          {week.map((day, index) => (
            <Box key={day ?? index} sx={{ p: '2px' }}>
              {day !== null && <Day day={day} excluded={excluded.get(day)} />}
            </Box>
          ))}
        </Box>
      ))}
    </Box>
  );
};

const Day = ({ day, excluded }: { readonly day: CivilDate; readonly excluded: ExcludedDay | undefined }) => {
  const exclusionOf = useExclusion();
  const number = (
    <Box
      component="span"
      sx={{
        display: 'block',
        textAlign: 'center',
        py: 0.5,
        borderRadius: 1,
        fontVariantNumeric: 'tabular-nums',
        ...(excluded ? { bgcolor: 'error.main', color: 'error.contrastText' } : { bgcolor: 'action.hover' }),
      }}
    >
      {dayOfMonth(day)}
    </Box>
  );
  return excluded ? <Tooltip title={exclusionOf(excluded)}>{number}</Tooltip> : number;
};
