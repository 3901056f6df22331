import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { useFormats } from '../fields/useFormats';
import { today } from '../inputs/today';
import { letterWarning, usedPercent } from './letter-warning';

type Letter = components['schemas']['LetterOfIntentDto'];

const TEXTS = 'resources.letters-of-intent';

/** What is used of a letter and what is left, and a word where that will not last. */
export const PlafondBar = (field: FieldProps<Letter>) => {
  const letter = useRecordContext<Letter>(field);
  const translate = useTranslate();
  const { money } = useFormats();
  if (!letter) return null;
  const warning = letterWarning(letter, today());
  return (
    <Box sx={{ minWidth: 180 }}>
      <LinearProgress
        variant="determinate"
        value={usedPercent(letter)}
        color={warning ? 'warning' : 'primary'}
        aria-label={translate(`${TEXTS}.fields.used`)}
        sx={{ height: 6, borderRadius: 3 }}
      />
      <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
        {translate(`${TEXTS}.used_of`, { used: money(letter.used), left: money(letter.left) })}
      </Typography>
      {warning && (
        <Typography variant="caption" component="div" sx={{ color: 'warning.main' }}>
          {translate(`${TEXTS}.warning.${warning}`)}
        </Typography>
      )}
    </Box>
  );
};
