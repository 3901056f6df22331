import Alert from '@mui/material/Alert';
import { useTranslate } from 'react-admin';
import { LinkButton } from '../components/LinkButton';
import { useFormats } from '../fields/useFormats';
import type { LineFilter } from './register-link';

const TEXTS = 'resources.vat-registers';

interface SomeLinesProps {
  readonly lines: LineFilter;
  /** Address of the whole register. */
  readonly all: string;
}

/** Says which lines are shown when it is not the whole register, and leads back to it. */
export const SomeLines = ({ lines: { figure, rate, natura, payability }, all }: SomeLinesProps) => {
  const translate = useTranslate();
  const { percent } = useFormats();
  const group = [
    rate === undefined ? null : percent(rate),
    natura === 'none' ? null : natura,
    payability === undefined ? null : translate(`${TEXTS}.payability.${payability}`),
  ].filter(Boolean);
  const text =
    figure === undefined
      ? translate(`${TEXTS}.only.group`, { value: group.join(' · ') })
      : translate(`${TEXTS}.only.figure`, {
          value: translate(`resources.vat-settlements.figure.${figure}`),
        });
  return (
    <Alert severity="info" action={<LinkButton to={all} label={`${TEXTS}.only.all`} />}>
      {text}
    </Alert>
  );
};
