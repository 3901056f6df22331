import type { components } from '@ponte/shared/generated/api-types';
import { SelectInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { FormGrid } from '../components/FormGrid';
import { FormSection } from '../components/FormSection';
import { ReferenceChoice } from '../inputs/ReferenceChoice';
import { useApi } from '../providers/useApi';
import { TEXTS } from './account';

type Contract = components['schemas']['ContractDetailDto'];

/** Whom a new account serves: a customer, and where there is one a contract and its line. */
export const PlaceInputs = () => {
  const partnerId: unknown = useWatch({ name: 'partnerId' });
  const filter = typeof partnerId === 'number' ? { partnerId } : {};
  return (
    <FormSection title={`${TEXTS}.section.place`}>
      <FormGrid columns={3}>
        <ReferenceChoice source="partnerId" reference="partners" />
        <ReferenceChoice
          source="contractId"
          reference="contracts"
          filter={filter}
          sortBy="code"
          helperText={`${TEXTS}.help.contractId`}
        />
        <LineInput />
      </FormGrid>
    </FormSection>
  );
};

/** A line of the chosen contract, by what it is called. */
export const LineInput = () => {
  const contractId: unknown = useWatch({ name: 'contractId' });
  const { data } = useApi<Contract>(typeof contractId === 'number' ? `/contracts/${contractId}` : null);
  const lines = typeof contractId === 'number' ? (data?.lines ?? []) : [];
  return (
    <SelectInput
      source="lineId"
      label={`${TEXTS}.fields.lineId`}
      choices={lines.map(({ id, description }) => ({ id, name: description }))}
      translateChoice={false}
      disabled={lines.length === 0}
      helperText={`${TEXTS}.help.lineId`}
    />
  );
};
