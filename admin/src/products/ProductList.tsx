import { NullableBooleanInput, ReferenceField, TextField } from 'react-admin';
import { ReferenceFilter, searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { ActiveField } from '../fields/ActiveField';
import { EnumField } from '../fields/EnumField';
import { DecimalField } from '../fields/MoneyField';
import { EnumInput } from '../inputs/EnumInput';
import { useCan } from '../providers/useCan';
import { PRODUCT_KINDS, type Product } from './kinds';

const filters = [
  searchFilter,
  <EnumInput key="kind" source="kind" values={PRODUCT_KINDS} alwaysOn sx={{ minWidth: 160 }} />,
  <ReferenceFilter key="categoryId" source="categoryId" reference="product-categories" />,
  <NullableBooleanInput key="active" source="active" />,
];

export const ProductList = () => {
  const taxes = useCan('tax-code.read');
  return (
    <ResponsiveList<Product>
      filters={filters}
      filterDefaultValues={{ active: true }}
      sort={{ field: 'code', order: 'ASC' }}
      rowClick="edit"
      phone={{
        primary: <TextField source="name" />,
        secondary: <EnumField source="kind" />,
        end: <DecimalField source="unitPrice" decimals={2} />,
      }}
    >
      <TextField source="code" />
      <TextField source="name" />
      <EnumField source="kind" />
      <ReferenceField source="categoryId" reference="product-categories" link={false} />
      {taxes && <ReferenceField source="taxCodeId" reference="tax-codes" link={false} sortable={false} />}
      <DecimalField source="unitPrice" decimals={2} />
      <ActiveField source="active" sortable={false} />
    </ResponsiveList>
  );
};
