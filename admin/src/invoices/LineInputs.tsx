import type { components } from '@ponte/shared/generated/api-types';
import {
  NullableBooleanInput,
  ReferenceInput,
  SelectInput,
  TextInput,
  useGetOne,
  useWrappedSource,
} from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { LineCell, LineGrid } from '../components/LineGrid';
import { AccountCodeInput } from '../inputs/AccountCodeInput';
import { DayInput } from '../inputs/DayInput';
import { PercentInput, PriceInput, QuantityInput } from '../inputs/DecimalInput';
import { LastDayInput } from '../inputs/LastDayInput';
import { ReferenceChoice } from '../inputs/ReferenceChoice';
import { usePartnerPrice } from '../inputs/usePartnerPrice';
import { LineAmount } from './LineAmount';
import { LineWhy } from './LineWhy';

type Partner = components['schemas']['PartnerDetailDto'];
type Product = components['schemas']['ProductDto'];

/** One line of a draft: a product, a free text, or a product with some of its values changed. */
export const LineInputs = () => (
  <LineGrid>
    <ProductCell />
    <DescriptionCell />
    <FigureCells />
    <TaxCell />
    <LineCell md={3}>
      <DayInput source="periodFrom" helperText={false} />
    </LineCell>
    <LineCell md={3}>
      <LastDayInput source="periodTo" helperText={false} />
    </LineCell>
    <AccountCell />
    <LineCell md={2} wide>
      <LineAmount />
    </LineCell>
    <WithholdingCell />
    <LineCell md={12} wide>
      <LineWhy />
    </LineCell>
  </LineGrid>
);

export const DescriptionCell = () => (
  <LineCell md={8} wide>
    <TextInput source="description" helperText={false} />
  </LineCell>
);

/** How many of it at which price. */
export const FigureCells = () => (
  <>
    <LineCell md={2}>
      <QuantityInput source="quantity" defaultValue="1" min={0} helperText={false} />
    </LineCell>
    <LineCell md={2}>
      <TextInput source="unit" helperText={false} />
    </LineCell>
    <LineCell md={3}>
      <PriceInput source="unitPrice" helperText={false} />
    </LineCell>
    <LineCell md={2}>
      <PercentInput source="discountPercent" helperText={false} />
    </LineCell>
  </>
);

export const TaxCell = () => (
  <LineCell md={3} wide>
    <ReferenceInput source="taxCodeId" reference="tax-codes" filter={{ active: true }} sort={BY_NAME}>
      <SelectInput helperText={false} emptyText="resources.invoices.tax_of_product" />
    </ReferenceInput>
  </LineCell>
);

export const AccountCell = () => (
  <LineCell md={4} wide>
    <AccountCodeInput source="revenueAccount" type="income" helperText={false} />
  </LineCell>
);

/** Whether the customer withholds on the line, where it is one that withholds. */
export const WithholdingCell = () => {
  const partnerId = useWatch({ name: 'partnerId' }) as number | null | undefined;
  const chosen: unknown = useWatch({ name: useWrappedSource('withholdingSubject') });
  const { data: partner } = useGetOne<Partner>(
    'partners',
    { id: partnerId ?? 0 },
    { enabled: Boolean(partnerId) },
  );
  if (!partner?.withholdsTax && chosen !== true) return null;
  return (
    <LineCell md={4} wide>
      <NullableBooleanInput
        source="withholdingSubject"
        nullLabel="resources.invoices.withholding_of_product"
        helperText={false}
      />
    </LineCell>
  );
};

const BY_NAME = { field: 'name', order: 'ASC' } as const;

/** Choosing a product fills in what it is called and what it costs this customer. */
export const ProductCell = () => {
  const { setValue, getValues } = useFormContext();
  const line = useWrappedSource('');
  const priceOf = usePartnerPrice();

  const choose = async (product: Product) => {
    setValue(`${line}.description`, product.name, { shouldDirty: true });
    setValue(`${line}.unit`, product.unit, { shouldDirty: true });
    setValue(`${line}.revenueAccount`, null, { shouldDirty: true });
    const unitPrice = await priceOf(product, getValues('partnerId') as number | null);
    setValue(`${line}.unitPrice`, unitPrice, { shouldDirty: true });
  };

  return (
    <LineCell md={4} wide>
      <ReferenceChoice
        source="productId"
        reference="products"
        filter={{ active: true }}
        helperText={false}
        onChange={(_, product) => {
          if (product) void choose(product as Product);
        }}
      />
    </LineCell>
  );
};
