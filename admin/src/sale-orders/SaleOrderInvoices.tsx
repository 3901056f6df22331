import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { decimal, money } from '@ponte/shared/money';
import { Link, useTranslate } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { useFormats } from '../fields/useFormats';

/** The invoices made of an order, and what of it is left. */
export const SaleOrderInvoices = ({ order }: { readonly order: components['schemas']['OrderDetailDto'] }) => {
  const translate = useTranslate();
  const formats = useFormats();
  const { invoices, onceTotal, invoicedTotal } = order;
  const left = money(decimal(onceTotal).minus(invoicedTotal));
  if (invoices.length === 0) return <EmptyState text="resources.sale-orders.no_invoices" />;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {invoices.map(({ id, kind, number, issuedOn, total }) => (
        <Box component="li" key={id} sx={ROW}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Typography variant="body2">{translate(`resources.sale-orders.kind.${kind}`)}</Typography>
            <Link to={`/invoices/${id}/show`}>
              {number === null
                ? translate('resources.sale-orders.draft')
                : translate('resources.sale-orders.number', { number, day: formats.day(issuedOn ?? '') })}
            </Link>
          </Box>
          <Typography variant="body2" sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
            {formats.money(total)}
          </Typography>
        </Box>
      ))}
      <Box component="li" sx={{ ...ROW, border: 0 }}>
        <Typography variant="body2" sx={{ flex: 1 }}>
          {translate('resources.sale-orders.left')}
        </Typography>
        <Typography variant="body2" sx={{ fontWeight: 700, whiteSpace: 'nowrap' }}>
          {formats.money(left)}
        </Typography>
      </Box>
    </Box>
  );
};

const ROW = {
  display: 'flex',
  alignItems: 'center',
  gap: 2,
  py: 1,
  borderBottom: 1,
  borderColor: 'divider',
} as const;
