import type { components } from '@ponte/shared/generated/api-types';
import Link from '@mui/material/Link';
import { TextField, useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { EmptyState } from '../components/EmptyState';
import { listLink } from '../components/list-link';
import { Rows } from '../components/Rows';
import { spanQuery } from '../components/useSpan';
import { FigureField } from '../fields/FigureField';
import { useFormats } from '../fields/useFormats';
import { today } from '../inputs/today';

type Aged = components['schemas']['AgedBalanceDto'];
type AgedRow = Partial<Aged['partners'][number]>;

/** One row a customer, the sums of all of them in the last. */
export const AgedRows = ({ aged: { day, partners, totals } }: { readonly aged: Aged }) => {
  const translate = useTranslate();
  if (partners.length === 0) return <EmptyState text="resources.aged-balance.nothing" />;
  const leadTo =
    (column: string | null) =>
    ({ partnerId }: AgedRow): string => {
      const figure = {
        ...(partnerId ? { partnerId: String(partnerId) } : {}),
        ...(column ? { column } : {}),
      };
      return `/aged-balance?${new URLSearchParams({ day, items: '1', ...figure }).toString()}`;
    };
  const sums = { partnerName: translate('resources.aged-balance.sums'), ...totals };
  return (
    <Rows
      rows={[...partners, sums]}
      resource="aged-balance"
      phone={{
        primary: <CustomerLink source="partnerName" day={day} />,
        secondary: <NotDue />,
        end: <FigureField source="balance" to={leadTo(null)} />,
      }}
      rowSx={(row: AgedRow) =>
        row.partnerId === undefined ? { '& .MuiTypography-root': { fontWeight: 700 } } : {}
      }
    >
      <CustomerLink source="partnerName" day={day} />
      <FigureField source="notDue" to={leadTo('not-due')} />
      <FigureField source="to30" to={leadTo('1-30')} />
      <FigureField source="to60" to={leadTo('31-60')} />
      <FigureField source="to90" to={leadTo('61-90')} />
      <FigureField source="over90" to={leadTo('over-90')} />
      <FigureField source="credit" to={leadTo('credit')} />
      <FigureField source="balance" to={leadTo(null)} />
    </Rows>
  );
};

/** On a phone, how much of the balance is not due yet. */
const NotDue = () => {
  const translate = useTranslate();
  const { money } = useFormats();
  const { notDue = '0.00' } = useRecordContext<AgedRow>() ?? {};
  return <>{`${translate('resources.aged-balance.fields.notDue')}: ${money(notDue)}`}</>;
};

/** Leads to the customer's open items; of a day gone by, to its ledger up to that day, since open items are those of now. */
const CustomerLink = ({ day, ...field }: FieldProps<AgedRow> & { readonly day: string }) => {
  const row = useRecordContext<AgedRow>(field);
  if (row?.partnerId === undefined) return <TextField source="partnerName" />;
  const { partnerId, partnerName } = row;
  const ledger = `/partner-ledgers/${String(partnerId)}/show${spanQuery({ to: day })}`;
  return (
    <Link
      component={RouterLink}
      to={day < today() ? ledger : listLink('open-items', { partnerId })}
      variant="body2"
    >
      {partnerName}
    </Link>
  );
};
