import { CreatePage } from '../components/FormPage';
import type { Partner } from './partner';
import { partnerRequest } from './partner-request';
import { PartnerInputs } from './PartnerInputs';

const blank: Partial<Partner> = {
  kind: 'person',
  customer: true,
  supplier: false,
  reseller: false,
  agent: false,
  country: 'IT',
  language: 'it',
  active: true,
  addresses: [{ kind: 'legal', street: '', zip: '', town: '', country: 'IT' }],
  contacts: [],
  tagIds: [],
};

export const PartnerCreate = () => (
  <CreatePage<Partner>
    redirect="show"
    defaultValues={blank}
    transform={(typed: Partial<Partner>) => partnerRequest(typed)}
  >
    <PartnerInputs />
  </CreatePage>
);
