import { EditPage } from '../components/FormPage';
import { PromotionInputs } from './PromotionInputs';

export const PromotionEdit = () => (
  <EditPage redirect="show">
    <PromotionInputs />
  </EditPage>
);
