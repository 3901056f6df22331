import { FilterButton, TextField, TopToolbar } from 'react-admin';
import { FilterChips } from '../components/FilterChips';
import { ReferenceFilter, searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { InstantField } from '../fields/DayField';
import { EnumField } from '../fields/EnumField';
import { StatusField } from '../fields/StatusField';
import { EnumInput } from '../inputs/EnumInput';
import { MODES, STATES, type Signature } from './signature';
import { VerifyChain } from './VerifyChain';

const chips = STATES.map((value) => ({
  label: `resources.signatures.chip.${value}`,
  source: 'state',
  value,
}));

const filters = [
  searchFilter,
  <FilterChips key="state" source="state" alwaysOn chips={chips} />,
  <ReferenceFilter key="partnerId" source="partnerId" reference="partners" />,
  <EnumInput key="mode" source="mode" values={MODES} sx={{ minWidth: 150 }} />,
];

const actions = (
  <TopToolbar>
    <FilterButton />
    <VerifyChain />
  </TopToolbar>
);

/** Contracts put before customers to be signed, and what became of them; newest first. */
export const SignatureList = () => (
  <ResponsiveList<Signature>
    filters={filters}
    actions={actions}
    sort={{ field: 'requestedAt', order: 'DESC' }}
    phone={{
      primary: <TextField source="signerName" />,
      secondary: (
        <>
          <TextField source="contractCode" /> · <InstantField source="requestedAt" />
        </>
      ),
      end: <StatusField source="state" />,
    }}
  >
    <TextField source="contractCode" sortable={false} />
    <TextField source="signerName" />
    <EnumField source="mode" sortable={false} />
    <InstantField source="requestedAt" />
    <InstantField source="expiresAt" />
    <StatusField source="state" />
    <InstantField source="endedAt" />
  </ResponsiveList>
);
