import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { FunctionField, NumberField, Title, useRecordContext, useTranslate } from 'react-admin';
import { ActionButton } from '../components/ActionButton';
import { EmptyState } from '../components/EmptyState';
import { Rows } from '../components/Rows';
import { StatusField } from '../fields/StatusField';
import { useFormats } from '../fields/useFormats';
import { useApi } from '../providers/useApi';

type Period = components['schemas']['AccountingPeriodDto'];
type State = Period['state'];

const TEXTS = 'resources.accounting-periods';

/** Months of the books: open, closed to most, or locked for good. */
export const AccountingPeriods = () => {
  const translate = useTranslate();
  const { data, isError } = useApi<{ data: Period[] }>('/accounting-periods');
  return (
    <Box sx={{ display: 'grid', gap: 2, pt: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title={`${TEXTS}.title`} />
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate(`${TEXTS}.about`)}
      </Typography>
      {isError && <EmptyState text="ledger.failed" />}
      <Card sx={{ px: 1.5 }}>{data ? <Months months={data.data} /> : <Skeleton height={240} />}</Card>
    </Box>
  );
};

const Months = ({ months }: { readonly months: readonly Period[] }) => {
  const { month } = useFormats();
  const name = <FunctionField<Period> source="id" render={({ id }) => month(id.slice(0, 7))} />;
  return (
    <Rows
      rows={months}
      resource="accounting-periods"
      phone={{ primary: name, secondary: <StatusField source="state" />, end: <Changes /> }}
    >
      {name}
      <StatusField source="state" />
      <NumberField source="entries" />
      <NumberField source="drafts" />
      <Changes />
    </Rows>
  );
};

/** The states a month may take from here. */
const Changes = () => {
  const period = useRecordContext<Period>();
  if (!period || period.state === 'locked') return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'flex-end' }}>
      {period.state === 'open' ? <Change period={period} to="soft" /> : <Change period={period} to="open" />}
      <Change period={period} to="locked" />
    </Box>
  );
};

const Change = ({ period, to }: { readonly period: Period; readonly to: State }) => {
  const { month } = useFormats();
  const values = { month: month(period.id.slice(0, 7)) };
  return (
    <ActionButton
      path={`/accounting-periods/${period.id}`}
      body={{ state: to }}
      permission="accounting-period.lock"
      label={`${TEXTS}.action.${to}`}
      {...(to === 'locked'
        ? { confirm: { title: `${TEXTS}.lock_title`, content: `${TEXTS}.lock_text`, values } }
        : {})}
    />
  );
};
