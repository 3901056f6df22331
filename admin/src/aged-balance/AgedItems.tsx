import type { components } from '@ponte/shared/generated/api-types';
import CloseIcon from '@mui/icons-material/Close';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import { FunctionField, TextField, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { BusyButton } from '../components/BusyButton';
import { EmptyState } from '../components/EmptyState';
import { Panel } from '../components/Panel';
import { Rows } from '../components/Rows';
import { DayField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';
import { useFormats } from '../fields/useFormats';
import { useApi } from '../providers/useApi';

type Items = components['schemas']['AgedItemsDto'];
type Item = Items['data'][number];

const TEXTS = 'resources.aged-balance';

interface AgedItemsProps {
  readonly day: string;
  readonly partnerId: string | null;
  readonly column: string | null;
  readonly onClose: () => void;
}

/** The documents and payments that a figure is the sum of, each leading there. */
export const AgedItems = ({ day, partnerId, column, onClose }: AgedItemsProps) => {
  const translate = useTranslate();
  const { money } = useFormats();
  const { data, isError } = useApi<Items>('/aged-balance/items', { day, partnerId, column });
  if (isError) return <EmptyState text="ledger.failed" />;
  if (!data) return <Skeleton variant="rounded" height={160} />;
  const about = [
    partnerId === null ? translate(`${TEXTS}.everybody`) : (data.data[0]?.partnerName ?? ''),
    translate(`${TEXTS}.column.${column ?? 'balance'}`),
    money(data.amount),
  ];
  const item = <FunctionField<Item> source="number" render={(row) => <ItemLink item={row} />} />;
  return (
    <Panel
      title={about.join(' · ')}
      actions={<BusyButton label={`${TEXTS}.close`} icon={<CloseIcon />} onClick={onClose} />}
    >
      <Rows
        rows={data.data}
        resource="aged-balance"
        phone={{
          primary: item,
          secondary: <DayField source="dueOn" />,
          end: <MoneyField source="amount" signed />,
        }}
      >
        <DayField source="dueOn" emptyText="app.none" />
        {item}
        <DayField source="madeOn" />
        {partnerId === null && <TextField source="partnerName" />}
        <MoneyField source="amount" signed />
      </Rows>
    </Panel>
  );
};

const ItemLink = ({ item: { invoiceId, number, paymentId } }: { readonly item: Item }) => {
  const translate = useTranslate();
  const to = invoiceId === null ? `/payments/${String(paymentId)}/show` : `/invoices/${invoiceId}/show`;
  return (
    <Link component={RouterLink} to={to} variant="body2">
      {number ?? translate(`${TEXTS}.payment`)}
    </Link>
  );
};
