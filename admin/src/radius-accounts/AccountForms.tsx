import { BooleanInput, type RaRecord } from 'react-admin';
import { CreatePage, EditPage } from '../components/FormPage';
import { TEXTS, type AccountDetail } from './account';
import { accountRequest } from './account-request';
import { AccountInputs } from './AccountInputs';
import { CredentialInputs } from './CredentialInputs';
import { PlaceInputs } from './PlaceInputs';

export const AccountCreate = () => (
  <CreatePage<AccountDetail> redirect="show" transform={toRequest} defaultValues={{ attributes: [] }}>
    <PlaceInputs />
    <CredentialInputs fresh />
    <AccountInputs />
  </CreatePage>
);

/** Whoever is online follows at once, unless told to at the next login. */
export const AccountEdit = () => (
  <EditPage<AccountDetail> redirect="show" transform={toRequest}>
    <CredentialInputs fresh={false} />
    <AccountInputs />
    <BooleanInput source="now" defaultValue label={`${TEXTS}.fields.now`} helperText={`${TEXTS}.help.now`} />
  </EditPage>
);

function toRequest(values: Readonly<Record<string, unknown>>): RaRecord {
  return accountRequest(values) as RaRecord;
}
