import Box from '@mui/material/Box';
import type { components } from '@ponte/shared/generated/api-types';
import { ReferenceField, Show, TextField, useRecordContext } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { Rows } from '../components/Rows';
import { ActiveField } from '../fields/ActiveField';
import { DayField } from '../fields/DayField';
import { DecimalField } from '../fields/MoneyField';

type PriceList = components['schemas']['PriceListDetailDto'];

export const PriceListShow = () => (
  <Show component="div">
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Panel title="resources.price-lists.facts">
        <Facts>
          <TextField source="code" />
          <TextField source="name" />
          <ActiveField source="active" />
        </Facts>
      </Panel>
      <Panel title="resources.price-lists.fields.items">
        <Prices />
      </Panel>
    </Box>
  </Show>
);

const Prices = () => {
  const list = useRecordContext<PriceList>();
  if (!list) return null;
  if (list.items.length === 0) return <EmptyState text="resources.price-lists.without_prices" />;
  return (
    <Rows
      rows={list.items}
      resource="price-lists"
      phone={{
        primary: product,
        secondary: <DayField source="startsOn" />,
        end: <DecimalField source="unitPrice" decimals={2} />,
      }}
    >
      {product}
      <DecimalField source="unitPrice" decimals={2} sortable={false} />
      <DayField source="startsOn" sortable={false} />
      <DayField source="endsOn" sortable={false} emptyText="app.none" />
    </Rows>
  );
};

const product = <ReferenceField source="productId" reference="products" link={false} sortable={false} />;
