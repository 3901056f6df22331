import type { components } from '@ponte/shared/generated/api-types';
import { EditPage } from '../components/FormPage';
import { CompanyInputs } from './CompanyInputs';

/** There is one company, ourselves; its data are a form and no list. */
export const CompanyPage = () => (
  <EditPage<components['schemas']['CompanyDto']> resource="company" id={1} redirect={false} actions={false}>
    <CompanyInputs />
  </EditPage>
);
