import type { components } from '@ponte/shared/generated/api-types';
import Alert from '@mui/material/Alert';
import { useTranslate } from 'react-admin';
import { LinkButton } from '../components/LinkButton';
import { listLink } from '../components/list-link';

type YearObstacle = components['schemas']['YearObstacleDto'];

const TEXTS = 'resources.year-closings';

interface ObstacleProps {
  readonly obstacle: YearObstacle;
  readonly year: number;
}

/** One thing that is in the way or to be known, and the way to where it is mended. */
export const Obstacle = ({ obstacle: { code, count, blocks }, year }: ObstacleProps) => {
  const translate = useTranslate();
  const to = placeOf(code, year);
  return (
    <Alert
      severity={code === 'closed' ? 'success' : blocks || code.startsWith('deferrals-') ? 'warning' : 'info'}
      action={to && <LinkButton label={`${TEXTS}.look`} to={to} />}
    >
      {translate(`${TEXTS}.obstacle.${code}`, { count, year, next: year + 1, smart_count: count })}
    </Alert>
  );
};

function placeOf(code: YearObstacle['code'], year: number): string | null {
  const last = `${String(year)}-12-31`;
  switch (code) {
    case 'drafts':
      return listLink('journal-entries', { posted: false, to: last });
    case 'deferrals-missing':
    case 'deferrals-changed':
      return `/deferrals?day=${last}`;
    case 'vat-unsettled':
      return '/vat-settlements';
    case 'open-months':
      return '/accounting-periods';
    default:
      return null;
  }
}
