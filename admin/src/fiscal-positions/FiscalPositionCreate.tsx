import type { components } from '@ponte/shared/generated/api-types';
import { CreatePage } from '../components/FormPage';
import { FiscalPositionInputs } from './FiscalPositionInputs';

export const FiscalPositionCreate = () => (
  <CreatePage<components['schemas']['FiscalPositionDto']>
    defaultValues={{ sequence: 100, automatic: true, area: 'any', vat: 'any', active: true }}
  >
    <FiscalPositionInputs />
  </CreatePage>
);
