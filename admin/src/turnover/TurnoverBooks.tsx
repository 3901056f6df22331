import type { components } from '@ponte/shared/generated/api-types';
import BalancedIcon from '@mui/icons-material/CheckCircleOutline';
import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { spanQuery } from '../components/useSpan';
import type { Span } from '../components/usual-periods';
import { useFormats } from '../fields/useFormats';
import { useApi } from '../providers/useApi';
import { useCan } from '../providers/useCan';
import { TEXTS } from './groupings';

type InBooks = components['schemas']['TurnoverInBooksDto'];

/** Whether the revenue accounts say the same, and which entries make the difference; nothing for those who see no books. */
export const TurnoverBooks = ({ span }: { readonly span: Span }) => {
  const allowed = useCan('account.read');
  const translate = useTranslate();
  const { money } = useFormats();
  const { data } = useApi<InBooks>(allowed ? '/turnover/books' : null, { ...span });
  if (!data) return null;
  const posted = data.notPosted === '0.00';
  const entries = data.others.map(
    ({ source, amount }) =>
      `${translate(`resources.journal-entries.sourceKind.${source}`, { _: source })} ${money(amount)}`,
  );
  const agrees = posted && data.turnover === data.total; // deferrals and their release may cancel out
  return (
    <Alert severity={posted ? 'success' : 'warning'} icon={posted ? <BalancedIcon /> : undefined}>
      {agrees ? translate(`${TEXTS}.agrees`) : translate(`${TEXTS}.books`, { total: money(data.total) })}
      {!agrees && entries.length > 0 && ` ${translate(`${TEXTS}.others`, { entries: entries.join(', ') })}`}
      {!posted && ` ${translate(`${TEXTS}.not_posted`, { amount: money(data.notPosted) })}`}{' '}
      <Link component={RouterLink} to={`/trial-balance${spanQuery(data.span)}`}>
        {translate(`${TEXTS}.accounts`)}
      </Link>
    </Alert>
  );
};
