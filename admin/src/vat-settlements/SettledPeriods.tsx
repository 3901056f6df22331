import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { FunctionField, TextField, useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { DownloadButton } from '../components/DownloadButton';
import { EmptyState } from '../components/EmptyState';
import { Rows } from '../components/Rows';
import { ActorField } from '../fields/ActorField';
import { DayField } from '../fields/DayField';
import { FigureField } from '../fields/FigureField';
import { MoneyField } from '../fields/MoneyField';
import { usePeriodName } from './usePeriodName';

type Settlement = components['schemas']['VatSettlementDto'];

const TEXTS = 'resources.vat-settlements';

/** What was settled, each with what was to be paid, its entry and its papers. */
export const SettledPeriods = ({ settlements }: { readonly settlements: readonly Settlement[] }) => {
  const name = usePeriodName();
  if (settlements.length === 0) return <EmptyState text={`${TEXTS}.none`} />;
  const period = (
    <FunctionField<Settlement>
      source="from"
      render={(settlement) => (
        <Link component={RouterLink} to={formLink(settlement)} variant="body2">
          {name(settlement)}
        </Link>
      )}
    />
  );
  return (
    <Rows
      rows={settlements}
      resource="vat-settlements"
      phone={{ primary: period, secondary: <Papers />, end: <MoneyField source="due" /> }}
    >
      {period}
      <FigureField source="outputVat" to={formLink} />
      <FigureField source="inputVat" to={formLink} />
      <MoneyField source="due" />
      <MoneyField source="credit" />
      <DayField source="dueOn" />
      <TextField source="taxCode" />
      <ActorField source="confirmedBy" />
      <EntryLink source="entryId" />
      <Papers />
    </Rows>
  );
};

/** The form of a settlement, whose rows lead to what they are the sum of. */
const formLink = ({ id }: Settlement): string => `/vat-settlements?settled=${String(id)}`;

const EntryLink = (field: FieldProps<Settlement>) => {
  const settlement = useRecordContext<Settlement>(field);
  const translate = useTranslate();
  if (typeof settlement?.entryId !== 'number') return null;
  return (
    <Link component={RouterLink} to={`/journal-entries/${settlement.entryId}/show`} variant="body2">
      {translate('resources.vat-registers.entry')}
    </Link>
  );
};

const Papers = () => {
  const settlement = useRecordContext<Settlement>();
  if (!settlement) return null;
  const file = `liquidazione-iva-${settlement.from.slice(0, 7)}`;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap' }}>
      {(['pdf', 'xlsx'] as const).map((kind) => (
        <DownloadButton
          key={kind}
          path={`/vat-settlements/${settlement.id}/${kind}`}
          fileName={`${file}.${kind}`}
          label={`${TEXTS}.${kind}`}
        />
      ))}
    </Box>
  );
};
