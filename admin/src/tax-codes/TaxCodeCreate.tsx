import type { components } from '@ponte/shared/generated/api-types';
import { CreatePage } from '../components/FormPage';
import { TaxCodeInputs } from './TaxCodeInputs';

export const TaxCodeCreate = () => (
  <CreatePage<components['schemas']['TaxCodeDto']>
    defaultValues={{ payability: 'I', stampSubject: false, active: true }}
  >
    <TaxCodeInputs />
  </CreatePage>
);
