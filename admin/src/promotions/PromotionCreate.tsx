import type { components } from '@ponte/shared/generated/api-types';
import { CreatePage } from '../components/FormPage';
import { PromotionInputs } from './PromotionInputs';

const START = { kind: 'percent', scope: 'line', priority: 100, exclusive: false, active: true } as const;

export const PromotionCreate = () => (
  <CreatePage<components['schemas']['PromotionDto']> redirect="show" defaultValues={START}>
    <PromotionInputs />
  </CreatePage>
);
