import { EditPage } from '../components/FormPage';
import type { Partner } from './partner';
import { partnerRequest } from './partner-request';
import { PartnerInputs } from './PartnerInputs';

interface Before {
  readonly previousData: Partial<Partner>;
}

export const PartnerEdit = () => (
  <EditPage<Partner>
    redirect="show"
    transform={(typed: Partial<Partner>, before?: Before) => partnerRequest(typed, before?.previousData)}
  >
    <PartnerInputs />
  </EditPage>
);
