import type { components } from '@ponte/shared/generated/api-types';
import { BooleanField, NullableBooleanInput, NumberField, TextField } from 'react-admin';
import { searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { ActiveField } from '../fields/ActiveField';
import { EnumInput } from '../inputs/EnumInput';
import { PROMOTION_KINDS } from './kinds';
import { PromotionPhrase } from './PromotionFields';

type Promotion = components['schemas']['PromotionDto'];

const filters = [
  searchFilter,
  <EnumInput key="kind" source="kind" values={PROMOTION_KINDS} alwaysOn sx={{ minWidth: 150 }} />,
  <NullableBooleanInput key="active" source="active" />,
];

/** All discounts with a duration, the first to apply first. */
export const PromotionList = () => (
  <ResponsiveList<Promotion>
    filters={filters}
    sort={{ field: 'priority', order: 'ASC' }}
    phone={{
      primary: <TextField source="name" />,
      secondary: (
        <>
          <PromotionPhrase source="value" /> · <PromotionPhrase source="duration" />
        </>
      ),
      end: <ActiveField source="active" />,
    }}
  >
    <TextField source="code" />
    <TextField source="name" />
    <PromotionPhrase source="value" sortable={false} />
    <PromotionPhrase source="duration" sortable={false} />
    <PromotionPhrase source="validity" sortBy="validTo" />
    <NumberField source="priority" />
    <BooleanField source="exclusive" sortable={false} />
    <ActiveField source="active" sortable={false} />
  </ResponsiveList>
);
