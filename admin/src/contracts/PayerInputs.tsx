import { AutocompleteInput, ReferenceInput, SelectInput, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { FormGrid } from '../components/FormGrid';
import { ReferenceChoice } from '../inputs/ReferenceChoice';
import { choicesOf, DAY_COUNTS } from './terms';

const BY_NAME = { field: 'name', order: 'ASC' } as const;

/** Who pays the contract and with which others, and how its days are counted. */
export const PayerInputs = () => (
  <FormGrid columns={4}>
    <ReferenceChoice source="payerId" reference="partners" helperText="resources.contracts.as_payer" />
    <GroupInput />
    <TextInput source="costCentre" />
    <SelectInput source="dayCount" choices={choicesOf('dayCount', DAY_COUNTS)} />
  </FormGrid>
);

/** Only groups of whoever pays. */
const GroupInput = () => {
  const payerId: unknown = useWatch({ name: 'payerId' });
  const partnerId: unknown = useWatch({ name: 'partnerId' });
  const payer = payerId ?? partnerId;
  return (
    <ReferenceInput
      source="groupId"
      reference="contract-groups"
      filter={{ payerId: payer, active: true }}
      enableGetChoices={() => Boolean(payer)}
      sort={BY_NAME}
    >
      <AutocompleteInput helperText="resources.contracts.alone" filterToQuery={(q: string) => ({ q })} />
    </ReferenceInput>
  );
};
