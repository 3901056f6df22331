import { BooleanInput } from 'react-admin';
import { CreatePage, EditPage } from '../components/FormPage';
import { NEW_SERVICE, type Service, type ServiceDetail } from './service';
import { ServiceInputs } from './ServiceInputs';

export const ServiceCreate = () => (
  <CreatePage<ServiceDetail> defaultValues={NEW_SERVICE}>
    <ServiceInputs />
  </CreatePage>
);

/** Whoever is online follows at once, unless told to at the next login. */
export const ServiceEdit = () => (
  <EditPage<Service> deletable={({ accounts }) => accounts === 0}>
    <ServiceInputs />
    <BooleanInput
      source="now"
      defaultValue
      label="resources.radius-services.fields.now"
      helperText="resources.radius-services.help.now"
    />
  </EditPage>
);
