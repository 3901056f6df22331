import { AutocompleteInput, ReferenceInput } from 'react-admin';
import type { FilterProps } from '../components/filters';

/** One account, found by typing its name or its customer's. */
export const AccountFilter = ({ source }: FilterProps) => (
  <ReferenceInput source={source} reference="radius-accounts" sort={{ field: 'username', order: 'ASC' }}>
    <AutocompleteInput optionText="username" filterToQuery={(q: string) => ({ q })} sx={{ minWidth: 240 }} />
  </ReferenceInput>
);
