import type { components } from '@ponte/shared/generated/api-types';
import Typography from '@mui/material/Typography';
import {
  ReferenceInput,
  required,
  SelectInput,
  TextInput,
  useTranslate,
  useWrappedSource,
} from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { LineCell, LineGrid } from '../components/LineGrid';
import { useFormats } from '../fields/useFormats';
import { DayInput } from '../inputs/DayInput';
import { PercentInput, PriceInput, QuantityInput } from '../inputs/DecimalInput';
import { ReferenceChoice } from '../inputs/ReferenceChoice';
import { usePartnerPrice } from '../inputs/usePartnerPrice';
import { lastDayBilled } from './last-day-billed';
import { isFollowed, type Line } from './line-chains';
import { ProvisionInputs } from './ProvisionInputs';

type Product = components['schemas']['ProductDto'];

/** One line of a contract. Once it was billed only its text, tax and end may change: a new price is a new line. */
export const LineInputs = () => {
  const line = useWatch({ name: useWrappedSource('') }) as Partial<Line> | null | undefined;
  const lines = useWatch({ name: 'lines' }) as (Partial<Line> | null)[] | null | undefined;
  const billed = Boolean(line?.billedTo);
  if (line && isFollowed(line, lines)) return <Followed line={line} />;
  return (
    <LineGrid>
      <LineCell md={4} wide>
        <ProductInput readOnly={billed} />
      </LineCell>
      <LineCell md={5} wide>
        <TextInput source="description" helperText={false} />
      </LineCell>
      <LineCell md={3} wide>
        <ReferenceInput source="taxCodeId" reference="tax-codes" filter={{ active: true }} sort={BY_NAME}>
          <SelectInput helperText={false} />
        </ReferenceInput>
      </LineCell>
      <LineCell md={2}>
        <QuantityInput source="quantity" defaultValue="1" min={0} helperText={false} readOnly={billed} />
      </LineCell>
      <LineCell md={2}>
        <PriceInput source="unitPrice" helperText={false} readOnly={billed} />
      </LineCell>
      <LineCell md={2}>
        <PercentInput source="discountPercent" helperText={false} readOnly={billed} />
      </LineCell>
      <LineCell md={3}>
        <DayInput source="startsOn" helperText={false} readOnly={billed} />
      </LineCell>
      <LineCell md={3}>
        <DayInput source="endsOn" helperText={false} />
      </LineCell>
      <ProvisionInputs line={line} readOnly={billed} />
      {line?.billedTo && (
        <LineCell md={12} wide>
          <Billed billedTo={line.billedTo} />
        </LineCell>
      )}
    </LineGrid>
  );
};

/** A stretch that another continues: nothing of it changes any more. */
const Followed = ({ line }: { readonly line: Partial<Line> }) => {
  const { day, money } = useFormats();
  const { description, startsOn, endsOn, unitPrice } = line;
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary', py: 1 }}>
      {description}, {startsOn && day(startsOn)} – {endsOn && day(endsOn)}, {unitPrice && money(unitPrice)}
    </Typography>
  );
};

const BY_NAME = { field: 'name', order: 'ASC' } as const;

const Billed = ({ billedTo }: { readonly billedTo: string }) => {
  const translate = useTranslate();
  const { day } = useFormats();
  return (
    <Typography variant="caption" sx={{ color: 'text.secondary' }}>
      {translate('resources.contracts.help.billed', { day: day(lastDayBilled(billedTo)) })}
    </Typography>
  );
};

/** Choosing a product fills in what it is called, what it costs this customer and its tax. */
const ProductInput = ({ readOnly }: { readonly readOnly: boolean }) => {
  const { setValue, getValues } = useFormContext();
  const line = useWrappedSource('');
  const priceOf = usePartnerPrice();

  const choose = async (product: Product) => {
    setValue(`${line}.description`, product.name, { shouldDirty: true });
    setValue(`${line}.kind`, product.kind);
    setValue(`${line}.taxCodeId`, product.taxCodeId, { shouldDirty: true });
    const on = (getValues(`${line}.startsOn`) ?? getValues('startsOn')) as string | null;
    const unitPrice = await priceOf(product, getValues('partnerId') as number | null, on ?? undefined);
    setValue(`${line}.unitPrice`, unitPrice, { shouldDirty: true });
  };

  return (
    <ReferenceChoice
      source="productId"
      reference="products"
      filter={{ active: true }}
      validate={required()}
      readOnly={readOnly}
      helperText={false}
      onChange={(_, product) => {
        if (product) void choose(product as Product);
      }}
    />
  );
};
