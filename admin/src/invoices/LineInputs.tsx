import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { ReferenceInput, SelectInput, TextInput, useWrappedSource } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { AccountCodeInput } from '../inputs/AccountCodeInput';
import { DayInput } from '../inputs/DayInput';
import { PercentInput, PriceInput, QuantityInput } from '../inputs/DecimalInput';
import { LastDayInput } from '../inputs/LastDayInput';
import { ReferenceChoice } from '../inputs/ReferenceChoice';
import { usePartnerPrice } from '../inputs/usePartnerPrice';
import { LineAmount } from './LineAmount';

type Product = components['schemas']['ProductDto'];

/** One line of a draft: a product, a free text, or a product with some of its values changed. */
export const LineInputs = () => (
  <Box
    sx={{
      flex: 1,
      display: 'grid',
      columnGap: 1.5,
      gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', md: 'repeat(12, minmax(0, 1fr))' },
    }}
  >
    <ProductInput />
    <Cell md={8} xs={2}>
      <TextInput source="description" helperText={false} />
    </Cell>
    <Cell md={2}>
      <QuantityInput source="quantity" min={0} helperText={false} />
    </Cell>
    <Cell md={2}>
      <TextInput source="unit" helperText={false} />
    </Cell>
    <Cell md={3}>
      <PriceInput source="unitPrice" helperText={false} />
    </Cell>
    <Cell md={2}>
      <PercentInput source="discountPercent" helperText={false} />
    </Cell>
    <Cell md={3} xs={2}>
      <ReferenceInput source="taxCodeId" reference="tax-codes" filter={{ active: true }} sort={BY_NAME}>
        <SelectInput helperText={false} emptyText="resources.invoices.tax_of_product" />
      </ReferenceInput>
    </Cell>
    <Cell md={3}>
      <DayInput source="periodFrom" helperText={false} />
    </Cell>
    <Cell md={3}>
      <LastDayInput source="periodTo" helperText={false} />
    </Cell>
    <Cell md={4} xs={2}>
      <AccountCodeInput source="revenueAccount" type="income" helperText={false} />
    </Cell>
    <Cell md={2} xs={2}>
      <LineAmount />
    </Cell>
  </Box>
);

const BY_NAME = { field: 'name', order: 'ASC' } as const;

interface CellProps {
  /** Columns of twelve, and of two on a phone. */
  readonly md: number;
  readonly xs?: number;
  readonly children: ReactNode;
}

const Cell = ({ md, xs = 1, children }: CellProps) => (
  <Box sx={{ gridColumn: { xs: `span ${String(xs)}`, md: `span ${String(md)}` } }}>{children}</Box>
);

/** Choosing a product fills in what it is called and what it costs this customer. */
const ProductInput = () => {
  const { setValue, getValues } = useFormContext();
  const line = useWrappedSource('');
  const priceOf = usePartnerPrice();

  const choose = async (product: Product) => {
    setValue(`${line}.description`, product.name, { shouldDirty: true });
    setValue(`${line}.unit`, product.unit, { shouldDirty: true });
    setValue(`${line}.revenueAccount`, product.revenueAccount, { shouldDirty: true });
    const unitPrice = await priceOf(product, getValues('partnerId') as number | null);
    setValue(`${line}.unitPrice`, unitPrice, { shouldDirty: true });
  };

  return (
    <Cell md={4} xs={2}>
      <ReferenceChoice
        source="productId"
        reference="products"
        filter={{ active: true }}
        helperText={false}
        onChange={(_, product) => {
          if (product) void choose(product as Product);
        }}
      />
    </Cell>
  );
};
