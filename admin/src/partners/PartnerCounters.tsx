import Box from '@mui/material/Box';
import type { components } from '@ponte/shared/generated/api-types';
import { useRecordContext, useTranslate } from 'react-admin';
import { listLink } from '../components/list-link';
import { StatCard, type StatCardProps } from '../components/StatCard';
import { useFormats } from '../fields/useFormats';
import { useApi } from '../providers/useApi';
import { useCan } from '../providers/useCan';
import type { Partner } from './partner';

type Counters = components['schemas']['PartnerCountersDto'];

/** Figures of all that hangs on the partner and that the user may see, each leading there. */
export const PartnerCounters = () => {
  const partner = useRecordContext<Partner>();
  const { data } = useApi<Counters>(partner ? `/partners/${partner.id}/counters` : null);
  const cards = useCards(data);
  if (!partner) return null;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(5, 1fr)' },
      }}
    >
      {cards
        .filter(({ readable }) => readable)
        .map(({ list, filter, label, value, hint, tone }) => (
          <StatCard
            key={label}
            label={label}
            value={value}
            hint={hint}
            to={listLink(list, { partnerId: partner.id, ...filter })}
            {...(tone ? { tone } : {})}
          />
        ))}
    </Box>
  );
};

interface CounterCard extends StatCardProps {
  readonly list: string;
  readonly filter?: Readonly<Record<string, unknown>>;
  readonly readable: boolean;
}

function useCards(counters: Counters | undefined): CounterCard[] {
  const translate = useTranslate();
  const { count, money } = useFormats();
  const payments = useCan('payment.read');
  const number = (value: number | undefined) => (value === undefined ? undefined : count(value));
  const amount = (value: string | null | undefined) => (value ? money(value) : undefined);
  const late = counters !== undefined && Number(counters.overdueAmount) > 0;
  return [
    {
      ...card('contracts'),
      list: 'contracts',
      readable: useCan('contract.read'),
      value: number(counters?.activeContracts),
      hint:
        counters &&
        translate('resources.partners.counter.contracts_hint', { smart_count: counters.contracts }),
    },
    {
      ...card('quotes'),
      list: 'quotes',
      readable: useCan('quote.read'),
      value: number(counters?.quotes),
    },
    {
      ...card('orders'),
      list: 'sale-orders',
      readable: useCan('sale-order.read'),
      value: number(counters?.orders),
    },
    {
      ...card('invoices'),
      list: 'invoices',
      readable: useCan('invoice.read'),
      value: number(counters?.invoices),
      hint:
        counters &&
        translate('resources.partners.counter.invoices_hint', { smart_count: counters.creditNotes }),
    },
    { ...card('payments'), list: 'payments', readable: payments, value: number(counters?.payments) },
    { ...card('open'), list: 'open-items', readable: payments, value: amount(counters?.openAmount) },
    {
      ...card('overdue'),
      list: 'open-items',
      filter: { overdue: true },
      readable: payments,
      value: amount(counters?.overdueAmount),
      ...(late ? { tone: 'bad' as const } : {}),
    },
    {
      ...card('credit'),
      list: 'payments',
      filter: { credit: true },
      readable: payments,
      value: amount(counters?.credit),
    },
    {
      ...card('accounts'),
      list: 'radius-accounts',
      readable: useCan('radius-account.read'),
      value: number(counters?.accounts),
    },
    {
      ...card('messages'),
      list: 'messages',
      readable: useCan('message.read'),
      value: number(counters?.messages),
    },
  ];
}

function card(name: string): { readonly label: string } {
  return { label: `resources.partners.counter.${name}` };
}
