import { NullableBooleanInput, TextField } from 'react-admin';
import { ReferenceFilter, searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { EnumInput } from '../inputs/EnumInput';
import { ReferenceChoice } from '../inputs/ReferenceChoice';
import { InactiveMark } from './InactiveMark';
import { PARTNER_KINDS, type PartnerRow } from './partner';
import { TagsField } from './TagsField';

/** Only partners of one of those who sell for us. */
const sellerFilter = (role: 'reseller' | 'agent') => (
  <ReferenceChoice
    key={`${role}Id`}
    source={`${role}Id`}
    reference="partners"
    filter={{ [role]: true }}
    sx={{ minWidth: 240 }}
  />
);

const filters = [
  searchFilter,
  <EnumInput key="kind" source="kind" values={PARTNER_KINDS} alwaysOn sx={{ minWidth: 150 }} />,
  <ReferenceFilter key="tagId" source="tagId" reference="tags" />,
  sellerFilter('reseller'),
  sellerFilter('agent'),
  <NullableBooleanInput key="active" source="active" />,
  <NullableBooleanInput key="customer" source="customer" />,
  <NullableBooleanInput key="supplier" source="supplier" />,
  <NullableBooleanInput key="reseller" source="reseller" />,
  <NullableBooleanInput key="agent" source="agent" />,
];

/** A long address is cut; the partner's page has it whole. */
const oneLine = {
  display: 'block',
  maxWidth: 200,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
} as const;

export const PartnerList = () => (
  <ResponsiveList<PartnerRow>
    filters={filters}
    sort={{ field: 'name', order: 'ASC' }}
    phone={{
      primary: <TextField source="name" />,
      secondary: (
        <>
          <TextField source="town" emptyText="—" /> · <TextField source="phone" emptyText="—" />
        </>
      ),
      end: <InactiveMark source="active" />,
    }}
  >
    <TextField source="name" sx={{ fontWeight: 600 }} />
    <TextField source="town" sortable={false} />
    <TextField source="vatNumber" />
    <TextField source="fiscalCode" />
    <TextField source="phone" sortable={false} sx={{ whiteSpace: 'nowrap' }} />
    <TextField source="email" sx={oneLine} />
    <TagsField source="tagIds" sortable={false} />
    <InactiveMark source="active" label="" sortable={false} />
  </ResponsiveList>
);
