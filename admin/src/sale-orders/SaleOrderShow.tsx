import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { ReferenceField, Show, TextField, useRecordContext, useTranslate } from 'react-admin';
import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { DayField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';
import { PartnerLink } from '../fields/PartnerLink';
import { StatusField } from '../fields/StatusField';
import { QuoteLines } from '../quotes/QuoteLines';
import { SumBoxes } from '../quotes/SumBoxes';
import { SaleOrderActions } from './SaleOrderActions';
import { SaleOrderInvoices } from './SaleOrderInvoices';

type Order = components['schemas']['OrderDetailDto'];

/** An order with its lines, and what was made of it. */
export const SaleOrderShow = () => (
  <Show component="div" actions={false} title={<OrderTitle />}>
    <OrderPage />
  </Show>
);

const OrderTitle = () => {
  const order = useRecordContext<Order>();
  const translate = useTranslate();
  return order ? <>{translate('resources.sale-orders.title', { code: order.code })}</> : null;
};

const OrderPage = () => {
  const order = useRecordContext<Order>();
  if (!order) return null;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1.6fr) minmax(0, 1fr)' },
      }}
    >
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <OrderHead order={order} />
        <Panel title="resources.sale-orders.lines">
          <QuoteLines lines={order.lines} />
        </Panel>
      </Box>
      <Box>
        <Panel title="resources.sale-orders.invoices">
          <SaleOrderInvoices order={order} />
        </Panel>
      </Box>
    </Box>
  );
};

const OrderHead = ({ order }: { readonly order: Order }) => {
  const translate = useTranslate();
  return (
    <Card component="section" sx={{ p: 2, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography variant="h6" component="h2" sx={{ flex: '1 1 auto' }}>
          {translate('resources.sale-orders.title', { code: order.code })} <StatusField source="status" />
        </Typography>
        <SaleOrderActions order={order} />
      </Box>
      <SumBoxes once={order.once} monthly={order.monthly} />
      <Facts>
        <PartnerLink source="partnerId" name="customerName" />
        <TextField source="title" />
        <DayField source="confirmedOn" />
        {order.quoteId !== null && <ReferenceField source="quoteId" reference="quotes" link="show" />}
        {order.contractId !== null && (
          <ReferenceField source="contractId" reference="contracts" link="show" />
        )}
        <MoneyField source="invoicedTotal" />
        {order.cancelledOn !== null && <DayField source="cancelledOn" />}
        {order.notes !== null && <TextField source="notes" sx={{ whiteSpace: 'pre-line' }} />}
      </Facts>
    </Card>
  );
};
