import Chip from '@mui/material/Chip';
import { alpha, type Theme } from '@mui/material/styles';
import { useFieldValue, useResourceContext, useTranslate, type FieldProps } from 'react-admin';
import { toneOf, type Tone } from './status-tone';

/** A status as a chip, `resources.<resource>.status.<status>`, or the common word for it. */
export const StatusField = (field: FieldProps) => {
  const resource = useResourceContext(field) ?? '';
  const value: unknown = useFieldValue(field);
  return typeof value === 'string' && value !== '' ? <StatusChip status={value} resource={resource} /> : null;
};

interface StatusChipProps {
  readonly status: string;
  /** Whose word for the status to use. */
  readonly resource: string;
}

export const StatusChip = ({ status, resource }: StatusChipProps) => {
  const translate = useTranslate();
  const common = translate(`status.${status}`, { _: status });
  return (
    <Chip
      label={translate(`resources.${resource}.status.${status}`, { _: common })}
      sx={(theme) => ({ height: 22, alignSelf: 'flex-start', ...colours(theme, toneOf(status, resource)) })}
    />
  );
};

/** Tinted background and text of the same hue, dark enough (or light enough) to read. */
function colours(theme: Theme, tone: Tone) {
  if (tone === 'neutral') {
    return { color: theme.palette.text.primary, backgroundColor: theme.palette.action.selected };
  }
  const hue = theme.palette[HUES[tone]];
  return {
    color: theme.palette.mode === 'dark' ? hue.light : hue.dark,
    backgroundColor: alpha(hue.main, theme.palette.mode === 'dark' ? 0.2 : 0.12),
  };
}

const HUES = { good: 'success', busy: 'info', warning: 'warning', bad: 'error' } as const;
